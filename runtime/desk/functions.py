"""Handlers of functions: declared, called for trial, and what their answers change on tickets."""

from __future__ import annotations

from runtime.desk.setup_changes import saved
from runtime.desk.work import Work
from runtime.messages.faults import Refused
from runtime.messages.setup import PutFunctions, SetupChanged
from runtime.model.functions import why_not_declared
from runtime.store import setup_rows


def put_functions(command: PutFunctions, work: Work) -> SetupChanged:
    """Add functions or change them. Facts and fields that the desk does not have are refused."""
    for function in command.functions:
        wrong = why_not_declared(function, work.setup.fields)
        if wrong is not None:
            raise Refused(wrong)
    setup_rows.put_items(work.session, "function", command.functions)
    return saved(work, command)
