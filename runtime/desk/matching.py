"""Handler for the preview of criteria: how many tickets they would let through, as far as a table can tell."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.messages.faults import Invalid
from runtime.messages.matching import CountMatches, Matched
from runtime.model.criteria import ALWAYS_TRUE, AllOf, AnyOf, Compare, Criterion, NotOf, Operator
from runtime.model.criteria_eval import comparisons
from runtime.model.criteria_rules import why_not_compare
from runtime.store.matching import matches
from runtime.store.visibility import visible_to

_NEVER = AnyOf()
_OF_THE_MOMENT = ("performer.", "calendar.")
_CHANGES = frozenset({Operator.CHANGED, Operator.CHANGED_TO, Operator.CHANGED_FROM})


def count_matches(query: CountMatches, work: Work) -> Matched:
    """How many of the last tickets meet the criteria."""
    for compare, _ in comparisons(query.criteria):
        sentence = why_not_compare(compare, work.setup.fields)
        if sentence is not None:
            raise Invalid(sentence)
    of, least, most = matches(
        work.session,
        query,
        (as_far_as_told(query.criteria, otherwise=False), as_far_as_told(query.criteria, otherwise=True)),
        visible=visible_to(work.actor),
        now=work.now,
        fields=work.setup.fields,
    )
    return Matched(of=of, least=least, most=most)


def as_far_as_told(criterion: Criterion, *, otherwise: bool) -> Criterion:
    """The criterion with every comparison that no table can tell taken for what makes the whole `otherwise`."""
    if isinstance(criterion, Compare):
        told = not criterion.operand.startswith(_OF_THE_MOMENT) and criterion.operator not in _CHANGES
        return criterion if told else ALWAYS_TRUE if otherwise else _NEVER
    if isinstance(criterion, NotOf):
        return NotOf(of=as_far_as_told(criterion.of, otherwise=not otherwise))
    parts = tuple(as_far_as_told(part, otherwise=otherwise) for part in criterion.of)
    return AnyOf(of=parts) if isinstance(criterion, AnyOf) else AllOf(of=parts)
