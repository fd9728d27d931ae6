"""Where a reply ends and what it quotes begins: the tail of quoted lines, or what follows “… wrote:”."""

from __future__ import annotations

import re

from designer.agent.clean_html import is_html

_MOST_LOOKED_AT = 200_000
_HEADINGS = re.compile(
    r"^(?:"
    r"(?:On|Am|El|Il|Op|Em|Den) .{3,200}(?:wrote|schrieb|escribi.|ha scritto|schreef|escreveu|skrev):?"
    r"|Le .{3,200} a .crit ?:"
    r"|-{2,}\s*(?:Original Message|Message d.origine|Urspr.ngliche Nachricht|Forwarded message)\s*-{2,}"
    r"|_{20,}"
    r")\s*$",
    re.IGNORECASE,
)
_QUOTED_HTML = re.compile(r"<blockquote\b|<div[^<>]{0,200}class=.?gmail_quote", re.IGNORECASE)


def split(body: str) -> tuple[str, str]:
    """What was written, and what it quotes; the second is empty where nothing is quoted, or everything would be."""
    head, tail = _split_html(body) if is_html(body) else _split_lines(body)
    return (head, tail) if head.strip() and tail.strip() else (body, "")


def _split_html(body: str) -> tuple[str, str]:
    found = _QUOTED_HTML.search(body[:_MOST_LOOKED_AT])
    return (body, "") if found is None else (body[: found.start()], body[found.start() :])


def _split_lines(body: str) -> tuple[str, str]:
    lines = body[:_MOST_LOOKED_AT].splitlines(keepends=True)
    rest = body[_MOST_LOOKED_AT:]
    cut = next((place for place, line in enumerate(lines) if _HEADINGS.match(line.strip())), len(lines))
    if cut == len(lines):
        cut = _where_quotes_begin(lines)
    return "".join(lines[:cut]), "".join(lines[cut:]) + rest


def _where_quotes_begin(lines: list[str]) -> int:
    """The first line of the last unbroken run of “>” lines, if nothing but blanks follows it."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    cut = end
    while cut and (lines[cut - 1].startswith(">") or (not lines[cut - 1].strip() and cut < end)):
        cut -= 1
    return cut if cut < end else len(lines)
