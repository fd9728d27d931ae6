"""What became of a ticket's SLA policy and its clocks, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.agent.names import Names
from designer.panels.sla_words import metric_name, round_name
from runtime.model.sla import Metric

translate = QCoreApplication.translate

type Data = Mapping[str, Any]
type Tell = Callable[[Data, Names, str | None], str]


def key_of(kind: str, data: Data) -> str:
    """By what a fact is told: what breaks, reminds and escalates on an SLA clock is told by it."""
    return f"sla_{kind}" if data.get("scope") == "sla" else kind


def _applied(data: Data, names: Names, _blueprint: str | None) -> str:
    policy = data.get("policy")
    if policy is None:
        return translate("Promised", "No SLA policy is the ticket’s any more")
    text = translate("Promised", "SLA policy “{name}”, version {version}")
    told = text.format(name=_policy(str(policy), names), version=data.get("version"))
    organisation = data.get("organisation")
    if organisation is None:
        return told
    because = translate("Promised", "{told}, because of the organisation {name}")
    return because.format(told=told, name=names.name("organisation", str(organisation)))


def _asked(data: Data, names: Names, _blueprint: str | None) -> str:
    policy = data.get("policy")
    if policy is None:
        return translate("Promised", "The rules choose the SLA policy again")
    text = translate("Promised", "SLA policy “{name}” applied, whatever the rules say")
    return text.format(name=_policy(str(policy), names))


def _started(data: Data, _names: Names, _blueprint: str | None) -> str:
    clock = _clock(data, "clock")
    return _of(clock, _stands(clock, translate("Promised", "the clock runs")))


def _changed(data: Data, _names: Names, _blueprint: str | None) -> str:
    said = {
        "paused": translate("Promised", "the clock stands still"),
        "resumed": translate("Promised", "the clock runs again"),
        "reopened": translate("Promised", "the clock goes on, with the time it had used"),
    }
    clock = _clock(data, "new")
    return _of(clock, _stands(clock, said.get(str(data.get("why")), translate("Promised", "counted otherwise"))))


def _ended(data: Data, _names: Names, _blueprint: str | None) -> str:
    clock = _clock(data, "clock")
    if data.get("why") == "dropped":
        return _of(clock, translate("Promised", "promised no more"))
    kept = clock.get("broken") is None
    return _of(clock, translate("Promised", "met") if kept else translate("Promised", "done, but too late"))


def _of_metric(say: Callable[[], str]) -> Tell:
    return lambda data, _names, _blueprint: words.labelled(_metric(str(data.get("metric"))), say())


def _of(clock: Data, told: str) -> str:
    metric = str(clock.get("metric"))
    known = metric in _METRICS
    name = round_name(Metric(metric), int(clock.get("round") or 1)) if known else metric
    return words.labelled(name, told)


def _stands(clock: Data, told: str) -> str:
    """…and until when, where it runs."""
    due = _clock(clock, "clock").get("due")
    if not isinstance(due, int):
        return told
    return translate("Promised", "{told}, due {moment}").format(told=told, moment=words.moment(due))


def _metric(key: str) -> str:
    return metric_name(Metric(key)) if key in _METRICS else key


def _policy(key: str, names: Names) -> str:
    setup = names.catalogue.setup
    known = setup.sla_policies if setup is not None else ()
    return next((policy.name for policy in known if policy.id == key), key)


def _clock(data: Data, key: str) -> Data:
    found = data.get(key)
    return found if isinstance(found, Mapping) else {}


_METRICS = frozenset(metric.value for metric in Metric)

TELL: Mapping[str, Tell] = {
    "sla_asked": _asked,
    "sla_applied": _applied,
    "sla_started": _started,
    "sla_changed": _changed,
    "sla_ended": _ended,
    "sla_reminded": _of_metric(lambda: translate("Promised", "reminder, the time promised is nearly used up")),
    "sla_limit_broken": _of_metric(lambda: translate("Promised", "the time promised was used up")),
    "sla_escalated": _of_metric(lambda: translate("Promised", "escalated")),
}
