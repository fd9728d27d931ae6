"""How sentences about a ticket name people: who is not active, who is away, and who stands in for them."""

from __future__ import annotations

from collections.abc import Iterable

from runtime.engine.letters import moment_in_words
from runtime.engine.owners import person_of
from runtime.engine.situation import Situation
from runtime.model.deputies import StandIn, absence_of
from runtime.model.people import Role


def people_in_words(people: tuple[str, ...], situation: Situation) -> str:
    """Their names, and beside it who is not active any more. Customers hear no names of colleagues."""
    return listed([_called(person, situation) for person in people], situation)


def awaited_in_words(people: Iterable[str], stand_ins: Iterable[StandIn], situation: Situation) -> str:
    """Who is waited for: whoever stands in for one who is away, as these say, is named before them."""
    standing = {each.absent: each for each in stand_ins}
    return listed([_awaited(person, standing.get(person), situation) for person in people], situation)


def listed(names: list[str], situation: Situation) -> str:
    """“Sam, Nora or Marc”; customers hear that there are people."""
    if names and situation.actor.role is Role.CUSTOMER:
        return "people of this desk"
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def name_of(person: str, situation: Situation) -> str:
    """Somebody's name; the id of who is not known."""
    found = person_of(person, situation)
    return found.name if found is not None else person


def _called(person: str, situation: Situation) -> str:
    found = person_of(person, situation)
    return person if found is None else found.name if found.active else f"{found.name} (inactive)"


def _awaited(person: str, stand_in: StandIn | None, situation: Situation) -> str:
    name = _called(person, situation)
    if stand_in is not None:
        deputy, until = name_of(stand_in.deputy, situation), moment_in_words(stand_in.until, situation)
        return f"{deputy} (for {name} until {until})"
    away = absence_of(person, situation.setup, situation.now)
    return name if away is None else f"{name} (away until {moment_in_words(away.ends, situation)})"
