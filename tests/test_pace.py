"""The two ways to ask how fast the machine is agree."""

from __future__ import annotations

import sys

from tests import pace


def test_a_glance_adds_up_numbers_as_large_as_the_whole_loop():
    """Python adds those of one digit of its own, up to 2**30, faster: a glance would find the machine a sixth faster."""
    least, most = pace.BEGUN_AT, pace.BEGUN_AT + sum(range(pace.STEPS))
    assert sys.getsizeof(least) == sys.getsizeof(most)
