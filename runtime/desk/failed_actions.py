"""Actions that could not be done, tried once more: with the set-up of now, by the system, through the engine."""

from __future__ import annotations

import json

from pydantic import ValidationError

from runtime.desk.clock import load_to_change
from runtime.desk.work import Work
from runtime.engine.decide import do_again
from runtime.messages.letters import LetterView
from runtime.model.events import ActionFailed
from runtime.model.people import CLOCK
from runtime.model.snapshot import Outcome
from runtime.store import outbox

MOST_AT_ONCE = 500
"""So many are tried in one transaction."""


def try_again(work: Work, failed: LetterView) -> None:
    """Do it, or say why it still cannot be done: then nothing else is changed."""
    if failed.ticket_id is None:
        raise AssertionError("An action is always one on a ticket.")
    before = load_to_change(work, failed.ticket_id)
    try:
        kept = json.loads(outbox.body_of(work.session, failed.id))
        outcome = do_again(work.situation(before, actor=CLOCK), kept["action"], kept["origin"])
    except ValidationError:
        outbox.tried(work.session, failed, now=work.now, reason="This version does not understand the action.")
        return
    reason = _why_not(outcome, kept["action"])
    if reason is None:
        work.record(before, outcome, actor=CLOCK)
    outbox.tried(work.session, failed, now=work.now, reason=reason)


def try_all_again(work: Work) -> int:
    """Each as `try_again`, the oldest first; how many they are."""
    failed = outbox.failed_actions(work.session, MOST_AT_ONCE)
    for each in failed:
        try_again(work, each)
    return len(failed)


def _why_not(outcome: Outcome, action: str) -> str | None:
    """Why this action could not be done; what it led to may fail by itself, and be tried again by itself."""
    failed = (event for event in outcome.events if isinstance(event, ActionFailed))
    return next((event.reason for event in failed if event.what == action), None)
