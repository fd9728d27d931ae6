"""How the letters of a desk fare, and what sends them, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer.words import moment
from runtime.messages.system import DeskInfo

translate = QCoreApplication.translate


def waiting_in_words(info: DeskInfo) -> str:
    """How many letters wait and since when, and how they leave; nothing where none waits."""
    if not info.letters_waiting or info.letters_oldest is None:
        return ""
    text = translate("Letters", "%Ln letter(s) wait to be sent, the oldest since {when}.", "", info.letters_waiting)
    return f"{text.format(when=moment(info.letters_oldest))} {how_they_leave()}"


def left_in_words(info: DeskInfo) -> str:
    """When a letter left last, where none waits."""
    if info.letters_last is None:
        return f"{translate('Letters', 'No letter has left this desk so far.')} {how_they_leave()}"
    text = translate("Letters", "Every letter has left, the last one on {when}.")
    return text.format(when=moment(info.letters_last))


def how_they_leave() -> str:
    """No window sends: a program does, which somebody must have started."""
    return translate(
        "Letters",
        "Letters leave while “main.py post” runs, on any computer that reaches this desk: "
        "with --smtp through a mail server, with --folder into files.",
    )
