"""What happened to the pretend ticket, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from designer import words
from designer.catalogue import Catalogue
from designer.panels.rehearsal.questions import question, shown
from runtime.messages.rehearsal import DueView, Happened, RehearsalView
from runtime.model.blueprint import Blueprint
from runtime.model.scenario import AnyStep

translate = QCoreApplication.translate

QUIET = frozenset({"clock_changed", "turn_given", "action_armed", "branches_cancelled", "blueprint_requested"})
"""Facts of the mechanism that tell an owner nothing."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How ids of the walk are called."""

    blueprint: Blueprint
    catalogue: Catalogue
    people: Mapping[str, str]

    @classmethod
    def of(cls, view: RehearsalView, blueprint: Blueprint, catalogue: Catalogue) -> Naming:
        """The names of everything in a walk."""
        return cls(blueprint, catalogue, {one.id: one.name for one in view.cast})

    @classmethod
    def here(cls, blueprint: Blueprint, catalogue: Catalogue) -> Naming:
        """The names of a Blueprint and of those who work on the desk, without a walk."""
        return cls(blueprint, catalogue, {one.id: one.name for one in catalogue.people})

    def state(self, key: str | None) -> str:
        """A state's name."""
        found = self.blueprint.states_by_id.get(key or "")
        return found.name if found is not None else key or "–"

    def transition(self, key: str | None) -> str:
        """A transition's name."""
        found = self.blueprint.transitions_by_id.get(key or "")
        return found.name if found is not None else key or "–"

    def person(self, key: str | None) -> str:
        """A person's name."""
        return self.people.get(key or "", key or "–")

    def field(self, key: str) -> str:
        """A field's name."""
        return question(key, self.catalogue, self.blueprint).name

    def value(self, key: str, value: Any) -> str:
        """A field's value as people read it."""
        return shown(key, tuple(value) if isinstance(value, list) else value, self.catalogue, self.blueprint)


type Fact = Mapping[str, Any]
type Say = Callable[[Fact, Naming], str]


def sentence(one: Happened, naming: Naming) -> str:
    """A fact in words; one that is new here is told by its kind."""
    say = _SAY.get(one.kind)
    said = say(one.data, naming) if say is not None else one.kind.replace("_", " ").capitalize()
    if not one.actor_name or one.kind in _BY_ITSELF or one.data.get("how") == "rejected":
        return said
    return translate("Happenings", "{person}: {what}").format(person=one.actor_name, what=said)


def worth_telling(history: Sequence[Happened]) -> list[Happened]:
    """Without the facts of the mechanism, and without letters and calls: those are shown as such."""
    return [one for one in history if one.kind not in QUIET and one.kind not in {"letter_queued", "call_queued"}]


def moment(at: int, zone: str) -> str:
    """A moment with its weekday, as the desk's clock shows it."""
    there = QDateTime.fromMSecsSinceEpoch(at, QTimeZone(zone.encode()))
    return f"{QLocale().toString(there, 'ddd')} {QLocale().toString(there, QLocale.FormatType.ShortFormat)}"


def due_in_words(due: DueView, naming: Naming) -> str:
    """What time alone will bring about."""
    if due.transition is not None:
        return translate("Happenings", "“{transition}” by itself").format(transition=naming.transition(due.transition))
    of = _whole(due.what)
    return _level(due.level, due.number, of) if due.level is not None else of


def _level(level: str, number: int, of: str) -> str:
    return {
        "reminder": translate("Happenings", "reminder {n} of {limit}").format(n=number, limit=of),
        "breach": translate("Happenings", "{limit} is broken").format(limit=of),
        "escalation": translate("Happenings", "escalation {n} of {limit}").format(n=number, limit=of),
    }.get(level, of)


def _whole(what: str) -> str:
    return {
        "visit": translate("Happenings", "the state’s limit"),
        "run": translate("Happenings", "the whole Blueprint’s limit"),
        "auto": translate("Happenings", "an automatic transition"),
        "action": translate("Happenings", "a delayed action"),
        "approval": translate("Happenings", "the end of an approval"),
    }.get(what, translate("Happenings", "a limit"))


def step_in_words(step: AnyStep, naming: Naming) -> str:
    """What was done in a step."""
    person = naming.person(getattr(step, "person", None))
    said = {
        "execute": translate("Happenings", "{person} presses “{transition}”"),
        "say": translate("Happenings", "Somebody writes"),
        "edit": translate("Happenings", "{person} edits the ticket"),
        "claim": translate("Happenings", "{person} takes the ticket up"),
        "release": translate("Happenings", "{person} puts the ticket back"),
        "vote": translate("Happenings", "{person} votes on “{transition}”"),
        "delegate": translate("Happenings", "{person} hands a vote on"),
        "withdraw": translate("Happenings", "{person} withdraws “{transition}”"),
        "wait": translate("Happenings", "Time passes"),
        "next_due": translate("Happenings", "Time passes to what is due next"),
        "happen": translate("Happenings", "Something happens around the ticket"),
    }[step.kind]
    return said.format(person=person, transition=naming.transition(getattr(step, "transition", None)))


def _opened(_fact: Fact, _naming: Naming) -> str:
    return translate("Happenings", "The ticket is opened")


def _started(fact: Fact, naming: Naming) -> str:
    return translate("Happenings", "Enters the Blueprint in “{state}”").format(state=naming.state(fact["state"]))


def _moved(fact: Fact, naming: Naming) -> str:
    transition, how = fact.get("transition"), str(fact.get("how") or "")
    if transition is None:
        said = translate("Happenings", "On to “{state}”").format(state=naming.state(fact["target"]))
    else:
        said = translate("Happenings", "“{transition}” → “{state}”").format(
            transition=naming.transition(transition), state=naming.state(fact["target"])
        )
    changes = _changes(fact, naming)
    said = f"{said} ({changes})" if changes else said
    return " · ".join(filter(None, (said, _how(how))))


def _how(how: str) -> str:
    """Why the ticket moved, where nobody pressed a button for it."""
    return {
        "forced": translate("Happenings", "by force"),
        "rejected": translate("Happenings", "as it was not approved"),
        "parallel": translate("Happenings", "as enough branches were done"),
        "timer": translate("Happenings", "by itself, as its time had come"),
        "condition": translate("Happenings", "by itself, as its conditions held"),
        "event": translate("Happenings", "by itself, as what it waits for happened"),
        "fired": translate("Happenings", "by itself, as an action asked for it"),
    }.get(how, "")


def _limit(level: str) -> Say:
    def say(fact: Fact, _naming: Naming) -> str:
        said = _level(level, fact.get("level", 1), _whole(fact.get("scope", "")))
        return f"{said[:1].upper()}{said[1:]}"

    return say


def _rejected(fact: Fact, naming: Naming) -> str:
    """By votes, or because nobody gave enough of them in time."""
    late = fact.get("scheduled") is not None
    said = translate("Happenings", "“{name}” is rejected")
    said = translate("Happenings", "“{name}” was not approved in time") if late else said
    return said.format(name=naming.transition(fact["transition"]))


def _about(said: Callable[[], str]) -> Say:
    return lambda fact, naming: said().format(name=naming.transition(fact["transition"]))


def _changed(fact: Fact, naming: Naming) -> str:
    return _changes(fact, naming) or translate("Happenings", "Fields change")


def _computed(fact: Fact, naming: Naming) -> str:
    return translate("Happenings", "computed: {changes}").format(changes=_changes(fact, naming))


def _changes(fact: Fact, naming: Naming) -> str:
    new: Fact = fact.get("new", {})
    return ", ".join(words.labelled(naming.field(key), naming.value(key, value)) for key, value in new.items())


def _comment(fact: Fact, _naming: Naming) -> str:
    to = translate("Happenings", "reply") if fact.get("public") else translate("Happenings", "note")
    return f"{to} “{fact['body']}”"


def _branch(fact: Fact, naming: Naming) -> str:
    return translate("Happenings", "“{transition}” is done, {done} of {needed}").format(
        transition=naming.transition(fact["transition"]), done=fact["done"], needed=fact["needed"]
    )


def _voted(fact: Fact, naming: Naming) -> str:
    said = translate("Happenings", "approves") if fact["approve"] else translate("Happenings", "rejects")
    return f"{said} “{naming.transition(fact['transition'])}”"


_BY_ITSELF = frozenset(
    {"reminded", "limit_broken", "escalated", "run_started", "child_ended", "alarm_raised"}
    | {"approval_granted", "approval_rejected", "approval_closed"}
)
"""Facts that nobody's name stands before."""

_SAY: dict[str, Say] = {
    "ticket_opened": _opened,
    "run_started": _started,
    "moved": _moved,
    "fields_changed": _changed,
    "fields_computed": _computed,
    "comment_added": _comment,
    "branch_done": _branch,
    "approval_voted": _voted,
    "run_ended": lambda fact, _: translate("Happenings", "leaves the Blueprint: {why}").format(why=fact["reason"]),
    "visit_claimed": lambda _fact, _: translate("Happenings", "takes the ticket up"),
    "visit_released": lambda _fact, _: translate("Happenings", "puts the ticket back"),
    "reminded": _limit("reminder"),
    "limit_broken": _limit("breach"),
    "escalated": _limit("escalation"),
    "action_failed": lambda fact, _: translate("Happenings", "An action fails: {why}").format(why=fact["reason"]),
    "task_created": lambda fact, _: translate("Happenings", "Task “{title}”").format(title=fact["title"]),
    "follower_added": lambda fact, names: translate("Happenings", "{person} follows the ticket").format(
        person=names.person(fact["person"])
    ),
    "sla_asked": lambda fact, _: (
        translate("Happenings", "SLA policy “{name}” is applied").format(name=fact["policy"])
        if fact.get("policy")
        else translate("Happenings", "The rules choose the SLA policy again")
    ),
    "child_requested": lambda fact, _: translate("Happenings", "A ticket “{subject}” would be opened").format(
        subject=fact["subject"]
    ),
    "child_opened": lambda _fact, _: translate("Happenings", "Waits for the ticket that was called"),
    "child_ended": lambda _fact, _: translate("Happenings", "The ticket that was called has ended"),
    "blueprint_planned": lambda fact, _: translate("Happenings", "Next Blueprint: {name}").format(
        name=fact["blueprint"]
    ),
    "approval_requested": lambda fact, names: translate("Happenings", "asks for the approval of “{name}”").format(
        name=names.transition(fact["transition"])
    ),
    "approval_delegated": lambda fact, names: translate("Happenings", "{one} votes in place of {other}").format(
        one=names.person(fact["target"]), other=names.person(fact["source"])
    ),
    "approval_granted": _about(lambda: translate("Happenings", "“{name}” is approved")),
    "approval_rejected": _rejected,
    "approval_closed": _about(lambda: translate("Happenings", "Nobody is asked about “{name}” any more")),
    "alarm_raised": lambda fact, _: translate("Happenings", "Alarm: {why}").format(why=fact["sentence"]),
}
