"""A Diff in plain words: one sentence for each element and property, in English or French."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from runtime.model.blueprint import Blueprint, Category, ParallelGroup, State, Transition
from runtime.model.checks.words import TERMS
from runtime.model.criteria import AnyOf, Compare, Criterion, NotOf
from runtime.model.diff import Diff, ElementDiff, PropertyChange
from runtime.model.diff_terms import CHOICES, PHRASES, PROPERTIES
from runtime.model.durations import Duration
from runtime.model.values import Id, Value

type Element = State | Transition | ParallelGroup

NOBODY: Mapping[str, str] = MappingProxyType({})
"""No names are known: a Blueprint's file alone does not hold them."""


class What(StrEnum):
    """What became of an element."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REDRAWN = "redrawn"


class Told(Value):
    """One sentence of a Diff; `kind` is blueprint, state, transition, parallel or drawing."""

    what: What
    kind: str
    element: Id
    sentence: str


def in_words(
    change: Diff, before: Blueprint, after: Blueprint, language: str = "en", names: Mapping[str, str] = NOBODY
) -> tuple[Told, ...]:
    """Every difference as a sentence, meaning first; empty for none. Raises KeyError for an unknown language.

    `names` call what the desk has (people, teams, fields, departments, statuses …) by its id, and what is compared by
    its path (`ticket.tags`); whatever they do not know is told by its id.
    """
    return tuple(_Teller(before, after, language, names).told(change))


def nothing(language: str = "en") -> str:
    """The sentence for two Blueprints that are the same."""
    return PHRASES[language]["nothing"]


class _Teller:
    """Tells one Diff in one language, calling states and groups by their names."""

    def __init__(self, before: Blueprint, after: Blueprint, language: str, names: Mapping[str, str]) -> None:
        self._before, self._after, self._names = before, after, names
        self._phrases, self._choices, self._properties = PHRASES[language], CHOICES[language], PROPERTIES[language]
        self._terms = TERMS[language]

    def told(self, change: Diff) -> Iterator[Told]:
        yield from self._changed("blueprint", self._before, self._after, change.properties)
        yield from self._elements("state", change.states, self._before.states_by_id, self._after.states_by_id)
        yield from self._elements(
            "transition", change.transitions, self._before.transitions_by_id, self._after.transitions_by_id
        )
        yield from self._elements(
            "parallel", change.parallels, self._before.parallels_by_id, self._after.parallels_by_id
        )
        if not change.is_empty and change.drawing != Diff().drawing:
            phrase = "drawing_too" if change.is_semantic else "drawing_only"
            yield Told(what=What.REDRAWN, kind="drawing", element=self._after.id, sentence=self._phrases[phrase])

    def _elements(
        self, kind: str, change: ElementDiff[Any], old: Mapping[str, Element], new: Mapping[str, Element]
    ) -> Iterator[Told]:
        for element in change.added:
            yield Told(what=What.ADDED, kind=kind, element=element.id, sentence=self._whole("added", kind, element))
        for element in change.removed:
            yield Told(what=What.REMOVED, kind=kind, element=element.id, sentence=self._whole("removed", kind, element))
        for each in change.changed:
            yield from self._changed(kind, old[each.id], new[each.id], each.properties)

    def _whole(self, phrase: str, kind: str, element: Element) -> str:
        name = self._phrases[kind].format(name=element.name)
        if isinstance(element, State):
            return self._phrases[phrase].format(element=name)
        source, target = self._value("source", element.source), self._value("target", element.target)
        return self._phrases[f"{phrase}_between"].format(element=name, source=source, target=target)

    def _changed(
        self, kind: str, old: Element | Blueprint, new: Element | Blueprint, changes: Iterable[PropertyChange]
    ) -> Iterator[Told]:
        names = dict.fromkeys(str(change.path[0]) for change in changes)
        element = self._phrases[kind].format(name=old.name)
        for name in names:
            sentence = self._property(element, name, getattr(old, name), getattr(new, name))
            yield Told(what=What.CHANGED, kind=kind, element=new.id, sentence=sentence)

    def _property(self, element: str, name: str, old: Any, new: Any) -> str:
        label = self._properties[name]
        if name == "form":
            changes = ", ".join(self._items(_by_id(old), _by_id(new)))
            return self._phrases["items"].format(element=element, property=label, changes=changes)
        was, now = self._value(name, old), self._value(name, new)
        if was == now:
            return self._phrases["changed"].format(element=element, property=label)
        return self._phrases["property"].format(element=element, property=label, old=was, new=now)

    def _items(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
        """What became of the items of a form."""
        lists = (
            ("item_added", [new[key] for key in new if key not in old]),
            ("item_removed", [old[key] for key in old if key not in new]),
            ("item_changed", [new[key] for key in new if key in old and new[key] != old[key]]),
        )
        said = [self._phrases[phrase].format(item=self._item(item)) for phrase, items in lists for item in items]
        yield from said or [self._phrases["reordered"]]

    def _item(self, item: Any) -> str:
        return self._quoted(getattr(item, "title", None) or self._called(getattr(item, "field", None) or item.id))

    def _value(self, name: str, value: Any) -> str:
        """A property's value, as short as it can be said."""
        telling = _TELLING.get(name)
        if telling is not None:
            return telling(self, value)
        if value is None or value in ((), ""):
            return self._phrases["none"]
        if isinstance(value, bool):
            return self._phrases["yes" if value else "no"]
        if isinstance(value, tuple):
            return ", ".join(map(str, value))
        if isinstance(value, Value):
            return self._phrases["yes"]
        return self._choices.get(str(value), str(value)) if isinstance(value, StrEnum) else str(value)

    def _quoted(self, name: str) -> str:
        return self._phrases["quoted"].format(name=name)

    def text(self, value: str) -> str:
        return self._quoted(value) if value else self._phrases["none"]

    def named(self, value: str | None) -> str:
        """Something that the desk has."""
        return self._phrases["none"] if value is None else self._called(value)

    def source(self, value: str | None) -> str:
        return self._phrases["everywhere"] if value is None else self._state(value)

    def target(self, value: str | None) -> str:
        return self._phrases["back"] if value is None else self._state(value)

    def state(self, value: str | None) -> str:
        return self._phrases["none"] if value is None else self._state(value)

    def states(self, value: tuple[str, ...]) -> str:
        return ", ".join(map(self._state, value)) or self._phrases["none"]

    def group(self, value: str | None) -> str:
        known = self._before.parallels_by_id | self._after.parallels_by_id
        return self._phrases["none"] if value is None else self._quoted(known[value].name if value in known else value)

    def category(self, value: Category) -> str:
        return self._terms[value.name.lower()]

    def needs(self, value: int | str) -> str:
        return self._choices.get(str(value), str(value))

    def limit(self, value: Any) -> str:
        return self._phrases["none"] if value is None else self._duration(value.allows)

    def trigger(self, value: Any) -> str:
        if value.kind == "timer":
            return self._phrases["after"].format(time=self._duration(value.after))
        return self._choices[value.event.value if value.kind == "on" else value.kind]

    def owners(self, value: tuple[Any, ...]) -> str:
        said = [self._called(each) if isinstance(each, str) else self._owner(each) for each in value]
        return ", ".join(said) or self._phrases["none"]

    def actions(self, value: tuple[Any, ...]) -> str:
        return ", ".join(self._choices[action.kind] for action in value) or self._phrases["none"]

    def criteria(self, value: Criterion) -> str:
        return self._criterion(value) or self._phrases["none"]

    def entry(self, value: Any) -> str:
        types = ", ".join(map(self._called, value.ticket_types))
        return " · ".join(part for part in (types, self._criterion(value.criteria)) if part) or self._phrases["none"]

    def approval(self, value: Any) -> str:
        if value is None:
            return self._phrases["none"]
        return f"{self.needs(value.needs)}: {self.owners(value.approvers)}"

    def _state(self, key: str) -> str:
        known = self._before.states_by_id | self._after.states_by_id
        return self._quoted(known[key].name if key in known else key)

    def _duration(self, value: Duration) -> str:
        unit = value.unit.value
        return f"{value.amount} {self._terms[unit.removesuffix('s') if value.amount == 1 else unit]}"

    def _owner(self, owner: Any) -> str:
        told = owner.model_dump(mode="json", exclude={"kind", "share"})
        named = [each for part in told.values() for each in (part if isinstance(part, list) else [part])]
        known = {**self._before.transitions_by_id, **self._after.transitions_by_id}
        names = [
            self._quoted(known[each].name) if owner.kind == "not_performer_of" and each in known else self._called(each)
            for each in named
        ]
        return " ".join([self._choices[owner.kind], *([", ".join(names)] if names else [])])

    def _called(self, key: str) -> str:
        return self._names.get(key, key)

    def _operand(self, operand: str) -> str:
        of, _, key = operand.partition(".")
        known = key if of == "field" else operand
        if known in self._names:
            return self._names[known]
        return operand.replace(".", " ").replace("_", " ")

    def _criterion(self, tree: Criterion) -> str:
        if isinstance(tree, Compare):
            values = tree.value if isinstance(tree.value, tuple) else (tree.value,)
            value = None if tree.value is None else ", ".join(self._called(str(each)) for each in values)
            operand = self._operand(tree.operand)
            return " ".join(
                str(part) for part in (operand, self._terms[tree.operator.value], value) if part is not None
            )
        if isinstance(tree, NotOf):
            return f"{self._phrases['not']} ({self._criterion(tree.of)})"
        word = self._phrases["or" if isinstance(tree, AnyOf) else "and"]
        parts = [self._criterion(part) for part in tree.of]
        if len(parts) > 1:
            parts = [f"({said})" if _is_mixed(part) else said for said, part in zip(parts, tree.of, strict=True)]
        return f" {word} ".join(parts)


def _is_mixed(tree: Criterion) -> bool:
    return not isinstance(tree, Compare | NotOf) and len(tree.of) > 1


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    return {item.id: item for item in items}


_TELLING: dict[str, Callable[[_Teller, Any], str]] = {
    "name": _Teller.text,
    "description": _Teller.text,
    "department": _Teller.named,
    "status": _Teller.named,
    "then": _Teller.named,
    "calls": _Teller.named,
    "instructions": _Teller.text,
    "customer_label": _Teller.text,
    "confirm": _Teller.text,
    "source": _Teller.source,
    "target": _Teller.target,
    "start": _Teller.state,
    "excluded": _Teller.states,
    "parallel": _Teller.group,
    "category": _Teller.category,
    "needs": _Teller.needs,
    "limit": _Teller.limit,
    "trigger": _Teller.trigger,
    "owners": _Teller.owners,
    "on_entry": _Teller.actions,
    "on_exit": _Teller.actions,
    "actions": _Teller.actions,
    "criteria": _Teller.criteria,
    "entry": _Teller.entry,
    "approval": _Teller.approval,
}
