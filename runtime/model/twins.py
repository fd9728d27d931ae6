"""Which customers are probably one person who was kept twice: by what they share, never by comparing all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

MOST_ALIKE = 8
"""What more customers than this share tells nobody apart: the telephone of a house, the name of a mailbox."""
_SHORTEST_NUMBER = 6
_SHORTEST_PART = 4


class Likeness(StrEnum):
    """What two customers have in common, the strongest first."""

    NAME_AND_ADDRESS = "name_and_address"
    """The same name, and the same before the @ of an address."""
    ADDRESS = "address"
    """Two addresses of one domain that differ by dots, hyphens or what follows a plus only."""
    NAME_AND_ORGANISATION = "name_and_organisation"
    NAME_AND_DOMAIN = "name_and_domain"
    PHONE = "phone"


class Known(NamedTuple):
    """What of a customer may be like another's. `name` is folded, addresses are in lower case."""

    id: str
    name: str
    addresses: tuple[str, ...] = ()
    phone: str = ""
    organisations: tuple[str, ...] = ()


type Pair = tuple[str, str]
type _Key = tuple[Likeness, str, str]


def pair_of(one: str, other: str) -> Pair:
    """The two ids in the order in which pairs are kept."""
    return (one, other) if one < other else (other, one)


def twins_among(customers: Sequence[Known], apart: Collection[Pair] = ()) -> dict[Pair, tuple[Likeness, ...]]:
    """Pairs of ids with what they share, those that share most first; none that was told `apart`.

    Who shares something with several is paired with the first of them by id who is not known to be another, so that
    uniting one pair after the other ends with everybody united who is like somebody. Time and memory grow with the
    number of customers only.
    """
    found: dict[Pair, set[Likeness]] = defaultdict(set)
    for (why, *_), ids in _sharing(customers).items():
        if 1 < len(ids) <= MOST_ALIKE:
            for pair in _pairs(sorted(ids), apart):
                found[pair].add(why)
    order = list(Likeness)
    told = {pair: tuple(sorted(why, key=order.index)) for pair, why in found.items()}
    return dict(sorted(told.items(), key=lambda one: (-len(one[1]), order.index(one[1][0]), one[0])))


def _pairs(ids: Sequence[str], apart: Collection[Pair]) -> Iterator[Pair]:
    for place, other in enumerate(ids):
        pairs = ((first, other) for first in ids[:place])
        yield from islice((pair for pair in pairs if pair not in apart), 1)


def shared_by_two(one: Known, other: Known) -> tuple[Likeness, ...]:
    """What the two have in common, the strongest first."""
    common = {why for why, *_ in set(_shared_by(one)) & set(_shared_by(other))}
    return tuple(why for why in Likeness if why in common)


def _sharing(customers: Sequence[Known]) -> Mapping[_Key, Sequence[str]]:
    """Who has what, of all that occurs twice: most of it is one customer's own, and is looked at by its hash only."""
    once: set[int] = set()
    again: set[int] = set()
    for each in customers:
        for mark in set(map(hash, _shared_by(each))):
            (again if mark in once else once).add(mark)
    found: dict[_Key, list[str]] = defaultdict(list)
    for each in customers:
        for key in set(_shared_by(each)):
            if hash(key) in again:
                found[key].append(each.id)
    return found


def bare(part: str) -> str:
    """What is before the @, without dots, hyphens and what follows a plus: to many mailboxes the same."""
    return "".join(filter(str.isalnum, part.partition("+")[0]))


def digits(phone: str) -> str:
    """The number alone, without the way out of a country: “+39 02 55…”, “0039 02 55…” and “3902 55…” are one."""
    return "".join(filter(str.isdecimal, phone)).lstrip("0")


def _shared_by(each: Known) -> Iterator[_Key]:
    number = digits(each.phone)
    if len(number) >= _SHORTEST_NUMBER:
        yield Likeness.PHONE, number, ""
    for organisation in each.organisations:
        yield Likeness.NAME_AND_ORGANISATION, each.name, organisation
    for address in each.addresses:
        part, _, domain = address.rpartition("@")
        yield Likeness.NAME_AND_DOMAIN, each.name, domain
        if len(bare(part)) >= _SHORTEST_PART:
            yield Likeness.ADDRESS, bare(part), domain
            yield Likeness.NAME_AND_ADDRESS, each.name, bare(part)
