"""The line above a dashboard of one's own: which one, and what one does with it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from designer.widgets.speaking import Speaking


class OwnBar(Speaking):
    """Which dashboard, and what one does with it."""

    def __init__(self) -> None:
        super().__init__()
        self.which, self.arrange, self.add = QComboBox(), QPushButton(), QToolButton()
        self.save, self.cancel, self.more = QPushButton(), QPushButton(), QToolButton()
        self.menu, self.cards = QMenu(self), QMenu(self)
        self.hint, self.trouble = QLabel(), QLabel()
        self._arrange()
        self._speak()
        self.turn(arranging=False)

    def turn(self, *, arranging: bool) -> None:
        """Offer what one does while arranging, or otherwise."""
        standing: tuple[QWidget, ...] = (self.which, self.arrange, self.more)
        changing: tuple[QWidget, ...] = (self.add, self.save, self.cancel, self.hint)
        for part in (*standing, *changing):
            part.setVisible((part in changing) is arranging)
        self.trouble.hide()

    def refuse(self, sentence: str) -> None:
        """Say why something was not done."""
        self.trouble.setText(sentence)
        self.trouble.show()

    def _arrange(self) -> None:
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.save.setObjectName("primary")
        self.arrange.setObjectName("quiet")
        self.cancel.setObjectName("quiet")
        self.add.setObjectName("quiet")
        self.more.setObjectName("ghost")
        self.more.setText("⋯")
        for opener, menu in ((self.more, self.menu), (self.add, self.cards)):
            opener.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            opener.setMenu(menu)
        self.hint.setObjectName("secondary")
        self.hint.setWordWrap(True)
        self.trouble.setObjectName("problem")
        self.trouble.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.which, self.arrange, self.add, self.save, self.cancel, self.more):
            row.addWidget(part)
        row.addWidget(self.hint, 1)
        row.addWidget(self.trouble, 1)
        row.addStretch(0)

    def _speak(self) -> None:
        self.say(self.which.setAccessibleName, lambda: self.tr("Dashboard that is shown"))
        self.say(self.add.setText, lambda: self.tr("Add a card"))
        self.say(self.save.setText, lambda: self.tr("Save"))
        self.say(self.cancel.setText, lambda: self.tr("Cancel"))
        self.say(self.more.setToolTip, lambda: self.tr("New, name, share, export, delete"))
        self.say(self.more.setAccessibleName, lambda: self.tr("New, name, share, export, delete"))
        self.say(
            self.hint.setText,
            lambda: self.tr(
                "Drag cards, stretch them by their lower right corner; or Tab to one and use the arrows, "
                "with Shift for its size."
            ),
        )
