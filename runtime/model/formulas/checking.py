"""Whether a formula makes sense on a desk: names are known, parts are of types that fit, nothing goes in circles.

All faults of a formula are told at once, each with its place; what a fault hides is not reported after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from runtime.model.business_clock import FIRST_YEAR, LAST_YEAR
from runtime.model.fields import Field, FieldType
from runtime.model.folding import fold
from runtime.model.formulas.facts import FACTS, KINDS, RESULTS
from runtime.model.formulas.fault import Fault, FormulaFault
from runtime.model.formulas.functions import FUNCTIONS, PRESENT, Function
from runtime.model.formulas.parser import COMPARISONS, parse
from runtime.model.formulas.tree import (
    Call,
    Expression,
    FactName,
    FieldName,
    Infix,
    Kind,
    Literal,
    Placed,
    Prefix,
    every,
)

MOST_FORMULAS = 50
"""How many formulas a desk may have: each may be computed with every change of a ticket."""

KIND_WORDS: dict[Kind, str] = {
    Kind.TEXT: "a text",
    Kind.NUMBER: "a number",
    Kind.DATE: "a date",
    Kind.MOMENT: "a date with time",
    Kind.YES_NO: "yes or no",
    Kind.LIST: "a list",
    Kind.ANY: "empty",
}
_COMPARABLE = {
    "=": frozenset({Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.MOMENT, Kind.YES_NO}),
    "<": frozenset({Kind.NUMBER, Kind.DATE, Kind.MOMENT}),
}


def faults_of(field: Field, fields: Mapping[str, Field]) -> tuple[Fault, ...]:
    """Everything wrong with a formula field among the desk's `fields`; none for a sound one."""
    text = field.formula
    try:
        tree = parse(text)
    except FormulaFault as wrong:
        return (wrong.fault,)
    others = {**fields, field.id: field}
    checker = _Checker(others)
    kind = checker.kind_of(tree)
    faults = [*checker.faults, *_circles(field, others, tree)]
    if not faults:
        faults += _result(field, kind, tree)
    return tuple(sorted(faults, key=lambda fault: (fault.start, fault.end)))


def inputs_of(text: str) -> frozenset[str]:
    """The ids of the custom fields a formula names; none for a text that is no formula."""
    try:
        return frozenset(part.id for part in every(parse(text)) if isinstance(part, FieldName))
    except FormulaFault:
        return frozenset()


def calls_of(text: str) -> frozenset[str]:
    """The functions a formula calls; none for a text that is no formula."""
    try:
        return frozenset(part.function for part in every(parse(text)) if isinstance(part, Call))
    except FormulaFault:
        return frozenset()


def in_order(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The formula fields, each after those it names; those of a circle, and what rests on them, are left out."""
    waiting = {field.id: inputs_of(field.formula) for field in fields if field.formula}
    by_id = {field.id: field for field in fields}
    ordered: list[Field] = []
    while waiting:
        ready = sorted(key for key, inputs in waiting.items() if inputs.isdisjoint(waiting))
        if not ready:
            break
        ordered += (by_id[key] for key in ready)
        for key in ready:
            del waiting[key]
    return tuple(ordered)


def _circles(field: Field, fields: Mapping[str, Field], tree: Expression) -> Iterator[Fault]:
    """The first names through which the formula would need itself."""
    for part in every(tree):
        if isinstance(part, FieldName):
            way = _way(part.id, field.id, fields)
            if way is not None:
                names = " → ".join(f"“{fields[key].name}”" for key in (field.id, *way))
                sentence = f"This goes in a circle: {names}. A formula cannot need itself."
                yield Fault(code="circle", sentence=sentence, start=part.start, end=part.end)


def _way(source: str, target: str, fields: Mapping[str, Field]) -> tuple[str, ...] | None:
    """The fields from one to another along what formulas name."""
    waiting: list[tuple[str, ...]] = [(source,)]
    seen = set[str]()
    while waiting:
        way = waiting.pop()
        if way[-1] == target:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            found = fields.get(way[-1])
            inputs = inputs_of(found.formula) if found is not None and found.formula else ()
            waiting += [(*way, key) for key in sorted(inputs)]
    return None


def _result(field: Field, kind: Kind, tree: Expression) -> Iterator[Fault]:
    """What the formula gives is what the field is to hold."""
    if field.type not in RESULTS:
        sentence = "A formula gives a text, a number, a date, a date with time, or yes or no: choose one of them."
        yield Fault(code="no_result", sentence=sentence, start=tree.start, end=tree.end)
    elif kind is not KINDS[field.type]:
        sentence = f"The formula gives {KIND_WORDS[kind]}, but the field holds {KIND_WORDS[KINDS[field.type]]}."
        yield Fault(code="other_result", sentence=sentence, start=tree.start, end=tree.end)


class _Checker:
    def __init__(self, fields: Mapping[str, Field]) -> None:
        self._fields = fields
        self.faults: list[Fault] = []

    def kind_of(self, tree: Expression) -> Kind:
        """What the expression gives; ANY where it is `empty` or has a fault."""
        match tree:
            case Literal(value=value):
                return _literal(value)
            case FieldName():
                return self._field(tree)
            case FactName():
                return self._fact(tree)
            case Prefix(sign=sign):
                wanted = Kind.YES_NO if sign == "not" else Kind.NUMBER
                self._insist(tree.of, self.kind_of(tree.of), frozenset({wanted}), sign)
                return wanted
            case Infix():
                return self._infix(tree)
            case Call():
                return self._call(tree)

    def _fail(self, code: str, sentence: str, at: Placed) -> Kind:
        self.faults.append(Fault(code=code, sentence=sentence, start=at.start, end=at.end))
        return Kind.ANY

    def _field(self, name: FieldName) -> Kind:
        found = self._fields.get(name.id)
        if found is not None:
            return KINDS[found.type]
        near = _nearest(
            name.id, {fold(each.name): key for key, each in self._fields.items()} | {key: key for key in self._fields}
        )
        if near is not None:
            return self._fail("unknown_field", f"There is no field “{name.id}”. Do you mean {{{near}}}?", name)
        return self._fail("unknown_field", f"There is no field “{name.id}”. Choose one of the list.", name)

    def _fact(self, name: FactName) -> Kind:
        if name.name in FACTS:
            return FACTS[name.name]
        if name.name in self._fields:
            sentence = f"Fields stand in braces: write {{{name.name}}}."
            return self._fail("braces_missing", sentence, name)
        if name.name in PRESENT:
            return self._present(name)
        if name.name in FUNCTIONS:
            sentence = f"“{name.name}” is a function: write {FUNCTIONS[name.name].shape}."
            return self._fail("no_arguments", sentence, name)
        near = _nearest(name.name, dict.fromkeys(FACTS, "") | {key: key for key in FACTS})
        if near is not None:
            return self._fail("unknown_name", f"A ticket has no “{name.name}”. Do you mean {near}?", name)
        sentence = f"A ticket has no “{name.name}”. Choose from the list; texts stand in quotation marks."
        return self._fail("unknown_name", sentence, name)

    def _present(self, at: Placed) -> Kind:
        sentence = (
            "A formula cannot ask for the present moment: its value is kept, and would be wrong a minute later. "
            "Ask for ages in the conditions of a view or a transition instead."
        )
        return self._fail("present_moment", sentence, at)

    def _insist(self, part: Expression, kind: Kind, wanted: frozenset[Kind], what: str) -> bool:
        if kind in wanted or kind is Kind.ANY:
            return True
        words = _either(wanted)
        self._fail("wrong_type", f"“{what}” needs {words}, and this is {KIND_WORDS[kind]}.", part)
        return False

    def _infix(self, tree: Infix) -> Kind:
        left, right = self.kind_of(tree.left), self.kind_of(tree.right)
        if tree.sign in COMPARISONS:
            self._comparison(tree, left, right)
            return Kind.YES_NO
        if tree.sign in {"and", "or"}:
            for part, kind in ((tree.left, left), (tree.right, right)):
                self._insist(part, kind, frozenset({Kind.YES_NO}), tree.sign)
            return Kind.YES_NO
        return self._arithmetic(tree, left, right)

    def _arithmetic(self, tree: Infix, left: Kind, right: Kind) -> Kind:
        kinds = {left, right}
        if tree.sign == "+" and Kind.TEXT in kinds:
            self._fail("add_texts", "Texts are not added: write concat(a, b).", tree)
        elif tree.sign in {"+", "-"} and kinds & {Kind.DATE, Kind.MOMENT}:
            sentence = "Dates are not added or subtracted: use days_between, hours_between, add_days or add_hours."
            self._fail("add_dates", sentence, tree)
        else:
            for part, kind in ((tree.left, left), (tree.right, right)):
                self._insist(part, kind, frozenset({Kind.NUMBER}), tree.sign)
            if tree.sign == "/" and isinstance(tree.right, Literal) and tree.right.value == 0:
                self._fail("division_by_zero", "This divides by zero, so it would always be empty.", tree.right)
        return Kind.NUMBER

    def _comparison(self, tree: Infix, left: Kind, right: Kind) -> None:
        comparable = _COMPARABLE["=" if tree.sign in {"=", "!="} else "<"]
        if Literal(None) in (tree.left, tree.right):
            self._fail("compare_empty", "Nothing equals “empty”: write is_empty(…).", tree)
        elif not all(
            self._insist(part, kind, comparable, tree.sign) for part, kind in ((tree.left, left), (tree.right, right))
        ):
            return
        elif Kind.ANY not in (left, right) and left is not right:
            sentence = f"Both sides must be alike: this compares {KIND_WORDS[left]} with {KIND_WORDS[right]}."
            self._fail("unlike", sentence, tree)
        else:
            self._option(tree.left, tree.right)
            self._option(tree.right, tree.left)

    def _option(self, one: Expression, other: Expression) -> None:
        """What a choice is compared with is the id of one of its options."""
        field = self._fields.get(one.id) if isinstance(one, FieldName) else None
        if field is None or field.type is not FieldType.CHOICE or not isinstance(other, Literal):
            return
        options = {
            option.id: option.name for each in (field.options, *field.department_options.values()) for option in each
        }
        if other.value not in options:
            known = ", ".join(f'"{key}"' for key in options)
            sentence = f"“{field.name}” has no option “{other.value}”. It has: {known}."
            self._fail("unknown_option", sentence, other)

    def _call(self, tree: Call) -> Kind:
        kinds = [self.kind_of(argument) for argument in tree.arguments]
        function = FUNCTIONS.get(tree.function)
        if function is None:
            return self._no_function(tree)
        if len(kinds) < function.least or (function.most is not None and len(kinds) > function.most):
            sentence = f"“{function.name}” takes other arguments: write {function.shape}."
            return self._fail("arguments", sentence, tree)
        fits = [
            self._insist(part, kind, function.takes_at(place), function.name)
            for place, (part, kind) in enumerate(zip(tree.arguments, kinds, strict=True))
        ]
        return self._given(tree, function, kinds) if all(fits) else function.gives or Kind.ANY

    def _no_function(self, tree: Call) -> Kind:
        if tree.function in PRESENT:
            return self._present(tree)
        near = _nearest(tree.function, {key: key for key in FUNCTIONS})
        if near is not None:
            return self._fail("unknown_function", f"There is no function “{tree.function}”. Do you mean {near}?", tree)
        sentence = f"There is no function “{tree.function}”. Choose one of the list."
        return self._fail("unknown_function", sentence, tree)

    def _given(self, tree: Call, function: Function, kinds: list[Kind]) -> Kind:
        """What the call gives, once every argument is of a type it takes."""
        special = _SPECIAL.get(function.name)
        if special is not None and not special(self, tree):
            return function.gives or Kind.ANY
        if function.gives is not None:
            return function.gives
        alike = kinds[function.alike :] if function.alike is not None else kinds[:1]
        known = [kind for kind in alike if kind is not Kind.ANY]
        other = next((kind for kind in known if kind is not known[0]), None)
        if other is not None:
            one, two = KIND_WORDS[known[0]], KIND_WORDS[other]
            sentence = f"“{function.name}” needs values that are alike, and these are {one} and {two}."
            return self._fail("unlike", sentence, tree)
        return known[0] if known else Kind.ANY

    def date_literal(self, tree: Call) -> bool:
        """A text is made a date only where it is written out, so that it is one."""
        (argument,) = tree.arguments
        written = argument.value if isinstance(argument, Literal) else None
        if not isinstance(written, str) and self._quiet_kind(argument) is not Kind.TEXT:
            return True
        if isinstance(written, str) and _is_day(written):
            return True
        self._fail("no_date", 'A date is written as date("2026-01-31"), or made from a date with time.', argument)
        return False

    def _quiet_kind(self, tree: Expression) -> Kind:
        return _Checker(self._fields).kind_of(tree)

    def choice_named(self, tree: Call) -> bool:
        """Only a choice has options with names."""
        (argument,) = tree.arguments
        field = self._fields.get(argument.id) if isinstance(argument, FieldName) else None
        if field is not None and field.type is FieldType.CHOICE:
            return True
        self._fail("no_choice", "label gives the name of an option: it needs a field of type choice.", argument)
        return False


_SPECIAL = {"date": _Checker.date_literal, "label": _Checker.choice_named}


def _literal(value: object) -> Kind:
    if isinstance(value, bool):
        return Kind.YES_NO
    return Kind.ANY if value is None else Kind.TEXT if isinstance(value, str) else Kind.NUMBER


def _is_day(text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and FIRST_YEAR <= day.year <= LAST_YEAR


def _either(kinds: frozenset[Kind]) -> str:
    words = [KIND_WORDS[kind] for kind in Kind if kind in kinds]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _nearest(name: str, known: Mapping[str, str]) -> str | None:
    """What is probably meant: what a near key stands for."""
    near = get_close_matches(fold(name), [key for key in known if known[key]], n=1, cutoff=0.7)
    return known[near[0]] if near else None
