from __future__ import annotations

import json
import sqlite3

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from designer import desks
from designer.admin.audit_table import SEALED, WHAT, WHEN
from designer.admin.command_words import command_words
from designer.agent.unsent import UnsentReplies
from designer.courier import Courier
from designer.workspaces.furnished import Furnished
from designer.workspaces.unsaved import UnsavedDrawings
from runtime.desk.auditing import seal_all
from runtime.desk.policy import POLICY
from runtime.messages.access import ExportAuditHead
from runtime.messages.base import Command
from runtime.messages.keeping import AnonymisePerson
from runtime.messages.requesters import AddRequester, FindRequesters
from runtime.messages.system import DeskInfo
from runtime.messages.tickets import AddComment, CreateTicket
from runtime.store.anonymise import pseudonym
from tests.admin.hands import choose, press
from tests.workspaces.conftest import NOW


@pytest.fixture
def audit(qtbot, page, other):
    """The page, once it shows what was done last."""
    other.do(AddRequester(name="Zoe Newcomer"))
    shown = page("audit")
    qtbot.waitUntil(lambda: shown.table.topLevelItemCount() > 0 and shown.more_button.isEnabled(), timeout=10_000)
    return shown


def _column(audit, column):
    table = audit.table
    return [table.topLevelItem(row).text(column) for row in range(table.topLevelItemCount())]


def test_every_kind_of_command_is_said_in_words():
    assert set(command_words()) == {each.kind for each in POLICY if issubclass(each, Command)}


def test_the_latest_is_first_with_who_and_what(audit):
    assert _column(audit, 2)[0] == "Added a customer"
    assert _column(audit, 1)[0] in {person.name for person in audit.setup.people}
    assert "not yet" in _column(audit, 4)[0]


def test_what_was_done_has_room_in_a_narrow_window_and_the_seal_is_told_by_a_tooltip(qtbot, audit):
    qtbot.waitUntil(lambda: not audit.table.isColumnHidden(SEALED))
    audit.table.setFixedWidth(480)
    qtbot.waitUntil(lambda: audit.table.isColumnHidden(SEALED))
    assert audit.table.columnWidth(WHAT) >= 160
    assert audit.table.topLevelItem(0).toolTip(WHEN).endswith("not yet")


def test_customers_are_told_by_name_and_by_their_pseudonym_once_anonymous(qtbot, audit, other):
    zoe = other.ask(FindRequesters(text="Zoe Newcomer"))[0]
    customer = other.acting_as(zoe.id)
    ticket = customer.do(CreateTicket(subject="Kettle", department=audit.setup.departments[0].id)).result.ticket_id
    customer.do(AddComment(ticket_id=ticket, body="It hums", public=True))
    audit.look()
    qtbot.waitUntil(lambda: _column(audit, 1)[:2] == ["Zoe Newcomer"] * 2, timeout=10_000)
    other.do(AnonymisePerson(person_id=zoe.id, reason="Asked for it"))
    audit.show_setup(audit.setup)
    qtbot.waitUntil(lambda: _column(audit, 3)[0] == pseudonym(zoe.id) == _column(audit, 1)[1], timeout=10_000)


def test_it_goes_back_page_by_page_and_by_kind_and_person(qtbot, audit):
    assert audit.table.topLevelItemCount() == 100
    press(qtbot, audit.more_button)
    qtbot.waitUntil(lambda: audit.table.topLevelItemCount() > 100, timeout=10_000)
    choose(qtbot, audit.what, "requester.add")
    qtbot.waitUntil(lambda: set(_column(audit, 2)) == {"Added a customer"}, timeout=20_000)
    key = next(person.id for person in audit.setup.people if person.name != _column(audit, 1)[0])
    choose(qtbot, audit.person, key)
    qtbot.waitUntil(lambda: "choose everybody" in audit.count.text(), timeout=20_000)
    assert not audit.table.isVisible()


def test_a_sound_audit_is_verified_and_one_that_was_changed_is_found(qtbot, audit, other, place):
    seal_all(other.as_clock())
    press(qtbot, audit.verify_button)
    qtbot.waitUntil(lambda: "as it was written" in audit.told.text(), timeout=20_000)
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE journal SET actor = 'nobody' WHERE kind = 'requester.add'")
    connection.close()
    press(qtbot, audit.verify_button)
    qtbot.waitUntil(lambda: "problem" in audit.told.text(), timeout=20_000)
    assert audit.told.property("tone") == "bad"


def test_its_head_is_kept_in_a_file(qtbot, audit, other, tmp_path):
    seal_all(other.as_clock())
    press(qtbot, audit.head_button)
    qtbot.waitUntil(lambda: audit.dialog is not None and audit.dialog.isVisible(), timeout=10_000)
    assert isinstance(audit.dialog, QFileDialog)
    audit.dialog.fileSelected.emit(str(tmp_path / "head.json"))
    audit.dialog.close()
    qtbot.waitUntil(lambda: "sealed until" in audit.told.text(), timeout=10_000)
    assert json.loads((tmp_path / "head.json").read_text()) == other.ask(ExportAuditHead()).model_dump(mode="json")
    audit.export_head(str(tmp_path / "nowhere" / "head.json"))
    qtbot.waitUntil(lambda: "cannot be written" in audit.told.text(), timeout=10_000)


def test_whoever_may_read_the_audit_only_finds_nothing_else_in_manage(qtbot, place, settings, theme):
    courier = Courier(lambda: desks.open_existing(str(place), "hugo-bernard"))
    told: list[DeskInfo] = []
    courier.open(courier, told.append, lambda fault: pytest.fail(fault.sentence))
    qtbot.waitUntil(lambda: bool(told))
    window = QWidget()
    unsent = UnsentReplies(settings.unsent_at(str(place), "hugo-bernard"))
    furnished = Furnished(
        courier,
        told[0],
        window,
        address=str(place),
        clock=lambda: NOW,
        theme=theme,
        settings=settings,
        window=window,
        unsent=unsent,
        unsaved=UnsavedDrawings(settings.unsaved_at(str(place), "hugo-bernard")),
    )
    furnished.begin()
    furnished.view.turn_to("manage")
    assert furnished.view.current == "manage"
    assert list(furnished.manage._entries) == ["audit"]
    furnished.view.turn_to("design")
    assert furnished.view.current == "manage", "what they have no use for is not offered"
    furnished.end()
    courier.close(wait=True)
    courier.deleteLater()
    furnished.view.deleteLater()
    window.deleteLater()
