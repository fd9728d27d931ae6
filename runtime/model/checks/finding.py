"""A Finding: what a check says of one element."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from runtime.model.blueprint import Blueprint, ParallelGroup, State, Transition
from runtime.model.checks.codes import SEVERITIES, Severity
from runtime.model.checks.fixes import Fix
from runtime.model.checks.words import sentence
from runtime.model.reasons import Reason
from runtime.model.values import Id, Value

__all__ = ["Element", "ElementKind", "Finding", "Fix", "Severity", "found"]

type Element = Blueprint | State | Transition | ParallelGroup


class ElementKind(StrEnum):
    """What kind of element a finding is about."""

    BLUEPRINT = "blueprint"
    STATE = "state"
    TRANSITION = "transition"
    PARALLEL = "parallel"


_KINDS: dict[type[object], ElementKind] = {
    Blueprint: ElementKind.BLUEPRINT,
    State: ElementKind.STATE,
    Transition: ElementKind.TRANSITION,
    ParallelGroup: ElementKind.PARALLEL,
}
_SEVERITY_ORDER = tuple(Severity)
_KIND_ORDER = tuple(ElementKind)


class Finding(Value):
    """What a check says of one element.

    `element` is the id to select on the canvas. `part` leads further into it, where the finding is about a form item
    (`form[serial]`), an action (`actions[0]`), a reminder… `facts` are what the sentence is filled with. `fix` is the
    likeliest edit that puts it right, `more` are others, where there is more than one way.
    """

    code: str
    severity: Severity
    kind: ElementKind
    element: Id
    part: str = ""
    facts: dict[str, str]
    fix: Fix | None = None
    more: tuple[Fix, ...] = ()

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """Every edit that puts it right, the likeliest first."""
        return (*(() if self.fix is None else (self.fix,)), *self.more)

    def sentence(self, language: str = "en") -> str:
        """What is wrong and what to do. Raises KeyError for a language other than en and fr."""
        return sentence(self.code, self.facts, language)

    def as_reason(self) -> Reason:
        """The finding as a reason against publishing."""
        return Reason(self.code, self.sentence(), self.element, self.facts)

    @property
    def order(self) -> tuple[int, int, str, str, str]:
        """The worst first; then the Blueprint, its states, transitions and groups by id."""
        worst = _SEVERITY_ORDER.index(self.severity)
        return worst, _KIND_ORDER.index(self.kind), self.element, self.code, self.part


def found(
    code: str, element: Element, /, *, part: str = "", fix: Fix | None = None, more: Iterable[Fix] = (), **facts: str
) -> Finding:
    """A finding of this code; the fact `element` is the element's name, always."""
    return Finding(
        code=code,
        severity=SEVERITIES[code],
        kind=_KINDS[type(element)],
        element=element.id,
        part=part,
        facts={"element": element.name, **facts},
        fix=fix,
        more=tuple(more),
    )


def fix_of(name: str, element: Element, /, **arguments: str) -> Fix:
    """The edit of this name on an element; the arguments `id` and `element` are its id and its name, always."""
    return Fix(name=name, arguments={"id": element.id, "element": element.name, **arguments})


def fix_in(name: str, element: Element, part: str, /, **arguments: str) -> Fix:
    """The edit of this name on a part of an element: its `part` and `kind` say where, always."""
    return fix_of(name, element, kind=_KINDS[type(element)].value, part=part, **arguments)
