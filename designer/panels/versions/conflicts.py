"""Where two people changed the same of one draft, and the draft that follows from a choice at each such place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from runtime.model import integrity
from runtime.model.blueprint import Blueprint
from runtime.model.diff import BLUEPRINT_PROPERTIES
from runtime.model.merge import merge
from runtime.model.plain import same
from runtime.model.reasons import Reason

type Kind = Literal["property", "state", "transition", "parallel", "note", "frame"]
type Side = Literal["mine", "theirs"]


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One place of a Blueprint: an element by its id, or a property of the whole by its name."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that both changed, and not alike. A side that is None removed it."""

    part: Part
    base: Any
    mine: Any
    theirs: Any
    also: tuple[Part, ...] = ()
    """Places that only one of them changed, but to something that the other one removed with `part`."""
    names: tuple[str, ...] = ()
    """How those places are called."""


_LISTS: Mapping[Kind, str] = {"state": "states", "transition": "transitions", "parallel": "parallels"}
_DRAWN: Mapping[Kind, str] = {"note": "notes", "frame": "frames"}


def clashes(base: Blueprint, mine: Blueprint, theirs: Blueprint) -> tuple[Clash, ...]:
    """Every place that cannot be joined by itself, in order."""
    parts = tuple(_parts(base, mine, theirs))
    both = [part for part in parts if _disagree(part, base, mine, theirs)]
    orphaned = _orphaned(base, mine, theirs, [part for part in parts if part not in both])
    return tuple(
        _clash(part, orphaned.get(part, ()), base, mine, theirs) for part in parts if part in both or part in orphaned
    )


def _clash(part: Part, also: Sequence[Part], base: Blueprint, mine: Blueprint, theirs: Blueprint) -> Clash:
    needing = (_value(mine, each) or _value(theirs, each) for each in also)
    names = tuple(str(getattr(element, "name", each.id)) for each, element in zip(also, needing, strict=True))
    sides = (_value(base, part), _value(mine, part), _value(theirs, part))
    return Clash(part, *sides, tuple(also), names)


def _orphaned(base: Blueprint, mine: Blueprint, theirs: Blueprint, parts: Sequence[Part]) -> dict[Part, list[Part]]:
    """What one removed, with what the other one did that needs it: a transition to a state that is gone."""
    found: dict[Part, list[Part]] = {}
    for one, two in ((mine, theirs), (theirs, mine)):
        changed = [part for part in parts if not same(_value(two, part), _value(base, part))]
        for gone in (part for part in parts if _value(base, part) is not None and _value(one, part) is None):
            without = with_part(base, gone, None)
            needs = [part for part in changed if part != gone and _breaks(without, part, _value(two, part))]
            if needs:
                found.setdefault(gone, []).extend(needs)
    return found


def _breaks(blueprint: Blueprint, part: Part, value: Any) -> bool:
    """Whether this value at this place makes something not hold in this Blueprint that held before."""
    known = {reason.element for reason in integrity.faults(blueprint)}
    return any(reason.element not in known for reason in integrity.faults(with_part(blueprint, part, value)))


def _disagree(part: Part, base: Blueprint, mine: Blueprint, theirs: Blueprint) -> bool:
    """Whether this place alone, changed by both, is a conflict."""
    was, one, two = (_value(each, part) for each in (base, mine, theirs))
    if same(one, two) or same(one, was) or same(two, was):
        return False
    alone = merge(base, with_part(base, part, one), with_part(base, part, two))
    return any(reason.code == "both_changed" for reason in alone.conflicts)


def settled(
    base: Blueprint, mine: Blueprint, theirs: Blueprint, choices: Iterable[tuple[Clash, Side]]
) -> tuple[Blueprint, tuple[Reason, ...]]:
    """Both drafts as one, with a side chosen where they clash; and what is wrong with it: then it cannot be kept.

    The side that was not chosen is taken back to the base at that place, so that nothing clashes there any more.
    """
    one, two = mine, theirs
    for clash, side in choices:
        for part in (clash.part, *clash.also):
            if side == "mine":
                two = with_part(two, part, _value(base, part))
            else:
                one = with_part(one, part, _value(base, part))
    found = merge(base, one, two)
    before = {reason.element for each in (mine, theirs) for reason in integrity.faults(each)}
    broken = tuple(reason for reason in integrity.faults(found.blueprint) if reason.element not in before)
    return found.blueprint, (*found.conflicts, *broken)


def _parts(*sides: Blueprint) -> Iterable[Part]:
    yield from (Part("property", name) for name in BLUEPRINT_PROPERTIES if name != "id")
    for kind in (*_LISTS, *_DRAWN):
        yield from (Part(kind, key) for key in sorted({key for side in sides for key in _elements(side, kind)}))


def _elements(blueprint: Blueprint, kind: Kind) -> dict[str, Any]:
    held = getattr(blueprint, _LISTS[kind]) if kind in _LISTS else getattr(blueprint.drawing, _DRAWN[kind])
    return {each.id: each for each in held}


def _value(blueprint: Blueprint, part: Part) -> Any:
    if part.kind == "property":
        return getattr(blueprint, part.id)
    return _elements(blueprint, part.kind).get(part.id)


def with_part(blueprint: Blueprint, part: Part, value: Any) -> Blueprint:
    """The same with another value at one place; None: nothing is there."""
    if part.kind == "property":
        return blueprint.having(**{part.id: value})
    held = _elements(blueprint, part.kind) | {part.id: value}
    kept = tuple(each for each in held.values() if each is not None)
    if part.kind in _LISTS:
        return blueprint.having(**{_LISTS[part.kind]: kept})
    return blueprint.having(drawing=blueprint.drawing.having(**{_DRAWN[part.kind]: kept}))
