"""The page of dashboards of one's own: which one, its cards, and arranging them."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial
from typing import Self, override

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QMessageBox, QWidget

from designer.dashboard.loading import Plotting
from designer.dashboard.own_bar import OwnBar
from designer.dashboard.own_board import Board
from designer.dashboard.own_cards import STANDARD, Supply
from designer.dashboard.own_conflict import Overtaken
from designer.dashboard.own_export import Export
from designer.dashboard.own_name import NameDialog
from designer.dashboard.page import About, Page, Watched
from designer.dashboard.questions import Questions
from designer.theme import Theme, enlarge
from designer.turns import in_its_turn
from designer.widgets.menus import emptied
from runtime.messages.dashboards import (
    MOST_CARDS,
    Dashboard,
    DashboardCard,
    DashboardSummary,
    DeleteDashboard,
    ListDashboards,
    PutDashboard,
)
from runtime.messages.faults import Conflict, Fault
from runtime.model.folding import fold
from runtime.model.views import Audience

_CONFIRM = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UNSAVED = "standard"
"""The id of what one begins with; the desk never keeps it under this one."""
_USUAL = DashboardSummary(dashboard=Dashboard(id=_UNSAVED, title="-", cards=STANDARD), may_change=False)


class OwnPage(Page):
    """Shows the first of the dashboards made for who looks; while there are none, one of the usual cards."""

    def __init__(self, theme: Theme, plotting: Plotting, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions = questions
        home = QWidget(self)
        home.hide()
        self.supply = Supply(theme, plotting, questions, home)
        self.bar, self.board, self.empty = OwnBar(), Board(self.supply, theme), QLabel()
        self.known: tuple[DashboardSummary, ...] = ()
        self.current = _USUAL.dashboard
        self._may_change = self._asked = self._set = False
        self._before: tuple[DashboardCard, ...] = ()
        self.export = Export(self)
        self.empty.setObjectName("secondary")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMinimumHeight(160)
        enlarge(self.empty, 1.1)
        for part in (self.bar, self.empty, self.board):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._connect(theme)
        self._reword()

    @property
    @override
    def filled(self) -> bool:
        return super().filled and self._set and self.supply.filled

    @override
    def fill(self, watched: Watched) -> None:
        self.supply.fill(tuple(self.board.holders), watched)
        shown = [self.bar.which.itemText(row) for row in range(len(self.known))]
        if shown != [self._called(each.dashboard) for each in self.known]:  # teams have names now
            self._reword()

    @override
    def about_of(self, part: QWidget) -> About:
        """A card is about what its own page is about: what lists the open tickets knows no period."""
        own = next((name for name, holder in self.board.holders.items() if holder.isAncestorOf(part)), None)
        return (self.supply.about(own) if own is not None else ()) or self.about()

    @override
    def resemble(self, other: Self) -> None:
        """The cards as they stand there, also while somebody arranges them."""
        self._asked = True
        self.known = other.known
        self.current = other.current.having(cards=other.board.cards)
        self._set_out()
        super().resemble(other)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self._asked:
            self._asked = True
            self._set_out()
        super().showEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._reword()
            self.board.titles_again()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        confirms = event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _CONFIRM
        if self.board.arranging and confirms:
            self._save()
        elif self.board.arranging and event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A tile has no menu of its own: it is exported by this one."""
        under = self.childAt(event.pos())
        for name, holder in self.board.holders.items():
            if not self.board.arranging and under is not None and holder.isAncestorOf(under):
                self.export.offer(holder.card, self.supply.title(name), event.globalPos())

    def _connect(self, theme: Theme) -> None:
        bar = self.bar
        self.supply.drilled.connect(self.drilled)
        self.board.changed.connect(self._look)
        self.export.failed.connect(bar.refuse)
        bar.which.activated.connect(self._choose)
        bar.arrange.clicked.connect(self.begin)
        bar.save.clicked.connect(self._save)
        bar.cancel.clicked.connect(self._cancel)
        bar.menu.aboutToShow.connect(self._fill_menu)
        bar.cards.aboutToShow.connect(self._fill_cards)
        theme.changed.connect(self._again)

    def _set_out(self) -> None:
        """Make what the cards are of, and take in the cards, one in each turn of the event loop; then show them."""
        if self.supply.make_one(each.card for each in self.current.cards) or self.board.take_one(self.current.cards):
            in_its_turn(self, self._set_out)
            return
        self.board.show_cards(self.current.cards)
        in_its_turn(self, self._fill_first)

    def _fill_first(self) -> None:
        self._set = True
        self._look()
        if self.watched is not None:
            self.give(self.watched)
        if not self.known:
            self._questions.ask(ListDashboards(), self._list_came)

    # Which one

    def _list_came(self, found: tuple[DashboardSummary, ...]) -> None:
        self.known = found
        chosen = next((each for each in found if each.dashboard.id == self.current.id), self._first)
        if chosen is not None and not self.board.arranging:
            self._show(chosen)
        self._reword()

    @property
    def _first(self) -> DashboardSummary | None:
        """What one begins with: none that is for a team elsewhere."""
        return next((each for each in self.known if not each.elsewhere), None)

    def _show(self, summary: DashboardSummary) -> None:
        self.current, self._may_change = summary.dashboard, summary.may_change
        self.board.show_cards(self.current.cards)
        self._again()
        self._reword()

    def _choose(self, row: int) -> None:
        """Below the others stand the usual cards, while they are shown or there is nothing else to begin with."""
        if row < len(self.known):
            self._show(self.known[row])
        elif not self._unsaved:
            self._show(_USUAL)

    def _again(self) -> None:
        if self.watched is not None and self.isVisible():
            self.fill(self.watched)

    # Arranging

    def begin(self) -> None:
        """Arrange the cards; what is somebody else's is copied when it is saved."""
        self._before = self.board.cards
        self.board.arrange(on=True)
        self.bar.turn(arranging=True)
        self._look()
        first = next(iter(self.board.cards), None)
        (self.board.holders[first.card].veil if first else self.bar.add).setFocus()

    def _end(self) -> None:
        self.board.arrange(on=False)
        self.bar.turn(arranging=False)
        self._look()
        self.bar.arrange.setFocus()

    def _cancel(self) -> None:
        self.board.show_cards(self._before)
        self._end()
        self._again()

    def _save(self) -> None:
        if self._may_change:
            self._put(self.current.having(cards=self.board.cards))
        else:
            self._name(self._copy_title(), lambda title: self._put(self._new(title, self.board.cards)))

    def _look(self) -> None:
        """What is said where there are no cards."""
        how = self.tr("Press Add a card.") if self.board.arranging else self.tr("Press Arrange, then Add a card.")
        self.empty.setText(self.tr("There are no cards here yet.") + "\n\n" + how)
        self.empty.setVisible(self._set and not self.board.cards)
        self.bar.add.setEnabled(len(self.board.cards) < MOST_CARDS)

    def _add(self, name: str) -> None:
        self.board.add(name)
        self._again()
        self.ensureWidgetVisible(self.board.holders[name])

    def _fill_cards(self) -> None:
        menu, titles = emptied(self.bar.cards), self._page_titles()
        for page in self.supply.pages:
            own = menu.addMenu(titles[page])
            for name in self.supply.cards_of(page):
                action = own.addAction(self.supply.title(name))
                action.setEnabled(name not in self.board.holders)
                action.triggered.connect(partial(self._add, name))

    def _page_titles(self) -> dict[str, str]:
        return {
            "overview": self.tr("Overview"),
            "flow": self.tr("Flow"),
            "time": self.tr("Time in state"),
            "anatomy": self.tr("Where time goes"),
            "limits": self.tr("Limits"),
            "transitions": self.tr("Transitions"),
            "workload": self.tr("Workload"),
            "stuck": self.tr("Rework"),
        }

    # The menu

    def _fill_menu(self) -> None:
        menu, changeable = emptied(self.bar.menu), self._may_change
        self._offer(self.tr("New dashboard…"), lambda: self._ask_new(self.tr("New dashboard"), ()))
        self._offer(self.tr("Copy…"), lambda: self._ask_new(self._copy_title(), self.board.cards))
        self._offer(self.tr("Rename…"), self._ask_rename, enabled=changeable)
        share = menu.addMenu(self.tr("Seen by"))
        share.setEnabled(changeable or self._unsaved)
        self._fill_share(share)
        self._offer(self.tr("Back to the usual cards"), self._reset)
        menu.addSeparator()
        self._offer(self.tr("Export picture (PNG)…"), self._export_picture)
        self._offer(self.tr("Export all numbers (CSV)…"), self._export_numbers)
        menu.addSeparator()
        self._offer(self.tr("Delete…"), self._ask_delete, enabled=changeable)

    def _offer(self, text: str, deed: Callable[[], object], *, enabled: bool = True) -> None:
        action = self.bar.menu.addAction(text)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked: deed())

    def _fill_share(self, menu: QMenu) -> None:
        teams = self.watched.teams if self.watched is not None else {}
        group = QActionGroup(menu)
        wishes: list[tuple[str, Audience, str | None]] = [(self.tr("Only me"), Audience.PERSONAL, None)]
        for key, name in sorted(teams.items(), key=lambda each: fold(each[1])):
            wishes.append((self.tr("Team {name}").format(name=name), Audience.TEAM, key))
        wishes.append((self.tr("Everyone"), Audience.EVERYONE, None))
        for text, audience, team in wishes:
            action = QAction(text, menu, checkable=True)
            action.setChecked((self.current.audience, self.current.team) == (audience, team))
            action.triggered.connect(partial(self._share, audience, team))
            group.addAction(action)
            menu.addAction(action)

    def _share(self, audience: Audience, team: str | None) -> None:
        """What has no name yet is given one first."""
        seen_by = {"audience": audience, "team": team}
        if self._unsaved:
            cards = self.board.cards
            self._name(self._copy_title(), lambda title: self._put(self._new(title, cards).having(**seen_by)))
        else:
            self._put(self.current.having(**seen_by))

    def _ask_new(self, title: str, cards: tuple[DashboardCard, ...]) -> None:
        self._name(title, lambda chosen: self._put(self._new(chosen, cards), then_arrange=True))

    def _ask_rename(self) -> None:
        self._name(self.current.title, lambda title: self._put(self.current.having(title=title)))

    def _reset(self) -> None:
        """Only shown: it is kept when it is saved."""
        self.begin()
        self.board.show_cards(STANDARD)
        self.board.arrange(on=True)
        self._look()
        self._again()

    def _export_picture(self) -> None:
        title = self.bar.which.currentText()
        self.export.ask_picture(self.board, title, title)

    def _export_numbers(self) -> None:
        parts = [(self._told_apart(each.card), self.board.holders[each.card].card) for each in self.board.cards]
        self.export.ask_numbers(parts, self.bar.which.currentText(), self.about())

    def _told_apart(self, name: str) -> str:
        """What a card is called, and what it is about where that is not what the whole is about."""
        title, about = self.supply.title(name), self.supply.about(name)
        if not about or about == self.about():
            return title
        return " · ".join((title, *(value for _name, value in about)))

    def _name(self, title: str, then: Callable[[str], None]) -> None:
        dialog = NameDialog(title, self)
        dialog.named.connect(then)
        dialog.open()

    @property
    def _unsaved(self) -> bool:
        """Whether the usual cards are shown, which the desk does not keep."""
        return self.current.id == _UNSAVED

    def _copy_title(self) -> str:
        if self._unsaved:
            return self.tr("My dashboard")
        return self.tr("{title} (copy)").format(title=self.current.title)

    # The desk

    def _new(self, title: str, cards: tuple[DashboardCard, ...]) -> Dashboard:
        return Dashboard(id=f"own-{secrets.token_hex(6)}", title=title, cards=cards)

    def _put(self, wanted: Dashboard, *, then_arrange: bool = False) -> None:
        self._questions.courier.do(
            PutDashboard(dashboard=wanted, revision=wanted.revision),
            self,
            partial(self._kept, then_arrange=then_arrange),
            partial(self._refused, wanted),
        )

    def _kept(self, summary: DashboardSummary, *, then_arrange: bool) -> None:
        if self.board.arranging:
            self._end()
        others = (each for each in self.known if each.dashboard.id != summary.dashboard.id)
        self.known = (*others, summary)
        self._show(summary)
        self._questions.ask(ListDashboards(), self._list_came)
        if then_arrange:
            self.begin()

    def _refused(self, wanted: Dashboard, fault: Fault) -> None:
        if isinstance(fault, Conflict):
            self._questions.ask(ListDashboards(), partial(self._overtaken, wanted))
        else:
            self.bar.refuse(str(fault))

    def _overtaken(self, wanted: Dashboard, found: tuple[DashboardSummary, ...]) -> None:
        """Somebody else was first: theirs is shown, or mine is kept over it; over what is gone it is new."""
        theirs = next((each.dashboard for each in found if each.dashboard.id == wanted.id), None)
        mine = wanted.having(revision=theirs.revision if theirs is not None else 0)
        box = Overtaken(wanted.title, self)
        box.mine_wanted.connect(lambda: self._put(mine))
        box.theirs_wanted.connect(lambda: self._take(found))
        box.open()

    def _take(self, found: tuple[DashboardSummary, ...]) -> None:
        if self.board.arranging:
            self._end()
        self._list_came(found)

    def _ask_delete(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete “{title}”?").format(title=self.current.title))
        box.setInformativeText(self.tr("Nobody sees it any more. The figures themselves stay."))
        box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole).clicked.connect(self._delete)
        box.setDefaultButton(box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole))
        box.open()

    def _delete(self) -> None:
        self._questions.courier.do(
            DeleteDashboard(dashboard_id=self.current.id), self, self._deleted, self._not_deleted
        )

    def _not_deleted(self, fault: Fault) -> None:
        self.bar.refuse(str(fault))

    def _deleted(self, _nothing: None) -> None:
        self._show(_USUAL)
        self._questions.ask(ListDashboards(), self._list_came)

    def _reword(self) -> None:
        which = self.bar.which
        which.clear()
        for each in self.known:
            which.addItem(self._called(each.dashboard))
        row = next((row for row, each in enumerate(self.known) if each.dashboard.id == self.current.id), -1)
        if row < 0 or self._first is None:
            which.addItem(self.tr("The usual cards"))
        which.setCurrentIndex(row if row >= 0 else which.count() - 1)
        which.setEnabled(which.count() > 1)
        copies = not self._unsaved and not self._may_change
        self.bar.arrange.setText(self.tr("Arrange a copy") if copies else self.tr("Arrange"))
        self._look()

    def _called(self, dashboard: Dashboard) -> str:
        if dashboard.audience is Audience.EVERYONE:
            return self.tr("{title} · everyone").format(title=dashboard.title)
        if dashboard.audience is Audience.TEAM:
            teams = self.watched.teams if self.watched is not None else {}
            team = teams.get(dashboard.team or "", dashboard.team or "")
            return self.tr("{title} · team {team}").format(title=dashboard.title, team=team)
        return dashboard.title
