"""Whether criteria can hold at all, and whether they can fail: sound reasoning over the typed trees.

For each operand the values it may take fall into finitely many kinds that answer all its comparisons alike: empty,
each value named, the gaps between named numbers or dates, the subsets of named list members. A tree is tried on every
combination of kinds. A kind no real value belongs to may be among them, a kind of real values is never missing; so
NEVER and ALWAYS are certain, and only DEPENDS may be too careful.

Not decided: what ties one operand to another (a visit is never older than its ticket), which texts two patterns of
`matches` share, comparisons on more than eight searched texts or list members, more than MOST_COMBINATIONS together.
Criteria of a Blueprint are asked without changes: `changed…` never holds in them, here as in the engine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from math import prod

from runtime.model.checks.answers import Answers, answers
from runtime.model.checks.domains import Domain, domain_of
from runtime.model.criteria import AllOf, AnyOf, Compare, Criterion, NotOf
from runtime.model.criteria_eval import comparisons, operands_of
from runtime.model.fields import Field, FieldValue

MOST_COMBINATIONS = 4_096


class Verdict(StrEnum):
    """What can be said of criteria without a ticket."""

    NEVER = "never"
    ALWAYS = "always"
    DEPENDS = "depends"
    UNDECIDED = "undecided"


_OPPOSITE = {Verdict.NEVER: Verdict.ALWAYS, Verdict.ALWAYS: Verdict.NEVER}


@dataclass(frozen=True)
class World:
    """What is known of the values operands take: the desk's fields (None: no desk) and operands known further."""

    fields: Mapping[str, Field] | None = None
    known: Mapping[str, tuple[FieldValue, ...]] = field(default_factory=dict)

    def domain(self, operand: str) -> Domain:
        """The values of an operand."""
        closed = self.known.get(operand)
        return domain_of(operand, self.fields) if closed is None else Domain(closed=closed)


ANY_WORLD = World()


def verdict(criterion: Criterion, world: World = ANY_WORLD) -> Verdict:
    """Whether the criterion never, always or sometimes holds."""
    if isinstance(criterion, NotOf):
        inner = verdict(criterion.of, world)
        return _OPPOSITE.get(inner, inner)
    if isinstance(criterion, Compare):
        return _tried(criterion, world)
    groups = _apart(criterion.of)
    if len(groups) == 1 and len(groups[0]) > 1:
        return _tried(criterion, world)
    parts = [_part(criterion, group, world) for group in groups]
    return _joined(parts, Verdict.ALWAYS if isinstance(criterion, AnyOf) else Verdict.NEVER)


def can_hold_together(criteria: Sequence[Criterion], world: World = ANY_WORLD) -> bool:
    """False only when it is certain that they never all hold."""
    return verdict(AllOf(of=tuple(criteria)), world) is not Verdict.NEVER


def _part(criterion: AllOf | AnyOf, group: tuple[Criterion, ...], world: World) -> Verdict:
    return verdict(group[0] if len(group) == 1 else type(criterion)(of=group), world)


def _joined(parts: list[Verdict], decisive: Verdict) -> Verdict:
    """Parts without a common operand are independent: one that is `decisive` settles it."""
    if decisive in parts:
        return decisive
    if all(part is _OPPOSITE[decisive] for part in parts):
        return _OPPOSITE[decisive]
    return Verdict.UNDECIDED if Verdict.UNDECIDED in parts else Verdict.DEPENDS


def _apart(parts: Sequence[Criterion]) -> list[tuple[Criterion, ...]]:
    """The parts in groups that share no operand with one another."""
    groups: list[tuple[set[str], list[Criterion]]] = []
    for part in parts:
        operands = set(operands_of(part))
        together = [group for group in groups if group[0] & operands]
        merged = operands.union(*(group[0] for group in together))
        members = [each for group in together for each in group[1]]
        groups = [group for group in groups if group not in together]
        groups.append((merged, [*members, part]))
    return [tuple(members) for _, members in groups]


def _tried(criterion: Criterion, world: World) -> Verdict:
    """The criterion on every combination of answers its operands can give."""
    by_operand: dict[str, list[Compare]] = {}
    for compare, _ in comparisons(criterion):
        known = by_operand.setdefault(compare.operand, [])
        if not any(compare is one for one in known):
            known.append(compare)
    given = [(compares, answers(compares, world.domain(operand))) for operand, compares in by_operand.items()]
    if any(each is None for _, each in given):
        return Verdict.UNDECIDED
    return _over([(compares, each) for compares, each in given if each is not None], criterion)


def _over(given: list[tuple[list[Compare], Answers]], criterion: Criterion) -> Verdict:
    if prod(len(each) for _, each in given) > MOST_COMBINATIONS:
        return Verdict.UNDECIDED
    compares = [compare for each, _ in given for compare in each]
    seen: set[bool] = set()
    for combination in product(*(each for _, each in given)):
        truths = [truth for each in combination for truth in each]
        told = {id(compare): truth for compare, truth in zip(compares, truths, strict=True)}
        seen.add(_holds(criterion, told))
        if len(seen) > 1:
            return Verdict.DEPENDS
    return Verdict.ALWAYS if seen == {True} else Verdict.NEVER


def _holds(criterion: Criterion, told: Mapping[int, bool]) -> bool:
    if isinstance(criterion, Compare):
        return told[id(criterion)]
    if isinstance(criterion, NotOf):
        return not _holds(criterion.of, told)
    test = any if isinstance(criterion, AnyOf) else all
    return test(_holds(part, told) for part in criterion.of)
