"""Locks the window of whoever signed in and has not been heard of for a while. Nothing behind it is let go of."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from designer import desks
from designer.courier import Courier
from designer.errands import Errands
from designer.idle import IdleWatch
from designer.main_window import MainWindow
from designer.widgets.curtain import Curtain
from designer.workspaces.furnished import Furnished
from designer.workspaces.lock_page import LockPage
from runtime.messages.faults import Fault
from runtime.messages.setup import GetSetup, SetupView

MINUTE_MS = 60_000


class Locking(QObject):
    """Begun for somebody who came in with a password; whoever has none could be anybody, and is not locked out."""

    other_wanted = Signal(str)
    """Somebody else would come in at the desk of this address, and nothing would be lost by it."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._idle = IdleWatch(self)
        self._curtain = Curtain(window)
        self._errands: Errands | None = None
        self._furnished: Furnished | None = None
        self._address = self._name = ""
        self._after_min = 0
        self._focus: QWidget | None = None
        self.page: LockPage | None = None
        self._idle.idle.connect(self.lock)
        window.lock_wanted.connect(self.lock)

    @property
    def locked(self) -> bool:
        """Whether the desk is out of sight."""
        return self.page is not None

    def begin(self, address: str, courier: Courier, furnished: Furnished) -> None:
        """Lock this desk as its settings say, from now on."""
        self._address, self._furnished = address, furnished
        self._errands = Errands("lock", self)
        furnished.setup_heard.connect(self._follow)
        courier.ask(GetSetup(), self, self._follow, lambda _fault: None)

    def end(self, *, wait: bool = False) -> None:
        """The desk is closed, or somebody else sits here: what was hidden is not shown again."""
        self._idle.end()
        if self.page is not None:
            self._open(show=False)
        if self._errands is not None:
            self._errands.close(wait=wait)
        self._errands = self._furnished = None
        self._after_min = 0
        self._window.offer_lock(offered=False)

    def lets_go(self) -> bool:
        """Whether the desk may be left from here; if not, it is said why."""
        if self.page is None or self._furnished is None or not self._furnished.undecided:
            return True
        said = self.tr("Something that is not saved is left here: only {name} can unlock.")
        self.page.refuse(said.format(name=self._name))
        return False

    def spare(self, dialog: QDialog) -> None:
        """This dialog may be seen while the window is locked."""
        self._curtain.spare(dialog)

    def lock(self) -> None:
        """Show nothing of the desk until somebody says who they are."""
        if self._furnished is None or self.locked:
            return
        self._idle.end()
        self._focus = QApplication.focusWidget()
        page = self.page = LockPage(self._name)
        page.unlocking.connect(self._prove)
        page.other_wanted.connect(self._make_room)
        self._curtain.fall()
        self._window.cover(page)
        page.setFocus()

    def _follow(self, setup: SetupView) -> None:
        furnished = self._furnished
        if furnished is None:
            return
        self._name = next((each.name for each in setup.people if each.id == furnished.info.actor), "")
        after = setup.settings.lock_after if setup.settings.people_sign_in else 0
        self._window.offer_lock(offered=setup.settings.people_sign_in)
        if after != self._after_min:
            self._after_min = after
            if not self.locked:
                self._watch()

    def _watch(self) -> None:
        if self._after_min:
            self._idle.begin(self._after_min * MINUTE_MS)
        else:
            self._idle.end()

    def _prove(self, password: str) -> None:
        if self._errands is not None and self._furnished is not None:
            prove = partial(desks.prove, self._address, self._furnished.info.actor, password)
            self._errands.send(prove, self, lambda _none: self._unlock(), self._refuse)

    def _refuse(self, fault: Fault) -> None:
        if self.page is not None:
            self.page.refuse(fault.sentence)

    def _unlock(self) -> None:
        if self.page is not None:
            self._open(show=True)
            self._watch()

    def _open(self, *, show: bool) -> None:
        self.page = None
        self._window.uncover()
        self._curtain.rise(show=show)
        focus, self._focus = self._focus, None
        if show and focus is not None and shiboken6.isValid(focus):
            focus.setFocus()

    def _make_room(self) -> None:
        """What saves itself is saved first; what does not is only for whoever locked it to decide."""
        furnished = self._furnished
        if furnished is None or not self.locked:
            return
        if self.lets_go() and furnished.may_go(self._let_other_in):
            self._let_other_in()

    def _let_other_in(self) -> None:
        if self.locked:
            self.other_wanted.emit(self._address)
