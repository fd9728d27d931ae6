"""Where one can go in the design workspace by name: states, transitions, and Blueprints to open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from designer.canvas.overlay import Element
from designer.widgets.commands import Command
from runtime.messages.blueprints import BlueprintSummary
from runtime.model.blueprint import Blueprint


def places(drawn: Blueprint, go: Callable[[Element], object]) -> Iterator[Command]:
    """The states and transitions of what is drawn."""
    translate = QCoreApplication.translate
    state, transition = translate("Places", "State"), translate("Places", "Transition")
    for one in drawn.states:
        yield Command(one.name, state, partial(go, Element("state", one.id)))
    for way in drawn.transitions:
        source = drawn.states_by_id.get(way.source or "")
        group = f"{transition} – {source.name}" if source is not None else transition
        yield Command(way.name, group, partial(go, Element("transition", way.id)))


def blueprints(
    summaries: Iterable[BlueprintSummary], opened: str, open_it: Callable[[BlueprintSummary], object]
) -> Iterator[Command]:
    """The other Blueprints of the desk."""
    group = QCoreApplication.translate("Places", "Open Blueprint")
    for summary in summaries:
        if summary.id != opened:
            yield Command(summary.name, group, partial(open_it, summary))
