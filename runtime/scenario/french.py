"""The demonstration and a fresh desk's first names in French. Ids stay: what happens is the same in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from runtime.messages.base import Command
from runtime.messages.setup import PutPeople, PutStatuses, SetupChanged, SetupView
from runtime.model.values import Value

type Language = Literal["en", "fr"]
"""Of the names on a desk."""

NAMES: Mapping[str, str] = {
    # People, departments, teams
    "Owner": "Propriétaire",
    "Returns": "Retours",
    "Exchange": "Échanges",
    "Billing": "Facturation",
    "Technical": "Technique",
    "Discovery": "Découverte",
    "Implementation": "Mise en œuvre",
    "Contracts": "Contrats",
    "Maintenance": "Maintenance",
    "Returns desk": "Accueil des retours",
    "Refunds": "Remboursements",
    "Exchange desk": "Accueil des échanges",
    "First line": "Premier niveau",
    "Second line": "Second niveau",
    "Field maintenance": "Maintenance sur site",
    # Statuses and types
    "New": "Nouveau",
    "Open": "Ouvert",
    "Pending": "En attente",
    "On hold": "En pause",
    "Solved": "Résolu",
    "Closed": "Clos",
    "Awaiting parcel": "Attente du colis",
    "Awaiting customer": "Attente du client",
    "Awaiting supplier": "Attente du fournisseur",
    "In inspection": "En contrôle",
    "To be signed": "À signer",
    "Refused": "Refusé",
    "Abandoned": "Abandonné",
    "Send the parcel": "Envoyez le colis",
    "Your turn": "À vous",
    "Ordered": "Commandé",
    "Question": "Question",
    "Incident": "Incident",
    "Problem": "Problème",
    "Task": "Tâche",
    "Request": "Demande",
    # Fields, layouts, templates
    "Order number": "Numéro de commande",
    "Such as A-204518": "Par exemple A-204518",
    "Product": "Produit",
    "Lamp": "Lampe",
    "Chair": "Chaise",
    "Desk": "Bureau",
    "Router": "Routeur",
    "Heater": "Radiateur",
    "Thermostat": "Thermostat",
    "Reason": "Motif",
    "Too large": "Trop grand",
    "Damaged": "Endommagé",
    "Not as described": "Non conforme",
    "Changed my mind": "Changement d’avis",
    "Amount (€)": "Montant (€)",
    "Serial number": "Numéro de série",
    "On the back of the device": "Au dos de l’appareil",
    "Bought on": "Acheté le",
    "Every ticket": "Tous les tickets",
    "Return accepted": "Retour accepté",
    "Where is the parcel?": "Où est le colis ?",
    "A question for you": "Une question pour vous",
    "Done": "C’est fait",
    "We cannot accept this": "Nous ne pouvons pas l’accepter",
    "Closed for now": "Clos pour le moment",
    # SLA policies
    "Very important customers": "Clients très importants",
    "For the companies tagged “vip”: an answer within hours, a solution within days.": (
        "Pour les entreprises marquées « vip » : une réponse en quelques heures, une solution en quelques jours."
    ),
    "Everybody": "Tout le monde",
    "For every ticket that no policy above takes.": "Pour tout ticket qu’aucune politique ci-dessus ne prend.",
    # What letters, notices and notes of every Blueprint say
    "A day late: ${ticket.subject}": "Un jour de retard : ${ticket.subject}",
    "Late: ${ticket.subject}": "En retard : ${ticket.subject}",
    "Soon due: ${ticket.subject}": "Bientôt à échéance : ${ticket.subject}",
    "Two days late: ${ticket.subject}": "Deux jours de retard : ${ticket.subject}",
    "Nobody has moved this ticket for a day after its limit.": (
        "Un jour après la limite, personne n’a fait avancer ce ticket."
    ),
    "The limit of this state is used up.": "La limite de cet état est dépassée.",
    "The second line has had this for a week.": "Le second niveau l’a depuis une semaine.",
    "Three quarters of the time are used up.": "Les trois quarts du temps sont écoulés.",
    "Comes with the demonstration": "Livré avec la démonstration",
    # Returns and refunds
    "Returns and refunds": "Retours et remboursements",
    "A customer sends an article back: accept, receive, inspect with two pairs of eyes, refund.": (
        "Un client renvoie un article : accepter, recevoir, contrôler à deux paires d’yeux, rembourser."
    ),
    "Received": "Reçu",
    "Inspection": "Contrôle",
    "Refund": "Remboursement",
    "Refunded": "Remboursé",
    "Accept the return": "Accepter le retour",
    "Refuse": "Refuser",
    "Cancel": "Annuler",
    "No parcel came": "Aucun colis reçu",
    "Parcel arrived": "Colis arrivé",
    "Check the article": "Contrôler l’article",
    "Check the invoice": "Contrôler la facture",
    "Both checks": "Les deux contrôles",
    "Damaged by the customer": "Endommagé par le client",
    "Pay the refund": "Rembourser",
    "Send back": "Renvoyer",
    "Amount": "Montant",
    "The article": "L’article",
    "The parcel": "Le colis",
    "Complete, with accessories": "Complet, avec ses accessoires",
    "Not used": "Non utilisé",
    "Photographed": "Photographié",
    "The customer gets the label with the letter.": "Le client reçoit l’étiquette avec le message.",
    "What the customer paid, in euros": "Ce que le client a payé, en euros",
    "A refund is more than 0 and at most 5,000 euros.": "Un remboursement dépasse 0 et ne dépasse pas 5 000 euros.",
    "The return ends here.": "Le retour s’arrête ici.",
    "The customer will be told that there is no refund.": "Le client apprendra qu’il n’est pas remboursé.",
    "Is the article within the **30 days**? Is there an order number?": (
        "L’article est-il dans les **30 jours** ? Y a-t-il un numéro de commande ?"
    ),
    "We have your request": "Nous avons votre demande",
    "Please send the parcel": "Merci d’envoyer le colis",
    "We look at your article": "Nous examinons votre article",
    "Your refund is being prepared": "Votre remboursement est en préparation",
    "Closed without a parcel": "Clos sans colis",
    # Exchange
    "Another size, another colour: from stock, or ordered from the supplier.": (
        "Une autre taille, une autre couleur : du stock, ou commandée au fournisseur."
    ),
    "Requested": "Demandé",
    "Stock check": "Contrôle du stock",
    "Waiting for supplier": "Attente du fournisseur",
    "Shipping": "Expédition",
    "Delivered": "Livré",
    "Refunded instead": "Remboursé à la place",
    "Look in the stock": "Regarder le stock",
    "In stock": "En stock",
    "Ask another warehouse": "Demander à un autre entrepôt",
    "Order from the supplier": "Commander au fournisseur",
    "Refund instead": "Rembourser à la place",
    "Delivery came": "Livraison reçue",
    "Ship": "Expédier",
    "Address checked": "Adresse vérifiée",
    "Return slip inside": "Bon de retour joint",
    "The small one.": "La petite.",
    "The supplier takes too long": "Le fournisseur tarde trop",
    "Ordered for you": "Commandé pour vous",
    # Incident
    "Something does not work: first line, second line, around the clock.": (
        "Quelque chose ne marche pas : premier niveau, second niveau, jour et nuit."
    ),
    "Waiting for customer": "Attente du client",
    "Resolved": "Résolu",
    "No answer": "Sans réponse",
    "Take up": "Prendre en charge",
    "Resolve": "Résoudre",
    "Hand over": "Transmettre",
    "Ask the customer": "Interroger le client",
    "The customer answered": "Le client a répondu",
    "No answer for a week": "Une semaine sans réponse",
    "Fixed": "Réparé",
    "Hand back": "Rendre",
    "Reopen": "Rouvrir",
    "Reproduce it. Ask for the **serial number**.": "Reproduisez-le. Demandez le **numéro de série**.",
    "Urgent: straight to the second line": "Urgent : droit au second niveau",
    "Urgent ones skip the first line.": "Les urgents sautent le premier niveau.",
    "We need your answer": "Nous attendons votre réponse",
    # Billing dispute
    "Billing dispute": "Litige de facturation",
    "The invoice is wrong, or is said to be. A supervisor signs what somebody else corrected.": (
        "La facture est fausse, ou on le dit. Un superviseur signe ce que quelqu’un d’autre a corrigé."
    ),
    "Review": "Examen",
    "Correction": "Correction",
    "Signature": "Signature",
    "Corrected": "Corrigée",
    "Invoice upheld": "Facture maintenue",
    "Review it": "Examiner",
    "The invoice is wrong": "La facture est fausse",
    "The invoice is right": "La facture est juste",
    "Correct it": "Corriger",
    "Sign": "Signer",
    "Do it again": "À refaire",
}
"""What is read by people, beside what stands for it in French."""

TAGS: Mapping[str, str] = {
    "returns": "retours",
    "refund": "remboursement",
    "exchange": "échange",
    "incident": "incident",
    "billing": "facturation",
}
"""Tags are read by people too, and apart from `NAMES` because some of them are ids elsewhere."""


def in_french[V: Value](value: V) -> V:
    """The same value with everything people read in French, as far as `NAMES` knows it; ids are never among them."""
    return type(value).model_validate(_translated(value.model_dump(mode="json", by_alias=True)))


def first_names(fresh: SetupView, language: Language) -> tuple[Command[SetupChanged], ...]:
    """What gives the owner and the six statuses of a fresh desk names of a language; in English they have theirs."""
    if language == "en":
        return ()
    people = PutPeople(people=tuple(map(in_french, fresh.people)))
    return people, PutStatuses(statuses=tuple(map(in_french, fresh.statuses)))


def _translated(part: Any) -> Any:
    if isinstance(part, str):
        return NAMES.get(part, part)
    if isinstance(part, dict):
        return {key: _in_french_tags(each) if key == "tags" else _translated(each) for key, each in part.items()}
    return [_translated(each) for each in part] if isinstance(part, list) else part


def _in_french_tags(tags: list[str]) -> list[str]:
    return [TAGS.get(each, each) for each in tags]
