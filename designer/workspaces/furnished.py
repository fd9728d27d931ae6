"""The workspaces of one open desk: made when they are first wanted, told of every change, ended together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from designer.agent.broadcast_banner import BroadcastBanner
from designer.agent.unsent import UnsentReplies
from designer.courier import Courier
from designer.dashboard.drill import Opens
from designer.dashboard.intervening import Interventions
from designer.dashboard.questions import Feed, Questions
from designer.settings import Settings
from designer.theme import Theme
from designer.turns import Making, in_their_turns
from designer.widgets.asleep import Asleep
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.desk_view import DeskView
from designer.workspaces.leaving import Leaving, ask_to_stay
from designer.workspaces.state_jump import show_state
from designer.workspaces.unsaved import UnsavedDrawings
from designer.workspaces.versions import Versions
from designer.workspaces.watch import WatchWorkspace
from designer.workspaces.work import WorkWorkspace
from runtime.messages.base import Changes
from runtime.messages.faults import Fault, Unavailable
from runtime.messages.setup import GetSetup, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.people import Role
from runtime.model.rights import Action
from runtime.model.values import Moment

if TYPE_CHECKING:  # its many pages are loaded when one of them is wanted
    from designer.workspaces.manage import ManageWorkspace


_NEEDED = {
    "design": (Action.BLUEPRINT_DRAFT,),
    "watch": (Action.FIGURES,),
    "manage": (Action.CALENDARS, Action.AUDIT_READ, Action.PEOPLE, Action.OPERATE),
}
"""What a role must be allowed, one of these, for a workspace to be of any use to it."""


class Furnished(QObject):
    """Making them all at once would hold the window up for half a second; most people use one of them."""

    failed = Signal(object)
    """A Fault to be shown."""
    recovered = Signal()
    """The desk answers again after a fault."""
    fresh = Signal(object)
    """The moment of the figures that are shown now."""
    person_wanted = Signal(str)
    """Somebody else sits down at this desk."""
    desk_wanted = Signal(str)
    """The address of another desk that is to be opened."""
    reopening_wanted = Signal()
    """Whoever sits here may do other things than before, or must say who they are."""
    named = Signal(str)
    """What the desk is called now."""
    setup_heard = Signal(object)
    """The SetupView after somebody changed it."""

    def __init__(
        self,
        courier: Courier,
        info: DeskInfo,
        parent: QObject,
        *,
        address: str,
        clock: Callable[[], Moment],
        theme: Theme,
        settings: Settings,
        window: QWidget,
        unsent: UnsentReplies,
        unsaved: UnsavedDrawings,
    ) -> None:
        super().__init__(parent)
        self._courier, self._info, self._clock, self._address = courier, info, clock, address
        self._unsent, self._unsaved = unsent, unsaved
        self._theme, self._settings, self._window = theme, settings, window
        self.watch: WatchWorkspace | None = None
        self.design: DesignWorkspace | None = None
        self.versions: Versions | None = None
        self.work: WorkWorkspace | None = None
        self.manage: ManageWorkspace | None = None
        self._leaving: Leaving | None = None
        self._given_up = self._missed = self._unable = False
        self._first = ""
        """The workspace one was given, until another one was chosen."""
        self._questions = Questions(courier, self)
        self.feed = Feed(self._questions, info.cursor, self)
        self._questions.failed.connect(self.failed)
        self._questions.recovered.connect(self.recovered)
        self.feed.heard.connect(self._follow)
        self.failed.connect(self._note)
        courier.changed.connect(self._took)
        self.banner = BroadcastBanner(courier)
        self.banner.dismissed.connect(self._ask_work_anew)
        self.view = DeskView({"work": self._work, "design": self._design, "watch": self._watch, "manage": self._manage})

    @property
    def info(self) -> DeskInfo:
        """What the desk is, and who works here."""
        return self._info

    def begin(self) -> None:
        """Show what was in front last time, of what this role has a use for, and follow what changes."""
        role = Role(self._info.role)
        for name, actions in _NEEDED.items():
            if not any(map(self._info.may, actions)):
                self.view.withhold(name)
        self.view.turn_to(self._settings.workspace)
        if not self.view.current:
            self.view.turn_to("work" if role in (Role.AGENT, Role.LIGHT_AGENT) else "design")
        self._first = self.view.current
        self.view.turned.connect(self._remember)
        self.view.put_above(self.banner)
        self.feed.begin()
        self.banner.begin()

    def end(self) -> None:
        """Stop what runs beside the workspaces."""
        self.feed.end()
        self.banner.end()
        for workspace in (self.watch, self.design, self.work):
            if workspace is not None:
                workspace.end()

    def let_go(self) -> None:
        """End, and delete all of it over several turns, for that takes its time as well.

        The view is taken out of sight in the same turn, and is told of no other language from then on. What goes before
        the whole are whole pages, of which nothing that is left knows anything: another look finds none in parts.
        """
        self.end()
        self.view.stop_making()
        Asleep(self.view)
        in_their_turns(self, *(each.deleteLater for each in self._pieces()), self.deleteLater)

    def _pieces(self) -> Iterator[QWidget]:
        """Pages before the workspace they are in, and that before the view."""
        if self.watch is not None:
            yield from self.watch.tabs.made
        if self.manage is not None:
            yield from self.manage.pages.values()
        yield from filter(None, (self.watch, self.manage, self.design, self.work))
        yield self.view

    def refresh(self) -> None:
        """Ask anew for what could not be shown."""
        if self.watch is not None:
            self.watch.refresh()
        self._ask_anew()

    @property
    def undecided(self) -> bool:
        """Whether something is not saved that would be lost, or that somebody must decide on."""
        unsaved = self.manage is not None and self.manage.unsaved
        return unsaved or (self._leaving is not None and self._leaving.stuck)

    def may_go(self, go: Callable[[], object]) -> bool:
        """Whether nothing would be lost if the desk were closed now.

        If something would, it is being seen to, and `go` is called when that is done or when it may be lost.
        """
        if self.manage is not None and self.manage.unsaved and not self._given_up:
            self._ask_to_lose(go)
            return False
        return self._leaving is None or self._leaving.may_go(go)

    def _note(self, fault: Fault) -> None:
        """What was asked for while the desk was away is asked again when it is back."""
        unable = isinstance(fault, Unavailable)
        self._missed, self._unable = self._missed or unable, self._unable or unable

    def _took(self, _changes: Changes) -> None:
        """A desk that took nothing, its disk being full, takes something again; questions it had answered all along."""
        if self._unable:
            self._unable = False
            self.recovered.emit()

    def _follow(self, changes: Changes) -> None:
        if self._missed:
            self._missed = False
            self._ask_anew()
        if changes == Changes():
            return
        if changes.setup:
            self._questions.ask(GetSetup(), self._hear_setup)
        for each in (self.design, self.versions, self.work, self.manage):
            if each is not None:
                each.changed_elsewhere(changes)

    def _hear_setup(self, setup: SetupView) -> None:
        self.named.emit(setup.name)
        self.setup_heard.emit(setup)

    def _design(self) -> Making[DesignWorkspace]:
        yield
        design = yield from DesignWorkspace(self._courier, self._theme, self._settings).furnish()
        self.design = design
        yield
        self._leaving = Leaving(design.opened, self._window, design)
        self.versions = Versions(self._courier, self._theme, design)
        design.failed.connect(self.failed)
        design.heating.failed.connect(self.failed)
        design.heating.tickets_wanted.connect(self._show_tickets)
        design.begin()
        design.shelter(self._unsaved)
        return design

    def _watch(self) -> Making[WatchWorkspace]:
        watch = self.watch = WatchWorkspace(
            self._questions, self.feed, self._clock, self._theme, self._settings, address=self._address
        )
        yield
        watch.fresh.connect(self.fresh)
        watch.ticket_wanted.connect(self._open_ticket)
        if not self._info.may(Action.OVERRIDE):
            watch.withhold_overseeing()
        watch.refresh()
        return watch

    def _work(self) -> Making[WorkWorkspace]:
        yield
        work = yield from WorkWorkspace(self._courier, self._theme, self._info, self._clock).furnish()
        yield
        self.work = work
        work.failed.connect(self.failed)
        work.person_wanted.connect(self.person_wanted)
        work.bell.opened.connect(lambda _ticket: self.view.turn_to("work"))
        step_in = Interventions(self._questions, work, work.page.refresh)
        work.page.menu.force_wanted.connect(step_in.move)
        work.page.menu.exit_wanted.connect(step_in.take_out)
        work.page.menu.form_wanted.connect(step_in.throw_form_away)
        work.afterwards.choose(self._settings.afterwards)
        work.afterwards.chosen.connect(self._keep_afterwards)
        work.begin()
        work.resume(self._unsent)
        return work

    def _keep_afterwards(self, then: str) -> None:
        self._settings.afterwards = then

    def _show_state(self, blueprint_id: str, state_id: str) -> None:
        def show() -> None:
            if self.design is not None:
                show_state(self.design, blueprint_id, state_id)

        self.view.turn_to("design", show)

    def _show_tickets(self, blueprint_id: str, drill: Opens) -> None:
        def show() -> None:
            if self.watch is not None:
                self.watch.open_tickets(blueprint_id, drill)

        self.view.turn_to("watch", show)

    def _manage(self) -> Making[ManageWorkspace]:
        from designer.workspaces.manage import ManageWorkspace

        manage = self.manage = ManageWorkspace(self._courier, self._info, self._settings)
        yield
        manage.failed.connect(self.failed)
        manage.workspace_wanted.connect(self.view.turn_to)
        manage.state_wanted.connect(self._show_state)
        manage.ticket_wanted.connect(self._open_ticket)
        manage.reopening_wanted.connect(self.reopening_wanted)
        manage.desk_wanted.connect(self.desk_wanted)
        return manage

    def _ask_anew(self) -> None:
        """Watch, which follows the feed, sees to itself."""
        self._ask_work_anew()
        if self.design is not None:
            self.design.begin()
        if self.manage is not None:
            self.manage.refresh()

    def _ask_work_anew(self) -> None:
        if self.work is not None:
            self.work.refresh()

    def _ask_to_lose(self, go: Callable[[], object]) -> None:
        self.view.turn_to("manage")
        text = self.tr("Something you changed in Manage is not on the desk yet.")
        advice = self.tr("Stay to save it, or close and lose it. The pages with a mark have something to save.")

        def lose() -> None:
            self._given_up = True
            go()
            self._given_up = False

        self._question = ask_to_stay(self._window, text, advice, lose)

    def _open_ticket(self, ticket_id: int) -> None:
        def go() -> None:
            if self.work is not None:
                self.work.go_to(ticket_id)

        self.view.turn_to("work", go)

    def _remember(self, name: str) -> None:
        """What one chose; what one was given in place of something withheld is no choice."""
        if name != self._first:
            self._first = ""
            self._settings.workspace = name
