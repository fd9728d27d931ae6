"""Short names that still differ where the long ones do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

NAMED = 4
"""So many states of a way are named; of a longer one the first, the last, and where it differs from others like it."""
_ARROW = " → "
_CUT = "…\u00a0"
_WORD = re.compile(r" +(?=\S)")


def ways_named(ways: Sequence[tuple[str, ...]]) -> list[str]:
    """Each way in a few states, “New → … 2 … → Repair → Closed”; different ways are named differently."""
    told: dict[int, frozenset[int]] = {at: frozenset() for at in range(len(ways))}
    for alike in _alike(range(len(ways)), lambda at: _outline(ways[at], told[at])):
        _tell_apart(alike, ways, told)
    return [_outline(way, told[at]) for at, way in enumerate(ways)]


def elided_apart(names: Sequence[str], elide: Callable[[str], str]) -> list[str]:
    """Each name as `elide` shortens it at its end; what would read the same then begins where it differs."""
    shown = [elide(name) for name in names]
    for alike in _alike(range(len(names)), shown.__getitem__):
        rest = _from_the_difference([names[at] for at in alike])
        if rest != [names[at] for at in alike]:
            for at, text in zip(alike, elided_apart(rest, elide), strict=True):
                shown[at] = text
    return shown


def _tell_apart(alike: list[int], ways: Sequence[tuple[str, ...]], told: dict[int, frozenset[int]]) -> None:
    """Name one more state of each of these ways, the first in which they differ, until they do not look alike."""
    paths = [ways[at] for at in alike]
    differs = next((place for place, states in enumerate(zip(*paths, strict=True)) if len(set(states)) > 1), None)
    if differs is None:  # the same way twice
        return
    for at in alike:
        told[at] |= {differs}
    for still in _alike(alike, lambda at: ways[at][differs]):
        _tell_apart(still, ways, told)


def _outline(way: tuple[str, ...], told: frozenset[int]) -> str:
    """The first and the last state and those at these places, with how many are left out between them."""
    if len(way) <= NAMED:
        return _ARROW.join(way)
    parts, before = [], -1
    for place in sorted({0, len(way) - 1, *told}):
        left_out = place - before - 1
        if left_out == 1:
            parts.append(way[place - 1])
        elif left_out:
            parts.append(f"… {left_out} …")
        parts.append(way[place])
        before = place
    return _ARROW.join(parts)


def _alike[K: Hashable](places: Iterable[int], look: Callable[[int], K]) -> list[list[int]]:
    """The groups of places that look the same; whoever looks like no other is in none."""
    groups: dict[K, list[int]] = defaultdict(list)
    for at in places:
        groups[look(at)].append(at)
    return [group for group in groups.values() if len(group) > 1]


def _from_the_difference(names: list[str]) -> list[str]:
    """The same without what all of them begin with, from a word on if possible; as they are where that is nothing."""
    shortest = min(map(len, names))
    common = next((at for at in range(shortest) if len({name[at] for name in names}) > 1), shortest)
    begins = max((match.end() for match in _WORD.finditer(names[0]) if match.end() <= common), default=common)
    same = len(set(names)) == 1 or begins <= len(_CUT)
    return names if same else [f"{_CUT}{name[begins:]}" for name in names]
