"""What a transition will do, in words; and the way a ticket came."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from designer.agent.names import Names
from designer.agent.walk import lasting
from runtime.messages.tickets import EventView, TicketView, TransitionOffer
from runtime.messages.views import WorkOffer
from runtime.model.blueprint import Blueprint, Transition
from runtime.model.forms import ChecklistItem, FieldItem, MessageItem, WidgetItem


def outlook(offer: TransitionOffer, version: Blueprint | None, names: Names, ticket: TicketView) -> str:
    """“Goes to Inspection. Asks for 3 things. Sends 1 letter.” As much of it as is known."""
    translate = QCoreApplication.translate
    target = version.states_by_id.get(offer.target or "") if version is not None else None
    place = target.name if target is not None else names.state(ticket.blueprint_id, offer.target)
    leads = translate("Outlook", "Goes to “{state}”.")
    if offer.back_to is not None:
        leads, place = translate("Outlook", "Goes back to “{state}”, where it came from."), offer.back_to
    said = [leads.format(state=place) if place else ""]
    if offer.for_whom is not None:
        lent = translate("Outlook", "You do it for {name}, who is away.")
        said.append(lent.format(name=names.person(offer.for_whom)))
    if offer.needs_approval:
        said.append(translate("Outlook", "Others are asked to approve it first."))
    transition = version.transitions_by_id.get(offer.id) if version is not None else None
    if transition is not None:
        said += _of_transition(transition)
    return "\n".join(filter(None, said))


def offer_name(offer: TransitionOffer | WorkOffer, names: Names) -> str:
    """What the transition is called: “Check (for Karim)” where one stands in, “Back → In review” where it goes back."""
    name = offer.name if offer.back_to is None else f"{offer.name} → {offer.back_to}"
    if offer.for_whom is None:
        return name
    translate = QCoreApplication.translate
    return translate("Outlook", "{transition} (for {name})").format(transition=name, name=names.person(offer.for_whom))


def _of_transition(transition: Transition) -> list[str]:
    translate = QCoreApplication.translate
    asked = [item for item in transition.form if not isinstance(item, MessageItem | WidgetItem)]
    needed = sum(_is_required(item) for item in asked)
    letters = sum(action.kind == "send_letter" for action in transition.actions)
    others = len(transition.actions) - letters
    return [
        transition.description,
        translate("Outlook", "Asks for %n thing(s),", "", len(asked))
        + " "
        + translate("Outlook", "%n required.", "", needed)
        if asked
        else "",
        translate("Outlook", "Sends %n letter(s).", "", letters) if letters else "",
        translate("Outlook", "Then %n thing(s) happen by themselves.", "", others) if others else "",
    ]


def _is_required(item: object) -> bool:
    if isinstance(item, FieldItem):
        return item.required
    if isinstance(item, ChecklistItem):
        return any(line.required for line in item.items)
    return bool(getattr(item, "required", False) or getattr(item, "at_least", 0))


def walked(history: Sequence[EventView], name: Callable[[str], str]) -> list[str]:
    """The names of the states a ticket rested in, oldest first; in a row each once."""
    found: list[str] = []
    for event in lasting(history):
        state = event.data.get("state") if event.kind == "run_started" else event.data.get("target")
        if event.kind in ("run_started", "moved") and isinstance(state, str):
            shown = name(state)
            if not found or found[-1] != shown:
                found.append(shown)
    return found
