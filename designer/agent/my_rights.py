"""What whoever works here may do at all: what their role may do nowhere is not offered, the desk decides the rest."""

from __future__ import annotations

from designer.catalogue import Catalogue
from runtime.messages.tickets import TicketView
from runtime.model.people import Actor, Role
from runtime.model.rights import Action, may


class MyRights:
    """Asked whenever something is shown, since rights change while the window is open."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.person = ""
        self._role: Role | None = None

    def acts_as(self, person: str, role: str) -> None:
        """Who works here."""
        self.person, self._role = person, Role(role)

    def may(self, action: Action) -> bool:
        """Whether they may do it at least somewhere; nothing while nobody is known."""
        if self._role is None:
            return False
        return may(action, Actor(id=self.person, role=self._role, without=self._taken_away()))

    def may_assign(self) -> bool:
        """Whether they say whose a ticket is: agents only where the desk lets them."""
        setup = self._catalogue.setup
        withheld = self._role is Role.AGENT and setup is not None and not setup.settings.agents_assign
        return self.may(Action.ASSIGN) and not withheld

    def may_take(self, ticket: TicketView | None) -> bool:
        """Whether it may become theirs by one deed, and is not already."""
        return (
            ticket is not None
            and not ticket.restricted
            and not ticket.closed
            and ticket.assignee != self.person
            and self.may(Action.TICKET_EDIT)
            and self.may_assign()
        )

    def _taken_away(self) -> frozenset[str]:
        """What a role of the desk's own leaves out."""
        setup = self._catalogue.setup
        if setup is None:
            return frozenset()
        own = next((person.own_role for person in setup.people if person.id == self.person), None)
        return frozenset(action for role in setup.roles if role.id == own for action in role.without)
