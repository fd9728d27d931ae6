"""An open desk: the rail, and the workspace that is in front."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from designer.widgets.speaking import Speaking
from designer.workspaces.rail import Rail


class DeskView(Speaking):
    """Workspaces side by side, one in front; each keeps its state while another one is."""

    turned = Signal(str)
    """The name of the workspace that came to the front."""

    def __init__(
        self, design: QWidget, watch: QWidget, work: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rail, self._stack = Rail(), QStackedWidget()
        self._workspaces = {"work": work} if work is not None else {}
        self._workspaces |= {"design": design, "watch": watch}
        texts = {
            "work": lambda: self.tr("Work"),
            "design": lambda: self.tr("Design"),
            "watch": lambda: self.tr("Watch"),
        }
        for name, workspace in self._workspaces.items():
            button = self.rail.add(name, name)
            self.say(button.setText, texts[name])
            self._stack.addWidget(workspace)
        self.rail.chosen.connect(self.turn_to)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.turn_to("watch")

    @property
    def current(self) -> str:
        """The name of the workspace in front."""
        return next(name for name, each in self._workspaces.items() if each is self._stack.currentWidget())

    def withhold(self, name: str) -> None:
        """Do not offer a workspace whose every question the desk would refuse."""
        self.rail.buttons[name].hide()

    def turn_to(self, name: str) -> None:
        """Bring a workspace to the front; an unknown name changes nothing."""
        if name not in self._workspaces or self.rail.buttons[name].isHidden():
            return
        self._stack.setCurrentWidget(self._workspaces[name])
        self.rail.press(name)
        self._workspaces[name].setFocus()
        self.setFocusProxy(self._workspaces[name])
        self.turned.emit(name)
