"""The keys of the search, English and French: each turns a sign and a value into a criterion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property, partial
from zoneinfo import ZoneInfo

from runtime.model.blueprint import Category
from runtime.model.business_clock import FIRST_YEAR, LAST_YEAR
from runtime.model.criteria import AllOf, Compare, Criterion, NotOf, OperandType, Operator, Scalar
from runtime.model.criteria_rules import operand_type
from runtime.model.fields import Field
from runtime.model.folding import fold
from runtime.model.setup import Setup
from runtime.model.ticket import Priority
from runtime.model.values import DAY, HOUR, MINUTE, Moment, Span
from runtime.model.views import ME, MY_TEAMS


class Unknown(Exception):
    """A value that means nothing; the sentence says what would."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True)
class Names:
    """What the words of a search may name. `states`: the name of every state in force with its ids."""

    setup: Setup
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def custom(self) -> Mapping[str, Field]:
        """Custom fields by what they may be called: the id, and the name without blanks."""
        fields = self.setup.fields.values()
        return {fold(each.name).replace(" ", "_"): each for each in fields} | {fold(each.id): each for each in fields}


type Read = Callable[[str, str, Names], Criterion]

_ORDERS = {"<": Operator.LESS, "<=": Operator.AT_MOST, ">": Operator.GREATER, ">=": Operator.AT_LEAST}
_SPAN = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s*(m|min|h|d|j|w|sem)")
_UNITS: dict[str, Span] = {"m": MINUTE, "min": MINUTE, "h": HOUR, "d": DAY, "j": DAY, "w": 7 * DAY, "sem": 7 * DAY}


def possible(choices: Iterable[str], *, most: int = 12) -> str:
    """“Possible: a, b, c…”"""
    known = list(choices)
    more = "…" if len(known) > most else ""
    return f"Possible: {', '.join(known[:most])}{more}." if known else "There are none."


def _only(sign: str, allowed: str, what: str) -> None:
    if sign not in allowed.split():
        raise Unknown("bad_sign", f"{what} cannot be asked for with “{sign}”. Possible: {allowed.replace(' ', ', ')}.")


def _ids(value: str, things: Mapping[str, Iterable[str]], what: str) -> tuple[str, ...]:
    """The ids that a list of names means: whole names first, else their beginnings."""
    found: list[str] = []
    for name in filter(None, (part.strip() for part in value.split(","))):
        key = fold(name)
        whole = [each for known, ids in things.items() for each in ids if key in (fold(known), fold(each))]
        meant = whole or [each for known, ids in things.items() if fold(known).startswith(key) for each in ids]
        if not meant:
            raise Unknown("unknown_name", f"There is no {what} “{name}”. {possible(sorted(things))}")
        found += meant
    if not found:
        raise Unknown("no_value", f"Name a {what}. {possible(sorted(things))}")
    return tuple(dict.fromkeys(found))


def _named(items: Iterable[object]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in items:
        found.setdefault(item.name, []).append(item.id)  # type: ignore[attr-defined]
    return found


def _one_of(operand: str, what: str, things: Callable[[Names], Mapping[str, Iterable[str]]]) -> Read:
    def read(sign: str, value: str, names: Names) -> Criterion:
        _only(sign, ": =", what.capitalize())
        return Compare(operand=operand, operator=Operator.IN, value=_ids(value, things(names), what))

    return read


def _of_setup(attribute: str) -> Callable[[Names], Mapping[str, Iterable[str]]]:
    return lambda names: _named(getattr(names.setup, attribute).values())


def _people(names: Names) -> Mapping[str, Iterable[str]]:
    return {**_named(names.setup.people.values()), "me": [ME], "moi": [ME]}


def _teams(names: Names) -> Mapping[str, Iterable[str]]:
    return {**_named(names.setup.teams.values()), "mine": [MY_TEAMS], "les-miennes": [MY_TEAMS]}


def _tag(sign: str, value: str, _names: Names) -> Criterion:
    _only(sign, ": =", "A tag")
    tags = tuple(filter(None, (part.strip() for part in value.split(","))))
    if not tags:
        raise Unknown("no_value", "Name a tag, or several with commas between them.")
    return Compare(operand="ticket.tags", operator=Operator.IN, value=tags)


_PRIORITIES = {
    **{priority.name.lower(): int(priority) for priority in Priority},
    **{str(int(priority)): int(priority) for priority in Priority},
    "basse": 1,
    "faible": 1,
    "normale": 2,
    "haute": 3,
    "elevee": 3,
    "urgente": 4,
}


def _priority(sign: str, value: str, _names: Names) -> Criterion:
    parts = [fold(part.strip()) for part in value.split(",")]
    if any(part not in _PRIORITIES for part in parts):
        raise Unknown("unknown_name", f"There is no priority “{value}”. {possible(_PRIORITIES)}")
    levels = tuple(_PRIORITIES[part] for part in parts)
    if sign in _ORDERS and len(levels) == 1:
        return Compare(operand="ticket.priority", operator=_ORDERS[sign], value=levels[0])
    _only(sign, ": =", "Several priorities")
    return Compare(operand="ticket.priority", operator=Operator.IN, value=levels)


def _span_of(value: str) -> Span:
    found = _SPAN.fullmatch(fold(value).strip())
    if found is None:
        raise Unknown("bad_span", f"“{value}” is no time. Write a number with its unit: 30min, 2h, 3d (3j), 1w (1sem).")
    return int(float(found[1].replace(",", ".")) * _UNITS[found[2]])


def _span(operand: str, sign: str, value: str, _names: Names) -> Criterion:
    _only(sign, "< <= > >=", "A time")
    return Compare(operand=operand, operator=_ORDERS[sign], value=_span_of(value))


def _day(value: str) -> date:
    try:
        found = date.fromisoformat(value)
    except ValueError:
        raise Unknown("bad_date", f"“{value}” is no date. Write it as year-month-day: 2026-01-31.") from None
    if not FIRST_YEAR < found.year < LAST_YEAR:
        raise Unknown("bad_date", f"“{value}” is too far away. Write a date of these centuries.")
    return found


def _moment(operand: str, sign: str, value: str, names: Names) -> Criterion:
    """By days of the desk's zone: `>` is after that day, `<=` until its end."""
    day = _day(value)
    begins, ends = (_midnight(each, names) for each in (day, day + timedelta(days=1)))
    since = partial(Compare, operand=operand, operator=Operator.AT_LEAST)
    before = partial(Compare, operand=operand, operator=Operator.LESS)
    if sign in [":", "="]:
        return AllOf(of=(since(value=begins), before(value=ends)))
    return {
        "<": lambda: before(value=begins),
        "<=": lambda: before(value=ends),
        ">": lambda: since(value=ends),
        ">=": lambda: since(value=begins),
    }[sign]()


def _midnight(day: date, names: Names) -> Moment:
    zone = ZoneInfo(names.setup.settings.zone)
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() * 1000)


def _category(operator: Operator, category: Category) -> Criterion:
    return Compare(operand="ticket.category", operator=operator, value=int(category))


_UNASSIGNED: Criterion = Compare(operand="ticket.assignee", operator=Operator.EMPTY)
_MINE: Criterion = Compare(operand="ticket.assignee", operator=Operator.IS, value=ME)
_LATE: Criterion = Compare(operand="ticket.time_left", operator=Operator.LESS, value=0)
_UNSOLVED = _category(Operator.LESS, Category.SOLVED)
_CONDITIONS: dict[str, Criterion] = {
    **dict.fromkeys(("unassigned", "non-assigne", "non-attribue"), _UNASSIGNED),
    **dict.fromkeys(("assigned", "assigne", "attribue"), NotOf(of=_UNASSIGNED)),
    **dict.fromkeys(("mine", "a-moi"), _MINE),
    **dict.fromkeys(("unsolved", "live", "non-resolu", "en-cours"), _UNSOLVED),
    **dict.fromkeys(("new", "nouveau"), _category(Operator.IS, Category.NEW)),
    **dict.fromkeys(("open", "ouvert"), _category(Operator.IS, Category.OPEN)),
    **dict.fromkeys(("pending", "en-attente"), _category(Operator.IS, Category.PENDING)),
    **dict.fromkeys(("on-hold", "en-pause"), _category(Operator.IS, Category.ON_HOLD)),
    **dict.fromkeys(("solved", "resolu"), _category(Operator.IS, Category.SOLVED)),
    **dict.fromkeys(("closed", "ferme"), _category(Operator.IS, Category.CLOSED)),
    **dict.fromkeys(("late", "breached", "en-retard"), _LATE),
}


def _is(sign: str, value: str, _names: Names) -> Criterion:
    _only(sign, ": =", "A condition")
    found = _CONDITIONS.get(re.sub(r"[\s_]+", "-", fold(value).strip()))
    if found is None:
        raise Unknown("unknown_name", f"A ticket is never “{value}”. {possible(_CONDITIONS, most=30)}")
    return found


KEYS: dict[str, Read] = {
    **dict.fromkeys(("state", "etat"), _one_of("visit.state", "state", lambda names: names.states)),
    **dict.fromkeys(("status", "statut"), _one_of("ticket.status", "status", _of_setup("statuses"))),
    **dict.fromkeys(("team", "equipe"), _one_of("ticket.team", "team", _teams)),
    **dict.fromkeys(
        ("department", "departement", "service"), _one_of("ticket.department", "department", _of_setup("departments"))
    ),
    **dict.fromkeys(("assignee", "agent", "assigne"), _one_of("ticket.assignee", "person", _people)),
    **dict.fromkeys(
        ("organisation", "organization", "org", "societe"),
        _one_of("ticket.organisation", "organisation", _of_setup("organisations")),
    ),
    "type": _one_of("ticket.type", "type of ticket", _of_setup("ticket_types")),
    **dict.fromkeys(("priority", "priorite"), _priority),
    **dict.fromkeys(("tag", "etiquette", "marqueur"), _tag),
    **dict.fromkeys(("breach", "due", "echeance"), partial(_span, "ticket.time_left")),
    **dict.fromkeys(("age", "anciennete"), partial(_span, "ticket.age")),
    **dict.fromkeys(("waiting", "attente"), partial(_span, "visit.age")),
    **dict.fromkeys(("created", "cree"), partial(_moment, "ticket.created_at")),
    **dict.fromkeys(("updated", "modifie"), partial(_moment, "ticket.updated_at")),
    **dict.fromkeys(("is", "est"), _is),
}
"""By what people write, folded."""


def custom_key(key: str, names: Names) -> Read | None:
    """How a custom field is asked for; None when there is none of that id or name."""
    found = names.custom.get(key)
    return None if found is None else partial(_field, found)


def _field(asked: Field, sign: str, value: str, names: Names) -> Criterion:
    operand = f"field.{asked.id}"
    kind = operand_type(operand, names.setup.fields)
    if kind is OperandType.MOMENT:
        return _moment(operand, sign, value, names)
    if kind in {OperandType.ID, OperandType.IDS}:
        _only(sign, ": =", asked.name)
        return Compare(operand=operand, operator=Operator.IN, value=_options(asked, value))
    if kind is OperandType.TEXT:
        _only(sign, ": =", asked.name)
        return Compare(operand=operand, operator=Operator.CONTAINS if sign == ":" else Operator.IS, value=value)
    operator = _ORDERS.get(sign, Operator.IS)
    if kind is OperandType.YES_NO:
        _only(sign, ": =", asked.name)
    return Compare(operand=operand, operator=operator, value=_scalar(kind, value))


def _options(asked: Field, value: str) -> tuple[str, ...]:
    offered = [*asked.options, *(option for options in asked.department_options.values() for option in options)]
    if not offered:
        return tuple(filter(None, (part.strip() for part in value.split(","))))
    return _ids(value, _named({option.id: option for option in offered}.values()), asked.name.lower())


_YES_NO = {"yes": True, "oui": True, "true": True, "no": False, "non": False, "false": False}


def _scalar(kind: OperandType | None, value: str) -> Scalar:
    if kind is OperandType.DATE:
        return _day(value).isoformat()
    if kind is OperandType.YES_NO:
        if fold(value) not in _YES_NO:
            raise Unknown("bad_value", f"“{value}” is neither yes nor no. {possible(_YES_NO)}")
        return _YES_NO[fold(value)]
    try:
        number = float(value.replace(",", "."))
    except ValueError:
        raise Unknown("bad_value", f"“{value}” is no number. Write it in digits: 12 or 12.5.") from None
    return int(number) if number.is_integer() else number
