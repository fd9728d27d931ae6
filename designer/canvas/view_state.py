"""What a view remembers of a drawing: how large and which part. A value, so that it can be kept and put back."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

LEAST_ZOOM, MOST_ZOOM = 0.1, 4.0


@dataclass(frozen=True, slots=True)
class ViewState:
    """The zoom, and the point of the scene in the middle of the view."""

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def text(self) -> str:
        """To be kept: “0.78 120.0 -40.0”."""
        return f"{self.zoom:.4f} {self.x:.1f} {self.y:.1f}"

    @classmethod
    def from_text(cls, text: str) -> ViewState | None:
        """What was kept; None for a text that is none of ours."""
        try:
            zoom, x, y = (float(part) for part in text.split())
        except ValueError:
            return None
        sound = LEAST_ZOOM <= zoom <= MOST_ZOOM and isfinite(x) and isfinite(y)
        return cls(zoom, x, y) if sound else None
