"""What somebody who works here answers a customer, as a letter: its subject, its text, whose name it bears.

The letter repeats the one reply and nothing else of the ticket: no note, no older message, no field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from runtime.model.events import CommentAdded, Event
from runtime.model.people import Person, Role
from runtime.model.setup import Setup
from runtime.model.templates import cut, in_language, one_line, signed

MOST_ENCLOSED = 15 * 1024 * 1024
"""Bytes of files in one letter: coded they are a third more, and many servers take no mail beyond 20 to 25 MB."""

_KEY = re.compile(r"(\d+)-(\d+)-r\d+")
_NEWS_KEY = re.compile(r"(\d+)-(\d+)-n\d+")
_AGAIN = re.compile(r"(?:re\s*:\s*)+", re.IGNORECASE)
_ENCLOSED = {"en": "Attached: {names}", "fr": "Ci-joint : {names}"}
_LEFT_OUT = {
    "en": "Too large for a mail, ask us for them: {names}",
    "fr": "Trop volumineux pour un courriel, demandez-les-nous : {names}",
}


class Behind(NamedTuple):
    """Where the reply behind a letter stands: on this ticket, written by the command that made this version of it."""

    ticket_id: int
    version: int


def replies_in(facts: Iterable[Event]) -> tuple[CommentAdded, ...]:
    """Those of the facts in which somebody who works here told the customer something; what rules write is no reply."""
    said = (fact for fact in facts if isinstance(fact, CommentAdded))
    return tuple(fact for fact in said if fact.public and not fact.by_customer and not fact.automatic)


def readers(asked: str | None, in_copy: Iterable[str], known: Mapping[str, Person], author: str) -> Iterator[Person]:
    """The requester, whoever they are, and customers in copy: active, with an address, each address once; no author."""
    told: set[str] = set()
    wanted = dict.fromkeys([*([asked] if asked is not None else []), *in_copy])
    for person in (known[one] for one in wanted if one in known):
        address = person.email.casefold()
        meant = person.id == asked or person.role is Role.CUSTOMER
        if meant and person.active and address and person.id != author and address not in told:
            told.add(address)
            yield person


def author_of(said: Iterable[CommentAdded], actor: str) -> str:
    """Who wrote replies that were made at once: whoever acted, unless they brought in what somebody else wrote."""
    return next((each.author for each in said if each.author is not None), actor)


def files_of(said: Iterable[CommentAdded]) -> tuple[str, ...]:
    """The files of replies written at once, each once, in their order."""
    return tuple(dict.fromkeys(digest for each in said for digest in each.attachments))


def key_of(behind: Behind, number: int) -> str:
    """What names the letter to the reader of this number for good; no other letter's key is like it."""
    return f"{behind.ticket_id}-{behind.version}-r{number}"


def behind(key: str) -> Behind | None:
    """Where the reply is that this letter brings; None for letters that bring none."""
    found = _KEY.fullmatch(key)
    return Behind(int(found[1]), int(found[2])) if found else None


def news_key(behind: Behind) -> str:
    """What the keys of the letters begin with that bring news of what was written there; a number follows."""
    return f"{behind.ticket_id}-{behind.version}-n"


def news_behind(key: str) -> Behind | None:
    """Where that stands of which this letter brings news; None for letters that bring none."""
    found = _NEWS_KEY.fullmatch(key)
    return Behind(int(found[1]), int(found[2])) if found else None


def subject_of(ticket_id: int, subject: str) -> str:
    """“[#123] Re: The kettle leaks”, by which mail programs and people know the ticket; one Re: only."""
    return one_line(f"[#{ticket_id}] Re: {_AGAIN.sub('', subject, count=1) if _AGAIN.match(subject) else subject}")


def enclosed(sizes: Iterable[int]) -> tuple[bool, ...]:
    """Which of the files, in their order, the letter takes along: each that still fits."""
    room, found = MOST_ENCLOSED, []
    for size in sizes:
        found.append(size <= room)
        room -= size if size <= room else 0
    return tuple(found)


def text_of(said: str, files: Sequence[tuple[str, int]], language: str, signature: str) -> str:
    """The reply over a signature; `files`: names and sizes. Those the mail cannot take along are named."""
    fits = enclosed(size for _, size in files)
    taken, left = (
        ", ".join(one_line(name) for (name, _), fit in zip(files, fits, strict=True) if fit is wanted)
        for wanted in (True, False)
    )
    parts = (
        said,
        in_language(_ENCLOSED, language).format(names=taken) if taken and not said else "",
        in_language(_LEFT_OUT, language).format(names=left) if left else "",
    )
    text = cut("\n\n".join(filter(None, parts)))
    return signed(text, signature)


def sender_name(author: str, setup: Setup, desk: str) -> str:
    """“Nora Lind via Returns”; `desk` alone where the settings say so, or nobody active wrote it.

    `desk`: what it is called in letters, or its department is.
    """
    person = setup.people.get(author)
    if person is None or not person.active or not setup.settings.lifecycle.replies_name_author:
        return desk
    return " via ".join(filter(None, (person.name, desk or setup.name)))
