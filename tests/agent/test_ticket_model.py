"""The list fetches as far as one scrolls, and is asked again without losing anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from designer.agent.countdown import Tone
from designer.agent.lists import MyWorkList, SearchList, ViewList
from designer.agent.names import Names
from designer.agent.ticket_model import COUNTDOWN_ROLE, PORTION, TicketModel
from designer.agent.ticket_table import TicketTable
from designer.catalogue import Catalogue
from runtime.messages.faults import Invalid
from runtime.messages.tickets import TicketPage, TicketRow
from runtime.messages.views import ListView, MyWork, SearchTickets, ViewPage, ViewRow, WorkPage, WorkRow
from runtime.model.values import HOUR
from runtime.model.views import Sort, View

MANY = 1_000_000


def _ticket(number):
    return TicketRow(
        id=number,
        version=1,
        subject=f"Ticket {number}",
        department="returns",
        team=None,
        assignee=None,
        requester=None,
        priority=2,
        status="open",
        blueprint_id="b",
        state="s",
        entered_at=0,
        due_at=number * 1_000,
        updated_at=0,
    )


class Desk:
    """Answers at once, a portion at a time, of so many tickets; asked for anything else it says no."""

    def __init__(self, count=MANY):
        self.numbers = range(1, count + 1)
        self.asked = []

    def ask(self, query, _asker, then, otherwise):
        self.asked.append(query)
        answer = self._answer(query)
        then(answer) if answer is not None else otherwise(Invalid("no"))

    def _answer(self, query):
        if not isinstance(query, SearchTickets | ListView | MyWork):
            return None
        begin = int(query.after or 0)
        rows = tuple(_ticket(number) for number in self.numbers[begin : begin + query.limit])
        after = str(begin + len(rows)) if begin + len(rows) < len(self.numbers) else None
        match query:
            case SearchTickets():
                return TicketPage(rows=rows, after=after)
            case MyWork():
                work = (WorkRow(ticket=row, blueprint="B", state=f"S{row.id % 2}", offers=()) for row in rows)
                return WorkPage(rows=tuple(work), after=after)
        view = (ViewRow(ticket=row, group=row.id // 150, cells=(row.id, row.subject)) for row in rows)
        return ViewPage(view=VIEW, rows=tuple(view), after=after)


VIEW = View(id="v", title="V", columns=("id", "subject"), sort=Sort(by="id"), group_by="id")


@pytest.fixture
def made(qapp):
    def make(count=MANY):
        desk = Desk(count)
        names = Names(desk, Catalogue())
        model = TicketModel(desk, names)
        model.names_kept = names
        return desk, model

    return make


def test_a_million_tickets_are_fetched_as_far_as_somebody_scrolls(qtbot, made, theme):
    desk, model = made()
    table = TicketTable(model, theme)
    qtbot.addWidget(table)
    table.resize(500, 400)
    table.show()
    model.show_list(SearchList("x"))
    assert model.rowCount() == PORTION
    for _ in range(20):
        table.scrollToBottom()
        qtbot.wait(1)
    assert PORTION < model.rowCount() < MANY
    assert [model.line(row).ticket.id for row in range(model.rowCount())] == list(range(1, model.rowCount() + 1))
    searches = [query for query in desk.asked if isinstance(query, SearchTickets)]
    assert len(searches) * PORTION == model.rowCount()


def test_asked_again_it_has_as_many_rows_as_before_and_says_so_once(qtbot, made):
    desk, model = made(1_000)
    model.show_list(SearchList("x"))
    for _ in range(4):
        model.fetchMore(QModelIndex())
    before = model.rowCount()
    desk.numbers = [number for number in desk.numbers if number != 3]
    with qtbot.waitSignal(model.reloaded):
        model.refresh()
    assert model.rowCount() >= before
    assert model.row_of(3) is None
    assert model.canFetchMore(QModelIndex())


def test_nothing_moves_when_nothing_changed(made):
    _desk, model = made(50)
    model.show_list(SearchList("x"))
    told = []
    model.reloaded.connect(lambda: told.append("reloaded"))
    model.dataChanged.connect(lambda *_: told.append("changed"))
    model.refresh()
    assert told == ["changed"]


def test_groups_stand_between_and_are_no_tickets(made):
    _desk, model = made(400)
    model.show_list(ViewList(VIEW))
    model.fetchMore(QModelIndex())
    groups = model.groups()
    assert len(groups) == 2
    assert all(model.line(row) is None for row in groups)
    assert not model.flags(model.index(groups[0], 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.next_line(groups[0], -1) is None
    assert model.next_line(groups[0], 1) == groups[0] + 1


def test_my_work_names_blueprint_and_state(made):
    _desk, model = made(2)
    model.show_list(MyWorkList())
    assert model.index(0, 0).data() == "B › S1"
    assert model.index(1, 1).data() == "Ticket 1"
    model.now = 2_500_000
    place = model.list.columns.index("due_at")
    assert model.index(1, place).data().endswith("late")


@pytest.mark.parametrize(
    ("of", "called", "in_full"),
    [
        ("visit", "State’s limit", "State’s limit"),
        ("run", "Blueprint’s limit", "Blueprint’s limit"),
        ("first_reply", "First reply", "First reply (SLA policy)"),
    ],
)
def test_a_row_says_which_clock_ends_first(made, of, called, in_full):
    desk, model = made(1)
    row = _ticket(1).having(due_at=HOUR, due_of=of, due_since=0)
    desk._answer = lambda _query: TicketPage(rows=(row,))
    model.show_list(SearchList("x"))
    model.now = HOUR // 2
    clock, left = (model.list.columns.index(name) for name in ("due_of", "due_at"))
    assert model.index(0, clock).data() == called
    assert model.index(0, clock).data(Qt.ItemDataRole.ToolTipRole).startswith(f"{in_full}: ")
    assert model.index(0, left).data() == "30 min left"
    assert model.index(0, left).data(COUNTDOWN_ROLE).tone is Tone.GOOD
    assert model.index(0, left).data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"30 min left · {in_full}: ")
    model.now = HOUR * 7 // 8
    assert model.index(0, left).data(COUNTDOWN_ROLE).tone is Tone.WARNING


def test_what_has_no_clock_says_nothing_of_one(made):
    desk, model = made(1)
    desk._answer = lambda _query: TicketPage(rows=(_ticket(1).having(due_at=None),))
    model.show_list(SearchList("x"))
    for name in ("due_of", "due_at"):
        assert model.index(0, model.list.columns.index(name)).data(Qt.ItemDataRole.ToolTipRole) == ""


def test_a_list_that_is_refused_says_why_and_another_one_is_shown(qtbot, made):
    desk, model = made(10)
    desk.numbers, kept = None, desk.numbers
    desk._answer, real = (lambda _query: None), desk._answer
    with qtbot.waitSignal(model.failed):
        model.show_list(SearchList("x"))
    desk.numbers, desk._answer = kept, real
    model.show_list(SearchList("y"))
    assert model.rowCount() == 10


def test_marked_tickets_stay_marked_and_on_top_what_was_on_top(qtbot, made, theme):
    desk, model = made(300)
    table = TicketTable(model, theme)
    qtbot.addWidget(table)
    table.resize(500, 400)
    table.show()
    model.show_list(SearchList("x"))
    table.choose(50)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    table.verticalScrollBar().setValue(40 * 34)
    top = model.line(table.rowAt(1)).ticket.id
    desk.numbers = list(desk.numbers)[5:]
    model.refresh()
    assert table.current.ticket.id == 51
    assert [line.ticket.id for line in table.marked_lines()] == [51]
    assert model.line(table.rowAt(1)).ticket.id == top


def test_rows_are_marked_by_space_while_one_walks(qtbot, made, theme):
    desk, model = made(20)
    table = TicketTable(model, theme)
    qtbot.addWidget(table)
    model.show_list(SearchList("x"))
    table.choose(2)
    for key in "_jj_k_jj_":
        qtbot.keyClick(table, Qt.Key.Key_Space if key == "_" else Qt.Key(ord(key.upper())))
    assert [line.ticket.id for line in table.marked_lines()] == [3, 4, 5, 6]
    qtbot.keyClick(table, Qt.Key.Key_K)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [line.ticket.id for line in table.marked_lines()] == [3, 4, 6]
    desk.numbers = list(desk.numbers)[3:]
    model.refresh()
    assert [line.ticket.id for line in table.marked_lines()] == [4, 6] and table.current.ticket.id == 5
    table.choose(0)
    qtbot.keyClick(table, Qt.Key.Key_J)
    assert len(table.marked_lines()) == 1


def test_very_many_are_marked_at_once_and_stay_marked_when_asked_again(qtbot, made, theme):
    desk, model = made(3_000)
    table = TicketTable(model, theme)
    qtbot.addWidget(table)
    model.show_list(SearchList("x"))
    while model.has_more:
        model.fetchMore(QModelIndex())
    table.choose_first()
    told = []
    table.marked.connect(told.append)
    table.selectAll()
    assert told == [3_000]
    desk.numbers = [number for number in desk.numbers if number not in (3, 700)]
    model.refresh()
    assert table.marked_count == 2_998
    assert len(told) <= 3
    assert {line.ticket.id for line in table.marked_lines()} == set(desk.numbers)


def test_the_names_of_groups_are_never_among_the_marked(qtbot, made, theme):
    _desk, model = made(400)
    table = TicketTable(model, theme)
    qtbot.addWidget(table)
    model.show_list(ViewList(VIEW))
    while model.has_more:
        model.fetchMore(QModelIndex())
    table.selectAll()
    assert (table.marked_count, model.rowCount()) == (400, 403)
    assert all(table.columnSpan(row, 0) == 2 for row in model.groups())
