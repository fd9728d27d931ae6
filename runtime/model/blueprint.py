"""A Blueprint: states joined by transitions, as one frozen value."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, field_validator

from runtime.model.actions import AnyAction
from runtime.model.criteria import ALWAYS_TRUE, Criterion
from runtime.model.drawing import Drawing
from runtime.model.durations import Duration
from runtime.model.forms import FormItem
from runtime.model.limits import Limit
from runtime.model.owners import Owner
from runtime.model.values import Id, Name, Value

MAX_STATES = 500
MAX_TRANSITIONS = 2_000


class Category(IntEnum):
    """What a status means for the desk, in the order of a ticket's life."""

    NEW = 0
    OPEN = 1
    PENDING = 2
    ON_HOLD = 3
    SOLVED = 4
    CLOSED = 5


def _category_of(given: object) -> object:
    """By its name alone: to pydantic `true` and "1" would be numbers, and so categories."""
    found = _CATEGORIES.get(given) if isinstance(given, str) else given
    if not isinstance(found, Category):
        raise ValueError(f"a category is one of {', '.join(_CATEGORIES)}")  # noqa: TRY004  pydantic hears no other
    return found


_CATEGORIES = {category.name.lower(): category for category in Category}


type CategoryName = Annotated[
    Category,
    BeforeValidator(_category_of),
    PlainSerializer(lambda category: category.name.lower(), return_type=str, when_used="json"),
    WithJsonSchema({"enum": list(_CATEGORIES), "type": "string"}),
]
"""A category that reads as its name in JSON."""


class Waiting(StrEnum):
    """Whose turn it is while a ticket rests in a state."""

    OURS = "ours"
    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    OTHER = "other"


class State(Value):
    """Where a ticket rests, and the status it bears there.

    A run that enters a final state is complete. A transition may still leave a final state: it resumes the run.
    """

    id: Id
    name: Name
    category: CategoryName = Category.OPEN
    status: Id | None = None
    """The desk's status; None: the category's own. Several states may share one."""
    waiting: Waiting = Waiting.OURS
    final: bool = False
    limit: Limit | None = None
    instructions: str = ""
    """For the agent, as Markdown."""
    customer_label: str = Field(default="", max_length=200)
    on_entry: tuple[AnyAction, ...] = ()
    on_exit: tuple[AnyAction, ...] = ()
    then: Id | None = None
    """For a final state: the Blueprint to enter next."""
    calls: Id | None = None
    """The Blueprint a child ticket runs through while this ticket waits here."""
    off: bool = False
    """Kept and drawn, but no ticket comes here; see `switched`."""

    @property
    def outside(self) -> bool:
        """Waiting here is not ours."""
        return self.waiting is not Waiting.OURS


class Manual(Value):
    """Somebody presses the button."""

    kind: Literal["manual"] = "manual"


class Timer(Value):
    """Happens by itself so long after the state was entered; stands still on hold."""

    kind: Literal["timer"] = "timer"
    after: Duration
    calendar: Id | None = None
    """For business units; None: the department's calendar, `OF_TEAM`: the team's."""


class When(Value):
    """Happens by itself as soon as the transition's criteria hold."""

    kind: Literal["when"] = "when"


class EventName(StrEnum):
    """What may happen to a ticket from outside its Blueprint."""

    CUSTOMER_REPLIED = "customer_replied"
    AGENT_REPLIED = "agent_replied"
    CHILD_CLOSED = "child_closed"
    WEBHOOK = "webhook"
    GROUP_DONE = "group_done"


class On(Value):
    """Happens by itself when something happens to the ticket."""

    kind: Literal["on"] = "on"
    event: EventName


type Trigger = Annotated[Manual | Timer | When | On, Field(discriminator="kind")]


class Style(StrEnum):
    """How the button looks."""

    PRIMARY = "primary"
    NORMAL = "normal"
    DANGER = "danger"


class Unmet(StrEnum):
    """What an agent sees of a transition whose criteria do not hold."""

    HIDDEN = "hidden"
    DISABLED = "disabled"


class Approval(Value):
    """Who must agree before the ticket moves (PO-16)."""

    approvers: tuple[Owner, ...]
    needs: Annotated[int, Field(ge=1)] | Literal["all", "any"] = "all"
    deadline: Duration | None = None
    reject_to: Id | None = None


class Transition(Value):
    """A way from one state to another: *before* (owners, criteria), *during* (form), *after* (actions)."""

    id: Id
    name: Name
    """The button's label; unique among the transitions that leave one state."""
    source: Id | None = None
    """None: a common transition, offered in every state that is not final and not excluded."""
    excluded: tuple[Id, ...] = ()
    target: Id | None = None
    """None: back to the state the ticket came from."""
    order: int = 0
    trigger: Trigger = Manual()
    style: Style = Style.NORMAL
    confirm: str = Field(default="", max_length=500)
    description: str = ""
    parallel: Id | None = None
    """The parallel group this transition is a branch of."""
    owners: tuple[Owner, ...] = ()
    """Empty: every agent of the ticket's department."""
    criteria: Criterion = ALWAYS_TRUE
    unmet: Unmet = Unmet.HIDDEN
    form: tuple[FormItem, ...] = Field(default=(), max_length=50)
    actions: tuple[AnyAction, ...] = ()
    approval: Approval | None = None
    off: bool = False
    """Kept and drawn, but offered nowhere; see `switched`."""

    @property
    def manual(self) -> bool:
        """True when somebody presses a button."""
        return self.trigger.kind == "manual"


class ParallelGroup(Value):
    """Branches between the same two states; the ticket moves when enough of them are done (PO-06)."""

    id: Id
    name: Name
    source: Id
    target: Id
    needs: Annotated[int, Field(ge=1)] | Literal["all", "any"] = "all"


class Mode(StrEnum):
    """Whether the next transition opens by itself after one is executed (call scripts)."""

    NORMAL = "normal"
    CONTINUOUS = "continuous"


class Strict(Value):
    """Outside a transition nobody but the exempt may do these things to a ticket (PO-14)."""

    locks: tuple[Literal["fields", "replies", "notes", "attachments", "resolution", "tags"], ...] = (
        "fields",
        "replies",
        "resolution",
        "tags",
    )
    exempt: tuple[Owner, ...] = ()


class Entry(Value):
    """Which tickets a Blueprint claims; nothing said claims every ticket of its department."""

    criteria: Criterion = ALWAYS_TRUE
    ticket_types: tuple[Id, ...] = ()


class Blueprint(Value):
    """One process. States, transitions and groups are kept sorted by id, so equal meanings are equal values."""

    id: Id
    name: Name
    description: str = ""
    department: Id | None = None
    """None: tickets of every department."""
    entry: Entry = Entry()
    start: Id | None = None
    """Where a ticket enters unless its status is one of a state; a draft may not know yet."""
    states: tuple[State, ...] = Field(default=(), max_length=MAX_STATES)
    transitions: tuple[Transition, ...] = Field(default=(), max_length=MAX_TRANSITIONS)
    parallels: tuple[ParallelGroup, ...] = ()
    limit: Limit | None = None
    """For the whole run, from entry to a final state."""
    strict: Strict | None = None
    mode: Mode = Mode.NORMAL
    owners: tuple[Id, ...] = ()
    """The people who answer for this process."""
    tags: tuple[str, ...] = ()
    drawing: Drawing = Drawing()

    @field_validator("states", "transitions", "parallels", mode="after")
    @classmethod
    def _sorted_by_id[E: (State, Transition, ParallelGroup)](cls, elements: tuple[E, ...]) -> tuple[E, ...]:
        ordered = tuple(sorted(elements, key=lambda element: element.id))
        for one, two in pairwise(ordered):
            if one.id == two.id:
                raise ValueError(f"Two elements have the id “{one.id}”.")
        return ordered

    @cached_property
    def states_by_id(self) -> dict[str, State]:
        """Every state by its id."""
        return {state.id: state for state in self.states}

    @cached_property
    def transitions_by_id(self) -> dict[str, Transition]:
        """Every transition by its id."""
        return {transition.id: transition for transition in self.transitions}

    @cached_property
    def parallels_by_id(self) -> dict[str, ParallelGroup]:
        """Every parallel group by its id."""
        return {group.id: group for group in self.parallels}

    @cached_property
    def _leaving(self) -> dict[str, tuple[Transition, ...]]:
        closed = {state.id for state in self.states if state.off}
        offered = [each for each in self.transitions if not (each.off or each.target in closed)]
        common = [transition for transition in offered if transition.source is None]
        leaving = {
            state.id: [transition for transition in common if _offered(transition, state)] for state in self.states
        }
        for transition in offered:
            if transition.source in leaving:
                leaving[transition.source].append(transition)
        return {key: tuple(sorted(found, key=_button_order)) for key, found in leaving.items()}

    def leaving(self, state_id: str) -> tuple[Transition, ...]:
        """The transitions offered in a state, common ones included, in button order."""
        return self._leaving.get(state_id, ())


def _offered(common: Transition, state: State) -> bool:
    return not (state.final or state.id == common.target or state.id in common.excluded)


def _button_order(transition: Transition) -> tuple[bool, int, str, str]:
    """A state's own before the common ones: those of one source are put in order among themselves."""
    return transition.source is None, transition.order, transition.name, transition.id
