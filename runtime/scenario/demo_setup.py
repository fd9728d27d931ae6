"""The company of the demonstration desk: a small French shop with customers in two languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from runtime.messages import setup as said
from runtime.messages.base import Command
from runtime.messages.sla import PutSlaPolicies
from runtime.model.blueprint import Category
from runtime.model.calendar import Calendar, Interval, Week, Weekday
from runtime.model.fields import Field, FieldType, Layout, LayoutItem, Option, Visibility
from runtime.model.holidays_source import public_holidays
from runtime.model.people import Department, Organisation, Person, Role, Team
from runtime.model.setup import Settings, Status, Template, TicketType
from runtime.scenario.demo_promises import POLICIES

ZONE = "Europe/Paris"
OFFICE, AROUND_THE_CLOCK = "office-fr", "always"
MAIL_DOMAIN = "atelier-nord.example"
SUPERVISORS = ("claire-moreau", "hugo-bernard", "nadia-haddad")
SIGNING = (SUPERVISORS[0], SUPERVISORS[2])
"""The supervisors who sign for the billing department."""

OWNER = "owner"

DEPARTMENTS = (
    Department(id="returns", name="Returns", calendar=OFFICE),
    Department(id="exchange", name="Exchange", calendar=OFFICE),
    Department(id="billing", name="Billing", calendar=OFFICE),
    Department(id="technical", name="Technical", calendar=AROUND_THE_CLOCK),
    Department(id="discovery", name="Discovery", calendar=OFFICE),
    Department(id="implementation", name="Implementation", calendar=OFFICE),
    Department(id="contracts", name="Contracts", calendar=OFFICE),
    Department(id="maintenance", name="Maintenance", calendar=AROUND_THE_CLOCK),
)

_SHOP, _DESK = ("returns", "exchange", "billing"), ("technical", "maintenance")
_SALES = ("discovery", "implementation", "contracts")
_EVERYWHERE = tuple(department.id for department in DEPARTMENTS)

_STAFF: tuple[tuple[str, Role, tuple[str, ...], str], ...] = (
    ("Camille Roux", Role.ADMINISTRATOR, _EVERYWHERE, "fr"),
    ("Claire Moreau", Role.SUPERVISOR, _SHOP, "fr"),
    ("Hugo Bernard", Role.SUPERVISOR, _DESK, "fr"),
    ("Nadia Haddad", Role.SUPERVISOR, (*_SHOP, *_SALES), "fr"),
    ("Élodie Garnier", Role.PROCESS_OWNER, _SHOP, "fr"),
    ("Martin Keller", Role.PROCESS_OWNER, _DESK, "en"),
    ("Inès Fabre", Role.AGENT, ("returns",), "fr"),
    ("Paul Lemaire", Role.AGENT, ("returns",), "fr"),
    ("Zoé Perrin", Role.AGENT, ("returns", "exchange"), "fr"),
    ("Luc Marchand", Role.AGENT, ("billing", "returns"), "fr"),
    ("Sara Lindqvist", Role.AGENT, ("billing", "returns"), "en"),
    ("Anaïs Colin", Role.AGENT, ("exchange",), "fr"),
    ("Tom Baker", Role.AGENT, ("exchange",), "en"),
    ("Karim Belkacem", Role.AGENT, ("technical",), "fr"),
    ("Julie Aubert", Role.AGENT, ("technical",), "fr"),
    ("Nina Schmidt", Role.AGENT, ("technical",), "en"),
    ("Omar Diallo", Role.AGENT, ("technical", "maintenance"), "fr"),
    ("Grace Murphy", Role.AGENT, ("technical",), "en"),
    ("Victor Hamel", Role.AGENT, ("technical",), "fr"),
    ("Rosa Almeida", Role.AGENT, ("maintenance",), "en"),
    ("Bruno Picard", Role.AGENT, _SALES, "fr"),
    ("Maud Teixeira", Role.AGENT, _SALES, "fr"),
    ("Denis Rolland", Role.LIGHT_AGENT, ("contracts",), "fr"),
    ("Lea Novak", Role.LIGHT_AGENT, ("technical",), "en"),
)

_TEAMS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("returns-desk", "Returns desk", "returns", ("ines-fabre", "paul-lemaire", "zoe-perrin")),
    ("refunds", "Refunds", "billing", ("luc-marchand", "sara-lindqvist")),
    ("exchange-desk", "Exchange desk", "exchange", ("anais-colin", "tom-baker")),
    ("first-line", "First line", "technical", ("karim-belkacem", "julie-aubert", "nina-schmidt", "omar-diallo")),
    ("second-line", "Second line", "technical", ("grace-murphy", "victor-hamel")),
    ("field", "Field maintenance", "maintenance", ("omar-diallo", "rosa-almeida")),
)
_LEADS = {"returns-desk": SUPERVISORS[0], "refunds": SUPERVISORS[2], "exchange-desk": SUPERVISORS[0]}

_COMPANIES = (
    "Atlas Velo",
    "Boulangerie Martin",
    "Clinique du Parc",
    "Delta Logistics",
    "École Jules Ferry",
    "Forge & Fils",
)
_FIRST = ("Alice", "Benoît", "Chloé", "David", "Emma", "Farid", "Gaëlle", "Henry")
_LAST = ("Arnaud", "Brown", "Caron", "Dupuis", "Evans", "Fontaine", "Gomez", "Hubert")


def commands(years: Iterable[int]) -> list[Command[Any]]:
    """Everything to put on the desk, in an order in which each finds what it names."""
    return [
        said.PutCalendars(calendars=(office(years),)),
        said.PutSettings(settings=Settings(zone=ZONE, default_calendar=OFFICE)),
        said.PutDepartments(departments=DEPARTMENTS),
        said.PutOrganisations(organisations=organisations()),
        said.PutPeople(people=(*staff(), *customers())),
        said.PutTeams(teams=teams()),
        said.PutStatuses(statuses=STATUSES),
        said.PutTicketTypes(ticket_types=TYPES),
        said.PutFields(fields=FIELDS),
        said.PutLayouts(layouts=LAYOUTS),
        said.PutTemplates(templates=TEMPLATES),
        PutSlaPolicies(policies=POLICIES),
    ]


def office(years: Iterable[int]) -> Calendar:
    """French office hours with the country's holidays."""
    day = (Interval(opens=9 * 60, closes=12 * 60 + 30), Interval(opens=13 * 60 + 30, closes=18 * 60))
    week = Week(**{weekday.value: day for weekday in tuple(Weekday)[:5]})
    return Calendar(
        id=OFFICE, name="Bureau (France)", zone=ZONE, weekly=week, holidays=public_holidays("FR", years=years)
    )


def staff() -> tuple[Person, ...]:
    """Everybody who works here; the owner is there already."""
    return tuple(
        Person(
            id=_id(name),
            name=name,
            email=f"{_id(name).replace('-', '.')}@{MAIL_DOMAIN}",
            role=role,
            departments=departments,
            supervisor=_supervisor(role, departments),
            language=language,
        )
        for name, role, departments, language in _STAFF
    )


def _supervisor(role: Role, departments: Sequence[str]) -> str | None:
    if role not in (Role.AGENT, Role.LIGHT_AGENT):
        return None
    return SUPERVISORS[1] if departments[0] in _DESK else SUPERVISORS[2 if departments[0] in _SALES else 0]


def teams() -> tuple[Team, ...]:
    """The teams with their members and leads."""
    return tuple(
        Team(id=key, name=name, department=department, members=members, lead=_LEADS.get(key, SUPERVISORS[1]))
        for key, name, department, members in _TEAMS
    )


def organisations() -> tuple[Organisation, ...]:
    """The customer companies; one is a very important one."""
    return tuple(
        Organisation(
            id=_id(name), name=name, domains=(f"{_id(name)}.example",), tags=("vip",) if name == _COMPANIES[2] else ()
        )
        for name in _COMPANIES
    )


def customers() -> tuple[Person, ...]:
    """Who asks: some of a company, some for themselves."""
    found = []
    for number, (first, last) in enumerate((first, last) for first in _FIRST for last in _LAST[:5]):
        company = _id(_COMPANIES[number % 8]) if number % 8 < len(_COMPANIES) else None
        name = f"{first} {last}"
        person = Person(
            id=_id(name),
            name=name,
            email=f"{_id(name).replace('-', '.')}@{company or 'post'}.example",
            role=Role.CUSTOMER,
            organisations=(company,) if company else (),
            language="en" if last in {"Brown", "Evans"} else "fr",
        )
        found.append(person)
    return tuple(found)


def _id(name: str) -> str:
    from runtime.model.refusals import fresh_id

    return fresh_id(name, ())


STATUSES = (
    Status(id="awaiting_parcel", name="Awaiting parcel", category=Category.PENDING, customer_label="Send the parcel"),
    Status(id="awaiting_customer", name="Awaiting customer", category=Category.PENDING, customer_label="Your turn"),
    Status(id="awaiting_supplier", name="Awaiting supplier", category=Category.ON_HOLD, customer_label="Ordered"),
    Status(id="inspection", name="In inspection", category=Category.OPEN),
    Status(id="second_line", name="Second line", category=Category.OPEN),
    Status(id="signature", name="To be signed", category=Category.OPEN),
    Status(id="refused", name="Refused", category=Category.SOLVED),
    Status(id="abandoned", name="Abandoned", category=Category.CLOSED),
)

TYPES = tuple(
    TicketType(id=key, name=key.capitalize()) for key in ("question", "incident", "problem", "task", "request")
)


def _options(*names: str) -> tuple[Option, ...]:
    return tuple(Option(id=_id(name), name=name) for name in names)


FIELDS = (
    Field(id="order_number", name="Order number", visibility=Visibility.CUSTOMERS_EDIT, help="Such as A-204518"),
    Field(
        id="product",
        name="Product",
        type=FieldType.CHOICE,
        visibility=Visibility.CUSTOMERS_EDIT,
        options=_options("Lamp", "Chair", "Desk", "Router", "Heater"),
        department_options={"technical": _options("Router", "Heater", "Thermostat")},
    ),
    Field(
        id="return_reason",
        name="Reason",
        type=FieldType.CHOICE,
        visibility=Visibility.CUSTOMERS_EDIT,
        options=_options("Too large", "Damaged", "Not as described", "Changed my mind"),
    ),
    Field(id="amount", name="Amount (€)", type=FieldType.NUMBER),
    Field(id="serial_number", name="Serial number", help="On the back of the device"),
    Field(id="purchase_date", name="Bought on", type=FieldType.DATE, visibility=Visibility.CUSTOMERS_READ),
)

LAYOUTS = (
    Layout(id="default", name="Every ticket", items=(LayoutItem(field="product"),)),
    Layout(
        id="returns",
        name="Returns",
        department="returns",
        items=tuple(LayoutItem(field=each) for each in ("order_number", "product", "return_reason", "amount")),
    ),
    Layout(
        id="exchange",
        name="Exchange",
        department="exchange",
        items=tuple(LayoutItem(field=each) for each in ("order_number", "product")),
    ),
    Layout(
        id="billing",
        name="Billing",
        department="billing",
        items=tuple(LayoutItem(field=each) for each in ("order_number", "product", "amount")),
    ),
    Layout(
        id="technical",
        name="Technical",
        department="technical",
        items=tuple(LayoutItem(field=each) for each in ("product", "serial_number", "purchase_date")),
    ),
)


def _letter(key: str, name: str, en: tuple[str, str], fr: tuple[str, str]) -> Template:
    return Template(id=key, name=name, subject={"en": en[0], "fr": fr[0]}, body={"en": en[1], "fr": fr[1]})


TEMPLATES = (
    _letter(
        "return-accepted",
        "Return accepted",
        ("Your return: ${ticket.subject}", "Hello ${ticket.requester},\n\nplease send the parcel with this label."),
        ("Votre retour : ${ticket.subject}", "Bonjour ${ticket.requester},\n\nmerci d’envoyer le colis."),
    ),
    _letter(
        "parcel-reminder",
        "Where is the parcel?",
        ("We are waiting for your parcel", "Hello ${ticket.requester},\n\nyour parcel has not arrived yet."),
        ("Nous attendons votre colis", "Bonjour ${ticket.requester},\n\nvotre colis n’est pas encore arrivé."),
    ),
    _letter(
        "question",
        "A question for you",
        ("A question: ${ticket.subject}", "Hello ${ticket.requester},\n\nwe need one more thing from you."),
        ("Une question : ${ticket.subject}", "Bonjour ${ticket.requester},\n\nil nous manque une précision."),
    ),
    _letter(
        "solved",
        "Done",
        ("Done: ${ticket.subject}", "Hello ${ticket.requester},\n\n${ticket.resolution}"),
        ("C’est fait : ${ticket.subject}", "Bonjour ${ticket.requester},\n\n${ticket.resolution}"),
    ),
    _letter(
        "refused",
        "We cannot accept this",
        ("About ${ticket.subject}", "Hello ${ticket.requester},\n\n${ticket.resolution}"),
        ("À propos de ${ticket.subject}", "Bonjour ${ticket.requester},\n\n${ticket.resolution}"),
    ),
    _letter(
        "abandoned",
        "Closed for now",
        ("Closed: ${ticket.subject}", "Hello ${ticket.requester},\n\nwe heard nothing. Just answer to go on."),
        ("Clos : ${ticket.subject}", "Bonjour ${ticket.requester},\n\nsans nouvelles, nous avons clos la demande."),
    ),
)
