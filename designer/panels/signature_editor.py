"""A signature, written by language: placeholders are offered, coloured, and told from mistakes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QTabBar, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.i18n import in_use
from designer.panels.editors import TextEditor
from designer.panels.letter_text import Placeholders, offer_while_typing
from designer.panels.placeholders import in_words, put_at_cursor
from designer.panels.several import Picker
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.model.people import LONGEST_SIGNATURE
from runtime.model.signatures import HOUSE, LIST, unknown_in
from runtime.model.templates import in_language

LANGUAGES = ("en", "fr")
_LINES = 4
_BEGIN = {
    "en": "Kind regards,\n${performer.name}\n${ticket.department} · ${desk.name}",
    "fr": "Cordialement,\n${performer.name}\n${ticket.department} · ${desk.name}",
}
"""What an empty one may begin with."""


class SignatureEditor(Speaking):
    """A tab for each language. `house`: a department's or the desk's, which may hold the writer's own."""

    edited = Signal(object)
    """The texts, by language."""

    def __init__(self, parent: QWidget | None = None, *, house: bool = False) -> None:
        super().__init__(parent)
        self._house, self._written, self._otherwise = house, dict[str, str](), dict[str, str]()
        self.tabs, self.text = QTabBar(), TextEditor(lines=_LINES)
        self.insert, self.suggest = QPushButton(), QPushButton()
        self.text.marks = Placeholders(self.text.document(), lambda text: unknown_in([text], house=house), self.text)
        self._arrange()
        self.begin_in(in_use())
        self.setFocusProxy(self.text)
        self.tabs.currentChanged.connect(lambda _place: self._show())
        self.text.edited.connect(self._write)
        self.insert.clicked.connect(self._offer)
        self.suggest.clicked.connect(lambda: put_at_cursor(_BEGIN[self.language], self.text))
        offer_while_typing(self.text, self._choices)
        self.say(self.tabs.setAccessibleName, lambda: self.tr("Language of the signature"))
        self.say(self.text.setAccessibleName, lambda: self.tr("Signature"))
        self.say(self.insert.setText, lambda: self.tr("Insert a placeholder…"))
        self.say(self.suggest.setText, lambda: self.tr("Begin with an example"))
        self.say(lambda _text: self._name_tabs(), str)

    @property
    def language(self) -> str:
        """The language whose text is shown."""
        return LANGUAGES[max(0, self.tabs.currentIndex())]

    @property
    def value(self) -> dict[str, str]:
        """The texts that say something, by language."""
        return {language: text for language, text in self._written.items() if text.strip()}

    def show_value(self, texts: Mapping[str, str]) -> None:
        """Show these texts without telling; where they are shown already, the cursor stays."""
        if texts == self.value:
            return
        self._written = {language: texts.get(language, "") for language in LANGUAGES}
        self._show()

    def begin_in(self, language: str) -> None:
        """Show the text of this language first."""
        self.tabs.setCurrentIndex(LANGUAGES.index(language))

    def expect(self, texts: Mapping[str, str]) -> None:
        """What holds where nothing is written, shown in grey."""
        self._otherwise = dict(texts)
        self._show()

    def _show(self) -> None:
        self.text.show_value(self._written.get(self.language, ""))
        self.text.setPlaceholderText("" if self.value else in_language(self._otherwise, self.language))
        self._may_suggest()

    def _write(self, text: str) -> None:
        if self._written.get(self.language, "") == text:
            return  # only its colours changed
        if len(text) > LONGEST_SIGNATURE:
            text = text[:LONGEST_SIGNATURE]
            self.text.show_value(text)
        self._written[self.language] = text
        self._may_suggest()
        self.edited.emit(self.value)

    def _may_suggest(self) -> None:
        self.suggest.setVisible(not self.text.toPlainText())

    def _choices(self) -> Sequence[Choice]:
        return in_words(HOUSE if self._house else LIST)

    def _offer(self) -> None:
        picker = Picker(self._choices(), self.insert)
        picker.picked.connect(lambda name: put_at_cursor(f"${{{name}}}", self.text))
        picker.open_below(self.insert)

    def _arrange(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _ in LANGUAGES:
            self.tabs.addTab("")
        above = FlowLayout(gap=8)
        above.addWidget(self.tabs)
        for button in (self.suggest, self.insert):
            button.setObjectName("add")
            above.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.text)

    def _name_tabs(self) -> None:
        with QSignalBlocker(self.tabs):
            for place, name in enumerate((self.tr("English"), self.tr("French"))):
                self.tabs.setTabText(place, name)
