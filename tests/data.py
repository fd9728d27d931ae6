"""The real inputs of ../shared/data: never committed; a test that needs them skips without them."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "shared" / "data"


def real(relative: str) -> Path:
    """The path of a real input, or skip the test with the reason."""
    path = ROOT / relative
    if not path.exists():
        pytest.skip(f"the real input {relative} is not on this machine")
    return path
