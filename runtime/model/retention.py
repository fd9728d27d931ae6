"""How long a desk keeps what tells of its customers: rules that let go of it some time after a ticket came to rest."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from pydantic import Field

from runtime.model.values import Id, Moment, Value

LONGEST = 1_200
"""In months: a hundred years."""

MOST_RULES = 50
"""So many has a desk at most."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class LetGo(StrEnum):
    """What a rule lets go of."""

    REQUESTER = "requester"
    FILES = "files"


class RetentionRule(Value):
    """Of tickets that are solved or closed and have not changed for so many months.

    A customer is made anonymous once every ticket they asked for or follow is let go by some rule; a file loses its
    content once every ticket it hangs on is. So what one rule keeps, another one may let go, but nothing goes that no
    rule names.
    """

    what: LetGo
    months: int = Field(ge=1, le=LONGEST)
    department: Id | None = None
    """Only tickets of this department; None: of every one."""
    ticket_type: Id | None = None
    """Only tickets of this type; None: of every one, and those of none."""
    except_tag: str = Field(default="", max_length=100)
    """Tickets that bear this tag are kept, as a legal dispute may want it; nothing: none is."""
    written: bool = False
    """What the customer wrote is taken out, too."""
    active: bool = True

    def limit(self, now: Moment) -> Moment:
        """What came to rest then or before is let go: as many calendar months before `now`, in UTC.

        Where that month has no such day, its last one. What would lie before the year 1 lies at its beginning.
        """
        today = _EPOCH + now * _MILLISECOND
        years, month = divmod(today.year * 12 + today.month - 1 - self.months, 12)
        if years < 1:
            return round((datetime(1, 1, 1, tzinfo=UTC) - _EPOCH) / _MILLISECOND)
        day = min(today.day, monthrange(years, month + 1)[1])
        return (today.replace(year=years, month=month + 1, day=day) - _EPOCH) // _MILLISECOND


def in_force(rules: tuple[RetentionRule, ...], what: LetGo) -> tuple[RetentionRule, ...]:
    """Those that are switched on and let go of this."""
    return tuple(rule for rule in rules if rule.active and rule.what is what)
