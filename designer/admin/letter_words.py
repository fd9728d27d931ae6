"""How the letters of a desk fare, and what sends them, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime

from designer.i18n import in_use
from designer.whereabouts import whereabouts
from designer.words import moment
from runtime.messages.letters import PostView
from runtime.model.diff_terms import CHOICES

translate = QCoreApplication.translate


def waiting_in_words(post: PostView) -> str:
    """How many letters wait and since when, how many in vain, and who sends them; nothing where none waits."""
    if not post.waiting:
        return ""
    told = [waiting_since(post)]
    if post.retrying:
        told.append(translate("Letters", "%Ln of them could not be sent so far.", "", post.retrying))
    told.append(who_sends(post))
    told += held_back(post)
    if post.runs and post.next_try is not None and post.next_try > QDateTime.currentMSecsSinceEpoch():
        told.append(translate("Letters", "Next try: {when}.").format(when=moment(post.next_try)))
    return " ".join(told)


def held_back(post: PostView) -> list[str]:
    """What waits because its own way is switched off."""
    words = {
        "mail": translate("Letters", "Mail waits: it is switched off under Settings."),
        "sms": translate("Letters", "SMS wait: they are switched off under Settings."),
        "webhook": translate("Letters", "Calls of web addresses wait: they are switched off under Settings."),
    }
    return [words[channel] for channel in post.held]


def waiting_since(post: PostView) -> str:
    """How many letters wait, and since when; nothing where none waits."""
    if post.oldest is None:
        return ""
    text = translate("Letters", "%Ln letter(s) wait to be sent, the oldest since {when}.", "", post.waiting)
    return text.format(when=moment(post.oldest))


def left_in_words(post: PostView) -> str:
    """When a letter left last, where none waits, and who sends them."""
    if post.last is None:
        return f"{translate('Letters', 'No letter has left this desk so far.')} {who_sends(post)}"
    text = translate("Letters", "Every letter has left, the last one on {when}.").format(when=moment(post.last))
    return f"{text} {who_sends(post)}"


def who_sends(post: PostView) -> str:
    """Where letters are sent, or what would send them."""
    if post.runs:
        return translate("Letters", "They are sent {somewhere}.").format(somewhere=whereabouts(post.holder))
    if post.on:
        return translate(
            "Letters",
            "Nobody sends them just now: no window that has this desk open knows the password, "
            "or none is open on a computer that reaches the mail server.",
        )
    return translate(
        "Letters",
        "Nobody sends them: switch outgoing mail on under Settings, "
        "or let “main.py post” run on a computer that reaches this desk.",
    )


def action_in_words(kind: str) -> str:
    """What an action of this kind does."""
    words = CHOICES.get(in_use(), CHOICES["en"])
    return words.get(kind, kind)
