"""Handlers of dashboards: who may change which, and who sees them."""

from __future__ import annotations

from runtime.desk.sharing import insist_on_team, is_for, may_change
from runtime.desk.work import Work
from runtime.messages import dashboards as said
from runtime.messages.dashboards import MOST_OWN
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.model.views import Audience
from runtime.store.shared_bodies import DASHBOARDS


def put_dashboard(command: said.PutDashboard, work: Work) -> said.DashboardSummary:
    """Keep a dashboard, if it is, and will be, the asker's to change."""
    wanted = command.dashboard
    wanted = wanted.having(owner=work.actor.id if wanted.audience is Audience.PERSONAL else None)
    before = DASHBOARDS.find(work.session, wanted.id, to_write=True)
    for each in filter(None, (before, wanted)):
        if not may_change(each, work):
            raise Forbidden(f"The dashboard “{each.title}” is not yours to change: save it as one of your own.")
    insist_on_team(wanted, work)
    revision = before.revision if before is not None else 0
    if command.revision is not None and command.revision != revision:
        raise Conflict(
            f"Somebody changed the dashboard “{wanted.title}” meanwhile: look at it as it is now, then save again."
        )
    if DASHBOARDS.beside(work.session, wanted) >= MOST_OWN:
        raise Refused(f"There are {MOST_OWN} dashboards already: delete one of them first.")
    wanted = wanted.having(revision=revision + 1)
    DASHBOARDS.put(work.session, wanted)
    return said.DashboardSummary(dashboard=wanted, may_change=True)


def delete_dashboard(command: said.DeleteDashboard, work: Work) -> None:
    """Delete a dashboard that is the asker's to change."""
    found = DASHBOARDS.find(work.session, command.dashboard_id)
    if found is None or not (is_for(found, work.actor) or may_change(found, work)):
        raise NotFound(f"There is no dashboard “{command.dashboard_id}” here.")
    if not may_change(found, work):
        raise Forbidden(f"The dashboard “{found.title}” is not yours to delete.")
    DASHBOARDS.delete(work.session, found.id)


def list_dashboards(query: said.ListDashboards, work: Work) -> tuple[said.DashboardSummary, ...]:
    """The dashboards the asker may see."""
    return tuple(
        said.DashboardSummary(dashboard=each, may_change=may_change(each, work))
        for each in DASHBOARDS.seen_by(work.session, work.actor)
    )
