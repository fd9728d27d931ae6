"""Handlers of the search: what was typed, as terms and criteria, within what the asker may read."""

from __future__ import annotations

from collections import defaultdict

from runtime.desk.seen import rows_as_seen
from runtime.desk.work import Work
from runtime.messages.faults import Forbidden, Invalid
from runtime.messages.tickets import TicketPage
from runtime.messages.views import RebuildSearch, SearchTickets
from runtime.model.criteria import AllOf, Criterion
from runtime.model.criteria_eval import operands_of
from runtime.model.people import Role
from runtime.model.search_keys import Names
from runtime.model.search_syntax import Asked, NotUnderstood, parse
from runtime.model.views import seen_by
from runtime.model.visibility import customers_hear
from runtime.store import lists, search, view_pages, ways_in, work_lists
from runtime.store.lists import Condition
from runtime.store.view_pages import RANKED, Wanted
from runtime.store.visibility import visible_to

_PARTS_OF_A_PLACE = {"newest": 1, "relevant": 3}
_LARGEST = 1 << 63


def search_tickets(query: SearchTickets, work: Work) -> TicketPage:
    """A page of what was found."""
    asked = understood(query.text, work)
    if asked.nothing:
        raise Invalid('Write what to look for: words, or conditions such as state:"…", team:…, is:unassigned.')
    wanted = wanted_by(asked, work)
    place = _place(query)
    if query.order == "relevant":
        return _relevant(query, asked, wanted, work, place)
    found = view_pages.newest(work.session, wanted, query.limit + 1, *place)
    shown = [ticket_id for ticket_id, _ in found[: query.limit]]
    return _page(work, shown, str(shown[-1]) if len(found) > query.limit else None)


def _relevant(query: SearchTickets, asked: Asked, wanted: Wanted, work: Work, place: tuple[int, ...]) -> TicketPage:
    """The candidates stay those of the first page, whatever is opened meanwhile: the place names their newest."""
    top = place[2] if place else _LARGEST - 1
    found = view_pages.newest(work.session, wanted, RANKED, top + 1 if place else None)
    ranked = view_pages.by_relevance(found, asked.terms)
    following = [each for each in ranked if not place or each < (place[0], place[1])]
    shown = following[: query.limit]
    more = len(following) > query.limit
    after = f"{shown[-1][0]}.{shown[-1][1]}.{max(each for each, _ in found)}" if more else None
    return _page(work, [ticket_id for _, ticket_id in shown], after)


def _page(work: Work, ids: list[int], after: str | None) -> TicketPage:
    rows = view_pages.rows_by_id(work.session, ids)
    return TicketPage(rows=rows_as_seen(rows, work), after=after)


def _place(query: SearchTickets) -> tuple[int, ...]:
    if query.after is None:
        return ()
    numbers = query.after.split(".")
    sound = all(number.isascii() and number.isdecimal() for number in numbers)
    if not sound or len(numbers) != _PARTS_OF_A_PLACE[query.order] or max(map(int, numbers)) >= _LARGEST - 1:
        raise Invalid("This search cannot be continued from there: begin it anew.")
    return tuple(map(int, numbers))


def understood(text: str, work: Work) -> Asked:
    """What the text asks for. Raises Invalid with every place in it that makes no sense."""
    try:
        return parse(text, Names(work.setup, _states(work) if ":" in text or "=" in text else {}))
    except NotUnderstood as problem:
        raise Invalid(str(problem), problem.reasons) from problem


def _states(work: Work) -> dict[str, tuple[str, ...]]:
    """The ids of the states of each name, in any version."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for version in work_lists.versions(work.session):
        for state in work.shelf.version(work.session, version).blueprint.states:
            found[state.name][state.id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def wanted_by(asked: Asked, work: Work, criteria: Criterion | None = None) -> Wanted:
    """The tickets asked for, with more criteria beside, within what this actor may read.

    Raises Forbidden for a customer who asks by what customers do not see.
    """
    asked_for = asked.criteria if criteria is None else AllOf(of=(criteria, asked.criteria))
    insist_readable(asked_for, work)
    meant = seen_by(asked_for, work.actor)
    wanted = [
        visible_to(work.actor),
        lists.matching(work.session, meant, now=work.now, fields=work.setup.fields),
    ]
    if asked.number is not None:
        wanted.append(view_pages.is_ticket(asked.number))
    by_customer = work.actor.role is Role.CUSTOMER
    if by_customer and any(term.of_requester for term in asked.terms):
        raise Forbidden("You may not search by requester: everything you see is yours.")
    look = search.look_up(work.session, asked.terms, public_only=by_customer)
    return Wanted(view_pages.all_of(wanted), look, _ways(meant, work))


def _ways(meant: Criterion, work: Work) -> tuple[Condition, ...]:
    """How the live tickets are read in order, where the criteria want only such."""
    if work.actor.role is Role.CUSTOMER or not lists.only_live(meant):
        return ()
    return ways_in.to_named(meant) or ways_in.to_seen(work.actor, work.setup.departments)


def insist_readable(criteria: Criterion, work: Work) -> None:
    """Forbidden for a customer's question that would tell what customers do not see."""
    if work.actor.role is not Role.CUSTOMER:
        return
    hidden = [operand for operand in operands_of(criteria) if not customers_hear(operand, work.setup.fields)]
    if hidden:
        raise Forbidden(f"You may not search by {', '.join(sorted(hidden))}.")


def rebuild_search(command: RebuildSearch, work: Work) -> int:
    """Index every ticket anew."""
    return search.rebuild(work.session)
