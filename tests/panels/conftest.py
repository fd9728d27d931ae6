"""Panels on a document of their own; the rules of the desktop's tests hold here too."""

from __future__ import annotations

import pytest

from designer.catalogue import Catalogue
from designer.document import Document
from runtime.messages.setup import SetupView
from runtime.model.blueprint import Category
from runtime.model.people import Department, Person, Role, Team
from runtime.model.setup import Settings as Switches
from runtime.model.setup import Status, TicketType
from tests.designer.conftest import *  # noqa: F403
from tests.makers import blueprint, state, transition


@pytest.fixture
def catalogue(qapp):
    found = Catalogue()
    found.learn(
        SetupView(
            revision=1,
            settings=Switches(),
            people=(
                Person(id="ann", name="Ann Ardent", role=Role.AGENT, email="ann@x.example"),
                Person(id="bob", name="Bob Brisk", role=Role.AGENT, email="bob@x.example"),
            ),
            teams=(Team(id="first", name="First line"), Team(id="second", name="Second line")),
            departments=(Department(id="shop", name="Shop", calendar="office"),),
            organisations=(),
            calendars=(),
            statuses=(Status(id="waiting", name="Waiting for you", category=Category.PENDING),),
            ticket_types=(TicketType(id="return", name="Return"), TicketType(id="swap", name="Exchange")),
            fields=(),
            layouts=(),
            templates=(),
        )
    )
    return found


@pytest.fixture
def document(qapp):
    drawn = blueprint(
        state("open", "Open"),
        state("wait", "Waiting"),
        state("done", "Done", final=True),
        transition("ask", "open", "wait", "Ask"),
        transition("finish", "wait", "done", "Finish"),
        start="open",
    )
    return Document(drawn)
