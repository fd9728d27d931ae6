"""What can be done with views: a button for a new one, a menu on each, and the same in the command palette."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout

from designer.agent.names import Names
from designer.agent.places import Places
from designer.agent.view_editor import ViewEditor, fresh_view
from designer.agent.view_words import title_of
from designer.courier import Courier
from designer.panels.versions.question import Question
from designer.theme import Theme
from designer.widgets.commands import Command
from designer.widgets.speaking import Speaking
from runtime.messages.views import DeleteView, PutView, ViewSummary
from runtime.model.values import Moment
from runtime.model.views import Audience, View

_LONGEST = 200
"""A title has at most so many letters."""


class ViewsBar(Speaking):
    """Stands under the places. It opens the editor and asks before it deletes; the desk decides who may."""

    saved = Signal(object)
    """The View that was made or changed."""
    changed = Signal()
    """Views are to be asked again: one was deleted, or its columns were dragged."""
    failed = Signal(object)

    def __init__(
        self, courier: Courier, names: Names, theme: Theme, clock: Callable[[], Moment], places: Places
    ) -> None:
        super().__init__()
        self._courier, self._names, self._theme, self._clock, self._places = courier, names, theme, clock, places
        self.editor: ViewEditor | None = None
        self.menu: QMenu | None = None
        self.question: Question | None = None
        self.new_button = QPushButton()
        self.new_button.setObjectName("add")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 10, 4)
        column.addWidget(self.new_button)
        self.new_button.clicked.connect(lambda _checked: self.new_view())
        places.menu_wanted.connect(self.open_menu)
        places.change_wanted.connect(self.change)
        places.deletion_wanted.connect(self.delete)
        self.say(self.new_button.setText, lambda: self.tr("New view…"))
        self.say(self.new_button.setToolTip, lambda: self.tr("Keep a list: conditions, columns, order, and for whom"))

    def new_view(self, words: str = "") -> None:
        """Make a view; of what a search finds, where its words are given."""
        self._edit(fresh_view(words[:_LONGEST], words), new=True)

    def change(self, key: str) -> None:
        """Change a view; one that is not theirs to change is cloned."""
        summary = self._places.summary(key)
        if summary is not None and summary.may_change:
            self._edit(summary.view, new=False)
        elif summary is not None:
            self.clone(key)

    def clone(self, key: str) -> None:
        """A view of one's own that begins as another."""
        summary = self._places.summary(key)
        if summary is not None:
            begun = fresh_view()
            title = self.tr("{title} (mine)").format(title=title_of(summary.view))[:_LONGEST]
            own = {"id": begun.id, "title": title, "audience": Audience.PERSONAL, "owner": None, "team": None}
            self._edit(summary.view.having(**own, position=begun.position), new=True)

    def delete(self, key: str) -> None:
        """Ask, then delete a view."""
        summary = self._places.summary(key)
        if summary is None or not summary.may_change:
            return
        meant = self._whose(summary.view)
        asked = self.question = Question(
            self.tr("Delete the view “{title}”?").format(title=title_of(summary.view)),
            [meant, self.tr("Its tickets stay as they are.")],
            self.tr("Delete the view"),
            self,
        )
        asked.confirmed.connect(lambda _why: self._delete(summary.view.id))
        asked.open()

    def keep_order(self, columns: tuple[str, ...]) -> None:
        """Columns dragged in a view of one's own stay so; those of others' views until another list is shown."""
        summary = self._places.summary(self._places.current)
        if summary is None or summary.view.audience is not Audience.PERSONAL or not summary.may_change:
            return
        if set(columns) == set(summary.view.columns) and columns != summary.view.columns:
            view = summary.view.having(columns=columns)
            self._courier.do(PutView(view=view), self, lambda _view: self.changed.emit(), self.failed.emit)

    def open_menu(self, key: str, at: QPoint) -> None:
        """What can be done with a view, or among views."""
        menu = self.menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self._commands(key):
            menu.addAction(command.text, command.act).setEnabled(command.able)
        menu.popup(at)

    def offered_commands(self) -> Iterable[Command]:
        """For the palette: to go to each view, and what can be done with the one that is shown."""
        yield from self._commands(self._places.current)
        group = self.tr("Go to view")
        for summary in self._places.summaries:
            yield Command(title_of(summary.view), group, partial(self._places.choose, f"view:{summary.view.id}"))

    def _commands(self, key: str) -> Iterator[Command]:
        group, summary = self.tr("Views"), self._places.summary(key)
        yield Command(self.tr("New view…"), group, self.new_view)
        if summary is not None:
            yield from (Command(text, group, act, able=able) for text, act, able in self._with(key, summary))

    def _with(self, key: str, summary: ViewSummary) -> Iterator[tuple[str, Callable[[], None], bool]]:
        yield self.tr("Change the view…"), partial(self.change, key), summary.may_change
        yield self.tr("Make one like it for me…"), partial(self.clone, key), True
        yield self.tr("Delete the view…"), partial(self.delete, key), summary.may_change

    def _edit(self, view: View, *, new: bool) -> None:
        now, window = self._clock(), self.window()
        editor = self.editor = ViewEditor(self._courier, self._names, self._theme, now, view, parent=window, new=new)
        editor.saved.connect(self.saved)
        editor.open()

    def _whose(self, view: View) -> str:
        if view.audience is Audience.EVERYONE:
            return self.tr("It disappears for everyone on this desk.")
        if view.audience is Audience.TEAM:
            team = self._names.name("team", view.team)
            return self.tr("It disappears for everyone in “{team}”.").format(team=team)
        return self.tr("Only you have it.")

    def _delete(self, view_id: str) -> None:
        self._courier.do(DeleteView(view_id=view_id), self, lambda _nothing: self.changed.emit(), self.failed.emit)
