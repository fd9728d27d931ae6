"""Results kept by which values they were worked out of."""

from __future__ import annotations

from runtime.model import by_identity as module
from runtime.model.by_identity import by_both_identities, by_identity


class Limit:
    """Its instances are equal, and cannot be hashed."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Limit)


def test_the_same_values_are_worked_out_once_and_equal_ones_for_themselves() -> None:
    asked = []
    worked_out = by_identity(lambda value: asked.append(value) or len(asked))
    of_both = by_both_identities(lambda one, other: asked.append((one, other)) or len(asked))
    one, two = Limit(), Limit()
    assert [worked_out(one), worked_out(one), worked_out(two), worked_out(one)] == [1, 1, 2, 1]
    assert [of_both(one, two), of_both(one, two), of_both(two, one), of_both(one, one)] == [3, 3, 4, 5]


def test_a_value_that_is_kept_lends_its_identity_to_no_other() -> None:
    worked_out = by_identity(lambda values: values[0])
    assert [worked_out([number]) for number in range(100)] == list(range(100))
    of_both = by_both_identities(lambda one, other: (one[0], other[0]))
    assert [of_both([number], [-number]) for number in range(100)] == [(number, -number) for number in range(100)]


def test_so_many_are_kept_and_no_more(monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    asked = []
    worked_out = by_identity(lambda value: asked.append(value) or value)
    values = [Limit() for _ in range(4)]
    for value in (*values, values[3], values[0]):
        assert worked_out(value) is value
    assert asked == [*values, values[0]] and asked[-1] is values[0]
