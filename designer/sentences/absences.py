"""Sentences about who is away and who stands in; `{0}` stands for what is put there."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PATTERNS = (
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“{0}” is for {1}, for whom you stand in until {2}; but your own role and departments do not let you work on "
        "this ticket.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“{0}” needs a second pair of eyes: you or {1}, for whom you stand in, did the part before it. Ask a "
        "colleague.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "You stand in for {0}, who asked for “{1}”: a second pair of eyes is needed. Hand your vote to a colleague.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The approval of “{0}” is for {1}, for whom you stand in; but your own role and departments do not let you "
        "work on this ticket.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“{0}” needs a second pair of eyes: you or {1}, for whom you stand in, asked for it or did an earlier part. "
        "Ask a supervisor to hand this vote on.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "You have a vote of your own on “{0}”: one person gives one vote."),
    QT_TRANSLATE_NOOP("Sentences", "You decided on “{0}” already, for {1}: one person gives one vote."),
    QT_TRANSLATE_NOOP("Sentences", "{0} (for {1} until {2})"),
    QT_TRANSLATE_NOOP("Sentences", "{0} (away until {1})"),
    QT_TRANSLATE_NOOP("Sentences", "You may do it: you stand in for {0} until {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Ask {0}, who stands in for {1} until {2}."),
    QT_TRANSLATE_NOOP("Sentences", "Ask {0}, who may do it but is away until {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Only people who are away could take it on, and nobody stands in: name a deputy, or reassign it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Two of these absences overlap: make one of them."),
    QT_TRANSLATE_NOOP("Sentences", "When {0} is away is for them, who leads them or an administrator to say."),
    QT_TRANSLATE_NOOP("Sentences", "You lead {0} and do not name yourself deputy: ask them or a supervisor."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is nobody active here: choose somebody else as deputy."),
    QT_TRANSLATE_NOOP("Sentences", "Nobody stands in for themself: choose somebody else as deputy, or nobody."),
    QT_TRANSLATE_NOOP("Sentences", "{0} works on no tickets and cannot stand in: choose somebody else as deputy."),
    QT_TRANSLATE_NOOP("Sentences", "{0} does not work on tickets of {1}: what waits for {2} there waits on."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is away as well {1}: then {2} stands in for {3}."),
    QT_TRANSLATE_NOOP("Sentences", "from {0} until {1}"),
    QT_TRANSLATE_NOOP("Sentences", "{0} was to stand in for {1} until {2}: name somebody else."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is away until {1}: {2} stands in."),
    QT_TRANSLATE_NOOP("Sentences", "An absence ends after it begins."),
    QT_TRANSLATE_NOOP("Sentences", "Absences come one after the other: make one of those that overlap."),
)
