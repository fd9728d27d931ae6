"""One organisation: its name, the domains by which its people join it, and where its tickets go."""

from __future__ import annotations

from collections.abc import Collection
from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.customers import CustomersPanel
from designer.admin.edits import NEW
from designer.admin.organisation_values import OrganisationValues
from designer.admin.page import sentence
from designer.admin.thing_form import ThingForm
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.theme import set_tone
from runtime.messages.setup import SetupView
from runtime.model.organisations import as_compared, claimed_twice
from runtime.model.people import Organisation


class OrganisationForm(ThingForm[Organisation]):
    """What an organisation is; its customers are changed at once, below."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup: SetupView | None = None
        self.name, self.domains, self.tags = LineEditor(), LineEditor(), LineEditor()
        self.team, self.claims, self.customers = ChoiceEditor(), sentence(), CustomersPanel(courier)
        self.policy, self.values = ChoiceEditor(), OrganisationValues()
        self.row(self.name, lambda: self.tr("Name"))
        self.row(
            self.domains,
            lambda: self.tr("Mail domains"),
            lambda: self.tr(
                "With blanks or commas between them: acme.fr acme.com. Whoever writes from one of them joins with "
                "their first request."
            ),
        )
        self.whole(self.claims)
        self.row(
            self.team,
            lambda: self.tr("Default team"),
            lambda: self.tr("Where its customers’ new tickets go that name no team."),
        )
        self.row(
            self.policy,
            lambda: self.tr("SLA policy"),
            lambda: self.tr("What its tickets are promised, whatever the policy’s conditions and place."),
        )
        self.row(
            self.tags,
            lambda: self.tr("Tags"),
            lambda: self.tr("With commas between them. Conditions may ask for them, in Blueprints and in views."),
        )
        self._known = self.section(lambda: self.tr("What you know of it"))
        self.whole(self.values)
        self._title = self.section(lambda: self.tr("Customers"))
        self.whole(self.customers)
        set_tone(self.claims, "warning")
        self.claims.setObjectName("tileNote")
        self.name.edited.connect(lambda text: self.change(name=text))
        self.domains.edited.connect(lambda text: self.change(domains=domains_in(text)))
        self.team.picked.connect(lambda key: self.change(default_team=key))
        self.policy.picked.connect(lambda key: self.change(sla_policy=key))
        self.tags.edited.connect(lambda text: self.change(tags=tags_in(text)))
        self.values.edited.connect(lambda known: self.change(fields=known))

    @override
    def offer(self, setup: SetupView) -> None:
        """Fill the choices from the set-up."""
        self._setup = setup
        self.team.offer([Choice(each.id, each.name) for each in setup.teams], none=self.tr("None"))
        policies = [Choice(each.id, each.name) for each in setup.sla_policies if each.enabled]
        self.policy.offer(policies, none=self.tr("The first that matches"))
        self.values.offer(setup.organisation_fields)
        for widget in (self._known, self.values):
            widget.setVisible(bool(setup.organisation_fields))

    @override
    def show_value(self, thing: Organisation) -> None:
        """Show an organisation; a line that says the same already is left as it was typed."""
        self.thing = thing
        self.name.show_value(thing.name)
        self.team.show_value(thing.default_team)
        self.policy.show_value(thing.sla_policy)
        self.values.show_value(thing.fields)
        if domains_in(self.domains.text()) != thing.domains:
            self.domains.show_value(" ".join(thing.domains))
        if tags_in(self.tags.text()) != thing.tags:
            self.tags.show_value(", ".join(thing.tags))
        self._follow(thing)
        self._title.setVisible(thing.id != NEW)
        self.customers.setVisible(thing.id != NEW)
        setup = self._setup
        if thing.id != NEW and setup is not None:
            names = {each.id: each.name for each in setup.organisations}
            self.customers.show_organisation(thing, names, several=setup.settings.several_organisations)

    def _follow(self, organisation: Organisation) -> None:
        said = self._claims(organisation)
        self.claims.setText("\n".join(said))
        self.claims.setVisible(bool(said))

    def _claims(self, organisation: Organisation) -> list[str]:
        """Which of its domains somebody else claims too, and for whom they count."""
        if self._setup is None:
            return []
        others = [each for each in self._setup.organisations if each.id != organisation.id]
        mine = {as_compared(domain) for domain in organisation.domains}
        return [
            self.tr(
                "{domain} is claimed by {names} too. It counts for {first} only, the first by the alphabet."
            ).format(
                domain=domain,
                names=", ".join(each.name for each in found if each.id != organisation.id),
                first=found[0].name,
            )
            for domain, found in claimed_twice([*others, organisation]).items()
            if domain in mine
        ]

    @override
    def followed(self, thing: Organisation, changes: Collection[str]) -> None:
        self._follow(thing)


def domains_in(text: str) -> tuple[str, ...]:
    """The domains of one text, as the desk reads them."""
    return Organisation.model_validate({"id": NEW, "name": NEW, "domains": text}).domains


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of one text, with commas between them."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, text.split(",")))))
