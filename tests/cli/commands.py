"""The command line as a user runs it: a process of its own, in a bare environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def environment(home: Path) -> dict[str, str]:
    """No screen, no settings, a home of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    return {**kept, "HOME": str(home), "PYTHONIOENCODING": "utf-8", "COLUMNS": "200"}


def command(*arguments: object, home: Path, timeout: float = 600) -> subprocess.CompletedProcess[str]:
    """Run `main.py` with these arguments to its end."""
    return subprocess.run(
        [sys.executable, "main.py", *map(str, arguments)],
        cwd=ROOT,
        env=environment(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )


def answer(*arguments: object, home: Path) -> Any:
    """The JSON a successful command answers with."""
    done = command(*arguments, "--json", home=home)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
