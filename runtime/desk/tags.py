"""The handler of tags: the words a desk uses for its tickets, to complete what somebody types."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.messages.views import ListTags
from runtime.model.folding import fold
from runtime.model.visibility import SEE_ALL
from runtime.store import tags
from runtime.store.visibility import visible_to


def list_tags(query: ListTags, work: Work) -> tuple[str, ...]:
    """Those of tickets the asker may read in which the beginning is found, those that begin with it first."""
    sought = fold(query.beginning.strip())
    visible = None if work.actor.role in SEE_ALL else visible_to(work.actor)
    found = [(not fold(tag).startswith(sought), fold(tag), tag) for tag in tags.known(work.session, visible)]
    return tuple(tag for _later, folded, tag in sorted(found) if sought in folded)[: query.limit]
