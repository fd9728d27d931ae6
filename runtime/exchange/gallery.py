"""The templates that come with the program: whole processes to begin from, in English and French.

A template names no person and no team of its own: its owners are roles, whoever has the ticket, or everybody of the
department, so that it fits any desk. The few custom fields it asks for are those of `fields_in`, to be added to a desk;
where they are not, `fitting.adapted` maps or takes them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pydantic import TypeAdapter, ValidationError

from runtime.exchange.blueprint_file import BadBlueprint, open_file
from runtime.model.blueprint import Blueprint
from runtime.model.fields import Field

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
_FIELDS: Final = TypeAdapter(tuple[Field, ...])


@dataclass(frozen=True, slots=True)
class Template:
    """A process to begin from; `description` is one sentence or two."""

    id: str
    language: str
    blueprint: Blueprint
    fields: Mapping[str, Field]
    """All that templates ask for, in its language."""

    @property
    def name(self) -> str:
        """What it is called in its language."""
        return self.blueprint.name

    def along(self, lacking: Iterable[str]) -> tuple[Field, ...]:
        """Of the fields that a desk lacks those that templates know."""
        return tuple(self.fields[key] for key in lacking if key in self.fields)

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
    return Template(name, told, open_file(place / f"{name}.{told}.json"), fields_in(told))


@cache
def fields_in(language: str) -> Mapping[str, Field]:
    """The custom fields that templates ask for, by id. Raises BadBlueprint when the program was not installed whole."""
    told = language if language in LANGUAGES else LANGUAGES[0]
    place = next((place for place in _PLACES if place.is_dir()), _PLACES[0]) / f"fields.{told}.json"
    try:
        found = _FIELDS.validate_json(place.read_bytes())
    except (OSError, ValidationError) as why:
        raise BadBlueprint("", "The file cannot be read: install the program again.", place.name) from why
    return MappingProxyType({field.id: field for field in found})
