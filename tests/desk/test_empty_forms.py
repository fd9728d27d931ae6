"""A form with nothing in it is the empty one, wherever it comes from."""

from __future__ import annotations

from runtime.desk.wire import decode, encode
from runtime.messages.bulk import BulkWork, Selection, StartBulk
from runtime.messages.tickets import ExecuteTransition
from runtime.model.forms import EMPTY, Filled
from runtime.model.macros import TakeTransition


def test_a_form_with_nothing_in_it_is_the_empty_one_also_out_of_json():
    """So a deed of a bulk job and what a desktop far away sends cost no look at its parts, and no statement."""
    work = BulkWork(deeds=(TakeTransition(transition="check"),))
    begun = decode(encode(StartBulk(selection=Selection(ids=(1,)), work=work)))
    assert begun.work.deeds[0].form is EMPTY
    assert decode(encode(ExecuteTransition(ticket_id=1, transition_id="check", expected_version=3))).form is EMPTY
    assert ExecuteTransition(ticket_id=1, transition_id="check", expected_version=3, form=Filled()).form is EMPTY
