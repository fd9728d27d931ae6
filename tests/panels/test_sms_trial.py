"""An SMS as it would leave: its text alone, how long it is, and in how many parts it is sent."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from designer.panels.letter_trial import LetterCard
from runtime.messages.letters import LetterPreview
from runtime.model.actions import Channel


def told(qtbot, text: str) -> list[str]:
    card = LetterCard(LetterPreview(language="en", to=("+336",), subject="Unread", body=text, html=""), Channel.SMS)
    qtbot.addWidget(card)
    card.show()
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a" * 160, "160 sign(s), sent in 1 SMS."),
        ("a" * 161, "161 sign(s), sent in 2 SMS."),
        (
            "ç",
            "1 sign(s), sent in 1 SMS. It has signs beyond the SMS alphabet, so each takes 70 of them instead of 160.",
        ),
        ("a" * 2_000, "The SMS would take 14 parts, and 10 are the most: shorten its text."),
    ],
)
def test_the_length_is_told(qtbot, text, length):
    assert told(qtbot, text) == ["To: +336", text, length]


def test_a_mail_says_nothing_of_it(qtbot):
    card = LetterCard(LetterPreview(language="en", to=("a@x.test",), subject="Hello", body="x", html=""))
    qtbot.addWidget(card)
    assert not any("SMS" in label.text() for label in card.findChildren(QLabel))
