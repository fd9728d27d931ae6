"""The colours of charts in both looks. None says anything alone: a label, a mark or a table says it too."""

from __future__ import annotations

from dataclasses import dataclass

from designer.theme import LIGHT, Tokens


@dataclass(frozen=True, slots=True)
class Colours:
    """Waiting, being worked on, outside; bands of a stack; cold to hot."""

    waiting: str
    working: str
    outside: str
    closed: str
    broken: str
    kept: str
    bands: tuple[str, ...]
    heat: tuple[str, str, str]


_LIGHT = Colours(
    waiting="#DB8526",
    working="#2A8AA4",
    outside="#AEB8CC",
    closed="#C9D1DF",
    broken="#C8372D",
    kept="#2A8AA4",
    bands=(
        "#2B4A8B", "#4A90D9", "#56B1CF", "#5FC3A4", "#94CF83", "#E2C55B", "#E79545", "#CF6A55", "#9C6AA6", "#6F79B8",
    ),
    heat=("#E9EEF6", "#4CA3C4", "#DB8526"),
)  # fmt: skip
_DARK = Colours(
    waiting="#F4A658",
    working="#4FB2C9",
    outside="#5F6A8C",
    closed="#465066",
    broken="#F2706A",
    kept="#4FB2C9",
    bands=(
        "#41559A", "#4E8FD1", "#4FB0C9", "#58C0A6", "#8FCB82", "#DDC25C", "#EE9E57", "#DC7A66", "#AE80B8", "#8089C9",
    ),
    heat=("#232C3B", "#3E90AE", "#F4A658"),
)  # fmt: skip


def colours(tokens: Tokens) -> Colours:
    """The colours of charts in a look."""
    return _LIGHT if tokens is LIGHT else _DARK
