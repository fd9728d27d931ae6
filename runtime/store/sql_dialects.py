"""What the two databases say differently: folding, patterns, exact numbers and JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, override

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from runtime.model.patterns import portable

type Text = sa.ColumnElement[str]
type Number = sa.ColumnElement[float]
type Condition = sa.ColumnElement[bool]
type Path = tuple[str | int, ...]


class Speech(Protocol):
    """One database's way to say it. A JSON path names keys and places; what is not there is NULL."""

    def folded(self, text: Text) -> Text:
        """The text without case and accents, as `folding.fold` has it."""
        ...

    def place_of(self, part: str, text: Text) -> sa.ColumnElement[int]:
        """Where the part begins in the text; 0 when it is not there."""
        ...

    def by_code_point(self, text: Text) -> Text:
        """The text, to be compared by code point."""
        ...

    def matching(self, text: Text, pattern: str) -> Condition:
        """Whether a valid pattern occurs in the text."""
        ...

    def number(self, value: float) -> Number:
        """A number that compares exactly."""
        ...

    def json_text(self, document: Text, path: Path) -> Text:
        """The text at the path; NULL when something else is there."""
        ...

    def json_number(self, document: Text, path: Path) -> Number:
        """The number at the path, yes and no being 1 and 0; NULL when something else is there."""
        ...

    def json_list(self, document: Text, names: Sequence[str]) -> Text:
        """The values of these keys as one JSON list; null for what is not there. The document is read once."""
        ...

    def json_blank(self, document: Text, path: Path) -> Condition:
        """Whether there is nothing, null, an empty text or an empty list."""
        ...

    def json_holds(self, document: Text, path: Path, members: Sequence[str]) -> Condition:
        """Whether a list is at the path and holds one of the members."""
        ...


def _fits(value: float) -> bool:
    """Whether both databases have an integer for it: yes and no have, too."""
    return isinstance(value, int) and abs(value) < 1 << 63


def _whole(value: float) -> Number:
    return sa.literal(int(value), sa.BigInteger)


class _Sqlite(Speech):
    @override
    def folded(self, text: Text) -> Text:
        return sa.func.fold(text, type_=sa.Text)

    @override
    def place_of(self, part: str, text: Text) -> sa.ColumnElement[int]:
        return sa.func.instr(text, part, type_=sa.Integer)

    @override
    def by_code_point(self, text: Text) -> Text:
        return text

    @override
    def matching(self, text: Text, pattern: str) -> Condition:
        return sa.func.matches(pattern, text, type_=sa.Boolean).is_(sa.true())

    @override
    def number(self, value: float) -> Number:
        return _whole(value) if _fits(value) else sa.literal(float(value), sa.Float)

    @override
    def json_text(self, document: Text, path: Path) -> Text:
        kind, value = self._typed(document, path)
        return sa.case((kind == "text", value))

    @override
    def json_number(self, document: Text, path: Path) -> Number:
        kind, value = self._typed(document, path)
        return sa.type_coerce(sa.case((kind.in_(("integer", "real", "true", "false")), value)), sa.Float)

    @override
    def json_list(self, document: Text, names: Sequence[str]) -> Text:
        return sa.func.json_extract(document, *(_sqlite_path((name,)) for name in names), type_=sa.Text)

    @override
    def json_blank(self, document: Text, path: Path) -> Condition:
        kind, value = self._typed(document, path)
        text = sa.and_(kind == "text", value == "")
        return sa.or_(sa.func.coalesce(kind, "null") == "null", text, sa.and_(kind == "array", value == "[]"))

    @override
    def json_holds(self, document: Text, path: Path, members: Sequence[str]) -> Condition:
        kind, _ = self._typed(document, path)
        each = sa.func.json_each(document, _sqlite_path(path)).table_valued("value")
        return sa.and_(kind == "array", sa.exists().where(each.c.value.in_(list(members))))

    def _typed(self, document: Text, path: Path) -> tuple[Text, Text]:
        at = _sqlite_path(path)
        return sa.func.json_type(document, at, type_=sa.Text), sa.func.json_extract(document, at, type_=sa.Text)


def _sqlite_path(path: Path) -> str:
    return "$" + "".join(f"[{key}]" if isinstance(key, int) else f'."{key}"' for key in path)


_ICU = "und-x-icu"
"""Lower case of every script, whatever collation the database was created with."""

_MARKS = "[\u0300-\u036f]"


class _Postgres(Speech):
    @override
    def folded(self, text: Text) -> Text:
        apart = sa.func.normalize(text, sa.literal_column("NFKD"))
        bare = sa.func.regexp_replace(apart, _MARKS, "", "g", type_=sa.Text)
        return sa.func.replace(sa.func.lower(sa.collate(bare, _ICU)), "ς", "σ", type_=sa.Text)

    @override
    def place_of(self, part: str, text: Text) -> sa.ColumnElement[int]:
        return sa.func.strpos(text, part, type_=sa.Integer)

    @override
    def by_code_point(self, text: Text) -> Text:
        return sa.collate(text, "C")

    @override
    def matching(self, text: Text, pattern: str) -> Condition:
        return text.bool_op("~")(portable(pattern))

    @override
    def number(self, value: float) -> Number:
        """An integer as one: as another type it would hide from the server how many rows it leaves."""
        return _whole(value) if _fits(value) else sa.cast(sa.literal(repr(value)), sa.Numeric)

    @override
    def json_text(self, document: Text, path: Path) -> Text:
        found = self._at(document, path)
        return sa.case((self._kind(found) == "string", self._plain(document, path)))

    @override
    def json_number(self, document: Text, path: Path) -> Number:
        found = self._at(document, path)
        yes_or_no = sa.case((self._plain(document, path) == "true", sa.literal(1)), else_=sa.literal(0))
        return sa.case(
            (self._kind(found) == "number", sa.cast(self._plain(document, path), sa.Numeric)),
            (self._kind(found) == "boolean", sa.cast(yes_or_no, sa.Numeric)),
        )

    @override
    def json_list(self, document: Text, names: Sequence[str]) -> Text:
        values = (self._at(document, (name,)) for name in names)
        return sa.cast(sa.func.jsonb_build_array(*values, type_=JSONB), sa.Text)

    @override
    def json_blank(self, document: Text, path: Path) -> Condition:
        found = self._at(document, path)
        kind, value = self._kind(found), self._plain(document, path)
        text = sa.and_(kind == "string", value == "")
        return sa.or_(sa.func.coalesce(kind, "null") == "null", text, sa.and_(kind == "array", value == "[]"))

    @override
    def json_holds(self, document: Text, path: Path, members: Sequence[str]) -> Condition:
        found = self._at(document, path)
        array = sa.case((self._kind(found) == "array", found), else_=sa.cast(sa.literal("[]"), JSONB))
        each = sa.func.jsonb_array_elements_text(array).table_valued("value")
        return sa.exists().where(each.c.value.in_(list(members)))

    def _at(self, document: Text, path: Path) -> sa.ColumnElement[object]:
        return sa.func.jsonb_extract_path(_jsonb(document), *map(str, path), type_=JSONB)

    def _kind(self, found: sa.ColumnElement[object]) -> Text:
        return sa.func.jsonb_typeof(found, type_=sa.Text)

    def _plain(self, document: Text, path: Path) -> Text:
        return sa.func.jsonb_extract_path_text(_jsonb(document), *map(str, path), type_=sa.Text)


def _jsonb(document: Text) -> sa.ColumnElement[object]:
    """As JSONB, which has no NUL: one ticket that holds it must not fail the search over all of them."""
    return sa.cast(sa.func.replace(document, r"\u0000", r"\ufffd"), JSONB)


DIALECTS: dict[str, Speech] = {"sqlite": _Sqlite(), "postgresql": _Postgres()}
