"""The desk's own calendar: the hours of every department that names none."""

from __future__ import annotations

from runtime.desk.rings import insist_here
from runtime.desk.work import Work
from runtime.model.rights import Action
from runtime.store import setup_rows, sla_clocks


def take(calendar_id: str, work: Work) -> None:
    """The desk runs on this calendar from now on. Forbidden for whoever may not change the desk's settings."""
    insist_here(Action.SECURITY, work.actor, None)
    follow(calendar_id, work)
    setup_rows.put_settings(work.session, work.setup.settings.having(default_calendar=calendar_id))


def follow(calendar_id: str, work: Work) -> None:
    """Limits that run keep the calendar they were copied with; what SLA policies promise follows the desk's."""
    if calendar_id != work.setup.settings.default_calendar and work.setup.sla_versions:
        sla_clocks.look_again(work.session, work.now)
