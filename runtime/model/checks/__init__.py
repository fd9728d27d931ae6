"""What is wrong with a Blueprint, before anybody works with it (C-07, PO-23).

`check` says everything at once; a `Checker` keeps what it knew and is asked again after every edit. A Finding names the
element, carries facts, says a whole sentence in English and French, and where sensible a Fix: an edit to apply.

What holds of every Blueprint, a half-drawn one included, is `integrity`; its faults are findings here, said once.
"""

from runtime.model.checks.checker import Checker, check
from runtime.model.checks.finding import ElementKind, Finding, Fix, Severity

__all__ = ["Checker", "ElementKind", "Finding", "Fix", "Severity", "check"]
