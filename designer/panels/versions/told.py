"""A difference between two versions in words, element by element, each sentence under the tab it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from designer.canvas.overlay import Element, Kind
from designer.i18n import in_use
from runtime.model.blueprint import Blueprint
from runtime.model.diff import Diff, ElementDiff
from runtime.model.diff_words import NOBODY, Told, What, in_words


@dataclass(frozen=True, slots=True)
class Sentence:
    """One difference. `element` None: the Blueprint as a whole; `tab` is where its inspector shows the property."""

    what: What
    element: Element | None
    tab: str
    text: str


def sentences(
    change: Diff, before: Blueprint, after: Blueprint, names: Mapping[str, str] = NOBODY
) -> tuple[Sentence, ...]:
    """Every difference, meaning first, with the desk's own names."""
    tabs = _Tabs(change)
    return tuple(
        Sentence(told.what, _element(told), tabs.next(told), told.sentence)
        for told in in_words(change, before, after, in_use(), names)
    )


class _Tabs:
    """The properties of each changed element, in the order in which they are told."""

    def __init__(self, change: Diff) -> None:
        kinds: Mapping[str, ElementDiff[Any]] = {
            "state": change.states,
            "transition": change.transitions,
            "parallel": change.parallels,
        }
        self._left: dict[tuple[str, str], Iterator[str]] = {
            (kind, each.id): iter(dict.fromkeys(str(found.path[0]) for found in each.properties))
            for kind, part in kinds.items()
            for each in part.changed
        }
        self._whole = iter(dict.fromkeys(str(found.path[0]) for found in change.properties))

    def next(self, told: Told) -> str:
        """The tab of a sentence; nothing for elements that came or went."""
        if told.what is not What.CHANGED:
            return ""
        left = self._whole if told.kind == "blueprint" else self._left[told.kind, told.element]
        return tab_of(told.kind, next(left))


def _element(told: Told) -> Element | None:
    kinds: Mapping[str, Kind] = {"state": "state", "transition": "transition", "parallel": "parallel"}
    kind = kinds.get(told.kind)
    return Element(kind, told.element) if kind is not None else None


def tab_of(kind: str, name: str) -> str:
    """The tab of the inspector on which a property of such an element stands."""
    translate = QCoreApplication.translate
    tabs = {
        ("transition", "owners"): translate("Tabs", "Before"),
        ("transition", "criteria"): translate("Tabs", "Before"),
        ("transition", "unmet"): translate("Tabs", "Before"),
        ("transition", "approval"): translate("Tabs", "Before"),
        ("transition", "form"): translate("Tabs", "During"),
        ("transition", "confirm"): translate("Tabs", "During"),
        ("transition", "actions"): translate("Tabs", "After"),
        ("state", "limit"): translate("Tabs", "Limit"),
        ("state", "on_entry"): translate("Tabs", "Actions"),
        ("state", "on_exit"): translate("Tabs", "Actions"),
        ("blueprint", "entry"): translate("Tabs", "Entry"),
        ("blueprint", "limit"): translate("Tabs", "Limit"),
    }
    return tabs.get((kind, name), translate("Tabs", "General"))
