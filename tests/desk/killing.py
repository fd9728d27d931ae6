"""A desk's work killed with -9 at a chosen deed of it, in a process of its own.

`python -m tests.desk.killing DEED TURN DESK NOW MESSAGE` sends the message, `module:Name {arguments as JSON}`, until
nothing is left of its work, and is killed as `module:function`, the deed, is called for the turn-th time. With `clock`
in place of a message the desk's clock carries out what is due.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from runtime.desk.clockwork import Clockwork
from runtime.desk.door import open_desk

ROOT = Path(__file__).resolve().parents[2]
CLOCK = "clock"


def killed_at(turn: int, deed: str, path: Path, now: int, message: str, **arguments: object) -> bool:
    """Whether the process that carries the work on was killed there; else the work came to its end before."""
    words = [deed, str(turn), str(path), str(now), f"{message} {json.dumps(arguments)}"]
    done = subprocess.run([sys.executable, "-m", __spec__.name, *words], cwd=ROOT, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.returncode
    return done.returncode == -signal.SIGKILL


def _deadly(deed: str, turn: int) -> None:
    """From now on the process dies at this call of the function."""
    module, _, name = deed.partition(":")
    home = import_module(module)
    whole, left = getattr(home, name), turn

    def call(*given: Any, **named: Any) -> Any:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return whole(*given, **named)

    setattr(home, name, call)


def main(path: str, now: str, message: str) -> None:
    """Carry the work on until it is done."""
    desk = open_desk(path, clock=lambda: int(now))
    place, _, arguments = message.partition(" ")
    if place == CLOCK:
        Clockwork(desk, lambda: int(now)).fire()
        return
    module, _, name = place.partition(":")
    command = getattr(import_module(module), name)
    while desk.do(command(**json.loads(arguments))).result.more:
        pass


if __name__ == "__main__":
    _deadly(sys.argv[1], int(sys.argv[2]))
    main(*sys.argv[3:])
