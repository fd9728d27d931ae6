"""What is worked out once of values that live long and cost too much to hash: kept by *which* values they are.

What a Blueprint's version says of a limit, a criterion or a state is the same for every ticket in it. A value's hash
goes through everything in it, each time; its identity costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable

MOST = 10_000
"""So many results of one function are kept; then it begins anew."""


def by_identity[A, R](worked_out: Callable[[A], R]) -> Callable[[A], R]:
    """The function, which must depend on nothing but its immutable argument, with its results kept.

    A result keeps its argument alive, so an identity here is never another's.
    """
    known: dict[int, tuple[A, R]] = {}

    def kept(value: A) -> R:
        found = known.get(id(value))
        if found is None:
            found = _keep(known, id(value), (value, worked_out(value)))
        return found[1]

    return kept


def by_both_identities[A, B, R](worked_out: Callable[[A, B], R]) -> Callable[[A, B], R]:
    """The same for a function of two arguments: one for any number of them takes three times as long."""
    known: dict[tuple[int, int], tuple[A, B, R]] = {}

    def kept(one: A, other: B) -> R:
        found = known.get((id(one), id(other)))
        if found is None:
            found = _keep(known, (id(one), id(other)), (one, other, worked_out(one, other)))
        return found[2]

    return kept


def _keep[K, V](known: dict[K, V], key: K, found: V) -> V:
    if len(known) >= MOST:
        known.clear()
    known[key] = found
    return found
