"""Organisations: the companies whose people ask for help."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.organisation_form import OrganisationForm
from designer.admin.removal import removing
from designer.admin.things_page import ThingsPage
from designer.courier import Courier
from designer.widgets.assistance import explain
from runtime.messages.setup import PutOrganisations, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.organisations import as_compared
from runtime.model.people import Organisation
from runtime.model.rights import Action


class OrganisationsPage(ThingsPage[Organisation]):
    """Every organisation of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        form = OrganisationForm(courier)
        shelf = Shelf(_organisations, self._begin, _put, removing(SetupKind.ORGANISATION))
        super().__init__(courier, info, shelf, form, parent)
        explain(self, "organisations")
        self.head(
            lambda: self.tr("Organisations"),
            lambda: self.tr("Customer companies. Whoever writes from a company’s mail domain belongs to it."),
        )
        form.customers.allow_anonymity(on=info.may(Action.REDACT))
        form.customers.failed.connect(self.failed)
        form.customers.told.connect(self.tell)
        form.customers.page_wanted.connect(self.page_wanted)

    @override
    def describe(self, thing: Organisation) -> str:
        """Its domains, or that it has none."""
        return ", ".join(thing.domains) if thing.domains else self.tr("no domains: customers are added one by one")

    @override
    def why_not(self, thing: Organisation) -> str:
        """What is no domain is said while it is typed."""
        wrong = next((domain for domain in thing.domains if as_compared(domain) is None), None)
        if wrong is not None:
            return self.tr("“{domain}” is no domain of mail addresses: write it like “example.org”.").format(
                domain=wrong
            )
        return super().why_not(thing)

    def _begin(self, _setup: SetupView) -> Organisation:
        return Organisation(id=NEW, name=self.tr("New organisation"))


def _organisations(setup: SetupView) -> tuple[Organisation, ...]:
    return setup.organisations


def _put(organisation: Organisation, revision: int) -> PutOrganisations:
    return PutOrganisations(organisations=(organisation,), revision=revision)
