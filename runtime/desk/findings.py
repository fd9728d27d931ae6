"""Handlers of named findings: who may change which, and who sees them."""

from __future__ import annotations

from runtime.desk.shared_handlers import Said, SharedHandlers
from runtime.desk.work import Work
from runtime.messages import findings as said
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.messages.findings import MOST_FINDINGS
from runtime.store.shared_bodies import FINDINGS

_HANDLERS = SharedHandlers(
    FINDINGS,
    MOST_FINDINGS,
    Said(
        not_to_change=lambda title: Forbidden(
            f"The finding “{title}” is not yours to change: save it as one of your own."
        ),
        not_to_delete=lambda title: Forbidden(f"The finding “{title}” is not yours to delete."),
        changed_meanwhile=lambda title: Conflict(
            f"Somebody changed the finding “{title}” meanwhile: open it as it is now, then save again."
        ),
        enough=lambda most: Refused(f"There are {most} findings already: delete one of them first."),
        unknown=lambda key: NotFound(f"There is no finding “{key}” here."),
    ),
)


def put_finding(command: said.PutFinding, work: Work) -> said.FindingSummary:
    """Keep a finding, if it is, and will be, the asker's to change."""
    return said.FindingSummary(finding=_HANDLERS.put(command.finding, command.revision, work), may_change=True)


def delete_finding(command: said.DeleteFinding, work: Work) -> None:
    """Delete a finding that is the asker's to change."""
    _HANDLERS.delete(command.finding_id, work)


def list_findings(query: said.ListFindings, work: Work) -> tuple[said.FindingSummary, ...]:
    """The findings the asker may see."""
    return tuple(said.FindingSummary(finding=each, may_change=may) for each, may in _HANDLERS.seen(work))
