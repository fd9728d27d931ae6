"""What is written in pictures besides the Blueprint's own texts, in English and French."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from runtime.model.blueprint import Blueprint, State, Transition, Waiting
from runtime.model.durations import Duration, Unit
from runtime.model.faces import first_of, whose_turn
from runtime.model.owners import Owner, People, Roles, Teams

type Words = dict[str, str]

ENGLISH: Final[Words] = {
    "start": "start",
    "open": "open",
    "hold": "waiting",
    "done": "final",
    "by_hand": "somebody presses it",
    "by_itself": "happens by itself",
    "who": "who acts",
    "limit": "time limit",
    "everywhere": "From every state",
    "off": "switched off",
    "colon": ":",
    "back": "Back to the state before",
    "after": "after {time}",
    "when": "when its criteria hold",
    "customer_replied": "when the customer replies",
    "agent_replied": "when an agent replies",
    "child_closed": "when the child is closed",
    "webhook": "when another system calls",
    "group_done": "when the group is done",
    "customer": "Customer",
    "supplier": "Supplier",
    "other": "Somebody else",
    "owner": "Owners",
    "administrator": "Administrators",
    "process_owner": "Process owners",
    "supervisor": "Supervisors",
    "agent": "Agents",
    "light_agent": "Light agents",
    "anyone_in_department": "Department",
    "assignee": "Ticket owner",
    "ticket_team": "Ticket’s team",
    "requester": "Requester",
    "supervisor_of_assignee": "Owner’s manager",
    "previous_performer": "Previous agent",
    "minutes": "{n} min",
    "hours": "{n} h",
    "days": "{n} d",
    "business_minutes": "{n} min",
    "business_hours": "{n} h",
    "business_days": "{n} d",
    "states": "states",
    "transitions": "transitions",
}
FRENCH: Final[Words] = {
    "start": "début",
    "open": "en cours",
    "hold": "en pause",
    "done": "final",
    "by_hand": "par son bouton",
    "by_itself": "a lieu d’elle-même",
    "who": "qui agit",
    "limit": "limite",
    "everywhere": "Depuis chaque état",
    "off": "hors service",
    "colon": " :",
    "back": "Retour à l’état précédent",
    "after": "après {time}",
    "when": "quand ses critères sont remplis",
    "customer_replied": "quand le client répond",
    "agent_replied": "quand un agent répond",
    "child_closed": "quand l’enfant est clos",
    "webhook": "quand un autre système appelle",
    "group_done": "quand le groupe est fini",
    "customer": "Client",
    "supplier": "Fournisseur",
    "other": "Quelqu’un d’autre",
    "owner": "Propriétaires",
    "administrator": "Administrateurs",
    "process_owner": "Responsables de processus",
    "supervisor": "Superviseurs",
    "agent": "Agents",
    "light_agent": "Agents occasionnels",
    "anyone_in_department": "Service",
    "assignee": "Agent assigné",
    "ticket_team": "Équipe du ticket",
    "requester": "Demandeur",
    "supervisor_of_assignee": "Supérieur de l’agent",
    "previous_performer": "Agent précédent",
    "minutes": "{n} min",
    "hours": "{n} h",
    "days": "{n} j",
    "business_minutes": "{n} min",
    "business_hours": "{n} h",
    "business_days": "{n} j",
    "states": "états",
    "transitions": "transitions",
}
LANGUAGES: Final = {"en": ENGLISH, "fr": FRENCH}


def who(blueprint: Blueprint, state: State, words: Words, names: Mapping[str, str]) -> str:
    """Whose turn it is in a state: the owners of the ways out, or whom it waits for; empty where nobody is named.

    `names` are those of teams and people by their ids, where they are known.
    """
    found = dict.fromkeys(_owner(owner, words, names) for owner in whose_turn(blueprint, state))
    named = first_of([name for name in found if name])
    if named:
        return named
    return words[state.waiting.value] if state.waiting is not Waiting.OURS else ""


def _owner(owner: Owner, words: Words, names: Mapping[str, str]) -> str:
    match owner:
        case People(ids=ids) | Teams(ids=ids):
            return ", ".join(names.get(key, key) for key in ids)
        case Roles(roles=roles):
            return words[roles[0].value] if roles else ""
    return words.get(owner.kind, "")


def duration(time: Duration, words: Words) -> str:
    """A duration in short: “8 h”."""
    return words[Unit(time.unit).value].format(n=time.amount)


def label(transition: Transition, words: Words) -> str:
    """What is written at a line: the name, and the time of a timer."""
    trigger = transition.trigger
    if trigger.kind != "timer":
        return transition.name
    return f"{transition.name} · {words['after'].format(time=duration(trigger.after, words))}"


def whole_label(transition: Transition, words: Words) -> str:
    """The same where no dashes say that it happens by itself: with what makes it happen."""
    trigger = transition.trigger
    match trigger.kind:
        case "when":
            return f"{transition.name} · {words['when']}"
        case "on":
            return f"{transition.name} · {words[trigger.event.value]}"
        case _:
            return label(transition, words)
