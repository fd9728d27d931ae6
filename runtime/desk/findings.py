"""Handlers of named findings: who may change which, and who sees them."""

from __future__ import annotations

from runtime.desk.sharing import insist_on_team, is_for, may_change
from runtime.desk.work import Work
from runtime.messages import findings as said
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.messages.findings import MOST_FINDINGS
from runtime.model.views import Audience
from runtime.store.shared_bodies import FINDINGS


def put_finding(command: said.PutFinding, work: Work) -> said.FindingSummary:
    """Keep a finding, if it is, and will be, the asker's to change."""
    wanted = command.finding
    wanted = wanted.having(owner=work.actor.id if wanted.audience is Audience.PERSONAL else None)
    before = FINDINGS.find(work.session, wanted.id, to_write=True)
    for each in filter(None, (before, wanted)):
        if not may_change(each, work):
            raise Forbidden(f"The finding “{each.title}” is not yours to change: save it as one of your own.")
    insist_on_team(wanted, work)
    revision = before.revision if before is not None else 0
    if command.revision is not None and command.revision != revision:
        raise Conflict(
            f"Somebody changed the finding “{wanted.title}” meanwhile: open it as it is now, then save again."
        )
    if FINDINGS.beside(work.session, wanted) >= MOST_FINDINGS:
        raise Refused(f"There are {MOST_FINDINGS} findings already: delete one of them first.")
    wanted = wanted.having(revision=revision + 1)
    FINDINGS.put(work.session, wanted)
    return said.FindingSummary(finding=wanted, may_change=True)


def delete_finding(command: said.DeleteFinding, work: Work) -> None:
    """Delete a finding that is the asker's to change."""
    found = FINDINGS.find(work.session, command.finding_id)
    if found is None or not (is_for(found, work.actor) or may_change(found, work)):
        raise NotFound(f"There is no finding “{command.finding_id}” here.")
    if not may_change(found, work):
        raise Forbidden(f"The finding “{found.title}” is not yours to delete.")
    FINDINGS.delete(work.session, found.id)


def list_findings(query: said.ListFindings, work: Work) -> tuple[said.FindingSummary, ...]:
    """The findings the asker may see."""
    return tuple(
        said.FindingSummary(finding=each, may_change=may_change(each, work))
        for each in FINDINGS.seen_by(work.session, work.actor)
    )
