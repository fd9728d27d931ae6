"""What the pages of Manage say and begin with on a desk that has nothing yet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from designer import desks
from designer.panels.signature_editor import SignatureEditor
from runtime.messages.setup import PutTemplates
from runtime.model.setup import Template
from tests.admin.conftest import HEARD
from tests.admin.hands import press

ENGLISH = Template(id="english", name="A", subject={"en": "Hello"}, body={"en": "Dear you"})
FRENCH = Template(id="french", name="B", subject={"fr": "Bonjour"}, body={"fr": "Chère, cher"})


@pytest.fixture
def place(tmp_path):
    """An empty desk."""
    path = tmp_path / "new.desk"
    desks.create(path).close()
    return path


def _begin(qtbot, shown):
    press(qtbot, next(each for each in shown.nothing.findChildren(QPushButton) if each.isVisible()))


def test_a_first_policy_is_told_to_take_nothing_yet(qtbot, page):
    sla = page("sla")
    _begin(qtbot, sla)
    told = sla.form.preview.strip
    qtbot.waitUntil(lambda: "No ticket is open yet" in told.text(), timeout=10_000)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_letters_and_signatures_begin_in_the_language_of_the_window(qtbot, page, monkeypatch, language):
    monkeypatch.setattr("designer.admin.templates_page.in_use", lambda: language)
    monkeypatch.setattr("designer.panels.signature_editor.in_use", lambda: language)
    templates = page("templates")
    _begin(qtbot, templates)
    assert templates.form.language == language
    signature = SignatureEditor()
    qtbot.addWidget(signature)
    assert signature.language == language


@pytest.mark.parametrize(("language", "subject"), [("en", "Hello"), ("fr", "Bonjour")])
def test_a_letter_is_listed_with_its_subject_in_the_language_of_the_window(page, monkeypatch, language, subject):
    monkeypatch.setattr("designer.admin.templates_page.in_use", lambda: language)
    both = ENGLISH.having(subject={**ENGLISH.subject, **FRENCH.subject}, body={**ENGLISH.body, **FRENCH.body})
    templates = page("templates")
    assert templates.describe(both).endswith(f" · {subject}")
    assert templates.describe(FRENCH).endswith(" · Bonjour"), "the only one it has"


def test_a_letter_in_one_language_only_is_shown_in_it(qtbot, page, manage, other):
    templates = page("templates")
    other.do(PutTemplates(templates=(ENGLISH, FRENCH)))
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: templates.list.count() == 2, timeout=10_000)
    for thing, language in ((FRENCH, "fr"), (ENGLISH, "en")):
        templates.choose(thing.id)
        assert templates.form.language == language
        assert templates.form.body.toPlainText() == thing.body[language]
