"""The tickets that hang together with this one: linked, unlinked, merged, taken apart, solved along with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from designer import words
from designer.agent.merging import ApartDialog, MergeDialog
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.agent.ticket_dialog import TicketDialog
from designer.agent.ticket_part import TicketPart
from designer.agent.ticket_picker import TicketPicker
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.theme import set_tone
from designer.widgets.icons import icon
from designer.widgets.plain_text import text_label
from designer.widgets.scrolled import scrolled
from runtime.messages.links import GetSolveOffer, LinkRole, LinkTickets, LinkView, ListLinks, SolveOffer, UnlinkTickets
from runtime.messages.tickets import TicketView
from runtime.model.rights import Action

translate = QCoreApplication.translate

MASTER, DUPLICATE = "master", "duplicate"


class Links(TicketPart):
    """What the other ticket is to this one is chosen first, then the ticket."""

    counted = Signal(int)
    opened = Signal(int)
    """A ticket somebody wants to look at."""
    solving_wanted = Signal(object)
    """The numbers of the incidents to be solved along with their problem."""

    def __init__(self, courier: Courier, names: Names, rights: MyRights) -> None:
        super().__init__(courier)
        self._names, self._rights = names, rights
        self.dialog: TicketDialog | None = None
        self.rows: list[QFrame] = []
        self._links: tuple[LinkView, ...] = ()
        self._offer: SolveOffer | None = None
        self.kind, self.picker = ChoiceEditor(), TicketPicker(courier, names)
        self.merge, self.solve, self.nothing = QPushButton(), QPushButton(), text_label(name="secondary")
        self.offer, self._offer_text = QFrame(), text_label()
        self._column = QVBoxLayout()
        self._arrange()
        self.picker.picked.connect(self._link)
        self.merge.clicked.connect(self.begin_merge)
        self.solve.clicked.connect(self._solve)
        self.setFocusProxy(self.picker)
        names.changed.connect(self._show_rows)
        self.say(lambda _text: self._say_all(), str)

    def begin_merge(self) -> None:
        """Ask which ticket this one and another become."""
        if self.ticket is not None:
            dialog = self.dialog = MergeDialog(self._courier, self._names, self.ticket, self.window())
            dialog.merged.connect(self.opened)
            dialog.open()

    def begin_apart(self) -> None:
        """Ask why this duplicate is to stand for itself again."""
        if self.ticket is not None:
            self._apart(self.ticket.id)

    @property
    def may_merge(self) -> bool:
        """Whether the person's role merges tickets at all; where, the desk says."""
        return self._rights.may(Action.MERGE)

    @override
    def _begin(self, ticket: TicketView) -> None:
        self.picker.leave_out = ticket.id
        self.picker.clear()
        self._show(())
        self._show_offer(None)
        self.merge.setVisible(self.may_merge and not ticket.restricted)
        for widget in (self.kind, self.picker):
            widget.setVisible(self._rights.may(Action.TICKET_EDIT) and not ticket.restricted)
        self.solve.setVisible(self._rights.may(Action.BULK))

    @override
    def _refresh(self, ticket: TicketView) -> None:
        self._ask(ListLinks(ticket_id=ticket.id), self._show)
        self._ask(GetSolveOffer(ticket_id=ticket.id), self._show_offer)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 10, 0)
        row.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.picker, 1)
        row.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignTop)
        self.merge.setObjectName("quiet")
        self.kind.setMinimumContentsLength(14)
        inside = QWidget()
        inside.setObjectName("page")
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 10, 8)
        inner.setSpacing(8)
        inner.addWidget(self.nothing)
        inner.addLayout(self._column)
        inner.addStretch(1)
        area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 10, 0, 4)
        whole.setSpacing(10)
        whole.addLayout(row)
        whole.addWidget(self._arranged_offer())
        whole.addWidget(area, 1)

    def _arranged_offer(self) -> QFrame:
        self.offer.setObjectName("warned")
        line = QHBoxLayout(self.offer)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self._offer_text, 1)
        line.addWidget(self.solve)
        self.solve.setObjectName("quiet")
        self.offer.hide()
        return self.offer

    def _link(self, other: int) -> None:
        if self.ticket is not None:
            role = LinkRole(self.kind.value or LinkRole.RELATED)
            self._do(LinkTickets(ticket_id=self.ticket.id, other=other, role=role))

    def _unlink(self, link: LinkView) -> None:
        if self.ticket is not None:
            self._do(UnlinkTickets(ticket_id=self.ticket.id, other=link.ticket_id, role=LinkRole(link.role)))

    def _apart(self, duplicate: int) -> None:
        self.dialog = ApartDialog(self._courier, duplicate, self.window())
        self.dialog.open()

    def _solve(self) -> None:
        if self._offer is not None:
            self.solving_wanted.emit(self._offer.incidents)

    def _show(self, links: tuple[LinkView, ...]) -> None:
        if links == self._links and self.rows:
            return
        self._links = links
        self._show_rows()
        self.counted.emit(len(links))

    def _show_offer(self, offer: SolveOffer | None) -> None:
        self._offer = offer
        self.offer.setVisible(offer is not None and offer.solved and bool(offer.incidents))
        self._say_offer()

    def _show_rows(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(link) for link in self._links]
        for row in self.rows:
            self._column.addWidget(row)
        self.nothing.setVisible(not self._links)

    def _row(self, link: LinkView) -> QFrame:
        row, kind = QFrame(), QLabel(_called(link.role))
        row.setObjectName("item")
        kind.setObjectName("chip")
        status = self._names.name("status", link.status)
        button = QPushButton(f"#{link.ticket_id}  {link.subject}".replace("&", "&&"))
        button.setObjectName("ghost")
        button.setAccessibleName(f"{kind.text()}: #{link.ticket_id} {link.subject}, {status}")
        button.setToolTip(f"#{link.ticket_id}  {link.subject}\n{status}")
        button.setMinimumWidth(60)
        button.setStyleSheet("text-align: left")
        button.clicked.connect(partial(self.opened.emit, link.ticket_id))
        standing = QLabel(f"✓ {status}" if link.solved else status)
        standing.setObjectName("chip")
        set_tone(standing, "good" if link.solved else "")
        line = QHBoxLayout(row)
        line.setContentsMargins(10, 6, 6, 6)
        line.setSpacing(8)
        line.addWidget(kind)
        line.addWidget(button, 1)
        line.addWidget(standing)
        self._add_ending(line, link)
        return row

    def _add_ending(self, line: QHBoxLayout, link: LinkView) -> None:
        """A link is taken away; a merge is undone, with a reason, by those who merge."""
        if link.role in (MASTER, DUPLICATE):
            if self.may_merge:
                apart = QPushButton(self.tr("Take apart…"))
                apart.setObjectName("quiet")
                duplicate = link.ticket_id if link.role == DUPLICATE else self._number or 0
                apart.clicked.connect(partial(self._apart, duplicate))
                line.addWidget(apart)
            return
        if not self._rights.may(Action.TICKET_EDIT):
            return
        away = QToolButton()
        away.setAutoRaise(True)
        away.setIcon(icon("close", self.palette().text().color().name()))
        away.setIconSize(QSize(14, 14))
        away.setAccessibleName(self.tr("Unlink #{number}").format(number=link.ticket_id))
        away.setToolTip(away.accessibleName())
        away.clicked.connect(partial(self._unlink, link))
        line.addWidget(away)

    def _say_all(self) -> None:
        roles = (LinkRole.RELATED, LinkRole.PARENT, LinkRole.CHILD, LinkRole.PROBLEM, LinkRole.INCIDENT)
        chosen = self.kind.value or LinkRole.RELATED.value
        self.kind.offer([Choice(role.value, _called(role.value)) for role in roles])
        self.kind.show_value(chosen)
        self.kind.setAccessibleName(self.tr("What the other ticket is to this one"))
        self.kind.setToolTip(self.kind.accessibleName())
        self.merge.setText(self.tr("Merge…"))
        self.merge.setToolTip(self.tr("This ticket and another are about the same thing: only one goes on"))
        self.solve.setText(self.tr("Solve them too…"))
        self.nothing.setText(
            self.tr(
                "No other ticket hangs together with this one.\n\nLink what belongs together: a parent with its "
                "children, a problem with its incidents, tickets that are related. Choose what the other one is, then "
                "find it."
            )
        )
        self._say_offer()
        self._show_rows()

    def _say_offer(self) -> None:
        text = self.tr("This problem is solved. Incidents of it that are still open: {numbers}.")
        numbers = ", ".join(f"#{each}" for each in _first(self._offer.incidents if self._offer is not None else ()))
        self._offer_text.setText(text.format(numbers=numbers))


_MOST_NAMED = 8


def _first(numbers: Sequence[int]) -> list[str]:
    shown = [words.number(each) for each in numbers[:_MOST_NAMED]]
    return [*shown, "…"] if len(numbers) > _MOST_NAMED else shown


def _called(role: str) -> str:
    """What the other ticket is, in words."""
    known = {
        LinkRole.RELATED.value: translate("Links", "Related"),
        LinkRole.PARENT.value: translate("Links", "Parent"),
        LinkRole.CHILD.value: translate("Links", "Child"),
        LinkRole.PROBLEM.value: translate("Links", "Problem"),
        LinkRole.INCIDENT.value: translate("Links", "Incident"),
        MASTER: translate("Links", "Goes on as"),
        DUPLICATE: translate("Links", "Duplicate"),
    }
    return known[role]
