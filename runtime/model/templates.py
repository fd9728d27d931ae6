"""The language of letters: `${name}` placeholders of one closed list, and what a letter's text becomes.

Nothing here can run: a placeholder names a value of the one ticket a letter is about, is filled in once, and a value
that itself looks like a placeholder is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from html import escape
from typing import NamedTuple

MAX_BYTES = 65_536
"""The longest letter, in UTF-8. What is longer is cut, and says so."""
MAX_SUBJECT = 500
"""Characters of a subject."""
CUT = "\n[…]"
FIELD = "field."
"""Before the id of a custom field: `${field.serial}`."""

_PLACEHOLDER = re.compile(r"\$\{([^${}\r\n]{0,200})\}")
_FIELD_ID = re.compile(r"[\w.:@+-]{1,64}")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LINK = re.compile(r"https?://[^\s<>\"“”«»]+[^\s<>\"“”«».,;:!?)\]}']")


class Placeholder(NamedTuple):
    """A name of the list: what it means, for the person who writes a template, and an example."""

    name: str
    english: str
    french: str
    example: str


LIST: tuple[Placeholder, ...] = (
    Placeholder("ticket.id", "The ticket’s number", "Le numéro du ticket", "4512"),
    Placeholder("ticket.ref", "Its name in another system", "Son nom dans un autre système", "INC0001"),
    Placeholder("ticket.subject", "Its subject", "Son objet", "The kettle leaks"),
    Placeholder("ticket.description", "Its description", "Sa description", "Since Monday…"),
    Placeholder("ticket.resolution", "How it was solved", "Comment il a été résolu", "Seal replaced"),
    Placeholder("ticket.tags", "Its tags", "Ses étiquettes", "kitchen, leak"),
    Placeholder("ticket.priority", "Its priority", "Sa priorité", "high"),
    Placeholder("ticket.status", "Its status", "Son statut", "Open"),
    Placeholder("ticket.type", "Its type", "Son type", "Incident"),
    Placeholder("ticket.department", "Its department", "Son service", "Returns"),
    Placeholder("ticket.team", "The team that has it", "L’équipe qui le traite", "Checkers"),
    Placeholder("ticket.assignee", "The agent who has it", "L’agent qui le traite", "Nora Lind"),
    Placeholder("ticket.organisation", "The customer’s company", "L’entreprise du client", "Acme"),
    Placeholder("ticket.requester", "Who asked", "Le demandeur", "Carl Berg"),
    Placeholder("ticket.created_at", "When it was opened", "Quand il a été ouvert", "2 March 2026 at 10:00"),
    Placeholder("state.name", "The state it is in", "L’état où il se trouve", "In review"),
    Placeholder("state.customer_label", "…as the customer reads it", "…tel que le client le lit", "We look at it"),
    Placeholder("blueprint.name", "Its Blueprint", "Son Blueprint", "Refund"),
    Placeholder("performer.name", "Who did the transition", "Qui a fait la transition", "Nora Lind"),
    Placeholder("visit.due_at", "When the state’s limit ends", "Fin de la limite de l’état", "2 March 2026 at 14:00"),
    Placeholder(
        "run.due_at", "When the Blueprint’s limit ends", "Fin de la limite du Blueprint", "5 March 2026 at 18:00"
    ),
    Placeholder("sla.policy", "The ticket’s SLA policy", "Politique SLA du ticket", "Very important customers"),
    Placeholder(
        "sla.due_at", "When its next SLA clock ends", "Fin de sa prochaine échéance SLA", "2 March 2026 at 12:00"
    ),
)
"""Every placeholder but `field.<id>`, which is the value of a custom field.

Moments are in the desk's zone, and said in the reader's language.
"""

NAMES = frozenset(placeholder.name for placeholder in LIST)


class Filled(NamedTuple):
    """A text with its placeholders filled in, and those nobody knows."""

    text: str
    unknown: tuple[str, ...]


def filled(text: str, value_of: Callable[[str], str | None]) -> Filled:
    """The text with each placeholder replaced by its value, in one pass and at most MAX_BYTES long.

    A placeholder whose value is None stays visible and is reported.
    """
    parts = _parts(text)
    if len(parts) == 1:
        return Filled(cut(text), ())
    unknown: dict[str, None] = {}
    found: list[str] = []
    for position, part in enumerate(parts):
        value = value_of(part) if position % 2 else part
        if value is None:
            unknown[part] = None
        found.append(f"${{{part}}}" if value is None else value)
    return Filled(cut("".join(found)), tuple(unknown))


@lru_cache(maxsize=1024)
def _parts(text: str) -> tuple[str, ...]:
    """Literal texts and, between them, names of placeholders."""
    return tuple(_PLACEHOLDER.split(text))


def placeholders_in(text: str) -> tuple[str, ...]:
    """What stands between `${` and `}` in the text, in order."""
    return _parts(text)[1::2]


def unknown_placeholders(text: str, fields: Container[str] | None = None) -> tuple[str, ...]:
    """What stands between `${` and `}` in the text and is of no use there, each once, in order.

    `fields`: the ids of the desk's custom fields; None where the desk is not known, and then any id will do.
    """
    found = dict.fromkeys(placeholders_in(text))
    return tuple(name for name in found if not _is_known(name, fields))


def _is_known(name: str, fields: Container[str] | None) -> bool:
    if name in NAMES:
        return True
    field = name.removeprefix(FIELD)
    if field == name:
        return False
    return _FIELD_ID.fullmatch(field) is not None if fields is None else field in fields


def in_language(texts: Mapping[str, str], language: str, otherwise: str = "en") -> str:
    """A template's text in the language, else in the other one, else in English, else in any."""
    found = texts.get(language) or texts.get(otherwise) or texts.get("en")
    return found or next(filter(None, texts.values()), "")


def one_line(text: str) -> str:
    """The text as a header can bear it: no line break, no control character, of bounded length."""
    return " ".join(_INVISIBLE.sub(" ", text).split())[:MAX_SUBJECT].rstrip()


def cut(text: str) -> str:
    """The text, or as much of it as a letter may have, with a mark at its end."""
    if len(text) <= MAX_BYTES // 4:  # no character takes more than four bytes
        return text
    coded = text.encode()
    if len(coded) <= MAX_BYTES:
        return text
    return coded[: MAX_BYTES - len(CUT.encode())].decode(errors="ignore") + CUT


def signed(body: str, signature: str) -> str:
    """A letter's text over its signature, which mail programs know by the line before it."""
    return f"{body.rstrip()}\n\n-- \n{signature.strip()}" if signature.strip() else body


def as_html(text: str) -> str:
    """The same letter as simple HTML: paragraphs, line breaks and links; everything else in it is only text."""
    paragraphs = (part.strip("\n") for part in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")))
    made = "".join(f"<p>{_line_by_line(part)}</p>\n" for part in paragraphs if part.strip())
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n{made}</body></html>\n'


def _line_by_line(paragraph: str) -> str:
    return "<br>\n".join(_linked(line) for line in paragraph.split("\n"))


def _linked(line: str) -> str:
    parts: list[str] = []
    end = 0
    for link in _LINK.finditer(line):
        address = escape(link.group())
        parts += [escape(line[end : link.start()]), f'<a href="{address}">{address}</a>']
        end = link.end()
    return "".join([*parts, escape(line[end:])])
