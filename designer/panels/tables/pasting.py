"""Cells of a spreadsheet become rows: under titles each by its name, without them from a cell on."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from designer.panels.tables.columns import Column, Scene
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.folding import fold
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused

MOST_LINES = 2_000

type Line = Sequence[str]
type Said = Mapping[int, str]
"""What a line says, by the place of the column."""


@dataclass(frozen=True, slots=True)
class Lines[E: (State, Transition)]:
    """How lines become elements of one kind."""

    of: Callable[[Blueprint, str], E]
    """The element of an id."""
    find: Callable[[Scene, Said], str | None]
    """The id of the element that a line under titles is about; None: a new one."""
    add: Callable[[Scene, Said], tuple[Blueprint, str]]
    """Adds what a line says, with what it cannot be without; its id. Raises EditRefused."""


def as_text(lines: Sequence[Line]) -> str:
    """Lines as spreadsheets read them: tabs between the cells, quotation marks around a cell of several lines."""
    written = io.StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\n").writerows(lines)
    return written.getvalue().removesuffix("\n")


def read(text: str) -> list[list[str]]:
    """The cells of a clipboard; lines with nothing in them are left out. Raises EditRefused."""
    translate = QCoreApplication.translate
    try:
        lines = [
            line for line in csv.reader(io.StringIO(text, newline=""), delimiter="\t") if any(map(str.strip, line))
        ]
    except csv.Error as error:
        sentence = translate("Pasting", "What is on the clipboard cannot be read as cells.")
        raise EditRefused(Reason("bad_cells", sentence)) from error
    if not lines:
        sentence = translate("Pasting", "There is no text on the clipboard. Copy cells of a spreadsheet first.")
        raise EditRefused(Reason("no_cells", sentence))
    if len(lines) > MOST_LINES:
        sentence = translate("Pasting", "There are more than {count} lines on the clipboard. Paste fewer at a time.")
        raise EditRefused(Reason("many_cells", sentence.format(count=MOST_LINES)))
    return lines


def titled(lines: Sequence[Line], titles: Sequence[str]) -> list[int] | None:
    """The places of the columns named by the first line; None where it is no line of titles."""
    known = {fold(title): place for place, title in enumerate(titles)}
    places = [known.get(fold(cell.strip()), -1) for cell in lines[0]]
    return places if 0 in places and -1 not in places and len(set(places)) == len(places) else None


@dataclass(slots=True)
class Pasting[E: (State, Transition)]:
    """Puts lines into what is drawn. Nothing is changed but by its answers; every refusal names line and column."""

    columns: Sequence[Column[E]]
    lines: Lines[E]
    scene: Scene

    def under_titles(self, lines: Sequence[Line], places: Sequence[int]) -> tuple[Blueprint, list[str]]:
        """Each line changes the element it names, or adds it. Returns what is drawn then, and whom it was about."""
        keys = []
        for number, line in enumerate(lines, start=1):
            said = dict(zip(places, line, strict=False))
            keys.append(self._put(number, self._at(number, 0, partial(self.lines.find, self.scene, said)), said))
        return self.scene.blueprint, keys

    def from_cell(self, lines: Sequence[Line], rows: Sequence[str], first: int) -> tuple[Blueprint, list[str]]:
        """Line by line into these rows, from a column on; lines beyond the last row are added."""
        keys = []
        for number, line in enumerate(lines, start=1):
            said = {first + place: text for place, text in enumerate(line) if first + place < len(self.columns)}
            keys.append(self._put(number, rows[number - 1] if number <= len(rows) else None, said))
        return self.scene.blueprint, keys

    def _put(self, number: int, key: str | None, said: Said) -> str:
        there = key if key is not None else self._at(number, 0, partial(self._add, said))
        for place, text in said.items():
            self._at(number, place, partial(self._say, there, place, text))
        return there

    def _add(self, said: Said) -> str:
        drawn, key = self.lines.add(self.scene, said)
        self.scene = replace(self.scene, blueprint=drawn)
        return key

    def _say(self, key: str, place: int, text: str) -> None:
        """Let one cell say this, unless it does, or cannot be changed here, or the line leaves it open."""
        column, there = self.columns[place], self.lines.of(self.scene.blueprint, key)
        text = text if column.long else " ".join(text.split())
        open_ = not text.strip() and (column.never_empty)
        if column.edit is None or open_ or column.text(there, self.scene) == text:
            return
        drawn = column.put(self.scene, key, column.meant(text, self.scene))
        self.scene = replace(self.scene, blueprint=drawn)

    def _at[R](self, number: int, place: int, do: Callable[[], R]) -> R:
        """Whatever is refused is refused with its line and column."""
        try:
            return do()
        except EditRefused as why:
            where = QCoreApplication.translate("Pasting", "Line {line}, “{column}”: {why}")
            reasons = [
                replace(
                    reason,
                    sentence=where.format(line=number, column=self.columns[place].title(), why=reason.sentence),
                )
                for reason in why.reasons
            ]
            raise EditRefused(*reasons) from why


def named(said: Said) -> str:
    """The name a line gives, tidied."""
    return " ".join(said.get(0, "").split())


def insist_on_name(said: Said) -> str:
    """The name of what is to be added. Raises EditRefused where there is none."""
    name = named(said)
    if not name:
        sentence = QCoreApplication.translate(
            "Pasting", "A new row needs a name. Paste names too, from their column on."
        )
        raise EditRefused(Reason("no_name", sentence))
    return name


def called(elements: Sequence[State] | Sequence[Transition], name: str) -> Iterator[str]:
    """The ids of those called so, whatever the case and the accents."""
    wanted = fold(name)
    return (each.id for each in elements if fold(each.name) == wanted)
