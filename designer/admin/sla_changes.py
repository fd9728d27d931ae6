"""What one version of an SLA policy promises otherwise than the one before, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.canvas.captions import duration_in_words
from designer.panels.criteria.sentences import in_words
from designer.panels.criteria.terms import Terms
from designer.panels.criteria.words import priority_choices
from designer.panels.sla_words import metric_name
from runtime.model.criteria import Criterion
from runtime.model.durations import Duration
from runtime.model.sla import Metric, SlaPolicy, SlaTarget

translate = QCoreApplication.translate


def changes(old: SlaPolicy | None, new: SlaPolicy, terms: Terms) -> list[str]:
    """A sentence for each difference; of the first version everything it promises."""
    if old is None:
        return [*_targets({}, _by_metric(new)), _for_whom(new.conditions, terms)]
    return [
        *_texts(old, new),
        *_conditions(old, new, terms),
        *_calendar(old, new, terms),
        *_targets(_by_metric(old), _by_metric(new)),
    ]


def for_whom(policy: SlaPolicy, terms: Terms) -> str:
    """Its conditions in words; every ticket for one without any."""
    return in_words(policy.conditions, terms) or translate("SlaChanges", "Every ticket")


def _for_whom(conditions: Criterion, terms: Terms) -> str:
    said = in_words(conditions, terms)
    if not said:
        return translate("SlaChanges", "For every ticket")
    return translate("SlaChanges", "For tickets where {conditions}").format(conditions=said)


def _texts(old: SlaPolicy, new: SlaPolicy) -> Iterator[str]:
    if old.name != new.name:
        yield _from_to(translate("SlaChanges", "Name"), f"“{old.name}”", f"“{new.name}”")
    if old.description != new.description:
        yield translate("SlaChanges", "Another description")


def _conditions(old: SlaPolicy, new: SlaPolicy, terms: Terms) -> Iterator[str]:
    if old.conditions != new.conditions:
        yield _from_to(translate("SlaChanges", "Tickets"), for_whom(old, terms), for_whom(new, terms))


def _calendar(old: SlaPolicy, new: SlaPolicy, terms: Terms) -> Iterator[str]:
    if old.calendar != new.calendar:
        names = [
            translate("SlaChanges", "the department’s")
            if key is None
            else terms.catalogue.name_of(terms.catalogue.calendars, key)
            for key in (old.calendar, new.calendar)
        ]
        yield _from_to(translate("SlaChanges", "Calendar"), *names)


def _targets(old: dict[Metric, SlaTarget], new: dict[Metric, SlaTarget]) -> Iterator[str]:
    names = {int(choice.id): choice.name for choice in priority_choices()}
    for metric in Metric:
        before, after = old.get(metric), new.get(metric)
        for priority in sorted(names, reverse=True):
            was = before.allows.get(priority) if before is not None else None
            now = after.allows.get(priority) if after is not None else None
            if was != now:
                subject = f"{metric_name(metric)}, {names[priority]}"
                yield words.labelled(subject, _span(now)) if not old else _from_to(subject, _span(was), _span(now))
        if before is not None and after is not None:
            yield from _besides(metric_name(metric), before, after)


def _besides(name: str, old: SlaTarget, new: SlaTarget) -> Iterator[str]:
    said = (
        (old.reminders != new.reminders, translate("SlaChanges", "{metric}: other reminders")),
        (old.escalations != new.escalations, translate("SlaChanges", "{metric}: other escalations")),
        (old.stands_still != new.stands_still, translate("SlaChanges", "{metric}: stands still at other times")),
    )
    for differs, text in said:
        if differs:
            yield text.format(metric=name)


def _span(span: Duration | None) -> str:
    return duration_in_words(span) if span is not None else words.NOTHING


def _from_to(subject: str, old: str, new: str) -> str:
    return translate("SlaChanges", "{subject}: {old} → {new}").format(subject=subject, old=old, new=new)


def _by_metric(policy: SlaPolicy) -> dict[Metric, SlaTarget]:
    return {target.metric: target for target in policy.targets}
