"""The desk that is open: opened, shown, closed; and the demonstration that is being made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from designer import desks, i18n, words
from designer.addresses import ServerPlace, ServerWish, is_server, split, stem
from designer.admin.secret_dialog import SecretDialog
from designer.agent.unsent import UnsentReplies
from designer.courier import Courier, OpenDesk
from designer.demonstration import DemonstrationBuilder
from designer.duties import Duties
from designer.locking import Locking
from designer.main_window import MainWindow
from designer.panels.zone import zone_here
from designer.sentences import fault_said, said
from designer.settings import Settings
from designer.theme import Theme
from designer.turns import in_its_turn
from designer.widgets.notice_bar import NoticeBar, Remedy
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.furnished import Furnished
from designer.workspaces.menus import menus_of
from designer.workspaces.server_dialog import ServerDialog
from designer.workspaces.sign_in import SignInDialog
from designer.workspaces.unsaved import UnsavedDrawings
from designer.workspaces.watch import WatchWorkspace
from designer.workspaces.work import WorkWorkspace
from runtime.desk.safekeeping import SecretNeeded
from runtime.messages.faults import Fault, NotFound, NotSignedIn, Refused
from runtime.messages.system import DeskInfo
from runtime.model.rights import Action
from runtime.model.values import Moment

if TYPE_CHECKING:  # its many pages are loaded when one of them is wanted
    from designer.workspaces.manage import ManageWorkspace


class Session(QObject):
    """At most one desk is open, and at most one demonstration is being made. Nothing here blocks but `close(wait)`."""

    def __init__(self, window: MainWindow, settings: Settings, theme: Theme, clock: Callable[[], Moment]) -> None:
        super().__init__(window)
        self._window, self._settings, self._theme, self._clock = window, settings, theme, clock
        self._courier: Courier | None = None
        self._opening: Courier | None = None
        self.furnished: Furnished | None = None
        self.sign_in: SignInDialog | None = None
        self.server: ServerDialog | None = None
        self.duties = Duties(self)
        self.duties.secret_needed.connect(self._ask_for_secret)
        self.locking = Locking(window, self)
        self.locking.other_wanted.connect(self._change_places)
        self.demonstration = DemonstrationBuilder(clock, self)
        self.demonstration.built.connect(lambda place: self.open(str(place)))
        self.demonstration.given_up.connect(self._show_welcome_unless_open)
        self.demonstration.failed.connect(self._demonstration_failed)
        self.demonstration.advanced.connect(window.waiting.advance)
        self.bar = NoticeBar()
        window.put_bar(self.bar)
        window.put_sign(self.duties.clock_sign)
        window.put_sign(self.duties.post_sign)
        window.desk_wanted.connect(self.open)
        window.server_wanted.connect(self.ask_for_server)
        window.creation_wanted.connect(self.create_desk)
        window.demonstration_wanted.connect(self.demonstrate)
        window.forget_wanted.connect(settings.forget_all)
        window.waiting.cancelled.connect(self.demonstration.stop)
        window.closed.connect(self.close)

    @property
    def design(self) -> DesignWorkspace | None:
        """The workspace of the process owner; None before it was looked at."""
        return self.furnished.design if self.furnished is not None else None

    @property
    def watch(self) -> WatchWorkspace | None:
        """The workspace of the supervisor; None before it was looked at."""
        return self.furnished.watch if self.furnished is not None else None

    @property
    def work(self) -> WorkWorkspace | None:
        """The workspace of the agent; None before it was looked at."""
        return self.furnished.work if self.furnished is not None else None

    @property
    def manage(self) -> ManageWorkspace | None:
        """The workspace of the administrator; None before it was looked at."""
        return self.furnished.manage if self.furnished is not None else None

    def open(self, address: str) -> None:
        """Open a desk in place of the one that is open, once nothing would be lost with that one."""
        try:
            address = desks.without_password(address)
        except Refused as fault:
            self._not_opened(address, fault)
            return
        if self.may_leave(partial(self.open, address)):
            self._open(address, partial(desks.open_existing, address, self._settings.person_at(address)))

    def create_desk(self, path: str) -> None:
        """Make a new desk and open it, once nothing would be lost with the one that is open."""
        if self.may_leave(partial(self.create_desk, path)):
            self._open(path, partial(desks.create, Path(path), i18n.in_use(), zone_here()))

    def demonstrate(self) -> None:
        """Open the demonstration desk; make it first where there is none."""
        place = desks.demonstration_place()
        if place.exists():
            self.open(str(place))
        elif not self.demonstration.under_way and self.may_leave(self.demonstrate):
            self._let_go()
            self.bar.clear()
            self._window.show_waiting(building=True)
            self.demonstration.build(place)

    def close(self, *, wait: bool = False) -> None:
        """Let go of the desk and stop what is being made; with `wait`, not return before both are done."""
        if self.furnished is not None:
            self.furnished.end()
        self.locking.end(wait=wait)
        self.duties.end(wait=wait)
        for errand in (self.demonstration, self._opening, self._courier):
            if errand is not None:
                errand.close(wait=wait)

    def may_leave(self, go: Callable[[], object]) -> bool:
        """Whether nothing would be lost with the open desk; if something would, `go` follows when it is safe."""
        return self.furnished is None or self.furnished.may_go(go)

    def _open(self, address: str, opener: Callable[[], OpenDesk]) -> None:
        """The desk that is shown stays until the other one is open."""
        self.demonstration.stop()
        self.bar.clear()
        if self._opening is not None:
            self._opening.close()
        if self._courier is None:
            self._window.show_waiting(building=False)
        courier = self._opening = Courier(opener, self)
        courier.open(self, partial(self._show, address, courier), partial(self._not_opened, address))

    def _let_go(self) -> None:
        if self.furnished is not None:
            self.furnished.let_go()
            self.furnished = None
        self.duties.end()
        self.locking.end()
        self._window.may_close = None
        if self._courier is not None:
            self._courier.close()
            self._courier = None
        self._window.take_desk_away()

    def _show(self, address: str, courier: Courier, info: DeskInfo, *, protected: bool = False) -> None:
        """Show this desk in place of the one that is open: to take that away and to furnish this are two turns."""
        self._let_go()
        self.bar.clear()  # what the desk before said, perhaps once more while one was signing in
        for dialog in (self.sign_in, self.server):
            if dialog is not None:
                dialog.accept()
        self._courier, self._opening = courier, None
        self._window.show_waiting(building=False)
        in_its_turn(courier, partial(self._furnish, address, courier, info, protected=protected))

    def _furnish(self, address: str, courier: Courier, info: DeskInfo, *, protected: bool) -> None:
        if courier.closing:  # the window was closed, or another desk came
            return
        self._settings.opened(address, info.name)
        furnished = Furnished(
            courier,
            info,
            self,
            address=address,
            clock=self._clock,
            theme=self._theme,
            settings=self._settings,
            window=self._window,
            unsent=UnsentReplies(self._settings.unsent_at(address, info.actor)),
            unsaved=UnsavedDrawings(self._settings.unsaved_at(address, info.actor)),
        )
        furnished.failed.connect(partial(self._tell, address))
        furnished.recovered.connect(self.bar.clear)
        furnished.fresh.connect(self._say_when)
        furnished.person_wanted.connect(partial(self._sit_down, address))
        furnished.reopening_wanted.connect(partial(self.open, address))
        furnished.desk_wanted.connect(self.open)
        furnished.named.connect(partial(self._call, address))
        first = Qt.ConnectionType.SingleShotConnection  # no frame of an empty desk before its workspace is made
        furnished.view.turned.connect(lambda _name: self._bring(furnished), first)
        furnished.view.turned.connect(self._offer)
        in_its_turn(furnished, partial(self._begin, address, courier, furnished, protected=protected))

    def _bring(self, furnished: Furnished) -> None:
        """Its first workspace is made; a desk that was let go of meanwhile comes into no window any more."""
        if furnished is self.furnished:
            self._window.show_desk(furnished.view, furnished.info.name)

    def _begin(self, address: str, courier: Courier, furnished: Furnished, *, protected: bool) -> None:
        if courier.closing:
            furnished.let_go()
            return
        self.furnished = furnished
        self._window.may_close = lambda: self.locking.lets_go() and furnished.may_go(self._window.close)
        self._window.take_in(furnished.view)
        furnished.begin()
        self.duties.begin(address)
        if protected:
            self.locking.begin(address, courier, furnished)

    def _call(self, address: str, name: str) -> None:
        """The desk was given another name, by whomever."""
        self._settings.opened(address, name)
        self._window.call(name)

    def _ask_for_secret(self, needed: SecretNeeded) -> None:
        """Whoever may set the letters up is asked; the others see at the foot of the window what they wait for."""
        furnished = self.furnished
        if furnished is not None and furnished.info.may(Action.SECURITY):
            remedy = Remedy(lambda: self.tr("Give it…"), partial(self._give_secret, needed))
            self.bar.tell(fault_said(needed), remedy)

    def _give_secret(self, needed: SecretNeeded) -> None:
        if self._courier is not None:
            SecretDialog(self._courier, needed.wanted, said(needed.sentence), self._window).open()

    def _sit_down(self, address: str, person: str) -> None:
        """Somebody else works at this desk from now on, once nothing would be lost; where people sign in, they do."""
        if self.furnished is not None and not self.furnished.may_go(partial(self._sit_down, address, person)):
            return
        opener = partial(desks.open_existing, address, person)
        self._come_in(address, person, opener, partial(self._not_let_in, address))

    def _come_in(
        self,
        address: str,
        person: str,
        opener: Callable[[], OpenDesk],
        refused: Callable[[Fault], object],
        *,
        protected: bool = False,
    ) -> None:
        """`protected`: they gave a password, without which nobody works in their name."""
        courier = self._opening = Courier(opener, self)

        def show(info: DeskInfo) -> None:
            self._settings.keep_person(address, person)
            self._show(address, courier, info, protected=protected)

        def refuse(fault: Fault) -> None:
            courier.close()
            self._opening = None
            refused(fault)

        courier.open(self, show, refuse)

    def _not_let_in(self, address: str, fault: Fault) -> None:
        if isinstance(fault, desks.SignInNeeded):
            self._ask_who(address, fault)
        else:
            self.bar.tell(fault)

    def ask_for_server(self, place: ServerPlace | None = None) -> ServerDialog:
        """Ask where a team's desk is, and open it; `place`: what is known of it."""
        dialog = self.server = ServerDialog(place or ServerPlace(), self._window)
        dialog.wanted.connect(self._connect)
        dialog.finished.connect(self._asked_for_server)
        dialog.open()
        return dialog

    def _connect(self, wish: ServerWish) -> None:
        if self.may_leave(partial(self._connect, wish)):
            address = wish.place.address
            person = self._settings.person_at(address)
            opener = partial(desks.connect, wish, person, i18n.in_use(), zone_here())
            self._come_in(address, person, opener, partial(self._not_connected, address))

    def _not_connected(self, address: str, fault: Fault) -> None:
        if isinstance(fault, desks.SignInNeeded):
            if self.server is not None:
                self.server.accept()
            self._ask_who(address, fault)
        elif self.server is not None:
            self.server.refuse(fault)

    def _asked_for_server(self, answer: int) -> None:
        self.server = None
        self._forget_opening(answer)

    def _forget_opening(self, answer: int) -> None:
        """What nobody wants any more is not shown a moment later, either."""
        if answer == QDialog.DialogCode.Rejected and self._opening is not None:
            self._opening.close()
            self._opening = None

    def _change_places(self, address: str) -> None:
        """Somebody else comes in at a window that is locked."""
        opener = partial(desks.open_existing, address, "")
        self._come_in(address, "", opener, partial(self._not_let_in, address))

    def _ask_who(self, address: str, needed: desks.SignInNeeded) -> None:
        """Nobody is let in before they said who they are; the desk that is open stays until then."""
        dialog = self.sign_in = SignInDialog(stem(address), needed.entrance, needed.person, self._window)

        def enter(person: str, opener: Callable[[], OpenDesk], *, protected: bool) -> None:
            refuse = partial(_refuse, dialog)
            self._come_in(address, person, opener, refuse, protected=protected)

        def enter_with(person: str, password: str) -> None:
            enter(person, partial(desks.enter, address, person, password), protected=bool(password))

        dialog.entering.connect(enter_with)
        dialog.renewing.connect(
            lambda person, code, new: enter(
                person, partial(desks.enter_with_code, address, person, code, new), protected=True
            )
        )
        dialog.finished.connect(self._asked_who)
        self.locking.spare(dialog)
        dialog.open()

    def _asked_who(self, answer: int) -> None:
        self.sign_in = None
        self._forget_opening(answer)

    def _offer(self, _name: str) -> None:
        if self.furnished is not None:
            view = self.furnished.view
            self._window.offer(menus_of(view.in_front), tuple(view.actions_by_name.values()))

    def _not_opened(self, address: str, fault: Fault) -> None:
        if self._opening is not None:
            self._opening.close()
            self._opening = None
        if isinstance(fault, NotFound) and not is_server(address):  # what cannot be opened now may be another time
            self._settings.forget(address)
        if self._courier is None:
            self._window.show_welcome()
        if isinstance(fault, desks.SignInNeeded):
            self._ask_who(address, fault)
            return
        if is_server(address) and not isinstance(fault, Refused):
            self.ask_for_server(split(address)[0]).refuse(fault)
            return
        self.bar.tell(fault, Remedy(lambda: self.tr("Choose another…"), self._window.ask_for_desk))

    def _tell(self, address: str, fault: Fault) -> None:
        furnished = self.furnished
        if isinstance(fault, NotSignedIn):
            self.bar.tell(fault, Remedy(lambda: self.tr("Sign in…"), partial(self.open, address)))
        elif furnished is not None:
            self.bar.tell(fault, Remedy(lambda: self.tr("Try again"), furnished.refresh))

    def _say_when(self, now: Moment) -> None:
        self._window.say(self.tr("Figures as of {time}").format(time=words.time_of_day(now)))

    def _show_welcome_unless_open(self) -> bool:
        """Whether the first page is shown, since no desk is."""
        alone = self._courier is None and self._opening is None
        if alone:
            self._window.show_welcome()
        return alone

    def _demonstration_failed(self, fault: Fault) -> None:
        if self._show_welcome_unless_open():
            self.bar.tell(fault, Remedy(lambda: self.tr("Try again"), self.demonstrate))


def _refuse(dialog: SignInDialog, fault: Fault) -> None:
    dialog.refuse(fault.sentence)
