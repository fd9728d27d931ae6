"""What the process owner sees on a desk without Blueprints: what one is, and three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.theme import enlarge
from designer.widgets.choice import Choice
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking
from designer.workspaces.beginning import Beginning

_WIDTH = 560


class FirstPage(Speaking):
    """Three buttons for the three ways of a Beginning."""

    def __init__(self, beginning: Beginning, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._about = QLabel(), QLabel()
        enlarge(self._title, 1.6, bold=True)
        self._about.setObjectName("secondary")
        self._about.setWordWrap(True)
        self.template, self.empty, self.file = Choice("copy"), Choice("edit"), Choice("import")
        self.template.clicked.connect(beginning.choose_template)
        self.empty.clicked.connect(beginning.begin_empty)
        self.file.clicked.connect(beginning.choose_file)
        self._lay_out()
        self._speak()
        self.setFocusProxy(self.template)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(12)
        inner.addWidget(self._title)
        inner.addWidget(self._about)
        inner.addSpacing(8)
        for choice in (self.template, self.empty, self.file):
            inner.addWidget(choice)
        page = QWidget()
        page.setObjectName("page")
        whole = QVBoxLayout(page)
        whole.addStretch(2)
        middle = QHBoxLayout()  # an aligned widget would not be asked how high it is at its width
        middle.addStretch(1)
        middle.addWidget(column)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page, sideways=True))  # or the drawing in its place could never be smaller

    def _speak(self) -> None:
        self.say(self._title.setText, lambda: self.tr("This desk has no Blueprint yet"))
        self.say(
            self._about.setText,
            lambda: self.tr(
                "A Blueprint says how tickets move: their states, the transitions between them, who may take each one, "
                "and how long it may take. Draw one, rehearse it, publish it: then new tickets follow it."
            ),
        )
        self.say(
            lambda title: self.template.say(
                title, self.tr("A whole process – returns, incidents, access… – to change as you like.")
            ),
            lambda: self.tr("Begin from a template…"),
        )
        self.say(
            lambda title: self.empty.say(title, self.tr("One state to start from, and an empty sheet.")),
            lambda: self.tr("Draw an empty Blueprint"),
        )
        self.say(
            lambda title: self.file.say(
                title, self.tr("A Blueprint from another desk, BPMN, or the workflow of another program.")
            ),
            lambda: self.tr("Begin from a file…"),
        )
