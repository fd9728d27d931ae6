"""Carries the desk's rules of retention out for its clock: a little in each turn, so that nobody waits for it."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from itertools import batched, islice

from runtime.desk.protocol import Desk
from runtime.messages.base import new_command_id
from runtime.messages.faults import Fault, Unavailable
from runtime.messages.keeping import Anonymised, AnonymisePerson
from runtime.messages.retention import LOOKED_FOR, DueCustomer, GetDueRetention, RemoveFiles
from runtime.messages.system import KeepWords
from runtime.model.values import Moment

log = logging.getLogger("blueprint.retention")

AT_ONCE = 200
"""So much of each is asked for at once, customers taken out one by one, files so many together:"""
FILES_TOGETHER = 20

REASON = "Let go by a retention rule of this desk."

type _Deed = AnonymisePerson | RemoveFiles | KeepWords


class LettingGo:
    """One look after another: each goes on until nothing is due, and may end at any time without harm.

    What was to go and did not is due again in the next look, and nothing goes twice.
    """

    def __init__(self, desk: Desk, clock: Callable[[], Moment]) -> None:
        self._desk, self._clock = desk, clock
        self._began: Moment | None = None
        self._waiting: deque[_Deed] = deque()
        self._tried: set[str] = set()

    def look(self) -> None:
        """Begin to look for what is to go."""
        self._began = self._clock()
        self._waiting.clear()
        self._tried.clear()

    def portion(self) -> bool:
        """Let a little go; whether there may be more. Raises Unavailable, and is to be called again then."""
        if self._began is None:
            return False
        if not self._waiting:
            self._ask(self._began)
        if not self._waiting:
            self._began = None
            return False
        done: Anonymised | bool | int | None = None
        try:
            done = self._desk.do(self._next()).result
        except Unavailable:
            raise
        except Fault as refusal:  # it is not to go any more: somebody was faster
            log.info("Not let go (%s): %s", self._waiting[0].kind, refusal)
        command = self._waiting.popleft()
        if isinstance(done, Anonymised) and done.words_left:
            self._waiting.appendleft(KeepWords(person_id=done.person_id))
        elif done is True or (isinstance(done, Anonymised) and done.more):
            self._waiting.appendleft(command.having(command_id=new_command_id()))
        return True

    def _next(self) -> _Deed:
        """What is to go now; where customers are told of is looked for before, for that takes long."""
        command = self._waiting[0]
        if isinstance(command, AnonymisePerson) and command.traces is None:
            self._look_for_traces()
        return self._waiting[0]

    def _look_for_traces(self) -> None:
        """Of the first who wait, in one look through the desk for all of them."""
        untold = ((place, each) for place, each in enumerate(self._waiting) if isinstance(each, AnonymisePerson))
        places = {each.person_id: (place, each) for place, each in untold if each.traces is None}
        first = [each for _, each in islice(places.values(), LOOKED_FOR)]
        customers = tuple(DueCustomer(id=each.person_id, written=each.redact_comments) for each in first)
        for found in self._desk.ask(GetDueRetention(customers=customers)).customers:
            place, command = places[found.id]
            self._waiting[place] = command.having(traces=found.traces)

    def _ask(self, began: Moment) -> None:
        due = self._desk.ask(GetDueRetention(limit=AT_ONCE))
        files = [each for each in due.files if each not in self._tried]
        customers = [each for each in due.customers if each.id not in self._tried]
        renamed = [each for each in due.renamed if each not in self._tried]
        self._tried.update(files, renamed, (each.id for each in customers))
        self._waiting.extend(KeepWords(person_id=each) for each in renamed)
        self._waiting.extend(RemoveFiles(files=some, run=began) for some in batched(files, FILES_TOGETHER))
        self._waiting.extend(
            AnonymisePerson(person_id=each.id, reason=REASON, redact_comments=each.written, run=began)
            for each in customers
        )
