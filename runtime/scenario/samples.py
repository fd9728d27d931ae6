"""The sample Blueprints that come with the program, and where they lie."""

from __future__ import annotations

from pathlib import Path

from runtime.exchange.blueprint_file import open_file
from runtime.model.blueprint import Blueprint

SAMPLES = ("returns", "exchange", "incident", "billing-dispute")
"""Their ids, in the order in which they are shown."""

_BESIDE = Path(__file__).resolve().parents[2]
_PLACES = (_BESIDE / "resources" / "samples", _BESIDE / "designer" / "resources" / "samples")
"""In a checkout; in an installed program."""


def sample(name: str) -> Blueprint:
    """One of `SAMPLES`. Raises BadBlueprint when the program was not installed whole."""
    place = next((place for place in _PLACES if place.is_dir()), _PLACES[0])
    return open_file(place / f"{name}.json")


def samples() -> tuple[Blueprint, ...]:
    """Every sample."""
    return tuple(sample(name) for name in SAMPLES)
