"""Sentences of the ways letters leave by, and of their secrets; `{0}` stands for what is put there."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PATTERNS = (
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is no mail server: write its name alone, such as mail.company.example."),
    QT_TRANSLATE_NOOP("Sentences", "Name the mail server before mail is switched on."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "A password is not sent over an open line: choose STARTTLS or TLS, or leave the user empty.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Name the address letters leave from before mail is switched on."),
    QT_TRANSLATE_NOOP("Sentences", "Given up after {0} tries: {1}"),
    QT_TRANSLATE_NOOP("Sentences", "A file of this reply is on the desk no more: write to the customer without it."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Letters wait to be sent, and nobody sends them: switch outgoing mail on in the settings, or let “main.py "
        "post” run on a computer that reaches this desk.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "This program does not know the password of “{0}” at {1}: letters wait for it."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This program does not know the secret that calls of web addresses are signed with: they wait for it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This computer has no keyring that keeps passwords encrypted. Set the variable {0} before this program starts, "
        "or give it here at each start: then it is kept in memory only.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The keyring of this computer is locked: unlock it, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "The keyring of this computer cannot be used ({0}): look after it, or do without."),
    QT_TRANSLATE_NOOP("Sentences", "This desk is on another machine: its letters are sent there."),
    QT_TRANSLATE_NOOP("Sentences", "{0} lets us in, but does not take the letter from {1} to {2}: {3}"),
    QT_TRANSLATE_NOOP(
        "Sentences", "No mail server is called “{0}”: check its name, and whether this computer is online."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The certificate of {0} is not trusted here ({1}): write the server’s name as the certificate has it, or let "
        "this computer trust whoever issued it.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} did not answer on port {1} within {2} s: a firewall may be in between, or it waits for TLS from the start "
        "(choose TLS, usually port 465).",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "{0} does not speak TLS on port {1}: choose STARTTLS, or the port for TLS (usually 465)."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} takes no connections on port {1}: check the port (usually 587 with STARTTLS, 465 with TLS, 25 without "
        "encryption).",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} does not accept this user with this password ({1}): type both again; some providers want a password made "
        "for programs.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} offers no STARTTLS on port {1}: choose TLS (usually port 465), or no encryption within your own network.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} asks nobody for a password on port {1}: leave the user empty, or choose the port on which programs sign "
        "in (usually 587).",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} hung up on port {1}: it may speak TLS from the start (choose TLS, usually port 465), or not want this "
        "computer’s letters.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The mail server {0} cannot be used: {1}"),
    QT_TRANSLATE_NOOP("Sentences", "There is no way to {0} on port {1} ({2}): check whether this computer is online."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Users and passwords of mail servers are ASCII: this one has other letters. Give it another one.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Name the address of the SMS provider before SMS are switched on."),
    QT_TRANSLATE_NOOP("Sentences", "The address of the SMS provider begins with https:// and has no spaces."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "No secret stands in an address, for addresses are written down on the way: put {secret} into a header.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is no header: write one like “Authorization: Bearer {secret}”."),
    QT_TRANSLATE_NOOP("Sentences", "The SMS provider is told neither in the address nor in the body where {to} goes."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The SMS provider is told neither in the address nor in the body where {text} goes.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The body for the SMS provider is no JSON ({0}): texts stand between quotation marks.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The SMS has no text."),
    QT_TRANSLATE_NOOP("Sentences", "The SMS would take {0} parts, and {1} are the most: shorten its text."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is no calling code of a country: write one like 33, without a plus."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "“{0}” names no country: write it like +33 6 12 34 56 78, or name the calling code of such numbers "
        "in the desk’s settings.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "This program does not know the secret of the SMS provider {0}: SMS wait for it."),
    QT_TRANSLATE_NOOP("Sentences", "Secrets of SMS providers are ASCII: this one has other signs. Give it again."),
    QT_TRANSLATE_NOOP("Sentences", "The SMS provider cannot be used: {0} answered {1}: {2}"),
    QT_TRANSLATE_NOOP("Sentences", "There is nobody to send it to: no active {0} with a telephone number."),
    QT_TRANSLATE_NOOP("Sentences", "This version does not understand the action."),
)
