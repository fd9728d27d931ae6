"""The button of macros: applied to the ticket that is open or to what is selected; made, changed and deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from designer.agent.macro_dialog import MacroDialog
from designer.agent.macro_editor import MacroEditor
from designer.agent.many import Many
from designer.agent.names import Names
from designer.courier import Courier
from designer.panels.versions.question import Question
from designer.widgets.commands import Command
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault, Forbidden
from runtime.messages.macros import DeleteMacro, ListMacros, MacroSummary
from runtime.messages.tickets import TicketPlace
from runtime.model.macros import Macro
from runtime.model.views import Audience

_AT_ONCE = 12
"""So many macros stand in the menu itself, those used last first; the others below “More”."""
_NUMBERED = 9


class MacroMenu(Speaking):
    """Knows the macros one may apply; what they do is decided by the desk."""

    failed = Signal(object)
    allowed = Signal(bool)
    """Whether whoever works here may use macros."""
    applied = Signal(str, object)
    """The name of the macro, and the TicketPlace after it."""

    def __init__(self, courier: Courier, names: Names, many: Many, target: Callable[[], int | None]) -> None:
        """`target`: the ticket a macro is applied to where not several are selected."""
        super().__init__()
        self._courier, self._names, self._many, self._target = courier, names, many, target
        self.summaries: tuple[MacroSummary, ...] = ()
        """Those of teams elsewhere stand last; they are there to be changed, and offered to no ticket."""
        self.menu: QMenu | None = None
        self.dialog: MacroDialog | None = None
        self.editor: MacroEditor | None = None
        self.question: Question | None = None
        self.button = QPushButton()
        self.button.setObjectName("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.button.clicked.connect(lambda _on: self.open())
        many.macros_wanted.connect(self._ask)
        self.say(self.button.setText, lambda: self.tr("Macros"))
        self.say(self.button.setToolTip, lambda: self.tr("Apply a macro to the ticket, or to all selected (Ctrl+M)"))

    def begin(self) -> None:
        """Learn the macros."""
        self._courier.ask(ListMacros(), self, self._learn, self._cannot)

    def open(self) -> None:
        """Open the menu under the button."""
        self._ask(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    def apply(self, macro: Macro) -> None:
        """Show what it would do, to what is selected or to the ticket, and let it be applied."""
        self._names.meet_all()
        if self._many.chosen is not None:
            self._many.begin_macro(macro)
            return
        ticket_id = self._target()
        if ticket_id is not None:
            dialog = self.dialog = MacroDialog(self._courier, self._names, macro, ticket_id, self.window())
            dialog.applied.connect(lambda place: self._applied(macro, place))
            dialog.open()

    def edit(self, macro: Macro | None) -> None:
        """Change a macro, or make one."""
        editor = self.editor = MacroEditor(self._courier, self._names, macro, self.window())
        editor.saved.connect(lambda _macro: self.begin())
        editor.open()

    def delete(self, macro: Macro) -> None:
        """Ask, then delete."""
        whom = {
            Audience.EVERYONE: self.tr("It disappears for everyone on this desk."),
            Audience.TEAM: self.tr("It disappears for everyone in “{team}”.").format(
                team=self._names.name("team", macro.team)
            ),
            Audience.PERSONAL: self.tr("Only you have it."),
        }
        asked = self.question = Question(
            self.tr("Delete the macro “{name}”?").format(name=macro.title),
            [whom[macro.audience], self.tr("What it did stays as it is.")],
            self.tr("Delete the macro"),
            self,
        )
        asked.confirmed.connect(lambda _why: self._delete(macro))
        asked.open()

    def offered_commands(self) -> Iterable[Command]:
        """For the palette: to apply each, and what can be done with them."""
        group, able = self.tr("Macros"), self._many.chosen is not None or self._target() is not None
        for each in self._at_hand:
            text = self.tr("Apply macro “{name}”").format(name=each.macro.title)
            yield Command(text, group, partial(self.apply, each.macro), able=able)
        yield Command(self.tr("New macro…"), group, partial(self.edit, None))
        for each in self.summaries:
            if each.may_change:
                text = self.tr("Change macro “{name}”…").format(name=each.macro.title)
                yield Command(text, group, partial(self.edit, each.macro))

    @property
    def _at_hand(self) -> list[MacroSummary]:
        return [each for each in self.summaries if not each.elsewhere]

    def _ask(self, at: QPoint) -> None:
        def show(summaries: tuple[MacroSummary, ...]) -> None:
            self._learn(summaries)
            self._show(at)

        self._courier.ask(ListMacros(), self, show, self.failed.emit)

    def _learn(self, summaries: tuple[MacroSummary, ...]) -> None:
        self.summaries = summaries
        self._many.macros = {each.macro.id: each.macro for each in summaries}
        self.show()
        self.allowed.emit(True)

    def _cannot(self, fault: Fault) -> None:
        """Who may not use macros sees no button."""
        if isinstance(fault, Forbidden):
            self.hide()
            self.allowed.emit(False)
        else:
            self.failed.emit(fault)

    def _show(self, at: QPoint) -> None:
        menu = self.menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen, target = self._many.chosen, self._target()
        menu.addAction(self._whom()).setEnabled(False)
        menu.addSeparator()
        self._list(menu, able=chosen is not None or target is not None)
        menu.addSeparator()
        menu.addAction(self.tr("New macro…"), partial(self.edit, None))
        own = [each.macro for each in self.summaries if each.may_change]
        if own:
            self._below(menu, self.tr("Change"), own, self.edit)
            self._below(menu, self.tr("Delete"), own, self.delete)
        menu.popup(at)

    def _list(self, menu: QMenu, *, able: bool) -> None:
        at_hand = self._at_hand
        for number, each in enumerate(at_hand[:_AT_ONCE], 1):
            name = each.macro.title.replace("&", "&&")
            action = menu.addAction(f"&{number}  {name}" if number <= _NUMBERED else name)
            action.triggered.connect(lambda _on=False, macro=each.macro: self.apply(macro))
            action.setEnabled(able)
        if not at_hand:
            said = self.tr("No macro yet: what you do often can be written down as one")
            menu.addAction(said).setEnabled(False)
        if len(at_hand) > _AT_ONCE:
            rest = [each.macro for each in at_hand[_AT_ONCE:]]
            self._below(menu, self.tr("More"), rest, self.apply).setEnabled(able)

    def _below(self, menu: QMenu, name: str, macros: list[Macro], act: Callable[[Macro], None]) -> QMenu:
        below = menu.addMenu(name)
        for macro in macros:
            below.addAction(macro.title.replace("&", "&&"), partial(act, macro))
        return below

    def _whom(self) -> str:
        chosen, target = self._many.chosen, self._target()
        if chosen is not None and chosen.count is None:
            return self.tr("To all tickets of the list")
        if chosen is not None:
            return self.tr("To the %Ln selected", "", chosen.count or 0)
        if target is not None:
            return self.tr("To ticket #{number}").format(number=target)
        return self.tr("Open a ticket, or select some")

    def _applied(self, macro: Macro, place: TicketPlace) -> None:
        self.applied.emit(macro.title, place)
        self.begin()

    def _delete(self, macro: Macro) -> None:
        self._courier.do(DeleteMacro(macro_id=macro.id), self, lambda _nothing: self.begin(), self.failed.emit)
