"""What a column of the tables is: what its cells say, how they are changed, and what rows are sorted by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from designer.canvas.captions import Names
from designer.catalogue import Catalogue, Choice
from designer.panels.tables import spans
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.durations import Duration
from runtime.model.folding import fold
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused
from runtime.model.switched import switch

NOWHERE = ""
"""Stands for no state: every one as a source, the one before as a target."""
TICKED = "1"
"""What a tick says that is on; one that is off says nothing."""

_YES = frozenset({"1", "x", "✓", "✔", "true"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What cells are read from."""

    blueprint: Blueprint
    catalogue: Catalogue
    names: Names


type Edit = Callable[[Scene, str, str], Blueprint]
"""What is drawn, the id of the row, and what the cell is to say: a text, or the id of a choice."""


@dataclass(frozen=True, slots=True)
class Column[E: (State, Transition)]:
    """`text` is shown, `value` edited; with `choices` one of them is picked. No `edit`: to be changed elsewhere.

    `tick`: on or off, as “1” or nothing. `number`: sorted as one. `long`: several lines, of which the first is shown.
    `never_empty`: a pasted cell with nothing in it leaves what is there. `most`: so many characters at most.
    `offers`: names to complete what is typed, several with semicolons between.
    """

    title: Callable[[], str]
    text: Callable[[E, Scene], str]
    edit: Edit | None = None
    value: Callable[[E, Scene], str] | None = None
    choices: Callable[[Scene], Sequence[Choice]] | None = None
    tick: bool = False
    number: bool = False
    long: bool = False
    never_empty: bool = False
    most: int = 0
    offers: Callable[[Scene], Sequence[str]] | None = None
    width: int = 140
    hint: Callable[[], str] = field(default=str)

    def editing(self, element: E, scene: Scene) -> str:
        """What an editor begins with."""
        return (self.value or self.text)(element, scene)

    def shown(self, element: E, scene: Scene) -> str:
        """What the cell shows: of several lines the first."""
        return self.text(element, scene).split("\n", 1)[0]

    def key(self, element: E, scene: Scene) -> float | str:
        """What the rows are sorted by."""
        said = self.text(element, scene)
        return float(said or 0) if self.number else fold(said)

    def put(self, scene: Scene, key: str, said: str) -> Blueprint:
        """What is drawn once the cell of a row says this. Raises EditRefused."""
        if self.most and len(said) > self.most:
            sentence = QCoreApplication.translate("ElementModel", "There is room for {count} characters. Shorten it.")
            raise EditRefused(Reason("long_cell", sentence.format(count=self.most), key))
        return scene.blueprint if self.edit is None else self.edit(scene, key, said)

    def meant(self, text: str, scene: Scene) -> str:
        """What a text from elsewhere says here: the id of the choice called so, a tick. Raises EditRefused."""
        if self.tick:
            return TICKED if fold(text.strip()) in {*_YES, fold(yes())} else ""
        if self.choices is None:
            return text
        choices, wanted = self.choices(scene), fold(text.strip())
        if not wanted and not self.never_empty:
            return NOWHERE
        found = next((choice.id for choice in choices if fold(choice.name) == wanted), None)
        if found is None:
            raise EditRefused(Reason("no_choice", _no_choice(text, choices)))
        return found


def yes() -> str:
    """What is said of a tick that is on."""
    return QCoreApplication.translate("ElementModel", "yes")


def off_column[E: (State, Transition)]() -> Column[E]:
    """Whether an element is switched off: the same of states and transitions."""
    return Column(
        lambda: QCoreApplication.translate("ElementModel", "Off"),
        lambda one, _: TICKED if one.off else "",
        alone(lambda drawn, key, said: switch(drawn, [key], on=not said)),
        tick=True,
        width=92,
        hint=lambda: QCoreApplication.translate(
            "ElementModel", "Switched off: it stays in the Blueprint, and is offered to nobody."
        ),
    )


def alone(edit: Callable[[Blueprint, str, str], Blueprint]) -> Edit:
    """An edit that needs no names."""
    return lambda scene, key, said: edit(scene.blueprint, key, said)


def duration_typed(said: str, key: str) -> Duration:
    """What was typed as a duration. Raises EditRefused with what to type."""
    found = spans.read(said)
    if found is None:
        raise EditRefused(Reason("bad_duration", spans.advice(), key))
    return found


def state_name(key: str | None, blueprint: Blueprint, otherwise: str) -> str:
    """What a state is called."""
    found = blueprint.states_by_id.get(key or "")
    return found.name if found is not None else otherwise


def _no_choice(text: str, choices: Sequence[Choice]) -> str:
    known = ", ".join(choice.name for choice in choices[:_FEW]) + (", …" if len(choices) > _FEW else "")
    return QCoreApplication.translate("Pasting", "“{text}” is none of: {known}.").format(text=text, known=known)


_FEW = 8
