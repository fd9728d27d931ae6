"""Who may send which message: the first of three rings. A message that is not in the table is refused.

The second ring (may this actor see this ticket?) is `visibility`, the third (does this actor own this transition?)
is the engine's.
"""

from __future__ import annotations

from typing import Any

from runtime.messages import blueprints, setup, system, tickets
from runtime.messages.base import COMMANDS, QUERIES, Command, Message
from runtime.messages.faults import Forbidden
from runtime.model.people import Actor, Role

OWNER, ADMINISTRATOR, PROCESS_OWNER = Role.OWNER, Role.ADMINISTRATOR, Role.PROCESS_OWNER
SUPERVISOR, AGENT, LIGHT_AGENT, CUSTOMER = Role.SUPERVISOR, Role.AGENT, Role.LIGHT_AGENT, Role.CUSTOMER

ADMINISTRATORS = frozenset({OWNER, ADMINISTRATOR})
DESIGNERS = ADMINISTRATORS | {PROCESS_OWNER}
OVERSEERS = DESIGNERS | {SUPERVISOR}
AGENTS = OVERSEERS | {AGENT}
STAFF = AGENTS | {LIGHT_AGENT}
EVERYBODY = STAFF | {CUSTOMER}

POLICY: dict[type[Message[Any]], frozenset[Role]] = {
    setup.PutPeople: ADMINISTRATORS,
    setup.PutTeams: ADMINISTRATORS,
    setup.PutDepartments: ADMINISTRATORS,
    setup.PutOrganisations: ADMINISTRATORS,
    setup.PutCalendars: DESIGNERS,
    setup.PutStatuses: ADMINISTRATORS,
    setup.PutTicketTypes: ADMINISTRATORS,
    setup.PutFields: ADMINISTRATORS,
    setup.PutLayouts: ADMINISTRATORS,
    setup.PutTemplates: DESIGNERS,
    setup.PutSettings: ADMINISTRATORS,
    setup.GetSetup: STAFF,
    blueprints.SaveDraft: DESIGNERS,
    blueprints.GetDraft: DESIGNERS,
    blueprints.PublishBlueprint: DESIGNERS,
    blueprints.SetActivity: DESIGNERS,
    blueprints.RankBlueprints: DESIGNERS,
    blueprints.DeleteBlueprint: DESIGNERS,
    blueprints.ListBlueprints: STAFF,
    blueprints.GetVersion: STAFF,
    blueprints.ListVersions: STAFF,
    tickets.CreateTicket: EVERYBODY,
    tickets.EditTicket: AGENTS,
    tickets.AddComment: EVERYBODY,
    tickets.ExecuteTransition: EVERYBODY,
    tickets.ClaimVisit: AGENTS,
    tickets.ReleaseVisit: AGENTS,
    tickets.ForceMove: OVERSEERS,
    tickets.ExitBlueprint: OVERSEERS,
    tickets.SaveForm: EVERYBODY,
    tickets.GetForm: EVERYBODY,
    tickets.KeepFile: EVERYBODY,
    tickets.GetTicket: EVERYBODY,
    tickets.ListTickets: EVERYBODY,
    tickets.CountTickets: EVERYBODY,
    tickets.GetHistory: STAFF,
    tickets.GetConversation: EVERYBODY,
    tickets.ExplainTransitions: STAFF,
    tickets.ListCases: ADMINISTRATORS,
    system.Hello: STAFF,
    system.ChangesSince: STAFF,
    system.NextDue: STAFF,
    system.Sweep: ADMINISTRATORS,
    system.SealDays: ADMINISTRATORS,
    system.VerifyDesk: ADMINISTRATORS,
    system.GetFigures: OVERSEERS,
}


CHANGE_THE_SETUP = frozenset(
    message
    for message in POLICY
    if issubclass(message, Command) and message.__module__ in {setup.__name__, blueprints.__name__}
)
"""Commands that wait for each other: what one decides on the set-up stays true until it is written."""


def authorize(message: Message[Any], actor: Actor) -> None:
    """Forbidden unless the table lets the actor's role send the message."""
    roles = POLICY.get(type(message))
    if roles is None or actor.role not in roles:
        raise Forbidden(f"A {actor.role.replace('_', ' ')} may not do this ({message.kind}).")


def check_complete() -> None:
    """Stop the start when a message has no policy: what was forgotten must not be open."""
    forgotten = {*COMMANDS.values(), *QUERIES.values()} - POLICY.keys()
    if forgotten:
        names = ", ".join(sorted(message.__name__ for message in forgotten))
        raise RuntimeError(f"These messages have no policy: {names}.")
