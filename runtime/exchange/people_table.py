"""People as a table says them: cells of a spreadsheet's clipboard or of a CSV file, found by titles or by place."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from runtime.model.folding import fold

MOST_LINES = 2_000
MOST_BYTES = 4 * 1024 * 1024
"""Of a file, or of what is pasted: far more than so many lines take."""


class BadTable(ValueError):
    """What was given is no table; the code says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class SaidOfPerson(NamedTuple):
    """What one line says, tidied; empty where it says nothing. `line` counts from 1."""

    line: int
    name: str = ""
    email: str = ""
    role: str = ""
    teams: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    phone: str = ""
    language: str = ""


_TITLES: Mapping[str, Sequence[str]] = {
    "name": ("name", "full name", "person", "agent", "nom", "nom complet", "nom et prenom", "personne"),
    "first": ("first name", "given name", "prenom"),
    "last": ("last name", "surname", "family name", "nom de famille"),
    "email": (
        *("mail", "e-mail", "email", "mail address", "e-mail address", "email address", "address", "courriel"),
        *("adresse", "adresse electronique", "adresse mail", "adresse e-mail", "adresse de messagerie"),
    ),
    "role": ("role", "profile", "profil"),
    "teams": ("team", "teams", "group", "groups", "equipe", "equipes", "groupe", "groupes"),
    "departments": ("department", "departments", "departement", "departements", "service", "services"),
    "phone": ("phone", "telephone", "tel", "mobile", "phone number", "numero de telephone"),
    "language": ("language", "lang", "langue"),
}
_PLACES = {fold(title): part for part, titles in _TITLES.items() for title in titles}
_ORDER = ("name", "email", "role", "teams", "departments", "phone", "language")
_QUOTED = re.compile(r'^"([^"\n<>]*)"(?=[ \t]*<)', re.MULTILINE)
_BRACKETED = re.compile(r"\s*([^<>]*?)\s*<([^<>@\s]+@[^<>\s]+)>\s*[,;]?\s*")
_SEPARATORS = "\t", ";", ","


def text_of(path: Path) -> str:
    """The text of a file, whatever a spreadsheet wrote it in. Raises BadTable, and OSError."""
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise BadTable("too_large")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(raw, "utf-16")
    if b"\0" in raw:
        raise BadTable("no_text")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadTable("no_text") from error


def people_in(text: str) -> tuple[SaidOfPerson, ...]:
    """Every line that says anything. Raises BadTable for what cannot be read as cells, or is too much."""
    if len(text) > MOST_BYTES:
        raise BadTable("too_large")
    lines = _lines(text)
    if len(lines) > MOST_LINES:
        raise BadTable("too_many")
    if not lines:
        return ()
    titled = _titled(lines[0][1])
    parts = titled or _by_place(lines[0][1])
    return tuple(_said(number, cells, parts) for number, cells in (lines[1:] if titled else lines))


def without(text: str, lines: Container[int]) -> str:
    """The table without what begins on these lines, as `SaidOfPerson` counts them; titles stay. Raises BadTable."""
    written = text.split("\n")
    kept = (written[begins - 1 : ends] for begins, ends, _cells in _records(text) if begins not in lines)
    return "\n".join(chain.from_iterable(kept))


def _lines(text: str) -> list[tuple[int, list[str]]]:
    tidied = ((begins, [" ".join(cell.split()) for cell in _unbracketed(cells)]) for begins, _, cells in _records(text))
    return [(begins, cells) for begins, cells in tidied if any(cells)]


def _records(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """The cells of each line, and the lines of the text on which it begins and ends: a quoted cell may have several."""
    text = _QUOTED.sub(r"\1", text)  # such quotation marks are a mail program's, no table's
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    begins = 1
    try:
        for cells in reader:
            yield begins, reader.line_num, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise BadTable("quotes") from error


def _separator(text: str) -> str:
    """Tabs come from a spreadsheet's clipboard; else what the first line has most of."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return "\t" if "\t" in first else max(_SEPARATORS[1:], key=first.count)


def _unbracketed(cells: list[str]) -> list[str]:
    """“Nora Jones <nora@desk.example>”, as mail programs write it, is a name and an address."""
    found = _BRACKETED.fullmatch(cells[0]) if cells else None
    return [found[1], found[2], *cells[1:]] if found else cells


def _titled(cells: list[str]) -> list[str] | None:
    """What each column is, by a first line of titles; None where it is no such line."""
    if any("@" in cell for cell in cells):
        return None
    parts = [_PLACES.get(fold(cell), "") for cell in cells]
    return parts if {"name", "first", "last", "email"} & set(parts) else None


def _by_place(cells: list[str]) -> list[str]:
    """Without titles: the address is where the sign @ is, the rest in the usual order."""
    at = next((place for place, cell in enumerate(cells) if "@" in cell), None)
    rest = [part for part in _ORDER if part != "email"] if at is not None else list(_ORDER)
    if at is not None:
        rest.insert(at, "email")
    return rest


def _said(line: int, cells: list[str], parts: list[str]) -> SaidOfPerson:
    told: dict[str, str] = {}
    for part, cell in zip(parts, cells, strict=False):
        told.setdefault(part, cell)
    given = " ".join(filter(None, (told.get("first"), told.get("last") or told.get("name"))))
    return SaidOfPerson(
        line,
        given if "first" in told else told.get("name") or told.get("last", ""),
        told.get("email", ""),
        told.get("role", ""),
        _several(told.get("teams", "")),
        _several(told.get("departments", "")),
        told.get("phone", ""),
        told.get("language", ""),
    )


def _several(cell: str) -> tuple[str, ...]:
    """Several names in one cell."""
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in re.split(r"[,;|]", cell)))))
