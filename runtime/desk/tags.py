"""The handler of tags: the words a desk uses for its tickets, to complete what somebody types."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.messages.views import ListTags
from runtime.model.folding import fold
from runtime.store import tags


def list_tags(query: ListTags, work: Work) -> tuple[str, ...]:
    """Those in which the beginning is found, those that begin with it first."""
    sought = fold(query.beginning.strip())
    found = [(not fold(tag).startswith(sought), fold(tag), tag) for tag in tags.known(work.session)]
    return tuple(tag for _later, folded, tag in sorted(found) if sought in folded)[: query.limit]
