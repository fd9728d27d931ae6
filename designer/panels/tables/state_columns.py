"""The columns of the table of states."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from designer.canvas.captions import state_owner
from designer.canvas.own_look import colour_names, wear, worn
from designer.catalogue import Choice
from designer.panels.state_page import categories, waits
from designer.panels.tables import spans
from designer.panels.tables.columns import NOWHERE, TICKED, Column, Scene, alone, duration_typed, off_column
from designer.widgets.type_icons import type_icon_names
from runtime.model import edits
from runtime.model.blueprint import Blueprint, Category, State, Waiting
from runtime.model.limits import Limit

translate = QCoreApplication.translate


def state_columns() -> tuple[Column[State], ...]:
    """What can be read and changed of each state."""
    return (*_what_it_is(), *_what_it_means(), *_what_is_told(), *_what_it_wears())


def _what_it_is() -> tuple[Column[State], ...]:
    return (
        Column(
            lambda: translate("StateTable", "Name"),
            lambda one, _: one.name,
            alone(edits.rename_state),
            never_empty=True,
            width=190,
        ),
        Column(lambda: translate("StateTable", "Start"), _started, alone(_start), tick=True, width=64),
        Column(
            lambda: translate("StateTable", "Final"),
            lambda one, _: TICKED if one.final else "",
            alone(lambda drawn, key, said: edits.set_final(drawn, key, bool(said))),
            tick=True,
            width=64,
        ),
        off_column(),
        Column(
            lambda: translate("StateTable", "Category"),
            lambda one, _: categories()[one.category],
            alone(lambda drawn, key, said: _state(drawn, key, category=Category[said.upper()])),
            lambda one, _: one.category.name.lower(),
            lambda _: [Choice(key.name.lower(), text) for key, text in categories().items()],
            never_empty=True,
            width=100,
        ),
    )


def _what_it_means() -> tuple[Column[State], ...]:
    return (
        Column(
            lambda: translate("StateTable", "Status"),
            lambda one, scene: scene.catalogue.name_of(scene.catalogue.statuses, one.status) if one.status else "",
            alone(lambda drawn, key, said: _state(drawn, key, status=said or None)),
            lambda one, _: one.status or NOWHERE,
            lambda scene: [
                Choice("", translate("StateTable", "The category’s own")),
                *scene.catalogue.statuses_in(scene.blueprint.department),
            ],
            width=130,
        ),
        Column(
            lambda: translate("StateTable", "Waiting is"),
            lambda one, _: waits()[one.waiting],
            alone(lambda drawn, key, said: _state(drawn, key, waiting=Waiting(said))),
            lambda one, _: one.waiting.value,
            lambda _: [Choice(key.value, text) for key, text in waits().items()],
            never_empty=True,
            width=130,
        ),
        Column(
            lambda: translate("StateTable", "Limit"),
            lambda one, _: spans.written(one.limit.allows) if one.limit is not None else "",
            alone(_limit),
            width=150,
            hint=spans.advice,
        ),
        Column(
            lambda: translate("StateTable", "Whose turn"),
            lambda one, scene: state_owner(scene.blueprint, one, scene.names),
            width=150,
        ),
    )


def _what_is_told() -> tuple[Column[State], ...]:
    return (
        Column(
            lambda: translate("StateTable", "Customers read"),
            lambda one, _: one.customer_label,
            alone(lambda drawn, key, said: _state(drawn, key, customer_label=said)),
            most=200,
            width=160,
        ),
        Column(
            lambda: translate("StateTable", "Ways out"),
            lambda one, scene: str(len(scene.blueprint.leaving(one.id))),
            number=True,
            width=84,
        ),
        Column(
            lambda: translate("StateTable", "Instructions"),
            lambda one, _: one.instructions,
            alone(lambda drawn, key, said: _state(drawn, key, instructions=said)),
            long=True,
            width=260,
        ),
    )


def _what_it_wears() -> tuple[Column[State], ...]:
    return (
        Column(
            lambda: translate("StateTable", "Colour"),
            lambda one, scene: colour_names().get(worn(scene.blueprint, one.id)[0], ""),
            alone(lambda drawn, key, said: wear(drawn, [key], colour=said or None)),
            lambda one, scene: worn(scene.blueprint, one.id)[0] or NOWHERE,
            lambda _: _or_none(colour_names()),
            width=90,
        ),
        Column(
            lambda: translate("StateTable", "Icon"),
            lambda one, scene: type_icon_names().get(worn(scene.blueprint, one.id)[1], ""),
            alone(lambda drawn, key, said: wear(drawn, [key], icon=said or None)),
            lambda one, scene: worn(scene.blueprint, one.id)[1] or NOWHERE,
            lambda _: _or_none(type_icon_names()),
            width=110,
        ),
    )


def _or_none(names: Mapping[str, str]) -> list[Choice]:
    return [Choice("", translate("StateTable", "None")), *(Choice(key, name) for key, name in names.items())]


def _state(drawn: Blueprint, key: str, **changes: object) -> Blueprint:
    return edits.change_state(drawn, drawn.states_by_id[key].having(**changes))


def _started(state: State, scene: Scene) -> str:
    return TICKED if scene.blueprint.start == state.id else ""


def _start(drawn: Blueprint, key: str, said: str) -> Blueprint:
    """A state that is the start no more leaves the Blueprint without one; another one’s stays."""
    if said:
        return edits.set_start(drawn, key)
    return edits.set_start(drawn, None) if drawn.start == key else drawn


def _limit(drawn: Blueprint, key: str, said: str) -> Blueprint:
    """Another time allowed; reminders, escalations and pauses of the limit stay."""
    limit = drawn.states_by_id[key].limit
    if not said.strip():
        return edits.set_state_limit(drawn, key, None)
    allows = duration_typed(said, key)
    return edits.set_state_limit(drawn, key, Limit(allows=allows) if limit is None else limit.having(allows=allows))
