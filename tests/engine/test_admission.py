"""Opening a ticket: what is checked, and what a customer may set."""

import pytest

from runtime.engine.lifecycle import admitted, edit
from runtime.model.blueprint import Category
from runtime.model.fields import Field, FieldType, Visibility
from runtime.model.people import Organisation
from runtime.model.reasons import NotAllowed
from runtime.model.setup import TicketType
from tests.engine.worlds import CUSTOMER, Walk, actor, setup, ticket

FIELDS = (
    Field(id="risk", name="Risk", type=FieldType.NUMBER),
    Field(id="seen", name="Seen", visibility=Visibility.CUSTOMERS_READ),
    Field(id="order", name="Order", visibility=Visibility.CUSTOMERS_EDIT),
)
DESK = setup(
    fields={field.id: field for field in FIELDS},
    ticket_types={
        "fault": TicketType(id="fault", name="Fault"),
        "old": TicketType(id="old", name="Old", enabled=False),
    },
)


def refused(requester=CUSTOMER, by="ann", **given):
    with pytest.raises(NotAllowed) as refusal:
        admitted(ticket(**given), DESK, requester, actor(by, DESK))
    return {reason.element for reason in refusal.value.reasons}


def test_a_ticket_is_opened_with_nothing_unknown_and_every_value_fits():
    wrong = {"assignee": "ghost", "team": "ghosts", "type": "nope", "priority": 9, "subject": " "}
    assert refused(**wrong, fields={"nofield": "x", "risk": "high"}) == {*wrong, "nofield", "risk"}
    assert refused(type="old") == {"type"} and refused(assignee="gone") == {"assignee"}
    assert refused(status="odd") == {"status"} and refused(category=Category.CLOSED) == {"status"}
    assert refused(requester=None) == {"requester"}


@pytest.mark.parametrize("who", ["ann", "root"])
@pytest.mark.parametrize("status", ["new", "on_hold", "closed"])
def test_who_works_here_opens_a_ticket_in_any_status_with_any_field(who, status):
    given = ticket(status=status, category=DESK.statuses[status].category, team="first", fields={"risk": 3})
    assert admitted(given, DESK, CUSTOMER, actor(who, DESK)).status == status


def test_customers_set_their_words_their_type_and_their_fields():
    given = ticket(description="Help!", type="fault", fields={"order": "A-1", "risk": None})
    assert admitted(given, DESK, CUSTOMER, actor("cat", DESK)).organisation == "acme"


def test_customers_set_nothing_else_and_hear_of_all_of_it():
    beyond = {"priority": 4, "team": "first", "assignee": "bob", "tags": ("vip",), "ref": "X-1", "organisation": "acme"}
    solved = {"status": "solved", "category": Category.SOLVED}
    fields = {"risk": 3, "seen": "yes", "order": "A-1"}
    assert refused(by="cat", **beyond, **solved, fields=fields) == {*beyond, "status", "risk", "seen"}
    assert refused(by="cat", requester=CUSTOMER, team="ghosts") == {"team"}
    assert refused(by="cat", requester=DESK.people["bob"]) == {"requester"}


def test_a_new_requester_is_somebody_and_brings_their_own_organisation():
    firms = {
        "acme": Organisation(id="acme", name="Acme", domains=("acme.example",)),
        "zeta": Organisation(id="zeta", name="Zeta", domains=("zeta.example",)),
    }
    walk = Walk(desk=setup(organisations=firms), requester="bob")
    after = edit(walk.situation, {"requester": "cat"}).after.ticket
    assert (after.requester, after.organisation) == ("cat", "acme")
    with pytest.raises(NotAllowed) as refusal:
        edit(walk.situation, {"requester": "nobody at all"})
    assert [reason.code for reason in refusal.value.reasons] == ["unknown_person"]
