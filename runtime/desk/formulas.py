"""Fields that nobody types: tried before they are put, refused when unsound, computed again when changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from runtime.desk.work import Work
from runtime.engine.computing import FORMULA_CLOCK, due_of
from runtime.messages import formulas as said
from runtime.messages.faults import Refused
from runtime.model.fields import Field
from runtime.model.formulas.checking import MOST_FORMULAS, faults_of, inputs_of
from runtime.model.formulas.desk import Formulas, rests_on
from runtime.model.reasons import Reason
from runtime.model.setup import Setup
from runtime.store import formula_rows, setup_rows


def try_formula(query: said.TryFormula, work: Work) -> said.FormulaTried:
    """What the formula gives for a ticket the asker may read, on the desk as it would be with the field."""
    snapshot = work.load(query.ticket_id).snapshot
    field = query.field
    fields = {**work.setup.fields, field.id: field}
    faults = faults_of(field, fields)
    if faults:
        return said.FormulaTried(faults=tuple(_fault(each) for each in faults))
    asked = _with_fields(work.setup, fields)
    values = Formulas.of(fields).computed(snapshot.ticket, due_of(snapshot), asked)
    found = values[field.id]
    inputs = {
        key: values[key].value if key in values else snapshot.ticket.fields.get(key)
        for key in sorted(inputs_of(field.formula))
    }
    return said.FormulaTried(value=found.value, code=found.code, why=found.why, inputs=inputs)


def _fault(fault: object) -> said.FormulaFault:
    return said.FormulaFault.model_validate({name: getattr(fault, name) for name in said.FormulaFault.model_fields})


def _with_fields(setup: Setup, fields: Mapping[str, Field]) -> Setup:
    return Setup(settings=setup.settings, departments=setup.departments, calendars=setup.calendars, fields=fields)


def get_formula_progress(_query: said.GetFormulaProgress, work: Work) -> said.FormulaProgress:
    """Counted from what is due."""
    return said.FormulaProgress(left=formula_rows.waiting(work.session, FORMULA_CLOCK))


def insist_sound(put: tuple[Field, ...], setup: Setup) -> None:
    """Every formula of the desk still makes sense with these fields on it. Raises Refused with every fault."""
    fields = {**setup.fields, **{field.id: field for field in put}}
    formulas = [field for field in fields.values() if field.formula]
    for field in put:
        before = setup.fields.get(field.id)
        if before is not None and bool(before.formula) is not bool(field.formula):
            raise Refused(f"The field “{before.name}” is typed or computed for good: add another field instead.")
    if len(formulas) > MOST_FORMULAS:
        raise Refused(f"A desk has at most {MOST_FORMULAS} formulas: remove one, or join two.")
    reasons = tuple(reason for field in formulas for reason in _against(field, fields))
    if reasons:
        raise Refused(" ".join(reason.sentence for reason in reasons), reasons)


def _against(field: Field, fields: Mapping[str, Field]) -> Iterator[Reason]:
    for fault in faults_of(field, fields):
        facts = {"field": field.name, "start": str(fault.start), "end": str(fault.end), "fault": fault.code}
        yield Reason("bad_formula", f"The formula of “{field.name}”: {fault.sentence}", field.id, facts)


def compute_again_where_changed(work: Work) -> None:
    """After the set-up was written: where a formula may give something else now, every ticket is computed again."""
    fresh = setup_rows.load_setup(work.session)
    before, after = _rests_on(work.setup), _rests_on(fresh)
    if not set(after[0]) <= set(before[0]) or after[1:] != before[1:]:
        formula_rows.compute_again(work.session, FORMULA_CLOCK, work.now)


def _rests_on(setup: Setup) -> tuple[tuple[object, ...], ...]:
    return rests_on(setup, [(place.id, place.calendar) for place in setup.departments.values()])
