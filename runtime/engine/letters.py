"""Letters: their text with placeholders filled in, and the people they go to.

A placeholder is `${name}` of a closed list, filled in one pass: a value that itself contains `${…}` is left as it
is, so no customer can write one. An unknown placeholder stays visible and is reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from runtime.engine.facts import requester_of
from runtime.engine.situation import Situation
from runtime.model.actions import Recipient, RecipientKind
from runtime.model.business_clock import within_years
from runtime.model.fields import FieldType, FieldValue
from runtime.model.people import Person, Team
from runtime.model.ticket import Priority
from runtime.model.values import Moment

MAX_BYTES = 65_536
"""The longest letter, in UTF-8. What is longer is cut, and says so."""
CUT = "\n[…]"

_PLACEHOLDER = re.compile(r"\$\{([a-z_]+(?:\.[\w.:@+-]+)?)\}")


class Filled(NamedTuple):
    """A text with its placeholders filled in, and those nobody knows."""

    text: str
    unknown: tuple[str, ...]


def fill(text: str, situation: Situation) -> Filled:
    """The text with every known placeholder replaced by the ticket's value, at most MAX_BYTES long."""
    parts = _parts(text)
    if len(parts) == 1:
        return Filled(_cut(text), ())
    unknown: dict[str, None] = {}
    filled: list[str] = []
    for position, part in enumerate(parts):
        value = placeholder(part, situation) if position % 2 else part
        if value is None:
            unknown[part] = None
        filled.append(f"${{{part}}}" if value is None else value)
    return Filled(_cut("".join(filled)), tuple(unknown))


@lru_cache(maxsize=1024)
def _parts(text: str) -> tuple[str, ...]:
    """Literal texts and, between them, names of placeholders."""
    return tuple(_PLACEHOLDER.split(text))


def placeholder(name: str, situation: Situation) -> str | None:
    """What a placeholder stands for; None when there is no such placeholder."""
    known = PLACEHOLDERS.get(name)
    if known is not None:
        return known(situation)
    field_id = name.removeprefix("field.")
    field = situation.setup.fields.get(field_id) if field_id != name else None
    if field is None:
        return None
    value = situation.snapshot.ticket.fields.get(field_id)
    if field.type is FieldType.MOMENT and isinstance(value, int):
        return _moment(value, situation)
    names = {option.id: option.name for option in field.options_in(situation.snapshot.ticket.department)}
    return _shown(value, names)


def unknown_placeholders(text: str, fields: Iterable[str]) -> tuple[str, ...]:
    """The placeholders of a text that will stay visible on a desk with these custom fields."""
    known = {f"field.{field}" for field in fields}
    found = dict.fromkeys(_PLACEHOLDER.findall(text))
    return tuple(name for name in found if name not in PLACEHOLDERS and name not in known)


def in_language(texts: Mapping[str, str], language: str) -> str:
    """A template's text in the language, else in English, else in any."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def recipients(whom: Iterable[Recipient], situation: Situation) -> list[Person]:
    """The active people meant, each once, in order. Plain addresses are not people: see `addresses`."""
    found: dict[str, Person] = {}
    for recipient in whom:
        for person in _MEANS[recipient.kind](recipient.id, situation):
            if person.active:
                found.setdefault(person.id, person)
    return list(found.values())


def addresses(whom: Iterable[Recipient]) -> tuple[str, ...]:
    """The plain addresses among the recipients."""
    return tuple([one.id for one in whom if one.kind is RecipientKind.ADDRESS and one.id is not None])


def _cut(text: str) -> str:
    if len(text) <= MAX_BYTES // 4:  # no character takes more than four bytes
        return text
    coded = text.encode()
    if len(coded) <= MAX_BYTES:
        return text
    return coded[: MAX_BYTES - len(CUT.encode())].decode(errors="ignore") + CUT


def _shown(value: FieldValue, names: Mapping[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "✓" if value else "✗"
    if isinstance(value, tuple):
        return ", ".join(names.get(one, one) for one in value)
    return names.get(value, value) if isinstance(value, str) else str(value)


def _moment(moment: Moment | None, situation: Situation) -> str:
    if moment is None:
        return ""
    if not within_years(moment):
        return str(moment)
    zone = ZoneInfo(situation.setup.settings.zone)
    return datetime.fromtimestamp(moment / 1000, zone).strftime("%Y-%m-%d %H:%M")


def _ticket(name: str) -> Callable[[Situation], str]:
    return lambda situation: _shown(situation.snapshot.ticket.value(name), {})


def _named(attribute: str, things: str) -> Callable[[Situation], str]:
    """The name of what the ticket's attribute points to."""

    def name(situation: Situation) -> str:
        pointed = getattr(situation.snapshot.ticket, attribute)
        thing = getattr(situation.setup, things).get(pointed)
        return thing.name if thing else pointed or ""

    return name


def _requester_name(situation: Situation) -> str:
    person = requester_of(situation)
    return person.name if person else situation.snapshot.ticket.requester or ""


def _performer_name(situation: Situation) -> str:
    person = situation.setup.people.get(situation.actor.id)
    return person.name if person else ""


def _state(attribute: str) -> Callable[[Situation], str]:
    def text(situation: Situation) -> str:
        visit, blueprint = situation.snapshot.visit, situation.blueprint
        state = blueprint.states_by_id.get(visit.state) if visit and blueprint else None
        return str(getattr(state, attribute)) if state else ""

    return text


def _visit_due(situation: Situation) -> str:
    visit = situation.snapshot.visit
    return _moment(visit.limit.due if visit and visit.limit else None, situation)


def _run_due(situation: Situation) -> str:
    run = situation.snapshot.run
    return _moment(run.limit.due if run and run.limit else None, situation)


PLACEHOLDERS: dict[str, Callable[[Situation], str]] = {
    "ticket.id": lambda situation: str(situation.snapshot.ticket.id),
    "ticket.ref": lambda situation: situation.snapshot.ticket.ref or "",
    "ticket.subject": _ticket("subject"),
    "ticket.description": _ticket("description"),
    "ticket.resolution": _ticket("resolution"),
    "ticket.tags": _ticket("tags"),
    "ticket.priority": lambda situation: Priority(situation.snapshot.ticket.priority).name.lower(),
    "ticket.status": _named("status", "statuses"),
    "ticket.type": _named("type", "ticket_types"),
    "ticket.department": _named("department", "departments"),
    "ticket.team": _named("team", "teams"),
    "ticket.assignee": _named("assignee", "people"),
    "ticket.organisation": _named("organisation", "organisations"),
    "ticket.requester": _requester_name,
    "ticket.created_at": lambda situation: _moment(situation.snapshot.ticket.created_at, situation),
    "state.name": _state("name"),
    "state.customer_label": _state("customer_label"),
    "blueprint.name": lambda situation: situation.blueprint.name if situation.blueprint else "",
    "performer.name": _performer_name,
    "visit.due_at": _visit_due,
    "run.due_at": _run_due,
}
"""Every placeholder but `field.<id>`; moments are shown in the desk's zone."""


def _people(ids: Iterable[str | None], situation: Situation) -> list[Person]:
    known = situation.setup.people
    return [known[one] for one in ids if one is not None and one in known]


def _team(team_id: str | None, situation: Situation) -> Team | None:
    return situation.setup.teams.get(team_id or situation.snapshot.ticket.team or "")


def _to_requester(_id: str | None, situation: Situation) -> list[Person]:
    person = requester_of(situation)
    return [person] if person else []


def _to_team(team_id: str | None, situation: Situation) -> list[Person]:
    team = _team(team_id, situation)
    return _people(team.members if team else (), situation)


def _to_lead(team_id: str | None, situation: Situation) -> list[Person]:
    team = _team(team_id, situation)
    return _people((team.lead,) if team else (), situation)


def _to_supervisor(_id: str | None, situation: Situation) -> list[Person]:
    assignee = situation.setup.people.get(situation.snapshot.ticket.assignee or "")
    return _people((assignee.supervisor,) if assignee else (), situation)


def _to_role(role: str | None, situation: Situation) -> list[Person]:
    department = situation.snapshot.ticket.department
    people = situation.setup.people.values()
    return [person for person in people if person.role == role and department in person.departments]


def _to_followers(_id: str | None, situation: Situation) -> list[Person]:
    followers = _people(situation.followers, situation)
    requester = requester_of(situation)
    if requester and requester.id in situation.followers and requester not in followers:
        followers.append(requester)
    return followers


_MEANS: dict[RecipientKind, Callable[[str | None, Situation], list[Person]]] = {
    RecipientKind.REQUESTER: _to_requester,
    RecipientKind.ASSIGNEE: lambda _id, situation: _people((situation.snapshot.ticket.assignee,), situation),
    RecipientKind.PERFORMER: lambda _id, situation: _people((situation.actor.id,), situation),
    RecipientKind.TEAM: _to_team,
    RecipientKind.TEAM_LEAD: _to_lead,
    RecipientKind.SUPERVISOR: _to_supervisor,
    RecipientKind.FOLLOWERS: _to_followers,
    RecipientKind.PERSON: lambda one, situation: _people((one,), situation),
    RecipientKind.ROLE: _to_role,
    RecipientKind.ADDRESS: lambda _id, _situation: [],
}
