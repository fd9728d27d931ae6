"""A portion of many tickets, each for itself, their rows read and written together."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from runtime.desk.pace import Portion
from runtime.desk.work import Work
from runtime.store import ahead
from runtime.store.gathering import Asunder, gathered
from runtime.store.together import TOGETHER

log = logging.getLogger("blueprint.portions")


class CarriesOn(Protocol):
    """A command that carries a job on by a portion; `limit`: by so many tickets."""

    @property
    def kind(self) -> str:
        """Its kind."""
        ...

    @property
    def job_id(self) -> int:
        """Its job."""
        ...

    @property
    def limit(self) -> int | None:
        """None: as many as are done in a moment."""
        ...


def portion_of(command: CarriesOn, work: Work) -> AbstractContextManager[Portion]:
    """So many tickets may have their turn."""
    return work.shelf.paces.portion((command.kind, command.job_id), work.session.dialect.name, command.limit)


def in_turn[R](work: Work, ids: Sequence[int], act: Callable[[int], R]) -> list[R]:
    """What `act` comes to for each of these tickets, in their order; it sees what those before have done.

    Who acts puts what may be refused inside `session.apart`. Where rows cannot be written together, everything is taken
    back and done again with statements of its own for each ticket: what is wrong with one stays its own trouble.
    """
    session = work.session
    try:
        with session.apart(), gathered(session, TOGETHER, ahead.read(session, ids, work.now)):
            return [act(each) for each in ids]
    except Asunder:
        log.warning("What %s tickets wrote could not be written at once: each is done for itself.", len(ids))
        return [act(each) for each in ids]
