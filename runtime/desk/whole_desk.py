"""Handlers about the desk as a whole: what it is, what changed, what is due, whether it is sound, its figures."""

from __future__ import annotations

from runtime.desk.clock import sweep_due
from runtime.desk.measured import measured
from runtime.desk.recompute import count_left_over, waits_to_be_counted
from runtime.desk.work import Work
from runtime.insight.charts import charts_of
from runtime.insight.figures import figures_of
from runtime.messages import charts as drawn
from runtime.messages import system as said
from runtime.messages.clock import ClockView, GetClock
from runtime.messages.figures import Figures
from runtime.model.values import Moment
from runtime.model.wall_clock import zone_named
from runtime.store import desk_info, due, feed, lease, segments, verify


def hello(query: said.Hello, work: Work) -> said.DeskInfo:
    """Who asks, and what this desk holds."""
    return desk_info.read(work.session, actor=work.actor, next_due=due.next_due(work.session))


def changes_since(query: said.ChangesSince, work: Work) -> said.ChangeFeed:
    """What changed after a cursor."""
    return feed.changes_since(work.session, query.cursor, query.limit)


def next_due(query: said.NextDue, work: Work) -> Moment | None:
    """When the clock must come again: at once where limits are to be counted again."""
    return work.now if waits_to_be_counted(work) else due.next_due(work.session)


def get_clock(_query: GetClock, work: Work) -> ClockView:
    """Whether the clock runs, and how late it is."""
    held, next_due = lease.read(work.session, lease.Duty.CLOCK), due.next_due(work.session)
    return ClockView(
        runs=held is not None and held.until > work.now,
        holder=held.holder if held is not None else "",
        heard=held.until if held is not None else None,
        next_due=next_due,
        late=max(0, work.now - next_due) if next_due is not None else 0,
    )


def sweep(command: said.Sweep, work: Work) -> said.Swept:
    """Fire what is due, by the calendars as they are: no more at once than others who write may wait for."""
    count_left_over(work)
    with work.shelf.paces.portion((command.kind, 0), work.session.dialect.name, command.limit) as portion:
        swept = sweep_due(work, portion.most)
        portion.short = swept.tickets < portion.most
    return swept


def seal_days(command: said.SealDays, work: Work) -> said.Sealed:
    """Pack finished days."""
    return segments.seal(work.session, now=work.now, setup=work.setup)


def verify_desk(query: said.VerifyDesk, work: Work) -> said.VerifyReport:
    """Check the desk against itself."""
    return verify.report(work.session)


def get_figures(query: said.GetFigures, work: Work) -> Figures:
    """The figures of a Blueprint."""
    known, prepared, chosen = measured(query, work)
    return figures_of(prepared, chosen).having(blueprint=known.name, blueprint_id=known.id)


def get_charts(query: drawn.GetCharts, work: Work) -> drawn.Charts:
    """The charts of a Blueprint."""
    _, prepared, chosen = measured(query.question, work)
    return charts_of(prepared, chosen, zone_named(work.setup.settings.zone))
