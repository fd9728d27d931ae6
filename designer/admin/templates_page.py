"""Letter templates: what the desk writes to people, in both languages, tried with a real ticket."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.letter_preview import LetterPane
from designer.admin.removal import removing
from designer.admin.used_page import UsedForm, UsedPage
from designer.admin.uses_note import UsesNote
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.i18n import in_use
from designer.panels.editors import LineEditor, TextEditor
from designer.panels.letter_text import Placeholders, mark_unknown, offer_while_typing
from designer.panels.placeholders import insert_placeholder, placeholder_choices
from designer.widgets.assistance import explain
from runtime.messages.setup import PutTemplates, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.setup import Template
from runtime.model.templates import in_language, unknown_placeholders
from runtime.model.where_used import Kind

LANGUAGES = ("en", "fr")
_LINES = 10


class TemplateForm(UsedForm[Template]):
    """One template: a tab per language, and below how the letter reads."""

    def __init__(self, uses: UsesNote, pane: LetterPane, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(uses, parent)
        self._catalogue, self.pane = catalogue, pane
        self.name, self.tabs, self.insert = LineEditor(), QTabBar(), QPushButton()
        self.subject, self.body = LineEditor(), TextEditor(lines=_LINES)
        self._marks = Placeholders(
            self.body.document(), lambda text: unknown_placeholders(text, self._fields()), self.body
        )
        self.row(self.name, lambda: self.tr("Name"), lambda: self.tr("For those who choose it; nobody else reads it."))
        self._arrange_text()
        self.section(lambda: self.tr("How it reads for a ticket"))
        self.whole(pane)
        self.end()
        self.name.edited.connect(lambda text: self.change(name=text))
        self.tabs.currentChanged.connect(lambda _place: self._show_language())
        self.subject.edited.connect(lambda text: self._write("subject", text))
        self.body.edited.connect(lambda text: self._write("body", text))
        for editor in (self.subject, self.body):
            offer_while_typing(editor, partial(placeholder_choices, catalogue))

    @property
    def language(self) -> str:
        """The language whose text is shown."""
        return LANGUAGES[max(0, self.tabs.currentIndex())]

    @override
    def offer(self, setup: SetupView) -> None:
        """Fields are placeholders, too."""
        self._catalogue.learn(setup)
        self._marks.rehighlight()

    @override
    def show_value(self, thing: Template) -> None:
        """Show a template in the language that is in front; another one that has none of it, in the one that it has."""
        anew = self.thing is None or thing.id != self.thing.id
        self.thing = thing
        written = [language for language in LANGUAGES if thing.body.get(language) or thing.subject.get(language)]
        if anew and written and self.language not in written:
            self._begin_in(written[0])
        self.name.show_value(thing.name)
        self._show_language()

    def _begin_in(self, language: str) -> None:
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(LANGUAGES.index(language))

    def _show_language(self) -> None:
        if self.thing is None:
            return
        self.subject.show_value(self.thing.subject.get(self.language, ""))
        self.body.show_value(self.thing.body.get(self.language, ""))
        mark_unknown(self.subject, self._fields())
        self.pane.show_template(self.thing, self.language)

    def _write(self, part: str, text: str) -> None:
        if self.thing is None:
            return
        texts: Mapping[str, str] = getattr(self.thing, part)
        if texts.get(self.language, "") == text:
            return  # only its colours changed
        written = {**texts, self.language: text}
        self.change(**{part: {language: written[language] for language in written if written[language]}})
        mark_unknown(self.subject, self._fields())

    @override
    def followed(self, thing: Template, changes: Collection[str]) -> None:
        self.pane.show_template(thing, self.language)

    def _fields(self) -> Sequence[str]:
        return [choice.id for choice in self._catalogue.fields]

    def _arrange_text(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _ in LANGUAGES:
            self.tabs.addTab("")
        self._begin_in(in_use())
        self.insert.setObjectName("add")
        self.insert.clicked.connect(lambda: insert_placeholder(self.insert, self.subject, self.body, self._catalogue))
        line = QWidget()
        above = QHBoxLayout(line)
        above.setContentsMargins(0, 6, 0, 0)
        above.addWidget(self.tabs)
        above.addStretch(1)
        above.addWidget(self.insert)
        self.whole(line)
        self.row(self.subject, lambda: self.tr("Subject"))
        self.row(
            self.body,
            lambda: self.tr("Text"),
            lambda: self.tr("Type ${ for the list of placeholders. One that nobody knows is underlined in red."),
        )
        self.say(lambda _text: self._name_tabs(), str)
        self.say(self.tabs.setAccessibleName, lambda: self.tr("Language of the letter"))
        self.say(self.insert.setText, lambda: self.tr("Insert a placeholder…"))

    def _name_tabs(self) -> None:
        with QSignalBlocker(self.tabs):
            for place, name in enumerate((self.tr("English"), self.tr("French"))):
                self.tabs.setTabText(place, name)


class TemplatesPage(UsedPage[Template]):
    """Every letter template of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        form = TemplateForm(UsesNote(courier, Kind.TEMPLATE), LetterPane(courier), Catalogue())
        shelf = Shelf(_templates, self._begin, _put, removing(SetupKind.TEMPLATE))
        super().__init__(courier, info, shelf, form, parent)
        explain(self, "letters")
        self.pane = form.pane
        self.head(
            lambda: self.tr("Letter templates"),
            lambda: self.tr(
                "Letters that Blueprints, macros and agents send. Placeholders become the ticket’s values."
            ),
        )
        self.nothing.explain(
            lambda: self.tr(
                "Write once what is written again and again: agents put it into a reply with /, "
                "Blueprints and macros send it."
            ),
            lambda: self.tr("Write a template…"),
        )

    @override
    def show_setup(self, setup: SetupView) -> None:
        """The tickets to try it with are asked for once the page is looked at."""
        first = self.setup is None
        super().show_setup(setup)
        if first:
            self.pane.offer_tickets()

    @override
    def describe(self, thing: Template) -> str:
        """The languages it is written in, and its subject."""
        names = {"en": self.tr("English"), "fr": self.tr("French")}
        languages = ", ".join(names[each] for each in LANGUAGES if thing.body.get(each))
        return " · ".join(filter(None, (languages, in_language(thing.subject, in_use()))))

    @override
    def why_not(self, thing: Template) -> str:
        """A letter needs a text, both parts of it in each of its languages, and placeholders that are known."""
        languages = thing.subject.keys() | thing.body.keys()
        if not languages:
            return self.tr("Write a subject and a text in at least one language.")
        if any(not (thing.subject.get(each, "").strip() and thing.body.get(each, "").strip()) for each in languages):
            return self.tr("Write both a subject and a text, or neither, in each language.")
        fields = [field.id for field in self.setup.fields] if self.setup is not None else []
        texts = (*thing.subject.values(), *thing.body.values())
        unknown = dict.fromkeys(name for text in texts for name in unknown_placeholders(text, fields))
        if unknown:
            names = ", ".join(f"${{{name}}}" for name in unknown)
            return self.tr("Nobody knows {names}: correct or remove it.").format(names=names)
        return super().why_not(thing)

    def _begin(self, _setup: SetupView) -> Template:
        return Template(id=NEW, name=self.tr("New template"), subject={}, body={})


def _templates(setup: SetupView) -> tuple[Template, ...]:
    return setup.templates


def _put(template: Template, revision: int) -> PutTemplates:
    return PutTemplates(templates=(template,), revision=revision)
