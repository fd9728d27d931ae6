"""The base of every value of the language, and its measures of time.

A *moment* is an `int`: milliseconds since 1970-01-01T00:00:00Z. A *span* is an `int` of milliseconds.
Integers compare, store and travel exactly; only `calendar` ever turns them into local clock times.
"""

from __future__ import annotations

from typing import Annotated, Any, Self, override

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

type Moment = int
type Span = int

SECOND: Span = 1_000
MINUTE: Span = 60 * SECOND
HOUR: Span = 60 * MINUTE
DAY: Span = 24 * HOUR

type Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[\w.:@+-]+$")]
"""A stable id: it never changes, whatever the name beside it becomes."""

type Name = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]


type Count = Annotated[int, Field(ge=-(1 << 31), lt=1 << 31)]
"""A number of versions, of revisions, of a priority: small enough for a plain column of every database."""


class Value(BaseModel):  # noqa: PLW1641  pydantic gives every frozen model its hash
    """A frozen value; an unknown key is an error, and so are NaN and infinity."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    @override
    def __eq__(self, other: object) -> bool:
        """As pydantic compares; what is the very same is not looked through."""
        return self is other or super().__eq__(other)

    def having(self, **changes: Any) -> Self:
        """The same value with some properties changed, checked anew. Raises pydantic's ValidationError.

        Not `model_copy`: that one checks nothing and carries stale cached properties along.
        """
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**{**kept, **changes})
