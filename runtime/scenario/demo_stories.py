"""How tickets of the demonstration live: who works on them how long, what they decide, how long others take.

Numbers are invented; their shape is that of real desks: many short jobs, some very long ones (log-normal), and one
team, the second line, with barely enough hands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from runtime.model.fields import FieldValue
from runtime.model.forms import EMPTY, Filled

SUPERVISORS_POOL = "supervisors"
_OFTEN = 0.6


@dataclass(frozen=True, slots=True)
class Way:
    """One way on, chosen with its weight. `branch`: a second branch of a parallel group, done after this one."""

    weight: float
    transition: str
    branch: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A state that is worked on by a team: how many working minutes in the middle, how unevenly, and what comes of it.

    `not_by`: the transition whose performer leaves this to a colleague (four eyes).
    """

    team: str
    minutes: float
    ways: tuple[Way, ...]
    spread: float = 0.6
    not_by: str | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A state that waits for somebody outside: how likely they answer, after how many days, and what that does.

    `transition` None: the customer writes, and the Blueprint does the rest. `by`: the team that notices.
    """

    answers: float
    days: float
    transition: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One kind of ticket: its Blueprint and department, its share of all tickets, and what happens in each state."""

    blueprint: str
    department: str
    share: float
    type: str
    subjects: tuple[str, ...]
    states: Mapping[str, Job | Silence]


STORIES = (
    Story(
        blueprint="incident",
        department="technical",
        share=0.42,
        type="incident",
        subjects=(
            "The router loses the connection",
            "Le chauffage ne démarre plus",
            "No light after the update",
            "Le téléphone chauffe",
            "Thermostat shows E4",
            "Impossible de se connecter à l'espace client",
        ),
        states={
            "new": Job("first-line", 4, (Way(1, "take"),)),
            "first-line": Job("first-line", 26, (Way(0.5, "solve"), Way(0.27, "hand-over"), Way(0.23, "ask")), 0.8),
            "waiting-for-customer": Silence(0.8, 1.4),
            "second-line": Job("second-line", 195, (Way(0.92, "fix"), Way(0.08, "hand-back")), 0.8),
            "resolved": Silence(0.06, 3, "reopen", "first-line"),
        },
    ),
    Story(
        blueprint="returns",
        department="returns",
        share=0.28,
        type="request",
        subjects=("Return of a lamp", "Retour d'une chaise", "The desk is too large", "Colis abîmé", "Wrong colour"),
        states={
            "received": Job("returns-desk", 9, (Way(0.9, "accept"), Way(0.1, "refuse"))),
            "awaiting-parcel": Silence(0.9, 5, "arrived", "returns-desk"),
            "inspection": Job("returns-desk", 24, (Way(0.94, "check-article", "check-invoice"), Way(0.06, "damaged"))),
            "refund": Job("refunds", 16, (Way(0.93, "pay"), Way(0.07, "back")), 0.8, "check-invoice"),
        },
    ),
    Story(
        blueprint="exchange",
        department="exchange",
        share=0.16,
        type="request",
        subjects=("Another size, please", "Échange contre le modèle bleu", "Exchange: chair", "Mauvaise taille reçue"),
        states={
            "requested": Job("exchange-desk", 7, (Way(1, "look"),)),
            "stock-check": Job(
                "exchange-desk",
                14,
                (Way(0.62, "in-stock"), Way(0.12, "elsewhere"), Way(0.2, "order"), Way(0.06, "instead")),
            ),
            "waiting-for-supplier": Silence(1, 8, "came", "exchange-desk"),
            "shipping": Job("exchange-desk", 12, (Way(1, "ship"),)),
        },
    ),
    Story(
        blueprint="billing-dispute",
        department="billing",
        share=0.14,
        type="question",
        subjects=("Invoice counted twice", "Facture incorrecte", "VAT is missing", "Prélèvement inattendu"),
        states={
            "received": Job("refunds", 6, (Way(1, "open"),)),
            "review": Job("refunds", 32, (Way(0.6, "wrong"), Way(0.4, "right")), 0.8),
            "correction": Job("refunds", 22, (Way(1, "correct"),)),
            "signature": Job(SUPERVISORS_POOL, 6, (Way(0.88, "sign"), Way(0.12, "redo")), 0.5, "correct"),
        },
    ),
)

_ANSWERS = (
    "It works again, thank you.",
    "C'est réglé, merci.",
    "Here is the photo.",
    "Voici le numéro : voir pièce jointe.",
)
_FIRST_REPLIES = {
    "en": (
        "Thank you for writing. I have your request and am on it.",
        "I have looked at it and take the next step now. You will hear from us.",
    ),
    "fr": (
        "Merci pour votre message. J’ai bien reçu votre demande et je m’en occupe.",
        "J’ai regardé votre demande et je passe à la suite. Nous revenons vers vous.",
    ),
}
_NOTES = ("Tried twice, same result.", "Le client est d'accord.", "See the supplier's note.", "Vérifié avec le stock.")
_RESOLUTIONS = ("Replaced and tested.", "Remboursé ce jour.", "Settings put right; the customer confirmed.", "Expédié.")
_REASONS = ("too-large", "damaged", "not-as-described", "changed-my-mind")
_PRODUCTS = ("lamp", "chair", "desk", "router", "heater")


def answer(dice: Random) -> str:
    """What a customer writes."""
    return dice.choice(_ANSWERS)


def first_reply(language: str, dice: Random) -> str:
    """What whoever works on a ticket first writes to its customer."""
    return dice.choice(_FIRST_REPLIES[language])


def order_number(dice: Random) -> FieldValue:
    """Such as A-204518."""
    return f"A-{dice.randrange(100_000, 999_999)}"


def filled(transition: str, dice: Random) -> Filled:
    """The transition's form as an agent would fill it in."""
    form = _FORMS.get(transition)
    return form(dice) if form else EMPTY


def _likely(dice: Random) -> bool:
    return dice.random() < _OFTEN


def _resolution(dice: Random) -> Filled:
    return Filled(resolution=dice.choice(_RESOLUTIONS))


def _answered(dice: Random) -> Filled:
    return Filled(resolution=dice.choice(_RESOLUTIONS), comments={"answer": dice.choice(_NOTES)})


def _comment(item: str) -> Callable[[Random], Filled]:
    return lambda dice: Filled(comments={item: dice.choice(_NOTES)})


_FORMS: Mapping[str, Callable[[Random], Filled]] = {
    "accept": lambda dice: Filled(fields={"order": order_number(dice), "reason": dice.choice(_REASONS)}),
    "refuse": _answered,
    "damaged": _answered,
    "right": _answered,
    "check-article": lambda dice: Filled(ticked=("complete", "unused", *(["photo"] if _likely(dice) else []))),
    "check-invoice": lambda dice: Filled(fields={"amount": round(dice.lognormvariate(4, 0.9), 2)}),
    "wrong": lambda dice: Filled(fields={"amount": round(dice.lognormvariate(4, 0.9), 2)}),
    "pay": _resolution,
    "back": _comment("why"),
    "hand-back": _comment("why"),
    "redo": _comment("why"),
    "reopen": _comment("why"),
    "correct": _comment("note"),
    "sign": _resolution,
    "look": lambda dice: Filled(fields={"order": order_number(dice), "product": dice.choice(_PRODUCTS)}),
    "order": _comment("answer"),
    "instead": _resolution,
    "ship": lambda dice: Filled(resolution=dice.choice(_RESOLUTIONS), ticked=("address", "slip")),
    "ask": _comment("question"),
    "hand-over": lambda dice: Filled(
        fields={"serial": f"SN{dice.randrange(10**7):07}"}, comments={"found": dice.choice(_NOTES)}
    ),
    "solve": lambda dice: Filled(
        resolution=dice.choice(_RESOLUTIONS), comments={"answer": dice.choice(_NOTES)} if _likely(dice) else {}
    ),
    "fix": _resolution,
}
