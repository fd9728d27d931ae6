"""Nobody reads what is not theirs: canaries in every private place, every query asked as everybody; and sharing."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from itertools import product
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.desk import wire
from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, bulk, checkpoints, letters, macros, setup, system, tickets, working
from runtime.messages.base import QUERIES, Query
from runtime.messages.faults import Broken, Fault, Forbidden, NotFound
from runtime.messages.views import ListViews
from runtime.model.actions import Recipient, SendLetter
from runtime.model.criteria import Compare, Operator
from runtime.model.fields import Field, Visibility
from runtime.model.forms import FieldItem, Filled
from runtime.model.owners import OtherDepartment, People, PersonInField, Share, Teams
from runtime.model.people import Actor, Person, Role
from runtime.model.ticket import Ticket
from runtime.model.visibility import Access, access_to, shares_by_state
from runtime.store.rights_tables import ticket_share
from runtime.store.schema import ticket as ticket_table
from runtime.store.visibility import put_shares, visible_to
from tests.desk.conftest import PEOPLE
from tests.desk.test_promises import create, execute
from tests.makers import blueprint, state, transition
from tests.store.rows import put_ticket

STAFF_OF_RETURNS = {"olga", "adam", "petra", "sam", "nora", "marc", "lena"}
EVERYONE = {person.id for person in PEOPLE}


def _shared(share: Share) -> Any:
    """Billing answers from “ask billing”; what it does not read waits in “back”."""
    return blueprint(
        state("open"),
        state("asked"),
        state("done", final=True),
        transition("ask", "open", "asked"),
        transition(
            "answer",
            "asked",
            "open",
            owners=(OtherDepartment(department="billing", share=share),),
            form=(FieldItem(id="amount", field="amount"),),
        ),
        transition("finish", "asked", "done"),
        transition("drop", "open", "done"),
        id=f"shared-{share.value}",
        department="returns",
        name="Shared",
        entry={"ticket_types": (f"type-{share.value}",)},
    )


FIELDS = (
    Field(id="amount", name="Amount"),
    Field(id="secret", name="Secret"),
    Field(id="public", name="Public", visibility=Visibility.CUSTOMERS_READ),
    Field(id="helper", name="Helper", type="person"),
)


def publish(desk: LocalDesk, drawn: Any) -> None:
    draft = desk.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0)).result
    desk.do(blueprints.PublishBlueprint(blueprint_id=drawn.id, expected_revision=draft.revision))


@pytest.fixture
def furnished(owner: LocalDesk) -> LocalDesk:
    """The small desk with fields, types, and one Blueprint per level of sharing that comes before the refund."""
    owner.do(setup.PutFields(fields=FIELDS))
    types = tuple({"id": f"type-{share.value}", "name": f"Type {share.value}"} for share in Share)
    owner.do(setup.PutTicketTypes(ticket_types=types))
    for share in Share:
        publish(owner, _shared(share))
    owner.do(blueprints.RankBlueprints(ids=tuple(f"shared-{share.value}" for share in Share)))
    return owner


def asked(desk: LocalDesk, share: Share, **more: Any) -> tickets.TicketPlace:
    """A ticket of Returns that rests where Billing owns the way on."""
    nora = desk.acting_as("nora")
    return execute(nora, create(nora, type=f"type-{share.value}", **more), "ask")


# ---------------------------------------------------------------- canaries


def zebra(canary: str) -> str:
    """A private text, with a word to search it by."""
    return f"zebra {canary}"


FILE = b64encode(b"what hangs on a private note")

CANARIES: dict[str, set[str]] = {
    "canarynote": STAFF_OF_RETURNS,
    "canaryfield": STAFF_OF_RETURNS,
    "canarytag": STAFF_OF_RETURNS,
    "canarycarl": STAFF_OF_RETURNS | {"carl"},
    "canarycleo": STAFF_OF_RETURNS | {"cleo"},
    "canarybilling": {"olga", "adam", "bill"},
    "canaryrestricted": STAFF_OF_RETURNS,
    "canaryform": {"olga", "adam", "nora", "sam"},  # the audit keeps what was sent, for those who read it
    "canarydraft": {"olga", "adam"},
    "canarymacro": {"olga", "adam", "nora", "sam"},
}
"""Who may read each, and nobody else."""


def _planted(desk: LocalDesk) -> LocalDesk:
    nora, bill = desk.acting_as("nora"), desk.acting_as("bill")
    hers = create(nora, requester="carl", description=zebra("canarycarl"), fields={"secret": zebra("canaryfield")})
    kept = nora.do(tickets.KeepFile(name=zebra("canarynote"), content=FILE)).result
    nora.do(tickets.AddComment(ticket_id=hers.ticket_id, body=zebra("canarynote"), public=False, attachments=(kept,)))
    hers = execute(nora, hers.having(version=hers.version + 1), "check")
    nora.do(
        tickets.EditTicket(ticket_id=hers.ticket_id, expected_version=hers.version, fields={"tags": ("canarytag",)})
    )
    form = Filled(resolution=zebra("canaryform"))
    nora.do(tickets.SaveForm(ticket_id=hers.ticket_id, transition_id="pay", form=form))
    create(nora, requester="cleo", description=zebra("canarycleo"))
    bills = tickets.CreateTicket(subject=zebra("canarybilling"), department="billing", tags=("canarybilling",))
    place = bill.do(bills).result
    bill.do(tickets.AddComment(ticket_id=place.ticket_id, body=zebra("canarybilling"), public=True))
    text = {"description": zebra("canaryrestricted"), "fields": {"secret": zebra("canaryrestricted")}}
    asked(desk, Share.RESTRICTED, **text)
    nora.do(working.AddTask(ticket_id=hers.ticket_id, title=zebra("canarynote"), owner="marc"))
    nora.do(working.SnoozeTicket(ticket_id=hers.ticket_id, duration={"amount": 1, "unit": "days"}))
    words = macros.PutMacro(macro={"id": "planted", "title": "canarymacro", "deeds": [{"kind": "say", "text": "Hi"}]})
    nora.do(words)
    selection = bulk.Selection(ids=(hers.ticket_id, place.ticket_id))
    nora.do(bulk.StartBulk(selection=selection, work=bulk.BulkWork(macro_id="planted")))
    drawn = blueprint(state("a", name="canarydraft"), id="plans", department="billing")
    desk.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0))
    desk.do(checkpoints.KeepCheckpoint(blueprint_id="plans", expected_revision=1, name="canarydraft"))
    return desk


_AN_HOUR = {"amount": 1, "unit": "hours"}


def _values(desk: LocalDesk) -> dict[str, list[Any]]:
    """What each argument of a query may be; a query with an argument that is not here is not tested: add it."""
    drawn = _shared(Share.FULL)
    ids = [summary.id for summary in desk.ask(blueprints.ListBlueprints())]
    views = [listed.view.id for listed in desk.ask(ListViews())]
    return {
        "ticket_id": [1, 2, 3, 4, 5],
        "blueprint_id": ids,
        "program": ["a-window"],
        "transition_id": ["pay", "answer", "check"],
        "person_id": [None, "nora", "carl"],
        "prefix": ["c"],
        "state": ["open", "asked"],
        "organisation": ["acme"],
        "calendars": [[]],
        "file": [sha256(b64decode(FILE)).hexdigest()],
        "text": ["zebra", "canary", "kettle"],
        "view_id": views,
        "job_id": [1],
        "selection": [{"ids": [1, 2, 3, 4, 5]}, {"words": "zebra"}],
        "deeds": [[{"kind": "say", "text": "${ticket.description} ${field.secret}"}]],
        "macro_id": ["planted"],
        "department": ["returns", "billing"],
        "blueprint": [drawn],
        "question": [{"blueprint_id": key} for key in ids],
        "behind": ["tickets", "active", "visits"],
        "action": [SendLetter(to=(Recipient(kind="requester"),), subject="About", body="${ticket.description}")],
        "of": ["field", "team", "department", "person"],
        "id": ["secret", "checkers", "billing", "bill"],
        "one": [None, 1],
        "two": [1],
        "given": [{"at": "2026-03-02T09:30"}],
        "steps": [[]],
        "name": ["A walk", "zebra"],
        "ids": [["carl", "nora"]],
        "ticket_ids": [[1, 2, 3, 4, 5]],
        "plan": [{"blueprint_id": "refund", "from_versions": [1], "to_version": None}],
        "view": [{"id": "mine", "title": "Mine", "columns": ["subject", "tags", "team", "requester", "field.secret"]}],
        "policy": ["vip"],
        "policies": [[{"id": "vip", "name": "VIP", "targets": [{"metric": "resolution", "allows": {2: _AN_HOUR}}]}]],
        "field": [{"id": "told", "name": "Told", "formula": "concat(description, {secret})"}],
        "function": [
            {
                "id": "price",
                "name": "Price",
                "entry": "prices:look_up",
                "inputs": [
                    {"kind": "from_ticket", "name": "told", "fact": "ticket.description"},
                    {"kind": "from_ticket", "name": "kept", "fact": "field.secret"},
                ],
            }
        ],
        "rules": [[{"what": "requester", "months": 1}, {"what": "files", "months": 1}]],
        "since": [0],
        "until": [1 << 42],
        "criteria": [{"kind": "all"}],
        "standing": ["met", "broken", "running", "overdue", "soon"],
        "keep_id": ["carl"],
        "gone_id": ["cleo"],
    }


_ALSO = {"ticket_id", "action"}
"""Asked with although they may be left out."""


def _questions(desk: LocalDesk) -> Iterator[Query[Any]]:
    known = _values(desk)
    for kind, query in QUERIES.items():
        fields = query.model_fields
        unknown = [name for name, field in fields.items() if field.is_required() and name not in known]
        assert not unknown, f"Say in _values() what {kind} may be asked with: {unknown}"
        given = [name for name in fields if name in known and (fields[name].is_required() or name in _ALSO)]
        some = ([each for each in known[name] if each is not None or not fields[name].is_required()] for name in given)
        for combination in product(*some):
            yield query.model_validate(dict(zip(given, combination, strict=True)))


def _answer(desk: LocalDesk, query: Query[Any]) -> str:
    try:
        return wire.encode_answer(query, desk.ask(query)).decode().casefold()
    except Broken:
        raise
    except Fault as fault:
        return wire.encode_fault(fault).decode().casefold()


def test_canaries_reach_nobody_who_may_not_read_them(furnished):
    desk = _planted(furnished)
    questions = list(_questions(desk))
    assert {query.kind for query in questions} == set(QUERIES)
    leaks, met = set(), set()
    for person in sorted(EVERYONE):
        theirs = desk.acting_as(person)
        for query in questions:
            answer = _answer(theirs, query)
            found = {canary for canary in CANARIES if canary in answer}
            met |= {(canary, person) for canary in found}
            leaks |= {(canary, person, query.kind) for canary in found if person not in CANARIES[canary]}
    assert leaks == set()
    for canary, readers in CANARIES.items():  # each was somewhere to be found: the test is not blind
        assert {person for found, person in met if found == canary} & readers, canary


def test_refusals_tell_customers_no_names(furnished):
    nora, carl = furnished.acting_as("nora"), furnished.acting_as("carl")
    place = create(nora, requester="carl")
    with pytest.raises(Forbidden) as refused:
        execute(carl, place, "check")
    told = wire.encode_fault(refused.value).decode()
    assert "not yours" in told
    for name in ("Checkers", "Check", "Nora", "checkers", "Returns"):
        assert name not in told
    assert carl.ask(tickets.GetTicket(ticket_id=place.ticket_id)).offers == ()


def test_customers_see_states_by_their_label_and_no_colleagues(furnished):
    drawn = blueprint(state("a", customer_label="We work on it"), state("z", final=True), transition("t", "a", "z"))
    publish(furnished, drawn.having(id="labelled", department="billing"))
    bill = furnished.acting_as("bill")
    place = bill.do(
        tickets.CreateTicket(subject="X", department="billing", requester="cleo", assignee="bill", tags=("vip",))
    ).result
    seen = furnished.acting_as("cleo").ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert (seen.state_name, seen.assignee, seen.tags) == ("We work on it", None, ())
    row = furnished.acting_as("cleo").ask(tickets.ListTickets()).rows[0]
    assert row.assignee is None
    assert bill.ask(tickets.GetTicket(ticket_id=place.ticket_id)).assignee == "bill"


# ---------------------------------------------------------------- one rule, twice


DEPARTMENTS = ("returns", "billing", "sales")
actors = st.builds(
    Actor,
    id=st.sampled_from(["nora", "carl"]),
    role=st.sampled_from(Role),
    teams=st.frozensets(st.sampled_from(["checkers", "payers"])),
    departments=st.frozensets(st.sampled_from(DEPARTMENTS)),
)
shares = st.dictionaries(st.sampled_from(DEPARTMENTS), st.sampled_from(Share))
rows = st.fixed_dictionaries(
    {
        "requester": st.sampled_from([None, "carl", "nora"]),
        "department": st.sampled_from(DEPARTMENTS),
        "team": st.sampled_from([None, "checkers"]),
        "assignee": st.sampled_from([None, "nora"]),
    }
)


class Back(Exception):
    """Takes back what was written."""


def test_sql_and_model_mean_the_same(database):
    @settings(max_examples=60, deadline=None)
    @given(actor=actors, planted=st.lists(st.tuples(rows, shares), max_size=6))
    def compare(actor: Actor, planted: list[tuple[dict[str, Any], dict[str, Share]]]) -> None:
        with suppress(Back), database.write() as session:
            levels = {}
            for row, shared in planted:
                key = put_ticket(session, **row)
                put_shares(session, key, shared)
                ticket = Ticket(id=key, version=1, subject="", created_at=0, updated_at=0, **row)
                levels[key] = access_to(actor, ticket, shared)
            for restricted, least in ((False, Access.READ), (True, Access.RESTRICTED)):
                condition = visible_to(actor, restricted=restricted)
                found = set(session.core.execute(sa.select(ticket_table.c.id).where(condition)).scalars())
                assert found == {key for key, level in levels.items() if level >= least}
            raise Back  # for the next example

    compare()


# ---------------------------------------------------------------- sharing (PO-08)


def test_the_strongest_share_counts_and_only_for_who_owns_a_way_on():
    owners = (OtherDepartment(department="billing", share=Share.RESTRICTED),)
    drawn = blueprint(
        state("a"),
        state("b"),
        transition("one", "a", "b", owners=owners),
        transition("two", "a", "b", owners=(OtherDepartment(department="billing", share=Share.READ),)),
        transition("three", "b", "a", owners=(People(ids=("bill",)),)),
        transition("always", None, "a", owners=(OtherDepartment(department="sales"),)),
    )
    assert shares_by_state(drawn) == {"a": {"billing": Share.READ}, "b": {"sales": Share.FULL}}


@pytest.mark.parametrize("share", Share)
def test_a_ticket_is_shared_as_long_as_it_rests_there(furnished, share):
    bill = furnished.acting_as("bill")
    place = asked(furnished, share, description="Long story", assignee="nora", priority=4, fields={"secret": "x"})
    seen = bill.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert [offer.id for offer in seen.offers if offer.allowed] == ["answer"]
    row = bill.ask(tickets.ListTickets()).rows[0]
    assert (row.id, row.assignee) == (place.ticket_id, None if share is Share.RESTRICTED else "nora")
    if share is Share.RESTRICTED:
        assert (seen.restricted, seen.description, seen.assignee, seen.fields) == (True, "", None, {})
        assert [offer.id for offer in seen.offers] == ["answer"]
    else:
        assert (seen.restricted, seen.description, seen.fields["secret"]) == (False, "Long story", "x")
    place = execute(bill, place, "answer", form=Filled(fields={"amount": "12"}))
    with pytest.raises(NotFound):
        bill.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert bill.ask(tickets.ListTickets()).rows == ()
    with furnished.database.read() as session:
        assert session.core.execute(sa.select(ticket_share)).all() == []


READS: dict[str, Callable[[int], Query[Any]]] = {
    "history": lambda key: tickets.GetHistory(ticket_id=key),
    "conversation": lambda key: tickets.GetConversation(ticket_id=key),
    "explain": lambda key: tickets.ExplainTransitions(ticket_id=key),
    "letters": lambda key: letters.ListTicketLetters(ticket_id=key),
}


@pytest.mark.parametrize("share", Share)
def test_what_each_level_allows(furnished, share):
    bill, place = furnished.acting_as("bill"), asked(furnished, share)
    note = tickets.AddComment(ticket_id=place.ticket_id, body="Hello", public=False)
    for query in READS.values():
        if share is Share.RESTRICTED:
            with pytest.raises(Forbidden, match="transition only"):
                bill.ask(query(place.ticket_id))
        else:
            bill.ask(query(place.ticket_id))
    edits = (
        note,
        tickets.EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"priority": 4}),
        tickets.ClaimVisit(ticket_id=place.ticket_id),
    )
    for edit in edits:
        if share is Share.FULL and edit is note:
            bill.do(edit)
        elif share is not Share.FULL:
            with pytest.raises(Forbidden, match="open to you"):
                bill.do(edit)


def test_a_restricted_ticket_is_found_by_its_subject_only(furnished):
    bill = furnished.acting_as("bill")
    asked(furnished, Share.RESTRICTED, fields={"secret": "gold"})

    def count(operand: str, value: str) -> int:
        return bill.ask(tickets.CountTickets(criteria=Compare(operand=operand, operator=Operator.IS, value=value)))

    assert (count("ticket.subject", "Broken kettle"), count("field.secret", "gold")) == (1, 0)
    asked(furnished, Share.READ, fields={"secret": "gold"})
    assert (count("ticket.subject", "Broken kettle"), count("field.secret", "gold")) == (2, 1)


@pytest.mark.parametrize("who", ["light", "bill", "boss"])
def test_owners_without_access_may_take_their_transition_and_nothing_else(furnished, who):
    furnished.do(
        setup.PutPeople(
            people=(
                Person(id="light", name="Light", role=Role.LIGHT_AGENT, departments=("billing",)),
                Person(id="boss", name="Boss", role=Role.SUPERVISOR, departments=("billing",)),
            )
        )
    )
    owners = {"light": PersonInField(field="helper"), "bill": People(ids=("bill",)), "boss": People(ids=("boss",))}
    drawn = blueprint(
        state("a"),
        state("z", final=True),
        transition("t", "a", "z", owners=(owners[who], Teams(ids=("checkers",)))),
        id="named",
        department="returns",
        entry={"ticket_types": ("type-full",)},
    )
    publish(furnished, drawn)
    furnished.do(blueprints.RankBlueprints(ids=("named",)))
    place = create(furnished.acting_as("nora"), type="type-full", fields={"helper": "light", "secret": "x"})
    desk = furnished.acting_as(who)
    seen = desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert (seen.restricted, seen.fields, [offer.id for offer in seen.offers]) == (True, {}, ["t"])
    with pytest.raises(Forbidden):
        desk.do(tickets.AddComment(ticket_id=place.ticket_id, body="Hello", public=False))
    assert execute(desk, place, "t").complete
    with pytest.raises(NotFound):
        desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))


def test_a_share_follows_a_forced_move_and_ends_with_the_run(furnished):
    sam, bill = furnished.acting_as("sam"), furnished.acting_as("bill")
    place = create(sam, type="type-read")
    place = sam.do(
        tickets.ForceMove(
            ticket_id=place.ticket_id, expected_version=place.version, state="asked", reason="They called."
        )
    ).result
    assert bill.ask(tickets.GetTicket(ticket_id=place.ticket_id)).state == "asked"
    sam.do(tickets.ExitBlueprint(ticket_id=place.ticket_id, expected_version=place.version, reason="A mistake."))
    with pytest.raises(NotFound):
        bill.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert furnished.ask(system.VerifyDesk()).problems == ()


def test_a_restricted_owner_learns_no_value_from_a_criterion(furnished):
    criterion = Compare(operand="field.secret", operator=Operator.IS, value="open")
    drawn = blueprint(
        state("a"),
        state("z", final=True),
        transition("t", "a", "z", owners=(People(ids=("bill",)),), criteria=criterion, unmet="disabled"),
        id="guarded",
        department="returns",
        entry={"ticket_types": ("type-full",)},
    )
    publish(furnished, drawn)
    furnished.do(blueprints.RankBlueprints(ids=("guarded",)))
    place = create(furnished.acting_as("nora"), type="type-full", fields={"secret": "gold"})
    bill = furnished.acting_as("bill")
    with pytest.raises(Fault) as refused:
        execute(bill, place, "t")
    seen = bill.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert "gold" not in wire.encode_fault(refused.value).decode() + seen.model_dump_json()
    assert "hidden" in str(refused.value)
