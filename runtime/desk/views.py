"""Handlers of views: who may change which, what is in them, and how much."""

from __future__ import annotations

from runtime.desk.searching import understood, wanted_by
from runtime.desk.seen import rows_as_seen
from runtime.desk.sharing import elsewhere_last, insist_on_team, is_elsewhere, may_change, teams_arranged_by
from runtime.desk.work import Work
from runtime.messages.faults import Forbidden, Invalid, NotFound
from runtime.messages.views import (
    DeleteView,
    ListView,
    ListViews,
    PreviewView,
    PutView,
    TicketCount,
    ViewPage,
    ViewPreview,
    ViewRow,
    ViewSummary,
)
from runtime.model.search_syntax import Asked
from runtime.model.views import Audience, View
from runtime.store import view_pages, views
from runtime.store.view_pages import Wanted


def put_view(command: PutView, work: Work) -> View:
    """Add a view or change it, if it is, and will be, the asker's to change."""
    view = command.view
    if view.audience is Audience.PERSONAL:
        view = view.having(owner=work.actor.id)
    before = views.find(work.session, view.id)
    for each in filter(None, (before, view)):
        if not may_change(each, work):
            raise Forbidden(f"The view “{each.title}” is not yours to change: save it as a personal one.")
    insist_on_team(view, work)
    _insist_sensible(view, work)
    views.put(work.session, view)
    return view


def _insist_sensible(view: View, work: Work) -> None:
    unknown = [name for name in view.columns if name.startswith("field.") and name[6:] not in work.setup.fields]
    if unknown:
        raise Invalid(f"There is no field “{unknown[0][6:]}” to show: choose another column.")
    _wanted(view, work)


def delete_view(command: DeleteView, work: Work) -> None:
    """Delete a view that is the asker's to change."""
    view = _seen(command.view_id, work)
    if not may_change(view, work):
        raise Forbidden(f"The view “{view.title}” is not yours to delete.")
    views.delete(work.session, view.id)


def list_views(query: ListViews, work: Work) -> tuple[ViewSummary, ...]:
    """The views the asker may see, those elsewhere last; all counts in one statement.

    A view that makes no sense any more, because a team or field it names is gone, is shown without a count, and so is
    one elsewhere: nobody waits for that.
    """
    found = views_found(work)
    counted = [view for view in found if query.counts and not is_elsewhere(view, work)]
    sensible = {view.id: wanted for view in counted if (wanted := _perhaps_wanted(view, work))}
    counts = dict(zip(sensible, view_pages.counted(work.session, list(sensible.values())), strict=True))
    return tuple(
        ViewSummary(
            view=view,
            tickets=counts.get(view.id),
            may_change=may_change(view, work),
            elsewhere=is_elsewhere(view, work),
        )
        for view in found
    )


def views_found(work: Work) -> tuple[View, ...]:
    """Every view the asker finds, those elsewhere last."""
    return elsewhere_last(views.seen_by(work.session, work.actor, teams_arranged_by(work)), work, lambda each: each)


def _perhaps_wanted(view: View, work: Work) -> Wanted | None:
    try:
        return _wanted(view, work)
    except Invalid:
        return None


def _wanted(view: View, work: Work) -> Wanted:
    asked = understood(view.words, work) if view.words else Asked()
    return wanted_by(asked, work, view.criteria)


def wanted_of(view_id: str, work: Work) -> Wanted:
    """The tickets of a view, for whoever does something to all of them. Raises NotFound."""
    return _wanted(_seen(view_id, work), work)


def list_view(query: ListView, work: Work) -> ViewPage:
    """A page of a view."""
    view = _seen(query.view_id, work)
    rows, after = view_pages.page(work.session, view, _wanted(view, work), limit=query.limit, after=query.after)
    return ViewPage(view=view, rows=_as_seen(rows, work), after=after)


def preview_view(query: PreviewView, work: Work) -> ViewPreview:
    """What a view would show."""
    _insist_sensible(query.view, work)
    wanted = _wanted(query.view, work)
    (count,) = view_pages.counted(work.session, [wanted]) or [TicketCount(count=0)]
    rows, _ = view_pages.page(work.session, query.view, wanted, limit=query.limit, after=None)
    return ViewPreview(tickets=count, rows=_as_seen(rows, work))


def _as_seen(rows: tuple[ViewRow, ...], work: Work) -> tuple[ViewRow, ...]:
    seen = rows_as_seen(tuple(row.ticket for row in rows), work)
    return tuple(row.model_copy(update={"ticket": ticket}) for row, ticket in zip(rows, seen, strict=True))


def _seen(view_id: str, work: Work) -> View:
    found = next((view for view in views_found(work) if view.id == view_id), None)
    if found is None:
        raise NotFound(f"There is no view “{view_id}” here.")
    return found
