"""Work in a small window, in each language: the lists, a ticket with all its parts, and every dialog fit."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from runtime.desk.door import open_desk
from runtime.messages.absences import PutAbsences
from runtime.messages.letters import SendBroadcast
from runtime.messages.links import LinkRole, LinkTickets
from runtime.messages.tickets import AddComment, ClaimVisit, ExecuteTransition, ForceMove, GetTicket, ListTickets
from runtime.messages.working import AddTask, SnoozeTicket
from runtime.model.absences import Absence
from runtime.model.durations import Duration, Unit
from runtime.model.forms import Filled
from runtime.model.values import DAY, HOUR
from tests.agent.conftest import *  # noqa: F403  the agent's workspace on a real desk
from tests.agent.conftest import AGENT, now
from tests.looks.resting import lasting_misfits

pytestmark = [pytest.mark.usefixtures("language", "happened"), pytest.mark.slow]

SMALL = (1_025, 610)
"""What a window of 1100 by 700 leaves to a workspace."""
SUBJECT = "Return of parcel"


@pytest.fixture
def happened(place) -> dict[str, int]:
    """Tickets of the agent's in every standing, by a word for each; a colleague is away, and everybody was told why."""
    desk, agent = open_desk(str(place), durability="NORMAL"), open_desk(str(place), person_id=AGENT)
    rows = [row for row in desk.ask(ListTickets(live=True, limit=100)).rows if row.subject.startswith(SUBJECT)]
    found = dict(zip(("parallel", "snoozed", "busy", "other"), (row.id for row in rows), strict=False))
    desk.do(ForceMove(ticket_id=found["parallel"], expected_version=_version(desk, found["parallel"]),
                      state="inspection", reason="It is here."))  # fmt: skip
    agent.do(ClaimVisit(ticket_id=found["parallel"]))
    agent.do(
        ExecuteTransition(
            ticket_id=found["parallel"],
            transition_id="check-article",
            expected_version=_version(desk, found["parallel"]),
            form=Filled(ticked=("complete", "unused")),
        )
    )
    agent.do(SnoozeTicket(ticket_id=found["snoozed"], duration=Duration(amount=2, unit=Unit.HOURS)))
    busy = found["busy"]
    agent.do(AddTask(ticket_id=busy, title="Call the carrier about it", owner=AGENT, due=now() - HOUR))
    agent.do(
        AddTask(ticket_id=busy, title="Ask the stock for another", owner="paul-lemaire", checklist=("Red", "Blue"))
    )
    agent.do(LinkTickets(ticket_id=busy, other=found["other"], role=LinkRole.PARENT))
    agent.do(AddComment(ticket_id=busy, body="<p>Hello,</p><ul><li>when did it come?</li></ul>", public=True))
    agent.do(AddComment(ticket_id=busy, body="The carrier says that it was delivered whole.", public=False))
    away = Absence(begins=now() - HOUR, ends=now() + 3 * DAY, deputy=AGENT)
    desk.do(PutAbsences(person="paul-lemaire", times=(away,)))
    desk.do(SendBroadcast(subject="The carrier is on strike until Thursday", body="Do not promise a day."))
    for each in (desk, agent):
        each.close()
    return found


@pytest.fixture
def small(qtbot, work):
    work.resize(*SMALL)
    return work


def opened_on(qtbot, work, ticket_id: int) -> None:
    work.page.open(ticket_id)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == ticket_id)
    qtbot.waitUntil(lambda: bool(work.page.conversation.messages) and bool(work.page.details.rows))


def faults(qtbot, name: str, widget: QWidget) -> list[str]:
    return [f"{name}: {fault}" for fault in lasting_misfits(qtbot, widget)]


def test_every_list_fits(qtbot, small):
    assert faults(qtbot, "list", small) == []
    for key in ("approvals", "tasks", "view:all_unsolved"):
        small.places.choose(key)
        assert faults(qtbot, key, small) == []
    small.search.wanted.emit("nothing is called so")
    assert faults(qtbot, "search", small) == []


@pytest.mark.parametrize("standing", ["parallel", "snoozed", "busy"])
def test_a_ticket_fits_in_every_standing(qtbot, small, happened, standing):
    opened_on(qtbot, small, happened[standing])
    assert faults(qtbot, standing, small) == []
    assert not small.panel.table.horizontalScrollBar().isVisible(), "how much time is left is seen whole"
    if standing == "parallel":
        assert any(button.text().startswith("✓") for button in small.page.strip.buttons), "what was done stays in sight"


def test_a_ticket_fits_while_it_is_written_on(qtbot, small, happened):
    opened_on(qtbot, small, happened["busy"])
    small.page.reply.begin(public=True)
    assert faults(qtbot, "reply", small) == []
    small.page.reply.text.setPlainText("\n".join(f"Line {number} of a long reply" for number in range(20)))
    assert faults(qtbot, "long reply", small) == []
    small.page.reply.begin(public=False)
    assert faults(qtbot, "note", small) == []


def test_every_part_of_a_ticket_fits(qtbot, small, happened):
    opened_on(qtbot, small, happened["busy"])
    for part in (small.page.tasks, small.page.links, small.page.history):
        small.page.tabs.setCurrentWidget(part)
        assert faults(qtbot, type(part).__name__, small) == []


def dialogs(small) -> Iterator[tuple[str, Callable[[], object]]]:
    page = small.page
    yield "why", page.explain
    yield "requester", page.asker.begin
    yield "department", page._move
    yield "merge", page.links.begin_merge
    yield "moment", page.standing.choose_moment
    yield "signature", page.reply.below.begin
    yield "new ticket", small.opening.begin
    yield "view", small.views.new_view
    yield "macro", partial(small.macros.edit, None)
    yield "wishes", small.bell.open_wishes
    yield "away", small.standing_in.open_absences


def test_every_dialog_fits(qtbot, small, happened):
    opened_on(qtbot, small, happened["busy"])
    for name, begin in dialogs(small):
        begin()
        assert in_front(qtbot, name) == []


@pytest.mark.parametrize("transition", ["check-invoice", "damaged"])
def test_a_form_fits_with_all_that_is_wrong_with_it(qtbot, small, happened, transition):
    opened_on(qtbot, small, happened["parallel"])
    small.executing.begin(small.page.ticket, transition, at_once=False)
    qtbot.waitUntil(lambda: _dialog() is not None)
    dialog = _dialog()
    assert faults(qtbot, transition, dialog) == []
    before = dialog.height()
    dialog.execute()
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert faults(qtbot, transition, dialog) == []
    area, asked = dialog._area, dialog._area.widget()
    assert asked.height() <= area.viewport().height(), "nothing of a short form is scrolled away"
    dialog.close()


def test_what_is_done_to_many_fits(qtbot, small):
    small.places.choose("view:all_unsolved")
    qtbot.waitUntil(lambda: small.panel.model.rowCount() > 5)
    small.panel.table.selectAll()
    qtbot.waitUntil(small.panel.bulk.isVisible)
    assert faults(qtbot, "bulk bar", small) == []
    for kind in (*small.panel.bulk.deeds, "say"):
        small.many.begin_deed(kind)
        assert in_front(qtbot, kind) == []


def in_front(qtbot, name: str) -> list[str]:
    """What does not fit of the dialog that is open, which is closed then."""
    qtbot.waitUntil(lambda: _dialog() is not None, timeout=10_000)
    dialog = _dialog()
    found = faults(qtbot, name, dialog)
    dialog.reject()
    qtbot.waitUntil(lambda: _dialog() is not dialog)
    return found


def _dialog() -> QDialog | None:
    return next(
        (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()), None
    )


def _version(desk, ticket_id: int) -> int:
    return desk.ask(GetTicket(ticket_id=ticket_id)).version
