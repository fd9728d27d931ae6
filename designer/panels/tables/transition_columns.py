"""The columns of the table of transitions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from designer.catalogue import Choice
from designer.panels.tables import owners_text, spans
from designer.panels.tables.columns import NOWHERE, Column, Scene, alone, duration_typed, off_column, state_name
from designer.panels.transition_page import event_names, style_names
from runtime.model import edits
from runtime.model.blueprint import Blueprint, EventName, Manual, On, Style, Timer, Transition, When
from runtime.model.durations import Duration, Unit
from runtime.model.folding import fold
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused

translate = QCoreApplication.translate


def transition_columns() -> tuple[Column[Transition], ...]:
    """What can be read and changed of each transition."""
    return (*_ends(), *_how_it_happens(), *_the_button(), *_what_is_behind())


def _ends() -> tuple[Column[Transition], ...]:
    return (
        Column(
            lambda: translate("TransitionTable", "Name"),
            lambda one, _: one.name,
            alone(edits.rename_transition),
            never_empty=True,
            width=190,
        ),
        Column(
            lambda: translate("TransitionTable", "From"),
            lambda one, scene: state_name(one.source, scene.blueprint, every()),
            alone(lambda drawn, key, said: edits.reconnect(drawn, key, said or None, _of(drawn, key).target)),
            lambda one, _: one.source or NOWHERE,
            lambda scene: [Choice(NOWHERE, every()), *states_of(scene.blueprint)],
            never_empty=True,
            width=160,
        ),
        Column(
            lambda: translate("TransitionTable", "To"),
            lambda one, scene: state_name(one.target, scene.blueprint, back()),
            alone(lambda drawn, key, said: edits.reconnect(drawn, key, _of(drawn, key).source, said or None)),
            lambda one, _: one.target or NOWHERE,
            lambda scene: [Choice(NOWHERE, back()), *states_of(scene.blueprint)],
            never_empty=True,
            width=160,
        ),
        Column(
            lambda: translate("TransitionTable", "Order"),
            lambda one, scene: str(1 + [each.id for each in beside(scene.blueprint, one)].index(one.id)),
            alone(_put_at),
            number=True,
            never_empty=True,
            width=64,
            hint=lambda: translate("TransitionTable", "Its place among the buttons of its state. Alt+Up, Alt+Down."),
        ),
        off_column(),
    )


def _how_it_happens() -> tuple[Column[Transition], ...]:
    return (
        Column(
            lambda: translate("TransitionTable", "It happens"),
            _trigger_in_words,
            alone(_trigger_by),
            lambda one, _: _trigger_key(one),
            lambda _: [Choice(key, text) for key, text in _triggers().items()],
            never_empty=True,
            width=210,
        ),
        Column(
            lambda: translate("TransitionTable", "After"),
            lambda one, _: spans.written(one.trigger.after) if isinstance(one.trigger, Timer) else "",
            alone(_after),
            width=140,
            hint=spans.advice,
        ),
        Column(
            lambda: translate("TransitionTable", "Owners"),
            lambda one, scene: owners_text.written(one.owners, scene.catalogue),
            _own,
            offers=lambda scene: owners_text.known_names(scene.catalogue),
            width=180,
            hint=owners_text.advice,
        ),
    )


def _the_button() -> tuple[Column[Transition], ...]:
    return (
        Column(
            lambda: translate("TransitionTable", "Button"),
            lambda one, _: style_names()[one.style],
            alone(lambda drawn, key, said: _transition(drawn, key, style=Style(said))),
            lambda one, _: one.style.value,
            lambda _: [Choice(style.value, name) for style, name in style_names().items()],
            never_empty=True,
            width=100,
        ),
        Column(
            lambda: translate("TransitionTable", "Asks before"),
            lambda one, _: one.confirm,
            alone(lambda drawn, key, said: _transition(drawn, key, confirm=said)),
            most=500,
            width=180,
            hint=lambda: translate(
                "TransitionTable", "The question to be answered before it is done; nothing asks none."
            ),
        ),
    )


def _what_is_behind() -> tuple[Column[Transition], ...]:
    return (
        _counted(lambda: translate("TransitionTable", "Form items"), lambda one: len(one.form)),
        _counted(lambda: translate("TransitionTable", "Actions"), lambda one: len(one.actions)),
        Column(
            lambda: translate("TransitionTable", "Description"),
            lambda one, _: one.description,
            alone(lambda drawn, key, said: _transition(drawn, key, description=said)),
            long=True,
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


def beside(blueprint: Blueprint, transition: Transition) -> list[Transition]:
    """The transitions from where this one comes from, in their order."""
    found = (each for each in blueprint.transitions if each.source == transition.source)
    return sorted(found, key=lambda each: (each.order, each.name, each.id))


def moved(blueprint: Blueprint, key: str, place: int) -> Blueprint:
    """With a transition at another place among those from its state, the first being 0; beyond the ends, at the end."""
    transition = _of(blueprint, key)
    ids = [each.id for each in beside(blueprint, transition) if each.id != key]
    ids.insert(max(0, place), key)
    return edits.reorder_buttons(blueprint, transition.source, ids)


def stepped(blueprint: Blueprint, key: str, by: int) -> Blueprint:
    """With a transition so many places on; as it is where there is no such place."""
    same = [each.id for each in beside(blueprint, _of(blueprint, key))]
    place = same.index(key) + by
    return moved(blueprint, key, place) if 0 <= place < len(same) else blueprint


def _put_at(drawn: Blueprint, key: str, said: str) -> Blueprint:
    if not said.strip().isdecimal() or int(said) < 1:
        sentence = translate("TransitionTable", "Type its place among the buttons of its state: 1 for the first.")
        raise EditRefused(Reason("bad_place", sentence, key))
    return moved(drawn, key, int(said) - 1)


def _of(drawn: Blueprint, key: str) -> Transition:
    return drawn.transitions_by_id[key]


def _transition(drawn: Blueprint, key: str, **changes: object) -> Blueprint:
    return edits.change_transition(drawn, _of(drawn, key).having(**changes))


def _own(scene: Scene, key: str, said: str) -> Blueprint:
    owners = owners_text.read(said, _of(scene.blueprint, key).owners, scene.catalogue)
    return _transition(scene.blueprint, key, owners=owners)


def _after(drawn: Blueprint, key: str, said: str) -> Blueprint:
    trigger = _of(drawn, key).trigger
    after = duration_typed(said, key)
    return _transition(
        drawn, key, trigger=trigger.having(after=after) if isinstance(trigger, Timer) else Timer(after=after)
    )


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
    if said == _trigger_key(_of(drawn, key)):
        return drawn
    make = makers.get(said, lambda: On(event=EventName(said.removeprefix("on:"))))
    return _transition(drawn, key, trigger=make())
