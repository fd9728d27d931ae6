"""The base of every value of the language, and its measures of time.

A *moment* is an `int`: milliseconds since 1970-01-01T00:00:00Z. A *span* is an `int` of milliseconds.
Integers compare, store and travel exactly; only `calendar` ever turns them into local clock times.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

type Moment = int
type Span = int

SECOND: Span = 1_000
MINUTE: Span = 60 * SECOND
HOUR: Span = 60 * MINUTE
DAY: Span = 24 * HOUR

type Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[\w.:@+-]+$")]
"""A stable id: it never changes, whatever the name beside it becomes."""

type Name = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]


class Value(BaseModel):
    """A frozen value; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
