"""The window: its menus, its pages, and the bar that says what went wrong. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QMenu, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from designer.addresses import in_words, is_server
from designer.settings import Appearance, Language, Scale, Settings
from designer.waiting import WaitingPage
from designer.welcome import WelcomePage
from designer.widgets.assistance import Assistance
from designer.widgets.menus import Entries, Menus

_SUFFIX = "desk"


class MainWindow(QMainWindow):
    """Tells what the person wants; `Desktop` sees to it."""

    demonstration_wanted = Signal()
    desk_wanted = Signal(str)
    """The address of a desk to open."""
    server_wanted = Signal()
    """Ask where a team's desk is."""
    creation_wanted = Signal(str)
    """The path of a desk to create."""
    appearance_wanted = Signal(object)
    language_wanted = Signal(object)
    scale_wanted = Signal(object)
    forget_wanted = Signal()
    """Forget the desks opened before."""
    lock_wanted = Signal()
    """Show nothing of the desk until somebody says who they are."""
    closed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._desk_name = ""
        self.welcome, self.waiting, self.pages = WelcomePage(), WaitingPage(), QStackedWidget()
        self.may_close: Callable[[], bool] | None = None
        """Asked before the window closes; who says no closes it later."""
        self._desk: QWidget | None = None
        self._cover = QStackedWidget()
        self._status = QLabel()
        self.statusBar().addPermanentWidget(self._status)
        self.statusBar().setSizeGripEnabled(False)
        self._dialog: QWidget | None = None
        self.assistance = Assistance(self, settings)
        self._make_actions()
        self._make_menus()
        self._arrange()
        self._retranslate()
        self.setMinimumSize(800, 520)
        if not self.restoreGeometry(settings.geometry):
            self.resize(1280, 860)

    def show_welcome(self) -> None:
        """No desk is open."""
        self.take_desk_away()
        self.welcome.list_desks([(address, self._listed(address)) for address in self._settings.recent])
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.setFocus()

    def show_waiting(self, *, building: bool) -> None:
        """A desk is on its way."""
        self.pages.setCurrentWidget(self.waiting)
        self.waiting.building() if building else self.waiting.opening()

    def show_desk(self, view: QWidget, desk_name: str) -> None:
        """Show a desk."""
        if view is not self._desk:
            self.take_in(view)
        self.pages.setCurrentWidget(view)
        self.call(desk_name)
        view.setFocus()

    def take_in(self, view: QWidget) -> None:
        """A desk is being furnished; `show_desk` follows when there is something to be seen of it."""
        self.take_desk_away()
        self._desk = view
        self.pages.addWidget(view)

    def call(self, desk_name: str) -> None:
        """The desk that is shown is called so."""
        self._desk_name = desk_name
        self._retranslate()

    def take_desk_away(self) -> None:
        """The desk that was shown is closed; whoever furnished it deletes it."""
        if self._desk is not None:
            self.pages.removeWidget(self._desk)
            self._desk.hide()
            self._desk = None
        self._desk_name = ""
        self.offer(Menus())
        self.say("")
        self._retranslate()

    def offer(self, menus: Menus, workspaces: Entries = ()) -> None:
        """Put what the workspace in front can do into the menus, in place of what another one could."""
        self._edit.clear()
        _fill(self._edit, menus.edit)
        self._edit.menuAction().setVisible(bool(menus.edit))
        self._ticket.clear()
        _fill(self._ticket, menus.ticket)
        self._ticket.menuAction().setVisible(bool(menus.ticket))
        self._view.clear()
        _fill(self._view, (*workspaces, None, *menus.view))
        self._panels.clear()
        _fill(self._panels, menus.panels)
        self._view.addSeparator()
        if menus.panels:
            self._view.addMenu(self._panels)
        self._view.addMenu(self._theme)
        self._view.addMenu(self._language)
        self._view.addMenu(self._size)

    def put_bar(self, bar: QWidget) -> None:
        """Set the bar for faults above the pages."""
        self._column.insertWidget(0, bar)

    def put_sign(self, sign: QWidget) -> None:
        """Set a lasting sign at the foot of the window."""
        self.statusBar().addWidget(sign)

    def offer_lock(self, *, offered: bool) -> None:
        """Whether the window can be locked."""
        self.lock.setVisible(offered)

    def cover(self, page: QWidget) -> None:
        """Show this page in place of everything else, menus and title included."""
        self._cover.addWidget(page)
        self._cover.setCurrentWidget(page)
        self._show_frame(shown=False)

    def uncover(self) -> None:
        """Show again what was covered."""
        page = self._cover.widget(1)
        self._cover.setCurrentIndex(0)
        if page is not None:
            self._cover.removeWidget(page)
            page.deleteLater()
        self._show_frame(shown=True)

    def _show_frame(self, *, shown: bool) -> None:
        """Actions of menus that are off have no keys, either."""
        for action in self.menuBar().actions():
            action.setEnabled(shown)
        self.menuBar().setVisible(shown)
        self.statusBar().setVisible(shown)
        self._retranslate()

    def say(self, text: str) -> None:
        """A line at the foot of the window."""
        self._status.setText(text)

    def ask_for_desk(self) -> None:
        """Let the person choose a desk's file."""
        dialog = self._file_dialog(self.tr("Open a desk file"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.desk_wanted)
        dialog.open()

    def ask_for_new_desk(self) -> None:
        """Let the person name a file for a new desk."""
        dialog = self._file_dialog(self.tr("Create an empty desk"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a desk is never overwritten: it is refused
        dialog.fileSelected.connect(self.creation_wanted)
        dialog.open()

    def show_about(self) -> None:
        """What this program is."""
        from importlib.metadata import version

        text = self.tr("Draw a service desk’s Blueprints, run tickets through them, see where they wait.")
        number = self.tr("Version {number}").format(number=version("blueprint-designer"))
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About Blueprint Designer"))
        name = self.tr("Blueprint Designer")
        box.setText(f"<b>{name}</b>")
        box.setInformativeText(f"{text}\n\n{number}")
        self._dialog = box
        box.open()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close is not None and not self.may_close():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        super().closeEvent(event)
        self.closed.emit()

    def _make_actions(self) -> None:
        keys = QKeySequence.StandardKey
        self.demonstration = self._action(self.demonstration_wanted.emit)
        self.open = self._action(self.ask_for_desk, keys.Open)
        self.connect_server = self._action(self.server_wanted.emit)
        self.create_desk = self._action(self.ask_for_new_desk)  # Ctrl+N adds to the list or table one is in
        self.lock = self._action(self.lock_wanted.emit)
        self.lock.setVisible(False)
        self.quit = self._action(self.close, keys.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about = self._action(self.show_about)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.forget = self._action(self.forget_wanted.emit)
        self.appearances = self._choices(Appearance, self._settings.appearance, self.appearance_wanted.emit)
        self.languages = self._choices(Language, self._settings.language, self.language_wanted.emit)
        self.scales = self._choices(Scale, self._settings.scale, self.scale_wanted.emit)

    def _action(self, act: Callable[[], object], key: QKeySequence.StandardKey | None = None) -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda _checked: act())
        if key is not None:
            action.setShortcuts(key)
        return action

    def _choices[E: StrEnum](self, kinds: type[E], chosen: E, wanted: Callable[[E], None]) -> dict[E, QAction]:
        group = QActionGroup(self)
        made = {}
        for kind in kinds:
            action = QAction(self)
            action.setCheckable(True)
            action.setChecked(kind is chosen)
            action.setActionGroup(group)
            action.triggered.connect(partial(_pass_on, wanted, kind))
            made[kind] = action
        return made

    def _make_menus(self) -> None:
        self._file, self._edit, self._view, self._help, self._panels = (QMenu(self) for _ in range(5))
        self._recent, self._theme, self._language, self._size, self._ticket = (QMenu(self) for _ in range(5))
        for menu in (self._file, self._edit, self._ticket, self._view, self._help):
            self.menuBar().addMenu(menu)
        self._file.addAction(self.demonstration)
        self._file.addSeparator()
        self._file.addActions([self.open, self.connect_server, self.create_desk])
        self._file.addMenu(self._recent)
        self._file.addSeparator()
        self._file.addActions([self.lock, self.quit])
        self.offer(Menus())
        self._theme.addActions(list(self.appearances.values()))
        self._language.addActions(list(self.languages.values()))
        self._size.addActions(list(self.scales.values()))
        self._help.addActions(self.assistance.actions)
        self._help.addSeparator()
        self._help.addAction(self.about)
        self._recent.aboutToShow.connect(self._list_recent)
        self._file.aboutToShow.connect(lambda: self._recent.setEnabled(bool(self._settings.recent)))

    def _list_recent(self) -> None:
        self._recent.clear()
        for address in self._settings.recent:
            action = self._recent.addAction(self._listed(address).replace("&", "&&"))
            action.setStatusTip(address)
            action.triggered.connect(partial(_pass_on, self.desk_wanted.emit, address))
        self._recent.addSeparator()
        self._recent.addAction(self.forget)

    def _listed(self, address: str) -> str:
        """A desk among those opened before: by its name where that is known, and by its place."""
        name = self._settings.name_of(address)
        return f"{name}  –  {in_words(address)}" if name else in_words(address)

    def _arrange(self) -> None:
        for page in (self.welcome, self.waiting):
            self.pages.addWidget(page)
        self.welcome.demonstration_wanted.connect(self.demonstration_wanted)
        self.welcome.open_wanted.connect(self.ask_for_desk)
        self.welcome.server_wanted.connect(self.server_wanted)
        self.welcome.desk_wanted.connect(self.desk_wanted)
        self.forget_wanted.connect(lambda: self.welcome.list_desks(()))
        self.welcome.creation_wanted.connect(self.ask_for_new_desk)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pages, 1)
        self._cover.addWidget(body)
        self.setCentralWidget(self._cover)

    def _file_dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        files = (each for each in self._settings.recent if not is_server(each))
        folder = next((str(Path(each).parent) for each in files), str(Path.home()))
        desks, everything = self.tr("Desks"), self.tr("All files")
        kinds = f"{desks} (*.{_SUFFIX});;{everything} (*)"
        dialog = QFileDialog(self, title, folder, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(mode)
        self._dialog = dialog
        return dialog

    def _retranslate(self) -> None:
        name = self.tr("Blueprint Designer")
        seen = self._desk_name if self._cover.currentIndex() <= 0 else ""
        self.setWindowTitle(f"{seen} – {name}" if seen else name)
        texts = {
            self.demonstration: self.tr("&Demonstration desk"),
            self.open: self.tr("&Open a desk file…"),
            self.connect_server: self.tr("Connect to a &team’s desk…"),
            self.create_desk: self.tr("&Create an empty desk…"),
            self.lock: self.tr("&Lock"),
            self.quit: self.tr("&Quit"),
            self.about: self.tr("&About Blueprint Designer"),
            self.forget: self.tr("&Forget these desks"),
            self.appearances[Appearance.SYSTEM]: self.tr("As the &system"),
            self.appearances[Appearance.LIGHT]: self.tr("&Light"),
            self.appearances[Appearance.DARK]: self.tr("&Dark"),
            self.appearances[Appearance.CONTRAST]: self.tr("&High contrast"),
            self.languages[Language.SYSTEM]: self.tr("As the &system"),
            self.languages[Language.ENGLISH]: "&English",
            self.languages[Language.FRENCH]: "&Français",
        }
        texts |= {action: self.tr("{size} %").format(size=scale.value) for scale, action in self.scales.items()}
        for action, text in texts.items():
            action.setText(text)
        self.assistance.retranslate()
        self._file.setTitle(self.tr("&File"))
        self._edit.setTitle(self.tr("&Edit"))
        self._ticket.setTitle(self.tr("&Ticket"))
        self._view.setTitle(self.tr("&View"))
        self._panels.setTitle(self.tr("&Panels"))
        self._help.setTitle(self.tr("&Help"))
        self._recent.setTitle(self.tr("Open &recent"))
        self._theme.setTitle(self.tr("&Theme"))
        self._language.setTitle(self.tr("&Language"))
        self._size.setTitle(self.tr("Interface si&ze"))


def _fill(menu: QMenu, entries: Entries) -> None:
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, QMenu):
            menu.addMenu(entry)
        else:
            menu.addAction(entry)


def _pass_on(tell: Callable[[Any], None], what: object, _checked: object = None) -> None:
    """A menu's action was chosen."""
    tell(what)
