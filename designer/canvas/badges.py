"""Where badges hang and chips stand: beside what they belong to, off cards and headings, off lines where they can."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from designer.canvas.routes import Side
from runtime.model.arrange.sheet import Box, Size

APART = 24.0
"""How far a badge hangs from its card: as long as its stalk."""
_BETWEEN = 5.0
_KEPT_CLEAR = 4.0


def hang(
    target: Box,
    size: Size,
    cards: Callable[[Box], Iterable[Box]],
    taken: Sequence[Box],
    runs: Callable[[Box], Sequence[Box]] = lambda _area: (),
) -> tuple[Box, Side]:
    """A place for a badge and the side of the card it hangs on; `taken` by other badges and headings are theirs.

    The left is the usual side; another one is taken where a neighbour stands too near. Where every place covers
    something, the one that covers least; of those alike, the first that the fewest `runs` of lines come through.
    """
    places = list(_places(target, size, len(taken)))
    lines = runs(_around(target, size, places))

    def covered(place: tuple[Box, Side]) -> tuple[int, int]:
        box = place[0]
        near = (card for card in cards(box) if card != target and card.touches(box, _KEPT_CLEAR))
        over = sum(1 for _ in near) + sum(box.touches(other, _KEPT_CLEAR) for other in taken)
        return over, sum(run.touches(box) for run in lines)

    return min(places, key=covered)


def stand(places: Sequence[Box], cards: Callable[[Box], Iterable[Box]], runs: Callable[[Box], Sequence[Box]]) -> Box:
    """The first of some places for a chip that covers least, cards before lines."""
    return min(places, key=lambda box: (sum(1 for _ in cards(box)), len(runs(box))))


def _around(target: Box, size: Size, places: Sequence[tuple[Box, Side]]) -> Box:
    """All that the places take."""
    low = max(box.bottom for box, _ in places)
    top = target.y - APART - size[1]
    return Box(target.x - APART - size[0], top, target.width + 2 * (APART + size[0]), low - top)


def _places(target: Box, size: Size, others: int) -> Iterator[tuple[Box, Side]]:
    """The usual ones first: one below the other on the left, then on the right; below and above at last."""
    width, height = size
    down = [target.y + place * (height + _BETWEEN) for place in range(max(3, others + 1))]
    across = [target.x, target.right - width]
    yield from ((Box(target.x - APART - width, y, width, height), Side.LEFT) for y in down)
    yield from ((Box(target.right + APART, y, width, height), Side.RIGHT) for y in down)
    yield from ((Box(x, target.bottom + APART, width, height), Side.BOTTOM) for x in across)
    yield from ((Box(x, target.y - APART - height, width, height), Side.TOP) for x in across)
