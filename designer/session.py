"""The desk that is open: opened, shown, closed; and the demonstration that is being made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from designer import desks, words
from designer.courier import Courier, OpenDesk
from designer.errands import Errands
from designer.main_window import MainWindow
from designer.settings import Settings
from designer.theme import Theme
from designer.widgets.notice_bar import NoticeBar, Remedy
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.desk_view import DeskView
from designer.workspaces.leaving import Leaving
from designer.workspaces.manage import ManageWorkspace
from designer.workspaces.menus import menus_of
from designer.workspaces.versions import Versions
from designer.workspaces.watch import WatchWorkspace
from designer.workspaces.work import WorkWorkspace
from runtime.messages.faults import Fault
from runtime.messages.system import DeskInfo
from runtime.model.people import Role
from runtime.model.rights import Action, roles_for
from runtime.model.values import Moment

DEMONSTRATION_TICKETS = 3_000

_NEEDED = {"design": Action.BLUEPRINT_DRAFT, "watch": Action.FIGURES, "manage": Action.CALENDARS}
"""What a role must be allowed for a workspace to be of any use to it."""


class Session(QObject):
    """At most one desk is open, and at most one demonstration is being made. Nothing here blocks but `close(wait)`."""

    _advanced = Signal(int, int)

    def __init__(self, window: MainWindow, settings: Settings, theme: Theme, clock: Callable[[], Moment]) -> None:
        super().__init__(window)
        self._window, self._settings, self._theme, self._clock = window, settings, theme, clock
        self._courier: Courier | None = None
        self._opening: Courier | None = None
        self.watch: WatchWorkspace | None = None
        self.design: DesignWorkspace | None = None
        self.versions: Versions | None = None
        self.work: WorkWorkspace | None = None
        self.manage: ManageWorkspace | None = None
        self._builder: Errands | None = None
        self._stop_building = False
        self.demonstration_tickets = DEMONSTRATION_TICKETS
        self.bar = NoticeBar()
        window.put_bar(self.bar)
        window.desk_wanted.connect(self.open)
        window.creation_wanted.connect(self.create_desk)
        window.demonstration_wanted.connect(self.demonstrate)
        window.forget_wanted.connect(settings.forget_all)
        window.waiting.cancelled.connect(self._stop)
        window.closed.connect(self.close)
        self._advanced.connect(window.waiting.advance, Qt.ConnectionType.QueuedConnection)

    def open(self, address: str) -> None:
        """Open a desk in place of the one that is open."""
        self._open(address, partial(desks.open_existing, address, self._settings.person_at(address)))

    def create_desk(self, path: str) -> None:
        """Make a new desk and open it."""
        self._open(path, partial(desks.create, Path(path)))

    def demonstrate(self) -> None:
        """Open the demonstration desk; make it first where there is none."""
        place = desks.demonstration_place()
        if place.exists():
            self.open(str(place))
        elif self._builder is None:
            self._build(place)

    def close(self, *, wait: bool = False) -> None:
        """Let go of the desk and stop what is being made; with `wait`, not return before both are done."""
        self._stop_building = True
        self._end_workspaces()
        for errand in (self._builder, self._opening, self._courier):
            if errand is not None:
                errand.close(wait=wait)

    def _open(self, address: str, opener: Callable[[], OpenDesk]) -> None:
        """The desk that is shown stays until the other one is open."""
        self._stop_building = True
        self.bar.clear()
        if self._opening is not None:
            self._opening.close()
        if self._courier is None:
            self._window.show_waiting(building=False)
        courier = self._opening = Courier(opener, self)
        courier.open(self, partial(self._show, address, courier), partial(self._not_opened, address))

    def _let_go(self) -> None:
        self._end_workspaces()
        self.watch = self.design = self.work = self.manage = None
        self._window.may_close = None
        if self._courier is not None:
            self._courier.close()
            self._courier = None
        self._window.take_desk_away()

    def _end_workspaces(self) -> None:
        if self.watch is not None:
            self.watch.end()
        if self.design is not None:
            self.design.end()
        if self.work is not None:
            self.work.end()

    def _show(self, address: str, courier: Courier, info: DeskInfo) -> None:
        self._let_go()
        self._courier, self._opening = courier, None
        self._settings.opened(address)
        watch = self.watch = WatchWorkspace(courier, info, self._clock, self._theme, self._settings)
        watch.failed.connect(self._tell)
        watch.recovered.connect(self.bar.clear)
        watch.fresh.connect(self._say_when)
        design = self.design = DesignWorkspace(courier, self._theme, self._settings)
        self._window.may_close = Leaving(design.opened, self._window.close, self._window, design).may_go
        versions = self.versions = Versions(courier, self._theme, design)
        design.failed.connect(self._tell)
        watch.heard.connect(design.changed_elsewhere)
        watch.heard.connect(versions.changed_elsewhere)
        work = self.work = WorkWorkspace(courier, self._theme, info, self._clock)
        work.failed.connect(self._tell)
        work.person_wanted.connect(partial(self._sit_down, address))
        watch.heard.connect(work.changed_elsewhere)
        manage = self.manage = ManageWorkspace(courier, info)
        manage.failed.connect(self._tell)
        watch.heard.connect(manage.changed_elsewhere)
        view = DeskView(design, watch, work, manage)
        role = Role(info.role)
        self._choose_front(view, role)
        view.turned.connect(partial(self._turned, view))
        watch.ticket_wanted.connect(partial(self._open_ticket, view, work))
        self._window.show_desk(view, info.name)
        self._offer(view)
        watch.begin()
        work.begin()
        if role in roles_for(_NEEDED["design"]):
            design.begin()

    def _sit_down(self, address: str, person: str) -> None:
        """Somebody else works at this desk from now on, if the desk lets them in without a password."""
        opener = partial(desks.open_existing, address, person)
        courier = self._opening = Courier(opener, self)

        def show(info: DeskInfo) -> None:
            self._settings.keep_person(address, person)
            self._show(address, courier, info)

        def refused(fault: Fault) -> None:
            courier.close()
            self._opening = None
            self.bar.tell(fault)

        courier.open(self, show, refused)

    def _open_ticket(self, view: DeskView, work: WorkWorkspace, ticket_id: int) -> None:
        view.turn_to("work")
        work.go_to(ticket_id)

    def _choose_front(self, view: DeskView, role: Role) -> None:
        """What was in front last time, of what the role has a use for."""
        for name, action in _NEEDED.items():
            if role not in roles_for(action):
                view.withhold(name)
        view.turn_to("work" if role in (Role.AGENT, Role.LIGHT_AGENT) else "design")
        view.turn_to(self._settings.workspace)

    def _offer(self, view: DeskView) -> None:
        self._window.offer(menus_of(view.in_front), tuple(view.actions_by_name.values()))

    def _turned(self, view: DeskView, name: str) -> None:
        self._settings.workspace = name
        self._offer(view)

    def _not_opened(self, address: str, fault: Fault) -> None:
        if self._opening is not None:
            self._opening.close()
            self._opening = None
        self._settings.forget(address)
        if self._courier is None:
            self._window.show_welcome()
        self.bar.tell(fault, Remedy(lambda: self.tr("Choose another…"), self._window.ask_for_desk))

    def _tell(self, fault: Fault) -> None:
        watch = self.watch
        if watch is not None:
            self.bar.tell(fault, Remedy(lambda: self.tr("Try again"), watch.refresh))

    def _say_when(self, now: Moment) -> None:
        self._window.say(self.tr("Figures as of {time}").format(time=words.time_of_day(now)))

    def _build(self, place: Path) -> None:
        self._let_go()
        self.bar.clear()
        self._stop_building = False
        self._window.show_waiting(building=True)
        builder = self._builder = Errands("demonstration", self)
        call = partial(
            desks.build_demonstration,
            place,
            tickets=self.demonstration_tickets,
            now=self._clock(),
            progress=self._advance,
        )
        builder.send(call, self, self._built, self._not_built)

    def _advance(self, done: int, of: int) -> None:
        """Runs on the builder's thread."""
        if self._stop_building:
            raise desks.Stopped("The demonstration was stopped.")
        self._advanced.emit(done, of)

    def _stop(self) -> None:
        self._stop_building = True

    def _built(self, place: Path) -> None:
        self._done_building()
        if not self._stop_building:
            self.open(str(place))
        elif self._courier is None and self._opening is None:
            self._window.show_welcome()

    def _not_built(self, fault: Fault) -> None:
        self._done_building()
        if self._courier is not None or self._opening is not None:
            return
        self._window.show_welcome()
        if not isinstance(fault, desks.Stopped):
            self.bar.tell(fault, Remedy(lambda: self.tr("Try again"), self.demonstrate))

    def _done_building(self) -> None:
        if self._builder is not None:
            self._builder.close()
            self._builder = None
