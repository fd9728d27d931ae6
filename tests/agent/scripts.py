"""A call script on a real desk: a Blueprint of a few states, and a ticket that entered it."""

from __future__ import annotations

from runtime.desk.door import open_desk
from runtime.messages import blueprints
from runtime.messages.tickets import CreateTicket
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.owners import People

AGENT, COLLEAGUE = "ines-fabre", "paul-lemaire"
MINE = (People(ids=(AGENT,)),)
THEIRS = (People(ids=(COLLEAGUE,)),)


def script(*transitions: Transition, **more: object) -> Blueprint:
    """Greet, listen, advise, done."""
    names = ("greet", "listen", "advise")
    states = [State(id=key, name=key.capitalize(), category=Category.OPEN) for key in names]
    last = State(id="done", name="Done", category=Category.SOLVED, final=True)
    about = {"id": "script", "name": "Call script", "department": "returns", "start": "greet"}
    drawn = Blueprint(**about, states=(*states, last), transitions=transitions)
    return drawn.having(**more)


def way(key: str, source: str, target: str, **more: object) -> Transition:
    """A transition of mine, called as its id."""
    return Transition(id=key, name=key.capitalize(), source=source, target=target, **{"owners": MINE, **more})


def enter(place: object, drawn: Blueprint) -> int:
    """Publish it before all others; the number of a ticket that it took in."""
    desk = open_desk(str(place), durability="NORMAL")
    draft = desk.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0)).result
    desk.do(blueprints.PublishBlueprint(blueprint_id=drawn.id, expected_revision=draft.revision, accept="all"))
    desk.do(blueprints.RankBlueprints(ids=(drawn.id, "returns")))
    ticket = desk.do(CreateTicket(subject="They call", department="returns", requester="alice-arnaud")).result
    desk.close()
    return ticket.ticket_id
