"""The columns of the tables: what a cell says, how it is changed, and what it is sorted by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from designer.canvas.captions import Names, owner_caption, state_owner
from designer.catalogue import Catalogue, Choice
from designer.panels.state_page import categories, waits
from designer.panels.tables import spans
from designer.panels.transition_page import event_names
from runtime.model import edits
from runtime.model.blueprint import (
    Blueprint,
    Category,
    EventName,
    Manual,
    On,
    State,
    Timer,
    Transition,
    Waiting,
    When,
)
from runtime.model.durations import Duration, Unit
from runtime.model.folding import fold
from runtime.model.limits import Limit
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused

NOWHERE = ""
"""Stands for no state: every one as a source, the one before as a target."""

translate = QCoreApplication.translate
type Edit = Callable[[Blueprint, str, str], Blueprint]
"""The Blueprint, the id of the row, and what the cell is to say: a text, or the id of a choice."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What cells are read from."""

    blueprint: Blueprint
    catalogue: Catalogue
    names: Names


@dataclass(frozen=True, slots=True)
class Column[E: (State, Transition)]:
    """`text` is shown, `value` edited; with `choices` one of them is picked. No `edit`: to be changed elsewhere.

    `tick`: on or off, as “1” or nothing. `number`: sorted as one.
    """

    title: Callable[[], str]
    text: Callable[[E, Scene], str]
    edit: Edit | None = None
    value: Callable[[E, Scene], str] | None = None
    choices: Callable[[Scene], Sequence[Choice]] | None = None
    tick: bool = False
    number: bool = False
    width: int = 140
    hint: Callable[[], str] = field(default=str)

    def editing(self, element: E, scene: Scene) -> str:
        """What an editor begins with."""
        return (self.value or self.text)(element, scene)

    def key(self, element: E, scene: Scene) -> float | str:
        """What the rows are sorted by."""
        said = self.text(element, scene)
        return float(said or 0) if self.number else fold(said)


def state_columns() -> tuple[Column[State], ...]:
    """The table of states."""
    return (
        Column(lambda: translate("StateTable", "Name"), lambda one, _: one.name, edits.rename_state, width=190),
        Column(lambda: translate("StateTable", "Start"), _started, _start, tick=True, width=64),
        Column(lambda: translate("StateTable", "Final"), _ended, _end, tick=True, width=64),
        Column(
            lambda: translate("StateTable", "Category"),
            lambda one, _: categories()[one.category],
            lambda drawn, key, said: _state(drawn, key, category=Category[said.upper()]),
            lambda one, _: one.category.name.lower(),
            lambda _: [Choice(key.name.lower(), text) for key, text in categories().items()],
            width=100,
        ),
        Column(
            lambda: translate("StateTable", "Status"),
            lambda one, scene: scene.catalogue.name_of(scene.catalogue.statuses, one.status) if one.status else "",
            lambda drawn, key, said: _state(drawn, key, status=said or None),
            lambda one, _: one.status or NOWHERE,
            lambda scene: [Choice("", translate("StateTable", "The category’s own")), *scene.catalogue.statuses],
            width=130,
        ),
        Column(
            lambda: translate("StateTable", "Waiting is"),
            lambda one, _: waits()[one.waiting],
            lambda drawn, key, said: _state(drawn, key, waiting=Waiting(said)),
            lambda one, _: one.waiting.value,
            lambda _: [Choice(key.value, text) for key, text in waits().items()],
            width=130,
        ),
        Column(
            lambda: translate("StateTable", "Limit"),
            lambda one, _: spans.written(one.limit.allows) if one.limit is not None else "",
            _limit,
            width=150,
            hint=spans.advice,
        ),
        Column(
            lambda: translate("StateTable", "Whose turn"),
            lambda one, scene: state_owner(scene.blueprint, one, scene.names),
            width=150,
        ),
        Column(
            lambda: translate("StateTable", "Customers read"),
            lambda one, _: one.customer_label,
            lambda drawn, key, said: _state(drawn, key, customer_label=said),
            width=160,
        ),
        Column(
            lambda: translate("StateTable", "Ways out"),
            lambda one, scene: str(len(scene.blueprint.leaving(one.id))),
            number=True,
            width=84,
        ),
    )


def transition_columns() -> tuple[Column[Transition], ...]:
    """The table of transitions."""
    return (
        Column(
            lambda: translate("TransitionTable", "Name"), lambda one, _: one.name, edits.rename_transition, width=190
        ),
        Column(
            lambda: translate("TransitionTable", "From"),
            lambda one, scene: state_name(one.source, scene.blueprint, every()),
            lambda drawn, key, said: edits.reconnect(drawn, key, said or None, drawn.transitions_by_id[key].target),
            lambda one, _: one.source or NOWHERE,
            lambda scene: [Choice(NOWHERE, every()), *states_of(scene.blueprint)],
            width=160,
        ),
        Column(
            lambda: translate("TransitionTable", "To"),
            lambda one, scene: state_name(one.target, scene.blueprint, back()),
            lambda drawn, key, said: edits.reconnect(drawn, key, drawn.transitions_by_id[key].source, said or None),
            lambda one, _: one.target or NOWHERE,
            lambda scene: [Choice(NOWHERE, back()), *states_of(scene.blueprint)],
            width=160,
        ),
        Column(
            lambda: translate("TransitionTable", "It happens"),
            _trigger_in_words,
            _trigger_by,
            lambda one, _: _trigger_key(one),
            lambda _: [Choice(key, text) for key, text in _triggers().items()],
            width=210,
        ),
        Column(
            lambda: translate("TransitionTable", "After"),
            lambda one, _: spans.written(one.trigger.after) if isinstance(one.trigger, Timer) else "",
            _after,
            width=140,
            hint=spans.advice,
        ),
        Column(
            lambda: translate("TransitionTable", "Owners"),
            lambda one, scene: ", ".join(owner_caption(owner, scene.names) for owner in one.owners),
            width=180,
        ),
        _counted(lambda: translate("TransitionTable", "Form items"), lambda one: len(one.form)),
        _counted(lambda: translate("TransitionTable", "Actions"), lambda one: len(one.actions)),
        Column(
            lambda: translate("TransitionTable", "Description"),
            lambda one, _: one.description.split("\n", 1)[0],
            lambda drawn, key, said: _transition(drawn, key, description=said),
            lambda one, _: one.description,
            width=220,
        ),
    )


def _counted(title: Callable[[], str], count: Callable[[Transition], int]) -> Column[Transition]:
    return Column(title, lambda one, _: str(count(one)), number=True, width=92)


def every() -> str:
    """The source of a common transition."""
    return translate("TransitionTable", "Every state")


def back() -> str:
    """The target of a transition that goes back."""
    return translate("TransitionTable", "The state before")


def states_of(blueprint: Blueprint) -> list[Choice]:
    """The states to choose from, by name."""
    return sorted((Choice(one.id, one.name) for one in blueprint.states), key=lambda choice: fold(choice.name))


def state_name(key: str | None, blueprint: Blueprint, otherwise: str) -> str:
    """What a state is called."""
    found = blueprint.states_by_id.get(key or "")
    return found.name if found is not None else otherwise


def _state(drawn: Blueprint, key: str, **changes: object) -> Blueprint:
    return edits.change_state(drawn, drawn.states_by_id[key].having(**changes))


def _transition(drawn: Blueprint, key: str, **changes: object) -> Blueprint:
    return edits.change_transition(drawn, drawn.transitions_by_id[key].having(**changes))


def _started(state: State, scene: Scene) -> str:
    return "1" if scene.blueprint.start == state.id else ""


def _start(drawn: Blueprint, key: str, said: str) -> Blueprint:
    return edits.set_start(drawn, key if said else None)


def _ended(state: State, _scene: Scene) -> str:
    return "1" if state.final else ""


def _end(drawn: Blueprint, key: str, said: str) -> Blueprint:
    return edits.set_final(drawn, key, bool(said))


def _limit(drawn: Blueprint, key: str, said: str) -> Blueprint:
    """Another time allowed; reminders, escalations and pauses of the limit stay."""
    limit = drawn.states_by_id[key].limit
    if not said.strip():
        return edits.set_state_limit(drawn, key, None)
    allows = _duration(said, key)
    return edits.set_state_limit(drawn, key, Limit(allows=allows) if limit is None else limit.having(allows=allows))


def _after(drawn: Blueprint, key: str, said: str) -> Blueprint:
    trigger = drawn.transitions_by_id[key].trigger
    after = _duration(said, key)
    return _transition(
        drawn, key, trigger=trigger.having(after=after) if isinstance(trigger, Timer) else Timer(after=after)
    )


def _duration(said: str, key: str) -> Duration:
    found = spans.read(said)
    if found is None:
        raise EditRefused(Reason("bad_duration", spans.advice(), key))
    return found


def _triggers() -> Mapping[str, str]:
    """Each way a transition happens; one for every event."""
    when = translate("TransitionTable", "When {event}")
    return {
        "manual": translate("TransitionTable", "By its button"),
        "timer": translate("TransitionTable", "After a time"),
        "when": translate("TransitionTable", "As soon as its criteria hold"),
        **{f"on:{event.value}": when.format(event=name) for event, name in event_names().items()},
    }


def _trigger_key(transition: Transition) -> str:
    trigger = transition.trigger
    return f"on:{trigger.event.value}" if isinstance(trigger, On) else trigger.kind


def _trigger_in_words(transition: Transition, _scene: Scene) -> str:
    return _triggers()[_trigger_key(transition)]


def _trigger_by(drawn: Blueprint, key: str, said: str) -> Blueprint:
    makers: Mapping[str, Callable[[], object]] = {
        "manual": Manual,
        "timer": lambda: Timer(after=Duration(amount=1, unit=Unit.BUSINESS_DAYS)),
        "when": When,
    }
    if said == _trigger_key(drawn.transitions_by_id[key]):
        return drawn
    make = makers.get(said, lambda: On(event=EventName(said.removeprefix("on:"))))
    return _transition(drawn, key, trigger=make())
