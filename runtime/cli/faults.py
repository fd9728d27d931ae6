"""What ends a command: exit codes, and the sentence for each kind of end."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from uuid import uuid4

from runtime.exchange.blueprint_paths import BadBlueprint
from runtime.exchange.discover import TooWide
from runtime.exchange.event_log import BadLog
from runtime.exchange.flow_report import BadFlow
from runtime.exchange.scenario_file import BadScenarios
from runtime.messages.faults import Fault

FINE, FINDINGS, MISUSE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: all well; findings or a refusal; misuse; stopped by Ctrl+C (as a shell counts it)."""

log = logging.getLogger("blueprint.cli")

_MISREAD = frozenset({"missing", "unreadable", "columns"})
"""Kinds of a bad log that lie in how the command was written."""


class Misuse(Exception):
    """The command makes no sense as it was written; the message says how to write it."""


@dataclass(frozen=True, slots=True)
class End:
    """How a command ended badly."""

    exit_code: int
    kind: str
    sentence: str
    reasons: tuple[str, ...] = ()


def end_of(error: Exception) -> End:
    """The end that an exception means. What nobody foresaw is a bug: logged, with a number to find it by."""
    match error:
        case Misuse():
            return End(MISUSE, "misuse", str(error))
        case BadLog():
            where = f" (line {error.line})" if error.line and f"line {error.line}" not in error.message else ""
            return End(MISUSE if error.kind in _MISREAD else FINDINGS, "bad_log", f"{error.message}{where}")
        case TooWide() | BadBlueprint() | BadScenarios() | BadFlow():
            return End(FINDINGS, "bad_file", str(error))
        case Fault():
            return End(FINDINGS, error.code, error.sentence, tuple(str(reason) for reason in error.reasons))
        case OSError():
            name = f"“{error.filename}”" if error.filename else "A file"
            why = error.strerror or error
            return End(FINDINGS, "file", f"{name} cannot be used: {why}. Check the place and its rights.")
    incident = uuid4().hex[:8]
    log.error("Incident %s", incident, exc_info=error)
    return End(FINDINGS, "broken", f"Something went wrong inside the program (incident {incident}).")
