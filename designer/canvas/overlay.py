"""What lies over the drawing without being part of it: live figures, findings. Never in the document, never undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

type Kind = Literal["state", "transition", "note", "frame", "parallel"]
type Tone = Literal["ok", "warn", "bad"]
type Severity = Literal["error", "warning", "hint"]
type Change = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True, order=True)
class Element:
    """Something on the canvas: ids are unique only among elements of one kind."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many of something lie in each bin of an axis with two ends; `limit`: where on it a limit stands, 0 to 1."""

    counts: tuple[int, ...]
    begin: str
    end: str
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a card shows besides the Blueprint, while watching, rehearsing or comparing."""

    count: int | None = None
    """Tickets in the state; None: no pill."""
    heat: int = 0
    """0 for none to 4, burning."""
    metric: str = ""
    """The line under the title: “p90 9.4 h · 2.4× SLA”. Heat is never told by colour alone."""
    detail: str = ""
    """More lines for the tooltip."""
    histogram: Histogram | None = None
    """How long its visits took, drawn under them."""
    tone: Tone = "ok"
    """How the limit's chip looks."""
    token: bool = False
    """A rehearsed ticket is here."""
    walked: bool = False
    """It came through here."""
    change: Change | None = None
    """How the state differs from the version compared with."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding's badge on an element; the worst one is shown, the text of all is its tooltip."""

    severity: Severity
    text: str


NOTHING_OVER = Overlay()
