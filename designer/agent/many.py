"""Many tickets at once: what is selected becomes a job; jobs are carried on, also those left in the middle."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from designer import words
from designer.agent import bulk_words
from designer.agent.bulk_bar import JobLine
from designer.agent.bulk_dialog import BulkDialog, Chosen
from designer.agent.bulk_run import BulkRun
from designer.agent.deed_forms import beginnings
from designer.agent.list_panel import ListPanel
from designer.agent.lists import SearchList, ViewList
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.courier import Courier
from designer.sentences import all_said
from runtime.messages.bulk import BulkOffer, BulkOffers, BulkView, ListBulks, Selection
from runtime.messages.faults import Fault, Forbidden
from runtime.model.macros import Macro
from runtime.model.rights import Action

_MOST_BY_NUMBER = 10_000
_NEEDS = {"under_policy": Action.OVERRIDE}
"""What not everybody who may do something to many tickets may do to them."""


class Many(QObject):
    """Knows what is selected in the list, and every job of this screen."""

    failed = Signal(object)
    ticket_wanted = Signal(int)
    macros_wanted = Signal(QPoint)
    """The menu of macros is wanted, and where on the screen."""

    def __init__(self, courier: Courier, names: Names, panel: ListPanel) -> None:
        super().__init__(panel)
        self._courier, self._names, self._panel = courier, names, panel
        self._whole = self._reloading = False
        self.lines: dict[BulkRun, JobLine] = {}
        self.dialog: BulkDialog | None = None
        self.menu: QMenu | None = None
        self.macros: dict[str, Macro] = {}
        """Macros by their id, as far as they are known: what jobs are called by."""
        bar, table, model = panel.bulk, panel.table, panel.model
        table.marked.connect(self._marked)
        table.many_wanted.connect(self.open_menu)
        model.about_to_reload.connect(lambda: self._reload(under_way=True))
        model.reloaded.connect(lambda: self._reload(under_way=False))
        model.filled.connect(self.leave)
        bar.all_wanted.connect(self.take_all)
        bar.left.connect(self.leave)
        bar.deed_wanted.connect(self.begin_deed)
        bar.transitions_wanted.connect(lambda: self.offer_transitions(self._under(bar.buttons["transition"])))
        bar.macros_wanted.connect(lambda: self.macros_wanted.emit(self._under(bar.buttons["macro"])))

    def begin(self) -> None:
        """Pick up what was left in the middle, at this screen or another."""
        self._courier.ask(ListBulks(), self, self._pick_up, self._cannot_list)

    @property
    def chosen(self) -> Chosen | None:
        """The tickets that are selected, when there is more than one."""
        if not self._panel.bulk.allowed:
            return None
        lines, shown = tuple(self._panel.table.marked_lines()), self._panel.model.list
        if self._whole and isinstance(shown, ViewList):
            return Chosen(Selection(view_id=shown.view.id), lines, None)
        if self._whole and isinstance(shown, SearchList):
            return Chosen(Selection(words=shown.text), lines, None)
        if len(lines) < 2 or self._panel.beside:  # noqa: PLR2004  one ticket has its own page
            return None
        ids = tuple(line.ticket.id for line in lines[:_MOST_BY_NUMBER])
        return Chosen(Selection(ids=ids), lines, len(ids))

    def take_all(self) -> None:
        """Everything the list has, seen or not."""
        self._panel.table.selectAll()
        self._whole = True
        self._show()

    def leave(self) -> bool:
        """Select only the ticket the cursor is on; False where no more than that was selected."""
        several = self._whole or self._panel.table.several or self._panel.table.marking
        self._whole = False
        if several:
            self._panel.table.choose(self._panel.table.currentIndex().row())
        self._show()
        return several

    def begin_deed(self, kind: str) -> None:
        """Let a deed of this kind be filled in for what is selected."""
        begin, dialog = dict(beginnings(self._names)).get(kind), self._dialog()
        if begin is not None and dialog is not None:
            dialog.prepare_deed(begin(), self._panel.bulk.title(kind))
            dialog.show()

    def begin_transition(self, offer: BulkOffer, chosen: Chosen | None = None) -> None:
        """Ask for what the transition asks for, then execute it on what is selected, or on what was chosen."""
        dialog = self._dialog(chosen)
        if dialog is None:
            return
        drawn = self._names.transition(offer.transition_id, offer.blueprint_id)
        if drawn is None:
            self._names.learn(offer.blueprint_id, lambda: self._prepare(dialog, offer))
        else:
            self._prepare(dialog, offer)

    def begin_macro(self, macro: Macro) -> None:
        """Show what a macro would do to what is selected."""
        dialog = self._dialog()
        if dialog is not None:
            dialog.prepare_macro(macro)
            dialog.show()

    def offer_transitions(self, at: QPoint, chosen: Chosen | None = None) -> None:
        """The transitions that at least one of what is selected, or was chosen elsewhere, may take, as a menu."""
        asked = chosen or self.chosen
        if asked is not None and asked.selection is not None:
            query = BulkOffers(selection=asked.selection)
            self._courier.ask(query, self, lambda offers: self._offer(offers, at, chosen), self.failed.emit)

    def open_menu(self, at: QPoint) -> None:
        """Everything that can be done to what is selected, where the mouse is."""
        if self.chosen is None:
            return
        bar = self._panel.bulk
        menu = self.menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(bar.buttons["transition"].text(), lambda: self.offer_transitions(at))
        for kind in bar.deeds:
            menu.addAction(bar.buttons[kind].text(), partial(self.begin_deed, kind))
        menu.addAction(bar.buttons["macro"].text(), lambda: self.macros_wanted.emit(at))
        menu.addAction(bar.buttons["say"].text(), partial(self.begin_deed, "say"))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(at)

    def show_run(self, run: BulkRun) -> None:
        """Show a job whose window was closed."""
        view = run.view
        self._forget_line(run)
        if view is None:
            return
        macro = self.macros.get(view.work.macro_id or "")
        dialog = self._open(run, Chosen(None, tuple(self._panel.table.marked_lines()), view.total))
        deeds = view.work.deeds or (macro.deeds if macro is not None else ())
        dialog.show_run(self._title(view), deeds)
        dialog.show()

    def _prepare(self, dialog: BulkDialog, offer: BulkOffer) -> None:
        dialog.prepare_transition(offer)
        dialog.show()

    def _dialog(self, chosen: Chosen | None = None) -> BulkDialog | None:
        chosen = chosen or self.chosen
        if chosen is None:
            return None
        self._names.meet_all()
        run = BulkRun(self._courier, self)
        run.failed.connect(self._stopped)
        return self._open(run, chosen)

    def _open(self, run: BulkRun, chosen: Chosen) -> BulkDialog:
        dialog = self.dialog = BulkDialog(self._courier, self._names, run, chosen, self._panel.window())
        dialog.ticket_wanted.connect(self.ticket_wanted)
        dialog.finished.connect(lambda _result: self._closed(dialog, run))
        return dialog

    def _closed(self, dialog: BulkDialog, run: BulkRun) -> None:
        """A job that goes on is told of under the list."""
        if self.dialog is dialog:
            self.dialog = None
        if run.view is not None and run.view.more:
            self._tell_of(run)
        elif run.going:
            run.advanced.connect(lambda _view: self._tell_of(run))
        else:
            run.deleteLater()

    def _tell_of(self, run: BulkRun) -> None:
        if run.view is not None and run not in self.lines:
            line = self.lines[run] = JobLine(run, self._title(run.view))
            line.show_wanted.connect(self.show_run)
            line.left.connect(self._forget_line)
            self._panel.add_line(line)

    def _forget_line(self, run: BulkRun) -> None:
        line = self.lines.pop(run, None)
        if line is not None:
            self._panel.remove_line(line)

    def _title(self, view: BulkView) -> str:
        titles = {key: macro.title for key, macro in self.macros.items()}
        return bulk_words.work_name(view.work, self._names, titles)

    def _pick_up(self, jobs: tuple[BulkView, ...]) -> None:
        known = {run.view.job_id for run in self.lines if run.view is not None}
        for job in jobs:
            if job.more and job.job_id not in known:
                run = BulkRun(self._courier, self)
                run.resume(job)
                self._tell_of(run)

    def _cannot_list(self, fault: Fault) -> None:
        """Who may not change several at once is not offered to."""
        if isinstance(fault, Forbidden):
            self._panel.bulk.allowed = False
            self._panel.bulk.hide()
        else:
            self.failed.emit(fault)

    def _stopped(self, fault: Fault) -> None:
        """Where a window shows the job, it says so itself."""
        if self.dialog is None:
            self.failed.emit(fault)

    def _marked(self, count: int) -> None:
        """A hand selected others: it is not all of the list any more."""
        if not self._reloading:
            self._whole = self._whole and count >= self._panel.model.line_count
        self._show()

    def _reload(self, *, under_way: bool) -> None:
        self._reloading = under_way
        if not under_way:
            self._show()

    def allow(self, rights: MyRights) -> None:
        """Offer what this role may do at all, and the desk knows how to do."""

        def offer() -> None:
            kinds = (kind for kind, _ in beginnings(self._names))
            self._panel.bulk.offer([kind for kind in kinds if kind not in _NEEDS or rights.may(_NEEDS[kind])])

        self._names.catalogue.changed.connect(offer)
        offer()

    def _show(self) -> None:
        model = self._panel.model
        may_all = isinstance(model.list, ViewList | SearchList) and model.has_more
        count = 0 if self._panel.beside else self._panel.table.marked_count
        self._panel.bulk.show_selection(count, whole=self._whole, more=may_all)

    def _offer(self, offers: tuple[BulkOffer, ...], at: QPoint, chosen: Chosen | None = None) -> None:
        menu = self.menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, offer in enumerate(offers, 1):
            of = offer.allowed + offer.refused + offer.elsewhere
            count = self.tr("{allowed} of {of}").format(allowed=words.number(offer.allowed), of=words.number(of))
            name = offer.name.replace("&", "&&")
            action = menu.addAction(f"&{number}  {name}\t{count}" if number < 10 else f"{name}\t{count}")  # noqa: PLR2004
            action.setToolTip("\n".join(all_said(offer.reasons)))
            action.triggered.connect(lambda _on=False, offer=offer: self.begin_transition(offer, chosen))
        if not offers:
            menu.addAction(self.tr("No transition can be executed on any of them now")).setEnabled(False)
        menu.setToolTipsVisible(True)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(at)

    def _under(self, button: QWidget) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height()))
