"""What the program remembers from one time to the next. The only place that touches QSettings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 8


class Appearance(StrEnum):
    """Which palette the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    """High contrast, light or dark as the system is."""


class Language(StrEnum):
    """Which language the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    FRENCH = "fr"


class Scale(StrEnum):
    """How large everything in the windows is, in per cent."""

    NORMAL = "100"
    LARGER = "110"
    LARGE = "125"
    VERY_LARGE = "150"
    HUGE = "175"
    TWICE = "200"


class Settings:
    """Read and kept at once; a file somebody damaged gives the usual answers."""

    def __init__(self, path: Path | None = None) -> None:
        self._kept = (
            QSettings(str(path), QSettings.Format.IniFormat)
            if path
            else QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "blueprint-designer", "desktop")
        )

    @property
    def appearance(self) -> Appearance:
        """The palette chosen."""
        return _one_of(Appearance, self._text("appearance"), Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, chosen: Appearance) -> None:
        """Keep another palette."""
        self._kept.setValue("appearance", chosen.value)

    @property
    def language(self) -> Language:
        """The language chosen."""
        return _one_of(Language, self._text("language"), Language.SYSTEM)

    @language.setter
    def language(self, chosen: Language) -> None:
        """Keep another language."""
        self._kept.setValue("language", chosen.value)

    @property
    def scale(self) -> Scale:
        """How large everything is to be."""
        return _one_of(Scale, self._text("scale"), Scale.NORMAL)

    @scale.setter
    def scale(self, chosen: Scale) -> None:
        """Keep another size."""
        self._kept.setValue("scale", chosen.value)

    @property
    def watch_filter(self) -> str:
        """What the dashboards were bounded to, as the filter wrote it; nothing when it never was."""
        return self._text("watch_filter")

    @watch_filter.setter
    def watch_filter(self, text: str) -> None:
        """Keep another filter."""
        self._kept.setValue("watch_filter", text)

    @property
    def heat_measure(self) -> str:
        """By what states were warm in Design; nothing when it was never chosen."""
        return self._text("heat_measure")

    @heat_measure.setter
    def heat_measure(self, measure: str) -> None:
        """Keep another measure."""
        self._kept.setValue("heat_measure", str(measure))

    @property
    def last_desk(self) -> str:
        """The address of the desk that was open; nothing when none was."""
        return self._text("last_desk")

    @last_desk.setter
    def last_desk(self, address: str) -> None:
        """Keep which desk is open."""
        self._kept.setValue("last_desk", address)

    @property
    def afterwards(self) -> str:
        """What agents are shown once a ticket was answered or taken on; nothing when it was never chosen."""
        return self._text("afterwards")

    @afterwards.setter
    def afterwards(self, then: str) -> None:
        """Keep another choice."""
        self._kept.setValue("afterwards", then)

    @property
    def recent(self) -> tuple[str, ...]:
        """The addresses of the desks opened, the last one first."""
        return tuple(line for line in self._text("recent").split("\n") if line)

    def opened(self, address: str, name: str = "") -> None:
        """Remember that a desk was opened, and its name. A server's address has no password in it."""
        others = [other for other in self.recent if other != address]
        self._keep_recent([address, *others][:MOST_RECENT])
        self.last_desk = address
        self._kept.setValue(f"names/{_key(address)}", name)

    def name_of(self, address: str) -> str:
        """What the desk at an address was called when it was open; nothing when it never was."""
        return self._text(f"names/{_key(address)}")

    def forget(self, address: str) -> None:
        """A desk that cannot be opened is not offered again."""
        self._keep_recent([other for other in self.recent if other != address])
        self._kept.remove(f"names/{_key(address)}")
        if self.last_desk == address:
            self.last_desk = ""

    def forget_all(self) -> None:
        """Offer no desk."""
        self._keep_recent([])
        self._kept.remove("names")

    @property
    def geometry(self) -> QByteArray:
        """Where the window was and how large."""
        value: object = self._kept.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        """Keep where the window is."""
        self._kept.setValue("geometry", value)

    @property
    def design_state(self) -> QByteArray:
        """Where the panels of the design workspace stand."""
        value: object = self._kept.value("design_state")
        return value if isinstance(value, QByteArray) else QByteArray()

    @design_state.setter
    def design_state(self, value: QByteArray) -> None:
        """Keep where the panels stand."""
        self._kept.setValue("design_state", value)

    def pane_widths(self, room: str) -> dict[str, int]:
        """How wide people want the panels beside a drawing, by their names; `room`: in a wide or in a slim window."""
        parts = (part.partition("=") for part in self._text(f"pane_widths/{room}").split())
        return {name: int(width) for name, _, width in parts if width.isdecimal()}

    def keep_pane_widths(self, room: str, widths: Mapping[str, int]) -> None:
        """Keep how wide people want them."""
        self._kept.setValue(f"pane_widths/{room}", " ".join(f"{name}={width}" for name, width in widths.items()))

    @property
    def workspace(self) -> str:
        """The name of the workspace that was in front."""
        return self._text("workspace")

    @workspace.setter
    def workspace(self, name: str) -> None:
        """Keep which workspace is in front."""
        self._kept.setValue("workspace", name)

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """What was done by the command palette, the last first."""
        return tuple(line for line in self._text("recent_commands").split("\n") if line)

    @recent_commands.setter
    def recent_commands(self, commands: Sequence[str]) -> None:
        """Keep what was done last."""
        self._kept.setValue("recent_commands", "\n".join(commands))

    def person_at(self, address: str) -> str:
        """Who worked at a desk last; nothing when it was its owner."""
        return self._text(f"people/{_key(address)}")

    def keep_person(self, address: str, person: str) -> None:
        """Keep who works at a desk."""
        self._kept.setValue(f"people/{_key(address)}", person)

    def watched_at(self, address: str) -> str:
        """The Blueprint that Watch showed last at a desk; nothing when it never showed one."""
        return self._text(f"watched_at/{_key(address)}")

    def keep_watched(self, address: str, blueprint_id: str) -> None:
        """Keep which one it shows."""
        self._kept.setValue(f"watched_at/{_key(address)}", blueprint_id)

    def unsent_at(self, address: str, person: str) -> Path:
        """The folder for what somebody wrote at a desk and could not be sent when the window closed."""
        return Path(self._kept.fileName()).parent / "unsent" / _key(f"{address}\n{person}")

    def unsaved_at(self, address: str, person: str) -> Path:
        """The folder for what somebody drew at a desk and could not be saved when the window ended."""
        return Path(self._kept.fileName()).parent / "unsaved" / _key(f"{address}\n{person}")

    def starts_with_list(self, desk: str) -> bool:
        """Whether Manage opens with the list of what a desk needs, while this one lacks much of it."""
        return self._text(f"no_start/{_key(desk)}") == ""

    def keep_starting_with_list(self, desk: str, *, on: bool) -> None:
        """Keep whether it does."""
        self._kept.setValue(f"no_start/{_key(desk)}", "" if on else "no")

    def view_of(self, blueprint_id: str) -> str:
        """Which part of a Blueprint was shown, as its view wrote it; nothing when it was never open."""
        return self._text(f"views/{blueprint_id}")

    def keep_view(self, blueprint_id: str, text: str) -> None:
        """Keep which part of a Blueprint is shown."""
        self._kept.setValue(f"views/{blueprint_id}", text)

    def _keep_recent(self, addresses: list[str]) -> None:
        self._kept.setValue("recent", "\n".join(addresses))

    def _text(self, key: str) -> str:
        value: object = self._kept.value(key)
        return value if isinstance(value, str) else ""


def _key(address: str) -> str:
    """An address as the name of something kept: without the signs that mean a group, and without any password."""
    return sha256(address.encode()).hexdigest()[:16]


def _one_of[E: StrEnum](kind: type[E], text: str, usual: E) -> E:
    return kind(text) if text in set(kind) else usual
