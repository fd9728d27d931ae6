"""Two customers who are one: what is known of them afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from runtime.model.people import MOST_ADDRESSES, Person

_LONGEST_NOTE = 4_000


def united(keep: Person, gone: Person, *, several: bool) -> Person:
    """`keep` with whatever only `gone` has: addresses, telephone, organisation, data and note.

    What both say, `keep` says. `several`: a customer may be in several organisations here; otherwise theirs stays.
    """
    organisations = _each((*keep.organisations, *gone.organisations))
    return keep.having(
        email=keep.email or gone.email,
        addresses=_others(keep.email or gone.email, (*keep.addresses, *gone.mail_addresses)),
        phone=keep.phone or gone.phone,
        organisations=organisations if several else organisations[:1],
        details={**gone.details, **keep.details},
        note="\n\n".join(_each(filter(None, (keep.note.strip(), gone.note.strip()))))[:_LONGEST_NOTE],
    )


def emptied(gone: Person, keep: Person) -> Person:
    """Who goes on as `keep`: their name stays in histories, all that reaches them is over there."""
    return gone.having(
        email="", addresses=(), phone="", organisations=(), details={}, note="", active=False, merged_into=keep.id
    )


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _others(first: str, addresses: Iterable[str]) -> tuple[str, ...]:
    """The further addresses, each once however it is capitalised."""
    by_spelling = {each.casefold(): each for each in reversed(list(addresses)) if each}
    by_spelling.pop(first.casefold(), None)
    return tuple(reversed(by_spelling.values()))[:MOST_ADDRESSES]
