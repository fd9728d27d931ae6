"""What is chosen: one model for the canvas, the outline, the tables and the inspectors."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal

from designer.canvas.overlay import Element, Kind
from runtime.model.blueprint import Blueprint


class Selection(QObject):
    """The chosen elements, in the order they were chosen."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: tuple[Element, ...] = ()
        self._members: frozenset[Element] = frozenset()

    @property
    def elements(self) -> tuple[Element, ...]:
        """Everything chosen."""
        return self._chosen

    @property
    def current(self) -> Element | None:
        """The element chosen last: what the inspector shows."""
        return self._chosen[-1] if self._chosen else None

    @property
    def only(self) -> Element | None:
        """The one element chosen; None when there are none or several."""
        return self._chosen[0] if len(self._chosen) == 1 else None

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """The ids of the chosen elements of one kind."""
        return tuple(element.id for element in self._chosen if element.kind == kind)

    def __contains__(self, element: Element) -> bool:
        return element in self._members

    def choose(self, *elements: Element) -> None:
        """Choose these and nothing else."""
        chosen = tuple(dict.fromkeys(elements))
        if chosen != self._chosen:
            self._chosen, self._members = chosen, frozenset(chosen)
            self.changed.emit()

    def add(self, elements: Iterable[Element]) -> None:
        """Choose these too."""
        self.choose(*self._chosen, *elements)

    def toggle(self, element: Element) -> None:
        """Choose this too, or no more."""
        if element in self._chosen:
            self.choose(*(other for other in self._chosen if other != element))
        else:
            self.choose(*self._chosen, element)

    def clear(self) -> None:
        """Choose nothing."""
        self.choose()

    def forget_missing(self, blueprint: Blueprint) -> None:
        """Let go of what the Blueprint has no more."""
        known = present(blueprint)
        self.choose(*(element for element in self._chosen if element.id in known[element.kind]))


def present(blueprint: Blueprint) -> dict[Kind, Collection[str]]:
    """The ids of everything that can be chosen, by kind."""
    return {
        "state": blueprint.states_by_id,
        "transition": blueprint.transitions_by_id,
        "parallel": blueprint.parallels_by_id,
        "note": {note.id for note in blueprint.drawing.notes},
        "frame": {frame.id for frame in blueprint.drawing.frames},
    }
