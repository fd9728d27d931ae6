"""Builders of values for tests: small ones to read, random ones to search with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from runtime.model.actions import (
    AddFollower,
    ApplySla,
    Assign,
    AssignHow,
    CallFunction,
    CallWebhook,
    ChangeTags,
    Channel,
    CreateTask,
    Fire,
    OpenTicket,
    PostNote,
    Recipient,
    RecipientKind,
    SendLetter,
    SetField,
    StartBlueprint,
)
from runtime.model.blueprint import (
    Approval,
    Blueprint,
    Category,
    Entry,
    EventName,
    Manual,
    Mode,
    On,
    ParallelGroup,
    State,
    Strict,
    Style,
    Timer,
    Transition,
    Unmet,
    Waiting,
    When,
)
from runtime.model.criteria import AllOf, AnyOf, Compare, NotOf, Operator
from runtime.model.drawing import Drawing, Frame, Note, Place, Route
from runtime.model.durations import Duration, Unit
from runtime.model.forms import (
    AttachmentItem,
    CheckItem,
    ChecklistItem,
    CommentItem,
    FieldItem,
    MessageItem,
    ResolutionItem,
    TagsItem,
    TaskItem,
    Validation,
    WidgetItem,
)
from runtime.model.limits import Escalation, Limit, Reentry, Reminder
from runtime.model.owners import (
    AnyoneInDepartment,
    Assignee,
    NotPerformerOf,
    OtherDepartment,
    People,
    PersonInField,
    PreviousPerformer,
    Requester,
    Roles,
    Share,
    SupervisorOfAssignee,
    Teams,
    TicketTeam,
)
from runtime.model.people import Role


def state(key: str, name: str = "", **properties: Any) -> State:
    """`state("open")`, `state("done", final=True)`: the name is the id with a capital unless given."""
    return State(id=key, name=name or key.replace("_", " ").capitalize(), **properties)


def transition(key: str, source: str | None, target: str | None, name: str = "", **properties: Any) -> Transition:
    """`transition("solve", "open", "done")`."""
    return Transition(
        id=key, name=name or key.replace("_", " ").capitalize(), source=source, target=target, **properties
    )


def blueprint(*elements: State | Transition | ParallelGroup, **properties: Any) -> Blueprint:
    """A Blueprint of these elements that starts in the first state given."""
    states = [each for each in elements if isinstance(each, State)]
    given: dict[str, Any] = {"id": "desk", "name": "Desk", "start": states[0].id if states else None, **properties}
    return Blueprint(
        states=tuple(states),
        transitions=tuple(each for each in elements if isinstance(each, Transition)),
        parallels=tuple(each for each in elements if isinstance(each, ParallelGroup)),
        **given,
    )


def small() -> Blueprint:
    """Open, waiting and done, with a common way to cancelled: enough for most tests."""
    return blueprint(
        state("open"),
        state("waiting", category=Category.PENDING, waiting=Waiting.CUSTOMER),
        state("done", category=Category.SOLVED, final=True),
        state("cancelled", category=Category.CLOSED, final=True),
        transition("ask", "open", "waiting"),
        transition("answer", "waiting", "open"),
        transition("solve", "open", "done"),
        transition("cancel", None, "cancelled"),
    )


IDS = st.from_regex(r"[a-z0-9_.:@+-]{1,6}|[éüß中][a-zA-Z]{0,4}", fullmatch=True)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
NAMES = TEXTS.map(str.strip).filter(bool)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False, width=32).map(lambda number: number + 0.0)
WHOLE = st.integers(-(2**40), 2**40)
SCALARS = st.booleans() | WHOLE | NUMBERS | TEXTS
FIELD_VALUES = st.none() | SCALARS | st.lists(TEXTS, max_size=2).map(tuple)
URLS = st.just("https://example.org/x")
DURATIONS = st.builds(Duration, amount=st.integers(1, 10_000_000), unit=st.sampled_from(Unit))


def some[T](strategy: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    """A short tuple."""
    return st.lists(strategy, max_size=most).map(tuple)


def maybe[T](strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """The value or None."""
    return st.none() | strategy


OPERANDS_IN_USE = ("ticket.subject", "ticket.tags", "ticket.priority", "visit.age", "field.colour", "ticket.team")
COMPARES = st.builds(
    Compare,
    operand=st.sampled_from(OPERANDS_IN_USE),
    operator=st.sampled_from(Operator),
    value=st.none() | SCALARS | some(SCALARS, 3),
)
CRITERIA: st.SearchStrategy[Any] = st.recursive(
    COMPARES,
    lambda inner: (
        st.builds(AllOf, of=some(inner, 3)) | st.builds(AnyOf, of=some(inner, 3)) | st.builds(NotOf, of=inner)
    ),
    max_leaves=5,
)
OWNERS: st.SearchStrategy[Any] = st.one_of(
    *(
        st.builds(kind)
        for kind in (AnyoneInDepartment, Assignee, TicketTeam, Requester, SupervisorOfAssignee, PreviousPerformer)
    ),
    st.builds(People, ids=some(IDS)),
    st.builds(Teams, ids=some(IDS)),
    st.builds(Roles, roles=some(st.sampled_from(Role))),
    st.builds(PersonInField, field=IDS),
    st.builds(OtherDepartment, department=IDS, share=st.sampled_from(Share)),
    st.builds(NotPerformerOf, transition=IDS),
)
RECIPIENTS = st.builds(Recipient, kind=st.sampled_from(RecipientKind), id=maybe(IDS))
ACTIONS: st.SearchStrategy[Any] = st.one_of(
    st.builds(SetField, field=IDS, value=FIELD_VALUES, from_now=maybe(DURATIONS), delay=maybe(DURATIONS)),
    st.builds(ChangeTags, add=some(TEXTS), remove=some(TEXTS)),
    st.builds(Assign, how=st.sampled_from(AssignHow), person=maybe(IDS), team=maybe(IDS)),
    st.builds(SendLetter, channel=st.sampled_from(Channel), to=some(RECIPIENTS), subject=TEXTS, body=TEXTS),
    st.builds(PostNote, text=NAMES, public=st.booleans()),
    st.builds(CreateTask, title=NAMES, owner=maybe(IDS), due=maybe(DURATIONS)),
    st.builds(OpenTicket, subject=NAMES, department=maybe(IDS)),
    st.builds(AddFollower, person=IDS),
    st.builds(ApplySla, policy=maybe(IDS)),
    st.builds(CallWebhook, url=URLS, delay=maybe(DURATIONS)),
    st.builds(CallFunction, name=IDS, inputs=st.dictionaries(TEXTS, FIELD_VALUES, max_size=3)),
    st.builds(Fire, transition=IDS),
    st.builds(StartBlueprint, blueprint=IDS),
)
REMINDERS = st.one_of(
    st.builds(Reminder, percent=st.integers(1, 99), actions=some(ACTIONS, 1)), st.builds(Reminder, before=DURATIONS)
)
LIMITS = st.builds(
    Limit,
    allows=DURATIONS,
    calendar=maybe(IDS),
    reminders=some(REMINDERS),
    escalations=some(st.builds(Escalation, after=maybe(DURATIONS), actions=some(ACTIONS, 1))),
    pause_on_hold=st.booleans(),
    reentry=st.sampled_from(Reentry),
)
FORM_ITEMS: st.SearchStrategy[Any] = st.one_of(
    st.builds(
        FieldItem,
        id=IDS,
        field=IDS,
        required=st.booleans(),
        default=FIELD_VALUES,
        validations=some(st.builds(Validation, must=CRITERIA, alert=NAMES), 1),
    ),
    st.builds(MessageItem, id=IDS, text=TEXTS),
    st.builds(ChecklistItem, id=IDS, title=NAMES, items=some(st.builds(CheckItem, id=IDS, text=NAMES))),
    st.builds(CommentItem, id=IDS, required=st.booleans(), public=st.booleans()),
    st.builds(AttachmentItem, id=IDS, at_least=st.integers(0, 20), extensions=some(TEXTS)),
    st.builds(ResolutionItem, id=IDS, required=st.booleans()),
    st.builds(TagsItem, id=IDS, choices=some(TEXTS)),
    st.builds(TaskItem, id=IDS, title=NAMES),
    st.builds(WidgetItem, id=IDS, title=NAMES, url=URLS),
)
FORMS = st.lists(FORM_ITEMS, max_size=3, unique_by=lambda item: item.id).map(tuple)
TRIGGERS: st.SearchStrategy[Any] = st.one_of(
    st.builds(Manual),
    st.builds(When),
    st.builds(Timer, after=DURATIONS),
    st.builds(On, event=st.sampled_from(EventName)),
)
PLACES = st.builds(
    Place,
    x=NUMBERS,
    y=NUMBERS,
    width=maybe(st.floats(1, 500)),
    pinned=st.booleans(),
    colour=maybe(st.just("#aa00ff")),
    icon=maybe(st.just("mail")),
)
POINTS = st.tuples(NUMBERS, NUMBERS)
SIDES = maybe(st.sampled_from(["top", "right", "bottom", "left"]))
ROUTES = st.builds(Route, bends=some(POINTS), label=maybe(POINTS), source_side=SIDES)


@st.composite
def states(draw: st.DrawFn, key: str, number: int) -> State:
    """A random state with this id; the number keeps names apart."""
    return State(
        id=key,
        name=f"{draw(NAMES)} {number}",
        category=draw(st.sampled_from(Category)),
        status=draw(maybe(IDS)),
        waiting=draw(st.sampled_from(Waiting)),
        final=draw(st.booleans()),
        limit=draw(maybe(LIMITS)),
        instructions=draw(TEXTS),
        on_entry=draw(some(ACTIONS, 1)),
    )


@st.composite
def transitions(draw: st.DrawFn, key: str, number: int, keys: Sequence[str]) -> Transition:
    """A random transition with this id among these states; the number keeps names apart."""
    source, target = draw(maybe(st.sampled_from(keys))), draw(maybe(st.sampled_from(keys)))
    approvals = st.builds(
        Approval,
        approvers=some(OWNERS),
        needs=st.sampled_from(["all", "any", 1]),
        reject_to=maybe(st.sampled_from(keys)),
    )
    return Transition(
        id=key,
        name=f"{draw(NAMES)} {number}",
        source=source,
        target=target,
        excluded=draw(st.lists(st.sampled_from(keys), max_size=2, unique=True).map(tuple)) if source is None else (),
        order=draw(st.integers(0, 3)),
        trigger=draw(TRIGGERS),
        style=draw(st.sampled_from(Style)),
        owners=draw(some(OWNERS)),
        criteria=draw(CRITERIA | st.just(AllOf())),
        unmet=draw(st.sampled_from(Unmet)),
        form=draw(FORMS),
        actions=draw(some(ACTIONS)),
        approval=draw(maybe(approvals)),
    )


@st.composite
def drawings(draw: st.DrawFn, state_keys: Sequence[str], transition_keys: Sequence[str]) -> Drawing:
    """A random drawing of these elements."""

    def of(keys: Sequence[str], strategy: st.SearchStrategy[Any]) -> dict[str, Any]:
        return draw(st.dictionaries(st.sampled_from(keys), strategy, max_size=3)) if keys else {}

    members = some(st.sampled_from(state_keys)) if state_keys else st.just(())
    return Drawing(
        places=of(state_keys, PLACES),
        routes=of(transition_keys, ROUTES),
        notes=draw(st.lists(st.builds(Note, id=IDS, text=TEXTS, place=PLACES), max_size=2, unique_by=lambda n: n.id)),
        frames=draw(
            st.lists(st.builds(Frame, id=IDS, name=NAMES, states=members), max_size=2, unique_by=lambda f: f.id)
        ),
        lanes=draw(st.booleans()),
    )


@st.composite
def blueprints(draw: st.DrawFn, most_states: int = 4, most_transitions: int = 5) -> Blueprint:
    """A sound Blueprint with a bit of everything; ids come from a small pool, so that two of them have much in common."""
    keys = draw(st.lists(st.sampled_from(["a", "b", "c", "d", "é.1", "S-6"]), max_size=most_states, unique=True))
    drawn_states = [draw(states(key, number)) for number, key in enumerate(keys)]
    drawn: list[Transition] = []
    if keys:
        pool = st.sampled_from([f"t{number}" for number in range(8)])
        names = draw(st.lists(pool, max_size=most_transitions, unique=True))
        drawn = [draw(transitions(key, number, keys)) for number, key in enumerate(names)]
    groups, drawn = draw(_grouped(drawn))
    return Blueprint(
        id=draw(st.sampled_from(["desk", "phones"])),
        name=draw(NAMES),
        description=draw(TEXTS),
        department=draw(maybe(IDS)),
        entry=draw(st.builds(Entry, criteria=CRITERIA, ticket_types=some(IDS))),
        start=draw(maybe(st.sampled_from(keys))) if keys else None,
        states=tuple(drawn_states),
        transitions=tuple(drawn),
        parallels=groups,
        limit=draw(maybe(LIMITS)),
        strict=draw(maybe(st.builds(Strict, exempt=some(OWNERS)))),
        mode=draw(st.sampled_from(Mode)),
        owners=draw(some(IDS)),
        tags=draw(some(TEXTS)),
        drawing=draw(drawings(keys, [each.id for each in drawn])),
    )


@st.composite
def _grouped(draw: st.DrawFn, drawn: list[Transition]) -> tuple[tuple[ParallelGroup, ...], list[Transition]]:
    """Perhaps two of the transitions become branches of a group."""
    single = [each for each in drawn if each.source is not None and each.target is not None]
    if len(single) < 2 or not draw(st.booleans()):
        return (), drawn
    one, two = single[:2]
    group = ParallelGroup(
        id="group",
        name=draw(NAMES),
        source=one.source,
        target=one.target,
        needs=draw(st.sampled_from(["all", "any", 1, 2])),
    )
    branches = {
        one.id: one.having(parallel="group"),
        two.id: two.having(parallel="group", source=one.source, target=one.target),
    }
    return (group,), [branches.get(each.id, each) for each in drawn]
