"""The window's language, changed while it is open."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from designer.paths import resources
from designer.settings import Language

_LANGUAGE = "language"


class Languages:
    """Installs the texts of one language at a time; every widget then gets a LanguageChange event."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, chosen: Language) -> None:
        """Change to a language; SYSTEM is the system's when we know it, else English."""
        code = spoken(chosen)
        self._app.setProperty(_LANGUAGE, code)
        QLocale.setDefault(locale_for(chosen))
        for old in self._installed:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._installed = [found for found in (_qt_texts(code, self._app), _our_texts(code, self._app)) if found]
        for translator in self._installed:
            self._app.installTranslator(translator)

    def forget(self) -> None:
        """Take every translation out again."""
        for old in self._installed:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._installed = []
        self._app.setProperty(_LANGUAGE, None)


def in_use() -> Literal["en", "fr"]:
    """The code of the language the window speaks; the locale's while nobody chose one.

    Where the system writes dates in one language and lists another one for texts, the texts' language counts.
    """
    app = QCoreApplication.instance()
    code = str((app and app.property(_LANGUAGE)) or QLocale().name()[:2])
    return "fr" if code == Language.FRENCH else "en"


def spoken(chosen: Language) -> str:
    """The code of the language the texts come in."""
    if chosen is not Language.SYSTEM:
        return chosen.value
    languages = [name.split("-")[0] for name in QLocale.system().uiLanguages()]
    known = [code for code in languages if code in (Language.ENGLISH, Language.FRENCH)]
    return known[0] if known else Language.ENGLISH.value


def locale_for(chosen: Language) -> QLocale:
    """How numbers and dates are written: the system's way when it has one and speaks that language, else its own."""
    system = QLocale.system()
    if system.language() is not QLocale.Language.C and (
        chosen is Language.SYSTEM or system.name().startswith(chosen.value)
    ):
        return system
    return QLocale(spoken(chosen))


def _our_texts(code: str, app: QCoreApplication) -> QTranslator | None:
    translator = QTranslator(app)
    return translator if translator.load(f"blueprint_{code}", str(resources() / "translations")) else None


def _qt_texts(code: str, app: QCoreApplication) -> QTranslator | None:
    if code == Language.ENGLISH:
        return None
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{code}", folder) else None
