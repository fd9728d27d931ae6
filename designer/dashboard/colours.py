"""The colours of charts in both looks. None says anything alone: a label, a mark or a table says it too."""

from __future__ import annotations

from dataclasses import dataclass

from designer.tokens import Tokens


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
_CONTRAST_LIGHT = Colours(
    waiting="#A65A00",
    working="#0B5C73",
    outside="#5A6478",
    closed="#6B7486",
    broken="#A01010",
    kept="#0B5C73",
    bands=(
        "#1B3A7A", "#1F6FB8", "#1F7F9C", "#1E7F63", "#4F7F33", "#8A6D00", "#A65A00", "#A0432E", "#7A4684", "#4E5896",
    ),
    heat=("#E9EEF6", "#2A8AA4", "#A65A00"),
)  # fmt: skip
_CONTRAST_DARK = Colours(
    waiting="#FFB866",
    working="#6FD3E8",
    outside="#A9B3CC",
    closed="#8C96AD",
    broken="#FF8A85",
    kept="#6FD3E8",
    bands=(
        "#8FA4F0", "#78B6F2", "#6FD3E8", "#74DDC1", "#A9E59C", "#F2DA75", "#FFB866", "#F29B88", "#D0A2DA", "#A7B0EC",
    ),
    heat=("#1A2230", "#4FB2D4", "#FFB866"),
)  # fmt: skip


def colours(tokens: Tokens) -> Colours:
    """The colours of charts in a look."""
    if tokens.contrast:
        return _CONTRAST_DARK if tokens.dark else _CONTRAST_LIGHT
    return _DARK if tokens.dark else _LIGHT
