"""Rows that are added to a table: by hand one at a time, from a spreadsheet many at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer.canvas import compose
from designer.canvas.overlay import Element
from designer.document import Document
from designer.panels.tables import pasting
from designer.panels.tables.columns import Scene, state_name
from designer.panels.tables.pasting import Lines, Said
from designer.panels.tables.transition_columns import back, every, transition_columns
from runtime.model import edits
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.folding import fold
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused

_BELOW = 150.0
_ENDS = (1, 2)
"""The places of the columns From and To."""


def add_state(document: Document, text: str) -> Element | None:
    """A state below the others; the first one is where tickets enter. None when it is refused."""
    made: list[Element] = []

    def edit(drawn: Blueprint) -> Blueprint:
        new = _one_more(drawn)
        made.append(new.element)
        return new.blueprint

    return made[-1] if document.attempt(text, edit) else None


def _one_more(drawn: Blueprint) -> compose.Made:
    places = drawn.drawing.places.values()
    at = (min((place.x for place in places), default=0.0), max((place.y for place in places), default=-_BELOW) + _BELOW)
    return compose.add_state(drawn, "state" if drawn.states else "start", at)


def add_transition(document: Document, text: str, source: str | None, target: str | None) -> Element | None:
    """A transition between two states. None when it is refused."""
    before = document.blueprint.transitions_by_id
    if not document.attempt(text, lambda drawn: edits.connect(drawn, source, target)):
        return None
    added = document.blueprint.transitions_by_id.keys() - before.keys()
    return Element("transition", added.pop())


def state_lines() -> Lines[State]:
    """How lines of a spreadsheet become states."""
    return Lines(lambda drawn, key: drawn.states_by_id[key], _state_of_line, _added_state)


def transition_lines() -> Lines[Transition]:
    """How lines of a spreadsheet become transitions."""
    return Lines(lambda drawn, key: drawn.transitions_by_id[key], _transition_of_line, _added_transition)


def _state_of_line(scene: Scene, said: Said) -> str | None:
    """The state called so. Raises EditRefused where several are."""
    found = list(pasting.called(scene.blueprint.states, pasting.named(said)))
    return _only(found)


def _added_state(scene: Scene, said: Said) -> tuple[Blueprint, str]:
    name = pasting.insist_on_name(said)
    made = _one_more(scene.blueprint)
    return edits.rename_state(made.blueprint, made.element.id, name), made.element.id


def _transition_of_line(scene: Scene, said: Said) -> str | None:
    """The transition called so that leaves from there, and leads there, as far as the line says from where to where."""
    drawn, ends = scene.blueprint, _ends_of(said)
    found = [
        key
        for key in pasting.called(drawn.transitions, pasting.named(said))
        if all(end in ("", fold(name)) for end, name in zip(ends, _names_of_ends(drawn, key), strict=True))
    ]
    return _only(found)


def _added_transition(scene: Scene, said: Said) -> tuple[Blueprint, str]:
    drawn, name = scene.blueprint, pasting.insist_on_name(said)
    columns = transition_columns()
    if not all(_ends_of(said)):
        sentence = QCoreApplication.translate("Pasting", "A new transition needs its ends. Paste From and To as well.")
        raise EditRefused(Reason("no_ends", sentence))
    source, target = (columns[place].meant(said[place], scene) or None for place in _ENDS)
    transition = edits.new_transition(drawn, source, target, name)
    return edits.add_transition(drawn, transition), transition.id


def _ends_of(said: Said) -> list[str]:
    return [fold(said.get(place, "").strip()) for place in _ENDS]


def _names_of_ends(drawn: Blueprint, key: str) -> list[str]:
    transition = drawn.transitions_by_id[key]
    return [state_name(transition.source, drawn, every()), state_name(transition.target, drawn, back())]


def _only(found: list[str]) -> str | None:
    if len(found) > 1:
        sentence = QCoreApplication.translate("Pasting", "Several are called so. Give them names of their own first.")
        raise EditRefused(Reason("several_rows", sentence))
    return found[0] if found else None
