"""The templates that come with the program: whole processes to begin from, in English and French.

A template names no person and no team of its own: its owners are roles, whoever has the ticket, or everybody of the
department, so that it fits any desk. The few custom fields it asks for are mapped or taken out by `fitting.adapted`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from runtime.exchange.blueprint_file import open_file
from runtime.model.blueprint import Blueprint

TEMPLATES: Final = (
    "returns",
    "exchange",
    "refund",
    "subscription",
    "vip",
    "incident",
    "access",
    "supplier",
    "complaint",
    "suggestion",
)
"""Their ids, in the order in which they are shown."""

LANGUAGES: Final = ("en", "fr")

_BESIDE = Path(__file__).resolve().parents[2]
_PLACES = (_BESIDE / "resources" / "templates", _BESIDE / "designer" / "resources" / "templates")
"""In a checkout; in an installed program."""


@dataclass(frozen=True, slots=True)
class Template:
    """A process to begin from; `description` is one sentence or two."""

    id: str
    language: str
    blueprint: Blueprint

    @property
    def name(self) -> str:
        """What it is called in its language."""
        return self.blueprint.name

    @property
    def description(self) -> str:
        """What it is for."""
        return self.blueprint.description


def gallery(language: str) -> tuple[Template, ...]:
    """Every template in a language; English where there is none in it.

    Raises BadBlueprint when the program was not installed whole.
    """
    return tuple(template(name, language) for name in TEMPLATES)


@cache
def template(name: str, language: str) -> Template:
    """One of `TEMPLATES`. Raises KeyError for another name, BadBlueprint when it was not installed."""
    if name not in TEMPLATES:
        raise KeyError(name)
    told = language if language in LANGUAGES else LANGUAGES[0]
    place = next((place for place in _PLACES if place.is_dir()), _PLACES[0])
    return Template(name, told, open_file(place / f"{name}.{told}.json"))
