"""Who may change which calendar: whoever has the whole desk any, a process owner those of their departments."""

from __future__ import annotations

from runtime.model.people import Actor
from runtime.model.rights import Action, everywhere
from runtime.model.setup import Setup


def why_not_calendar(actor: Actor, setup: Setup, calendar_id: str) -> str | None:
    """Why somebody who may change calendars somewhere may not change this one; None when they may.

    A calendar that other departments run on, or the desk's default, is not theirs alone.
    """
    calendar = setup.calendars.get(calendar_id)
    if calendar is None or everywhere(Action.CALENDARS, actor):
        return None
    foreign = {each.calendar for each in setup.departments.values() if each.id not in actor.departments}
    foreign |= {each.calendar for each in setup.teams.values() if each.department not in actor.departments}
    if calendar_id not in foreign | {setup.settings.default_calendar}:
        return None
    return f"Other departments run on the calendar “{calendar.name}”: ask an administrator."
