"""Fields: what tickets of this desk have besides what every ticket has."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.field_words import formula_example, formula_name, type_examples, type_names, visibility_names
from designer.admin.formula_editor import FormulaEditor
from designer.admin.options_editor import OptionsEditor
from designer.admin.removal import removing
from designer.admin.used_page import UsedForm, UsedPage
from designer.admin.uses_note import UsesNote
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor, TextEditor
from designer.panels.versions.question import Question
from runtime.messages.setup import PutFields, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.messages.tickets import CountTickets
from runtime.model.criteria import AllOf, AnyOf, Compare, Criterion, NotOf, Operator
from runtime.model.fields import Field, FieldType, Option, Visibility
from runtime.model.formulas.checking import faults_of
from runtime.model.formulas.facts import RESULTS
from runtime.model.refusals import fresh_id
from runtime.model.ticket import why_not_field_id
from runtime.model.where_used import Kind

_CHOSEN = frozenset({FieldType.CHOICE, FieldType.CHOICES})
_FORMULA = "formula"
"""Among the types; what a formula gives is chosen below it."""
_BEGUN = " "
"""A formula nobody has written yet: it makes the field one that is computed."""


class FieldForm(UsedForm[Field]):
    """One field. Its type is chosen once; options only where it has them."""

    def __init__(self, uses: UsesNote, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(uses, parent)
        self._setup: SetupView | None = None
        self.name, self.help = LineEditor(), TextEditor(lines=2)
        self.type, self.visibility, self.options = ChoiceEditor(), ChoiceEditor(), OptionsEditor()
        self.result, self.formula = ChoiceEditor(), FormulaEditor(courier)
        self.row(self.name, lambda: self.tr("Name"))
        self.row(self.type, lambda: self.tr("Type"), self._about_type)
        self._result_row = self.row(self.result, lambda: self.tr("What it gives"))
        self._formula_row = self.row(self.formula, lambda: self.tr("Formula"))
        self.row(
            self.visibility,
            lambda: self.tr("Who sees it"),
            lambda: self.tr("Conditions and Blueprints may use it either way."),
        )
        self.row(self.help, lambda: self.tr("Help"), lambda: self.tr("Shown below the field wherever it is filled in."))
        self._option_row = self.row(self.options, lambda: self.tr("Options"))
        self.end()
        self.name.edited.connect(lambda text: self.change(name=text))
        self.help.edited.connect(lambda text: self.change(help=text))
        self.type.picked.connect(self._choose_type)
        self.result.picked.connect(lambda key: self.change(type=FieldType(key)))
        self.formula.edited.connect(lambda text: self.change(formula=text.strip() or _BEGUN))
        self.visibility.picked.connect(lambda key: self.change(visibility=Visibility(key)))
        self.options.edited.connect(lambda common, own: self.change(options=common, department_options=own))

    @override
    def offer(self, setup: SetupView) -> None:
        """Types and visibilities by name; departments may have options of their own."""
        self._setup = setup
        names = type_names()
        typed = [Choice(key.value, name) for key, name in names.items()]
        self.type.offer([*typed, Choice(_FORMULA, formula_name())])
        self.result.offer([Choice(key.value, names[key]) for key in RESULTS])
        self.formula.offer(setup.fields)
        self.visibility.offer([Choice(key.value, name) for key, name in visibility_names().items()])
        self.options.offer([Choice(each.id, each.name) for each in setup.departments])

    @override
    def show_value(self, thing: Field) -> None:
        """Show a field; one that is on the desk keeps its type."""
        self.thing = thing
        self.name.show_value(thing.name)
        self.help.show_value(thing.help)
        self.type.show_value(_FORMULA if thing.formula else thing.type.value)
        self.result.show_value(thing.type.value)
        if thing.formula:
            self.formula.show_value(thing)
        self.visibility.show_value(thing.visibility.value)
        self.options.show_value(thing.options, thing.department_options)
        self._show_type()

    def _show_type(self) -> None:
        """What depends on the type: whether it may be changed still, its example, its options."""
        field = self.thing
        self.type.setEnabled(field is not None and field.id == NEW)
        computed = field is not None and field.formula != ""
        self._option_row.setVisible(field is not None and not computed and field.type in _CHOSEN)
        self.result.setEnabled(self.type.isEnabled())
        for row in (self._result_row, self._formula_row):
            row.setVisible(computed)
        self.say_again()

    def _about_type(self) -> str:
        if self.thing is None:
            return ""
        example = formula_example() if self.thing.formula else type_examples()[self.thing.type]
        if self.thing.id == NEW:
            return example
        return self.tr(
            "{example} It keeps its type, since tickets hold such values: add another field instead."
        ).format(example=example)

    def _choose_type(self, key: str) -> None:
        if key == _FORMULA:
            self.change(type=FieldType.NUMBER, formula=_BEGUN)
            self.result.show_value(FieldType.NUMBER.value)
        else:
            self.change(type=FieldType(key), formula="")

    @override
    def followed(self, thing: Field, changes: Collection[str]) -> None:
        if thing.formula:
            self.formula.show_value(thing)
        if "type" in changes:
            self._show_type()


class FieldsPage(UsedPage[Field]):
    """Every custom field of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        shelf = Shelf(_fields, self._begin, _put, removing(SetupKind.FIELD))
        super().__init__(courier, info, shelf, FieldForm(UsesNote(courier, Kind.FIELD), courier), parent)
        self.head(
            lambda: self.tr("Fields"),
            lambda: self.tr(
                "What a ticket of yours has besides subject, priority and the like. Layouts say where each one shows."
            ),
        )
        self.nothing.explain(
            lambda: self.tr(
                "A ticket has a subject, a priority, a type and tags already. Add what else you "
                "ask for, such as the order number: it can be demanded, compared and counted."
            ),
            lambda: self.tr("Add a field…"),
        )

    @override
    def describe(self, thing: Field) -> str:
        """Its type, and who sees it."""
        kind = type_names()[thing.type]
        what = f"{formula_name()} · {kind}" if thing.formula else kind
        return f"{what} · {visibility_names()[thing.visibility]}"

    @override
    def why_not(self, thing: Field) -> str:
        """A choice needs something to choose from, a formula must make sense."""
        known = {field.id: field for field in self.setup.fields} if self.setup is not None else {}
        if thing.formula and faults_of(thing, known):
            return self.tr("Correct the formula: what is wrong with it is said below it.")
        if thing.type in _CHOSEN and not thing.options:
            return self.tr("Add at least one option that is offered everywhere.")
        if thing.type in _CHOSEN and not all(thing.department_options.values()):
            return self.tr("A department has no option at all: add one, or make its options the same as everywhere.")
        return super().why_not(thing)

    @override
    def confirm(self, thing: Field) -> None:
        """Where options go that tickets may have, the desk is asked how many do."""
        known = {field.id: field for field in self.setup.fields} if self.setup is not None else {}
        if why_not_field_id(thing.id) is not None:
            thing = thing.having(id=fresh_id(f"{thing.name} field", known))
        before = known.get(thing.id)
        gone = list(_gone(before, thing)) if before is not None else []
        if not gone:
            self.put(thing)
            return
        names = ", ".join(dict.fromkeys(f"“{option.name}”" for option, _ in gone))
        wanted = AnyOf(of=tuple(criterion for _, criterion in gone))
        then = partial(self._ask_about, thing, names)
        self.courier.ask(CountTickets(criteria=wanted), self, then, lambda fault: self._not_counted(fault.sentence))

    def _ask_about(self, thing: Field, names: str, tickets: int) -> None:
        if not tickets:
            self.put(thing)
            return
        meaning = self.tr("%Ln ticket(s) have {names}. They keep it, marked as not offered any more.", "", tickets)
        question = Question(
            self.tr("Remove options of “{field}”").format(field=thing.name),
            [meaning.format(names=names), self.tr("Nobody can choose it again unless you add it under the same name.")],
            self.tr("Save without these options"),
            self,
        )
        question.confirmed.connect(lambda _why: self.put(thing))
        question.rejected.connect(self.not_confirmed)
        question.open()

    def _not_counted(self, sentence: str) -> None:
        self.not_confirmed()
        self.problem.setText(sentence)
        self.problem.show()

    def _begin(self, _setup: SetupView) -> Field:
        return Field(id=NEW, name=self.tr("New field"))


def _gone(before: Field, after: Field) -> Iterator[tuple[Option, Criterion]]:
    """The options that are not offered any more, each with the tickets that may have it."""
    own = tuple({*before.department_options, *after.department_options})
    elsewhere = NotOf(of=Compare(operand="ticket.department", operator=Operator.IN, value=own))
    for option in _lost(before.options, after.options):
        has = _has(before, option)
        yield option, AllOf(of=(has, elsewhere)) if own else has
    for department in own:
        here = Compare(operand="ticket.department", operator=Operator.IS, value=department)
        for option in _lost(before.options_in(department), after.options_in(department)):
            yield option, AllOf(of=(_has(before, option), here))


def _lost(before: tuple[Option, ...], after: tuple[Option, ...]) -> Iterator[Option]:
    kept = {option.id for option in after}
    return (option for option in before if option.id not in kept)


def _has(field: Field, option: Option) -> Compare:
    operator = Operator.IS if field.type is FieldType.CHOICE else Operator.IN
    value = option.id if operator is Operator.IS else (option.id,)
    return Compare(operand=f"field.{field.id}", operator=operator, value=value)


def _fields(setup: SetupView) -> tuple[Field, ...]:
    return setup.fields


def _put(field: Field, revision: int) -> PutFields:
    return PutFields(fields=(field,), revision=revision)
