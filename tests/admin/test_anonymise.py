"""A person is taken out of the desk: what it would change is shown first, and the name must be typed."""

from __future__ import annotations

import pytest

from designer.admin.anonymise_dialog import AnonymiseDialog
from runtime.messages.requesters import AddRequester, NameRequesters, SetMembers
from runtime.messages.setup import PutOrganisations, PutPeople
from runtime.messages.system import Hello
from runtime.messages.tickets import CreateTicket
from runtime.model.people import Organisation, Person, Role
from tests.admin.hands import dialog_of, press, type_into


@pytest.fixture
def zoe(other, now):
    """Somebody who works here, whom two texts name."""
    other.do(PutPeople(people=(Person(id="zoe", name="Zoe Quill", email="zoe@quill.example", role=Role.AGENT),)))
    department = now().departments[0].id
    for subject in ("Ask Zoe Quill about it", "Zoe Quill said no"):
        other.do(CreateTicket(subject=subject, department=department))
    return "zoe"


def _ready(qtbot):
    dialog = dialog_of(qtbot, AnonymiseDialog)
    qtbot.waitUntil(lambda: bool(dialog.stays.text()), timeout=10_000)
    return dialog


def test_who_works_here_is_made_anonymous_once_their_name_is_typed(qtbot, zoe, page, now):
    people = page("people")
    people.show_setup(now())
    people.choose(zoe)
    press(qtbot, people.form.anonymise)
    dialog = _ready(qtbot)
    listed = [dialog.mentions.item(row).text() for row in range(dialog.mentions.count())]
    assert sum("subject" in each for each in listed) == 2
    assert "zoe" in dialog.stays.text()
    type_into(qtbot, dialog.why, "She asked for it")
    type_into(qtbot, dialog.typed, "Zoe Quil")
    assert not dialog.yes.isEnabled()
    qtbot.keyClicks(dialog.typed, "l")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "from now on" in people.told.text(), timeout=10_000)
    gone = next(person for person in now().people if person.id == zoe)
    assert gone.name.startswith("Anonymous")
    assert gone.email == ""
    assert not gone.active
    assert people.form.name.text() == gone.name


def test_cancelling_changes_nobody(qtbot, zoe, page, now):
    people = page("people")
    people.show_setup(now())
    people.choose(zoe)
    press(qtbot, people.form.anonymise)
    press(qtbot, _ready(qtbot).no)
    assert next(person for person in now().people if person.id == zoe).name == "Zoe Quill"


def test_it_is_not_offered_for_oneself_nor_for_the_owner(page, now, other):
    people = page("people")
    owner = next(each for each in now().people if each.role is Role.OWNER)
    for key in (owner.id, other.ask(Hello()).actor):
        people.choose(key)
        assert not people.form.anonymise.isVisible()


def test_a_customer_is_made_anonymous_from_their_organisation(qtbot, page, other, now):
    customer = other.do(AddRequester(name="Carl Client", email="carl@client.example")).result
    other.do(PutOrganisations(organisations=(Organisation(id="aaa", name="AAA"),)))
    other.do(SetMembers(organisation="aaa", join=(customer.id,)))
    organisations = page("organisations")
    organisations.show_setup(now())
    organisations.choose("aaa")
    panel = organisations.form.customers
    qtbot.waitUntil(lambda: panel.list.count() == 1, timeout=10_000)
    assert not panel.anonymise.isEnabled()
    panel.list.item(0).setSelected(True)
    press(qtbot, panel.anonymise)
    dialog = _ready(qtbot)
    type_into(qtbot, dialog.why, "Asked for")
    type_into(qtbot, dialog.typed, "Carl Client")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "from now on" in organisations.told.text(), timeout=10_000)
    (known,) = other.ask(NameRequesters(ids=(customer.id,)))
    assert known.name.startswith("Anonymous")
