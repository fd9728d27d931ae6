"""The composition root: the application, its window, and the one desk that is open."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QDateTime, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from designer import scaling, typeface
from designer.collecting import Collector
from designer.i18n import Languages
from designer.main_window import MainWindow
from designer.paths import resources
from designer.settings import Appearance, Language, Scale, Settings
from designer.theme import Theme
from designer.widgets.within_screen import WithinScreen

if TYPE_CHECKING:  # what knows the runtime is loaded after the window has been painted once
    from designer.session import Session


class FirstPaint(QObject):
    """Calls back once, as soon as a widget has painted for the first time."""

    def __init__(self, widget: QWidget, call: Callable[[], None]) -> None:
        super().__init__(widget)
        self._call: Callable[[], None] | None = call
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._call is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._call)
            self._call = None
        return False


class Loader(QObject):
    """Imports modules on a thread of its own, then calls back on the GUI thread."""

    _loaded = Signal()

    def __init__(self, modules: Sequence[str], then: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._loaded.connect(then, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._load, args=(modules,), name="loader", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Not return before it is loaded."""
        self._thread.join()

    def _load(self, modules: Sequence[str]) -> None:
        try:
            for module in modules:
                import_module(module)
        finally:  # what cannot be imported is told by the import on the GUI thread
            self._loaded.emit()


class Desktop:
    """Everything the desktop is made of. `address`: the desk to open instead of the last one."""

    def __init__(self, address: str | None = None, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        scaling.take(self.settings.scale)
        self.app = application()
        self._again = False
        self._collector = Collector()
        self.theme = Theme(self.app)
        self.theme.wear(self.settings.appearance)
        self.languages = Languages(self.app)
        self.languages.speak(self.settings.language)
        self.window = MainWindow(self.settings)
        self.theme.dress(self.window)
        WithinScreen(self.window)
        self._paint_welcome()
        self.theme.changed.connect(self._paint_welcome)
        self.session: Session | None = None
        self._loader: Loader | None = None
        self._address = address or self.settings.last_desk
        self.window.appearance_wanted.connect(self._wear)
        self.window.language_wanted.connect(self._speak)
        self.window.scale_wanted.connect(self._scale)

    def show(self) -> None:
        """Open the window. What it shows of a desk follows its first paint."""
        if self._address:
            self.window.show_waiting(building=False)
        else:
            self.window.show_welcome()
        self._first_paint = FirstPaint(self.window.pages, self._begin)
        self.window.show()

    def run(self) -> int:
        """Show the window until it is closed; the exit code."""
        self.show()
        self._collector.spare_what_stays()
        code = self.app.exec()
        self.close()
        if self._again:
            scaling.start_again()
        return code

    def close(self) -> None:
        """Let go of the desk; waits for what is under way with it."""
        if self._loader is not None:
            self._loader.wait()
        if self.session is not None:
            self.session.close(wait=True)
        self._collector.end()

    def _begin(self) -> None:
        """Load what knows the runtime beside the window, which stays alive meanwhile."""
        self._collector.pause()
        self._loader = Loader(("designer.session", "networkx"), self._open_session, self.window)

    def _open_session(self) -> None:
        """Open the desk; what many never look at is loaded after it, beside."""
        from designer.session import Session

        self._collector.go_on()
        self._loader = Loader(("designer.workspaces.manage",), self._collector.go_on, self.window)
        self.session = Session(self.window, self.settings, self.theme, QDateTime.currentMSecsSinceEpoch)
        if self._address:
            self.session.open(self._address)

    def _paint_welcome(self) -> None:
        self.window.welcome.show_look(self.theme.tokens)

    def _wear(self, appearance: Appearance) -> None:
        self.settings.appearance = appearance
        self.theme.wear(appearance)

    def _scale(self, scale: Scale) -> None:
        """Qt takes another size only as the program starts."""
        if scale is not self.settings.scale:
            self.settings.scale = scale
            scaling.offer_restart(self.window, scale, self._restart)

    def _restart(self) -> None:
        """Close, as soon as nothing would be lost, and begin again."""
        if self.session is None or self.session.may_leave(self._end_to_restart):
            self._end_to_restart()

    def _end_to_restart(self) -> None:
        self._again = True
        self.window.close()

    def _speak(self, language: Language) -> None:
        self.settings.language = language
        self.languages.speak(language)


def application() -> QApplication:
    """The one QApplication."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Blueprint Designer")
    app.setDesktopFileName("blueprint-designer")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "blueprint.svg")))
    typeface.write_in_it(app)
    return app
