"""Where the program's own files lie: in a checkout, and once installed."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """The resources folder: inside the package once installed, beside it in a checkout."""
    inside = _HERE / "resources"
    return inside if inside.is_dir() else _HERE.parent / "resources"


def guide() -> Path:
    """The pages of the user guide: inside the package once installed, among the documents in a checkout."""
    inside = _HERE / "guide"
    return inside if inside.is_dir() else _HERE.parent / "docs" / "guide"
