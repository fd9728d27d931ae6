"""The desktop at work until it is killed: run as a program, so that nothing but the drawing is in it.

`python -m tests.journeys.drawing DESK FOLDER KILLS` lets so many desktops draw by keys on this desk, one after the
other, each killed with SIGKILL when it has said so many lines, and a last one that only opens it. What the desk was like
after each is kept in the folder. They say, one JSON line each, what they show: `shown` once the draft of the desk is open
(nothing where there is none), `edited` after every edit, `saved` whenever the status line says that what is shown is saved.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import designer.session
import designer.workspaces.manage  # noqa: F401  what a desktop loads beside its window
from designer.canvas.overlay import Element
from designer.desktop import Desktop
from designer.settings import Appearance, Language, Settings
from designer.workspaces.opened import Showing
from tests.desk.dying import born, killed

BEAT_MS = 15
MOST_LINES = 60
"""It is killed when it has said so much, wherever it is then: a name is being typed, or a draft is on its way."""
CTRL = Qt.KeyboardModifier.ControlModifier


class Drawing:
    """One act at each beat: a state is appended and named, a transition is named, a checkpoint kept, or nothing."""

    def __init__(self, desktop: Desktop, seed: int) -> None:
        self.desktop, self.chance = desktop, random.Random(seed)  # noqa: S311  no secret
        self.seed, self.made = seed, 0
        self.opened = self.told_saved = False
        self.timer = QTimer()
        self.timer.timeout.connect(self.act)
        self.timer.start(BEAT_MS)

    def act(self) -> None:
        """What comes next."""
        session = self.desktop.session
        if session is None or session.furnished is None or not session.design.isVisible():
            return
        asking = QApplication.activeModalWidget()
        if asking is not None:
            QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Return)
        elif not self.desktop.window.isActiveWindow():
            self.desktop.window.activateWindow()  # no window manager does it after a dialog
        elif not self.opened:
            self.open()
        elif session.design.opened.showing is Showing.DRAFT and session.design.canvas.isVisible():
            self.tell_saved()
            self.chance.choice((self.append, self.append, self.rename, self.keep, self.pause, self.pause))()

    def open(self) -> None:
        """Say what is shown; where the desk has no Blueprint, begin one."""
        design = self.design
        if design.opened.showing is Showing.DRAFT:
            self.opened = True
            self.say("shown", self.drawn())
        elif design.first.isVisible():
            self.opened = True
            self.say("shown", None)
            design.tools.named["new"].trigger()

    @property
    def design(self):
        return self.desktop.session.design

    def drawn(self) -> list[str]:
        """Every state, and every transition with its ends, by name."""
        drawn = self.design.document.blueprint
        names = {state.id: state.name for state in drawn.states}
        ways = [f"{names[way.source]} > {names[way.target]}: {way.name}" for way in drawn.transitions]
        return sorted([*names.values(), *ways])

    def append(self) -> None:
        """A: a state below the last one, and its name."""
        design = self.design
        last = max(design.document.blueprint.states, key=lambda state: design.canvas.scene.boxes[state.id].y)
        design.selection.choose(Element("state", last.id))
        self.press(Qt.Key.Key_A)
        self.name("State")

    def rename(self) -> None:
        """F2 on some transition."""
        ways = self.design.document.blueprint.transitions
        if ways:
            self.design.selection.choose(Element("transition", self.chance.choice(ways).id))
            self.press(Qt.Key.Key_F2)
            self.name("Way")

    def keep(self) -> None:
        """Ctrl+S: a checkpoint, whose name is asked for."""
        self.press(Qt.Key.Key_S, CTRL)

    def pause(self) -> None:
        """Hands off."""

    def name(self, kind: str) -> None:
        """Type a name nothing else has, and keep it."""
        self.made += 1
        QTest.keyClicks(self.design.canvas.view.field, f"{kind} {self.seed}-{self.made}")
        QTest.keyClick(self.design.canvas.view.field, Qt.Key.Key_Return)
        self.told_saved = False
        self.say("edited", self.drawn())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key on the canvas."""
        view = self.design.canvas.view
        view.setFocus()
        QTest.keyClick(view, key, modifiers)

    def tell_saved(self) -> None:
        """Whenever whoever looks at the status line would believe it."""
        if not self.told_saved and self.design.status.text().endswith(" saved"):
            self.told_saved = True
            self.say("saved", self.drawn())

    def say(self, what: str, drawn: list[str] | None) -> None:
        """One line."""
        sys.stdout.write(json.dumps([what, drawn]) + "\n")
        sys.stdout.flush()


def draw(address: str, settings_file: Path, seed: int) -> None:
    """Draw until killed."""
    settings = Settings(settings_file)
    settings.workspace, settings.language, settings.appearance = "design", Language.ENGLISH, Appearance.LIGHT
    desktop = Desktop(address, settings)
    drawing = Drawing(desktop, seed)
    drawing.desktop.run()


def main(desk: str, folder: str, kills: str) -> int:
    """Each desktop is a process of its own, born of this one, which has everything loaded and no thread."""
    chance = random.Random(int(kills))  # noqa: S311  no secret
    for seed in range(int(kills) + 1):
        number, reading = born(lambda writing, seed=seed: _draw_into(writing, desk, Path(folder), seed))
        lines = 1 if seed == int(kills) else chance.randint(4, MOST_LINES)
        said = killed(number, reading, lines).decode()
        sys.stdout.writelines(line for line in said.splitlines(keepends=True) if line.endswith("\n"))
        sys.stdout.flush()  # or the next desktop would be born with what is not written yet, and say it once more
        for suffix in ("", "-wal"):
            if Path(desk + suffix).exists():
                shutil.copy(desk + suffix, f"{folder}/killed-{seed}.desk{suffix}")
    return 0


def _draw_into(writing: int, desk: str, folder: Path, seed: int) -> None:
    os.dup2(writing, sys.stdout.fileno())
    draw(desk, folder / f"{seed}.ini", seed)


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
