"""Faults: what a Desk answers when it will not. Anything else that is raised is a bug.

A fault carries a code, a sentence for the user and, where rules spoke, every reason; all of it crosses the wire.
"""

from __future__ import annotations

from typing import ClassVar

from runtime.model.reasons import Reason


class Fault(Exception):
    """A refusal the user can be told; nothing was changed and nothing was queued."""

    code: ClassVar[str] = "fault"

    def __init__(self, sentence: str, reasons: tuple[Reason, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.reasons = reasons


class Forbidden(Fault):
    """This actor may not."""

    code = "forbidden"


class NotSignedIn(Forbidden):
    """Whoever this is acts with their password only, and has not given it."""

    code = "not_signed_in"


class NotFound(Fault):
    """There is no such thing, or this actor may not know of it."""

    code = "not_found"


class Conflict(Fault):
    """Somebody changed it first: reload and try again; what was filled in is kept by the asker."""

    code = "conflict"


class Refused(Fault):
    """A rule of the Blueprint or of the desk says no; `reasons` lists every one."""

    code = "refused"


class Invalid(Fault):
    """The message itself makes no sense."""

    code = "invalid"


class Unavailable(Fault):
    """The desk cannot be reached or written now; try again."""

    code = "unavailable"


class Broken(Fault):
    """A bug was met; it is logged under the incident number in the sentence."""

    code = "broken"


FAULTS: dict[str, type[Fault]] = {
    fault.code: fault
    for fault in (Fault, Forbidden, NotSignedIn, NotFound, Conflict, Refused, Invalid, Unavailable, Broken)
}
