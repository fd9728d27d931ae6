"""Which organisation a mail address belongs to: domains as they compare, and whose they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from runtime.model.folding import fold
from runtime.model.people import Organisation


def first_claiming(address: str, organisations: Iterable[Organisation]) -> Organisation | None:
    """The organisation that claims the domain of a mail address; where several do, the first by the alphabet.

    The alphabet is a person's: without case and accents.
    """
    domain = as_compared(address)
    claiming = [each for each in organisations if domain is not None and domain in map(as_compared, each.domains)]
    return min(claiming, key=_alphabetical, default=None)


def _alphabetical(organisation: Organisation) -> tuple[str, str]:
    return fold(organisation.name), organisation.id


def claimed_twice(organisations: Iterable[Organisation]) -> Mapping[str, Sequence[Organisation]]:
    """The domains several organisations claim, each with them in the order in which they count."""
    claims: dict[str, list[Organisation]] = defaultdict(list)
    for organisation in sorted(organisations, key=_alphabetical):
        for domain in dict.fromkeys(map(as_compared, organisation.domains)):
            if domain is not None:
                claims[domain].append(organisation)
    return {domain: found for domain, found in sorted(claims.items()) if len(found) > 1}


_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_LONGEST = 253


def as_compared(text: str) -> str | None:
    """The domain of an address, or a domain, as domains compare; None when it is none.

    In lower case and with the letters of every language written as names are sent (IDNA, RFC 3490): “Bücher.example”
    and “xn--bcher-kva.example” are one domain.
    """
    domain = text.strip().rpartition("@")[2].removeprefix("*.").rstrip(".").lower()
    try:
        ascii_only = domain.encode("idna").decode()
    except UnicodeError:
        return None
    labels = ascii_only.split(".")
    named = len(labels) > 1 and len(ascii_only) <= _LONGEST and all(map(_LABEL.fullmatch, labels))
    return ascii_only if named else None
