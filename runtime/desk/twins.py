"""Handlers of customers who may have been kept twice: proposed, and told apart where they are two."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from runtime.desk.customers import row_of, two_active
from runtime.desk.work import Work
from runtime.messages.customers import ListTwins, TellApart, Twins, TwinsFound
from runtime.model.twins import Known, Likeness, Pair, pair_of, shared_by_two, twins_among
from runtime.store import apart, customers, setup_rows
from runtime.store.visibility import visible_to


def list_twins(query: ListTwins, work: Work) -> TwinsFound:
    """The customers who may be one, or those who are two."""
    everybody = tuple(customers.known(work.session))
    told = _told_apart(everybody, work)
    found = told if query.apart else twins_among(everybody, told)
    shown = dict(islice(found.items(), query.limit))
    keys = sorted({key for pair in shown for key in pair})
    people = setup_rows.find_people(work.session, keys)
    asked = customers.asked_by(work.session, keys, visible_to(work.actor))
    rows = {key: row_of(people[key], asked.get(key, customers.Asked())) for key in keys}
    pairs = (Twins(first=rows[first], second=rows[second], why=why) for (first, second), why in shown.items())
    return TwinsFound(pairs=tuple(pairs), found=len(found), apart=len(told))


def _told_apart(everybody: tuple[Known, ...], work: Work) -> Mapping[Pair, tuple[Likeness, ...]]:
    """Those who are two and both customers still, with what they share today."""
    told = sorted(apart.pairs(work.session))
    known = {each.id: each for each in everybody} if told else {}
    return {
        (first, second): shared_by_two(known[first], known[second])
        for first, second in told
        if first in known and second in known
    }


def tell_apart(command: TellApart, work: Work) -> None:
    """They are two, or may be one."""
    one, other = two_active(command.one_id, command.other_id, work)
    say = apart.tell if command.two else apart.forget
    say(work.session, pair_of(one.id, other.id))
