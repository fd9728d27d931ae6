"""Handlers of macros: who may change which, what one would do, doing it."""

from __future__ import annotations

from runtime.desk import deeds
from runtime.desk.sharing import elsewhere_last, finds, insist_on_team, is_elsewhere, may_change, teams_arranged_by
from runtime.desk.work import Work
from runtime.messages import macros as said
from runtime.messages.faults import Forbidden, NotFound
from runtime.messages.tickets import TicketPlace
from runtime.model.macros import Macro
from runtime.model.values import Moment
from runtime.model.views import Audience
from runtime.model.visibility import Access
from runtime.store import macros


def put_macro(command: said.PutMacro, work: Work) -> Macro:
    """Add a macro or change it, if it is, and will be, the asker's to change."""
    macro = command.macro
    if macro.audience is Audience.PERSONAL:
        macro = macro.having(owner=work.actor.id)
    for each in filter(None, (macros.find(work.session, macro.id), macro)):
        if not may_change(each, work):
            raise Forbidden(f"The macro “{each.title}” is not yours to change: save it under another id.")
    insist_on_team(macro, work)
    deeds.insist_sensible(macro.deeds, work)
    macros.put(work.session, macro)
    return macro


def delete_macro(command: said.DeleteMacro, work: Work) -> None:
    """Delete a macro that is the asker's to change."""
    macro = macros.find(work.session, command.macro_id)
    if macro is None or not finds(macro, work):
        raise _missing(command.macro_id)
    if not may_change(macro, work):
        raise Forbidden(f"The macro “{macro.title}” is not yours to delete.")
    macros.delete(work.session, command.macro_id)


def _missing(macro_id: str) -> NotFound:
    return NotFound(f"There is no macro “{macro_id}” here.")


def list_macros(query: said.ListMacros, work: Work) -> tuple[said.MacroSummary, ...]:
    """The macros the asker may apply, the last used first; behind them those elsewhere."""
    found = macros.seen_by(work.session, work.actor, teams_arranged_by(work))
    return tuple(_summary(macro, used_at, work) for macro, used_at in elsewhere_last(found, work, lambda each: each[0]))


def _summary(macro: Macro, used_at: Moment | None, work: Work) -> said.MacroSummary:
    may, elsewhere = may_change(macro, work), is_elsewhere(macro, work)
    return said.MacroSummary(macro=macro, used_at=used_at, may_change=may, elsewhere=elsewhere)


def applicable(macro_id: str, work: Work) -> Macro:
    """A macro the actor may apply. Raises NotFound."""
    macro = macros.find(work.session, macro_id)
    if macro is None or not finds(macro, work):
        raise _missing(macro_id)
    return macro


def preview_deeds(query: said.PreviewDeeds, work: Work) -> said.DeedsPreview:
    """What they would do."""
    return deeds.foresee(query.deeds, work.load(query.ticket_id, least=Access.FULL).snapshot, work)


def preview_macro(query: said.PreviewMacro, work: Work) -> said.DeedsPreview:
    """What it would do."""
    snapshot = work.load(query.ticket_id, least=Access.FULL).snapshot
    return deeds.foresee(applicable(query.macro_id, work).deeds, snapshot, work)


def apply_macro(command: said.ApplyMacro, work: Work) -> TicketPlace:
    """Do it: all or nothing, since a refusal undoes the whole command."""
    macro = applicable(command.macro_id, work)
    work.load(command.ticket_id, to_write=True)
    macros.use(work.session, macro.id, work.actor.id, at=work.now)
    return deeds.do(macro.deeds, command.ticket_id, command.expected_version, work)
