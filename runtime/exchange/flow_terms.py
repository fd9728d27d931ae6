"""The terms within the sentences of a report that are our own, and so are said in the reader's language.

What a stranger's file calls something stays as it is written there: only these codes put terms of ours into a fact.
"""

from __future__ import annotations

from collections.abc import Mapping

from runtime.exchange.bpmn_timers import parsed
from runtime.model.checks.words import TERMS as UNITS

_MISSING: Mapping[str, Mapping[str, str]] = {
    "en": {"sla_policy": "SLA policy", "type": "ticket type", "template": "letter template"},
    "fr": {
        "field": "de champ",
        "team": "d’équipe",
        "person": "de personne",
        "department": "de service",
        "type": "de type de ticket",
        "template": "de modèle de message",
        "calendar": "de calendrier",
        "status": "de statut",
        "sla_policy": "de politique SLA",
        "function": "de fonction",
    },
}
"""What a desk has not, as it follows “has no” and “n'a pas”."""

_AT_ONCE = {"parallel": "parallèle", "inclusive": "inclusive", "complex": "complexe", "several flows": "plusieurs flux"}
_EVENTS = {
    "message": "message",
    "signal": "signal",
    "conditional": "condition",
    "timer": "minuterie",
    "error": "erreur",
    "escalation": "escalade",
    "compensate": "compensation",
    "cancel": "annulation",
    "link": "lien",
}
_TASKS = {
    "serviceTask": "tâche de service",
    "scriptTask": "tâche de script",
    "sendTask": "envoi",
    "receiveTask": "réception",
    "businessRuleTask": "règle métier",
}

_TERMS: Mapping[tuple[str, str], Mapping[str, Mapping[str, str]]] = {
    ("missing_here", "what"): _MISSING,
    ("missing_there", "what"): _MISSING,
    ("too_wide", "what"): {"fr": {"states": "états"}},
    ("choice", "kind"): {"fr": _AT_ONCE},
    ("event", "kind"): {"fr": _EVENTS},
    ("task_kind", "kind"): {"fr": _TASKS},
}


def in_words(code: str, facts: Mapping[str, str], language: str) -> dict[str, str]:
    """The facts of a line, those that are terms of ours in this language; any other stays as it is."""
    return {name: _said(code, name, fact, language) for name, fact in facts.items()}


def _said(code: str, name: str, fact: str, language: str) -> str:
    if (code, name) == ("timer_exact", "time"):
        return _span(fact, language)
    return _TERMS.get((code, name), {}).get(language, {}).get(fact, fact)


def _span(written: str, language: str) -> str:
    """“21 days” for the P21D of a file."""
    duration = parsed(written)
    if duration is None:
        return written
    unit = duration.unit.removesuffix("s") if duration.amount == 1 else duration.unit
    return f"{duration.amount} {UNITS[language].get(unit, unit)}"
