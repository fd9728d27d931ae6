"""What is worked out once of values that live long and cost too much to hash: kept by *which* values they are.

What a Blueprint's version says of a limit, a criterion or a state is the same for every ticket in it. A value's hash
goes through everything in it, each time; its identity costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable

MOST = 10_000
"""So many results of one function are kept; then it begins anew."""


def by_identity[**P, R](worked_out: Callable[P, R]) -> Callable[P, R]:
    """The function, which must depend on nothing but its (immutable) positional arguments, with its results kept.

    A result keeps its arguments alive, so an identity here is never another's.
    """
    known: dict[tuple[int, ...], tuple[object, R]] = {}

    def kept(*values: P.args, **none: P.kwargs) -> R:
        key = tuple(map(id, values))
        found = known.get(key)
        if found is None:
            if len(known) >= MOST:
                known.clear()
            found = known[key] = (values, worked_out(*values, **none))
        return found[1]

    return kept
