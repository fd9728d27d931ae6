"""What is told where somebody is away: their deputy goes, or a ticket is given to them."""

from __future__ import annotations

from collections.abc import Iterable

from runtime.engine.letters import on_the_wall
from runtime.model.deputies import stand_in_for
from runtime.model.people import Person
from runtime.model.setup import Setup
from runtime.model.values import Moment


def left_without_deputy(gone: Iterable[Person], setup: Setup, now: Moment) -> tuple[str, ...]:
    """A sentence for everybody for whom one of these, who stand in no longer, was to stand in."""
    names = {person.id: person.name for person in gone}
    return tuple(
        f"{names[each.deputy]} was to stand in for {setup.people[absent].name} until {on_the_wall(each.ends, setup)}: "
        "name somebody else."
        for absent, absences in setup.absences.items()
        for each in absences.times
        if each.ends > now and each.deputy in names and absent in setup.people
    )


def told_away(person_id: str, setup: Setup, now: Moment) -> str | None:
    """What to say to whoever gives a ticket to somebody who is away; None for who is here."""
    absences = setup.absences.get(person_id)
    away = absences.at(now) if absences is not None else None
    if away is None or person_id not in setup.people:
        return None
    stand_in = stand_in_for(person_id, setup, now)
    who = setup.people[stand_in.deputy].name if stand_in is not None else "nobody"
    return f"{setup.people[person_id].name} is away until {on_the_wall(away.ends, setup)}: {who} stands in."
