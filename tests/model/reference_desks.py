"""Ten service-desk processes without a flaw, and the desk they stand on: what the checks must let pass.

Four are the samples that come with the program, on the demonstration's set-up; six are drawn here, on a small desk.
"""

from __future__ import annotations

from functools import cache

from runtime.model.actions import Assign, AssignHow, ChangeTags, Recipient, RecipientKind, SendLetter, SetField
from runtime.model.blueprint import (
    Approval,
    Blueprint,
    Category,
    Entry,
    EventName,
    On,
    ParallelGroup,
    Timer,
    Waiting,
    When,
)
from runtime.model.calendar import Calendar, Interval, Week
from runtime.model.criteria import AllOf, AnyOf, Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field, FieldType, Layout, LayoutItem, Option
from runtime.model.forms import AttachmentItem, CheckItem, ChecklistItem, CommentItem, FieldItem, ResolutionItem
from runtime.model.functions import Function, Given
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.owners import (
    Assignee,
    NotPerformerOf,
    People,
    PreviousPerformer,
    Requester,
    Roles,
    SupervisorOfAssignee,
    Teams,
)
from runtime.model.people import Department, Person, Role, Team
from runtime.model.setup import DEFAULT_STATUSES, Settings, Setup, Status, Template, TicketType
from runtime.scenario import demo_setup
from runtime.scenario.samples import samples
from tests.makers import blueprint, state, transition

HOURS = (Interval(opens=9 * 60, closes=17 * 60),)
OFFICE = Calendar(
    id="office",
    name="Office",
    zone="Europe/Paris",
    weekly=Week(monday=HOURS, tuesday=HOURS, wednesday=HOURS, thursday=HOURS, friday=HOURS),
)
PEOPLE = (
    Person(id="sam", name="Sam", role=Role.SUPERVISOR, departments=("it", "hr")),
    Person(id="ann", name="Ann", departments=("it",), supervisor="sam"),
    Person(id="bob", name="Bob", departments=("it",), supervisor="sam"),
    Person(id="eve", name="Eve", departments=("hr",), supervisor="sam"),
    Person(id="max", name="Max", departments=("hr",)),
    Person(id="gone", name="Gone", departments=("it",), active=False),
)
FIELDS = (
    Field(id="serial", name="Serial number"),
    Field(id="cost", name="Cost", type=FieldType.NUMBER),
    Field(id="first_day", name="First day", type=FieldType.DATE),
    Field(
        id="kind",
        name="Kind",
        type=FieldType.CHOICE,
        options=(Option(id="laptop", name="Laptop"), Option(id="phone", name="Phone")),
    ),
)
DESK = Setup(
    settings=Settings(default_calendar="office"),
    people={person.id: person for person in PEOPLE},
    teams={
        "first": Team(id="first", name="First line", department="it", members=("ann", "bob"), lead="ann"),
        "second": Team(id="second", name="Second line", department="it", members=("bob", "sam"), lead="bob"),
        "hr": Team(id="hr", name="HR", department="hr", members=("eve", "max"), lead="eve"),
        "empty": Team(id="empty", name="Nobody yet", department="it"),
        "ghosts": Team(id="ghosts", name="Ghosts", department="it", members=("gone",), lead="gone"),
    },
    departments={
        "it": Department(id="it", name="IT", calendar="office"),
        "hr": Department(id="hr", name="HR", calendar="office"),
    },
    calendars={"office": OFFICE, "always": Setup().calendars["always"]},
    statuses={
        status.id: status
        for status in (
            *DEFAULT_STATUSES,
            Status(id="parts", name="Parts", category=3),
            Status(id="hr_only", name="With HR", category=1, departments=("hr",)),
        )
    },
    ticket_types={"incident": TicketType(id="incident", name="Incident")},
    functions={"stock": Function(id="stock", name="Stock", entry="stock:left", inputs=(Given(name="store"),))},
    fields={field.id: field for field in FIELDS},
    layouts={"all": Layout(id="all", name="All", items=tuple(LayoutItem(field=field.id) for field in FIELDS))},
    templates={
        "done": Template(
            id="done", name="Done", subject={"en": "Done: ${ticket.subject}"}, body={"en": "${field.serial}"}
        )
    },
)

LATE = (Escalation(actions=(ChangeTags(add=("late",)),)),)


def hours(amount: int) -> Limit:
    return Limit(allows=Duration(amount=amount, unit=Unit.BUSINESS_HOURS), escalations=LATE)


def after(amount: int, unit: Unit = Unit.BUSINESS_DAYS) -> Timer:
    return Timer(after=Duration(amount=amount, unit=unit))


def compare(operand: str, operator: Operator, value: object = None) -> Compare:
    return Compare(operand=operand, operator=operator, value=value)


def letter(to: RecipientKind, **text: str) -> SendLetter:
    return SendLetter(to=(Recipient(kind=to),), **text)


def repair() -> Blueprint:
    """A broken device: diagnosed, perhaps waiting for parts on hold, repaired, returned."""
    return blueprint(
        state("reported", category=Category.NEW, limit=hours(8)),
        state("diagnosis", limit=hours(16), on_entry=(Assign(how=AssignHow.ROUND_ROBIN, team="first"),)),
        state("parts", "Waiting for parts", category=Category.ON_HOLD, status="parts", waiting=Waiting.SUPPLIER,
              limit=Limit(allows=Duration(amount=10, unit=Unit.DAYS), pause_on_hold=False, escalations=LATE)),
        state("repairing", limit=Limit(allows=Duration(amount=24, unit=Unit.BUSINESS_HOURS),
              reminders=(Reminder(before=Duration(amount=4, unit=Unit.BUSINESS_HOURS)),), escalations=LATE)),
        state("returned", category=Category.SOLVED, final=True),
        state("scrapped", category=Category.CLOSED, final=True),
        transition("look", "reported", "diagnosis", owners=(Teams(ids=("first",)),)),
        transition("order", "diagnosis", "parts", form=(FieldItem(id="serial", field="serial", required=True),)),
        transition("arrived", "parts", "repairing"),
        transition("begin", "diagnosis", "repairing", criteria=compare("field.cost", Operator.AT_MOST, 200)),
        transition("give-back", "repairing", "returned", form=(ResolutionItem(id="res"),),
                   actions=(letter(RecipientKind.REQUESTER, template="done"),)),
        transition("scrap", "diagnosis", "scrapped", owners=(SupervisorOfAssignee(), Roles(roles=(Role.SUPERVISOR,)))),
        id="repair", name="Repair", department="it",
        limit=Limit(allows=Duration(amount=60, unit=Unit.BUSINESS_HOURS)),
        entry=Entry(ticket_types=("incident",), criteria=compare("field.kind", Operator.IN, ("laptop", "phone"))),
    )  # fmt: skip


def access() -> Blueprint:
    """Access to a system: asked for, approved by somebody else, granted by another pair of eyes."""
    return blueprint(
        state("asked", category=Category.NEW, limit=hours(4)),
        state("checked", limit=hours(8)),
        state("question", "Question to the requester", category=Category.PENDING, waiting=Waiting.CUSTOMER),
        state("granting", limit=hours(8)),
        state("granted", category=Category.SOLVED, final=True),
        state("refused", category=Category.CLOSED, final=True),
        transition("check", "asked", "checked", owners=(Teams(ids=("first",)),)),
        transition("question", "checked", "question", form=(CommentItem(id="say", required=True, public=True),)),
        transition("answered", "question", "checked", trigger=On(event=EventName.CUSTOMER_REPLIED)),
        transition("silence", "question", "refused", trigger=after(5)),
        transition("approve", "checked", "granting", approval=Approval(
            approvers=(People(ids=("sam", "bob")),), needs=1, reject_to="refused")),
        transition("grant", "granting", "granted", owners=(Teams(ids=("first", "second")), NotPerformerOf(transition="check"))),
        transition("refuse", "checked", "refused", form=(CommentItem(id="why", required=True),)),
        id="access", name="Access", department="it",
    )  # fmt: skip


def joiner() -> Blueprint:
    """Somebody new: laptop, badge and account in parallel, then the first day."""
    day = compare("field.first_day", Operator.NOT_EMPTY)
    return blueprint(
        state("announced", category=Category.NEW, limit=hours(8)),
        state("preparing", limit=hours(40)),
        state("ready", limit=hours(80)),
        state("late", "Something is missing", limit=hours(8)),
        state("started", category=Category.SOLVED, final=True),
        state("withdrawn", category=Category.CLOSED, final=True),
        transition("accept", "announced", "preparing", form=(FieldItem(id="day", field="first_day", required=True),)),
        transition("laptop", "preparing", "ready", parallel="things", owners=(Teams(ids=("first",)),)),
        transition("badge", "preparing", "ready", parallel="things"),
        transition("account", "preparing", "ready", parallel="things"),
        transition("missing", "preparing", "late", trigger=after(6)),
        transition("found", "late", "ready"),
        transition("start", "ready", "started", criteria=day, form=(
            ChecklistItem(id="list", title="First day", items=(CheckItem(id="tour", text="The tour"),)),)),
        transition("withdraw", None, "withdrawn", order=9, excluded=("ready",)),
        ParallelGroup(id="things", name="Things", source="preparing", target="ready", needs="all"),
        id="joiner", name="Joiner", department="hr",
    )  # fmt: skip


def outage() -> Blueprint:
    """An outage: routed by itself by its priority, escalated by a timer, handed back and forth."""
    urgent = compare("ticket.priority", Operator.AT_LEAST, 4)
    plain = compare("ticket.priority", Operator.LESS, 4)
    return blueprint(
        state("new", category=Category.NEW, limit=Limit(allows=Duration(amount=1, unit=Unit.HOURS))),
        state("first", "First line", limit=Limit(allows=Duration(amount=8, unit=Unit.HOURS), escalations=LATE)),
        state("second", "Second line", limit=Limit(allows=Duration(amount=2, unit=Unit.DAYS), escalations=LATE)),
        state("watch", "Being watched", limit=Limit(allows=Duration(amount=1, unit=Unit.DAYS))),
        state("over", category=Category.SOLVED, final=True),
        transition("route-urgent", "new", "second", trigger=When(), criteria=urgent, order=1),
        transition("route", "new", "first", trigger=When(), criteria=plain, order=1),
        transition("hand-over", "first", "second", owners=(Teams(ids=("first",)),)),
        transition("hand-back", "second", None, owners=(Teams(ids=("second",)), PreviousPerformer())),
        transition("too-long", "first", "second", trigger=after(10, Unit.HOURS)),
        transition("fixed", "second", "watch", form=(ResolutionItem(id="res"),)),
        transition("fixed-at-once", "first", "watch"),
        transition("again", "watch", "second", criteria=compare("visit.occurrence", Operator.AT_MOST, 5)),
        transition("calm", "watch", "over", trigger=after(2, Unit.DAYS)),
        id="outage", name="Outage", department="it",
        limit=Limit(allows=Duration(amount=7, unit=Unit.DAYS)),
    )  # fmt: skip


def change() -> Blueprint:
    """A change: planned, reviewed, carried out at night, looked back upon."""
    cheap = compare("field.cost", Operator.LESS, 1_000)
    dear = compare("field.cost", Operator.BETWEEN, (1_000, 50_000))
    return blueprint(
        state("draft", category=Category.NEW),
        state("review", limit=hours(16)),
        state("planned", limit=hours(80)),
        state("running", limit=hours(8)),
        state("failed", limit=hours(8)),
        state("closed", category=Category.CLOSED, final=True),
        transition("submit", "draft", "review", form=(
            FieldItem(id="cost", field="cost", required=True), AttachmentItem(id="plan", extensions=("pdf",)))),
        transition("small", "review", "planned", trigger=When(), criteria=cheap, order=1),
        transition("agree", "review", "planned", criteria=AnyOf(of=(dear, compare("field.cost", Operator.GREATER, 50_000))),
                   owners=(Roles(roles=(Role.SUPERVISOR,)),)),
        transition("rework", "review", "draft"),
        transition("begin", "planned", "running"),
        transition("worked", "running", "closed", form=(ResolutionItem(id="res"),)),
        transition("broke", "running", "failed"),
        transition("again", "failed", "planned", actions=(SetField(field="cost", value=0), ChangeTags(add=("again",)))),
        transition("give-up", "failed", "closed", owners=(Assignee(), Teams(ids=("second",)))),
        id="change", name="Change", department="it",
    )  # fmt: skip


def complaint() -> Blueprint:
    """A complaint in twelve states: heard, investigated by two, answered, and perhaps heard again."""
    return blueprint(
        state("received", category=Category.NEW, limit=hours(8)),
        state("sorting", limit=hours(8)),
        state("facts", "Gathering facts", limit=hours(40)),
        state("expert", "With an expert", limit=hours(40)),
        state("customer", "With the customer", category=Category.PENDING, waiting=Waiting.CUSTOMER, limit=hours(80)),
        state("draft", "Draft answer", limit=hours(16)),
        state("signing", limit=hours(16)),
        state("answered", limit=hours(80)),
        state("appeal", limit=hours(40)),
        state("settled", category=Category.SOLVED, final=True),
        state("rejected", category=Category.CLOSED, final=True),
        state("lapsed", category=Category.CLOSED, final=True),
        transition("take", "received", "sorting"),
        transition("investigate", "sorting", "facts", owners=(Teams(ids=("hr",)),)),
        transition("unfounded", "sorting", "rejected", owners=(Roles(roles=(Role.SUPERVISOR,)),)),
        transition("ask-expert", "facts", "expert"),
        transition("expert-said", "expert", "facts", form=(CommentItem(id="view", required=True),)),
        transition("ask-customer", "facts", "customer"),
        transition("customer-said", "customer", "facts", trigger=On(event=EventName.CUSTOMER_REPLIED), order=1),
        transition("told", "customer", "facts", owners=(Requester(),), order=2),
        transition("no-word", "customer", "lapsed", trigger=after(20)),
        transition("write", "facts", "draft"),
        transition("to-sign", "draft", "signing"),
        transition("sign", "signing", "answered", owners=(Roles(roles=(Role.SUPERVISOR,)),)),
        transition("redo", "signing", "draft", criteria=AllOf(of=(
            compare("visit.occurrence", Operator.LESS, 4), compare("ticket.tags", Operator.NOT_CONTAINS, "final")))),
        transition("content", "answered", "settled"),
        transition("not-content", "answered", "appeal", owners=(Requester(), Teams(ids=("hr",)))),
        transition("hear", "appeal", "facts"),
        transition("dismiss", "appeal", "rejected"),
        id="complaint", name="Complaint", department="hr",
        limit=Limit(allows=Duration(amount=400, unit=Unit.BUSINESS_HOURS), pause_pending=True),
    )  # fmt: skip


@cache
def demonstration() -> Setup:
    """The demonstration's set-up as one value."""
    put = {}
    for command in demo_setup.commands(range(2026, 2028)):
        for name in command.model_fields_set - {"command_id", "settings"}:
            shelf = "sla_policies" if name == "policies" else name
            put[shelf] = {each.id: each for each in getattr(command, name)}
    known = Setup()
    put["statuses"] = {**known.statuses, **put.get("statuses", {})}
    put["calendars"] = {**known.calendars, **put.get("calendars", {})}
    return Setup(**put)


OWN = (repair, access, joiner, outage, change, complaint)


@cache
def references() -> tuple[tuple[Blueprint, Setup], ...]:
    """The ten, each with the desk it stands on."""
    drawn = tuple((make(), DESK) for make in OWN)
    return drawn + tuple((sample, demonstration()) for sample in samples())
