from __future__ import annotations

import pytest

from runtime.model.holder import Holder


@pytest.mark.parametrize("holder", [Holder("shop-pc", "4711", "9f3a"), Holder("a · b", "1", "x"), Holder("somebody")])
def test_a_holder_is_read_as_it_was_written(holder):
    assert Holder.read(str(holder)) == holder


def test_one_program_may_hold_several_things():
    mine = Holder("shop-pc", "4711", "9f3a")
    assert mine.same_program(Holder("shop-pc", "4711", "0000"))
    assert not mine.same_program(Holder("shop-pc", "4712", "9f3a"))
    assert not mine.same_program(Holder("other-pc", "4711", "9f3a"))
    assert not Holder("somebody").same_program(Holder("somebody"))
