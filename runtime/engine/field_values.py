"""Which values a field takes: by its type, and by what the desk knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from runtime.engine.computing import why_not_typed
from runtime.engine.letters import moment_in_words
from runtime.engine.people_words import name_of
from runtime.engine.situation import Situation
from runtime.model.business_clock import FIRST_YEAR, LAST_YEAR, within_years
from runtime.model.fields import Field, FieldType, FieldValue
from runtime.model.people import AGENTS, Department, Organisation, Team
from runtime.model.reasons import Reason
from runtime.model.setup import TicketType
from runtime.model.ticket import BUILT_IN_FIELDS, RESERVED_FIELDS, Priority

MAX_TEXT = 1_000_000
MAX_LINE = 1_000
MAX_SUBJECT = 500
MAX_NUMBER = 10**15
"""Up to here whole numbers are exact in every database and in JSON everywhere."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://\S+")
_UNKNOWN = "unknown"
_TEXTS = frozenset({"subject", "description", "resolution"})


def why_not_value(name: str, value: FieldValue, situation: Situation, element: str) -> Reason | None:
    """Why the field cannot take this value; None when it can. Empty values are welcome, but for what every ticket has.

    `element` is what the reason is about: a form item or the field itself.
    """
    wrong = _wrong(name, value, situation)
    if wrong is None:
        return None
    if wrong == _UNKNOWN:
        return Reason("unknown_field", f"There is no field “{name}”.", element)
    label = field_name(name, situation)
    return Reason("bad_value", f"{label}: {wrong}", element, {"field": label})


def why_not_written(name: str, value: FieldValue, situation: Situation, element: str) -> Reason | None:
    """As `why_not_value`, of a value that somebody gives: what a formula computes is given by nobody."""
    return why_not_typed(name, situation.setup, element) or why_not_value(name, value, situation, element)


def _wrong(name: str, value: FieldValue, situation: Situation) -> str | None:
    check = _BUILT_IN.get(name)
    if check is not None:
        return check(value, situation)
    field = situation.setup.fields.get(name)
    if field is None or name in RESERVED_FIELDS:
        return _UNKNOWN
    return None if value is None else _BY_TYPE[field.type](value, field, situation)


def stored(name: str, value: FieldValue) -> FieldValue:
    """The value as a ticket keeps it: an emptied text is an empty text, an emptied list an empty list."""
    if value is not None:
        return value
    return "" if name in _TEXTS else () if name == "tags" else None


def field_name(name: str, situation: Situation) -> str:
    """The field as people call it."""
    field = situation.setup.fields.get(name)
    return field.name if field else name.replace("_", " ").capitalize()


def value_name(name: str, value: FieldValue, situation: Situation) -> str:
    """The value as people call it: “High”, “Nora Blanc”, an option’s own name."""
    if value in (None, "", ()):
        return "nothing"
    if isinstance(value, tuple):
        return ", ".join(value_name(name, each, situation) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _one_name(name, value, situation)


def _one_name(name: str, value: FieldValue, situation: Situation) -> str:
    if name == "priority" and isinstance(value, int) and value in tuple(Priority):
        return Priority(value).name.capitalize()
    asked = situation.setup.fields.get(name)
    kind = name if asked is None else asked.type
    if kind in _PEOPLE:
        return name_of(str(value), situation)
    if kind == FieldType.MOMENT and isinstance(value, int):
        return moment_in_words(value, situation)
    return _names(kind, asked, situation).get(str(value), str(value))


_PEOPLE = frozenset({"assignee", "requester", FieldType.PERSON})


def _names(kind: str, asked: Field | None, situation: Situation) -> dict[str, str]:
    """What the ids that the field may hold are called on this desk."""
    setup = situation.setup
    if asked is not None and asked.type in {FieldType.CHOICE, FieldType.CHOICES}:
        return asked.names_in(situation.snapshot.ticket.department)
    things: Mapping[str, Mapping[str, Team | Department | Organisation | TicketType]] = {
        "team": setup.teams,
        "department": setup.departments,
        "organisation": setup.organisations,
        "type": setup.ticket_types,
    }
    return {key: each.name for key, each in things.get(kind, {}).items()}


type _Check = Callable[[FieldValue, Situation], str | None]
type _TypeCheck = Callable[[FieldValue, Field, Situation], str | None]


def _subject(value: FieldValue, _situation: Situation) -> str | None:
    if isinstance(value, str) and value.strip() and len(value) <= MAX_SUBJECT:
        return None
    return f"write a line of 1 to {MAX_SUBJECT} characters."


def _long(value: FieldValue, _situation: Situation) -> str | None:
    return None if value is None or (isinstance(value, str) and len(value) <= MAX_TEXT) else "write a text."


def _priority(value: FieldValue, _situation: Situation) -> str | None:
    known = isinstance(value, int) and not isinstance(value, bool) and value in set(Priority)
    return None if known else "choose one from 1 (low) to 4 (urgent)."


def _tags(value: FieldValue, _situation: Situation) -> str | None:
    words = value is None or (isinstance(value, tuple) and all(tag.strip() for tag in value))
    return None if words else "give a list of words."


def _requester(value: FieldValue, _situation: Situation) -> str | None:
    return None if value is None or (isinstance(value, str) and value) else "name a person."


def _assignee(value: FieldValue, situation: Situation) -> str | None:
    if value is None:
        return None
    person = situation.setup.people.get(value) if isinstance(value, str) else None
    if person is None:
        return "there is no such person."
    if not person.active:
        return f"{person.name} is no longer active."
    return None if person.role in AGENTS else f"{person.name} is not an agent."


def _one_of(attribute: str, what: str, *, optional: bool = True) -> _Check:
    def check(value: FieldValue, situation: Situation) -> str | None:
        if value is None and optional:
            return None
        known = getattr(situation.setup, attribute)
        return None if isinstance(value, str) and value in known else f"there is no such {what}."

    return check


def _ticket_type(value: FieldValue, situation: Situation) -> str | None:
    if value is None:
        return None
    known = situation.setup.ticket_types.get(value) if isinstance(value, str) else None
    return None if known is not None and known.enabled else "there is no such type of ticket."


_BUILT_IN: dict[str, _Check] = {
    "subject": _subject,
    "description": _long,
    "resolution": _long,
    "requester": _requester,
    "organisation": _one_of("organisations", "organisation"),
    "department": _one_of("departments", "department", optional=False),
    "team": _one_of("teams", "team"),
    "assignee": _assignee,
    "type": _ticket_type,
    "priority": _priority,
    "status": _one_of("statuses", "status", optional=False),
    "tags": _tags,
}
if set(_BUILT_IN) != set(BUILT_IN_FIELDS):
    raise AssertionError("Every built-in field needs its check.")


def _text(longest: int) -> _TypeCheck:
    def check(value: FieldValue, _field: Field, _situation: Situation) -> str | None:
        if isinstance(value, str) and len(value) <= longest:
            return None
        return f"write a text of at most {longest} characters."

    return check


def _number(value: FieldValue, _field: Field, _situation: Situation) -> str | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return "give a number."
    return None if -MAX_NUMBER <= value <= MAX_NUMBER else "give a number of at most fifteen digits."


def _date(value: FieldValue, _field: Field, _situation: Situation) -> str | None:
    try:
        fine = isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        fine = False
    return None if fine else "give a date as YYYY-MM-DD."


def _moment(value: FieldValue, _field: Field, _situation: Situation) -> str | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return "give a moment."
    return None if within_years(value) else f"give a moment of the years {FIRST_YEAR} to {LAST_YEAR}."


def _yes_no(value: FieldValue, _field: Field, _situation: Situation) -> str | None:
    return None if isinstance(value, bool) else "answer yes or no."


def _choice(value: FieldValue, field: Field, situation: Situation) -> str | None:
    return _choices((value,) if isinstance(value, str) else (), field, situation) or (
        None if isinstance(value, str) else "choose one of the options."
    )


def _choices(value: FieldValue, field: Field, situation: Situation) -> str | None:
    offered = field.names_in(situation.snapshot.ticket.department)
    if isinstance(value, tuple) and all(chosen in offered for chosen in value):
        return None
    if not offered:
        return "your department offers nothing to choose from."
    return f"choose from {', '.join(offered.values())}."


def _person(value: FieldValue, _field: Field, situation: Situation) -> str | None:
    person = situation.setup.people.get(value) if isinstance(value, str) else None
    asks = situation.requester is not None and situation.requester.id == value
    return None if asks or (person is not None and person.active) else "name an active person."


def _organisation(value: FieldValue, _field: Field, situation: Situation) -> str | None:
    known = isinstance(value, str) and value in situation.setup.organisations
    return None if known else "there is no such organisation."


def _pattern(pattern: re.Pattern[str], otherwise: str) -> _TypeCheck:
    def check(value: FieldValue, _field: Field, _situation: Situation) -> str | None:
        fine = isinstance(value, str) and len(value) <= MAX_LINE and pattern.fullmatch(value)
        return None if fine or value == "" else otherwise

    return check


_BY_TYPE: dict[FieldType, _TypeCheck] = {
    FieldType.TEXT: _text(MAX_LINE),
    FieldType.LONG_TEXT: _text(MAX_TEXT),
    FieldType.NUMBER: _number,
    FieldType.DATE: _date,
    FieldType.MOMENT: _moment,
    FieldType.YES_NO: _yes_no,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choices,
    FieldType.PERSON: _person,
    FieldType.ORGANISATION: _organisation,
    FieldType.EMAIL: _pattern(_EMAIL, "give an e-mail address."),
    FieldType.URL: _pattern(_URL, "give a web address (https://…)."),
}
