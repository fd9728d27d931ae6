"""The tickets behind a number of the figures of SLA policies."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.behind import CountedTickets
from runtime.messages.sla import PromisesAsked, Standing


class GetPromised(PromisesAsked, Query[CountedTickets]):
    """Which tickets a number of `GetPolicyFigures` with the same scope counts; `counted` is that number.

    Each ticket once, as far as the asker may read it. The span of those met is from the clock's beginning to its end,
    the longest first; of those broken or overdue, for how long they were or are over, the longest first; of those that
    run, the time left, the least first, and where a clock stands still what it has left, after all others.
    """

    kind: ClassVar[str] = "sla_policies.promised"
    standing: Standing
    limit: int = Field(default=200, ge=1, le=500)
