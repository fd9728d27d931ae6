"""What tickets of the demonstration are about, and how their customers say it, in their own language."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Said:
    """One thing to say, in both languages."""

    english: str
    french: str

    def told(self, language: str) -> str:
        """In a language, "en" or "fr"."""
        return self.french if language == "fr" else self.english


@dataclass(frozen=True, slots=True)
class Topic:
    """What a ticket is about: its subject, and ways to say it."""

    subject: Said
    messages: tuple[Said, ...]


LETTER = Said(
    "Hello,\n\n{message}\n\nKind regards,\n{name}",
    "Bonjour,\n\n{message}\n\nBien cordialement,\n{name}",
)

INCIDENTS = (
    Topic(
        Said("The router loses the connection", "Le routeur perd la connexion"),
        (
            Said(
                "Since Monday the router has lost its connection every few minutes. The light on the front turns "
                "orange, and after a while everything comes back by itself. I have restarted it twice.",
                "Depuis lundi, le routeur perd la connexion toutes les quelques minutes. Le voyant de devant passe à "
                "l’orange, puis tout revient tout seul. Je l’ai déjà redémarré deux fois.",
            ),
            Said(
                "In the evening nobody in the house gets online any more. During the day the router works. "
                "The provider says the line is fine.",
                "Le soir, plus personne n’a accès à Internet à la maison. En journée, le routeur marche. "
                "Le fournisseur d’accès dit que la ligne est bonne.",
            ),
        ),
    ),
    Topic(
        Said("The heater no longer starts", "Le chauffage ne démarre plus"),
        (
            Said(
                "The heater clicks when I switch it on, and then nothing happens. It is two years old and worked "
                "until yesterday. We have small children; could you please look at this soon?",
                "Le radiateur claque quand je l’allume, puis plus rien. Il a deux ans et marchait encore hier. "
                "Nous avons de jeunes enfants : pouvez-vous regarder rapidement ?",
            ),
            Said(
                "After the power cut last night the heater stays cold. The display is on, the temperature is set "
                "to 21 degrees.",
                "Après la coupure de courant de cette nuit, le radiateur reste froid. L’écran est allumé, la consigne "
                "est à 21 degrés.",
            ),
        ),
    ),
    Topic(
        Said("No light after the update", "Plus de lumière après la mise à jour"),
        (
            Said(
                "Your app told me to update the lamp. Since then it cannot be switched on, neither in the app nor "
                "by the button.",
                "Votre application m’a demandé de mettre la lampe à jour. Depuis, impossible de l’allumer, ni dans "
                "l’application ni avec le bouton.",
            ),
            Said(
                "The update stopped at 80 %. The lamp now blinks three times and stays dark. What can I do?",
                "La mise à jour s’est arrêtée à 80 %. La lampe clignote maintenant trois fois et reste éteinte. "
                "Que puis-je faire ?",
            ),
        ),
    ),
    Topic(
        Said("The telephone gets hot", "Le téléphone chauffe"),
        (
            Said(
                "The telephone gets so hot when it charges that I cannot hold it. I use the charger from the box. "
                "Is that dangerous?",
                "Le téléphone chauffe tellement en charge que je ne peux plus le tenir. J’utilise le chargeur "
                "d’origine. Est-ce dangereux ?",
            ),
            Said(
                "The telephone is hot and its battery empty after two hours, although I hardly use it.",
                "Le téléphone chauffe et la batterie est vide en deux heures, alors que je l’utilise à peine.",
            ),
        ),
    ),
    Topic(
        Said("Thermostat shows E4", "Le thermostat affiche E4"),
        (
            Said(
                "The thermostat shows E4 and no longer answers to its buttons. The manual does not list this fault.",
                "Le thermostat affiche E4 et ne réagit plus aux boutons. La notice ne mentionne pas cette erreur.",
            ),
            Said(
                "Every morning at six the thermostat shows E4. When I take out the batteries it works for a day.",
                "Chaque matin à six heures, le thermostat affiche E4. Si j’enlève les piles, il marche une journée.",
            ),
        ),
    ),
    Topic(
        Said("I cannot sign in to the customer area", "Impossible de se connecter à l’espace client"),
        (
            Said(
                "The customer area says that my password is wrong. I had a new one sent to me three times; none "
                "of the letters arrived.",
                "L’espace client dit que mon mot de passe est faux. J’en ai demandé un nouveau trois fois : aucun "
                "message n’est arrivé.",
            ),
            Said(
                "After signing in I only see a white page, on the computer and on the telephone. I need my invoice "
                "by Friday.",
                "Après la connexion, je ne vois qu’une page blanche, sur l’ordinateur comme sur le téléphone. J’ai "
                "besoin de ma facture avant vendredi.",
            ),
        ),
    ),
)

RETURNS = (
    Topic(
        Said("Return of a lamp", "Retour d’une lampe"),
        (
            Said(
                "The lamp is fine, but it does not suit our room. It has not been used and is still in its box. "
                "How do I send it back?",
                "La lampe est très bien, mais elle ne va pas dans notre pièce. Elle n’a pas servi et elle est encore "
                "dans son carton. Comment la renvoyer ?",
            ),
            Said(
                "I ordered two lamps by mistake and would like to return one of them.",
                "J’ai commandé deux lampes par erreur et je voudrais en renvoyer une.",
            ),
        ),
    ),
    Topic(
        Said("Return of a chair", "Retour d’une chaise"),
        (
            Said(
                "The chair wobbles, even on a level floor. I would rather have my money back than another one.",
                "La chaise est bancale, même sur un sol plat. Je préfère un remboursement à une autre chaise.",
            ),
            Said(
                "The chair is not comfortable for long days at the desk. It is eight days old.",
                "La chaise n’est pas confortable pour de longues journées de travail. Je l’ai depuis huit jours.",
            ),
        ),
    ),
    Topic(
        Said("The desk is too large", "Le bureau est trop grand"),
        (
            Said(
                "I measured the room wrongly: the desk is ten centimetres too wide. It has not been put together yet.",
                "J’ai mal mesuré la pièce : le bureau fait dix centimètres de trop. Il n’est pas encore monté.",
            ),
            Said(
                "The desk does not go through our staircase. The carrier left it in the hall. Please fetch it.",
                "Le bureau ne passe pas dans notre escalier. Le transporteur l’a laissé dans l’entrée. Merci de venir "
                "le reprendre.",
            ),
        ),
    ),
    Topic(
        Said("Damaged parcel", "Colis abîmé"),
        (
            Said(
                "The parcel arrived torn open on one side, and the lampshade inside is dented. I can send photographs.",
                "Le colis est arrivé ouvert d’un côté, et l’abat-jour est enfoncé. Je peux envoyer des photos.",
            ),
            Said(
                "Something rattles inside the box. I have not opened it and would like to return it as it is.",
                "Quelque chose bouge dans le carton. Je ne l’ai pas ouvert et je voudrais le renvoyer tel quel.",
            ),
        ),
    ),
    Topic(
        Said("Wrong colour", "Mauvaise couleur"),
        (
            Said(
                "On your site the chair is dark blue. What came is nearly black. I would like to return it.",
                "Sur votre site, la chaise est bleu foncé. Celle que j’ai reçue est presque noire. Je voudrais la "
                "renvoyer.",
            ),
            Said(
                "I ordered white and received beige. The order confirmation says white.",
                "J’ai commandé en blanc et reçu en beige. La confirmation de commande dit bien blanc.",
            ),
        ),
    ),
)

EXCHANGES = (
    Topic(
        Said("Another size, please", "Une autre taille, s’il vous plaît"),
        (
            Said(
                "Could I exchange the desk for the 120 cm one? I am glad to pay the difference.",
                "Puis-je échanger le bureau contre celui de 120 cm ? Je règle volontiers la différence.",
            ),
            Said(
                "The chair is too low for our table. Do you have the taller one in stock?",
                "La chaise est trop basse pour notre table. Avez-vous la plus haute en stock ?",
            ),
        ),
    ),
    Topic(
        Said("Exchange for the blue model", "Échange contre le modèle bleu"),
        (
            Said(
                "I would like the same lamp in blue. The green one has not been unpacked.",
                "Je voudrais la même lampe en bleu. La verte n’a pas été déballée.",
            ),
            Said(
                "You wrote that the blue model is available again. Please exchange mine.",
                "Vous m’avez écrit que le modèle bleu est de nouveau disponible. Merci d’échanger le mien.",
            ),
        ),
    ),
    Topic(
        Said("Exchange: chair", "Échange : chaise"),
        (
            Said(
                "One of the six chairs has a scratch on its back. I would like to exchange this one only.",
                "L’une des six chaises a une rayure sur le dossier. Je voudrais échanger seulement celle-ci.",
            ),
            Said(
                "The screws of the chair do not fit. Please send me another one and take this one back.",
                "Les vis de la chaise ne vont pas. Merci de m’en envoyer une autre et de reprendre celle-ci.",
            ),
        ),
    ),
    Topic(
        Said("Received the wrong size", "Mauvaise taille reçue"),
        (
            Said(
                "I ordered the large lampshade, the small one was in the box.",
                "J’ai commandé le grand abat-jour, c’est le petit qui était dans le carton.",
            ),
            Said(
                "The delivery note says 160 cm, the desk is 140 cm. When can you exchange it?",
                "Le bon de livraison dit 160 cm, le bureau mesure 140 cm. Quand pouvez-vous l’échanger ?",
            ),
        ),
    ),
)

DISPUTES = (
    Topic(
        Said("Invoice counted twice", "Facture comptée deux fois"),
        (
            Said(
                "My account shows the same amount twice, on the same day. There was only one order.",
                "Mon compte montre deux fois le même montant, le même jour. Il n’y a eu qu’une commande.",
            ),
            Said(
                "We have received the invoice of last month a second time under another number.",
                "Nous avons reçu la facture du mois dernier une seconde fois, sous un autre numéro.",
            ),
        ),
    ),
    Topic(
        Said("Incorrect invoice", "Facture incorrecte"),
        (
            Said(
                "The invoice lists three lamps; we ordered and received two.",
                "La facture compte trois lampes ; nous en avons commandé et reçu deux.",
            ),
            Said(
                "The discount agreed with your colleague is missing from the invoice.",
                "La remise convenue avec votre collègue ne figure pas sur la facture.",
            ),
        ),
    ),
    Topic(
        Said("VAT is missing", "Il manque la TVA"),
        (
            Said(
                "Our accountants cannot book the invoice: the VAT is not shown on it.",
                "Notre comptabilité ne peut pas enregistrer la facture : la TVA n’y figure pas.",
            ),
            Said(
                "Please put our VAT number on the invoice, and the rate for each article.",
                "Merci d’indiquer notre numéro de TVA sur la facture, et le taux pour chaque article.",
            ),
        ),
    ),
    Topic(
        Said("Unexpected direct debit", "Prélèvement inattendu"),
        (
            Said(
                "You have debited my account although I paid by card. Please look into it.",
                "Vous avez prélevé mon compte alors que j’ai payé par carte. Merci de vérifier.",
            ),
            Said(
                "I cancelled the maintenance contract in spring, and you have debited the fee again.",
                "J’ai résilié le contrat de maintenance au printemps, et vous avez de nouveau prélevé la cotisation.",
            ),
        ),
    ),
)


def letter(topic: Topic, language: str, name: str, dice: Random) -> str:
    """A customer's first message."""
    return LETTER.told(language).format(message=dice.choice(topic.messages).told(language), name=name)
