"""Handlers of dashboards: who may change which, and who sees them."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.messages import dashboards as said
from runtime.messages.dashboards import MOST_OWN, Dashboard
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.model.people import Actor, Role
from runtime.model.views import Audience
from runtime.model.visibility import SEE_ALL
from runtime.store import dashboards

_SHARERS = SEE_ALL | {Role.PROCESS_OWNER, Role.SUPERVISOR}


def put_dashboard(command: said.PutDashboard, work: Work) -> said.DashboardSummary:
    """Keep a dashboard, if it is, and will be, the asker's to change."""
    wanted = command.dashboard
    wanted = wanted.having(owner=work.actor.id if wanted.audience is Audience.PERSONAL else None)
    before = dashboards.find(work.session, wanted.id)
    for each in filter(None, (before, wanted)):
        if not _may_change(each, work):
            raise Forbidden(f"The dashboard “{each.title}” is not yours to change: save it as one of your own.")
    if wanted.team is not None and wanted.team not in work.setup.teams:
        raise Refused(f"There is no team “{wanted.team}” on this desk.")
    if dashboards.beside(work.session, wanted) >= MOST_OWN:
        raise Refused(f"There are {MOST_OWN} dashboards already: delete one of them first.")
    dashboards.put(work.session, wanted)
    return said.DashboardSummary(dashboard=wanted, may_change=True)


def delete_dashboard(command: said.DeleteDashboard, work: Work) -> None:
    """Delete a dashboard that is the asker's to change."""
    found = dashboards.find(work.session, command.dashboard_id)
    if found is None or not (_sees(found, work.actor) or _may_change(found, work)):
        raise NotFound(f"There is no dashboard “{command.dashboard_id}” here.")
    if not _may_change(found, work):
        raise Forbidden(f"The dashboard “{found.title}” is not yours to delete.")
    dashboards.delete(work.session, found.id)


def list_dashboards(query: said.ListDashboards, work: Work) -> tuple[said.DashboardSummary, ...]:
    """The dashboards the asker may see."""
    return tuple(
        said.DashboardSummary(dashboard=each, may_change=_may_change(each, work))
        for each in dashboards.seen_by(work.session, work.actor)
    )


def _sees(each: Dashboard, actor: Actor) -> bool:
    if each.audience is Audience.TEAM:
        return each.team in actor.teams
    return each.audience is Audience.EVERYONE or each.owner == actor.id


def _may_change(each: Dashboard, work: Work) -> bool:
    """A personal one its owner; everyone's who oversees; a team's its lead and who oversees it."""
    actor = work.actor
    if each.audience is Audience.PERSONAL:
        return each.owner == actor.id
    if each.audience is Audience.EVERYONE:
        return actor.role in _SHARERS
    team = work.setup.teams.get(each.team or "")
    leads = team is not None and team.lead == actor.id
    return leads or actor.role in SEE_ALL or (actor.role in _SHARERS and each.team in actor.teams)
