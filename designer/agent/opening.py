"""Opening tickets on behalf of somebody: one dialog at a time, once it is known what the desk asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from designer.agent.begun_ticket import BegunTickets
from designer.agent.first_department import FirstDepartmentDialog
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.new_ticket import NewTicketDialog
from designer.courier import Courier
from runtime.messages.setup import GetSetup, SetupView
from runtime.model.rights import Action


class Opening(QObject):
    """What was begun and not opened is gone on with the next time."""

    opened = Signal(int)
    """A ticket to be shown."""
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, courier: Courier, names: Names, rights: MyRights, window: QWidget) -> None:
        super().__init__(window)
        self._courier, self._names, self._rights, self._window = courier, names, rights, window
        self._wanted = False
        self.begun = BegunTickets()
        self.dialog: NewTicketDialog | None = None
        self.first: FirstDepartmentDialog | None = None

    def begin(self) -> None:
        """Show the form."""
        setup = self._names.catalogue.setup
        self._wanted = setup is None
        if setup is None:
            self._ask_and_begin()
            return
        if not setup.departments:
            self._begin_with_department(setup.revision)
            return
        me = next((person for person in setup.people if person.id == self._rights.person), None)
        department = me.departments[0] if me is not None and me.departments else None
        dialog = self.dialog = NewTicketDialog(
            self._courier, self._names, self._rights, department, self._window, begun=self.begun
        )
        dialog.opened.connect(self.opened)
        dialog.told.connect(self.told)
        dialog.finished.connect(self._let_go)
        dialog.open()

    def end(self) -> None:
        """The window is about to close: what is half filled in is kept."""
        if self.dialog is not None:
            self.dialog.keep()

    def _begin_with_department(self, revision: int) -> None:
        """Without one no ticket can be opened."""
        if self.first is not None:
            return
        may_add = self._rights.may(Action.PEOPLE)
        dialog = self.first = FirstDepartmentDialog(self._courier, revision, may_add=may_add, parent=self._window)
        dialog.finished.connect(self._let_first_go)
        dialog.added.connect(self._ask_and_begin)
        dialog.open()

    def _let_first_go(self, _result: int) -> None:
        if self.first is not None:
            self.first.deleteLater()
        self.first = None

    def _ask_and_begin(self) -> None:
        self._wanted = True
        self._courier.ask(GetSetup(), self, self._know_and_begin, self.failed.emit)

    def _know_and_begin(self, setup: SetupView) -> None:
        """However often it was wanted meanwhile, one is opened."""
        self._names.catalogue.learn(setup)
        if self._wanted:
            self.begin()

    def _let_go(self, _result: int) -> None:
        self.dialog = None
