"""What stands below a letter: its writer's own signature, else their department's, else the desk's.

Placeholders of a short list of their own are filled in once. A line all of whose placeholders say nothing is left out.
Where the house's text has `${performer.signature}`, the writer's own stands there instead of taking its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from runtime.model.people import Person
from runtime.model.setup import Setup
from runtime.model.templates import Placeholder, filled, in_language, placeholders_in
from runtime.model.ticket import Ticket

OWN = "performer.signature"

LIST: tuple[Placeholder, ...] = (
    Placeholder("performer.name", "Who writes", "La personne qui écrit", "Nora Lind"),
    Placeholder("performer.email", "Their mail address", "Son adresse électronique", "nora@company.example"),
    Placeholder("performer.phone", "Their telephone number", "Son numéro de téléphone", "+46 8 123 456"),
    Placeholder("ticket.department", "The ticket’s department", "Le service du ticket", "Returns"),
    Placeholder("ticket.team", "The team that has it", "L’équipe qui le traite", "Checkers"),
    Placeholder("ticket.id", "The ticket’s number", "Le numéro du ticket", "4512"),
    Placeholder("desk.name", "What the desk is called", "Le nom du bureau", "Kettles & Co"),
)
"""What anybody's signature may name."""

HOUSE: tuple[Placeholder, ...] = (
    *LIST,
    Placeholder(OWN, "The writer’s own signature", "La signature de la personne qui écrit", "Nora Lind, Returns"),
)
"""…and what a department's and the desk's may, too."""

_NAMES, _HOUSE_NAMES = (frozenset(each.name for each in known) for known in (LIST, HOUSE))


class _Below(NamedTuple):
    """What a signature is about."""

    setup: Setup
    ticket: Ticket | None
    writer: Person | None


def signature(setup: Setup, language: str, *, ticket: Ticket | None = None, writer: Person | None = None) -> str:
    """The signature of a letter in this language; empty where there is none.

    `ticket`: what it is about. `writer`: whose reply it is; None for what the desk writes by itself.
    """
    about, otherwise = _Below(setup, ticket, writer), setup.settings.mailing.otherwise
    own = _filled(in_language(writer.signature, language, otherwise), about) if writer is not None else ""
    texts = _of_house(setup, ticket)
    house = in_language(texts, language, otherwise) if texts else ""
    if own and OWN not in placeholders_in(house):
        return own
    return _filled(house, about, own)


def signs_as(person: str, setup: Setup) -> Person | None:
    """Who signs what this person writes; None where the desk writes to its customers in nobody's name."""
    writer = setup.people.get(person) if setup.settings.lifecycle.replies_name_author else None
    return writer if writer is not None and writer.active else None


def unknown_in(texts: Iterable[str], *, house: bool = False) -> tuple[str, ...]:
    """The placeholders that a signature cannot have, each once, in order; `house`: it is nobody's own."""
    known = _HOUSE_NAMES if house else _NAMES
    return tuple(dict.fromkeys(name for text in texts for name in placeholders_in(text) if name not in known))


def _of_house(setup: Setup, ticket: Ticket | None) -> Mapping[str, str]:
    department = setup.departments.get(ticket.department) if ticket is not None else None
    return (department.signature if department is not None else None) or setup.settings.mailing.signature


def _filled(text: str, about: _Below, own: str = "") -> str:
    if not text:
        return ""

    def value_of(name: str) -> str | None:
        means = _MEANS.get(name)
        return own if name == OWN else means(about) if means is not None else None

    lines = (filled(line, value_of).text for line in text.strip().splitlines() if _says_something(line, value_of))
    return "\n".join(lines).strip()


def _says_something(line: str, value_of: Callable[[str], str | None]) -> bool:
    names = placeholders_in(line)
    return not names or any(value_of(name) != "" for name in names)


def _of_writer(attribute: str) -> Callable[[_Below], str]:
    return lambda about: getattr(about.writer, attribute) if about.writer is not None else ""


def _named(attribute: str, things: str) -> Callable[[_Below], str]:
    """The name of what the ticket's attribute points to."""

    def name(about: _Below) -> str:
        thing = getattr(about.setup, things).get(getattr(about.ticket, attribute, None) or "")
        return thing.name if thing is not None else ""

    return name


_MEANS: Mapping[str, Callable[[_Below], str]] = {
    "performer.name": _of_writer("name"),
    "performer.email": _of_writer("email"),
    "performer.phone": _of_writer("phone"),
    "ticket.department": _named("department", "departments"),
    "ticket.team": _named("team", "teams"),
    "ticket.id": lambda about: str(about.ticket.id) if about.ticket is not None else "",
    "desk.name": lambda about: about.setup.name,
}
