"""How many instructions a transition takes, counted and not timed: the same number however busy the machine is.

    python -m tests.benchmarks.bench_instructions [--tickets 40]

Valgrind runs the desk and counts what the program executes itself, the kernel aside; the counter is switched on once
everything is warm. Two rounds differ by less than a thousandth, so that a saving of one in a hundred is seen at once.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from runtime.messages import tickets
from tests.benchmarks.bench_transition import START, STEPS, Tick, make_desk

_INSIDE = "BLUEPRINT_COUNTED"
_WARM, _COUNTED = (0, 1), (2, 3)
"""Steps of the walk: each takes every ticket through one transition."""


def _switch(state: str) -> None:
    subprocess.run(["callgrind_control", f"--instr={state}", str(os.getpid())], check=True, capture_output=True)


def walk(count: int) -> None:
    """What is counted, inside Valgrind."""
    clock = Tick()
    with tempfile.TemporaryDirectory() as folder:
        ann = make_desk(str(Path(folder) / "bench.desk"), count, "NORMAL", clock)
        versions = {each: ann.ask(tickets.GetTicket(ticket_id=each)).version for each in range(1, count + 1)}
        for step in (*_WARM, *_COUNTED):
            if step == _COUNTED[0]:
                gc.collect()
                gc.disable()
                _switch("on")
            clock.now = START + (step + 1) * 60_000
            for ticket, version in versions.items():
                command = tickets.ExecuteTransition(
                    ticket_id=ticket, transition_id=STEPS[step], expected_version=version
                )
                versions[ticket] = ann.do(command).result.version
        _switch("off")
        ann.close()


def counted(count: int) -> float:
    """Instructions of one transition."""
    with tempfile.TemporaryDirectory() as folder:
        told = subprocess.run(
            [
                *("valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={folder}/out"),
                *(sys.executable, "-m", "tests.benchmarks.bench_instructions", "--tickets", str(count)),
            ],
            env={**os.environ, _INSIDE: "1", "PYTHONHASHSEED": "0"},
            check=True,
            capture_output=True,
            text=True,
        ).stderr
    found = re.search(r"Collected : (\d+)", told)
    if found is None:
        raise SystemExit(told)
    return int(found[1]) / (count * len(_COUNTED))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tickets", type=int, default=40)
    options = parser.parse_args()
    if os.environ.get(_INSIDE):
        walk(options.tickets)
    elif shutil.which("valgrind") is None:
        print("Valgrind is not installed here.")
    else:
        print(f"one transition: {counted(options.tickets) / 1e6:.3f} million instructions")


if __name__ == "__main__":
    main()
