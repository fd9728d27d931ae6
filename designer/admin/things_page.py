"""A page of Manage that keeps a list of things: the list, the form for the one chosen, and Save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from pydantic import ValidationError
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from designer.admin.edits import NEW, Edits, Shelf, Standing, Thing
from designer.admin.nothing_shown import NothingShown
from designer.admin.page import AdminPage, card_of, sentence, side_by_side
from designer.admin.removal import RemovalDialog
from designer.admin.thing_form import ThingForm
from designer.admin.thing_list import ThingList
from designer.courier import Courier
from designer.sentences import said
from designer.widgets.focus import enable
from designer.widgets.foot import foot
from runtime.messages.faults import Conflict, Fault
from runtime.messages.setup import GetSetup, SetupChanged, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.folding import fold

_FORM_WIDTH = 720
"""A line longer than this is hard to read."""


class ThingsPage[T: Thing](AdminPage):
    """Changes are kept by thing until Save puts them on the desk or Discard forgets them; nothing asks on the way."""

    lists: type[ThingList] = ThingList

    def __init__(
        self,
        courier: Courier,
        info: DeskInfo,
        shelf: Shelf[T],
        form: ThingForm[T],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(courier, info, parent)
        self.form, self._shelf, self._edits = form, shelf, Edits(shelf)
        self._saving, self._shown = "", ""
        self._put_last: T | None = None
        self._again = self._adds_next = False
        self.search, self.list = QLineEdit(), self.lists()
        self.add_button, self.save_button, self.discard_button = QPushButton(), QPushButton(), QPushButton()
        self.remove_button, self.mine_button, self.theirs_button = QPushButton(), QPushButton(), QPushButton()
        self.problem, self.told, self._overtaken = sentence(), sentence(), sentence()
        self.nothing = NothingShown(self.add, self.search.clear)
        self._beside, self._foot = QStackedWidget(), QWidget()
        self._arrange()
        self._connect()
        self._speak()

    @property
    @override
    def unsaved(self) -> bool:
        """Whether something was changed here that is not on the desk yet."""
        return self._edits.any

    @property
    @override
    def parts(self) -> Sequence[QWidget]:
        """The rows of the form, and what is below it."""
        return (*self.form.parts, self._foot)

    @property
    def current(self) -> str:
        """The id of the thing that is shown; nothing when none is."""
        return self.list.current

    @override
    def show_setup(self, setup: SetupView) -> None:
        """Show the set-up as it is now; what was changed here and not saved stays."""
        super().show_setup(setup)
        self._edits.show_setup(setup)
        self.form.offer(setup)
        self._fill()
        if self._again:
            self._again = False
            self._save_again()

    @override
    def head(self, title: Callable[[], str], purpose: Callable[[], str]) -> None:
        """What the page is called, and what it is for; its list is called so too."""
        super().head(title, purpose)
        self.say(self.list.setAccessibleName, title)

    def show_again(self) -> None:
        """Fill the list anew: what is listed depends on something else than the set-up, too."""
        self._fill()

    def choose(self, key: str) -> None:
        """Show a thing."""
        self.list.choose(key)

    def describe(self, thing: T) -> str:
        """A few words about a thing for the list, under its name; nothing where there is nothing to say."""
        del thing
        return ""

    def listed(self, thing: T) -> bool:
        """Whether the list shows it."""
        del thing
        return True

    def rank(self, thing: T) -> tuple[int, str]:
        """By what the list is sorted; by name within the same number."""
        return 0, fold(thing.name)

    def picture(self, thing: T) -> QIcon | None:
        """What stands before its name; None for nothing."""
        del thing
        return None

    def turned_to(self, thing: T) -> None:
        """Called when another thing is shown than before: ask here what the set-up does not say of it."""

    def removable(self, thing: T) -> bool:
        """Whether removing a thing is offered at all. The desk has the last word."""
        del thing
        return True

    def why_not(self, thing: T) -> str:
        """Why a thing cannot be saved as it is; nothing when it can. The desk has the last word."""
        return "" if thing.name.strip() else self.tr("Give it a name.")

    def confirm(self, thing: T) -> None:
        """Called before a thing is put on the desk: go on with `put`. A page may show what it will mean first."""
        self.put(thing)

    def put(self, thing: T) -> None:
        """Put a thing on the desk."""
        if self.setup is not None:
            self._put_last = thing
            command = self._shelf.put(thing, self.setup.revision)
            self.courier.do(command, self, partial(self._saved, thing.id), self._refused)

    def summary(self, changed: SetupChanged) -> str:
        """What to say once a change is on the desk."""
        return " ".join((self.tr("Saved."), *map(said, changed.warnings)))

    def without_list(self) -> None:
        """There is one thing, which is always shown: no list beside it."""
        self._side.hide()
        self.setFocusProxy(self.form)

    def add(self) -> None:
        """Begin a new thing, or go on with the one that was begun; while one is being saved, as soon as it is."""
        if self._saving == NEW:
            self._adds_next = True
        if self.setup is None or self._saving == NEW:
            return
        if self._edits.thing(NEW) is None:
            self._edits.edit(self._shelf.begin(self.setup))
        self.search.clear()
        self._fill(choose=NEW)
        self._enter_form()

    def save(self) -> None:
        """Put what is shown on the desk, if it was changed and can be."""
        if self._saving or not self.save_button.isEnabled():
            return
        try:
            thing = self._edits.to_save(self.current)
        except ValidationError as error:
            self.refuse(str(error.errors()[0]["msg"]))
            return
        self._saving = self.current
        self.problem.hide()
        self._show_buttons()
        self.confirm(thing)

    def not_confirmed(self) -> None:
        """Whoever was shown what it would mean does not want it."""
        self._saving = ""
        self._show_buttons()

    def give_up(self, fault: Fault) -> None:
        """What must be known before it is put cannot be learned: nothing is put, and it says why."""
        self.not_confirmed()
        self.refuse(fault.sentence)

    def tell(self, text: str) -> None:
        """Say under the form what was done."""
        self.told.setText(text)
        self.told.show()

    def refuse(self, text: str) -> None:
        """Say under the form why something was not done."""
        self.problem.setText(text)
        self.problem.show()

    def discard(self) -> None:
        """Forget what was changed of the thing that is shown."""
        self._edits.discard(self.current)
        self.problem.hide()
        self._fill()
        self.unsaved_changed.emit()

    def remove(self) -> None:
        """Take the thing that is shown off the desk, once that was confirmed and nothing uses it."""
        thing, removing = self._edits.thing(self.current), self._shelf.remove
        if self.current == NEW:
            self.discard()
        elif thing is not None and self.setup is not None and removing is not None:
            dialog = RemovalDialog(self.courier, self.setup, removing(thing, self.setup.revision), self)
            dialog.removed.connect(partial(self._removed, thing))
            dialog.open()

    def _arrange(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.form.setMaximumWidth(_FORM_WIDTH)
        self.add_button.setObjectName("add")
        self.save_button.setObjectName("primary")
        self.discard_button.setObjectName("quiet")
        self.remove_button.setObjectName("danger")
        for button in (self.mine_button, self.theirs_button):
            button.setObjectName("quiet")
        self.problem.setObjectName("problem")
        self.told.setObjectName("secondary")
        self._side = self._left()
        self._beside.addWidget(self._right())
        self._beside.addWidget(self.nothing)
        self.column.addWidget(side_by_side(self._side, self._beside, 200), 1)

    def _left(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.add_button)
        side.setMinimumWidth(180)
        return side

    def _right(self) -> QWidget:
        card, below = card_of(self.form, self._foot)
        for label in (self._overtaken, self.problem, self.told):
            below.addWidget(label)
        below.insertLayout(1, foot(self.theirs_button, self.mine_button, None))
        below.addLayout(foot(self.remove_button, None, self.discard_button, self.save_button))
        return card

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._fill())
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.form.edited.connect(self._edit)
        self.add_button.clicked.connect(self.add)
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self.discard)
        self.remove_button.clicked.connect(self.remove)
        self.mine_button.clicked.connect(self._keep_mine)
        self.theirs_button.clicked.connect(self.discard)
        keys = {"Ctrl+Return": self.save, "Ctrl+Enter": self.save, "Ctrl+N": self.add, "Ctrl+F": self.search.setFocus}
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._enter_form())
        self.setFocusProxy(self.list)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search line into the list."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        return event.key() == Qt.Key.Key_Down

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from the form back to the list; nothing is lost by it."""
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _enter_form(self) -> None:
        self.form.setFocus()
        self.form.focusNextChild()

    def _speak(self) -> None:
        self.say(self.search.setPlaceholderText, lambda: self.tr("Search"))
        self.say(self.search.setAccessibleName, lambda: self.tr("Search"))
        self.say(self.add_button.setText, lambda: self.tr("Add…"))
        self.say(self.save_button.setText, lambda: self.tr("Save"))
        self.say(self.save_button.setToolTip, lambda: self.tr("Put it on the desk (Ctrl+Enter)"))
        self.say(self.discard_button.setText, lambda: self.tr("Discard changes"))
        self.say(self.remove_button.setText, lambda: self.tr("Remove"))
        self.say(self.mine_button.setText, lambda: self.tr("Keep mine"))
        self.say(self.theirs_button.setText, lambda: self.tr("Take theirs"))
        self.say(self._overtaken.setText, self._words_of_overtaking)
        self.say(lambda _text: self._speak_again(), str)

    def _speak_again(self) -> None:
        if self.setup is not None:
            self.form.offer(self.setup)
            self._fill()

    def _words_of_overtaking(self) -> str:
        return self.tr("Somebody else changed this meanwhile. Take theirs, or keep yours and save it over theirs.")

    def _fill(self, choose: str = "") -> None:
        """The list as it is now; what was chosen stays chosen."""
        wanted, chosen = fold(self.search.text()), choose or self.current
        with QSignalBlocker(self.list):
            self.list.clear()
            for thing in sorted(filter(self.listed, self._edits.things()), key=self.rank):
                about = self.describe(thing)
                if wanted in fold(f"{thing.name} {about}"):
                    self._add_item(thing, about)
            self.choose(chosen)
            if self.list.currentItem() is None and self.list.count():
                self.list.setCurrentRow(0)
        self._show_current()

    def _add_item(self, thing: T, about: str) -> None:
        self.list.add(thing.id, thing.name, about, marked=self._is_changed(thing.id), picture=self.picture(thing))

    def _is_changed(self, key: str) -> bool:
        return self._edits.standing(key) is not Standing.UNCHANGED

    def _show_current(self) -> None:
        thing = self._edits.thing(self.current)
        self._beside.setCurrentIndex(0 if thing is not None else 1)
        self.nothing.show_why(self.search.text().strip())
        if thing is not None:
            self.form.show_value(thing)
        if self.current != self._shown:
            self._shown = self.current
            self.problem.hide()
            self.told.hide()
            if thing is not None:
                self.turned_to(thing)
        self._show_buttons()

    def _show_buttons(self) -> None:
        key = self.current
        standing, thing = self._edits.standing(key), self._edits.thing(key)
        overtaken = standing is Standing.OVERTAKEN
        against = self.why_not(thing) if thing is not None and standing is not Standing.UNCHANGED else ""
        able = {
            self.mine_button: overtaken,
            self.theirs_button: overtaken,
            self.save_button: standing is Standing.CHANGED and not against and not self._saving,
            self.discard_button: standing is not Standing.UNCHANGED and not self._saving,
        }
        enable(able, self.form, self.list if self.list.isVisible() else self.form)
        for part in (self._overtaken, self.mine_button, self.theirs_button):
            part.setVisible(overtaken)
        known = self._shelf.remove is not None and thing is not None and self.removable(thing)
        self.remove_button.setVisible(known or key == NEW)
        if against:
            self.refuse(against)
        elif standing is Standing.CHANGED:
            self.problem.hide()

    def _edit(self, thing: T) -> None:
        """The form is not shown anew: a hand is in it."""
        self.told.hide()
        self._edits.edit(thing)
        if self.current == thing.id:
            item = self.list.currentItem()
            marked, picture = self._is_changed(thing.id), self.picture(thing)
            self.list.word(item, thing.name, self.describe(thing), marked=marked, picture=picture)
        self._show_buttons()
        self.unsaved_changed.emit()

    def _keep_mine(self) -> None:
        self._edits.keep_mine(self.current)
        self._show_buttons()

    def _saved(self, key: str, changed: SetupChanged) -> None:
        stayed = self.current == self._saving
        if self._saving and self._put_last is not None:
            self._edits.saved(self._saving, self._put_last)
        self._saving = ""
        self._fill(choose=key if stayed else "")  # before any notice comes: whoever types on, types on in this thing
        adds, self._adds_next = self._adds_next, False
        told = self.summary(changed) if changed.warnings or (stayed and not adds) else ""
        self.courier.ask(GetSetup(), self, partial(self._show_saved, told), self.failed.emit)
        if adds:
            self.add()

    def _removed(self, thing: T) -> None:
        self._edits.discard(thing.id)
        told = self.tr("“{name}” was removed.").format(name=thing.name)
        self.courier.ask(GetSetup(), self, partial(self._show_saved, told), self.failed.emit)

    def _show_saved(self, told: str, setup: SetupView) -> None:
        self.show_setup(setup)
        self.setup_learned.emit(setup)
        if told:
            self.tell(told)
        self.unsaved_changed.emit()

    def _refused(self, fault: Fault) -> None:
        """Where only another thing was changed meanwhile, it is saved again on the set-up as it is now."""
        if isinstance(fault, Conflict) and self._saving:
            self._again = True
            self.courier.ask(GetSetup(), self, self.show_setup, self._refused)
            return
        self._saving = ""
        self._again = self._adds_next = False
        self._show_buttons()
        self.refuse(fault.sentence)

    def _save_again(self) -> None:
        """What it will mean was shown already: it is put as it was, never over another new one of the same name."""
        if self._edits.standing(self._saving) is Standing.CHANGED and self._put_last is not None:
            self.put(self._edits.with_id(self._saving, self._put_last))
        else:
            self.not_confirmed()
