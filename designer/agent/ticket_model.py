"""The lines of a list, fetched as far as somebody scrolls, and asked again without losing one's place."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Any, override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from designer import words
from designer.agent.countdown import Countdown, countdown
from designer.agent.lists import Line, Portion, TicketList
from designer.agent.names import Names
from designer.agent.others_here import others_told
from designer.courier import Courier
from designer.panels.sla_words import clock_in_full
from designer.presence import Presence
from runtime.messages.faults import Fault
from runtime.messages.presence import PresenceView
from runtime.model.values import Moment

type Index = QModelIndex | QPersistentModelIndex

PORTION = 100
_FORGOTTEN_AT_ONCE = 500
COUNTDOWN_ROLE = Qt.ItemDataRole.UserRole
_TEXT_ROLES = frozenset((Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole))

_OF_A_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OF_A_GROUP = Qt.ItemFlag.NoItemFlags
"""Made once: a view asks for the flags of each cell it draws, several times."""

_NUMBERS = frozenset({"id"})
_OF_CLOCKS = frozenset({"due_at", "due_of"})


class TicketModel(QAbstractTableModel):
    """Tickets under the list's columns, and between them a row that names each group.

    At most one question is under way; what is asked meanwhile is asked when it is answered.
    """

    failed = Signal(object)
    reloaded = Signal()
    """The rows were asked again, and may stand elsewhere; a view finds its place by the tickets' numbers."""
    about_to_reload = Signal()
    filled = Signal()
    """The first rows of another list are there, or that there are none."""

    def __init__(self, courier: Courier, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self._names = courier, names
        self.list: TicketList | None = None
        self.now: Moment = 0
        self._rows: list[Line | str] = []
        self._places: dict[int, int] | None = None
        self._lines = 0
        self._after: str | None = None
        self._begun = False
        self._fresh: list[Line] = []
        self._gone: list[Line | str] = []
        self._forgetting = QTimer(self)
        self._forgetting.setInterval(0)
        self._forgetting.timeout.connect(self._forget_some)
        self._under_way = self._again = False
        self._generation = 0
        self._presence: Presence[int, PresenceView] | None = None
        names.changed.connect(self._repaint)

    @property
    def waiting(self) -> bool:
        """True until the first answer is there."""
        return self.list is not None and not self._begun

    def show_list(self, wanted: TicketList) -> None:
        """Show another list, from its beginning."""
        self.beginResetModel()
        self._places = None
        self.list, self._rows, self._lines, self._after, self._begun = wanted, [], 0, None, False
        self._under_way = self._again = False
        self._generation += 1
        self.endResetModel()
        self._ask(None, PORTION, self._begin)

    def refresh(self) -> None:
        """Ask again for what is loaded; what is shown stays until the answer is there."""
        if self.list is None:
            return
        if self._under_way:
            self._again = True
            return
        self._fresh = []
        self._ask(None, min(max(self._lines, PORTION), self.list.most), self._reload)

    @property
    def busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._under_way or self._again

    @property
    def line_count(self) -> int:
        """How many tickets are loaded."""
        return self._lines

    @property
    def has_more(self) -> bool:
        """Whether the list has tickets that are not loaded yet."""
        return self._after is not None

    def line(self, row: int) -> Line | None:
        """The line in a row; None for the name of a group."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Line) else None

    def row_of(self, ticket_id: int) -> int | None:
        """Where a ticket stands."""
        if self._places is None:
            lines = enumerate(self._rows)
            self._places = {line.ticket.id: row for row, line in lines if isinstance(line, Line)}
        return self._places.get(ticket_id)

    def rows_of(self, ticket_ids: Container[int]) -> list[int]:
        """Where these tickets stand, ascending."""
        rows = enumerate(self._rows)
        return [row for row, line in rows if isinstance(line, Line) and line.ticket.id in ticket_ids]

    def groups(self, first: int = 0, last: int | None = None) -> list[int]:
        """The rows that name a group, of some rows or of all."""
        rows = range(first, len(self._rows) if last is None else last + 1)
        return [row for row in rows if isinstance(self._rows[row], str)]

    def next_line(self, row: int, by: int) -> int | None:
        """The next row with a ticket in a direction."""
        row += by
        while 0 <= row < len(self._rows):
            if self.line(row) is not None:
                return row
            row += by
        return None

    def tick(self, now: Moment) -> None:
        """Time went by: countdowns say something else."""
        self.now = now
        if self.list is not None and self._rows and "due_at" in self.list.columns:
            column = self.list.columns.index("due_at")
            self.dataChanged.emit(self.index(0, column), self.index(len(self._rows) - 1, column))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() or self.list is None else len(self.list.columns)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._begun and self._after is not None and not self._under_way

    @override
    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._ask(self._after, PORTION, self._append)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _OF_A_GROUP if isinstance(self._rows[index.row()], str) else _OF_A_LINE

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self.list is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names.column(self.list.columns[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and self.list.columns[section] == "due_at":
            return self.tr("Until the first of its clocks ends: the state’s, the Blueprint’s or the SLA policy’s.")
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self._rows[index.row()]
        if isinstance(found, str):
            return found if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        if role in _TEXT_ROLES:
            text = self._text(found, index.column())
            if role == Qt.ItemDataRole.DisplayRole:
                return text
            here = others_told(self.others_on(index), self._names)
            return " · ".join(filter(None, (self._whole(found, index.column(), text), here)))
        if role == COUNTDOWN_ROLE and self._column(index.column()) == "due_at":
            return self._countdown(found)
        return None

    def attend(self, presence: Presence[int, PresenceView]) -> None:
        """Show who else has the tickets open."""
        self._presence = presence
        presence.changed.connect(self._repaint_tickets)

    def others_on(self, index: Index) -> Sequence[PresenceView]:
        """Who else has a row's ticket open, in the column that tells of it: the subject's, else the first."""
        if self._presence is None or not self._presence.anybody:
            return ()
        columns = self.list.columns if self.list is not None else ()
        place = columns.index("subject") if "subject" in columns else 0
        line = self._rows[index.row()]
        return self._presence.on(line.ticket.id) if index.column() == place and isinstance(line, Line) else ()

    def counts_down(self, place: int) -> bool:
        """Whether a column tells a countdown."""
        return self._column(place) == "due_at"

    def _column(self, place: int) -> str:
        return self.list.columns[place] if self.list is not None else ""

    def _text(self, line: Line, place: int) -> str:
        column, value = self._column(place), line.cells[place]
        if column == "due_at":
            return self._countdown(line).text
        if column == "state":
            return line.state or self._names.state(line.ticket.blueprint_id, line.ticket.state)
        if column == "subject" and line.lent is not None:
            told = self.tr("For {name} · {subject}")
            return told.format(name=self._names.person(line.lent), subject=value)
        return f"#{value}" if column in _NUMBERS else self._names.name(column, value)

    def _countdown(self, line: Line) -> Countdown:
        return countdown(line.ticket.due_at, self.now, since=line.ticket.due_since)

    def _whole(self, line: Line, place: int, text: str) -> str:
        """What is said of a cell besides its text: of time left, which clock ends first, and when."""
        ticket = line.ticket
        if self._column(place) not in _OF_CLOCKS or ticket.due_at is None or ticket.due_of is None:
            return text
        due = words.labelled(clock_in_full(ticket.due_of), words.moment(ticket.due_at))
        return due if self._column(place) == "due_of" else f"{text} · {due}"

    def _ask(self, after: str | None, limit: int, then: Any) -> None:
        wanted, generation = self.list, self._generation
        if wanted is None:
            return
        self._under_way = True

        def arrived(answer: object) -> None:
            if generation == self._generation:
                self._under_way = False
                then(wanted.portion(answer))
                self._catch_up()

        def failed(fault: Fault) -> None:
            if generation == self._generation:
                self._under_way, self._begun = False, True
                self.failed.emit(fault)

        self._courier.ask(wanted.query(limit, after), self, arrived, failed)

    def _catch_up(self) -> None:
        if self._again and not self._under_way:
            self._again = False
            self.refresh()

    def _begin(self, portion: Portion) -> None:
        self._begun = True
        self._append(portion)
        self.filled.emit()

    def _append(self, portion: Portion) -> None:
        last = next((line for line in reversed(self._rows) if isinstance(line, Line)), None)
        added = list(self._with_groups(portion.lines, last))
        self._after = portion.after
        if added:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(added) - 1)
            self._rows += added
            self._places = None
            self._lines += len(portion.lines)
            self.endInsertRows()
        elif portion.after is not None:
            self.fetchMore(QModelIndex())

    def _reload(self, portion: Portion) -> None:
        """Page on in the background until there is as much as before, then put it in the place of the old."""
        self._fresh += portion.lines
        if portion.after is not None and len(self._fresh) < self._lines and self.list is not None:
            self._ask(portion.after, self.list.most, self._reload)
            return
        grouped = bool(self._fresh and self._fresh[0].group)
        rows: list[Line | str] = list(self._with_groups(self._fresh, None)) if grouped else list(self._fresh)
        self._after, self._lines, self._fresh, self._begun = portion.after, len(self._fresh), [], True
        if _identities(rows) == _identities(self._rows):
            self._replace(rows)
            self._repaint()
            return
        self.about_to_reload.emit()
        self.beginResetModel()
        self._replace(rows)
        self.endResetModel()
        self.reloaded.emit()

    def _replace(self, rows: list[Line | str]) -> None:
        """The rows before these are forgotten by and by: to let go of very many takes as long as to draw them."""
        self._gone += self._rows
        self._rows, self._places = rows, None
        self._forgetting.start()

    def _forget_some(self) -> None:
        del self._gone[-_FORGOTTEN_AT_ONCE:]
        if not self._gone:
            self._forgetting.stop()

    def _with_groups(self, lines: Sequence[Line], last: Line | None) -> Iterable[Line | str]:
        group = last.group if last is not None else ()
        for line in lines:
            if line.group and line.group != group:
                group = line.group
                yield self._title(line)
            yield line

    def _title(self, line: Line) -> str:
        if len(line.group) > 1:
            return " › ".join(line.group)
        view = getattr(self.list, "view", None)
        name = self._names.name(view.group_by, _number(line.group[0])) if view is not None else line.group[0]
        return name or self.tr("(none)")

    def _repaint_tickets(self, tickets: frozenset[int]) -> None:
        for row in self.rows_of(tickets):
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))


def _identities(rows: Iterable[Line | str]) -> list[int | str]:
    return [row.ticket.id if isinstance(row, Line) else row for row in rows]


def _number(text: str) -> str | int:
    return int(text) if text.isdecimal() else text
