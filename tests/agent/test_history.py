"""A ticket's history: in sentences, filtered by what, by whom and by words, exported as it is shown."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from designer.agent.chronicle import _TELL, because, doer, steps_in, told
from designer.agent.told_beside import TELL
from designer.agent.told_letters import TELL as TELL_LETTERS
from designer.agent.told_letters import with_letters
from designer.agent.told_promises import TELL as TELL_PROMISES
from designer.widgets.csv_text import csv_text
from designer.words import moment
from runtime.messages.letters import LetterStatus, LetterView
from runtime.messages.setup import GetSetup
from runtime.messages.tickets import AddComment, EventView, ExitBlueprint, GetTicket
from runtime.messages.working import AddTask, FinishTask
from runtime.model.events import Event
from runtime.model.people import Role


@pytest.fixture
def lived(qtbot, opened, other):
    """Three facts by a colleague."""
    number = opened.ticket.id
    other.do(AddTask(ticket_id=number, title="Weigh it", owner="ines-fabre"))
    other.do(FinishTask(ticket_id=number, task=1))
    other.do(AddComment(ticket_id=number, body="=HYPERLINK(1)", public=False))
    opened.refresh()
    qtbot.waitUntil(lambda: any("HYPERLINK" in line for line in _shown(opened.history)))
    return opened.history


def _shown(history):
    items = (history.table.topLevelItem(place) for place in range(history.table.topLevelItemCount()))
    return [item.text(1) for item in items if not item.isHidden()]


def _choose(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_facts_are_told_in_sentences(lived):
    assert "Task 1 is done" in _shown(lived)
    assert "Task “Weigh it”, for Inès Fabre" in _shown(lived)


def test_letters_are_told_where_somebody_looks(qtbot, opened, other):
    other.do(AddComment(ticket_id=opened.ticket.id, body="It is on its way.", public=True))
    opened.refresh()
    opened.tabs.setCurrentWidget(opened.history)
    told = f"[#{opened.ticket.id}] Re: {opened.ticket.subject}"
    for wanted in (told, "on its way"):
        qtbot.waitUntil(lambda text=wanted: any(text in line for line in _shown(opened.history)))
    _choose(opened.history.kind, "talk")
    shown = _shown(opened.history)
    assert any("on its way" in line for line in shown) and any("queued" in line and told in line for line in shown)


@pytest.mark.parametrize(
    ("status", "reason", "sent_at", "kinds", "last"),
    [
        (LetterStatus.WAITING, "", None, ["letter_queued"], "Letter to a@b.test queued: “Re: Kettle”"),
        (
            LetterStatus.WAITING,
            "The line broke.",
            None,
            ["letter_queued"],
            "Letter to a@b.test could not be sent yet: “Re: Kettle”",
        ),
        (LetterStatus.DEAD, "No.", None, ["letter_queued"], "Letter to a@b.test given up: “Re: Kettle”"),
        (LetterStatus.SENT, "", 30, ["letter_queued", "letter_sent"], "Letter to a@b.test sent: “Re: Kettle”"),
    ],
)
def test_what_became_of_a_letter_stands_in_its_place(status, reason, sent_at, kinds, last):
    letter = LetterView(
        id=1,
        key="1-2-r0",
        ticket_id=1,
        channel="mail",
        to=("a@b.test",),
        subject="Re: Kettle",
        status=status,
        attempts=1,
        reason=reason,
        queued_at=10,
        next_try=None,
        sent_at=sent_at,
    )
    said, later = (EventView(seq=n, at=at, actor="nora", kind="comment_added", data={}) for n, at in ((1, 10), (2, 40)))
    facts = with_letters((said, later), (letter,))
    assert [fact.kind for fact in facts] == ["comment_added", *kinds, "comment_added"]
    assert TELL_LETTERS[kinds[-1]](facts[-2].data, None, None) == last
    assert because(facts[1], None, None) == reason


def test_it_is_filtered_by_what_by_whom_and_by_words(qtbot, lived):
    everything = _shown(lived)
    _choose(lived.kind, "tasks")
    assert _shown(lived) == ["Task 1 is done", "Task “Weigh it”, for Inès Fabre"]
    _choose(lived.kind, None)
    _choose(lived.who, "paul-lemaire")
    by_paul = _shown(lived)
    assert 3 <= len(by_paul) < len(everything)
    qtbot.keyClicks(lived.search, "weigh")
    assert _shown(lived) == ["Task “Weigh it”, for Inès Fabre"]


def test_what_is_shown_is_exported_oldest_first_and_harmless(lived, tmp_path):
    _choose(lived.who, "paul-lemaire")
    place = tmp_path / "history.csv"
    lived.write(str(place))
    rows = list(csv.reader(io.StringIO(place.read_text(encoding="utf-8-sig"), newline="")))
    assert rows[0][:4] == ["When", "Who", "What", "Because"]
    assert {row[1] for row in rows[1:]} == {"Paul Lemaire"}
    assert [int(row[5]) for row in rows[1:]] == sorted(int(row[5]) for row in rows[1:])
    assert rows[1][0].endswith("+00:00")


def test_long_facts_are_read_whole_in_a_narrow_column(qtbot, opened, lived):
    opened.tabs.setCurrentWidget(lived)
    lived.resize(430, 500)
    table = lived.table
    facts = [table.topLevelItem(place) for place in range(table.topLevelItemCount())]
    advance, room = table.fontMetrics().horizontalAdvance, table.columnWidth(1) - 10
    qtbot.waitUntil(lambda: table.visualItemRect(facts[0]).height() > 0)
    assert table.isColumnHidden(3)
    assert table.columnWidth(1) > 120
    longest = max(facts, key=lambda item: advance(item.text(1)))
    assert advance(longest.text(1)) > room
    assert table.visualItemRect(longest).height() >= 2 * table.fontMetrics().height()
    assert all(advance(item.text(0)) < table.columnWidth(0) for item in facts)


def test_a_place_that_cannot_be_written_is_said(qtbot, lived, tmp_path):
    with qtbot.waitSignal(lived.failed) as told:
        lived.write(str(tmp_path / "none" / "x.csv"))
    assert "cannot be written" in told.args[0].sentence


def test_no_cell_is_run_by_a_spreadsheet():
    assert csv_text([("=1+1", "a,b", 'say "x"'), ("-2", "\tx", "plain"), (-2, "  @x", 0.5)]) == (
        '\'=1+1,"a,b","say ""x"""\r\n\'-2,\'\tx,plain\r\n-2,\'  @x,0.5\r\n'
    )


def _kinds(cls):
    for each in cls.__subclasses__():
        yield each.kind
        yield from _kinds(each)


def test_every_fact_has_its_sentence():
    known = {*_TELL, *TELL, *TELL_PROMISES, *TELL_LETTERS, ""}
    assert set(_kinds(Event)) - known == set()


@pytest.mark.parametrize(
    ("data", "who"), [({"performer": "nora"}, "nora"), ({"author": "nora"}, "nora"), ({"body": "x"}, "sam")]
)
def test_an_approved_move_and_its_words_are_told_of_who_asked(data, who):
    assert doer(EventView(seq=1, at=0, actor="sam", kind="moved", data=data)) == who


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"why": "edit"}, ""),
        ({"why": "lifecycle:agent_reply_waits"}, "an agent replied: it is the customer’s turn"),
        ({"why": "setup:removed"}, "what it named was removed from the desk"),
        ({"how": "forced", "reason": "The customer moved"}, "by force · The customer moved"),
        ({"how": "timer"}, "by itself, as its time had come"),
        ({"how": "condition"}, "by itself, as its conditions held"),
        ({"how": "event"}, "by itself, as what it waits for happened"),
        ({"how": "fired"}, "by itself, as an action asked for it"),
    ],
)
def test_causes_are_told_in_words(opened, data, said):
    event = EventView(seq=1, at=0, actor="owner", kind="fields_changed", data=data)
    assert because(event, opened._names, None) == said


@pytest.mark.parametrize(
    ("kind", "data", "sentence"),
    [
        ("branch_done", {"transition": "check-article", "done": 1, "needed": 2}, "“Check the article” is done: 1 of 2 needed branches"),
        ("action_armed", {"at": 0, "action": '{"kind": "post_note"}'}, "Later, on {epoch}: Post a note"),
        ("action_failed", {"action": "assign", "reason": "Nobody is there."}, "An action failed: Hand the ticket on"),
        ("child_requested", {"subject": "A pump"}, "A child ticket is asked for: A pump"),
        ("child_requested", {"subject": "A pump", "blueprint": "exchange"}, "A child ticket is asked for, to run through “Exchange”"),
        ("blueprint_requested", {"blueprint": "exchange"}, "Goes on to the Blueprint “Exchange”"),
        ("call_queued", {"target": "https://x.example"}, "Called: https://x.example"),
        ("limit_broken", {"scope": "visit"}, "The time allowed in its state was used up"),
        ("limit_broken", {"scope": "run"}, "The time allowed for the whole Blueprint was used up"),
        ("escalated", {"scope": "run", "level": 2}, "Escalation 2 of the whole Blueprint’s limit"),
        ("turn_given", {"team": "returns-desk", "person": "ines-fabre"}, "It is the turn of Inès Fabre in “Returns desk”"),
    ],
)  # fmt: skip
def test_what_a_blueprint_does_by_itself_is_told_with_names(qtbot, opened, kind, data, sentence):
    event, wanted = EventView(seq=1, at=0, actor="owner", kind=kind, data=data), sentence.format(epoch=moment(0))
    qtbot.waitUntil(lambda: opened._names.transition("check-article", "returns") is not None)
    qtbot.waitUntil(lambda: opened._names.name("blueprint", "exchange") == "Exchange")
    assert told(event, opened._names, "returns") == wanted


def test_a_move_is_told_with_the_transition_that_made_it(qtbot, opened):
    qtbot.waitUntil(lambda: opened._names.transition("check-article", "returns") is not None)
    data = {"transition": "check-article", "how": "timer", "source": "a", "target": "b"}
    event = EventView(seq=1, at=0, actor="system", kind="moved", data=data)
    assert because(event, opened._names, "returns") == "by “Check the article” · by itself, as its time had come"


@pytest.mark.parametrize(
    ("kind", "data", "stepped_in"),
    [
        ("moved", {"how": "forced"}, True),
        ("moved", {"how": "manual"}, False),
        ("run_ended", {"end": 2}, True),
        ("run_ended", {"end": 3}, False),
        ("form_discarded", {"transition": "t", "person": "nora", "reason": "She left"}, True),
        ("fields_changed", {"old": {"assignee": "nora"}, "new": {"assignee": "sam"}}, True),
        ("fields_changed", {"old": {"assignee": None}, "new": {"assignee": "sam"}}, False),
        ("fields_changed", {"old": {"assignee": "nora"}, "new": {"assignee": "marc"}}, False),
        ("fields_changed", {"old": {"priority": 2}, "new": {"priority": 3}}, False),
    ],
)
def test_who_steps_in_is_known_from_who_goes_the_usual_way(kind, data, stepped_in):
    event = EventView(seq=1, at=0, actor="sam", kind=kind, data=data)
    assert steps_in(event) is stepped_in


def test_stepping_in_is_shown_in_red_and_with_a_sign(qtbot, opened, other):
    number = opened.ticket.id
    place = other.ask(GetTicket(ticket_id=number))
    owner = next(each.id for each in other.ask(GetSetup()).people if each.role is Role.OWNER)
    other.acting_as(owner).do(ExitBlueprint(ticket_id=number, expected_version=place.version, reason="Wrong way"))
    opened.refresh()
    table = opened.history.table
    qtbot.waitUntil(
        lambda: "Wrong way" in {table.topLevelItem(row).text(3) for row in range(table.topLevelItemCount())}
    )
    drawn = [_drawn(table, row) for row in range(table.topLevelItemCount())]
    red = table.palette().color(QPalette.ColorRole.BrightText)
    signed = [index.data() for index, option in drawn if not option.icon.isNull()]
    assert signed == [index.data() for index, option in drawn if option.palette.color(QPalette.ColorRole.Text) == red]
    assert len(signed) == 1


def _drawn(table, row):
    index, option = table.model().index(row, 1), QStyleOptionViewItem()
    option.palette = table.palette()
    table.itemDelegateForColumn(1).initStyleOption(option, index)
    return index, option
