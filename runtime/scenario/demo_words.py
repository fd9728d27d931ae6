"""What people of the demonstration answer, ask and note: to customers in their language, to colleagues in the desk's.

Tuples that the dice of what happens choose from have four entries each: another wording changes nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from runtime.scenario.demo_topics import Said

type Four = tuple[Said, Said, Said, Said]

_ANSWERS: Four = (
    Said("It works again, thank you.", "C’est de nouveau bon, merci."),
    Said("I did what you wrote: the fault is the same.", "J’ai fait ce que vous écrivez : la panne est la même."),
    Said("It is on the label: model 2, bought last year.", "C’est sur l’étiquette : modèle 2, acheté l’an dernier."),
    Said("Only in the morning, and never when it is warm.", "Seulement le matin, et jamais quand il fait chaud."),
)
_FIRST_REPLIES = (
    Said(
        "Thank you for writing. I have your request and am on it.",
        "Merci pour votre message. J’ai bien reçu votre demande et je m’en occupe.",
    ),
    Said(
        "I have looked at it and take the next step now. You will hear from us.",
        "J’ai regardé votre demande et je passe à la suite. Nous revenons vers vous.",
    ),
)

TO_CUSTOMERS: Mapping[str, Four] = {
    "ask": (
        Said("Which model is it? It is on the label underneath.", "De quel modèle s’agit-il ? C’est sur l’étiquette."),
        Said("Since when has it been like this, and how often?", "Depuis quand est-ce ainsi, et à quelle fréquence ?"),
        Said("Could you take a photograph of the display?", "Pouvez-vous prendre une photo de l’écran ?"),
        Said("Please unplug it for a minute: does it help?", "Débranchez-le une minute : est-ce mieux ?"),
    ),
    "solve": (
        Said("Please try once more: it should work now.", "Essayez encore une fois : cela devrait marcher."),
        Said("We have reset it from here.", "Nous l’avons réinitialisé à distance."),
        Said("The replacement part is on its way to you.", "La pièce de rechange est en route."),
        Said("The settings were lost; they are back.", "Les réglages étaient perdus ; ils sont rétablis."),
    ),
    "refuse": (
        Said("The article was bought more than 30 days ago.", "L’article a été acheté il y a plus de 30 jours."),
        Said("This article was made to measure for you.", "Cet article a été fait sur mesure pour vous."),
        Said("Opened lamps cannot be returned.", "Les lampes déballées ne peuvent pas être renvoyées."),
        Said("We do not find this order.", "Nous ne trouvons pas cette commande."),
    ),
    "damaged": (
        Said("The leg was broken after the delivery.", "Le pied a été cassé après la livraison."),
        Said("The article shows clear signs of use.", "L’article porte des traces nettes d’usage."),
        Said("A part is missing from the parcel.", "Il manque une pièce dans le colis."),
        Said("The lampshade was cut.", "L’abat-jour a été découpé."),
    ),
    "order": (
        Said("The supplier delivers within ten days.", "Le fournisseur livre sous dix jours."),
        Said("Your model is ordered; we write when it comes.", "Votre modèle est commandé ; nous vous écrirons."),
        Said("It is made again from next week.", "Il est de nouveau fabriqué dès la semaine prochaine."),
        Said("We reserve the first one for you.", "Nous vous réservons le premier."),
    ),
    "right": (
        Said("Both amounts belong to two orders.", "Les deux montants correspondent à deux commandes."),
        Said("The discount was taken off the second invoice.", "La remise a été déduite de la seconde facture."),
        Said("The VAT is on the second page.", "La TVA figure sur la deuxième page."),
        Said("The contract ran until the end of the year.", "Le contrat courait jusqu’à la fin de l’année."),
    ),
}
"""What a transition's form says to the customer."""

TO_COLLEAGUES: Mapping[str, Four] = {
    "hand-over": (
        Said("Tried twice, same result.", "Essayé deux fois, même résultat."),
        Said("Not reproduced here; the log names the radio.", "Pas reproduit ici ; le journal accuse la radio."),
        Said("Third one of this series this week.", "Le troisième de cette série cette semaine."),
        Said("Reset does not help.", "La réinitialisation n’aide pas."),
    ),
    "hand-back": (
        Said("Nothing wrong with the device: see the cabling.", "L’appareil n’a rien : voir le câblage."),
        Said("The serial number is not ours.", "Le numéro de série n’est pas de chez nous."),
        Said("Needs the customer’s answer first.", "Il faut d’abord la réponse du client."),
        Said("Known fault, see the notice of March.", "Panne connue, voir la note de mars."),
    ),
    "back": (
        Said("The invoice belongs to another order.", "La facture est celle d’une autre commande."),
        Said("The amount is without the postage.", "Le montant est hors frais de port."),
        Said("The photographs are missing.", "Il manque les photos."),
        Said("Check the accessories once more.", "Revérifier les accessoires."),
    ),
    "redo": (
        Said("The date is wrong.", "La date est fausse."),
        Said("Please round to the cent.", "Arrondir au centime, s’il vous plaît."),
        Said("The customer’s address is the old one.", "L’adresse du client est l’ancienne."),
        Said("The credit note is missing.", "Il manque l’avoir."),
    ),
    "reopen": (
        Said("The customer wrote: it is back.", "Le client écrit que cela recommence."),
        Said("Same fault after two days.", "Même panne après deux jours."),
        Said("Solved for the lamp, not for the app.", "Résolu pour la lampe, pas pour l’application."),
        Said("The part does not fit.", "La pièce ne va pas."),
    ),
    "correct": (
        Said("Credit note made, new invoice attached.", "Avoir établi, nouvelle facture jointe."),
        Said("Second booking taken back.", "Seconde écriture annulée."),
        Said("VAT added, total unchanged.", "TVA ajoutée, total inchangé."),
        Said("Debit returned by the bank.", "Prélèvement rejeté auprès de la banque."),
    ),
}
"""What a transition's form says to colleagues only."""

RESOLUTIONS: Mapping[str, Four] = {
    "solve": (
        Said("Restarted from here; the customer confirmed.", "Redémarré à distance ; le client a confirmé."),
        Said("Settings put right.", "Réglages corrigés."),
        Said("Replacement part sent.", "Pièce de rechange envoyée."),
        Said("Explained by telephone.", "Expliqué par téléphone."),
    ),
    "fix": (
        Said("Replaced and tested.", "Remplacé et testé."),
        Said("Firmware brought up to date.", "Micrologiciel mis à jour."),
        Said("Battery replaced.", "Batterie remplacée."),
        Said("Radio module replaced.", "Module radio remplacé."),
    ),
    "refuse": (
        Said("Outside the 30 days.", "Hors du délai de 30 jours."),
        Said("Made to measure.", "Fait sur mesure."),
        Said("Hygiene article.", "Article d’hygiène."),
        Said("Order not found.", "Commande introuvable."),
    ),
    "damaged": (
        Said("Sent back to the customer.", "Renvoyé au client."),
        Said("Used; not refunded.", "Usagé ; non remboursé."),
        Said("Incomplete; not refunded.", "Incomplet ; non remboursé."),
        Said("Damaged after delivery.", "Abîmé après la livraison."),
    ),
    "pay": (
        Said("Refunded to the card today.", "Remboursé ce jour sur la carte."),
        Said("Refunded by transfer.", "Remboursé par virement."),
        Said("Refunded with the postage.", "Remboursé, frais de port compris."),
        Said("Refunded as a voucher, as asked.", "Remboursé en bon d’achat, à la demande du client."),
    ),
    "instead": (
        Said("Refunded: no longer made.", "Remboursé : n’est plus fabriqué."),
        Said("Refunded: out of stock for months.", "Remboursé : épuisé pour des mois."),
        Said("Refunded at the customer’s wish.", "Remboursé à la demande du client."),
        Said("Refunded: the colour is gone.", "Remboursé : couleur arrêtée."),
    ),
    "ship": (
        Said("Shipped today.", "Expédié ce jour."),
        Said("Shipped with a return slip.", "Expédié avec un bon de retour."),
        Said("Shipped by express.", "Expédié en express."),
        Said("Left at the pick-up point.", "Déposé au point relais."),
    ),
    "right": (
        Said("Invoice upheld and explained.", "Facture maintenue et expliquée."),
        Said("No fault found.", "Aucune erreur trouvée."),
        Said("Explained by telephone.", "Expliqué par téléphone."),
        Said("Contract sent once more.", "Contrat renvoyé."),
    ),
    "sign": (
        Said("Credit note signed.", "Avoir signé."),
        Said("Corrected invoice sent.", "Facture corrigée envoyée."),
        Said("Amount returned.", "Montant rendu."),
        Said("Corrected, with our apologies.", "Corrigé, avec nos excuses."),
    ),
}
"""What is noted as the resolution by a transition's form."""


def answer(language: str, dice: Random) -> str:
    """What a customer writes when asked."""
    return dice.choice(_ANSWERS).told(language)


def first_reply(language: str, dice: Random) -> str:
    """What whoever works on a ticket first writes to its customer."""
    return dice.choice(_FIRST_REPLIES).told(language)
