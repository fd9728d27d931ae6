"""What a ticket waits for where it is, and what will happen to it by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.agent.names import Names
from designer.canvas.captions import duration_in_words, group_caption
from designer.panels.transition_page import event_names
from runtime.messages.tickets import TicketView
from runtime.messages.waiting import ComingView
from runtime.model.blueprint import Blueprint, Category, On, ParallelGroup, Timer, Transition
from runtime.model.calendar import ALWAYS
from runtime.model.criteria import ALWAYS_TRUE
from runtime.model.durations import moment_after, runs_on_business_time
from runtime.model.switched import is_off


def awaited(ticket: TicketView, version: Blueprint | None, names: Names) -> Sequence[str]:
    """A line for the child it waits for, each parallel group, and each way on that nobody has to press."""
    if ticket.state is None or ticket.complete:
        return ()
    return (*_children(ticket, names), *(_ways(ticket, version) if version is not None else ()))


def children(ticket: TicketView | None) -> frozenset[int]:
    """The numbers of the tickets it waits for."""
    return frozenset(each.ticket_id for each in (ticket.children if ticket is not None else ()) if each.awaited)


def _children(ticket: TicketView, names: Names) -> Iterator[str]:
    text = QCoreApplication.translate("Awaited", "Waits for #{number} “{subject}”, which is in “{state}”")
    for child in ticket.children:
        if child.awaited:
            state = names.state(child.blueprint_id, child.state) or names.name("status", child.status)
            yield text.format(number=child.ticket_id, subject=child.subject, state=state)


def _ways(ticket: TicketView, version: Blueprint) -> Iterator[str]:
    """What its groups need, and the ways that are taken by themselves."""
    yield from (_group(ticket, version, group) for group in version.parallels if group.source == ticket.state)
    yield from (_by_itself(way, ticket) for way in _offered(version, ticket) if not way.manual)
    yield from _coming(ticket, version)


def _offered(version: Blueprint, ticket: TicketView) -> Iterator[Transition]:
    return (way for way in version.leaving(ticket.state or "") if not is_off(version, way))


def _group(ticket: TicketView, version: Blueprint, group: ParallelGroup) -> str:
    """“2 of 3 needed, 1 done”."""
    branches = {each.id for each in version.transitions if each.parallel == group.id}
    done = len(branches & {*ticket.done_by_itself, *(offer.id for offer in ticket.offers if offer.done)})
    needed = group_caption(version, group)
    return QCoreApplication.translate("Awaited", "{needed} needed, {n} done").format(needed=needed, n=done)


def _by_itself(way: Transition, ticket: TicketView) -> str:
    translate = QCoreApplication.translate
    trigger, name = way.trigger, way.name
    if isinstance(trigger, Timer):
        return _timer(way, trigger, ticket)
    if isinstance(trigger, On):
        when = event_names()[trigger.event]
        return translate("Awaited", "By itself: “{transition}”, when {event}").format(transition=name, event=when)
    return translate("Awaited", "By itself: “{transition}”, as soon as its conditions hold").format(transition=name)


def _coming(ticket: TicketView, version: Blueprint) -> Iterator[str]:
    """What its limits and delayed actions will make of it."""
    for each in ticket.coming:
        way = version.transitions_by_id.get(each.transition)
        if way is not None:
            moment = words.moment(each.at) if each.at is not None else ""
            told = _when(each).format(transition=way.name, moment=moment)
            if way.criteria != ALWAYS_TRUE:
                told = QCoreApplication.translate("Awaited", "{what}, if its conditions hold then").format(what=told)
            yield told


def _when(each: ComingView) -> str:
    """The sentence for what brings it about; the transition and the moment are still to be filled in."""
    translate = QCoreApplication.translate
    if not each.scope:
        return translate("Awaited", "By itself: “{transition}”, on {moment}")
    if each.at is None:
        return translate("Awaited", "By itself: “{transition}”, but the clock of its limit stands still")
    known = {
        ("visit", "reminder"): translate(
            "Awaited", "By itself: “{transition}”, on {moment}, before the time allowed here is used up"
        ),
        ("visit", "breach"): translate(
            "Awaited", "By itself: “{transition}”, on {moment}, when the time allowed here is used up"
        ),
        ("visit", "escalation"): translate(
            "Awaited", "By itself: “{transition}”, on {moment}, after the time allowed here is used up"
        ),
        ("run", "reminder"): translate(
            "Awaited", "By itself: “{transition}”, on {moment}, before the time allowed for the whole run is used up"
        ),
        ("run", "breach"): translate(
            "Awaited", "By itself: “{transition}”, on {moment}, when the time allowed for the whole run is used up"
        ),
    }
    after_the_run = translate(
        "Awaited", "By itself: “{transition}”, on {moment}, after the time allowed for the whole run is used up"
    )
    return known.get((each.scope, each.level), after_the_run)


def _timer(way: Transition, trigger: Timer, ticket: TicketView) -> str:
    translate, name = QCoreApplication.translate, way.name
    if ticket.category == Category.ON_HOLD:
        return translate("Awaited", "By itself: “{transition}”, but its timer stands still on hold").format(
            transition=name
        )
    if runs_on_business_time(trigger.after.unit) or ticket.entered_at is None:
        text = translate("Awaited", "By itself: “{transition}”, {time} after it came here")
        return text.format(transition=name, time=duration_in_words(trigger.after))
    at = words.moment(moment_after(ticket.entered_at, trigger.after, ALWAYS))
    if way.criteria != ALWAYS_TRUE:
        text = translate("Awaited", "By itself: “{transition}”, once its conditions hold, not before {moment}")
        return text.format(transition=name, moment=at)
    return translate("Awaited", "By itself: “{transition}”, on {moment}").format(transition=name, moment=at)
