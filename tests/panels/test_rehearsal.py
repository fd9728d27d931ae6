"""The parts of the rehearsal that need no desk: what is asked for, how things are told, how votes are given."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from designer.panels.rehearsal.captured import Captured
from designer.panels.rehearsal.cast import is_pretend, pretend
from designer.panels.rehearsal.happenings import (
    _SAY,
    QUIET,
    Naming,
    due_in_words,
    moment,
    sentence,
    step_in_words,
    worth_telling,
)
from designer.panels.rehearsal.offers import Offers
from designer.panels.rehearsal.questions import claimed, fields_of, question
from designer.panels.rehearsal.standing import Standing
from designer.panels.rehearsal.start_page import StartPage
from designer.panels.rehearsal.votes import Votes
from designer.widgets.inputs import Kind
from runtime.messages.rehearsal import (
    CapturedCall,
    CapturedLetter,
    CastMember,
    DueView,
    Happened,
    PretendTicket,
    ReasonView,
    RehearsalView,
    RehearsedOffer,
)
from runtime.messages.waiting import ApprovalView, VoteView
from runtime.model.blueprint import Entry
from runtime.model.criteria import AllOf, AnyOf, Compare, Operator
from runtime.model.event_json import KINDS
from runtime.model.fields import Field, FieldType, Option
from runtime.model.forms import FieldItem
from runtime.model.people import Role
from runtime.model.scenario import Claim, Execute, NextDue, Vote, Withdraw
from tests.makers import blueprint, state, transition

NOON = 1_772_452_800_000
"""2026-03-02T12:00Z, a Monday."""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def drawn():
    asked = transition("ask", "open", "wait", "Ask").having(form=(FieldItem(id="size", field="size"),))
    return blueprint(state("open", "Open"), state("wait", "Waiting"), asked, start="open")


@pytest.fixture
def fielded(catalogue):
    sizes = (Option(id="s", name="Small"), Option(id="l", name="Large"))
    fields = (
        Field(id="size", name="Size", type=FieldType.CHOICE, options=sizes),
        Field(id="colours", name="Colours", type=FieldType.CHOICES, options=sizes),
        Field(id="story", name="Story", type=FieldType.LONG_TEXT),
    )
    catalogue.learn(catalogue.setup.having(fields=fields))
    return catalogue


def view(**changes):
    ticket = PretendTicket(
        subject="Shoes",
        department="shop",
        requester=None,
        team="first",
        assignee="ann",
        claimed_at=None,
        type="return",
        priority=3,
        status="waiting",
        tags=("vip",),
        resolution="",
        fields={"size": "l"},
    )
    given = {
        "now": NOON,
        "zone": "Europe/Paris",
        "done": 1,
        "blueprint": "desk",
        "state": "open",
        "state_name": "Open",
        "complete": False,
        "ticket": ticket,
        "person": "ann",
        "cast": (CastMember(id="ann", name="Ann Ardent", role=Role.AGENT),),
    }
    return RehearsalView.model_validate({**given, **changes})


def naming(drawn, catalogue):
    return Naming.of(view(), drawn, catalogue)


def test_fields_are_asked_for_by_their_type(drawn, fielded):
    assert question("size", fielded, drawn).options == (("s", "Small"), ("l", "Large"))
    assert question("colours", fielded, drawn).kind is Kind.CHOICES
    assert question("story", fielded, drawn).kind is Kind.LONG_TEXT
    priority = question("priority", fielded, drawn)
    assert (priority.name, priority.options[0]) == ("Priority", (1, "Low"))
    assert question("gone", fielded, drawn).name == "gone"


def test_only_fields_the_blueprint_has_to_do_with_are_asked_for(drawn, fielded):
    assert fields_of(drawn, fielded) == ["size"]


def test_what_claims_a_ticket_is_filled_in(drawn):
    wanted = AllOf(
        of=(
            Compare(operand="ticket.priority", operator=Operator.IS, value=4),
            Compare(operand="field.size", operator=Operator.IN, value=("l", "s")),
            Compare(operand="ticket.team", operator=Operator.IS_NOT, value="first"),
            AnyOf(of=(Compare(operand="ticket.assignee", operator=Operator.IS, value="ann"),)),
        )
    )
    claiming = drawn.having(entry=Entry(criteria=wanted, ticket_types=("return",)))
    assert claimed(claiming) == {"type": "return", "priority": 4, "size": "l"}
    assert claimed(drawn) == {}


def test_a_rehearsal_begins_with_the_tags_and_words_the_entry_asks_for(qtbot, document, catalogue):
    asked = AllOf(
        of=(
            Compare(operand="ticket.tags", operator=Operator.CONTAINS, value="purchase"),
            Compare(operand="ticket.subject", operator=Operator.CONTAINS, value="invoice"),
            Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=3),
        )
    )
    document.apply("x", document.blueprint.having(entry=Entry(criteria=asked)))
    page = StartPage(document, catalogue)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: "tags" in page.inputs)
    given = page.given.ticket
    assert (given.tags, given.subject, given.priority) == (("purchase",), "invoice", 3)
    qtbot.keyClicks(page.inputs["tags"].line, "urgent")
    qtbot.keyClick(page.inputs["tags"].line, Qt.Key.Key_Return)
    assert page.given.ticket.tags == ("purchase", "urgent")


def test_words_are_for_facts_there_are_and_every_approval_has_some():
    assert set(_SAY) | QUIET <= set(KINDS)
    approvals = {kind for kind in KINDS if KINDS[kind].__module__.endswith("approval_events")}
    assert approvals <= set(_SAY)


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        ("moved", {"transition": "ask", "target": "wait", "new": {"size": "l"}}, "“Ask” → “Waiting” (Size: Large)"),
        ("comment_added", {"body": "Hello", "public": True}, "reply “Hello”"),
        ("fields_changed", {"new": {"priority": 4, "assignee": "ann"}}, "Priority: Urgent, Assignee: Ann Ardent"),
        ("branch_done", {"transition": "ask", "done": 1, "needed": 2}, "“Ask” is done, 1 of 2"),
        ("approval_voted", {"transition": "ask", "approve": False}, "rejects “Ask”"),
        ("something_new", {}, "Something new"),
        (
            "moved",
            {"transition": "ask", "target": "wait", "how": "timer"},
            "“Ask” → “Waiting” · by itself, as its time had come",
        ),
        ("moved", {"transition": None, "target": "wait", "how": "forced"}, "On to “Waiting” · by force"),
    ],
)
def test_facts_are_told_in_words(drawn, fielded, kind, data, expected):
    fact = Happened(step=1, at=NOON, actor="ann", actor_name="Ann Ardent", kind=kind, data=data)
    assert sentence(fact, naming(drawn, fielded)) == f"Ann Ardent: {expected}"


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        (
            "moved",
            {"transition": None, "target": "wait", "how": "rejected"},
            "On to “Waiting” · as it was not approved",
        ),
        ("approval_rejected", {"transition": "ask"}, "“Ask” is rejected"),
        ("approval_rejected", {"transition": "ask", "scheduled": NOON}, "“Ask” was not approved in time"),
        ("approval_granted", {"transition": "ask"}, "“Ask” is approved"),
        ("approval_closed", {"transition": "ask", "why": "left"}, "Nobody is asked about “Ask” any more"),
        ("limit_broken", {"scope": "run"}, "The whole Blueprint’s limit is broken"),
        ("limit_broken", {"scope": "visit"}, "The state’s limit is broken"),
        ("reminded", {"scope": "visit", "level": 2}, "Reminder 2 of the state’s limit"),
        ("escalated", {"scope": "run", "level": 1}, "Escalation 1 of the whole Blueprint’s limit"),
    ],
)
def test_what_comes_of_votes_and_of_time_is_nobodys_and_says_of_what(drawn, fielded, kind, data, expected):
    fact = Happened(step=1, at=NOON, actor="ann", actor_name="Ann Ardent", kind=kind, data=data)
    assert sentence(fact, naming(drawn, fielded)) == expected


def test_facts_of_the_mechanism_are_not_told():
    kinds = ("clock_changed", "moved", "letter_queued", "turn_given")
    history = [Happened(step=0, at=NOON, actor="", actor_name="", kind=kind, data={}) for kind in kinds]
    assert [one.kind for one in worth_telling(history)] == ["moved"]


def test_due_moments_and_steps_in_words(drawn, fielded):
    names = naming(drawn, fielded)
    assert moment(NOON, "Europe/Paris").startswith("Mon ")
    assert "13:00" in moment(NOON, "Europe/Paris")
    assert due_in_words(DueView(what="auto", at=NOON, transition="ask"), names) == "“Ask” by itself"
    reminder = DueView(what="visit", at=NOON, level="reminder", number=2)
    assert due_in_words(reminder, names) == "reminder 2 of the state’s limit"
    assert due_in_words(DueView(what="approval", at=NOON), names) == "the end of an approval"
    assert step_in_words(Execute(person="ann", transition="ask"), names) == "Ann Ardent presses “Ask”"
    assert step_in_words(Claim(person="ann"), names) == "Ann Ardent takes the ticket up"
    assert step_in_words(NextDue(), names)


def test_where_the_ticket_stands_is_read_by_name(qtbot, drawn, fielded):
    standing = Standing()
    qtbot.addWidget(standing)
    standing.show_view(view(), naming(drawn, fielded))
    assert standing.state.text() == "Open"
    about = standing.about.text()
    assert all(
        word in about for word in ("Waiting for you", "Ann Ardent", "First line", "High", "Return", "Size Large")
    )
    elsewhere = view(blueprint="another")
    standing.show_view(elsewhere, naming(drawn, fielded))
    assert standing.state.text() == "Open, in the Blueprint “another”"
    standing.show_view(view(state=None, blueprint=None), naming(drawn, fielded))
    assert "entry criteria" in standing.state.text()


def test_votes_are_given_by_whoever_was_asked(qtbot):
    votes = Votes()
    qtbot.addWidget(votes)
    approval = ApprovalView(
        transition_id="ask",
        name="Ask",
        asker="ann",
        asker_name="Ann",
        asked_at=NOON,
        needed=2,
        approved=1,
        votes=(VoteView(person="bob", name="Bob", approve=True), VoteView(person="cyd", name="Cyd")),
    )
    votes.show_approvals([approval])
    told = []
    votes.wanted.connect(told.append)
    qtbot.mouseClick(votes.buttons["cyd", "reject"], LEFT)
    qtbot.mouseClick(votes.buttons["ann", "withdraw"], LEFT)
    assert told == [Vote(person="cyd", transition="ask", approve=False), Withdraw(person="ann", transition="ask")]
    assert ("bob", "approve") not in votes.buttons
    votes.show_approvals([])
    assert votes.buttons == {}


def test_offers_stand_in_their_order_with_their_reasons(qtbot):
    offers = Offers()
    qtbot.addWidget(offers)
    shut = RehearsedOffer(
        id="pay",
        name="Pay & close",
        target="done",
        style="normal",
        allowed=False,
        hidden=True,
        reasons=(ReasonView(code="four_eyes", sentence="Another one."), ReasonView(code="x", sentence="Later.")),
        could=("ann", "nobody-here"),
        needs_approval=True,
    )
    free = RehearsedOffer(id="ask", name="Ask", target="wait", style="primary", allowed=True, back_to="Waiting")
    alone = RehearsedOffer(id="late", name="Late", target="done", style="normal", allowed=False, automatic=True)
    offers.show_offers((free, shut, alone), (), view().cast)
    assert list(offers.buttons) == ["ask", "pay"]
    assert offers.buttons["ask"].text() == "Ask → Waiting"
    assert offers.buttons["pay"].text() == "Pay && close (asks for approval)"
    assert offers.reasons["pay"].split("\n")[:2] == ["Another one.", "Later."]
    assert offers.buttons["pay"].accessibleDescription() == offers.reasons["pay"]
    acting = next(each for each in offers.findChildren(type(offers.buttons["ask"])) if each.text() == "Ann Ardent")
    with qtbot.waitSignal(offers.act_as) as told:
        qtbot.mouseClick(acting, LEFT)
    assert told.args == ["ann"]
    nobodys = shut.having(reasons=(*shut.reasons, ReasonView(code="no_way_back", sentence="Nowhere.")))
    offers.show_offers((nobodys,), (), view().cast)
    assert "Ann Ardent" not in [each.text() for each in offers.findChildren(QPushButton) if each.isVisibleTo(offers)]
    offers.show_offers((), (ReasonView(code="not_visible", sentence="Not theirs."),), ())
    assert "Not theirs." in [label.text() for label in offers.findChildren(QLabel)]


def test_calls_are_captured_with_what_they_carry(qtbot):
    captured = Captured()
    qtbot.addWidget(captured)
    letter = CapturedLetter(step=0, at=NOON, channel="mail", to=("Carl",), subject="Hello", body="<b>You</b>")
    call = CapturedCall(
        step=1, at=NOON, channel="webhook", target="https://shop.example", inputs={"id": 7, "tags": ("a", "b")}
    )
    captured.show_view(view(letters=(letter,), calls=(call,)))
    newest, older = captured.cards
    assert (newest.body.text(), newest.head.isChecked()) == ("id: 7\ntags: a, b", True)
    assert "Not called" in newest.about.text()
    assert (older.body.text(), older.body.textFormat()) == ("<b>You</b>", Qt.TextFormat.PlainText)
    assert not older.head.isChecked()


def test_whoever_is_made_up_is_known_for_it(qapp):
    agent = pretend(Role.LIGHT_AGENT, "shop")
    assert (agent.role, agent.departments, agent.name) == (Role.LIGHT_AGENT, ("shop",), "Any light agent")
    assert is_pretend(agent.id)
    assert pretend(Role.CUSTOMER, "shop").departments == ()
    assert not is_pretend("ann")
