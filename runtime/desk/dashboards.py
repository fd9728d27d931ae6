"""Handlers of dashboards: who may change which, and who sees them."""

from __future__ import annotations

from runtime.desk.shared_handlers import Said, SharedHandlers
from runtime.desk.sharing import is_elsewhere
from runtime.desk.work import Work
from runtime.messages import dashboards as said
from runtime.messages.dashboards import MOST_OWN, Dashboard
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.store.shared_bodies import DASHBOARDS

_HANDLERS = SharedHandlers(
    DASHBOARDS,
    MOST_OWN,
    Said(
        not_to_change=lambda title: Forbidden(
            f"The dashboard “{title}” is not yours to change: save it as one of your own."
        ),
        not_to_delete=lambda title: Forbidden(f"The dashboard “{title}” is not yours to delete."),
        changed_meanwhile=lambda title: Conflict(
            f"Somebody changed the dashboard “{title}” meanwhile: look at it as it is now, then save again."
        ),
        enough=lambda most: Refused(f"There are {most} dashboards already: delete one of them first."),
        unknown=lambda key: NotFound(f"There is no dashboard “{key}” here."),
    ),
)


def put_dashboard(command: said.PutDashboard, work: Work) -> said.DashboardSummary:
    """Keep a dashboard, if it is, and will be, the asker's to change."""
    return _summary(_HANDLERS.put(command.dashboard, command.revision, work), work, may_change=True)


def delete_dashboard(command: said.DeleteDashboard, work: Work) -> None:
    """Delete a dashboard that is the asker's to change."""
    _HANDLERS.delete(command.dashboard_id, work)


def list_dashboards(query: said.ListDashboards, work: Work) -> tuple[said.DashboardSummary, ...]:
    """The dashboards the asker may see."""
    return tuple(_summary(each, work, may_change=may) for each, may in _HANDLERS.seen(work))


def _summary(one: Dashboard, work: Work, *, may_change: bool) -> said.DashboardSummary:
    return said.DashboardSummary(dashboard=one, may_change=may_change, elsewhere=is_elsewhere(one, work))
