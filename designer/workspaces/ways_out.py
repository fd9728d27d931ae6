"""What a list with nothing in it leads on to: a first ticket, somebody else's work, or the views."""

from __future__ import annotations

from PySide6.QtCore import QObject

from designer.agent.list_panel import ListPanel
from designer.agent.my_rights import MyRights
from designer.agent.opening import Opening
from designer.agent.places import Places
from designer.agent.view_words import UNSOLVED
from designer.agent.working_as import WorkingAs
from designer.catalogue import Catalogue
from runtime.model.rights import Action
from runtime.model.views import DEFAULT_VIEWS

_ALL = next(view.all_of for view in DEFAULT_VIEWS if view.id == UNSOLVED)


class WaysOut(QObject):
    """Offers only what leads somewhere: on a desk without an open ticket the views are as empty as the list."""

    def __init__(self, panel: ListPanel, places: Places, catalogue: Catalogue, rights: MyRights) -> None:
        super().__init__(panel)
        self._panel, self._places, self._catalogue, self._rights = panel, places, catalogue, rights
        catalogue.changed.connect(self.look)
        panel.empty.views_wanted.connect(lambda: places.choose(f"view:{UNSOLVED}"))

    def lead(self, working_as: WorkingAs, opening: Opening) -> None:
        """Where two of the ways go."""
        self._panel.empty.somebody_wanted.connect(working_as.open)
        self._panel.empty.new_wanted.connect(opening.begin)

    def look(self) -> None:
        """See again which ways there are."""
        self._panel.expect(others=self._are_others(), first=self._is_bare() and self._rights.may(Action.TICKET_CREATE))

    def _are_others(self) -> bool:
        """Where people sign in, nobody sits down in another's place; who is in a team has work of their own."""
        setup = self._catalogue.setup
        signed = setup is not None and setup.settings.people_sign_in
        in_a_team = setup is not None and any(self._rights.person in team.members for team in setup.teams)
        return len(self._catalogue.people) > 1 and not signed and not in_a_team

    def _is_bare(self) -> bool:
        """Whether no ticket is open that I may see; nobody knows where the view that tells was changed or deleted."""
        told = self._places.summary(f"view:{UNSOLVED}")
        if told is None or told.tickets is None or told.view.all_of != _ALL or told.view.any_of:
            return False
        return not told.tickets.count
