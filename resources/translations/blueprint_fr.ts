<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AbsenceRow</name>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Back on {day}, {time}</source>
        <translation>De retour le {day}, {time}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Remplaçant</translation>
    </message>
    <message>
        <source>A word for colleagues</source>
        <translation>Un mot pour les collègues</translation>
    </message>
    <message>
        <source>Remove this absence</source>
        <translation>Retirer cette absence</translation>
    </message>
</context>
<context>
    <name>Absences</name>
    <message>
        <source>away until {day}</source>
        <translation>absent jusqu’au {day}</translation>
    </message>
    <message>
        <source>away until {day}, {name} stands in</source>
        <translation>absent jusqu’au {day}, remplacé par {name}</translation>
    </message>
    <message>
        <source>{name} ({away})</source>
        <translation>{name} ({away})</translation>
    </message>
    <message>
        <source>{name}, for {absent} until {day}</source>
        <translation>{name}, pour {absent} jusqu’au {day}</translation>
    </message>
    <message>
        <source>You stand in for {name} until {day}.</source>
        <translation>Vous remplacez {name} jusqu’au {day}.</translation>
    </message>
</context>
<context>
    <name>AbsencesDialog</name>
    <message>
        <source>Ctrl+Enter confirms.</source>
        <translation>Ctrl+Entrée confirme.</translation>
    </message>
    <message>
        <source>I am away</source>
        <translation>Je suis absent</translation>
    </message>
    <message>
        <source>Absences of {name}</source>
        <translation>Absences de {name}</translation>
    </message>
    <message>
        <source>Meanwhile the deputy may do what waits for this person alone: transitions they own in person, and their approvals. Never more than the deputy’s own role and departments allow.</source>
        <translation>Pendant ce temps, le remplaçant peut faire ce qui n’attend que cette personne&#xa0;: les transitions qui lui reviennent en personne et ses approbations. Jamais plus que ne le permettent le rôle et les services du remplaçant.</translation>
    </message>
    <message>
        <source>No absence. Add one to say who stands in meanwhile.</source>
        <translation>Aucune absence. Ajoutez-en une pour dire qui remplace pendant ce temps.</translation>
    </message>
    <message>
        <source>Add an absence</source>
        <translation>Ajouter une absence</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>An absence ends after it begins: change one of the two.</source>
        <translation>Une absence finit après son début&#xa0;: changez l’un des deux.</translation>
    </message>
    <message>
        <source>It is saved. But:</source>
        <translation>C’est enregistré. Mais&#xa0;:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ActingAs</name>
    <message>
        <source>Acting &amp;as</source>
        <translation>Agir en &amp;tant que</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>Agir en tant que</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Le client</translation>
    </message>
    <message>
        <source>Any {role}</source>
        <translation>N’importe quel {role}</translation>
    </message>
</context>
<context>
    <name>Actions of people</name>
    <message>
        <source>Hand the desk over</source>
        <translation>Transmettre le bureau</translation>
    </message>
    <message>
        <source>Change settings, passwords and roles</source>
        <translation>Modifier les réglages, les mots de passe et les rôles</translation>
    </message>
    <message>
        <source>Add and change people, teams, departments and organisations</source>
        <translation>Ajouter et modifier personnes, équipes, services et organisations</translation>
    </message>
    <message>
        <source>Change fields, layouts, ticket types and statuses</source>
        <translation>Modifier champs, mises en page, types de tickets et statuts</translation>
    </message>
    <message>
        <source>Change calendars</source>
        <translation>Modifier les calendriers</translation>
    </message>
    <message>
        <source>See how the desk is set up</source>
        <translation>Voir la configuration du bureau</translation>
    </message>
    <message>
        <source>Draw Blueprints</source>
        <translation>Dessiner des Blueprints</translation>
    </message>
    <message>
        <source>Publish and deactivate Blueprints</source>
        <translation>Publier et désactiver des Blueprints</translation>
    </message>
    <message>
        <source>Take tickets over to another version</source>
        <translation>Faire passer des tickets à une autre version</translation>
    </message>
    <message>
        <source>See Blueprints</source>
        <translation>Voir les Blueprints</translation>
    </message>
    <message>
        <source>See figures and dashboards</source>
        <translation>Voir les chiffres et les tableaux de bord</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>Exporter les chiffres</translation>
    </message>
    <message>
        <source>Read tickets</source>
        <translation>Lire les tickets</translation>
    </message>
    <message>
        <source>Read a ticket’s history</source>
        <translation>Lire l’historique d’un ticket</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Ouvrir des tickets</translation>
    </message>
    <message>
        <source>Change a ticket’s fields</source>
        <translation>Modifier les champs d’un ticket</translation>
    </message>
    <message>
        <source>Take tickets up and put them aside</source>
        <translation>Prendre des tickets en charge et les mettre de côté</translation>
    </message>
    <message>
        <source>Execute transitions</source>
        <translation>Exécuter des transitions</translation>
    </message>
    <message>
        <source>Move tickets by force, take them out of a Blueprint</source>
        <translation>Déplacer des tickets de force, les sortir d’un Blueprint</translation>
    </message>
    <message>
        <source>Give tickets to others</source>
        <translation>Assigner des tickets à d’autres</translation>
    </message>
    <message>
        <source>Reply to customers</source>
        <translation>Répondre aux clients</translation>
    </message>
    <message>
        <source>Write notes to colleagues</source>
        <translation>Écrire des notes aux collègues</translation>
    </message>
    <message>
        <source>Change many tickets at once</source>
        <translation>Modifier de nombreux tickets à la fois</translation>
    </message>
    <message>
        <source>Merge and split tickets</source>
        <translation>Fusionner et scinder des tickets</translation>
    </message>
    <message>
        <source>Make a person anonymous</source>
        <translation>Anonymiser une personne</translation>
    </message>
    <message>
        <source>Read the audit</source>
        <translation>Lire le journal d’audit</translation>
    </message>
    <message>
        <source>Change one’s own password</source>
        <translation>Changer son propre mot de passe</translation>
    </message>
    <message>
        <source>Back up, verify and look after the desk</source>
        <translation>Sauvegarder, vérifier et entretenir le bureau</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>in their departments</source>
        <translation>dans ses services</translation>
    </message>
    <message>
        <source>what is theirs</source>
        <translation>ce qui est à elle ou à lui</translation>
    </message>
    <message>
        <source>where the Blueprint names them</source>
        <translation>là où le Blueprint les nomme</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>ActionsEditor</name>
    <message>
        <source>Send a letter</source>
        <translation>Envoyer un message</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Donner une valeur à un champ</translation>
    </message>
    <message>
        <source>Hand the ticket on</source>
        <translation>Transmettre le ticket</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Changer les étiquettes</translation>
    </message>
    <message>
        <source>Post a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Create a task</source>
        <translation>Créer une tâche</translation>
    </message>
    <message>
        <source>Open a child ticket</source>
        <translation>Ouvrir un ticket enfant</translation>
    </message>
    <message>
        <source>Add a follower</source>
        <translation>Ajouter un abonné</translation>
    </message>
    <message>
        <source>Apply an SLA policy</source>
        <translation>Appliquer une politique SLA</translation>
    </message>
    <message>
        <source>Execute a transition</source>
        <translation>Exécuter une transition</translation>
    </message>
    <message>
        <source>Start another Blueprint</source>
        <translation>Lancer un autre Blueprint</translation>
    </message>
    <message>
        <source>Call a web address</source>
        <translation>Appeler une adresse web</translation>
    </message>
    <message>
        <source>Call a function</source>
        <translation>Appeler une fonction</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Child ticket</source>
        <translation>Ticket enfant</translation>
    </message>
    <message>
        <source>Later, after</source>
        <translation>Plus tard, après</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>Par courriel</translation>
    </message>
    <message>
        <source>As a notice in the program</source>
        <translation>En notification dans le programme</translation>
    </message>
    <message>
        <source>By SMS</source>
        <translation>Par SMS</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Its own text</source>
        <translation>Son propre texte</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>waits for the end of quiet hours</source>
        <translation>attend la fin des heures calmes</translation>
    </message>
    <message>
        <source>waits for business hours</source>
        <translation>attend les heures ouvrées</translation>
    </message>
    <message>
        <source>goes out at once, always</source>
        <translation>part toujours aussitôt</translation>
    </message>
    <message>
        <source>To colleagues it</source>
        <translation>Pour les collègues, il</translation>
    </message>
    <message>
        <source>Preview with a real ticket</source>
        <translation>Aperçu avec un vrai ticket</translation>
    </message>
    <message>
        <source>Insert ${…}</source>
        <translation>Insérer ${…}</translation>
    </message>
    <message>
        <source>to whoever performs it</source>
        <translation>à qui l’exécute</translation>
    </message>
    <message>
        <source>to a person</source>
        <translation>à une personne</translation>
    </message>
    <message>
        <source>to a team</source>
        <translation>à une équipe</translation>
    </message>
    <message>
        <source>to a team’s members in turn</source>
        <translation>aux membres d’une équipe, à tour de rôle</translation>
    </message>
    <message>
        <source>to a team’s member with the fewest tickets</source>
        <translation>au membre d’une équipe qui a le moins de tickets</translation>
    </message>
    <message>
        <source>to nobody</source>
        <translation>à personne</translation>
    </message>
    <message>
        <source>Hand it</source>
        <translation>Le transmettre</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Pas encore choisi</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>The ticket’s team</source>
        <translation>L’équipe du ticket</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>urgent, vip</source>
        <translation>urgent, vip</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>The customer reads it</source>
        <translation>Le client la lit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Qui la fait</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>Due within</source>
        <translation>À faire sous</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Le même</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>By the rules again: the first that matches</source>
        <translation>Selon les règles&#xa0;: la première qui convient</translation>
    </message>
    <message>
        <source>SLA policy</source>
        <translation>Politique SLA</translation>
    </message>
    <message>
        <source>It stays the ticket’s until another is applied, whatever the conditions say.</source>
        <translation>Elle reste celle du ticket jusqu’à ce qu’une autre soit appliquée, quoi que disent les conditions.</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Blueprint</source>
        <translation>Blueprint</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>AddCustomersDialog</name>
    <message>
        <source>Add customers to {name}</source>
        <translation>Ajouter des clients à {name}</translation>
    </message>
    <message>
        <source>Not known here yet</source>
        <translation>Pas encore connu ici</translation>
    </message>
    <message>
        <source>Type a part of a name or of a mail address.</source>
        <translation>Tapez une partie d’un nom ou d’une adresse électronique.</translation>
    </message>
    <message>
        <source>Name or mail address</source>
        <translation>Nom ou adresse électronique</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clients trouvés</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Ajouter comme nouveau</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Nobody is found. Add them below.</source>
        <translation>Personne n’est trouvé. Ajoutez ce client ci-dessous.</translation>
    </message>
    <message>
        <source>belongs here already</source>
        <translation>en fait déjà partie</translation>
    </message>
    <message>
        <source>in {organisations}</source>
        <translation>dans {organisations}</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} a été ajouté.</translation>
    </message>
</context>
<context>
    <name>AdherenceCard</name>
    <message>
        <source>broken</source>
        <translation>dépassées</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>tenues</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Share kept</source>
        <translation>Part tenue</translation>
    </message>
    <message>
        <source>No promise was met or broken in this period.</source>
        <translation>Aucune promesse n’a été tenue ni dépassée dans cette période.</translation>
    </message>
    <message>
        <source>{n} late now</source>
        <translation>{n} en retard</translation>
    </message>
    <message>
        <source>{name}: {broken} broken, {kept} kept, {running} run, {late} late now</source>
        <translation>{name}&#xa0;: {broken} dépassées, {kept} tenues, {running} en cours, {late} en retard à présent</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>What happens then</source>
        <translation>Ce qui se passe ensuite</translation>
    </message>
    <message>
        <source>Change actions</source>
        <translation>Changer les actions</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>Stay on the ticket</source>
        <translation>Rester sur le ticket</translation>
    </message>
    <message>
        <source>Open the next ticket</source>
        <translation>Ouvrir le ticket suivant</translation>
    </message>
    <message>
        <source>Go back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>After a reply or a transition</source>
        <translation>Après une réponse ou une transition</translation>
    </message>
</context>
<context>
    <name>Against</name>
    <message>
        <source>I have seen all warnings and accept them</source>
        <translation>J’ai vu tous les avertissements et je les accepte</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) must be mended first.</source>
        <translation>
            <numerusform>%n erreur doit d’abord être corrigée.</numerusform>
            <numerusform>%n erreurs doivent d’abord être corrigées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) fail, and this Blueprint wants them to pass.</source>
        <translation>
            <numerusform>%n scénario échoue, et ce Blueprint exige qu’il réussisse.</numerusform>
            <numerusform>%n scénarios échouent, et ce Blueprint exige qu’ils réussissent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) must be accepted or mended first.</source>
        <translation>
            <numerusform>%n avertissement doit d’abord être accepté ou corrigé.</numerusform>
            <numerusform>%n avertissements doivent d’abord être acceptés ou corrigés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Close this dialog and show it on the canvas</source>
        <translation>Fermer cette fenêtre et l’afficher sur le plan</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>The scenario “{name}” fails: {what}</source>
        <translation>Le scénario «&#xa0;{name}&#xa0;» échoue&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Nothing stands against publishing.</source>
        <translation>Rien ne s’oppose à la publication.</translation>
    </message>
    <message>
        <source>Errors must be mended. A warning may be accepted. Click a sentence to see what it is about.</source>
        <translation>Les erreurs doivent être corrigées. Un avertissement peut être accepté. Cliquez sur une phrase pour voir de quoi il s’agit.</translation>
    </message>
</context>
<context>
    <name>AllPages</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Every page by its name: not all have room beside each other</source>
        <translation>Toutes les pages par leur nom&#xa0;: elles ne tiennent pas toutes côte à côte</translation>
    </message>
</context>
<context>
    <name>Anatomy</name>
    <message>
        <source>being worked on</source>
        <translation>en cours de traitement</translation>
    </message>
    <message>
        <source>queueing with us</source>
        <translation>en file chez nous</translation>
    </message>
    <message>
        <source>queueing after a handover</source>
        <translation>en file après un transfert</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>en attente d’approbation</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>en attente du client</translation>
    </message>
    <message>
        <source>waiting for a supplier</source>
        <translation>en attente d’un fournisseur</translation>
    </message>
    <message>
        <source>waiting for somebody else</source>
        <translation>en attente de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>closed hours</source>
        <translation>heures de fermeture</translation>
    </message>
    <message>
        <source>done, before it came back</source>
        <translation>terminé, avant son retour</translation>
    </message>
</context>
<context>
    <name>AnonymiseDialog</name>
    <message>
        <source>Being looked through…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Name, addresses, telephone, password and wishes; “{name}” takes the name’s place.</source>
        <translation>Nom, adresses, téléphone, mot de passe et souhaits&#xa0;; «&#xa0;{name}&#xa0;» prend la place du nom.</translation>
    </message>
    <message numerus="yes">
        <source>Texts of %Ln command(s) in the audit.</source>
        <translation>
            <numerusform>Des textes de %Ln commande dans l’audit.</numerusform>
            <numerusform>Des textes de %Ln commandes dans l’audit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s) they wrote: “[redacted]” stands in their place.</source>
        <translation>
            <numerusform>%Ln commentaire écrit par cette personne&#xa0;: «&#xa0;[redacted]&#xa0;» prend sa place.</numerusform>
            <numerusform>%Ln commentaires écrits par cette personne&#xa0;: «&#xa0;[redacted]&#xa0;» prend leur place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their address on %Ln letter(s); those that wait are not sent.</source>
        <translation>
            <numerusform>Son adresse sur %Ln message&#xa0;; s’il attend, il n’est pas envoyé.</numerusform>
            <numerusform>Son adresse sur %Ln messages&#xa0;; ceux qui attendent ne sont pas envoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their id “{id}” in every history: who did what remains told.</source>
        <translation>Son identifiant «&#xa0;{id}&#xa0;» dans chaque historique&#xa0;: on sait toujours qui a fait quoi.</translation>
    </message>
    <message>
        <source>Files attached to tickets, and backups made before.</source>
        <translation>Les fichiers joints aux tickets, et les sauvegardes faites auparavant.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) they asked for, under the new name.</source>
        <translation>
            <numerusform>%Ln ticket demandé par cette personne, sous le nouveau nom.</numerusform>
            <numerusform>%Ln tickets demandés par cette personne, sous le nouveau nom.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other text names them.</source>
        <translation>Aucun autre texte ne nomme cette personne.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) of others name them and stay as they are: read them.</source>
        <translation>
            <numerusform>%Ln texte d’autrui nomme cette personne et reste tel quel&#xa0;: lisez-le.</numerusform>
            <numerusform>%Ln textes d’autrui nomment cette personne et restent tels quels&#xa0;: lisez-les.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {count}:</source>
        <translation>Les {count} premiers&#xa0;:</translation>
    </message>
    <message>
        <source>Make {name} anonymous</source>
        <translation>Anonymiser {name}</translation>
    </message>
    <message>
        <source>What goes, for good</source>
        <translation>Ce qui disparaît, définitivement</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>Reason, kept in the audit</source>
        <translation>Motif, gardé dans l’audit</translation>
    </message>
    <message>
        <source>Type “{name}” to confirm</source>
        <translation>Tapez «&#xa0;{name}&#xa0;» pour confirmer</translation>
    </message>
    <message>
        <source>Take out what they wrote, too</source>
        <translation>Retirer aussi ce que cette personne a écrit</translation>
    </message>
    <message>
        <source>Texts that name them</source>
        <translation>Textes qui nomment cette personne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make anonymous</source>
        <translation>Anonymiser</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>champs</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>résolution</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>message</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historique</translation>
    </message>
    <message>
        <source>the audit</source>
        <translation>l’audit</translation>
    </message>
</context>
<context>
    <name>ApprovalRows</name>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>“{name}” waits for approval: {approved} of {needed}. {votes}</source>
        <translation>«&#xa0;{name}&#xa0;» attend une approbation&#xa0;: {approved} sur {needed}. {votes}</translation>
    </message>
    <message>
        <source>Asked by {name}, {moment}.</source>
        <translation>Demandée par {name}, {moment}.</translation>
    </message>
    <message>
        <source>Refused, unless it is decided by {moment}.</source>
        <translation>Refusé, sauf décision avant {moment}.</translation>
    </message>
    <message>
        <source>You decide for {name}, who is away.</source>
        <translation>Vous décidez pour {name}, absent.</translation>
    </message>
    <message>
        <source>{deputy}, for {name}</source>
        <translation>{deputy}, pour {name}</translation>
    </message>
    <message>
        <source>A word to it, if you like</source>
        <translation>Un mot, si vous voulez</translation>
    </message>
    <message>
        <source>It stays in the history; whoever asked also reads why it was rejected.</source>
        <translation>Il reste dans l’historique&#xa0;; qui a demandé lit aussi pourquoi c’est refusé.</translation>
    </message>
    <message>
        <source>A word to your vote</source>
        <translation>Un mot sur votre vote</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation>Transmettre…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ApprovalsList</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>À approuver</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Waiting for my decision</source>
        <translation>En attente de ma décision</translation>
    </message>
    <message>
        <source>Asked by me</source>
        <translation>Demandé par moi</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>{transition} (for {name})</source>
        <translation>{transition} (pour {name})</translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation>Transmettre…</translation>
    </message>
    <message>
        <source>Hand on: give my vote to somebody else (the menu key on the row)</source>
        <translation>Transmettre&#xa0;: confier mon vote à quelqu’un d’autre (touche de menu sur la ligne)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>accordée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>trop tard</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>the ticket went another way</source>
        <translation>le ticket a pris un autre chemin</translation>
    </message>
    <message>
        <source>no longer possible</source>
        <translation>n’est plus possible</translation>
    </message>
    <message>
        <source>{approved} of {needed}</source>
        <translation>{approved} sur {needed}</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>From top to bottom</source>
        <translation>De haut en bas</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>De gauche à droite</translation>
    </message>
    <message>
        <source>In lanes, by owner</source>
        <translation>En couloirs, par propriétaire</translation>
    </message>
    <message>
        <source>Being arranged…</source>
        <translation>Disposition en cours…</translation>
    </message>
    <message>
        <source>Arrange in lanes</source>
        <translation>Disposer en couloirs</translation>
    </message>
    <message>
        <source>Not arranged: it was changed meanwhile. Arrange it again.</source>
        <translation>Non disposé&#xa0;: le dessin a été modifié entre-temps. Disposez-le à nouveau.</translation>
    </message>
    <message>
        <source>Not arranged: what computes it was ended. Arrange it again.</source>
        <translation>Non disposé&#xa0;: le calcul a été interrompu. Disposez-le à nouveau.</translation>
    </message>
    <message>
        <source>Arranged.</source>
        <translation>Disposé.</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Disposer</translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Somebody else asks, or for another organisation</source>
        <translation>Quelqu’un d’autre demande, ou pour une autre organisation</translation>
    </message>
    <message>
        <source>Nobody is named as the requester.</source>
        <translation>Aucun demandeur n’est nommé.</translation>
    </message>
</context>
<context>
    <name>AskerDialog</name>
    <message>
        <source>Requester and organisation</source>
        <translation>Demandeur et organisation</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>{name} stays in copy</source>
        <translation>{name} reste en copie</translation>
    </message>
    <message>
        <source>From now on replies go to whoever is named here, and they read the ticket. SLA policies of the organisation apply; what was broken before stays broken. The history keeps who it was.</source>
        <translation>Désormais les réponses vont à la personne nommée ici, qui lit le ticket. Les politiques SLA de l’organisation s’appliquent&#xa0;; ce qui était dépassé le reste. L’historique garde qui c’était.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>The new customer needs a name, and a mail address that is one, or none.</source>
        <translation>Il faut au nouveau client un nom et, s’il en a une, une adresse électronique valable.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Assistance</name>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Palette de &amp;commandes…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
</context>
<context>
    <name>AudienceChooser</name>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>A team</source>
        <translation>Une équipe</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Which team</source>
        <translation>Quelle équipe</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Added or changed people</source>
        <translation>A ajouté ou modifié des personnes</translation>
    </message>
    <message>
        <source>Took back people who had been added</source>
        <translation>A annulé un ajout de personnes</translation>
    </message>
    <message>
        <source>Added or changed teams</source>
        <translation>A ajouté ou modifié des équipes</translation>
    </message>
    <message>
        <source>Added or changed departments</source>
        <translation>A ajouté ou modifié des services</translation>
    </message>
    <message>
        <source>Added or changed organisations</source>
        <translation>A ajouté ou modifié des organisations</translation>
    </message>
    <message>
        <source>Added or changed calendars</source>
        <translation>A ajouté ou modifié des calendriers</translation>
    </message>
    <message>
        <source>Added or changed statuses</source>
        <translation>A ajouté ou modifié des statuts</translation>
    </message>
    <message>
        <source>Added or changed ticket types</source>
        <translation>A ajouté ou modifié des types de ticket</translation>
    </message>
    <message>
        <source>Added or changed fields</source>
        <translation>A ajouté ou modifié des champs</translation>
    </message>
    <message>
        <source>Added or changed layouts</source>
        <translation>A ajouté ou modifié des mises en page</translation>
    </message>
    <message>
        <source>Added or changed letter templates</source>
        <translation>A ajouté ou modifié des modèles de message</translation>
    </message>
    <message>
        <source>Added or changed functions</source>
        <translation>A ajouté ou modifié des fonctions</translation>
    </message>
    <message>
        <source>Brought the result of a function</source>
        <translation>A apporté le résultat d’une fonction</translation>
    </message>
    <message>
        <source>Changed the desk’s settings</source>
        <translation>A modifié les réglages du bureau</translation>
    </message>
    <message>
        <source>Added or changed roles</source>
        <translation>A ajouté ou modifié des rôles</translation>
    </message>
    <message>
        <source>Removed something from the set-up</source>
        <translation>A supprimé un élément de la configuration</translation>
    </message>
    <message>
        <source>Handed the desk over</source>
        <translation>A transmis le bureau</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>A défini un mot de passe</translation>
    </message>
    <message>
        <source>Removed a password</source>
        <translation>A retiré un mot de passe</translation>
    </message>
    <message>
        <source>Gave a code for a new password</source>
        <translation>A délivré un code pour un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Sealed the audit</source>
        <translation>A scellé l’audit</translation>
    </message>
    <message>
        <source>Made a person anonymous</source>
        <translation>A anonymisé une personne</translation>
    </message>
    <message>
        <source>Removed the content of files</source>
        <translation>A retiré le contenu de fichiers</translation>
    </message>
    <message>
        <source>Saved a draft</source>
        <translation>A enregistré un brouillon</translation>
    </message>
    <message>
        <source>Published a Blueprint</source>
        <translation>A publié un Blueprint</translation>
    </message>
    <message>
        <source>Activated, faded or deactivated a Blueprint</source>
        <translation>A activé, mis en extinction ou désactivé un Blueprint</translation>
    </message>
    <message>
        <source>Changed the order of Blueprints</source>
        <translation>A modifié l’ordre des Blueprints</translation>
    </message>
    <message>
        <source>Deleted a Blueprint</source>
        <translation>A supprimé un Blueprint</translation>
    </message>
    <message>
        <source>Made a version the draft</source>
        <translation>A fait d’une version le brouillon</translation>
    </message>
    <message>
        <source>Discarded a draft</source>
        <translation>A abandonné un brouillon</translation>
    </message>
    <message>
        <source>Kept a checkpoint of a draft</source>
        <translation>A posé un jalon d’un brouillon</translation>
    </message>
    <message>
        <source>Deleted a checkpoint of a draft</source>
        <translation>A supprimé un jalon d’un brouillon</translation>
    </message>
    <message>
        <source>Discarded half-filled forms</source>
        <translation>A abandonné des formulaires à moitié remplis</translation>
    </message>
    <message>
        <source>Began a migration</source>
        <translation>A commencé une migration</translation>
    </message>
    <message>
        <source>Took tickets over</source>
        <translation>A fait passer des tickets</translation>
    </message>
    <message>
        <source>Stopped a migration</source>
        <translation>A arrêté une migration</translation>
    </message>
    <message>
        <source>Rolled a migration back</source>
        <translation>A annulé une migration</translation>
    </message>
    <message>
        <source>Opened a ticket</source>
        <translation>A ouvert un ticket</translation>
    </message>
    <message>
        <source>Changed a ticket</source>
        <translation>A modifié un ticket</translation>
    </message>
    <message>
        <source>Replied or wrote a note</source>
        <translation>A répondu ou écrit une note</translation>
    </message>
    <message>
        <source>Executed a transition</source>
        <translation>A exécuté une transition</translation>
    </message>
    <message>
        <source>Undid a transition</source>
        <translation>A annulé une transition</translation>
    </message>
    <message>
        <source>Took a ticket up</source>
        <translation>A pris un ticket en charge</translation>
    </message>
    <message>
        <source>Put a ticket back</source>
        <translation>A remis un ticket en file</translation>
    </message>
    <message>
        <source>Moved a ticket by force</source>
        <translation>A déplacé un ticket de force</translation>
    </message>
    <message>
        <source>Took a ticket out of its Blueprint</source>
        <translation>A sorti un ticket de son Blueprint</translation>
    </message>
    <message>
        <source>Saved a half-filled form</source>
        <translation>A enregistré un formulaire à moitié rempli</translation>
    </message>
    <message>
        <source>Kept a file</source>
        <translation>A conservé un fichier</translation>
    </message>
    <message>
        <source>Changed an organisation’s customers</source>
        <translation>A modifié les clients d’une organisation</translation>
    </message>
    <message>
        <source>Added a customer</source>
        <translation>A ajouté un client</translation>
    </message>
    <message>
        <source>Indexed the search anew</source>
        <translation>A réindexé la recherche</translation>
    </message>
    <message>
        <source>Added or changed a view</source>
        <translation>A ajouté ou modifié une vue</translation>
    </message>
    <message>
        <source>Deleted a view</source>
        <translation>A supprimé une vue</translation>
    </message>
    <message>
        <source>Moved a ticket to another department</source>
        <translation>A déplacé un ticket vers un autre service</translation>
    </message>
    <message>
        <source>Sent a letter again</source>
        <translation>A renvoyé un message</translation>
    </message>
    <message>
        <source>Discarded a letter</source>
        <translation>A abandonné un message</translation>
    </message>
    <message>
        <source>Sent every letter again that was given up</source>
        <translation>A renvoyé tous les messages abandonnés</translation>
    </message>
    <message>
        <source>Discarded every letter that waited or was given up</source>
        <translation>A écarté tous les messages en attente ou abandonnés</translation>
    </message>
    <message>
        <source>Read news</source>
        <translation>A lu des notifications</translation>
    </message>
    <message>
        <source>Chose how to hear of news</source>
        <translation>A choisi comment être prévenu</translation>
    </message>
    <message>
        <source>Changed their own signature</source>
        <translation>A modifié sa propre signature</translation>
    </message>
    <message>
        <source>Told all agents something</source>
        <translation>A annoncé quelque chose à tous</translation>
    </message>
    <message>
        <source>Took back what all agents were told</source>
        <translation>A retiré ce qui était annoncé à tous les agents</translation>
    </message>
    <message>
        <source>Kept scenarios</source>
        <translation>A conservé des scénarios</translation>
    </message>
    <message>
        <source>Began to change many tickets</source>
        <translation>A commencé à modifier de nombreux tickets</translation>
    </message>
    <message>
        <source>Changed many tickets</source>
        <translation>A modifié de nombreux tickets</translation>
    </message>
    <message>
        <source>Stopped changing many tickets</source>
        <translation>A cessé de modifier de nombreux tickets</translation>
    </message>
    <message>
        <source>Took back a change of many tickets</source>
        <translation>A annulé la modification de nombreux tickets</translation>
    </message>
    <message>
        <source>Added or changed a macro</source>
        <translation>A ajouté ou modifié une macro</translation>
    </message>
    <message>
        <source>Deleted a macro</source>
        <translation>A supprimé une macro</translation>
    </message>
    <message>
        <source>Applied a macro</source>
        <translation>A appliqué une macro</translation>
    </message>
    <message>
        <source>Linked tickets</source>
        <translation>A lié des tickets</translation>
    </message>
    <message>
        <source>Took a link away</source>
        <translation>A retiré un lien</translation>
    </message>
    <message>
        <source>Merged tickets</source>
        <translation>A fusionné des tickets</translation>
    </message>
    <message>
        <source>Took a merge back</source>
        <translation>A annulé une fusion</translation>
    </message>
    <message>
        <source>Split a ticket</source>
        <translation>A scindé un ticket</translation>
    </message>
    <message>
        <source>Added a task</source>
        <translation>A ajouté une tâche</translation>
    </message>
    <message>
        <source>Changed a task</source>
        <translation>A modifié une tâche</translation>
    </message>
    <message>
        <source>Finished a task</source>
        <translation>A terminé une tâche</translation>
    </message>
    <message>
        <source>Reopened a task</source>
        <translation>A rouvert une tâche</translation>
    </message>
    <message>
        <source>Removed a task</source>
        <translation>A retiré une tâche</translation>
    </message>
    <message>
        <source>Reordered tasks</source>
        <translation>A réordonné des tâches</translation>
    </message>
    <message>
        <source>Put a ticket aside</source>
        <translation>A mis un ticket de côté</translation>
    </message>
    <message>
        <source>Took a ticket up again</source>
        <translation>A repris un ticket</translation>
    </message>
    <message>
        <source>Put a ticket under an SLA policy</source>
        <translation>A mis un ticket sous une politique SLA</translation>
    </message>
    <message>
        <source>Added a follower</source>
        <translation>A ajouté un abonné</translation>
    </message>
    <message>
        <source>Opened a follow-up</source>
        <translation>A ouvert un ticket de suivi</translation>
    </message>
    <message>
        <source>Looked at a ticket</source>
        <translation>A regardé un ticket</translation>
    </message>
    <message>
        <source>Looked at a Blueprint</source>
        <translation>A consulté un Blueprint</translation>
    </message>
    <message>
        <source>Removed a follower</source>
        <translation>A retiré un abonné</translation>
    </message>
    <message>
        <source>Voted on a request</source>
        <translation>A voté sur une demande</translation>
    </message>
    <message>
        <source>Handed a vote on</source>
        <translation>A transmis un vote</translation>
    </message>
    <message>
        <source>Withdrew a request</source>
        <translation>A retiré une demande</translation>
    </message>
    <message>
        <source>Fired what was due</source>
        <translation>A déclenché ce qui arrivait à échéance</translation>
    </message>
    <message>
        <source>Packed finished days</source>
        <translation>A condensé les jours terminés</translation>
    </message>
    <message>
        <source>Indexed tickets under a customer’s new name</source>
        <translation>A indexé les tickets sous le nouveau nom d’un client</translation>
    </message>
    <message>
        <source>Added or changed a dashboard</source>
        <translation>A ajouté ou modifié un tableau de bord</translation>
    </message>
    <message>
        <source>Deleted a dashboard</source>
        <translation>A supprimé un tableau de bord</translation>
    </message>
    <message>
        <source>Added or changed a named finding</source>
        <translation>A ajouté ou modifié un constat conservé</translation>
    </message>
    <message>
        <source>Deleted a named finding</source>
        <translation>A supprimé un constat conservé</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>A fixé un objectif</translation>
    </message>
    <message>
        <source>Said when somebody is away</source>
        <translation>A dit quand quelqu’un est absent</translation>
    </message>
    <message>
        <source>Added or changed SLA policies</source>
        <translation>A ajouté ou modifié des politiques SLA</translation>
    </message>
    <message>
        <source>Changed the order of SLA policies</source>
        <translation>A modifié l’ordre des politiques SLA</translation>
    </message>
    <message>
        <source>Added or changed fields of organisations</source>
        <translation>A ajouté ou modifié des champs d’organisations</translation>
    </message>
    <message>
        <source>Changed what is known of a customer</source>
        <translation>A modifié ce que l’on sait d’un client</translation>
    </message>
    <message>
        <source>United two customers</source>
        <translation>A réuni deux clients</translation>
    </message>
    <message>
        <source>Said whether two customers are two</source>
        <translation>A dit si deux clients sont bien deux</translation>
    </message>
    <message>
        <source>Acknowledged escalations</source>
        <translation>A pris acte d’escalades</translation>
    </message>
</context>
<context>
    <name>AuditReader</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Every command that was carried out: who, when, what. Nobody can change it through the desk.</source>
        <translation>Chaque commande exécutée&#xa0;: qui, quand, quoi. Nul ne peut la modifier par le bureau.</translation>
    </message>
    <message>
        <source>{name} (function)</source>
        <translation>{name} (fonction)</translation>
    </message>
    <message>
        <source>The desk itself</source>
        <translation>Le bureau lui-même</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Being verified…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>scellé</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) shown.</source>
        <translation>
            <numerusform>%Ln commande affichée.</numerusform>
            <numerusform>%Ln commandes affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing like that was done lately. Look further back, or choose something else.</source>
        <translation>Rien de tel n’a été fait dernièrement. Remontez plus loin, ou choisissez autre chose.</translation>
    </message>
    <message>
        <source>Nothing like that was done here: choose everybody and everything to see more.</source>
        <translation>Rien de tel n’a été fait ici&#xa0;: choisissez «&#xa0;Tout le monde&#xa0;» et «&#xa0;Tout&#xa0;» pour en voir plus.</translation>
    </message>
    <message>
        <source>Looked at {commands} commands in {blocks} sealed blocks; {unsealed} are not sealed yet.</source>
        <translation>{commands} commandes examinées dans {blocks} blocs scellés&#xa0;; {unsealed} ne sont pas encore scellées.</translation>
    </message>
    <message>
        <source>Everything is as it was written.</source>
        <translation>Tout est tel que cela a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s):</source>
        <translation>
            <numerusform>%Ln problème&#xa0;:</numerusform>
            <numerusform>%Ln problèmes&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sealed yet: the clock seals once an hour. Try again then.</source>
        <translation>Rien n’est encore scellé&#xa0;: l’horloge scelle une fois par heure. Réessayez alors.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file} ne peut pas être écrit&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{commands} commands, sealed until {when}: {file}. Keep it where nobody can change it with the desk.</source>
        <translation>{commands} commandes, scellées jusqu’au {when}&#xa0;: {file}. Gardez-le là où nul ne peut le modifier avec le bureau.</translation>
    </message>
    <message>
        <source>Export the head of the audit</source>
        <translation>Exporter la tête de l’audit</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Compute every seal again and compare</source>
        <translation>Recalculer chaque sceau et comparer</translation>
    </message>
    <message>
        <source>Export head…</source>
        <translation>Exporter la tête…</translation>
    </message>
    <message>
        <source>Kept outside, it shows later whether the end of the audit was cut off or written anew</source>
        <translation>Gardée ailleurs, elle montre plus tard si la fin de l’audit a été coupée ou réécrite</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Remonter plus loin</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Scellé</translation>
    </message>
</context>
<context>
    <name>Awaited</name>
    <message>
        <source>Waits for #{number} “{subject}”, which is in “{state}”</source>
        <translation>Attend n°&#xa0;{number} «&#xa0;{subject}&#xa0;», qui est dans «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>{needed} needed, {n} done</source>
        <translation>{needed} nécessaires, {n} faites</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, when {event}</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», quand {event}</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, as soon as its conditions hold</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», dès que ses conditions sont remplies</translation>
    </message>
    <message>
        <source>{what}, if its conditions hold then</source>
        <translation>{what}, si ses conditions sont alors remplies</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, but the clock of its limit stands still</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», mais le décompte de sa limite est arrêté</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, on {moment}, before the time allowed here is used up</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», le {moment}, avant que le temps accordé ici soit épuisé</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, on {moment}, when the time allowed here is used up</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», le {moment}, quand le temps accordé ici est épuisé</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, on {moment}, after the time allowed here is used up</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», le {moment}, une fois épuisé le temps accordé ici</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, on {moment}, before the time allowed for the whole run is used up</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», le {moment}, avant que le temps accordé à tout le parcours soit épuisé</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, on {moment}, when the time allowed for the whole run is used up</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», le {moment}, quand le temps accordé à tout le parcours est épuisé</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, on {moment}, after the time allowed for the whole run is used up</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», le {moment}, une fois épuisé le temps accordé à tout le parcours</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, but its timer stands still on hold</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», mais sa minuterie est arrêtée en suspens</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, {time} after it came here</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», {time} après l’arrivée ici</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, once its conditions hold, not before {moment}</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», dès que ses conditions sont remplies, pas avant le {moment}</translation>
    </message>
    <message>
        <source>By itself: “{transition}”, on {moment}</source>
        <translation>D’elle-même&#xa0;: «&#xa0;{transition}&#xa0;», le {moment}</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>Who is away</source>
        <translation>Qui est absent</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Nobody is away, or will be within a month. Everybody says it below the bell in Work; for those you lead you say it here.</source>
        <translation>Personne n’est absent, ni ne le sera d’ici un mois. Chacun le dit sous la cloche dans Traiter&#xa0;; pour ceux que vous dirigez, vous le dites ici.</translation>
    </message>
    <message>
        <source>Say who is away…</source>
        <translation>Dire qui est absent…</translation>
    </message>
    <message numerus="yes">
        <source>Hand over their %Ln ticket(s)…</source>
        <translation>
            <numerusform>Transmettre son %Ln ticket…</numerusform>
            <numerusform>Transmettre ses %Ln tickets…</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Transmettre…</translation>
    </message>
</context>
<context>
    <name>AwayTable</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Remplaçant</translation>
    </message>
    <message>
        <source>The deputy or, where that one is away too, theirs.</source>
        <translation>Le remplaçant ou, s’il est absent aussi, le sien.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Tickets ouverts</translation>
    </message>
    <message>
        <source>Assigned to them, over the limit among them.</source>
        <translation>Assignés à cette personne, dont ceux hors limite.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>{open}, {late} late</source>
        <translation>{open}, dont {late} en retard</translation>
    </message>
</context>
<context>
    <name>BacklogTable</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Qui l’a</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>In what time the limit of its state breaks, or how long ago it did.</source>
        <translation>Dans combien de temps la limite de son état sera dépassée, ou depuis quand elle l’est.</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Ouvert depuis</translation>
    </message>
    <message>
        <source>Since the ticket was opened.</source>
        <translation>Depuis l’ouverture du ticket.</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>How often the ticket was opened again.</source>
        <translation>Combien de fois le ticket a été rouvert.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>{span} de retard</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>dans {span}</translation>
    </message>
</context>
<context>
    <name>BeforePage</name>
    <message>
        <source>stays where it is</source>
        <translation>reste où il est</translation>
    </message>
    <message>
        <source>its button is hidden</source>
        <translation>son bouton est masqué</translation>
    </message>
    <message>
        <source>its button says why not</source>
        <translation>son bouton dit pourquoi</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>l’un d’eux</translation>
    </message>
    <message>
        <source>so many of them</source>
        <translation>un certain nombre</translation>
    </message>
    <message>
        <source>Who may execute it</source>
        <translation>Qui peut l’exécuter</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Propriétaires</translation>
    </message>
    <message>
        <source>None: every agent of the department.</source>
        <translation>Aucun&#xa0;: tous les agents du service.</translation>
    </message>
    <message>
        <source>When it is offered</source>
        <translation>Quand elle est proposée</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sinon</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Others must &amp;agree before the ticket moves</source>
        <translation>D’autres doi&amp;vent approuver avant que le ticket n’avance</translation>
    </message>
    <message>
        <source>Who must agree</source>
        <translation>Qui doit approuver</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>They must answer within</source>
        <translation>Réponse attendue sous</translation>
    </message>
    <message>
        <source>Rejected, the ticket</source>
        <translation>En cas de refus, le ticket</translation>
    </message>
    <message>
        <source>Change owners</source>
        <translation>Changer les propriétaires</translation>
    </message>
    <message>
        <source>Change criteria</source>
        <translation>Changer les critères</translation>
    </message>
    <message>
        <source>Change the approval</source>
        <translation>Changer l’approbation</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Empty Blueprint</source>
        <translation>Blueprint vide</translation>
    </message>
    <message>
        <source>From a template…</source>
        <translation>À partir d’un modèle…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>À partir d’un fichier…</translation>
    </message>
    <message>
        <source>Copy of this Blueprint…</source>
        <translation>Copie de ce Blueprint…</translation>
    </message>
    <message>
        <source>New Blueprint</source>
        <translation>Nouveau Blueprint</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Begin from a file</source>
        <translation>Partir d’un fichier</translation>
    </message>
    <message>
        <source>Blueprints and workflows</source>
        <translation>Blueprints et workflows</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>How I hear of news…</source>
        <translation>Comment je suis prévenu…</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>I am away…</source>
        <translation>Je suis absent…</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>My signature…</source>
        <translation>Ma signature…</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n notification non lue</numerusform>
            <numerusform>%n notifications non lues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Task “{title}”</source>
        <translation>Tâche «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>pour {name}</translation>
    </message>
    <message>
        <source>due {moment}</source>
        <translation>pour le {moment}</translation>
    </message>
    <message>
        <source>Put aside until {moment}</source>
        <translation>Mis de côté jusqu’au {moment}</translation>
    </message>
    <message>
        <source>Back: its moment came</source>
        <translation>De retour&#xa0;: son moment est venu</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Back: the customer replied</source>
        <translation>De retour&#xa0;: le client a répondu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>De retour</translation>
    </message>
    <message>
        <source>{name} approved: {approved} of {needed}</source>
        <translation>{name} a approuvé&#xa0;: {approved} sur {needed}</translation>
    </message>
    <message>
        <source>{name} rejected</source>
        <translation>{name} a refusé</translation>
    </message>
    <message>
        <source>{deputy}, for {name}</source>
        <translation>{deputy}, pour {name}</translation>
    </message>
    <message>
        <source>Somebody must look: {sentence}</source>
        <translation>Quelqu’un doit regarder&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>“{transition}” was undone: in “{state}” as before</source>
        <translation>«&#xa0;{transition}&#xa0;» a été annulée&#xa0;: dans «&#xa0;{state}&#xa0;» comme avant</translation>
    </message>
    <message>
        <source>Later, on {moment}: {action}</source>
        <translation>Plus tard, le {moment}&#xa0;: {action}</translation>
    </message>
    <message>
        <source>A child ticket is asked for: {subject}</source>
        <translation>Un ticket enfant est demandé&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>A child ticket is asked for, to run through “{blueprint}”</source>
        <translation>Un ticket enfant est demandé, pour parcourir «&#xa0;{blueprint}&#xa0;»</translation>
    </message>
    <message>
        <source>Goes on to the Blueprint “{blueprint}”</source>
        <translation>Continue dans le Blueprint «&#xa0;{blueprint}&#xa0;»</translation>
    </message>
    <message>
        <source>An action failed: {action}</source>
        <translation>Une action a échoué&#xa0;: {action}</translation>
    </message>
    <message>
        <source>Called: {target}</source>
        <translation>Appel&#xa0;: {target}</translation>
    </message>
    <message>
        <source>It is the turn of {name} in “{team}”</source>
        <translation>C’est le tour de {name} dans «&#xa0;{team}&#xa0;»</translation>
    </message>
    <message>
        <source>Task {number} is done</source>
        <translation>La tâche {number} est faite</translation>
    </message>
    <message>
        <source>Task {number} is to be done after all</source>
        <translation>La tâche {number} est finalement à faire</translation>
    </message>
    <message>
        <source>Task {number} was taken off</source>
        <translation>La tâche {number} a été retirée</translation>
    </message>
    <message>
        <source>Task {number} is due</source>
        <translation>La tâche {number} est échue</translation>
    </message>
    <message>
        <source>The tasks were put in another order</source>
        <translation>Les tâches ont été mises dans un autre ordre</translation>
    </message>
    <message>
        <source>{name} follows the ticket</source>
        <translation>{name} suit le ticket</translation>
    </message>
    <message>
        <source>{name} follows the ticket no more</source>
        <translation>{name} ne suit plus le ticket</translation>
    </message>
    <message>
        <source>Linked with #{number}</source>
        <translation>Lié au n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Linked with #{number} no more</source>
        <translation>N’est plus lié au n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Merged into #{number}, which goes on in its place</source>
        <translation>Fusionné dans le n°&#xa0;{number}, qui continue à sa place</translation>
    </message>
    <message>
        <source>Taken apart from #{number}</source>
        <translation>Séparé du n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>What was said on #{number} is read here now</source>
        <translation>Ce qui a été dit sur le n°&#xa0;{number} se lit désormais ici</translation>
    </message>
    <message>
        <source>Messages went to #{number}</source>
        <translation>Des messages sont passés au n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Messages were made anonymous</source>
        <translation>Des messages ont été rendus anonymes</translation>
    </message>
    <message>
        <source>Approval was asked for</source>
        <translation>Une approbation a été demandée</translation>
    </message>
    <message>
        <source>{told}, in place of {name}</source>
        <translation>{told}, à la place de {name}</translation>
    </message>
    <message>
        <source>{name} handed their vote to {other}</source>
        <translation>{name} a transmis son vote à {other}</translation>
    </message>
    <message>
        <source>{name} gave the vote of {giver} to {other}</source>
        <translation>{name} a transmis à {other} le vote de {giver}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>The request for approval ended</source>
        <translation>La demande d’approbation a pris fin</translation>
    </message>
    <message>
        <source>The half-filled form of {name} was thrown away</source>
        <translation>Le formulaire à moitié rempli de {name} a été jeté</translation>
    </message>
    <message>
        <source>Ticket #{number} was opened for this one</source>
        <translation>Le ticket n°&#xa0;{number} a été ouvert pour celui-ci</translation>
    </message>
    <message>
        <source>Ticket #{number} is finished</source>
        <translation>Le ticket n°&#xa0;{number} est terminé</translation>
    </message>
    <message>
        <source>The escalation was acknowledged</source>
        <translation>L’escalade a été prise en compte</translation>
    </message>
    <message>
        <source>The other branches were dropped</source>
        <translation>Les autres branches ont été abandonnées</translation>
    </message>
    <message>
        <source>Taken back to the former version of the Blueprint</source>
        <translation>Ramené à l’ancienne version du Blueprint</translation>
    </message>
</context>
<context>
    <name>BlueprintPage</name>
    <message>
        <source>Not chosen yet</source>
        <translation>Pas encore choisi</translation>
    </message>
    <message>
        <source>Every department</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Tickets en&amp;ter at</source>
        <translation>Les tickets en&amp;trent par</translation>
    </message>
    <message>
        <source>Which tickets it claims</source>
        <translation>Les tickets qu’il prend</translation>
    </message>
    <message>
        <source>De&amp;partment</source>
        <translation>&amp;Service</translation>
    </message>
    <message>
        <source>Ticket t&amp;ypes</source>
        <translation>T&amp;ypes de ticket</translation>
    </message>
    <message>
        <source>None chosen: every type.</source>
        <translation>Aucun choisi&#xa0;: tous les types.</translation>
    </message>
    <message>
        <source>How it runs</source>
        <translation>Comment il se déroule</translation>
    </message>
    <message>
        <source>After one transition the next one opens at once.</source>
        <translation>Après une transition, la suivante s’ouvre aussitôt.</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Descr&amp;iption</translation>
    </message>
    <message>
        <source>&amp;Continuous</source>
        <translation>&amp;Continu</translation>
    </message>
    <message>
        <source>People who &amp;answer for it</source>
        <translation>Qui en ré&amp;pond</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Éti&amp;quettes</translation>
    </message>
    <message>
        <source>They go with it, into its versions and files.</source>
        <translation>Elles le suivent, dans ses versions et ses fichiers.</translation>
    </message>
    <message>
        <source>Order of the transitions from every state</source>
        <translation>Ordre des transitions de tous les états</translation>
    </message>
    <message>
        <source>Change department</source>
        <translation>Changer le service</translation>
    </message>
    <message>
        <source>Choose the start</source>
        <translation>Choisir le départ</translation>
    </message>
    <message>
        <source>Change ticket types</source>
        <translation>Changer les types de ticket</translation>
    </message>
    <message>
        <source>Change owners</source>
        <translation>Changer les responsables</translation>
    </message>
    <message>
        <source>Rename the Blueprint</source>
        <translation>Renommer le Blueprint</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Décrire</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Changer les étiquettes</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>Order transitions</source>
        <translation>Ordonner les transitions</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>Continu</translation>
    </message>
</context>
<context>
    <name>BottleneckCard</name>
    <message>
        <source>Bottleneck</source>
        <translation>Goulot d’étranglement</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Voir sur la carte</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>List the tickets that queued here, the longest first</source>
        <translation>Lister les tickets en file ici, la plus longue attente d’abord</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>Queued: {name}</source>
        <translation>En file&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{rank}. {name}: {share} of all ticket time, in {states}</source>
        <translation>{rank}. {name}&#xa0;: {share} de tout le temps des tickets, dans {states}</translation>
    </message>
    <message>
        <source>In opening hours, {share} of ticket time was outside in “{state}”.</source>
        <translation>En heures ouvrées, {share} du temps des tickets s’est passé à l’extérieur, dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>The longest queue was in “{state}”: {share}.</source>
        <translation>La plus longue attente était dans «&#xa0;{state}&#xa0;»&#xa0;: {share}.</translation>
    </message>
    <message>
        <source>Of the time tickets were with us in opening hours, {share} was queueing.</source>
        <translation>Du temps ouvré où les tickets étaient chez nous, {share} s’est passé en file d’attente.</translation>
    </message>
    <message>
        <source>None has come into this Blueprint so far, or the filters leave none.</source>
        <translation>Aucun n’est entré dans ce Blueprint jusqu’ici, ou les filtres n’en laissent aucun.</translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>Pas encore de ticket</translation>
    </message>
    <message>
        <source>No tickets in this period</source>
        <translation>Aucun ticket sur cette période</translation>
    </message>
    <message>
        <source>Choose a longer period to see where tickets waited.</source>
        <translation>Choisissez une période plus longue pour voir où les tickets ont attendu.</translation>
    </message>
    <message>
        <source>A team is named when at least 2% of all ticket time queued for it; here no queue did.</source>
        <translation>Une équipe est nommée quand au moins 2&#xa0;% de tout le temps des tickets a été passé dans sa file&#xa0;; ici, aucune file n’en est là.</translation>
    </message>
    <message>
        <source>Nobody holds tickets up</source>
        <translation>Personne ne retient les tickets</translation>
    </message>
    <message>
        <source>Tickets of no team</source>
        <translation>Tickets sans équipe</translation>
    </message>
    <message>
        <source>{hours} hours of ticket time queued here in opening hours: {share} of all ticket time.</source>
        <translation>{hours} heures de ticket passées ici en file d’attente, pendant les heures d’ouverture&#xa0;: {share} de tout le temps des tickets.</translation>
    </message>
    <message>
        <source>It queued in: {states}.</source>
        <translation>La file s’est formée dans&#xa0;: {states}.</translation>
    </message>
    <message>
        <source>It comes first in at least nine of ten resampled periods.</source>
        <translation>Elle arrive en tête dans au moins neuf périodes rééchantillonnées sur dix.</translation>
    </message>
    <message>
        <source>It is ahead of {rival}, but not in every resampled period.</source>
        <translation>Elle devance {rival}, mais pas dans toutes les périodes rééchantillonnées.</translation>
    </message>
    <message>
        <source>There is too little recorded to be certain.</source>
        <translation>Trop peu de données sont enregistrées pour en être certain.</translation>
    </message>
</context>
<context>
    <name>BroadcastBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Said to all it concerns, {when}</source>
        <translation>À tous ceux que cela concerne, {when}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>jusqu’au {when}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more behind it</source>
        <translation>
            <numerusform>%Ln autre derrière</numerusform>
            <numerusform>%Ln autres derrière</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BroadcastDialog</name>
    <message>
        <source>Tell everybody</source>
        <translation>Prévenir tout le monde</translation>
    </message>
    <message>
        <source>Over at</source>
        <translation>Expire le</translation>
    </message>
    <message>
        <source>Also by mail, to everybody with an address</source>
        <translation>Aussi par courriel, à tous ceux qui ont une adresse</translation>
    </message>
    <message>
        <source>Shown now…</source>
        <translation>Affichés à présent…</translation>
    </message>
    <message>
        <source>The printers are out of order</source>
        <translation>Les imprimantes sont en panne</translation>
    </message>
    <message>
        <source>A message above everything, until it is read</source>
        <translation>Un message au-dessus de tout, jusqu’à ce qu’il soit lu</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>En savoir plus</translation>
    </message>
    <message>
        <source>Only these teams</source>
        <translation>Ces équipes seulement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Tell them</source>
        <translation>Prévenir</translation>
    </message>
    <message>
        <source>What is shown to everybody now: who has read it, and taking it back</source>
        <translation>Ce qui est affiché chez tous à présent&#xa0;: combien l’ont fermé, et le retirer</translation>
    </message>
    <message>
        <source>Everybody who works here is told.</source>
        <translation>Tous ceux qui travaillent ici sont prévenus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s) are told.</source>
        <translation>
            <numerusform>%Ln équipe est prévenue.</numerusform>
            <numerusform>%Ln équipes sont prévenues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told: %Ln person(s).</source>
        <translation>
            <numerusform>%Ln personne prévenue.</numerusform>
            <numerusform>%Ln personnes prévenues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BroadcastRow</name>
    <message>
        <source>Take it back</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Show it to nobody any more; what was sent by mail stays sent</source>
        <translation>Ne plus l’afficher chez personne&#xa0;; ce qui est parti par courriel reste envoyé</translation>
    </message>
    <message>
        <source>dismissed by {read} of {told}</source>
        <translation>fermé par {read} sur {told}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>jusqu’au {when}</translation>
    </message>
</context>
<context>
    <name>BroadcastsDialog</name>
    <message>
        <source>What everybody is shown</source>
        <translation>Ce qui est affiché chez tous</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Shown above everything, until it is dismissed or over</source>
        <translation>Affiché au-dessus de tout, jusqu’à ce qu’on le ferme ou que ce soit fini</translation>
    </message>
    <message>
        <source>Nobody is shown anything now.</source>
        <translation>Rien n’est affiché chez personne à présent.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %Ln person(s) had not dismissed it yet.</source>
        <translation>
            <numerusform>Retiré&#xa0;: %Ln personne ne l’avait pas encore fermé.</numerusform>
            <numerusform>Retiré&#xa0;: %Ln personnes ne l’avaient pas encore fermé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%Ln ticket(s) may take it.</source>
        <translation>
            <numerusform>%Ln ticket peut la prendre.</numerusform>
            <numerusform>%Ln tickets peuvent la prendre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) may not:</source>
        <translation>
            <numerusform>%Ln ticket ne le peut pas&#xa0;:</numerusform>
            <numerusform>%Ln tickets ne le peuvent pas&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) rest in no state it leads out of.</source>
        <translation>
            <numerusform>%Ln ticket n’est dans aucun état d’où elle part.</numerusform>
            <numerusform>%Ln tickets ne sont dans aucun état d’où elle part.</numerusform>
        </translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>au début</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln fait</numerusform>
            <numerusform>%Ln faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reached</source>
        <translation>
            <numerusform>%Ln non atteint</numerusform>
            <numerusform>%Ln non atteints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put back</source>
        <translation>
            <numerusform>%Ln remis</numerusform>
            <numerusform>%Ln remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not put back</source>
        <translation>
            <numerusform>%Ln non remis</numerusform>
            <numerusform>%Ln non remis</numerusform>
        </translation>
    </message>
    <message>
        <source>{gone} of {of} tickets gone through</source>
        <translation>{gone} tickets traités sur {of}</translation>
    </message>
    <message>
        <source>Putting back: {gone} of {of}</source>
        <translation>Remise en état&#xa0;: {gone} sur {of}</translation>
    </message>
    <message>
        <source>Done with {of} tickets</source>
        <translation>Terminé pour {of} tickets</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remis en état</translation>
    </message>
    <message>
        <source>Macro “{name}”</source>
        <translation>Macro «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>All tickets of the list</source>
        <translation>Tous les tickets de la liste</translation>
    </message>
    <message>
        <source>Execute transition ▸</source>
        <translation>Exécuter une transition ▸</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Assigner…</translation>
    </message>
    <message>
        <source>Set fields…</source>
        <translation>Définir des champs…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>SLA policy…</source>
        <translation>Politique SLA…</translation>
    </message>
    <message>
        <source>Macro ▸</source>
        <translation>Macro ▸</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Select all of the list</source>
        <translation>Sélectionner toute la liste</translation>
    </message>
    <message>
        <source>Deselect (Esc)</source>
        <translation>Désélectionner (Échap)</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Macro “{name}”</source>
        <translation>Macro «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Write what it is to say, or choose a template.</source>
        <translation>Écrivez ce que cela doit dire, ou choisissez un modèle.</translation>
    </message>
    <message>
        <source>What is marked makes no sense yet.</source>
        <translation>Ce qui est marqué n’a pas encore de sens.</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Refusé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close; it goes on</source>
        <translation>Fermer&#xa0;; le travail continue</translation>
    </message>
    <message>
        <source>{what}: all tickets of the list</source>
        <translation>{what}&#xa0;: tous les tickets de la liste</translation>
    </message>
    <message numerus="yes">
        <source>{what}: %Ln ticket(s)</source>
        <translation>
            <numerusform>{what}&#xa0;: %Ln ticket</numerusform>
            <numerusform>{what}&#xa0;: %Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen to the first of them</source>
        <translation>Ce qui arriverait aux premiers d’entre eux</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Ce qui arriverait</translation>
    </message>
    <message>
        <source>Ctrl+Enter starts. A ticket that refuses holds up no other.</source>
        <translation>Ctrl+Entrée lance. Un ticket qui refuse n’en retient aucun autre.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>BulkFate</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non atteint</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>remis en état</translation>
    </message>
    <message>
        <source>not put back</source>
        <translation>non remis en état</translation>
    </message>
</context>
<context>
    <name>BulkProgress</name>
    <message>
        <source>Not written: {why}</source>
        <translation>Non écrit&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Arrêter ici</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo leaves what was said, and every transition: a ticket stays in its new state.</source>
        <translation>Annuler ne défait ni ce qui a été dit, ni aucune transition&#xa0;: un ticket reste dans son nouvel état.</translation>
    </message>
    <message>
        <source>Export (CSV)…</source>
        <translation>Exporter (CSV)…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non faits</translation>
    </message>
    <message>
        <source>What became of each ticket; Enter opens it</source>
        <translation>Ce qu’est devenu chaque ticket&#xa0;; Entrée l’ouvre</translation>
    </message>
    <message>
        <source>Puts fields, tags and assignments back on every ticket nobody has changed since. What was said stays said; a transition is taken back by another.</source>
        <translation>Remet champs, étiquettes et assignations sur chaque ticket que personne n’a modifié depuis. Ce qui a été dit reste dit&#xa0;; une transition se reprend par une autre.</translation>
    </message>
</context>
<context>
    <name>BulkResults</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu’il est devenu</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>ButtonOrder</name>
    <message>
        <source>Order of the transitions</source>
        <translation>Ordre des transitions</translation>
    </message>
    <message>
        <source>Agents see the buttons in this order. Of those that go by themselves and are ready at once, one with criteria goes before one that waits for an event, and that before a timer; then this order counts.</source>
        <translation>Les agents voient les boutons dans cet ordre. Parmi celles qui ont lieu d’elles-mêmes et sont prêtes en même temps, celle qui a des critères passe avant celle qui attend un événement, et celle-ci avant une minuterie&#xa0;; ensuite cet ordre compte.</translation>
    </message>
    <message>
        <source>by itself, by its criteria</source>
        <translation>d’elle-même, selon ses critères</translation>
    </message>
    <message>
        <source>by itself, at an event</source>
        <translation>d’elle-même, à un événement</translation>
    </message>
    <message>
        <source>by itself, after a time</source>
        <translation>d’elle-même, après un temps</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>Correct the hours of the week first.</source>
        <translation>Corrigez d’abord les heures de la semaine.</translation>
    </message>
    <message>
        <source>Correct the exception first.</source>
        <translation>Corrigez d’abord l’exception.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>One business day</source>
        <translation>Un jour ouvré</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>as the week says</source>
        <translation>selon la semaine</translation>
    </message>
    <message>
        <source>How long a limit of “1 business day” is. At 0: as the average weekday that opens.</source>
        <translation>La durée d’une limite de «&#xa0;1 jour ouvré&#xa0;». À 0&#xa0;: la moyenne des jours de semaine ouverts.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Days off ({n})</source>
        <translation>Jours fermés ({n})</translation>
    </message>
    <message>
        <source>Exceptions ({n})</source>
        <translation>Exceptions ({n})</translation>
    </message>
    <message>
        <source>The way there</source>
        <translation>Le chemin</translation>
    </message>
    <message>
        <source>Used by ({n})</source>
        <translation>Utilisé par ({n})</translation>
    </message>
</context>
<context>
    <name>CalendarUses</name>
    <message>
        <source>What runs on this calendar</source>
        <translation>Ce qui suit ce calendrier</translation>
    </message>
    <message>
        <source>Nothing runs on it yet. Give it to a department, or name it in the limit of a state.</source>
        <translation>Rien ne le suit encore. Donnez-le à un service, ou nommez-le dans la limite d’un état.</translation>
    </message>
    <message>
        <source>The desk: departments without a calendar of their own run on it</source>
        <translation>Le bureau&#xa0;: les services sans calendrier propre le suivent</translation>
    </message>
    <message>
        <source>Department {name}, by the desk’s default</source>
        <translation>Service {name}, par défaut du bureau</translation>
    </message>
    <message>
        <source>Department {name}</source>
        <translation>Service {name}</translation>
    </message>
    <message>
        <source>Team {name}, where a limit asks for the team’s</source>
        <translation>Équipe {name}, là où une limite demande celui de l’équipe</translation>
    </message>
    <message>
        <source>Scenarios of {name}: {places}</source>
        <translation>Scénarios de {name}&#xa0;: {places}</translation>
    </message>
    <message>
        <source>Blueprint {name}, draft: {places}</source>
        <translation>Blueprint {name}, brouillon&#xa0;: {places}</translation>
    </message>
    <message>
        <source>Blueprint {name}, version {number}: {places}</source>
        <translation>Blueprint {name}, version {number}&#xa0;: {places}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsPage</name>
    <message>
        <source>Calendars</source>
        <translation>Calendriers</translation>
    </message>
    <message>
        <source>When teams are open. Limits in business time run while their calendar is open.</source>
        <translation>Quand les équipes sont ouvertes. Les limites en temps ouvré courent pendant l’ouverture de leur calendrier.</translation>
    </message>
    <message>
        <source>The desk’s · {zone}</source>
        <translation>Celui du bureau · {zone}</translation>
    </message>
    <message>
        <source>It never opens: give it opening hours.</source>
        <translation>Il n’ouvre jamais&#xa0;: donnez-lui des heures d’ouverture.</translation>
    </message>
    <message>
        <source>Looking at the due moments that would move…</source>
        <translation>Recherche des échéances qui bougeraient…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln due moment(s) moved.</source>
        <translation>
            <numerusform>%Ln échéance a bougé.</numerusform>
            <numerusform>%Ln échéances ont bougé.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk runs on it from now on.</source>
        <translation>Le bureau le suit désormais.</translation>
    </message>
    <message>
        <source>Its hours are those of every department without a calendar of its own.</source>
        <translation>Ses heures sont celles de tous les services sans calendrier propre.</translation>
    </message>
    <message>
        <source>Limits that run keep the hours they began with; what SLA policies promise is counted again.</source>
        <translation>Les limites en cours gardent les heures avec lesquelles elles ont commencé&#xa0;; ce que promettent les politiques SLA est recompté.</translation>
    </message>
    <message>
        <source>The desk runs on “{name}” from now on?</source>
        <translation>Le bureau suit-il désormais «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Make it the desk’s</source>
        <translation>En faire celui du bureau</translation>
    </message>
    <message>
        <source>The desk runs on “{name}” from now on.</source>
        <translation>Le bureau suit désormais «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>Nouveau calendrier</translation>
    </message>
</context>
<context>
    <name>CallFunction</name>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>It is called after the transition, and its answer comes a moment later.</source>
        <translation>Elle est appelée après la transition, et sa réponse arrive un instant plus tard.</translation>
    </message>
    <message>
        <source>There is no such function on this desk: choose another one.</source>
        <translation>Il n’y a pas de telle fonction sur ce bureau&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>It is switched off: a call would fail.</source>
        <translation>Elle est désactivée&#xa0;: un appel échouerait.</translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Functions…</source>
        <translation>Fonctions…</translation>
    </message>
    <message>
        <source>No call of a function waits.</source>
        <translation>Aucun appel de fonction n’attend.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %Ln call(s) wait(s) since {when}.</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %Ln appel attend depuis {when}.</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;»&#xa0;: %Ln appels attendent depuis {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk has no such function any more: give them up among the letters that wait, or add it again.</source>
        <translation>Ce bureau n’a plus cette fonction&#xa0;: abandonnez-les parmi les messages qui attendent, ou ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <source>The function is switched off.</source>
        <translation>La fonction est désactivée.</translation>
    </message>
    <message>
        <source>They wait for a computer that has {file}: this one has not.</source>
        <translation>Ils attendent un ordinateur qui a {file}&#xa0;: celui-ci ne l’a pas.</translation>
    </message>
    <message>
        <source>They wait for somebody at this computer to agree that it runs here.</source>
        <translation>Ils attendent que quelqu’un devant cet ordinateur accepte qu’elle s’y exécute.</translation>
    </message>
    <message>
        <source>Its file was changed: they wait for somebody at this computer to agree again.</source>
        <translation>Son fichier a changé&#xa0;: ils attendent que quelqu’un devant cet ordinateur accepte de nouveau.</translation>
    </message>
    <message>
        <source>They are made here as soon as they are due.</source>
        <translation>Ils sont faits ici dès que leur tour vient.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Blueprint canvas</source>
        <translation>Plan du Blueprint</translation>
    </message>
    <message numerus="yes">
        <source>%n state(s)</source>
        <translation>
            <numerusform>%n état</numerusform>
            <numerusform>%n états</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transition(s)</source>
        <translation>
            <numerusform>%n transition</numerusform>
            <numerusform>%n transitions</numerusform>
        </translation>
    </message>
    <message>
        <source>State {name}</source>
        <translation>État {name}</translation>
    </message>
    <message>
        <source>Transition {name}</source>
        <translation>Transition {name}</translation>
    </message>
    <message>
        <source>Note {name}</source>
        <translation>Note {name}</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>le presse-papiers</translation>
    </message>
    <message>
        <source>This is more than one Blueprint holds. Paste less, or into a Blueprint of its own.</source>
        <translation>C’est plus qu’un Blueprint ne peut contenir. Collez-en moins, ou dans un Blueprint à part.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>En parallèle</translation>
    </message>
    <message>
        <source>A frame goes round states. Select some first.</source>
        <translation>Un cadre entoure des états. Sélectionnez-en d’abord.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Rebrancher</translation>
    </message>
    <message>
        <source>A transition joins states. Drop it on a state.</source>
        <translation>Une transition relie des états. Déposez-la sur un état.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Append state</source>
        <translation>Ajouter un état à la suite</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move label</source>
        <translation>Déplacer l’étiquette</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Couder</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Faire de la place</translation>
    </message>
    <message>
        <source>A transition begins or ends at a state. Drop it on one.</source>
        <translation>Une transition part d’un état ou y arrive. Déposez-la sur un état.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Add state</source>
        <translation>Ajouter un état</translation>
    </message>
    <message>
        <source>Remove bend</source>
        <translation>Retirer le coude</translation>
    </message>
    <message>
        <source>Click: a new state here. Drag: to any state.</source>
        <translation>Cliquez&#xa0;: un nouvel état ici. Tirez&#xa0;: vers n’importe quel état.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Arrows or the beginning of a name choose the other state; Enter joins, Esc does not.</source>
        <translation>Les flèches ou le début d’un nom choisissent l’autre état&#xa0;; Entrée relie, Échap renonce.</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>Owners</source>
        <translation>Propriétaires</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>Process owners</source>
        <translation>Responsables de processus</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Superviseurs</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Light agents</source>
        <translation>Agents occasionnels</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Ticket owner</source>
        <translation>Responsable du ticket</translation>
    </message>
    <message>
        <source>Ticket’s team</source>
        <translation>Équipe du ticket</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Owner’s manager</source>
        <translation>Supérieur du responsable</translation>
    </message>
    <message>
        <source>Previous agent</source>
        <translation>Agent précédent</translation>
    </message>
    <message>
        <source>Four eyes</source>
        <translation>Quatre yeux</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>open</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>final</source>
        <translation>final</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} j</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>1 business minute</source>
        <translation>1 minute ouvrée</translation>
    </message>
    <message>
        <source>1 business hour</source>
        <translation>1 heure ouvrée</translation>
    </message>
    <message>
        <source>1 business day</source>
        <translation>1 jour ouvré</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} heures</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>{n} business minutes</source>
        <translation>{n} minutes ouvrées</translation>
    </message>
    <message>
        <source>{n} business hours</source>
        <translation>{n} heures ouvrées</translation>
    </message>
    <message>
        <source>{n} business days</source>
        <translation>{n} jours ouvrés</translation>
    </message>
    <message>
        <source>all {n}</source>
        <translation>les {n}</translation>
    </message>
    <message>
        <source>{needed} of {n}</source>
        <translation>{needed} sur {n}</translation>
    </message>
    <message>
        <source>on to “{target}” once all of these are done</source>
        <translation>vers «&#xa0;{target}&#xa0;» dès que toutes celles-ci sont faites</translation>
    </message>
    <message>
        <source>on to “{target}” once one of these is done</source>
        <translation>vers «&#xa0;{target}&#xa0;» dès que l’une d’elles est faite</translation>
    </message>
    <message>
        <source>on to “{target}” once {needed} of these are done</source>
        <translation>vers «&#xa0;{target}&#xa0;» dès que {needed} d’entre elles sont faites</translation>
    </message>
    <message>
        <source>calls {blueprint}</source>
        <translation>appelle {blueprint}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>si refus</translation>
    </message>
    <message>
        <source>complete here, it goes on to the Blueprint “{blueprint}”</source>
        <translation>terminé ici, il continue dans le Blueprint «&#xa0;{blueprint}&#xa0;»</translation>
    </message>
    <message>
        <source>a child ticket runs through “{blueprint}” meanwhile</source>
        <translation>un ticket enfant parcourt «&#xa0;{blueprint}&#xa0;» pendant ce temps</translation>
    </message>
    <message>
        <source>here when “{transition}” is rejected</source>
        <translation>arrivée ici quand «&#xa0;{transition}&#xa0;» est refusée</translation>
    </message>
    <message>
        <source>switched off: no ticket comes here</source>
        <translation>hors service&#xa0;: aucun ticket n’y vient</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>owner {owner}</source>
        <translation>propriétaire {owner}</translation>
    </message>
    <message>
        <source>limit {limit}</source>
        <translation>limite {limit}</translation>
    </message>
    <message numerus="yes">
        <source>%n transition(s)</source>
        <translation>
            <numerusform>%n transition</numerusform>
            <numerusform>%n transitions</numerusform>
        </translation>
    </message>
    <message>
        <source>any state</source>
        <translation>n’importe quel état</translation>
    </message>
    <message>
        <source>where it came from</source>
        <translation>l’état d’où il vient</translation>
    </message>
    <message>
        <source>from {source} to {target}</source>
        <translation>de {source} à {target}</translation>
    </message>
    <message>
        <source>automatic, after {time}</source>
        <translation>automatique, après {time}</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>switched off, itself or by its state: offered nowhere</source>
        <translation>hors service, elle-même ou par son état&#xa0;: proposée nulle part</translation>
    </message>
    <message numerus="yes">
        <source>offered in %n state(s)</source>
        <translation>
            <numerusform>proposée dans %n état</numerusform>
            <numerusform>proposée dans %n états</numerusform>
        </translation>
    </message>
    <message>
        <source>needs the approval of {people}</source>
        <translation>demande l’approbation de {people}</translation>
    </message>
    <message>
        <source>rejected: to {target}</source>
        <translation>si refus&#xa0;: vers {target}</translation>
    </message>
</context>
<context>
    <name>Captured</name>
    <message>
        <source>Nothing was sent: this is what the Blueprint would have sent.</source>
        <translation>Rien n’a été envoyé&#xa0;: voici ce que le Blueprint aurait envoyé.</translation>
    </message>
    <message>
        <source>The Blueprint would have sent nothing so far.</source>
        <translation>Jusqu’ici, le Blueprint n’aurait rien envoyé.</translation>
    </message>
    <message>
        <source>{channel} to {people}, {moment}. Not sent.</source>
        <translation>{channel} à {people}, {moment}. Non envoyé.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>{channel}, {moment}. Not called.</source>
        <translation>{channel}, {moment}. Non appelé.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
</context>
<context>
    <name>Cast</name>
    <message>
        <source>The customer</source>
        <translation>Le client</translation>
    </message>
    <message>
        <source>Any {role}</source>
        <translation>N’importe quel {role}</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>The team’s calendar</source>
        <translation>Le calendrier de l’équipe</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>Its state is gone</source>
        <translation>Son état n’existe plus</translation>
    </message>
    <message>
        <source>Nobody can move it</source>
        <translation>Personne ne peut le faire avancer</translation>
    </message>
    <message>
        <source>Owners are inactive</source>
        <translation>Propriétaires inactifs</translation>
    </message>
    <message>
        <source>Owners are away</source>
        <translation>Propriétaires absents</translation>
    </message>
    <message>
        <source>Automation was stopped</source>
        <translation>Automatisation arrêtée</translation>
    </message>
    <message>
        <source>Waits for a child in vain</source>
        <translation>Attend en vain un ticket enfant</translation>
    </message>
    <message>
        <source>A form was left lying</source>
        <translation>Formulaire laissé en plan</translation>
    </message>
    <message>
        <source>Far longer than others</source>
        <translation>Bien plus long que les autres</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Export numbers (CSV)…</source>
        <translation>Exporter les chiffres (CSV)…</translation>
    </message>
    <message>
        <source>Export picture (PNG)…</source>
        <translation>Exporter l’image (PNG)…</translation>
    </message>
    <message>
        <source>Table and export</source>
        <translation>Tableau et export</translation>
    </message>
    <message>
        <source>Table and export of “{chart}”</source>
        <translation>Tableau et export de «&#xa0;{chart}&#xa0;»</translation>
    </message>
    <message>
        <source>Not written: {why}</source>
        <translation>Non écrit&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Check the desk</source>
        <translation>Vérifier le bureau</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Arrêté avant la fin.</translation>
    </message>
    <message>
        <source>Rebuilds every ticket from its history and compares. Nothing is changed by it.</source>
        <translation>Reconstruit chaque ticket depuis son historique et compare. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Looked at {tickets} tickets and {events} events.</source>
        <translation>{tickets} tickets et {events} événements regardés.</translation>
    </message>
    <message>
        <source>Everything agrees.</source>
        <translation>Tout concorde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s):</source>
        <translation>
            <numerusform>%Ln problème&#xa0;:</numerusform>
            <numerusform>%Ln problèmes&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… et %Ln autre</numerusform>
            <numerusform>… et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckpointDialog</name>
    <message>
        <source>Checkpoint</source>
        <translation>Jalon</translation>
    </message>
    <message>
        <source>Keep the draft as it is now</source>
        <translation>Garder le brouillon tel qu’il est</translation>
    </message>
    <message>
        <source>The draft saves itself after every change. A checkpoint is how it stands now, by a name: compare with it, or go back to it, in the history.</source>
        <translation>Le brouillon s’enregistre seul après chaque modification. Un jalon le garde tel qu’il est, sous un nom&#xa0;: comparez-le ou revenez-y dans l’historique.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>Checkpoints</name>
    <message>
        <source>There is nothing to keep: what is shown does not change.</source>
        <translation>Il n’y a rien à garder&#xa0;: ce qui est affiché ne change pas.</translation>
    </message>
    <message>
        <source>Kept as “{name}”: you find it in the history.</source>
        <translation>Gardé sous «&#xa0;{name}&#xa0;»&#xa0;: vous le trouvez dans l’historique.</translation>
    </message>
    <message>
        <source>Go back to “{name}”</source>
        <translation>Revenir à «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>The draft is again as it was at “{name}”. Ctrl+Z takes that back.</source>
        <translation>Le brouillon est de nouveau tel qu’à «&#xa0;{name}&#xa0;». Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>The draft is as it was at “{name}” already.</source>
        <translation>Le brouillon est déjà tel qu’à «&#xa0;{name}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>{id} (missing)</source>
        <translation>{id} (introuvable)</translation>
    </message>
</context>
<context>
    <name>ChoiceInput</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>Chronicle</name>
    <message>
        <source>by itself</source>
        <translation>de lui-même</translation>
    </message>
    <message>
        <source>on entering “{state}”</source>
        <translation>à l’entrée dans «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>on leaving “{state}”</source>
        <translation>à la sortie de «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>by “{transition}”</source>
        <translation>par «&#xa0;{transition}&#xa0;»</translation>
    </message>
    <message>
        <source>by itself, as its time had come</source>
        <translation>d’elle-même, son temps étant venu</translation>
    </message>
    <message>
        <source>by itself, as its conditions held</source>
        <translation>d’elle-même, ses conditions étant remplies</translation>
    </message>
    <message>
        <source>by itself, as what it waits for happened</source>
        <translation>d’elle-même, ce qu’elle attend ayant eu lieu</translation>
    </message>
    <message>
        <source>by itself, as an action asked for it</source>
        <translation>d’elle-même, une action l’ayant demandée</translation>
    </message>
    <message>
        <source>its asker withdrew it</source>
        <translation>retirée par qui l’avait demandée</translation>
    </message>
    <message>
        <source>the ticket left the state another way</source>
        <translation>le ticket a quitté l’état par une autre voie</translation>
    </message>
    <message>
        <source>the transition may no longer be executed</source>
        <translation>la transition ne peut plus être exécutée</translation>
    </message>
    <message>
        <source>the tickets were merged</source>
        <translation>les tickets ont été fusionnés</translation>
    </message>
    <message>
        <source>two customers were one</source>
        <translation>deux clients n’en faisaient qu’un</translation>
    </message>
    <message>
        <source>a ticket of its own was made of it</source>
        <translation>un ticket à part en a été fait</translation>
    </message>
    <message>
        <source>its calendar was changed</source>
        <translation>son calendrier a été modifié</translation>
    </message>
    <message>
        <source>the ticket was changed</source>
        <translation>le ticket a été modifié</translation>
    </message>
    <message>
        <source>applied by name</source>
        <translation>appliquée nommément</translation>
    </message>
    <message>
        <source>the SLA policies were changed</source>
        <translation>les politiques SLA ont été modifiées</translation>
    </message>
    <message>
        <source>by another SLA policy</source>
        <translation>par une autre politique SLA</translation>
    </message>
    <message>
        <source>its priority was changed</source>
        <translation>sa priorité a été changée</translation>
    </message>
    <message>
        <source>its department was changed</source>
        <translation>son service a été changé</translation>
    </message>
    <message>
        <source>its organisation was changed</source>
        <translation>son organisation a changé</translation>
    </message>
    <message>
        <source>an agent replied: it is the customer’s turn</source>
        <translation>un agent a répondu&#xa0;: c’est au client</translation>
    </message>
    <message>
        <source>the customer replied</source>
        <translation>le client a répondu</translation>
    </message>
    <message>
        <source>its assignee is not of the team</source>
        <translation>son agent n’est pas de l’équipe</translation>
    </message>
    <message>
        <source>it was assigned</source>
        <translation>il a été assigné</translation>
    </message>
    <message>
        <source>what it named was removed from the desk</source>
        <translation>ce qu’il nommait a été retiré du bureau</translation>
    </message>
    <message>
        <source>with reminder {number}</source>
        <translation>avec le rappel {number}</translation>
    </message>
    <message>
        <source>as the limit broke</source>
        <translation>au dépassement de la limite</translation>
    </message>
    <message>
        <source>with escalation {number}</source>
        <translation>avec l’escalade {number}</translation>
    </message>
    <message>
        <source>Fields were changed</source>
        <translation>Des champs ont été modifiés</translation>
    </message>
    <message>
        <source>Computed: {changes}</source>
        <translation>Calculé&#xa0;: {changes}</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>for {name}, who was away</source>
        <translation>pour {name}, absent</translation>
    </message>
    <message>
        <source>“{transition}” is done: {done} of {needed} needed branches</source>
        <translation>«&#xa0;{transition}&#xa0;» est faite&#xa0;: {done} des {needed} branches nécessaires</translation>
    </message>
    <message>
        <source>Entered the Blueprint in “{state}”</source>
        <translation>Entré dans le Blueprint par «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Réponse au client</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>The customer wrote</source>
        <translation>Le client a écrit</translation>
    </message>
    <message>
        <source>The ticket was opened</source>
        <translation>Le ticket a été ouvert</translation>
    </message>
    <message>
        <source>Left the Blueprint</source>
        <translation>Sorti du Blueprint</translation>
    </message>
    <message>
        <source>Taken up for work</source>
        <translation>Pris en charge</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remis en file</translation>
    </message>
    <message>
        <source>The clock was stopped, started or moved</source>
        <translation>L’horloge a été arrêtée, remise en marche ou décalée</translation>
    </message>
    <message>
        <source>by force</source>
        <translation>de force</translation>
    </message>
    <message>
        <source>as it was not approved</source>
        <translation>faute d’approbation</translation>
    </message>
    <message>
        <source>as enough branches were done</source>
        <translation>assez de branches étant faites</translation>
    </message>
    <message>
        <source>Reminder: the time allowed in its state is nearly used up</source>
        <translation>Rappel&#xa0;: le temps accordé dans son état est presque épuisé</translation>
    </message>
    <message>
        <source>Reminder: the time allowed for the whole Blueprint is nearly used up</source>
        <translation>Rappel&#xa0;: le temps accordé pour tout le Blueprint est presque épuisé</translation>
    </message>
    <message>
        <source>The time allowed in its state was used up</source>
        <translation>Le temps accordé dans son état est épuisé</translation>
    </message>
    <message>
        <source>The time allowed for the whole Blueprint was used up</source>
        <translation>Le temps accordé pour tout le Blueprint est épuisé</translation>
    </message>
    <message>
        <source>Escalation {level} of its state’s limit</source>
        <translation>Escalade {level} de la limite de son état</translation>
    </message>
    <message>
        <source>Escalation {level} of the whole Blueprint’s limit</source>
        <translation>Escalade {level} de la limite de tout le Blueprint</translation>
    </message>
    <message>
        <source>Moved to another version of the Blueprint</source>
        <translation>Passé à une autre version du Blueprint</translation>
    </message>
</context>
<context>
    <name>ClashRow</name>
    <message>
        <source>The Blueprint</source>
        <translation>Le Blueprint</translation>
    </message>
    <message>
        <source>State “{name}”</source>
        <translation>État «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Transition “{name}”</source>
        <translation>Transition «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Parallel group “{name}”</source>
        <translation>Groupe parallèle «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Group “{name}”</source>
        <translation>Cadre «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>removed it</source>
        <translation>l’a supprimé</translation>
    </message>
    <message>
        <source>needs it still: {names}</source>
        <translation>en a encore besoin&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>ClockBox</name>
    <message>
        <source>+1 h</source>
        <translation>+1 h</translation>
    </message>
    <message>
        <source>+1 business day</source>
        <translation>+1 jour ouvré</translation>
    </message>
    <message>
        <source>To what is due next</source>
        <translation>À la prochaine échéance</translation>
    </message>
    <message>
        <source>Go on until then</source>
        <translation>Avancer jusque-là</translation>
    </message>
    <message>
        <source>Let time pass until</source>
        <translation>Laisser passer le temps jusqu’au</translation>
    </message>
    <message>
        <source>Nothing is due: time alone changes nothing here.</source>
        <translation>Aucune échéance&#xa0;: le temps seul ne change rien ici.</translation>
    </message>
    <message>
        <source>Next, {moment}: {what}</source>
        <translation>Ensuite, {moment}&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>SLA clock</source>
        <translation>Horloge SLA</translation>
    </message>
    <message>
        <source>What was due first is {span} late.</source>
        <translation>La première échéance a {span} de retard.</translation>
    </message>
    <message>
        <source>Next due: {when}.</source>
        <translation>Prochaine échéance&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Aucune échéance.</translation>
    </message>
    <message>
        <source>It runs {somewhere}.</source>
        <translation>Elle tourne {somewhere}.</translation>
    </message>
    <message>
        <source>It stands since {when}: until then it ran {somewhere}.</source>
        <translation>Elle est arrêtée depuis le {when}&#xa0;: jusque-là elle tournait {somewhere}.</translation>
    </message>
    <message>
        <source>It never ran: open this desk in a window, or let the clock run as a program of its own.</source>
        <translation>Elle n’a jamais tourné&#xa0;: ouvrez ce bureau dans une fenêtre, ou laissez l’horloge tourner comme programme à part.</translation>
    </message>
</context>
<context>
    <name>ClockSign</name>
    <message>
        <source>SLA clock stands</source>
        <translation>L’horloge SLA est arrêtée</translation>
    </message>
    <message>
        <source>Reminders, breaches, escalations and timers of this desk happen while this window is open.</source>
        <translation>Les rappels, dépassements, escalades et minuteries de ce bureau se déclenchent tant que cette fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>SLA clock runs here</source>
        <translation>L’horloge SLA tourne ici</translation>
    </message>
    <message>
        <source>It runs {somewhere}. This window takes over when that one ends.</source>
        <translation>Elle tourne {somewhere}. Cette fenêtre prendra le relais quand il s’arrêtera.</translation>
    </message>
    <message>
        <source>SLA clock runs elsewhere</source>
        <translation>L’horloge SLA tourne ailleurs</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Code for {name}</source>
        <translation>Code pour {name}</translation>
    </message>
    <message>
        <source>Hand it to them yourself. With it they set a new password when they open the desk, once, until {time}. It is shown only now.</source>
        <translation>Remettez-le vous-même. Avec lui, la personne définit un nouveau mot de passe en ouvrant le bureau, une seule fois, jusqu’au {time}. Il n’est montré que maintenant.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>Codes for passwords</source>
        <translation>Codes pour des mots de passe</translation>
    </message>
    <message>
        <source>Hand each of them theirs. With it they set a new password when they open the desk, once, until {time}. They are shown only now: copy them before you close.</source>
        <translation>Remettez à chacun le sien. Avec lui, chacun définit un nouveau mot de passe en ouvrant le bureau, une fois, jusqu’au {time}. Ils ne sont montrés que maintenant&#xa0;: copiez-les avant de fermer.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>As a table for a spreadsheet or a letter</source>
        <translation>En tableau, pour un tableur ou un courriel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CodesForAll</name>
    <message>
        <source>Each sets a password of their own with it when they open the desk: {names}.</source>
        <translation>Chacun définit avec lui son propre mot de passe en ouvrant le bureau&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>A code that one of them was given before is void then. The codes are shown only once.</source>
        <translation>Un code donné auparavant à l’un d’eux ne vaut plus alors. Les codes ne sont montrés qu’une fois.</translation>
    </message>
    <message numerus="yes">
        <source>Give %Ln person(s) a code for a password?</source>
        <translation>
            <numerusform>Donner à %Ln personne un code pour un mot de passe&#xa0;?</numerusform>
            <numerusform>Donner à %Ln personnes un code pour un mot de passe&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Give codes</source>
        <translation>Donner les codes</translation>
    </message>
    <message>
        <source>Giving codes: {done} of {all}…</source>
        <translation>Attribution des codes&#xa0;: {done} sur {all}…</translation>
    </message>
</context>
<context>
    <name>ColourChooser</name>
    <message>
        <source>The colour of its kind</source>
        <translation>La couleur de son genre</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Not shown</source>
        <translation>Non affichées</translation>
    </message>
    <message>
        <source>Shown, in this order</source>
        <translation>Affichées, dans cet ordre</translation>
    </message>
    <message>
        <source>Show this column (Enter)</source>
        <translation>Afficher cette colonne (Entrée)</translation>
    </message>
    <message>
        <source>Do not show this column (Enter)</source>
        <translation>Ne pas afficher cette colonne (Entrée)</translation>
    </message>
    <message>
        <source>Further left (Alt+↑)</source>
        <translation>Plus à gauche (Alt+↑)</translation>
    </message>
    <message>
        <source>Further right (Alt+↓)</source>
        <translation>Plus à droite (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do, or where do you want to go?</source>
        <translation>Que voulez-vous faire, ou bien où voulez-vous aller&#xa0;?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Select what follows</source>
        <translation>Sélectionner ce qui suit</translation>
    </message>
    <message>
        <source>Select what leads here</source>
        <translation>Sélectionner ce qui mène ici</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Type…</source>
        <translation>Type…</translation>
    </message>
    <message>
        <source>Draw the line anew</source>
        <translation>Retracer la ligne</translation>
    </message>
    <message>
        <source>Tickets enter here</source>
        <translation>Les tickets entrent ici</translation>
    </message>
    <message>
        <source>Offer in every state</source>
        <translation>Proposer dans tous les états</translation>
    </message>
    <message>
        <source>Do in parallel</source>
        <translation>Faire en parallèle</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Encadrer</translation>
    </message>
    <message>
        <source>Remove frame</source>
        <translation>Retirer le cadre</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show the selection</source>
        <translation>Afficher la sélection</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Rubber band</source>
        <translation>Rectangle de sélection</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Faire de la place</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Aligner les bords gauches</translation>
    </message>
    <message>
        <source>Align middles, one below the other</source>
        <translation>Aligner les milieux, l’un sous l’autre</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Aligner les bords droits</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Aligner les bords supérieurs</translation>
    </message>
    <message>
        <source>Align middles, side by side</source>
        <translation>Aligner les milieux, côte à côte</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>Aligner les bords inférieurs</translation>
    </message>
    <message>
        <source>Same gaps across</source>
        <translation>Mêmes écarts en largeur</translation>
    </message>
    <message>
        <source>Same gaps down</source>
        <translation>Mêmes écarts en hauteur</translation>
    </message>
    <message>
        <source>There is no part of a Blueprint on the clipboard. Copy some states first.</source>
        <translation>Le presse-papiers ne contient aucune partie de Blueprint. Copiez d’abord des états.</translation>
    </message>
    <message>
        <source>Append state</source>
        <translation>Ajouter un état à la suite</translation>
    </message>
    <message>
        <source>Add state</source>
        <translation>Ajouter un état</translation>
    </message>
    <message>
        <source>Start state</source>
        <translation>État de départ</translation>
    </message>
    <message>
        <source>Final state</source>
        <translation>État final</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Répartir</translation>
    </message>
    <message>
        <source>Append a state</source>
        <translation>Ajouter un état à la suite</translation>
    </message>
    <message>
        <source>Add a state</source>
        <translation>Ajouter un état</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin in place</source>
        <translation>Épingler à sa place</translation>
    </message>
    <message>
        <source>Not final any more</source>
        <translation>N’est plus final</translation>
    </message>
    <message>
        <source>Make final</source>
        <translation>Rendre final</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Hide whose turn it is</source>
        <translation>Ne plus montrer à qui est le tour</translation>
    </message>
    <message>
        <source>Show whose turn it is</source>
        <translation>Montrer à qui est le tour</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Comparer des versions</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Intervertir</translation>
    </message>
    <message>
        <source>Make it the draft</source>
        <translation>En faire le brouillon</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Checkpoint “{name}”</source>
        <translation>Jalon «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>CompareEditor</name>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>La comparaison</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Retirer la condition</translation>
    </message>
    <message>
        <source>The value it is compared with</source>
        <translation>La valeur de comparaison</translation>
    </message>
</context>
<context>
    <name>Compared</name>
    <message>
        <source>In as long a period before: {figure}.</source>
        <translation>Dans une période aussi longue, juste avant&#xa0;: {figure}.</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>comme avant</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>A card that only moved is no change.</source>
        <translation>Une carte seulement déplacée n’est pas une modification.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>not ({conditions})</source>
        <translation>non ({conditions})</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Two drafts</source>
        <translation>Deux brouillons</translation>
    </message>
    <message>
        <source>Join and save</source>
        <translation>Réunir et enregistrer</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Mine everywhere</source>
        <translation>Le mien partout</translation>
    </message>
    <message>
        <source>{name} everywhere</source>
        <translation>{name} partout</translation>
    </message>
    <message>
        <source>Give mine up</source>
        <translation>Renoncer au mien</translation>
    </message>
    <message>
        <source>Show the draft as it was saved meanwhile; Ctrl+Z brings back what you drew</source>
        <translation>Afficher le brouillon tel qu’il a été enregistré entre-temps&#xa0;; Ctrl+Z ramène ce que vous avez dessiné</translation>
    </message>
    <message>
        <source>{who} saved this draft at {when} and changed the same places as you.</source>
        <translation>{who} a enregistré ce brouillon le {when} et a modifié les mêmes endroits que vous.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Le mien</translation>
    </message>
    <message>
        <source>{who}’s</source>
        <translation>Celui de {who}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still to be decided.</source>
        <translation>
            <numerusform>%n endroit encore à décider.</numerusform>
            <numerusform>%n endroits encore à décider.</numerusform>
        </translation>
    </message>
    <message>
        <source>These choices do not fit together:</source>
        <translation>Ces choix ne vont pas ensemble&#xa0;:</translation>
    </message>
    <message>
        <source>Everything else of both is joined. For each of these places, choose whose stands.</source>
        <translation>Tout le reste des deux est réuni. Pour chacun de ces endroits, choisissez lequel l’emporte.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Let it run here</source>
        <translation>La laisser s’exécuter ici</translation>
    </message>
    <message>
        <source>Let a function run on this computer?</source>
        <translation>Laisser une fonction s’exécuter sur cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>Let “{name}” run here?</source>
        <translation>Laisser «&#xa0;{name}&#xa0;» s’exécuter ici&#xa0;?</translation>
    </message>
    <message>
        <source>It runs with your rights on this computer, and can read and change whatever you can. Agree only to what you understand, or what comes from somebody you trust. A changed file asks again.</source>
        <translation>Elle s’exécute avec vos droits sur cet ordinateur, et peut lire et modifier tout ce que vous pouvez. N’acceptez que ce que vous comprenez, ou ce qui vient de quelqu’un de confiance. Un fichier modifié demande de nouveau.</translation>
    </message>
    <message>
        <source>What stands in the file</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>Ctrl+Enter agrees, Escape leaves.</source>
        <translation>Ctrl+Entrée accepte, Échap quitte.</translation>
    </message>
    <message>
        <source>File: {file}</source>
        <translation>Fichier&#xa0;: {file}</translation>
    </message>
    <message>
        <source>What is called in it: {name}</source>
        <translation>Ce qui y est appelé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>SHA-256: {digest}</source>
        <translation>SHA-256&#xa0;: {digest}</translation>
    </message>
</context>
<context>
    <name>ConsequencesPage</name>
    <message>
        <source>First version</source>
        <translation>Première version</translation>
    </message>
    <message>
        <source>Nobody works with this Blueprint yet.</source>
        <translation>Personne ne travaille encore avec ce Blueprint.</translation>
    </message>
    <message>
        <source>Tickets under way</source>
        <translation>Tickets en cours</translation>
    </message>
    <message>
        <source>Paths that vanish</source>
        <translation>Chemins qui disparaissent</translation>
    </message>
    <message>
        <source>Rights that are lost</source>
        <translation>Droits perdus</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non connu</translation>
    </message>
    <message>
        <source>No ticket is under way on any version.</source>
        <translation>Aucun ticket n’est en cours sur aucune version.</translation>
    </message>
    <message>
        <source>They stay on their version unless you take them over under “Tickets under way”.</source>
        <translation>Ils restent sur leur version, sauf si vous les faites passer à la nouvelle sous «&#xa0;Tickets en cours&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>{tickets} in “{state}”, which the new version does not have</source>
        <translation>{tickets} dans «&#xa0;{state}&#xa0;», que la nouvelle version n’a pas</translation>
    </message>
    <message>
        <source>{tickets} in “{state}”</source>
        <translation>{tickets} dans «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>Every path there was is still there.</source>
        <translation>Tous les chemins d’avant sont encore là.</translation>
    </message>
    <message>
        <source>any state</source>
        <translation>n’importe quel état</translation>
    </message>
    <message>
        <source>where it came from</source>
        <translation>l’état d’où il vient</translation>
    </message>
    <message>
        <source>“{name}” from {source} to {target}</source>
        <translation>«&#xa0;{name}&#xa0;» de {source} à {target}</translation>
    </message>
    <message>
        <source>{path}: how often it is used is not known</source>
        <translation>{path}&#xa0;: fréquence d’utilisation inconnue</translation>
    </message>
    <message>
        <source>{path}: not used in the last {days} days</source>
        <translation>{path}&#xa0;: pas utilisé ces {days} derniers jours</translation>
    </message>
    <message>
        <source>{path}: used {times} times in the last {days} days</source>
        <translation>{path}&#xa0;: utilisé {times} fois ces {days} derniers jours</translation>
    </message>
    <message>
        <source>The desk’s people are not known yet.</source>
        <translation>Les personnes du bureau ne sont pas encore connues.</translation>
    </message>
    <message>
        <source>Nobody loses a right.</source>
        <translation>Personne ne perd de droit.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} et {n} autres</translation>
    </message>
    <message>
        <source>“{transition}”: no longer {who}</source>
        <translation>«&#xa0;{transition}&#xa0;»&#xa0;: droit perdu pour {who}</translation>
    </message>
</context>
<context>
    <name>ContextPad</name>
    <message>
        <source>Append a state (A)</source>
        <translation>Ajouter un état à la suite (A)</translation>
    </message>
    <message>
        <source>Connect (C)</source>
        <translation>Relier (C)</translation>
    </message>
    <message>
        <source>Edit (Enter)</source>
        <translation>Modifier (Entrée)</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Supprimer (Suppr)</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>To the beginning (Home)</source>
        <translation>Au début (Début)</translation>
    </message>
    <message>
        <source>Back to the last event (Left)</source>
        <translation>À l’événement précédent (Gauche)</translation>
    </message>
    <message>
        <source>On to the next event (Right)</source>
        <translation>À l’événement suivant (Droite)</translation>
    </message>
    <message>
        <source>To the present, with what happened meanwhile (End)</source>
        <translation>Au présent, avec ce qui s’est passé entre-temps (Fin)</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Who waits at this moment, instead of the drawing</source>
        <translation>Qui attend à ce moment, à la place du dessin</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>How many times faster than life time passes.</source>
        <translation>De combien de fois le temps passe plus vite que dans la vie.</translation>
    </message>
    <message>
        <source>Skip quiet stretches</source>
        <translation>Sauter les temps calmes</translation>
    </message>
    <message>
        <source>Go straight on to what happens next, over nights and weekends.</source>
        <translation>Passer tout droit à ce qui se passe ensuite, par-dessus les nuits et les week-ends.</translation>
    </message>
    <message>
        <source>No animation</source>
        <translation>Sans animation</translation>
    </message>
    <message>
        <source>Tickets appear where they go instead of moving there.</source>
        <translation>Les tickets apparaissent là où ils vont, au lieu de s’y déplacer.</translation>
    </message>
    <message>
        <source>× {n}</source>
        <translation>× {n}</translation>
    </message>
    <message>
        <source>All in one minute</source>
        <translation>Tout en une minute</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Suspendre (Espace)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lancer (Espace)</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>Show earlier messages (%n)</source>
        <translation>
            <numerusform>Afficher le message précédent (%n)</numerusform>
            <numerusform>Afficher les messages précédents (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been said yet. Write a note to colleagues or a reply below.</source>
        <translation>Rien n’a encore été dit. Écrivez ci-dessous une note aux collègues ou une réponse.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Copy of this Blueprint</source>
        <translation>Copie de ce Blueprint</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Faire la copie</translation>
    </message>
    <message>
        <source>Every department</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Service</translation>
    </message>
    <message>
        <source>A name is missing. Give the copy one.</source>
        <translation>Il manque un nom. Donnez-en un à la copie.</translation>
    </message>
    <message>
        <source>This cannot come along; the Blueprint you copy stays as it is:</source>
        <translation>Ceci ne peut pas suivre&#xa0;; le Blueprint que vous copiez reste tel quel&#xa0;:</translation>
    </message>
    <message>
        <source>Everything comes along. The copy begins as a draft; no ticket enters it yet.</source>
        <translation>Tout suit. La copie commence comme brouillon&#xa0;; aucun ticket n’y entre encore.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>clock stopped</source>
        <translation>horloge arrêtée</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>{time} de retard</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>“{address}” is no mail address: write one like name@company.example.</source>
        <translation>«&#xa0;{address}&#xa0;» n’est pas une adresse électronique&#xa0;: écrivez-la comme nom@societe.example.</translation>
    </message>
    <message>
        <source>Say what “{text}” is, with a colon between: Customer number: 4711.</source>
        <translation>Dites ce qu’est «&#xa0;{text}&#xa0;», avec deux points entre les deux&#xa0;: Numéro de client&#xa0;: 4711.</translation>
    </message>
    <message>
        <source>They never asked for anything.</source>
        <translation>Cette personne n’a jamais rien demandé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>{tickets}, of which {live} open.</source>
        <translation>{tickets}, dont {live} en cours.</translation>
    </message>
    <message>
        <source>The latest {n} are listed.</source>
        <translation>Les {n} derniers sont listés.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Letters go there.</source>
        <translation>Les messages y vont.</translation>
    </message>
    <message>
        <source>Further mail addresses</source>
        <translation>Autres adresses électroniques</translation>
    </message>
    <message>
        <source>With blanks or commas between them. Whoever writes from one of them is this customer.</source>
        <translation>Séparées par des blancs ou des virgules. Qui écrit depuis l’une d’elles est ce client.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>For SMS; without one none reaches them.</source>
        <translation>Pour les SMS&#xa0;; sans numéro, aucun n’arrive.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the letters they get.</source>
        <translation>Celle des messages qu’elle reçoit.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Further data</source>
        <translation>Autres données</translation>
    </message>
    <message>
        <source>One on a line, with its name: Customer number: 4711. The list is searched for it, too.</source>
        <translation>Une par ligne, avec son nom&#xa0;: Numéro de client&#xa0;: 4711. La recherche dans la liste en tient compte.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>For those who work here; customers never see it.</source>
        <translation>Pour les personnes qui travaillent ici&#xa0;; les clients ne la voient jamais.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Kept twice, or leaving for good</source>
        <translation>En double, ou parti pour de bon</translation>
    </message>
    <message>
        <source>Unite with another customer…</source>
        <translation>Réunir avec un autre client…</translation>
    </message>
    <message>
        <source>Make anonymous…</source>
        <translation>Anonymiser…</translation>
    </message>
    <message>
        <source>United with another customer, who goes on in their place.</source>
        <translation>Réuni avec un autre client, qui continue à sa place.</translation>
    </message>
    <message>
        <source>No customer any more. Their tickets and histories stay.</source>
        <translation>N’est plus client. Ses tickets et leurs historiques restent.</translation>
    </message>
</context>
<context>
    <name>CustomerModel</name>
    <message>
        <source>{live} open of {n}</source>
        <translation>{live} en cours sur {n}</translation>
    </message>
    <message>
        <source>no ticket</source>
        <translation>aucun ticket</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>In no organisation</source>
        <translation>Dans aucune organisation</translation>
    </message>
    <message>
        <source>No customers any more</source>
        <translation>Ne sont plus clients</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tous les clients</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>United: {name} goes on for both.</source>
        <translation>Réunis&#xa0;: {name} continue pour les deux.</translation>
    </message>
    <message>
        <source>They are “{name}” from now on.</source>
        <translation>Cette personne est désormais «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Everybody who asks for help. They are added with their first request, or here.</source>
        <translation>Toutes les personnes qui demandent de l’aide. Elles sont ajoutées à leur première demande, ou ici.</translation>
    </message>
    <message>
        <source>Nobody has asked for help yet. Customers are added with their first request, or here.</source>
        <translation>Personne n’a encore demandé d’aide. Les clients sont ajoutés à leur première demande, ou ici.</translation>
    </message>
    <message>
        <source>Add the first customer…</source>
        <translation>Ajouter le premier client…</translation>
    </message>
    <message>
        <source>Name, address, telephone or data</source>
        <translation>Nom, adresse, téléphone ou données</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>Quels clients</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Who is kept twice?</source>
        <translation>Qui est en double&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Put it on the desk (Ctrl+Enter)</source>
        <translation>Le mettre dans le bureau (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Annuler les modifications</translation>
    </message>
</context>
<context>
    <name>CustomersPanel</name>
    <message>
        <source>Search among its customers</source>
        <translation>Chercher parmi ses clients</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Add customers…</source>
        <translation>Ajouter des clients…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Make anonymous…</source>
        <translation>Anonymiser…</translation>
    </message>
    <message>
        <source>Change this in the desk’s settings</source>
        <translation>Changer cela dans les réglages du bureau</translation>
    </message>
    <message>
        <source>Adding and taking out take effect at once. On this desk customers may be in several.</source>
        <translation>Ajouts et retraits prennent effet aussitôt. Dans ce bureau, un client peut être dans plusieurs organisations.</translation>
    </message>
    <message>
        <source>Adding and taking out take effect at once. On this desk a customer is in one organisation: who is added here leaves the one they were in.</source>
        <translation>Ajouts et retraits prennent effet aussitôt. Dans ce bureau, un client est dans une seule organisation&#xa0;: qui est ajouté ici quitte celle où il était.</translation>
    </message>
    <message>
        <source>Nobody yet. Customers join by their mail domain, or are added here one by one.</source>
        <translation>Personne pour l’instant. Les clients la rejoignent par leur domaine de messagerie, ou sont ajoutés ici un à un.</translation>
    </message>
    <message>
        <source>The first {shown} of {n}: search to see others.</source>
        <translation>Les {shown} premiers sur {n}&#xa0;: cherchez pour en voir d’autres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} a été ajouté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) taken out.</source>
        <translation>
            <numerusform>%Ln client retiré.</numerusform>
            <numerusform>%Ln clients retirés.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are “{name}” from now on.</source>
        <translation>Cette personne est désormais «&#xa0;{name}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>DeedForms</name>
    <message>
        <source>Hello,</source>
        <translation>Bonjour,</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>to me, whoever applies it</source>
        <translation>à moi, qui l’applique</translation>
    </message>
    <message>
        <source>to a person</source>
        <translation>à une personne</translation>
    </message>
    <message>
        <source>to a team</source>
        <translation>à une équipe</translation>
    </message>
    <message>
        <source>to nobody</source>
        <translation>à personne</translation>
    </message>
    <message>
        <source>Hand it</source>
        <translation>Le confier</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>The customer reads it</source>
        <translation>Le client le lit</translation>
    </message>
    <message>
        <source>Its own text</source>
        <translation>Son propre texte</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Insert ${…}</source>
        <translation>Insérer ${…}</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>It also takes files: attach them on the page of each ticket.</source>
        <translation>Elle prend aussi des fichiers&#xa0;: joignez-les sur la page de chaque ticket.</translation>
    </message>
    <message>
        <source>It asks for this; every ticket is given the same:</source>
        <translation>Elle demande ceci&#xa0;; chaque ticket reçoit la même chose&#xa0;:</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason, kept in the history</source>
        <translation>Motif, gardé dans l’historique</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne encore</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Qui la fait</translation>
    </message>
    <message>
        <source>By the rules again: the first that matches</source>
        <translation>De nouveau selon les règles&#xa0;: la première qui convient</translation>
    </message>
    <message>
        <source>SLA policy</source>
        <translation>Politique SLA</translation>
    </message>
    <message>
        <source>It stays the ticket’s until another is applied, whatever its conditions.</source>
        <translation>Elle reste celle du ticket jusqu’à ce qu’une autre soit appliquée, quelles que soient ses conditions.</translation>
    </message>
    <message>
        <source>By a macro</source>
        <translation>Par une macro</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Set fields</source>
        <translation>Définir des champs</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Modifier les étiquettes</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assigner</translation>
    </message>
    <message>
        <source>Write a reply or a note</source>
        <translation>Écrire une réponse ou une note</translation>
    </message>
    <message>
        <source>Execute a transition</source>
        <translation>Exécuter une transition</translation>
    </message>
    <message>
        <source>Force into a state</source>
        <translation>Forcer vers un état</translation>
    </message>
    <message>
        <source>Take out of the Blueprint</source>
        <translation>Sortir du Blueprint</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Ajouter une tâche</translation>
    </message>
    <message>
        <source>Add a follower</source>
        <translation>Ajouter un abonné</translation>
    </message>
    <message>
        <source>Apply an SLA policy</source>
        <translation>Appliquer une politique SLA</translation>
    </message>
    <message>
        <source>would go to “{state}”</source>
        <translation>passerait dans «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>would say: “{words}”</source>
        <translation>dirait&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>would change nothing: it is so already</source>
        <translation>ne changerait rien&#xa0;: c’est déjà ainsi</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}&#xa0;: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>DefaultViews</name>
    <message>
        <source>My open tickets</source>
        <translation>Mes tickets ouverts</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non assignés</translation>
    </message>
    <message>
        <source>Breaching soon</source>
        <translation>Bientôt hors limite</translation>
    </message>
    <message>
        <source>Waiting on agent</source>
        <translation>En attente d’un agent</translation>
    </message>
    <message>
        <source>Waiting on customer</source>
        <translation>En attente du client</translation>
    </message>
    <message>
        <source>All unsolved</source>
        <translation>Tous les non résolus</translation>
    </message>
    <message>
        <source>Recently solved</source>
        <translation>Récemment résolus</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>Runs that have started and not ended now.</source>
        <translation>Parcours commencés et non terminés à présent.</translation>
    </message>
    <message>
        <source>Open visits that have lasted longer than their limit, on the limit’s clock, which stands while it is paused.</source>
        <translation>Passages en cours qui durent depuis plus longtemps que leur limite, sur l’horloge de cette limite, qui s’arrête pendant les pauses.</translation>
    </message>
    <message>
        <source>From start to end of the runs that reached a final state in the period. Runs that were taken out, withdrawn or moved are counted apart.</source>
        <translation>Du début à la fin des parcours qui ont atteint un état final pendant la période. Les parcours sortis, retirés ou déplacés sont comptés à part.</translation>
    </message>
    <message>
        <source>Tickets whose first broken limit, of a state or of the whole run, falls in the period.</source>
        <translation>Tickets dont la première limite dépassée, d’un état ou de tout le parcours, tombe dans la période.</translation>
    </message>
    <message>
        <source>How often each transition was taken in the period. Two transitions between the same states count apart.</source>
        <translation>Nombre de fois que chaque transition a été prise pendant la période. Deux transitions entre les mêmes états comptent séparément.</translation>
    </message>
    <message>
        <source>How often the transition led to a state that its run had been in before.</source>
        <translation>Nombre de fois que la transition a ramené à un état par lequel le parcours était déjà passé.</translation>
    </message>
    <message>
        <source>From entering the state to leaving it, for visits left in the period; each visit counts once. The end of a run in a final state is no completed visit.</source>
        <translation>De l’entrée dans l’état à la sortie, pour les passages quittés pendant la période&#xa0;; chaque passage compte une fois. La fin d’un parcours dans un état final n’est pas un passage achevé.</translation>
    </message>
    <message>
        <source>Visits not yet left now. Tickets that rest in a final state are not open.</source>
        <translation>Passages non encore quittés à présent. Les tickets qui reposent dans un état final ne sont pas en cours.</translation>
    </message>
    <message>
        <source>Teams by the ticket time that queued for them in the period, in business time, open visits included. Named from 2% of all ticket time; sure when the team comes first in at least 90% of resampled periods.</source>
        <translation>Les équipes selon le temps de ticket passé dans leur file pendant la période, en heures ouvrées, passages en cours compris. Nommées à partir de 2&#xa0;% de tout le temps des tickets&#xa0;; certaines quand l’équipe arrive en tête dans au moins 90&#xa0;% des périodes rééchantillonnées.</translation>
    </message>
    <message>
        <source>The business time of all visits of a complete run, each on the clock of its own limit.</source>
        <translation>Le temps ouvré de tous les passages d’un parcours achevé, chacun sur l’horloge de sa propre limite.</translation>
    </message>
    <message>
        <source>Per day of the site’s time zone: visits entered, visits left, and tickets in the state at the end of the day. A final state shows the tickets that rest in it.</source>
        <translation>Par jour, dans le fuseau horaire du site&#xa0;: passages commencés, passages quittés et tickets dans l’état à la fin du jour. Un état final montre les tickets qui y reposent.</translation>
    </message>
    <message>
        <source>Tickets at the end of the day in all states that are not final.</source>
        <translation>Tickets présents à la fin du jour dans tous les états non finaux.</translation>
    </message>
    <message>
        <source>A line a visit: from the moment the state was entered, at the top, to the moment it was left, at the bottom, in calendar time. Upright lines are quick visits, slanting ones slow; lines that meet at the bottom were worked off together, lines that cross overtook one another. A visit’s colour is its quarter among the state’s visits of this stretch.</source>
        <translation>Une ligne par passage&#xa0;: du moment où l’état a été pris, en haut, au moment où il a été quitté, en bas, en temps calendaire. Les lignes droites sont des passages rapides, les lignes penchées des passages lents&#xa0;; celles qui se rejoignent en bas ont été traitées ensemble, celles qui se croisent se sont dépassées. La couleur d’un passage est son quart parmi les passages de l’état dans cet intervalle.</translation>
    </message>
    <message>
        <source>Distinct sequences of states over the runs under way in the period, each taken whole, as far as it has come by now.</source>
        <translation>Suites d’états distinctes parmi les parcours en cours pendant la période, chacun pris en entier, jusqu’où il en est à présent.</translation>
    </message>
    <message>
        <source>Visits left in the period that were not their run’s first of that state, out of all visits left in the period.</source>
        <translation>Passages quittés pendant la période qui n’étaient pas les premiers de leur parcours dans cet état, sur tous les passages quittés pendant la période.</translation>
    </message>
    <message>
        <source>Runs that entered the state for the second time in the period.</source>
        <translation>Parcours entrés dans l’état pour la deuxième fois pendant la période.</translation>
    </message>
    <message>
        <source>Visits left in the period after longer than their limit, on the limit’s clock, out of all visits left in the period that had one.</source>
        <translation>Passages quittés pendant la période après avoir duré plus que leur limite, sur l’horloge de cette limite, sur tous les passages quittés pendant la période qui en avaient une.</translation>
    </message>
    <message>
        <source>How long the open visits have lasted until now.</source>
        <translation>Durée, jusqu’à présent, des passages en cours.</translation>
    </message>
    <message>
        <source>Ticket time in the period before anybody took the visit up; all of it while nobody has.</source>
        <translation>Temps de ticket pendant la période avant toute prise en charge du passage&#xa0;; sa totalité tant que personne ne l’a pris en charge.</translation>
    </message>
    <message>
        <source>Ticket time in the period from taking a visit up to leaving it.</source>
        <translation>Temps de ticket pendant la période, de la prise en charge d’un passage à sa sortie.</translation>
    </message>
    <message>
        <source>Ticket time in the period in states where we wait for somebody outside.</source>
        <translation>Temps de ticket pendant la période dans les états où nous attendons quelqu’un d’extérieur.</translation>
    </message>
    <message>
        <source>Visits ended otherwise: the run was taken out, withdrawn or moved.</source>
        <translation>Passages finis autrement&#xa0;: le parcours a été sorti, retiré ou déplacé.</translation>
    </message>
    <message>
        <source>Calendar time in the period during which the clock of the state’s limit, or of the whole Blueprint’s, stood still: the ticket was on hold, or waited for the customer. Open visits are included.</source>
        <translation>Temps calendaire de la période pendant lequel l’horloge de la limite de l’état, ou de celle de tout le Blueprint, était arrêtée&#xa0;: le ticket était en pause, ou attendait le client. Les passages en cours sont compris.</translation>
    </message>
    <message>
        <source>Transitions made in the period, by whom. A parallel group counts once, for whoever made its last branch. A refused attempt leaves no trace: it changed nothing.</source>
        <translation>Les transitions faites dans la période, et par qui. Un groupe parallèle compte une fois, pour qui en a fait la dernière branche. Une tentative refusée ne laisse pas de trace&#xa0;: elle n’a rien changé.</translation>
    </message>
    <message>
        <source>How long tickets had been in the state before the transition was made.</source>
        <translation>Depuis combien de temps les tickets étaient dans l’état avant que la transition soit exécutée.</translation>
    </message>
    <message>
        <source>From taking the ticket up to the transition, for the visits that somebody had taken up.</source>
        <translation>De la prise en charge du ticket à la transition, pour les passages que quelqu’un avait pris en charge.</translation>
    </message>
    <message>
        <source>The ticket’s very next transition led straight back to the state it had come from.</source>
        <translation>La transition suivante du ticket l’a aussitôt ramené à l’état d’où il venait.</translation>
    </message>
    <message>
        <source>Automatic actions of the transition that could not be done; the transition itself stands.</source>
        <translation>Les actions automatiques de la transition qui n’ont pu être faites&#xa0;; la transition elle-même demeure.</translation>
    </message>
    <message>
        <source>Visits to the state left in the period, by the state they were left for.</source>
        <translation>Les passages dans l’état quittés dans la période, par l’état vers lequel ils l’ont été.</translation>
    </message>
    <message>
        <source>Runs that left the state in the period, by where they have ended by now; the share is of those that ended. The time is from first entering the state to the end.</source>
        <translation>Les parcours qui ont quitté l’état dans la période, par là où ils ont fini à présent&#xa0;; la part est celle de ceux qui ont fini. La durée va de la première entrée dans l’état à la fin.</translation>
    </message>
    <message>
        <source>The mean time of the visits left in the period, against the mean the state is to keep within, on the clock the target names.</source>
        <translation>La durée moyenne des passages quittés dans la période, face à la moyenne que l’état ne doit pas dépasser, sur l’horloge que nomme l’objectif.</translation>
    </message>
    <message>
        <source>All ticket time in the period, open visits included; every minute counts in one part only.</source>
        <translation>Tout le temps des tickets pendant la période, passages ouverts compris&#xa0;; chaque minute compte dans une seule part.</translation>
    </message>
    <message>
        <source>Opening hours from taking a visit up to leaving it, in states of ours.</source>
        <translation>Heures d’ouverture entre la prise en charge d’un passage et la sortie, dans nos états.</translation>
    </message>
    <message>
        <source>Opening hours before anybody took the visit up; all of it while nobody has.</source>
        <translation>Heures d’ouverture avant que quelqu’un prenne le passage en charge&#xa0;; toutes, tant que personne ne l’a fait.</translation>
    </message>
    <message>
        <source>As queueing, in a visit of another team than that of the visit before it.</source>
        <translation>Comme en file, dans un passage d’une autre équipe que celle du passage précédent.</translation>
    </message>
    <message>
        <source>Somebody was asked to approve and had not decided.</source>
        <translation>Quelqu’un devait approuver et n’avait pas décidé.</translation>
    </message>
    <message>
        <source>All hours in states that wait for the customer.</source>
        <translation>Toutes les heures dans les états qui attendent le client.</translation>
    </message>
    <message>
        <source>All hours in states that wait for a supplier.</source>
        <translation>Toutes les heures dans les états qui attendent un fournisseur.</translation>
    </message>
    <message>
        <source>All hours in states that wait for somebody else.</source>
        <translation>Toutes les heures dans les états qui attendent quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Hours outside opening in states of ours, by the calendar of the visit’s limit or else of the department.</source>
        <translation>Heures hors ouverture dans nos états, selon le calendrier de la limite du passage ou sinon du service.</translation>
    </message>
    <message>
        <source>In a final state, of tickets that were done and came back.</source>
        <translation>Dans un état final, pour les tickets terminés puis revenus.</translation>
    </message>
    <message>
        <source>The state’s part of all the ticket time that queued for us in the period, in opening hours, open visits included.</source>
        <translation>La part de l’état dans tout le temps que les tickets ont passé en file chez nous pendant la période, en heures d’ouverture, passages ouverts compris.</translation>
    </message>
    <message>
        <source>How many tickets are open in the state times how old they are there on average: the work in progress, weighed by its age.</source>
        <translation>Combien de tickets sont ouverts dans l’état, fois leur âge moyen dans celui-ci&#xa0;: le travail en cours, pesé par son âge.</translation>
    </message>
    <message>
        <source>How many tickets entered the state in the period for each that left it: above 1 it grows.</source>
        <translation>Combien de tickets sont entrés dans l’état pendant la période pour chacun qui en est sorti&#xa0;: au-dessus de 1, il grossit.</translation>
    </message>
    <message>
        <source>Working time as part of all ticket time, waiting and closed hours included (George 2002: process cycle efficiency). In opening hours: as part of the time without the closed hours.</source>
        <translation>Le temps de travail en part de tout le temps des tickets, attentes et fermetures comprises (George 2002&#xa0;: process cycle efficiency). En heures d’ouverture&#xa0;: en part du temps sans les fermetures.</translation>
    </message>
    <message>
        <source>Visits that lasted, or last by now, at least so many times the median of the visits to the state that ended in the period, in calendar time. States with fewer than five such visits are left out.</source>
        <translation>Passages qui ont duré, ou durent déjà, au moins tant de fois la médiane des passages dans l’état finis pendant la période, en temps calendaire. Les états de moins de cinq passages finis sont laissés de côté.</translation>
    </message>
    <message>
        <source>Transitions made at least so many times later than the median, from entering the state, when they became possible, to being made. Somebody is named whose own median, of five or more, is twice that of everybody.</source>
        <translation>Transitions faites au moins tant de fois plus tard que la médiane, de l’entrée dans l’état, où elles deviennent possibles, jusqu’à leur exécution. Quelqu’un est nommé quand sa propre médiane, sur cinq ou plus, est le double de celle de tous.</translation>
    </message>
</context>
<context>
    <name>DepartmentForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Its business hours. What is running keeps the hours it began with; what begins later takes these.</source>
        <translation>Ses heures ouvrées. Ce qui court garde les heures avec lesquelles il a commencé&#xa0;; ce qui commence ensuite prend celles-ci.</translation>
    </message>
    <message>
        <source>Its tickets begin with the status</source>
        <translation>Ses tickets commencent avec le statut</translation>
    </message>
    <message>
        <source>Where their type says no other one; a Blueprint’s first state goes before both.</source>
        <translation>Là où leur type n’en dit pas d’autre&#xa0;; le premier état d’un Blueprint passe avant les deux.</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Letters about its tickets leave from it. Your mail server must let the desk use it.</source>
        <translation>Les messages au sujet de ses tickets en partent. Votre serveur de messagerie doit permettre au bureau de l’utiliser.</translation>
    </message>
    <message>
        <source>Name beside the address</source>
        <translation>Nom à côté de l’adresse</translation>
    </message>
    <message>
        <source>Empty: the desk’s own, as its settings have it.</source>
        <translation>Vide&#xa0;: celui du bureau, tel que ses réglages l’indiquent.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Below letters about its tickets. Empty: the desk’s. An agent’s own takes its place.</source>
        <translation>Sous les messages sur ses tickets. Vide&#xa0;: celle du bureau. Celle d’un agent prend sa place.</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>En font partie</translation>
    </message>
    <message>
        <source>The desk’s: {name}</source>
        <translation>Celui du bureau&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Teams: {names}.</source>
        <translation>Équipes&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>No team yet.</source>
        <translation>Aucune équipe pour l’instant.</translation>
    </message>
    <message>
        <source>People: {names}.</source>
        <translation>Personnes&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Personne pour l’instant.</translation>
    </message>
    <message>
        <source>Blueprints: {names}.</source>
        <translation>Blueprints&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Statuses of its own: {names}.</source>
        <translation>Statuts propres&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Layouts: {names}.</source>
        <translation>Mises en page&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Fields with options of its own: {names}.</source>
        <translation>Champs avec des options propres&#xa0;: {names}.</translation>
    </message>
</context>
<context>
    <name>DepartmentsPage</name>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Support areas. Tickets belong to one; people see the tickets of theirs.</source>
        <translation>Les domaines d’assistance. Chaque ticket appartient à l’un d’eux&#xa0;; les personnes voient les tickets des leurs.</translation>
    </message>
    <message>
        <source>Every ticket belongs to a department, and people see the tickets of theirs. A small desk does with one.</source>
        <translation>Chaque ticket appartient à un service, et chacun voit les tickets des siens. Un seul suffit à un petit bureau.</translation>
    </message>
    <message>
        <source>Add a department…</source>
        <translation>Ajouter un service…</translation>
    </message>
    <message>
        <source>The desk’s calendar</source>
        <translation>Le calendrier du bureau</translation>
    </message>
    <message>
        <source>“{address}” is no mail address: write one like name@company.example.</source>
        <translation>«&#xa0;{address}&#xa0;» n’est pas une adresse électronique&#xa0;: écrivez-la comme nom@societe.example.</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Nouveau service</translation>
    </message>
</context>
<context>
    <name>DesignWorkspace</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Disposer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publier…</translation>
    </message>
    <message numerus="yes">
        <source>%n state(s)</source>
        <translation>
            <numerusform>%n état</numerusform>
            <numerusform>%n états</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transition(s)</source>
        <translation>
            <numerusform>%n transition</numerusform>
            <numerusform>%n transitions</numerusform>
        </translation>
    </message>
    <message>
        <source>zoom {percent}</source>
        <translation>zoom {percent}</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>aucune erreur</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>enregistrement…</translation>
    </message>
    <message>
        <source>not saved: somebody else changed the same</source>
        <translation>pas enregistré&#xa0;: quelqu’un d’autre a changé la même chose</translation>
    </message>
    <message>
        <source>not saved: the desk does not answer</source>
        <translation>pas enregistré&#xa0;: le bureau ne répond pas</translation>
    </message>
    <message>
        <source>Blueprints</source>
        <translation>Blueprints</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Keep a checkpoint…</source>
        <translation>Poser un jalon…</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Concevoir</translation>
    </message>
</context>
<context>
    <name>DeskCalendar</name>
    <message>
        <source>Make it the desk’s…</source>
        <translation>En faire celui du bureau…</translation>
    </message>
    <message>
        <source>The desk runs on it: these are the hours of departments without a calendar of their own.</source>
        <translation>Le bureau le suit&#xa0;: ce sont les heures des services sans calendrier propre.</translation>
    </message>
    <message>
        <source>The desk runs on “{name}”.</source>
        <translation>Le bureau suit «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The desk runs on it from now on, no longer on “{name}”</source>
        <translation>Le bureau le suit désormais, et non plus «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <source>The desk</source>
        <translation>Le bureau</translation>
    </message>
    <message>
        <source>a file of {size}</source>
        <translation>un fichier de {size}</translation>
    </message>
    <message>
        <source>a PostgreSQL server, {size}</source>
        <translation>un serveur PostgreSQL, {size}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them in a Blueprint</source>
        <translation>
            <numerusform>dont %Ln dans un Blueprint</numerusform>
            <numerusform>dont %Ln dans un Blueprint</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>kept in {place}</source>
        <translation>conservé dans {place}</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Work</source>
        <translation>Traiter</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Concevoir</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>To me</source>
        <translation>À moi</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>M’attribuer le ticket</translation>
    </message>
    <message>
        <source>Assign to me (Ctrl+Shift+I)</source>
        <translation>M’attribuer le ticket (Ctrl+Maj+I)</translation>
    </message>
    <message>
        <source>Computed by a formula, and empty: {why}</source>
        <translation>Calculé par une formule, et vide&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Computed by a formula.</source>
        <translation>Calculé par une formule.</translation>
    </message>
    <message>
        <source>This value is not offered here any more: choose another.</source>
        <translation>Cette valeur n’est plus proposée ici&#xa0;: choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>Divided</name>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Somebody else changed the same places as you. What you draw is not saved until you decide.</source>
        <translation>Quelqu’un d’autre a modifié les mêmes endroits que vous. Ce que vous dessinez n’est pas enregistré tant que vous n’avez pas décidé.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>This version is published and cannot be changed. Make a draft of it first.</source>
        <translation>Cette version est publiée et ne peut pas être modifiée. Faites-en d’abord un brouillon.</translation>
    </message>
</context>
<context>
    <name>DrawnDrill</name>
    <message>
        <source>{name}: taken</source>
        <translation>{name}&#xa0;: empruntée</translation>
    </message>
    <message>
        <source>{state}: visits that ended</source>
        <translation>{state}&#xa0;: passages terminés</translation>
    </message>
    <message>
        <source>{state}: here now</source>
        <translation>{state}&#xa0;: ici à présent</translation>
    </message>
</context>
<context>
    <name>DurationEditor</name>
    <message>
        <source>Amount</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>business minutes</source>
        <translation>minutes ouvrées</translation>
    </message>
    <message>
        <source>business hours</source>
        <translation>heures ouvrées</translation>
    </message>
    <message>
        <source>business days</source>
        <translation>jours ouvrés</translation>
    </message>
</context>
<context>
    <name>DuringPage</name>
    <message>
        <source>What agents fill in</source>
        <translation>Ce que les agents remplissent</translation>
    </message>
    <message>
        <source>What the agent sees</source>
        <translation>Ce que voit l’agent</translation>
    </message>
    <message>
        <source>Change the form</source>
        <translation>Changer le formulaire</translation>
    </message>
</context>
<context>
    <name>ElementModel</name>
    <message>
        <source>Edit in a table</source>
        <translation>Modifier dans un tableau</translation>
    </message>
    <message>
        <source>There is room for {count} characters. Shorten it.</source>
        <translation>Il y a place pour {count} caractères. Raccourcissez.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Switched off: it stays in the Blueprint, and is offered to nobody.</source>
        <translation>Hors service&#xa0;: il reste dans le Blueprint et n’est proposé à personne.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>ElementTable</name>
    <message>
        <source>Order transitions</source>
        <translation>Ordonner les transitions</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
</context>
<context>
    <name>EmptyPlace</name>
    <message>
        <source>New ticket…</source>
        <translation>Nouveau ticket…</translation>
    </message>
    <message>
        <source>Open a ticket on behalf of somebody (Ctrl+T)</source>
        <translation>Ouvrir un ticket au nom de quelqu’un (Ctrl+T)</translation>
    </message>
    <message>
        <source>Work as somebody else…</source>
        <translation>Travailler comme quelqu’un d’autre…</translation>
    </message>
    <message>
        <source>Choose one of those who work here, under “Working as”</source>
        <translation>Choisissez une des personnes qui travaillent ici, sous «&#xa0;Travailler en tant que&#xa0;»</translation>
    </message>
    <message>
        <source>Show all unsolved tickets</source>
        <translation>Montrer tous les tickets non résolus</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>It claims tickets of which</source>
        <translation>Il prend les tickets dont</translation>
    </message>
    <message>
        <source>Without a condition: every ticket of its department and types.</source>
        <translation>Sans condition&#xa0;: chaque ticket de son service et de ses types.</translation>
    </message>
    <message>
        <source>Change what it claims</source>
        <translation>Changer ce qu’il prend</translation>
    </message>
</context>
<context>
    <name>EscalationCards</name>
    <message>
        <source>{time} after</source>
        <translation>{time} après</translation>
    </message>
    <message>
        <source>At the breach</source>
        <translation>Au dépassement</translation>
    </message>
    <message>
        <source>A level</source>
        <translation>Un niveau</translation>
    </message>
    <message>
        <source>Only so long after the breach</source>
        <translation>Seulement tant de temps après le dépassement</translation>
    </message>
</context>
<context>
    <name>EscalationsPage</name>
    <message>
        <source>Limits broken and levels fired</source>
        <translation>Limites dépassées et niveaux déclenchés</translation>
    </message>
    <message>
        <source>I see to it…</source>
        <translation>Je m’en occupe…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>I have the ticket from now on, and see to it: whoever had it is told</source>
        <translation>J’ai le ticket désormais et je m’en occupe&#xa0;: qui l’avait en est informé</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Move it…</source>
        <translation>Le déplacer…</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>Le sortir…</translation>
    </message>
    <message>
        <source>Give it to…</source>
        <translation>Le donner à…</translation>
    </message>
    <message>
        <source>Somebody sees to everything that escalated. Tick the box above to see who.</source>
        <translation>Quelqu’un s’occupe de toutes les escalades. Cochez la case ci-dessus pour voir qui.</translation>
    </message>
    <message>
        <source>Also those somebody sees to</source>
        <translation>Aussi celles dont quelqu’un s’occupe</translation>
    </message>
    <message>
        <source>This Blueprint</source>
        <translation>Ce Blueprint</translation>
    </message>
    <message>
        <source>All open tickets</source>
        <translation>Tous les tickets ouverts</translation>
    </message>
    <message>
        <source>Which tickets</source>
        <translation>Quels tickets</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>les 30 derniers jours</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Qui l’a</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>When it was seen</source>
        <translation>Quand c’était vu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nobody sees to, of the last 30 days</source>
        <translation>
            <numerusform>%Ln dont personne ne s’occupe, des 30 derniers jours</numerusform>
            <numerusform>%Ln dont personne ne s’occupe, des 30 derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has escalated on an open ticket in the last 30 days. What breaks a limit, or reaches a level of its escalation, is listed here until somebody sees to it.</source>
        <translation>Aucune escalade sur un ticket ouvert ces 30 derniers jours. Ce qui dépasse une limite, ou atteint un niveau de son escalade, est énuméré ici jusqu’à ce que quelqu’un s’en occupe.</translation>
    </message>
    <message>
        <source>What do you do about it? It may stay empty.</source>
        <translation>Qu’allez-vous faire&#xa0;? Cela peut rester vide.</translation>
    </message>
    <message>
        <source>I see to it</source>
        <translation>Je m’en occupe</translation>
    </message>
</context>
<context>
    <name>EscalationsTable</name>
    <message>
        <source>Who has seen it, and what they said.</source>
        <translation>Qui l’a vu, et ce qu’il en a dit.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Échu depuis</translation>
    </message>
    <message>
        <source>How long ago the moment was at which the limit broke, or the level was to fire.</source>
        <translation>Depuis combien de temps la limite est dépassée, ou le niveau devait se déclencher.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Qui l’a</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>Blueprint’s limit broken</source>
        <translation>Limite du Blueprint dépassée</translation>
    </message>
    <message>
        <source>State’s limit broken</source>
        <translation>Limite de l’état dépassée</translation>
    </message>
    <message>
        <source>Level {n} of the Blueprint</source>
        <translation>Niveau {n} du Blueprint</translation>
    </message>
    <message>
        <source>Level {n} of the state</source>
        <translation>Niveau {n} de l’état</translation>
    </message>
    <message>
        <source>{metric}: promise broken</source>
        <translation>{metric}&#xa0;: promesse dépassée</translation>
    </message>
    <message>
        <source>{metric}: level {n}</source>
        <translation>{metric}&#xa0;: niveau {n}</translation>
    </message>
    <message>
        <source>done meanwhile</source>
        <translation>fait entre-temps</translation>
    </message>
    <message>
        <source>moved on to {state}</source>
        <translation>parti vers {state}</translation>
    </message>
</context>
<context>
    <name>EventNames</name>
    <message>
        <source>the customer replied</source>
        <translation>le client a répondu</translation>
    </message>
    <message>
        <source>an agent replied</source>
        <translation>un agent a répondu</translation>
    </message>
    <message>
        <source>the child ticket is closed</source>
        <translation>le ticket enfant est clos</translation>
    </message>
    <message>
        <source>another program calls</source>
        <translation>un autre programme appelle</translation>
    </message>
    <message>
        <source>the parallel group is done</source>
        <translation>le groupe parallèle est terminé</translation>
    </message>
</context>
<context>
    <name>ExceptionsEditor</name>
    <message>
        <source>Crisis</source>
        <translation>Crise</translation>
    </message>
    <message>
        <source>No exceptions. One replaces the week between two dates: a crisis, a move, the summer.</source>
        <translation>Aucune exception. Elle remplace la semaine entre deux dates&#xa0;: une crise, un déménagement, l’été.</translation>
    </message>
    <message>
        <source>Exceptions; the one at the top wins</source>
        <translation>Exceptions&#xa0;; la plus haute l’emporte</translation>
    </message>
    <message>
        <source>Add an exception…</source>
        <translation>Ajouter une exception…</translation>
    </message>
    <message>
        <source>Remove the exception</source>
        <translation>Supprimer l’exception</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>On these weekdays</source>
        <translation>Ces jours de la semaine</translation>
    </message>
    <message>
        <source>Open instead, nothing for closed</source>
        <translation>Ouvert à la place, rien pour fermé</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Give it a name, and a last day that is not before the first.</source>
        <translation>Donnez un nom, et un dernier jour qui ne précède pas le premier.</translation>
    </message>
    <message>
        <source>Write hours like 09:00–12:30, 13:30–18:00, or nothing for closed.</source>
        <translation>Écrivez les heures ainsi&#xa0;: 09:00–12:30, 13:30–18:00, ou rien pour fermé.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export picture (PNG)…</source>
        <translation>Exporter l’image (PNG)…</translation>
    </message>
    <message>
        <source>Export numbers (CSV)…</source>
        <translation>Exporter les chiffres (CSV)…</translation>
    </message>
    <message>
        <source>Export all numbers (CSV)…</source>
        <translation>Exporter tous les chiffres (CSV)…</translation>
    </message>
    <message>
        <source>Not written: {why}</source>
        <translation>Non écrit&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>“{name}” is not written: a Blueprint becomes a file that ends in {known}. Name it so.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas écrit&#xa0;: un Blueprint devient un fichier qui finit par {known}. Nommez-le ainsi.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}. Choose another place.</source>
        <translation>Impossible d’écrire «&#xa0;{name}&#xa0;»&#xa0;: {reason}. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Écrit&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Blueprint file (JSON)…</source>
        <translation>Fichier Blueprint (JSON)…</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Image (PNG)…</translation>
    </message>
    <message>
        <source>Picture to enlarge and edit (SVG)…</source>
        <translation>Image à agrandir et retoucher (SVG)…</translation>
    </message>
    <message>
        <source>Paper (PDF)…</source>
        <translation>Document (PDF)…</translation>
    </message>
    <message>
        <source>For other programs (BPMN 2.0)…</source>
        <translation>Pour d’autres programmes (BPMN 2.0)…</translation>
    </message>
    <message>
        <source>For wikis and merge requests (Mermaid)…</source>
        <translation>Pour les wikis et les demandes de fusion (Mermaid)…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Export the Blueprint</source>
        <translation>Exporter le Blueprint</translation>
    </message>
    <message>
        <source>Every format</source>
        <translation>Tous les formats</translation>
    </message>
</context>
<context>
    <name>Failing</name>
    <message>
        <source>{place}: {what}.</source>
        <translation>{place}&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Étape {number}</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>the ticket cannot be opened</source>
        <translation>le ticket ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>{step}: this is refused</source>
        <translation>{step}&#xa0;: cela est refusé</translation>
    </message>
    <message>
        <source>{step}: this is refused for other reasons than expected</source>
        <translation>{step}&#xa0;: cela est refusé pour d’autres raisons que prévu</translation>
    </message>
    <message>
        <source>{step}: this should be refused, and is done</source>
        <translation>{step}&#xa0;: cela devrait être refusé, et se fait</translation>
    </message>
    <message>
        <source>{what} is “{found}” and should be “{wanted}”</source>
        <translation>{what} est «&#xa0;{found}&#xa0;» et devrait être «&#xa0;{wanted}&#xa0;»</translation>
    </message>
    <message>
        <source>the state</source>
        <translation>l’état</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>le statut</translation>
    </message>
    <message>
        <source>the field {name}</source>
        <translation>le champ {name}</translation>
    </message>
    <message>
        <source>the Blueprint should be finished, and is not</source>
        <translation>le Blueprint devrait être terminé, et ne l’est pas</translation>
    </message>
    <message>
        <source>the Blueprint should not be finished, and is</source>
        <translation>le Blueprint ne devrait pas être terminé, et l’est</translation>
    </message>
    <message>
        <source>the state’s limit</source>
        <translation>la limite de l’état</translation>
    </message>
    <message>
        <source>the whole Blueprint’s limit</source>
        <translation>la limite de tout le Blueprint</translation>
    </message>
    <message>
        <source>{limit} breaks: {found}; it should: {wanted}</source>
        <translation>{limit} échoit&#xa0;: {found}&#xa0;; prévu&#xa0;: {wanted}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>{person} may not press “{transition}”, and should</source>
        <translation>{person} ne peut pas exécuter «&#xa0;{transition}&#xa0;», et le devrait</translation>
    </message>
    <message>
        <source>{person} may not press “{transition}”, for other reasons than expected</source>
        <translation>{person} ne peut pas exécuter «&#xa0;{transition}&#xa0;», pour d’autres raisons que prévu</translation>
    </message>
    <message>
        <source>{person} may press “{transition}”, and should not</source>
        <translation>{person} peut exécuter «&#xa0;{transition}&#xa0;», et ne le devrait pas</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>a letter {letter} should be sent; sent: {sent}</source>
        <translation>un message {letter} devrait partir&#xa0;; partis&#xa0;: {sent}</translation>
    </message>
    <message>
        <source>a letter {letter} should be sent so many times: {times}; sent: {sent}</source>
        <translation>un message {letter} devrait partir tant de fois&#xa0;: {times}&#xa0;; partis&#xa0;: {sent}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{event} should be in the history; there is: {found}</source>
        <translation>{event} devrait figurer dans l’historique&#xa0;; on y trouve&#xa0;: {found}</translation>
    </message>
    <message>
        <source>{event} should be in the history so many times: {times}; there is: {found}</source>
        <translation>{event} devrait figurer tant de fois dans l’historique&#xa0;: {times}&#xa0;; on y trouve&#xa0;: {found}</translation>
    </message>
</context>
<context>
    <name>FieldEdits</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{name} made it “{theirs}” meanwhile; you meant “{mine}”. Set it anew if yours is right.</source>
        <translation>{name} y a mis «&#xa0;{theirs}&#xa0;» entre-temps&#xa0;; vous vouliez «&#xa0;{mine}&#xa0;». Remettez-le si le vôtre est juste.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>Ce qu’elle donne</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui le voit</translation>
    </message>
    <message>
        <source>Conditions and Blueprints may use it either way.</source>
        <translation>Les conditions et les Blueprints peuvent l’utiliser dans les deux cas.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Shown below the field wherever it is filled in.</source>
        <translation>Affichée sous le champ partout où on le remplit.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>{example} It keeps its type, since tickets hold such values: add another field instead.</source>
        <translation>{example} Il garde son type, car des tickets portent de telles valeurs&#xa0;: ajoutez plutôt un autre champ.</translation>
    </message>
</context>
<context>
    <name>FieldTypes</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Texte long</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Plusieurs choix</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Computed from other fields, and nobody types it, such as a total: round({price} * 1.2, 2).</source>
        <translation>Calculé à partir d’autres champs, personne ne le remplit, par exemple un total&#xa0;: round({price} * 1.2, 2).</translation>
    </message>
    <message>
        <source>A line of text, such as an order number: A-10023.</source>
        <translation>Une ligne de texte, comme un numéro de commande&#xa0;: A-10023.</translation>
    </message>
    <message>
        <source>Several lines, such as steps that lead to the fault.</source>
        <translation>Plusieurs lignes, comme les étapes qui mènent à la panne.</translation>
    </message>
    <message>
        <source>One option of a list, such as the product: Kettle, Toaster.</source>
        <translation>Une option d’une liste, comme le produit&#xa0;: bouilloire, grille-pain.</translation>
    </message>
    <message>
        <source>Any number of options, such as what was tried: restart, update.</source>
        <translation>Autant d’options qu’on veut, comme ce qui a été essayé&#xa0;: redémarrage, mise à jour.</translation>
    </message>
    <message>
        <source>Yes, no or not said, such as whether the warranty still runs.</source>
        <translation>Oui, non ou rien, comme la garantie qui court encore ou non.</translation>
    </message>
    <message>
        <source>A number that can be compared, such as an amount: 149.90.</source>
        <translation>Un nombre qui se compare, comme un montant&#xa0;: 149,90.</translation>
    </message>
    <message>
        <source>A day, such as the day of purchase: 12 March 2026.</source>
        <translation>Un jour, comme celui de l’achat&#xa0;: 12 mars 2026.</translation>
    </message>
    <message>
        <source>A day and a time, such as an appointment: 12 March 2026, 14:30.</source>
        <translation>Un jour et une heure, comme un rendez-vous&#xa0;: 12 mars 2026, 14 h 30.</translation>
    </message>
    <message>
        <source>Somebody who works here, such as the technician on site.</source>
        <translation>Quelqu’un qui travaille ici, comme le technicien sur place.</translation>
    </message>
    <message>
        <source>A customer company, such as the reseller.</source>
        <translation>Une entreprise cliente, comme le revendeur.</translation>
    </message>
    <message>
        <source>A mail address that is checked: name@company.example.</source>
        <translation>Une adresse électronique vérifiée&#xa0;: nom@societe.example.</translation>
    </message>
    <message>
        <source>A link to a page: https://company.example/order/10023.</source>
        <translation>Un lien vers une page&#xa0;: https://societe.example/commande/10023.</translation>
    </message>
    <message>
        <source>Agents only</source>
        <translation>Les agents seulement</translation>
    </message>
    <message>
        <source>Agents, and customers read it</source>
        <translation>Les agents&#xa0;; les clients le lisent</translation>
    </message>
    <message>
        <source>Agents, and customers fill it in</source>
        <translation>Les agents&#xa0;; les clients le remplissent</translation>
    </message>
</context>
<context>
    <name>FieldValueRow</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nouvelle valeur</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Le laisser vide</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message>
        <source>{id} (missing)</source>
        <translation>{id} (introuvable)</translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>Another field</source>
        <translation>Un autre champ</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>What a ticket of yours has besides subject, priority and the like. Layouts say where each one shows.</source>
        <translation>Ce que vos tickets ont en plus de l’objet, de la priorité et du reste. Les mises en page disent où chacun s’affiche.</translation>
    </message>
    <message>
        <source>A ticket has a subject, a priority, a type and tags already. Add what else you ask for, such as the order number: it can be demanded, compared and counted.</source>
        <translation>Un ticket a déjà un objet, une priorité, un type et des étiquettes. Ajoutez ce que vous demandez en plus, comme le numéro de commande&#xa0;: il peut être exigé, comparé et compté.</translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation>Ajouter un champ…</translation>
    </message>
    <message>
        <source>Correct the formula: what is wrong with it is said below it.</source>
        <translation>Corrigez la formule&#xa0;: ce qui ne va pas est dit en dessous.</translation>
    </message>
    <message>
        <source>Add at least one option that is offered everywhere.</source>
        <translation>Ajoutez au moins une option proposée partout.</translation>
    </message>
    <message>
        <source>A department has no option at all: add one, or make its options the same as everywhere.</source>
        <translation>Un service n’a aucune option&#xa0;: ajoutez-en une, ou donnez-lui les mêmes que partout.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) have {names}. They keep it, marked as not offered any more.</source>
        <translation>
            <numerusform>%Ln ticket porte {names}. Il la garde, signalée comme n’étant plus proposée.</numerusform>
            <numerusform>%Ln tickets portent {names}. Ils la gardent, signalée comme n’étant plus proposée.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove options of “{field}”</source>
        <translation>Supprimer des options de «&#xa0;{field}&#xa0;»</translation>
    </message>
    <message>
        <source>Nobody can choose it again unless you add it under the same name.</source>
        <translation>Personne ne pourra plus la choisir, sauf si vous l’ajoutez sous le même nom.</translation>
    </message>
    <message>
        <source>Save without these options</source>
        <translation>Enregistrer sans ces options</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nouveau champ</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Making the pages…</source>
        <translation>Préparation des pages…</translation>
    </message>
    <message>
        <source>As the page needs it</source>
        <translation>Selon la page</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPrint</name>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print this page or write it as a PDF: its pages are shown first (Ctrl+P)</source>
        <translation>Imprimer cette page ou l’enregistrer en PDF&#xa0;: ses feuilles sont d’abord montrées (Ctrl+P)</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Écrit&#xa0;: {name}</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}. Choose another place.</source>
        <translation>Impossible d’écrire «&#xa0;{name}&#xa0;»&#xa0;: {reason}. Choisissez un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>FilesGiven</name>
    <message>
        <source>Attach files…</source>
        <translation>Joindre des fichiers…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>Impossible de lire «&#xa0;{name}&#xa0;»&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is empty or larger than 25 MB.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide ou dépasse 25 Mo.</translation>
    </message>
</context>
<context>
    <name>Filled</name>
    <message>
        <source>Reply to the customer</source>
        <translation>Réponse au client</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n fichier joint</numerusform>
            <numerusform>%n fichiers joints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilledForm</name>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Réponse au client</translation>
    </message>
    <message>
        <source>Note to colleagues</source>
        <translation>Note aux collègues</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Joindre un fichier…</translation>
    </message>
    <message>
        <source>Kinds of files: {kinds}</source>
        <translation>Sortes de fichiers&#xa0;: {kinds}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Several between commas.</source>
        <translation>Séparez-en plusieurs par des virgules.</translation>
    </message>
    <message>
        <source>Create the task “{title}”</source>
        <translation>Créer la tâche «&#xa0;{title}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Calendar time</source>
        <translation>Temps calendaire</translation>
    </message>
    <message>
        <source>Business time</source>
        <translation>Temps ouvré</translation>
    </message>
    <message>
        <source>Nights and weekends count.</source>
        <translation>Les nuits et les week-ends comptent.</translation>
    </message>
    <message>
        <source>Only opening hours count, by the calendar of each state’s limit; pauses still count.</source>
        <translation>Seules les heures d’ouverture comptent, selon le calendrier de la limite de chaque état&#xa0;; les pauses comptent toujours.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>Department, team, priority and whatever else may be chosen</source>
        <translation>Service, équipe, priorité et tout ce qui peut encore être choisi</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>All priorities</source>
        <translation>Toutes les priorités</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Toutes les équipes</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Toutes les organisations</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Toutes les versions</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message>
        <source>Find names, fields, owners, text</source>
        <translation>Chercher noms, champs, propriétaires, texte</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>FindingDialog</name>
    <message>
        <source>Save what is shown</source>
        <translation>Enregistrer ce qui est affiché</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Seen by</source>
        <translation>&amp;Visible pour</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Or…</source>
        <translation>Ou…</translation>
    </message>
    <message>
        <source>Other ways to put it right</source>
        <translation>D’autres façons de corriger</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Being checked…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>Nothing stands against this Blueprint.</source>
        <translation>Rien ne s’oppose à ce Blueprint.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n conseil</numerusform>
            <numerusform>%n conseils</numerusform>
        </translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Équipe {name}</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Moi seul</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>“{blueprint}” with its filters and the list “{list}”, counted anew each time.</source>
        <translation>«&#xa0;{blueprint}&#xa0;» avec ses filtres et la liste «&#xa0;{list}&#xa0;», recomptée à chaque fois.</translation>
    </message>
    <message>
        <source>“{blueprint}” with its filters, on this page.</source>
        <translation>«&#xa0;{blueprint}&#xa0;» avec ses filtres, sur cette page.</translation>
    </message>
</context>
<context>
    <name>FindingsMenu</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>What you or others found and kept under a name: a Blueprint, its filters and a list.</source>
        <translation>Ce que vous ou d’autres avez constaté et conservé sous un nom&#xa0;: un Blueprint, ses filtres et une liste.</translation>
    </message>
    <message>
        <source>The Blueprint of “{title}” is not here any more, or not yours to watch.</source>
        <translation>Le Blueprint de «&#xa0;{title}&#xa0;» n’est plus ici, ou vous ne pouvez pas le suivre.</translation>
    </message>
    <message>
        <source>Nothing kept yet: open a number, then save what is shown.</source>
        <translation>Rien de conservé pour l’instant&#xa0;: ouvrez un chiffre, puis enregistrez ce qui est affiché.</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>Enregistrer ce qui est affiché…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>FirstDepartmentDialog</name>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>First a department</source>
        <translation>D’abord un service</translation>
    </message>
    <message>
        <source>Every ticket belongs to a department, and this desk has none yet. Name the first one; its hours, people and statuses are set in Manage, whenever you like.</source>
        <translation>Tout ticket relève d’un service, et ce bureau n’en a pas encore. Nommez le premier&#xa0;; ses heures, ses personnes et ses statuts se règlent dans Gérer, quand vous voudrez.</translation>
    </message>
    <message>
        <source>Every ticket belongs to a department, and this desk has none yet. Ask an administrator to add one.</source>
        <translation>Tout ticket relève d’un service, et ce bureau n’en a pas encore. Demandez à un administrateur d’en ajouter un.</translation>
    </message>
    <message>
        <source>&amp;Name of the department</source>
        <translation>&amp;Nom du service</translation>
    </message>
    <message>
        <source>Name of the department</source>
        <translation>Nom du service</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add it and go on</source>
        <translation>L’ajouter et continuer</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>This desk has no Blueprint yet</source>
        <translation>Ce bureau n’a pas encore de Blueprint</translation>
    </message>
    <message>
        <source>A Blueprint says how tickets move: their states, the transitions between them, who may take each one, and how long it may take. Draw one, rehearse it, publish it: then new tickets follow it.</source>
        <translation>Un Blueprint dit comment avancent les tickets&#xa0;: leurs états, les transitions entre eux, qui peut exécuter chacune, et le temps permis. Dessinez-en un, simulez-le, publiez-le&#xa0;: les nouveaux tickets le suivent alors.</translation>
    </message>
    <message>
        <source>A whole process – returns, incidents, access… – to change as you like.</source>
        <translation>Un processus entier – retours, incidents, accès… – à modifier à votre guise.</translation>
    </message>
    <message>
        <source>Begin from a template…</source>
        <translation>Partir d’un modèle…</translation>
    </message>
    <message>
        <source>One state to start from, and an empty sheet.</source>
        <translation>Un état de départ, et une feuille vide.</translation>
    </message>
    <message>
        <source>Draw an empty Blueprint</source>
        <translation>Dessiner un Blueprint vide</translation>
    </message>
    <message>
        <source>A Blueprint from another desk, BPMN, or the workflow of another program.</source>
        <translation>Un Blueprint d’un autre bureau, du BPMN, ou le workflow d’un autre programme.</translation>
    </message>
    <message>
        <source>Begin from a file…</source>
        <translation>Partir d’un fichier…</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Point at a card and click one of its arrows: the next state. Drag an arrow to a state that is there. Double-click the sheet: a state on its own. A right click offers everything else.</source>
        <translation>Pointez une carte et cliquez sur l’une de ses flèches&#xa0;: l’état suivant. Tirez une flèche vers un état déjà là. Double-cliquez sur la feuille&#xa0;: un état à part. Un clic droit propose tout le reste.</translation>
    </message>
</context>
<context>
    <name>FlowPage</name>
    <message>
        <source>Cumulative flow</source>
        <translation>Flux cumulé</translation>
    </message>
    <message>
        <source>Arrivals and departures</source>
        <translation>Arrivées et départs</translation>
    </message>
    <message>
        <source>Full time of each completed run</source>
        <translation>Durée totale de chaque parcours achevé</translation>
    </message>
    <message>
        <source>How old open tickets are</source>
        <translation>Âge des tickets en cours</translation>
    </message>
    <message>
        <source>By whose turn it is</source>
        <translation>Selon à qui est le tour</translation>
    </message>
    <message>
        <source>One band for states where we act, one for those where somebody outside does.</source>
        <translation>Une bande pour les états où nous agissons, une pour ceux où quelqu’un d’extérieur agit.</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>à l’extérieur</translation>
    </message>
    <message>
        <source>with us</source>
        <translation>chez nous</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other state(s)</source>
        <translation>
            <numerusform>%Ln autre état</numerusform>
            <numerusform>%Ln autres états</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>{n} at the end</source>
        <translation>{n} à la fin</translation>
    </message>
    <message>
        <source>tickets in each state at the end of each day</source>
        <translation>tickets dans chaque état à la fin de chaque jour</translation>
    </message>
    <message>
        <source>No ticket was under way in this period.</source>
        <translation>Aucun ticket n’était en cours sur cette période.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Commencés</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Achevés</translation>
    </message>
    <message>
        <source>Ended otherwise</source>
        <translation>Finis autrement</translation>
    </message>
    <message>
        <source>□ {came} came, ■ {gone} went</source>
        <translation>□ arrivées&#xa0;: {came}, ■ départs&#xa0;: {gone}</translation>
    </message>
    <message>
        <source>No ticket came or went in this period.</source>
        <translation>Aucun ticket n’est arrivé ni parti sur cette période.</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s), calendar time</source>
        <translation>
            <numerusform>%Ln parcours, temps calendaire</numerusform>
            <numerusform>%Ln parcours, temps calendaire</numerusform>
        </translation>
    </message>
    <message>
        <source>No run was completed in this period.</source>
        <translation>Aucun parcours n’a été achevé sur cette période.</translation>
    </message>
    <message>
        <source>● open, ✕ over the limit · red line: limit · dashes: 90% of earlier visits</source>
        <translation>● en cours, ✕ hors limite · ligne rouge&#xa0;: limite · tirets&#xa0;: 90&#xa0;% des passages antérieurs</translation>
    </message>
    <message>
        <source>No ticket is open.</source>
        <translation>Aucun ticket n’est en cours.</translation>
    </message>
    <message>
        <source>Open in {state}</source>
        <translation>En cours dans {state}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>{state}: end of {day}</source>
        <translation>{state}&#xa0;: fin du {day}</translation>
    </message>
    <message>
        <source>Came: {days}</source>
        <translation>Arrivés&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Went: {days}</source>
        <translation>Partis&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Completed: {days}</source>
        <translation>Terminés&#xa0;: {days}</translation>
    </message>
</context>
<context>
    <name>Followers</name>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Nobody follows this ticket. Followers are told what happens; customers read along in copy.</source>
        <translation>Personne ne suit ce ticket. Les abonnés sont prévenus de ce qui arrive&#xa0;; les clients lisent en copie.</translation>
    </message>
    <message>
        <source>Follow no more</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>in copy</source>
        <translation>en copie</translation>
    </message>
    <message>
        <source>A customer: reads the public replies, no more</source>
        <translation>Un client&#xa0;: lit les réponses publiques, rien de plus</translation>
    </message>
    <message>
        <source>{name} follows no more</source>
        <translation>{name} ne suit plus</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>{who} changed this draft too: {what}</source>
        <translation>{who} a aussi modifié ce brouillon&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{who} moved something here</source>
        <translation>{who} a déplacé quelque chose ici</translation>
    </message>
</context>
<context>
    <name>Foresight</name>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’il deviendra</translation>
    </message>
    <message>
        <source>Enters the Blueprint “{blueprint}” and begins in “{state}”.</source>
        <translation>Entre dans le Blueprint «&#xa0;{blueprint}&#xa0;» et commence dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>No Blueprint takes it in: its status is set by hand.</source>
        <translation>Aucun Blueprint ne le prend&#xa0;: son statut se règle à la main.</translation>
    </message>
    <message>
        <source>Organisation: {name}</source>
        <translation>Organisation&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Team: {name}</source>
        <translation>Équipe&#xa0;: {name}</translation>
    </message>
    <message>
        <source>You will not see it once it is open: it belongs to a department that is not yours.</source>
        <translation>Vous ne le verrez plus une fois ouvert&#xa0;: il appartient à un service qui n’est pas le vôtre.</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>A field</source>
        <translation>Un champ</translation>
    </message>
    <message>
        <source>A reply or note</source>
        <translation>Une réponse ou une note</translation>
    </message>
    <message>
        <source>A checklist</source>
        <translation>Une liste à cocher</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>The resolution</source>
        <translation>La résolution</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>A message to the agent</source>
        <translation>Un message à l’agent</translation>
    </message>
    <message>
        <source>A task</source>
        <translation>Une tâche</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>Une page web</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste à cocher</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>It must be filled in</source>
        <translation>Il doit être rempli</translation>
    </message>
    <message>
        <source>It is shown only</source>
        <translation>Il est seulement affiché</translation>
    </message>
    <message>
        <source>It begins as</source>
        <translation>Au départ, il vaut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Say when it does not hold</source>
        <translation>À dire quand elle n’est pas respectée</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>Ce qui doit être vrai</translation>
    </message>
    <message>
        <source>Please correct this.</source>
        <translation>Merci de corriger.</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Une règle</translation>
    </message>
    <message>
        <source>The customer reads it</source>
        <translation>Le client la lit</translation>
    </message>
    <message>
        <source>It must be written</source>
        <translation>Elle doit être écrite</translation>
    </message>
    <message>
        <source>Begins as the template</source>
        <translation>Part du modèle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>One thing to tick a line; “- ” before what may be left out</source>
        <translation>Une chose à cocher par ligne&#xa0;; «&#xa0;-&#xa0;» devant ce qui est facultatif</translation>
    </message>
    <message>
        <source>At least so many files</source>
        <translation>Nombre minimal de fichiers</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>Sortes de fichiers</translation>
    </message>
    <message>
        <source>pdf, png – nothing: any</source>
        <translation>pdf, png – vide&#xa0;: toutes</translation>
    </message>
    <message>
        <source>Tags to choose from</source>
        <translation>Étiquettes au choix</translation>
    </message>
    <message>
        <source>nothing: any</source>
        <translation>vide&#xa0;: toutes</translation>
    </message>
    <message>
        <source>At least one must be chosen</source>
        <translation>Au moins une doit être choisie</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>It is always created</source>
        <translation>Elle est toujours créée</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>FormPreview</name>
    <message>
        <source>Nothing is filled in: the button alone takes the ticket onwards.</source>
        <translation>Rien n’est à remplir&#xa0;: le bouton seul fait avancer le ticket.</translation>
    </message>
</context>
<context>
    <name>FormulaEditor</name>
    <message>
        <source>Insert…</source>
        <translation>Insérer…</translation>
    </message>
    <message>
        <source>Try it on ticket</source>
        <translation>Essayer sur le ticket</translation>
    </message>
    <message>
        <source>Number of the ticket to try it on</source>
        <translation>Numéro du ticket sur lequel l’essayer</translation>
    </message>
    <message>
        <source>What is wrong with the formula</source>
        <translation>Ce qui ne va pas dans la formule</translation>
    </message>
    <message>
        <source>What the formula gives</source>
        <translation>Ce que la formule donne</translation>
    </message>
    <message>
        <source>Such as: round({price} * 1.2, 2)</source>
        <translation>Par exemple&#xa0;: round({price} * 1.2, 2)</translation>
    </message>
    <message>
        <source>Empty: {why}</source>
        <translation>Vide&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Gives {value}</source>
        <translation>Donne {value}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) are still to be computed again; whoever keeps time does it.</source>
        <translation>
            <numerusform>%Ln ticket reste à recalculer&#xa0;; le programme qui tient l’heure s’en charge.</numerusform>
            <numerusform>%Ln tickets restent à recalculer&#xa0;; le programme qui tient l’heure s’en charge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormulaWords</name>
    <message>
        <source>Priority, 1 (low) to 4 (urgent)</source>
        <translation>Priorité, de 1 (basse) à 4 (urgente)</translation>
    </message>
    <message>
        <source>When it was opened</source>
        <translation>Quand il a été ouvert</translation>
    </message>
    <message>
        <source>When it is due next</source>
        <translation>Sa prochaine échéance</translation>
    </message>
    <message>
        <source>Status (its id)</source>
        <translation>Statut (son identifiant)</translation>
    </message>
    <message>
        <source>Category of the status, as a number</source>
        <translation>Catégorie du statut, en nombre</translation>
    </message>
    <message>
        <source>Ticket type (its id)</source>
        <translation>Type de ticket (son identifiant)</translation>
    </message>
    <message>
        <source>Department (its id)</source>
        <translation>Service (son identifiant)</translation>
    </message>
    <message>
        <source>Team (its id)</source>
        <translation>Équipe (son identifiant)</translation>
    </message>
    <message>
        <source>Assignee (their id)</source>
        <translation>Agent assigné (son identifiant)</translation>
    </message>
    <message>
        <source>Requester (their id)</source>
        <translation>Demandeur (son identifiant)</translation>
    </message>
    <message>
        <source>Organisation (its id)</source>
        <translation>Organisation (son identifiant)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>Nombre de messages</translation>
    </message>
    <message>
        <source>Number of public replies</source>
        <translation>Nombre de réponses publiques</translation>
    </message>
    <message>
        <source>How often it was reopened</source>
        <translation>Combien de fois il a été rouvert</translation>
    </message>
    <message>
        <source>Number of open tasks</source>
        <translation>Nombre de tâches ouvertes</translation>
    </message>
</context>
<context>
    <name>FunctionForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>In one line, for those who draw Blueprints.</source>
        <translation>En une ligne, pour qui dessine les Blueprints.</translation>
    </message>
    <message>
        <source>Python function</source>
        <translation>Fonction Python</translation>
    </message>
    <message>
        <source>As file:function. “prices:look_up” is look_up in prices.py, which lies in the folder of functions of each computer that runs it.</source>
        <translation>Sous la forme fichier:fonction. «&#xa0;prices:look_up&#xa0;» est look_up dans prices.py, qui se trouve dans le dossier des fonctions de chaque ordinateur qui l’exécute.</translation>
    </message>
    <message>
        <source>Switched off, it cannot be called, and calls under way wait.</source>
        <translation>Désactivée, elle ne peut être appelée, et les appels en cours attendent.</translation>
    </message>
    <message>
        <source>What it is told</source>
        <translation>Ce qu’on lui dit</translation>
    </message>
    <message>
        <source>What its answer may do</source>
        <translation>Ce que sa réponse peut faire</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>L’essayer</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Activée</translation>
    </message>
</context>
<context>
    <name>FunctionHere</name>
    <message>
        <source>Do not let it run here any more</source>
        <translation>Ne plus la laisser s’exécuter ici</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Look at it again…</source>
        <translation>La regarder de nouveau…</translation>
    </message>
    <message>
        <source>Let it run here…</source>
        <translation>La laisser s’exécuter ici…</translation>
    </message>
    <message>
        <source>Say first which Python function it is.</source>
        <translation>Dites d’abord de quelle fonction Python il s’agit.</translation>
    </message>
    <message>
        <source>Its file is not on this computer. It would be {file}</source>
        <translation>Son fichier n’est pas sur cet ordinateur. Ce serait {file}</translation>
    </message>
    <message>
        <source>It is here, and nobody agreed that it runs: {file}</source>
        <translation>Elle est ici, et personne n’a accepté qu’elle s’exécute&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Its file is another one than was agreed to, so it does not run: {file}</source>
        <translation>Son fichier n’est plus celui qui a été accepté, donc elle ne s’exécute pas&#xa0;: {file}</translation>
    </message>
    <message>
        <source>It runs here since {when}, while a window of this desk is open: {file}</source>
        <translation>Elle s’exécute ici depuis le {when}, tant qu’une fenêtre de ce bureau est ouverte&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>FunctionTrial</name>
    <message>
        <source>Run it now</source>
        <translation>L’exécuter maintenant</translation>
    </message>
    <message>
        <source>With the ticket</source>
        <translation>Avec le ticket</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>It was told:</source>
        <translation>On lui a dit&#xa0;:</translation>
    </message>
    <message>
        <source>It answered:</source>
        <translation>Elle a répondu&#xa0;:</translation>
    </message>
    <message>
        <source>That would be done, and was not:</source>
        <translation>Ceci serait fait, et ne l’a pas été&#xa0;:</translation>
    </message>
    <message>
        <source>It printed:</source>
        <translation>Elle a affiché&#xa0;:</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Note&#xa0;: {text}</translation>
    </message>
    <message>
        <source>There is no ticket yet to try it with.</source>
        <translation>Il n’y a pas encore de ticket pour l’essayer.</translation>
    </message>
    <message>
        <source>It can be tried once it may run on this computer.</source>
        <translation>Elle peut être essayée dès qu’elle peut s’exécuter sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Calls it once with this ticket. Nothing of its answer is written.</source>
        <translation>L’appelle une fois avec ce ticket. Rien de sa réponse n’est écrit.</translation>
    </message>
</context>
<context>
    <name>FunctionsPage</name>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Python of your own that Blueprints call after a transition. It runs beside the desk, on computers where somebody agreed to it.</source>
        <translation>Votre propre Python, que les Blueprints appellent après une transition. Il s’exécute à côté du bureau, sur les ordinateurs où quelqu’un l’a accepté.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>Write the Python function as file:function, such as prices:look_up.</source>
        <translation>Écrivez la fonction Python sous la forme fichier:fonction, comme prices:look_up.</translation>
    </message>
    <message>
        <source>“{name}” is there twice: give each a name of its own.</source>
        <translation>«&#xa0;{name}&#xa0;» y est deux fois&#xa0;: donnez à chacun un nom différent.</translation>
    </message>
    <message>
        <source>New function</source>
        <translation>Nouvelle fonction</translation>
    </message>
</context>
<context>
    <name>Furnished</name>
    <message>
        <source>Something you changed in Manage is not on the desk yet.</source>
        <translation>Une modification faite dans Gérer n’est pas encore sur le bureau.</translation>
    </message>
    <message>
        <source>Stay to save it, or close and lose it. The pages with a mark have something to save.</source>
        <translation>Restez pour l’enregistrer&#xa0;; en fermant, vous la perdez. Les pages marquées ont quelque chose à enregistrer.</translation>
    </message>
</context>
<context>
    <name>GatheringCard</name>
    <message>
        <source>Where work gathers</source>
        <translation>Où le travail s’accumule</translation>
    </message>
    <message>
        <source>By share of all queueing</source>
        <translation>Par part de toute la file</translation>
    </message>
    <message>
        <source>By work in progress × age</source>
        <translation>Par travail en cours × âge</translation>
    </message>
    <message>
        <source>By arrivals over departures</source>
        <translation>Par arrivées sur départs</translation>
    </message>
    <message>
        <source>What states are ranked by</source>
        <translation>Critère de classement des états</translation>
    </message>
    <message>
        <source>in opening hours</source>
        <translation>en heures d’ouverture</translation>
    </message>
    <message>
        <source>{came} came, {gone} went</source>
        <translation>{came} arrivés, {gone} partis</translation>
    </message>
    <message>
        <source>“{state}”: {share} of all queueing happened here, {time} in opening hours.</source>
        <translation>«&#xa0;{state}&#xa0;»&#xa0;: {share} de toute la file s’est passée ici, {time} en heures d’ouverture.</translation>
    </message>
    <message numerus="yes">
        <source>“{state}”: %Ln ticket(s) here now, {age} old on average, {together} together.</source>
        <translation>
            <numerusform>«&#xa0;{state}&#xa0;»&#xa0;: %Ln ticket ici à présent, âgé de {age} en moyenne, {together} au total.</numerusform>
            <numerusform>«&#xa0;{state}&#xa0;»&#xa0;: %Ln tickets ici à présent, âgés de {age} en moyenne, {together} au total.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{state}”: {came} came in the period and {gone} went, so it grew by {more}.</source>
        <translation>«&#xa0;{state}&#xa0;»&#xa0;: {came} arrivés pendant la période et {gone} partis&#xa0;; il a donc grossi de {more}.</translation>
    </message>
    <message>
        <source>No ticket queued in this period.</source>
        <translation>Aucun ticket n’a été en file pendant cette période.</translation>
    </message>
    <message>
        <source>No ticket is open.</source>
        <translation>Aucun ticket n’est ouvert.</translation>
    </message>
    <message>
        <source>No state grew: at least as many tickets went as came.</source>
        <translation>Aucun état n’a grossi&#xa0;: il est parti au moins autant de tickets qu’il en est arrivé.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouverts à présent</translation>
    </message>
    <message>
        <source>Mean age</source>
        <translation>Âge moyen</translation>
    </message>
    <message>
        <source>Age together</source>
        <translation>Âge cumulé</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Arrivés</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>Partis</translation>
    </message>
    <message>
        <source>Came per went</source>
        <translation>Arrivés par parti</translation>
    </message>
    <message>
        <source>Queued in {state}</source>
        <translation>En file dans {state}</translation>
    </message>
    <message>
        <source>Open in {state}</source>
        <translation>Ouverts dans {state}</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>GroupEditor</name>
    <message>
        <source>All of these hold</source>
        <translation>Toutes sont vraies</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>L’une est vraie</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Aucune n’est vraie</translation>
    </message>
    <message>
        <source>Not all of these hold</source>
        <translation>Toutes ne sont pas vraies</translation>
    </message>
    <message>
        <source>How the conditions are joined</source>
        <translation>Comment les conditions sont liées</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Retirer le groupe</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Ajouter une condition</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Ajouter un groupe</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>No page says that.</source>
        <translation>Aucune page n’en parle.</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>HalfDone</name>
    <message>
        <source>Everybody else is inactive: make somebody active again.</source>
        <translation>Toutes les autres personnes sont inactives&#xa0;: réactivez-en une.</translation>
    </message>
    <message>
        <source>Without a department, somebody sees no tickets: {names}.</source>
        <translation>Sans service, on ne voit aucun ticket&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Nobody is in it yet: {names}.</source>
        <translation>Encore sans membre&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>There is a calendar; the desk is not set to it yet: Settings, Calendar.</source>
        <translation>Il y a un calendrier&#xa0;; le bureau n’y est pas encore réglé&#xa0;: Réglages, Calendrier.</translation>
    </message>
    <message>
        <source>There is an address, and nothing sends yet: name the mail server and switch it on.</source>
        <translation>Il y a une adresse, et rien n’envoie encore&#xa0;: nommez le serveur de messagerie et activez-le.</translation>
    </message>
    <message>
        <source>Drawn up and not in force: {names}.</source>
        <translation>Préparé, mais pas en vigueur&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>None is active, so no ticket enters one: Design, History, Activate.</source>
        <translation>Aucun n’est actif, donc aucun ticket n’y entre&#xa0;: Concevoir, Historique, Activer.</translation>
    </message>
    <message>
        <source>Drawn and not published yet: {names}.</source>
        <translation>Dessiné, pas encore publié&#xa0;: {names}.</translation>
    </message>
</context>
<context>
    <name>HandOnDialog</name>
    <message>
        <source>Choose somebody</source>
        <translation>Choisissez quelqu’un</translation>
    </message>
    <message>
        <source>“{name}” on ticket #{number} waits for this vote. Whoever gets it is asked from now on.</source>
        <translation>«&#xa0;{name}&#xa0;», sur le ticket n°&#xa0;{number}, attend ce vote. La personne qui le reçoit est désormais consultée.</translation>
    </message>
    <message>
        <source>Whose vote</source>
        <translation>Le vote de qui</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>A word to them, if you like: it stays in the history</source>
        <translation>Un mot pour cette personne, si vous voulez&#xa0;: il reste dans l’historique</translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>Hand on a vote</source>
        <translation>Transmettre un vote</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Transmettre</translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>{person}: {what}</source>
        <translation>{person}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>“{transition}” by itself</source>
        <translation>«&#xa0;{transition}&#xa0;» d’elle-même</translation>
    </message>
    <message>
        <source>reminder {n} of {limit}</source>
        <translation>rappel {n} de {limit}</translation>
    </message>
    <message>
        <source>{limit} is broken</source>
        <translation>{limit} est dépassée</translation>
    </message>
    <message>
        <source>escalation {n} of {limit}</source>
        <translation>escalade {n} de {limit}</translation>
    </message>
    <message>
        <source>the state’s limit</source>
        <translation>la limite de l’état</translation>
    </message>
    <message>
        <source>the whole Blueprint’s limit</source>
        <translation>la limite de tout le Blueprint</translation>
    </message>
    <message>
        <source>an automatic transition</source>
        <translation>une transition automatique</translation>
    </message>
    <message>
        <source>a delayed action</source>
        <translation>une action différée</translation>
    </message>
    <message>
        <source>the end of an approval</source>
        <translation>la fin d’une approbation</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>une limite</translation>
    </message>
    <message>
        <source>{person} presses “{transition}”</source>
        <translation>{person} presse «&#xa0;{transition}&#xa0;»</translation>
    </message>
    <message>
        <source>Somebody writes</source>
        <translation>Quelqu’un écrit</translation>
    </message>
    <message>
        <source>{person} edits the ticket</source>
        <translation>{person} modifie le ticket</translation>
    </message>
    <message>
        <source>{person} takes the ticket up</source>
        <translation>{person} prend le ticket en charge</translation>
    </message>
    <message>
        <source>{person} puts the ticket back</source>
        <translation>{person} remet le ticket en file</translation>
    </message>
    <message>
        <source>{person} votes on “{transition}”</source>
        <translation>{person} vote sur «&#xa0;{transition}&#xa0;»</translation>
    </message>
    <message>
        <source>{person} hands a vote on</source>
        <translation>{person} transmet un vote</translation>
    </message>
    <message>
        <source>{person} withdraws “{transition}”</source>
        <translation>{person} retire «&#xa0;{transition}&#xa0;»</translation>
    </message>
    <message>
        <source>Time passes</source>
        <translation>Le temps passe</translation>
    </message>
    <message>
        <source>Time passes to what is due next</source>
        <translation>Le temps passe jusqu’à la prochaine échéance</translation>
    </message>
    <message>
        <source>Something happens around the ticket</source>
        <translation>Quelque chose arrive autour du ticket</translation>
    </message>
    <message>
        <source>The ticket is opened</source>
        <translation>Le ticket est ouvert</translation>
    </message>
    <message>
        <source>Enters the Blueprint in “{state}”</source>
        <translation>Entre dans le Blueprint par «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>On to “{state}”</source>
        <translation>Va à «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>“{transition}” → “{state}”</source>
        <translation>«&#xa0;{transition}&#xa0;» → «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>by force</source>
        <translation>de force</translation>
    </message>
    <message>
        <source>as it was not approved</source>
        <translation>faute d’approbation</translation>
    </message>
    <message>
        <source>as enough branches were done</source>
        <translation>assez de branches étant faites</translation>
    </message>
    <message>
        <source>by itself, as its time had come</source>
        <translation>d’elle-même, son temps étant venu</translation>
    </message>
    <message>
        <source>by itself, as its conditions held</source>
        <translation>d’elle-même, ses conditions étant remplies</translation>
    </message>
    <message>
        <source>by itself, as what it waits for happened</source>
        <translation>d’elle-même, ce qu’elle attend ayant eu lieu</translation>
    </message>
    <message>
        <source>by itself, as an action asked for it</source>
        <translation>d’elle-même, une action l’ayant demandée</translation>
    </message>
    <message>
        <source>“{name}” is rejected</source>
        <translation>«&#xa0;{name}&#xa0;» est refusée</translation>
    </message>
    <message>
        <source>“{name}” was not approved in time</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas été approuvée à temps</translation>
    </message>
    <message>
        <source>Fields change</source>
        <translation>Des champs changent</translation>
    </message>
    <message>
        <source>computed: {changes}</source>
        <translation>calculé&#xa0;: {changes}</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>“{transition}” is done, {done} of {needed}</source>
        <translation>«&#xa0;{transition}&#xa0;» est faite, {done} sur {needed}</translation>
    </message>
    <message>
        <source>approves</source>
        <translation>approuve</translation>
    </message>
    <message>
        <source>rejects</source>
        <translation>refuse</translation>
    </message>
    <message>
        <source>leaves the Blueprint: {why}</source>
        <translation>sort du Blueprint&#xa0;: {why}</translation>
    </message>
    <message>
        <source>takes the ticket up</source>
        <translation>prend le ticket en charge</translation>
    </message>
    <message>
        <source>puts the ticket back</source>
        <translation>remet le ticket en file</translation>
    </message>
    <message>
        <source>“{name}” is approved</source>
        <translation>«&#xa0;{name}&#xa0;» est approuvée</translation>
    </message>
    <message>
        <source>Nobody is asked about “{name}” any more</source>
        <translation>Plus personne n’est interrogé sur «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>An action fails: {why}</source>
        <translation>Une action échoue&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Task “{title}”</source>
        <translation>Tâche «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>{person} follows the ticket</source>
        <translation>{person} suit le ticket</translation>
    </message>
    <message>
        <source>SLA policy “{name}” is applied</source>
        <translation>La politique SLA «&#xa0;{name}&#xa0;» est appliquée</translation>
    </message>
    <message>
        <source>The rules choose the SLA policy again</source>
        <translation>Les règles choisissent de nouveau la politique SLA</translation>
    </message>
    <message>
        <source>A ticket “{subject}” would be opened</source>
        <translation>Un ticket «&#xa0;{subject}&#xa0;» serait ouvert</translation>
    </message>
    <message>
        <source>Waits for the ticket that was called</source>
        <translation>Attend le ticket appelé</translation>
    </message>
    <message>
        <source>The ticket that was called has ended</source>
        <translation>Le ticket appelé est terminé</translation>
    </message>
    <message>
        <source>Next Blueprint: {name}</source>
        <translation>Blueprint suivant&#xa0;: {name}</translation>
    </message>
    <message>
        <source>asks for the approval of “{name}”</source>
        <translation>demande l’approbation de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{one} votes in place of {other}</source>
        <translation>{one} vote à la place de {other}</translation>
    </message>
    <message>
        <source>Alarm: {why}</source>
        <translation>Alarme&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health and backup</source>
        <translation>Santé et sauvegarde</translation>
    </message>
    <message>
        <source>Whether everything this desk needs does run, and how its contents are kept safe.</source>
        <translation>L’état de tout ce dont ce bureau a besoin, et la sauvegarde de son contenu.</translation>
    </message>
</context>
<context>
    <name>Heat</name>
    <message numerus="yes">
        <source>%Ln visit(s) ended</source>
        <translation>
            <numerusform>%Ln passage terminé</numerusform>
            <numerusform>%Ln passages terminés</numerusform>
        </translation>
    </message>
    <message>
        <source>half within {median}, 90 % within {p90}, 95 % within {p95}</source>
        <translation>la moitié en {median}, 90&#xa0;% en {p90}, 95&#xa0;% en {p95}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) here now</source>
        <translation>
            <numerusform>%Ln ticket ici maintenant</numerusform>
            <numerusform>%Ln tickets ici maintenant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them over the limit</source>
        <translation>
            <numerusform>dont %Ln hors limite</numerusform>
            <numerusform>dont %Ln hors limite</numerusform>
        </translation>
    </message>
    <message>
        <source>in business time</source>
        <translation>en temps ouvré</translation>
    </message>
    <message>
        <source>in calendar time</source>
        <translation>en temps calendaire</translation>
    </message>
    <message>
        <source>Mean {mean}, target {target}: {share} of it, {clock}</source>
        <translation>Moyenne {mean}, objectif {target}&#xa0;: {share}, {clock}</translation>
    </message>
    <message>
        <source>{mean} of {target} · {share}</source>
        <translation>{mean} sur {target} · {share}</translation>
    </message>
    <message>
        <source>p90 {time}</source>
        <translation>p90 {time}</translation>
    </message>
    <message>
        <source>{p90} · {share}× limit</source>
        <translation>{p90} · {share}× la limite</translation>
    </message>
    <message>
        <source>{came} came, {gone} went</source>
        <translation>{came} arrivés, {gone} partis</translation>
    </message>
    <message>
        <source>{share} of all waiting</source>
        <translation>{share} de toute l’attente</translation>
    </message>
    <message>
        <source>{share} left late</source>
        <translation>{share} finis en retard</translation>
    </message>
    <message>
        <source>{share} of all open</source>
        <translation>{share} des tickets ouverts</translation>
    </message>
    <message>
        <source>{share} of all age</source>
        <translation>{share} de tout l’âge</translation>
    </message>
    <message>
        <source>Time in state ÷ limit (p90)</source>
        <translation>Temps dans l’état ÷ limite (p90)</translation>
    </message>
    <message>
        <source>Share of all waiting</source>
        <translation>Part de toute l’attente</translation>
    </message>
    <message>
        <source>Visits left after the limit</source>
        <translation>Passages finis après la limite</translation>
    </message>
    <message>
        <source>Open tickets here now</source>
        <translation>Tickets ouverts ici à présent</translation>
    </message>
    <message>
        <source>Work in progress × age</source>
        <translation>Travail en cours × âge</translation>
    </message>
    <message>
        <source>Arrivals over departures</source>
        <translation>Arrivées sur départs</translation>
    </message>
    <message>
        <source>How long nine of ten visits took at most, against the state’s limit; in business time where that is.</source>
        <translation>Ce que neuf passages sur dix ont duré au plus, par rapport à la limite de l’état&#xa0;; en temps ouvré là où elle l’est.</translation>
    </message>
    <message>
        <source>How much of all the business time that tickets waited for one of us was spent in this state.</source>
        <translation>La part de tout le temps ouvré pendant lequel des tickets ont attendu l’un de nous, passée dans cet état.</translation>
    </message>
    <message>
        <source>How many of the visits that had a limit were left after it.</source>
        <translation>La part des passages avec limite qui ont fini après elle.</translation>
    </message>
    <message>
        <source>How many of the tickets that are open now rest in this state.</source>
        <translation>La part des tickets ouverts à présent qui se trouvent dans cet état.</translation>
    </message>
    <message>
        <source>How many are here now times how old they are, as part of the ages of all that are open.</source>
        <translation>Combien sont ici à présent, fois leur âge, en part de l’âge de tout ce qui est ouvert.</translation>
    </message>
    <message>
        <source>How many tickets came to this state in the period for each that left it: above 1 it grows.</source>
        <translation>Combien de tickets sont arrivés dans cet état pendant la période pour chacun qui en est sorti&#xa0;: au-dessus de 1, il grossit.</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>What makes a state warm</source>
        <translation>Ce qui réchauffe un état</translation>
    </message>
    <message>
        <source>Show its tickets</source>
        <translation>Voir ses tickets</translation>
    </message>
</context>
<context>
    <name>Heating</name>
    <message>
        <source>All tickets so far. The wider a line, the more often it was taken.</source>
        <translation>Tous les tickets à ce jour. Plus une ligne est large, plus elle a été empruntée.</translation>
    </message>
    <message>
        <source>No ticket was in this Blueprint yet.</source>
        <translation>Aucun ticket n’est encore passé par ce Blueprint.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Export the history</source>
        <translation>Exporter l’historique</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another place.</source>
        <translation>«&#xa0;{path}&#xa0;» ne peut pas être écrit&#xa0;: {reason}. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Stepped in: {fact}</source>
        <translation>Intervention&#xa0;: {fact}</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Déplacements</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Messages and letters</source>
        <translation>Conversation et messages envoyés</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Limites de temps</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Tout le reste</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>À quel sujet</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write what is shown to a CSV file</source>
        <translation>Écrire ce qui est affiché dans un fichier CSV</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search in the history</source>
        <translation>Rechercher dans l’historique</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show it on the canvas, to read only</source>
        <translation>L’afficher sur le plan, en lecture seule</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Choose two to compare them; one is compared with the newest</source>
        <translation>Choisissez-en deux pour les comparer&#xa0;; une seule est comparée à la plus récente</translation>
    </message>
    <message>
        <source>Make it the draft…</source>
        <translation>En faire le brouillon…</translation>
    </message>
    <message>
        <source>Take tickets over…</source>
        <translation>Faire passer les tickets…</translation>
    </message>
    <message>
        <source>Take its tickets over to the newest version</source>
        <translation>Faire passer ses tickets à la version la plus récente</translation>
    </message>
    <message>
        <source>Keep a checkpoint…</source>
        <translation>Poser un jalon…</translation>
    </message>
    <message>
        <source>Keep the draft as it is now, by a name (Ctrl+S)</source>
        <translation>Garder le brouillon tel qu’il est, sous un nom (Ctrl+S)</translation>
    </message>
    <message>
        <source>Delete the checkpoint…</source>
        <translation>Supprimer le jalon…</translation>
    </message>
    <message>
        <source>Discard the draft…</source>
        <translation>Abandonner le brouillon…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Revenir en arrière…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrations</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Activer…</translation>
    </message>
    <message>
        <source>Let it fade…</source>
        <translation>Laisser s’éteindre…</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>Désactiver…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Somme de contrôle</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message numerus="yes">
        <source>revision %n</source>
        <translation>
            <numerusform>révision %n</numerusform>
            <numerusform>révision %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Jalon</translation>
    </message>
    <message>
        <source>{number}: version {old} → {new}</source>
        <translation>{number}&#xa0;: version {old} → {new}</translation>
    </message>
    <message>
        <source>No Blueprint is open.</source>
        <translation>Aucun Blueprint n’est ouvert.</translation>
    </message>
    <message>
        <source>Asking the desk what became of it…</source>
        <translation>Le bureau cherche ce qu’il en est advenu…</translation>
    </message>
    <message>
        <source>The desk has nothing of it yet.</source>
        <translation>Le bureau n’en a encore rien.</translation>
    </message>
    <message>
        <source>Never published: no ticket enters it.</source>
        <translation>Jamais publié&#xa0;: aucun ticket n’y entre.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>New tickets enter the newest version.</source>
        <translation>Les nouveaux tickets entrent dans la version la plus récente.</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>En extinction</translation>
    </message>
    <message>
        <source>No new tickets; those under way finish.</source>
        <translation>Plus de nouveaux tickets&#xa0;; ceux en cours se terminent.</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>No ticket is in it, and none enters.</source>
        <translation>Aucun ticket ne s’y trouve, et aucun n’y entre.</translation>
    </message>
</context>
<context>
    <name>HolidayModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
</context>
<context>
    <name>HolidaysEditor</name>
    <message>
        <source>Day off</source>
        <translation>Jour fermé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) off brought in.</source>
        <translation>
            <numerusform>%Ln jour fermé apporté.</numerusform>
            <numerusform>%Ln jours fermés apportés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln y était déjà.</numerusform>
            <numerusform>%Ln y étaient déjà.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the file are no whole days, or return otherwise than yearly.</source>
        <translation>
            <numerusform>%Ln entrée du fichier n’est pas un jour entier, ou revient autrement que chaque année.</numerusform>
            <numerusform>%Ln entrées du fichier ne sont pas des jours entiers, ou reviennent autrement que chaque année.</numerusform>
        </translation>
    </message>
    <message>
        <source>Days off from a calendar file</source>
        <translation>Jours fermés d’un fichier de calendrier</translation>
    </message>
    <message>
        <source>Calendar files (*.ics *.ical)</source>
        <translation>Fichiers de calendrier (*.ics *.ical)</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Jours fermés</translation>
    </message>
    <message>
        <source>Add a day…</source>
        <translation>Ajouter un jour…</translation>
    </message>
    <message>
        <source>Public holidays…</source>
        <translation>Jours fériés…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>A calendar file (.ics), as other programs export it</source>
        <translation>Un fichier de calendrier (.ics), tel que d’autres programmes l’exportent</translation>
    </message>
    <message>
        <source>Remove the day</source>
        <translation>Supprimer le jour</translation>
    </message>
    <message>
        <source>No days off yet. On a day off nothing opens; add days, a country’s holidays, or a file.</source>
        <translation>Aucun jour fermé. Un jour fermé n’ouvre rien&#xa0;; ajoutez des jours, les jours fériés d’un pays, ou un fichier.</translation>
    </message>
</context>
<context>
    <name>IconChooser</name>
    <message>
        <source>No icon</source>
        <translation>Pas d’icône</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>From “{name}”</source>
        <translation>À partir de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Blueprint</source>
        <translation>Blueprint</translation>
    </message>
    <message>
        <source>Open as a draft</source>
        <translation>Ouvrir comme brouillon</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n state(s)</source>
        <translation>
            <numerusform>%n état</numerusform>
            <numerusform>%n états</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transition(s)</source>
        <translation>
            <numerusform>%n transition</numerusform>
            <numerusform>%n transitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n field(s) that the desk does not have: {names}</source>
        <translation>
            <numerusform>Ajouter au bureau le champ qu’il n’a pas&#xa0;: {names}</numerusform>
            <numerusform>Ajouter au bureau les %n champs qu’il n’a pas&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be brought over:</source>
        <translation>
            <numerusform>%n élément n’a pas pu être repris&#xa0;:</numerusform>
            <numerusform>%n éléments n’ont pas pu être repris&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Please look at this:</source>
        <translation>Rien n’est perdu. Veuillez regarder ceci&#xa0;:</translation>
    </message>
</context>
<context>
    <name>InFlightChoice</name>
    <message>
        <source>No ticket is under way on an older version: there is nothing to decide.</source>
        <translation>Aucun ticket n’est en cours sur une version antérieure&#xa0;: il n’y a rien à décider.</translation>
    </message>
    <message>
        <source>They stay on their version until they get out; only new tickets enter the new one</source>
        <translation>Ils restent sur leur version jusqu’à leur sortie&#xa0;; seuls les nouveaux tickets entrent dans la nouvelle</translation>
    </message>
    <message>
        <source>They are taken over to the new version, by this plan:</source>
        <translation>Ils passent à la nouvelle version, selon ces règles&#xa0;:</translation>
    </message>
    <message>
        <source>The plan for tickets under way could not be tried.</source>
        <translation>Les règles pour les tickets en cours n’ont pas pu être essayées.</translation>
    </message>
    <message>
        <source>The plan for tickets under way is being tried.</source>
        <translation>Les règles pour les tickets en cours sont à l’essai.</translation>
    </message>
    <message numerus="yes">
        <source>The plan for tickets under way has %n problem(s).</source>
        <translation>
            <numerusform>Les règles pour les tickets en cours posent %n problème.</numerusform>
            <numerusform>Les règles pour les tickets en cours posent %n problèmes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputsEditor</name>
    <message>
        <source>a value of its own</source>
        <translation>une valeur propre</translation>
    </message>
    <message>
        <source>A fact of the ticket</source>
        <translation>Un fait du ticket</translation>
    </message>
    <message>
        <source>A value of its own</source>
        <translation>Une valeur propre</translation>
    </message>
    <message>
        <source>What Python calls it</source>
        <translation>Son nom en Python</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>C’est</translation>
    </message>
    <message>
        <source>Value, unless a Blueprint gives another</source>
        <translation>Valeur, sauf si un Blueprint en donne une autre</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>States ({count})</source>
        <translation>États ({count})</translation>
    </message>
    <message>
        <source>Transitions ({count})</source>
        <translation>Transitions ({count})</translation>
    </message>
    <message>
        <source>Blueprint – {name}</source>
        <translation>Blueprint – {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Move, copy, align or delete them on the canvas.</source>
        <translation>Déplacez, copiez, alignez ou supprimez-les sur le plan.</translation>
    </message>
    <message>
        <source>State – {name}</source>
        <translation>État – {name}</translation>
    </message>
    <message>
        <source>Transition – {name}</source>
        <translation>Transition – {name}</translation>
    </message>
    <message>
        <source>Parallel group – {name}</source>
        <translation>Groupe parallèle – {name}</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Double-click it on the canvas to write in it.</source>
        <translation>Double-cliquez dessus sur le plan pour y écrire.</translation>
    </message>
</context>
<context>
    <name>Instead</name>
    <message>
        <source>These tickets get instead</source>
        <translation>Ces tickets reçoivent à la place</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %Ln ticket(s)</source>
        <translation>
            <numerusform>{name}&#xa0;: %Ln ticket</numerusform>
            <numerusform>{name}&#xa0;: %Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Instructions</name>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>What is to be done in this state: show it, or leave the room</source>
        <translation>Ce qu’il y a à faire dans cet état&#xa0;: l’afficher, ou laisser la place</translation>
    </message>
</context>
<context>
    <name>InterveneDialog</name>
    <message>
        <source>State to move it to</source>
        <translation>État où le déplacer</translation>
    </message>
    <message>
        <source>Why? It stays in the ticket’s history.</source>
        <translation>Pourquoi&#xa0;? Cela reste dans l’historique du ticket.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Interventions</name>
    <message>
        <source>Nobody has a half-filled form on ticket {number}.</source>
        <translation>Personne n’a de formulaire commencé sur le ticket {number}.</translation>
    </message>
    <message>
        <source>“{transition}”, begun by {name}, kept {moment}</source>
        <translation>«&#xa0;{transition}&#xa0;», commencé par {name}, gardé {moment}</translation>
    </message>
    <message>
        <source>Whoever began it is told, with your reason. What was filled in is gone for good.</source>
        <translation>Qui l’a commencé en est informé, avec votre raison. Ce qui était rempli est perdu pour de bon.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Throw a half-filled form away</source>
        <translation>Jeter un formulaire commencé</translation>
    </message>
    <message>
        <source>Whose form</source>
        <translation>Le formulaire de qui</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>For colleagues; the customer does not see it.</source>
        <translation>Pour les collègues&#xa0;; le client ne la voit pas.</translation>
    </message>
    <message>
        <source>There is no other state in its Blueprint to move it to.</source>
        <translation>Son Blueprint n’a aucun autre état où le déplacer.</translation>
    </message>
    <message>
        <source>By force: no owner and no form is asked for. What is to happen on leaving and entering states happens.</source>
        <translation>De force&#xa0;: ni propriétaire ni formulaire ne sont demandés. Ce qui doit se faire en quittant un état et en y entrant se fait.</translation>
    </message>
    <message>
        <source>{state} (where it came from)</source>
        <translation>{state} (d’où il vient)</translation>
    </message>
    <message>
        <source>Ticket {number} is in no Blueprint: its status is changed on its page, in Work.</source>
        <translation>Le ticket {number} n’est dans aucun Blueprint&#xa0;: son statut se change sur sa page, dans Traiter.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Le déplacer</translation>
    </message>
    <message>
        <source>Take it out of the Blueprint</source>
        <translation>Le sortir du Blueprint</translation>
    </message>
    <message>
        <source>It is in “{state}”.</source>
        <translation>Il est dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>Somebody changed this ticket while you wrote: it is in “{state}” now. What you wrote is kept; press again if it is still to be done.</source>
        <translation>Quelqu’un a modifié ce ticket pendant que vous écriviez&#xa0;: il est maintenant dans «&#xa0;{state}&#xa0;». Ce que vous avez écrit est gardé&#xa0;; pressez de nouveau si cela reste à faire.</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>It must be filled in</source>
        <translation>Il doit être rempli</translation>
    </message>
    <message>
        <source>It shows only when…</source>
        <translation>Il ne s’affiche que lorsque…</translation>
    </message>
    <message>
        <source>It must be filled in when…</source>
        <translation>Il doit être rempli lorsque…</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Take tickets over</source>
        <translation>Faire passer les tickets</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Les faire passer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Tickets from version {old} to version {new}</source>
        <translation>Tickets de la version {old} à la version {new}</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu’il est devenu</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Reason, kept in the history of every ticket</source>
        <translation>Motif, gardé dans l’historique de chaque ticket</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>KeepOneDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep these, leave the others</source>
        <translation>Garder celles-ci, quitter les autres</translation>
    </message>
    <message>
        <source>Which organisation does each of them keep?</source>
        <translation>Quelle organisation chacun garde-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>From now on a customer is in one. Their tickets stay where they are.</source>
        <translation>Désormais, un client est dans une seule. Ses tickets restent où ils sont.</translation>
    </message>
</context>
<context>
    <name>KeepingCard</name>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sauvegarder maintenant…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Open the restored desk</source>
        <translation>Ouvrir le bureau restauré</translation>
    </message>
    <message>
        <source>Copied to {file} and proved: {size}.</source>
        <translation>Copié dans {file} et prouvé&#xa0;: {size}.</translation>
    </message>
    <message>
        <source>The backup is sound. The desk as it was then is in {file}.</source>
        <translation>La sauvegarde est saine. Le bureau tel qu’il était alors se trouve dans {file}.</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Arrêté&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>This desk was never backed up. A copy is made while everybody goes on working.</source>
        <translation>Ce bureau n’a jamais été sauvegardé. La copie se fait pendant que tout le monde continue à travailler.</translation>
    </message>
    <message>
        <source>Backed up {ago} ago, on {when}.</source>
        <translation>Sauvegardé il y a {ago}, le {when}.</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sauvegarder dans</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Restaurer la sauvegarde</translation>
    </message>
    <message>
        <source>Put the restored desk into a new file</source>
        <translation>Mettre le bureau restauré dans un nouveau fichier</translation>
    </message>
    <message>
        <source>Desks (*.desk)</source>
        <translation>Bureaux (*.desk)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Letter template</source>
        <translation>Modèle de message</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de ticket</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Field of organisations</source>
        <translation>Champ d’organisations</translation>
    </message>
    <message>
        <source>Blueprint</source>
        <translation>Blueprint</translation>
    </message>
    <message>
        <source>SLA policy</source>
        <translation>Politique SLA</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Début</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvert</translation>
    </message>
    <message>
        <source>On &amp;hold</source>
        <translation>En &amp;pause</translation>
    </message>
    <message>
        <source>&amp;Closed</source>
        <translation>&amp;Clos</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For tickets of</source>
        <translation>Pour les tickets de</translation>
    </message>
    <message>
        <source>And of the type</source>
        <translation>Et du type</translation>
    </message>
    <message>
        <source>Of several layouts the one that names more of a ticket counts, its department first.</source>
        <translation>De plusieurs mises en page compte celle qui nomme le plus du ticket, le service d’abord.</translation>
    </message>
    <message>
        <source>Fields on the form</source>
        <translation>Champs du formulaire</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>L’essayer</translation>
    </message>
    <message>
        <source>Every department</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>Every type, or none</source>
        <translation>Tous les types, ou aucun</translation>
    </message>
</context>
<context>
    <name>LayoutItems</name>
    <message>
        <source>Add a field…</source>
        <translation>Ajouter un champ…</translation>
    </message>
    <message>
        <source>Fields on the form, in their order</source>
        <translation>Champs du formulaire, dans leur ordre</translation>
    </message>
    <message>
        <source>Every field of this desk is on the form. More are made under “Fields”.</source>
        <translation>Tous les champs de ce bureau sont sur le formulaire. On en crée d’autres sous «&#xa0;Champs&#xa0;».</translation>
    </message>
    <message>
        <source>No field yet: tickets with this layout show all of yours.</source>
        <translation>Aucun champ pour l’instant&#xa0;: les tickets de cette mise en page montrent tous les vôtres.</translation>
    </message>
    <message>
        <source>This desk has no fields of its own yet. Make them under “Fields”, then put them here.</source>
        <translation>Ce bureau n’a pas encore de champs à lui. Créez-les sous «&#xa0;Champs&#xa0;», puis placez-les ici.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>sometimes required</source>
        <translation>parfois obligatoire</translation>
    </message>
    <message>
        <source>sometimes shown</source>
        <translation>parfois affiché</translation>
    </message>
</context>
<context>
    <name>LayoutPreview</name>
    <message>
        <source>Department of the ticket</source>
        <translation>Service du ticket</translation>
    </message>
    <message>
        <source>Type of the ticket</source>
        <translation>Type du ticket</translation>
    </message>
    <message>
        <source>Priority of the ticket</source>
        <translation>Priorité du ticket</translation>
    </message>
    <message>
        <source>Nothing of yours shows on such a ticket.</source>
        <translation>Aucun de vos champs ne s’affiche sur un tel ticket.</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Aucun type</translation>
    </message>
    <message>
        <source>No layout is for such a ticket: it shows every field.</source>
        <translation>Aucune mise en page n’est pour un tel ticket&#xa0;: il montre tous les champs.</translation>
    </message>
    <message>
        <source>Such a ticket has the layout “{name}” instead, which names {what}.</source>
        <translation>Un tel ticket a plutôt la mise en page «&#xa0;{name}&#xa0;», qui nomme {what}.</translation>
    </message>
    <message>
        <source>Such a ticket has this layout. It has no field, which counts as showing every field.</source>
        <translation>Un tel ticket a cette mise en page. Elle n’a aucun champ, ce qui revient à les montrer tous.</translation>
    </message>
    <message>
        <source>Such a ticket has this layout: it names {what}, and no other names more.</source>
        <translation>Un tel ticket a cette mise en page&#xa0;: elle nomme {what}, et aucune autre ne nomme davantage.</translation>
    </message>
    <message>
        <source>its department and its type</source>
        <translation>son service et son type</translation>
    </message>
    <message>
        <source>its department</source>
        <translation>son service</translation>
    </message>
    <message>
        <source>neither its department nor its type</source>
        <translation>ni son service ni son type</translation>
    </message>
    <message>
        <source>its type</source>
        <translation>son type</translation>
    </message>
</context>
<context>
    <name>LayoutsPage</name>
    <message>
        <source>Layouts</source>
        <translation>Mises en page</translation>
    </message>
    <message>
        <source>Which of your fields a ticket shows, by its department and type. Fields that are left out keep their values.</source>
        <translation>Lesquels de vos champs un ticket montre, selon son service et son type. Les champs laissés de côté gardent leurs valeurs.</translation>
    </message>
    <message>
        <source>No layout yet, so every ticket shows every field of yours. A layout chooses them for a department or a type, and says which must be filled in.</source>
        <translation>Pas encore de mise en page&#xa0;: chaque ticket montre donc tous vos champs. Une mise en page les choisit pour un service ou un type, et dit lesquels doivent être remplis.</translation>
    </message>
    <message>
        <source>Add a layout…</source>
        <translation>Ajouter une mise en page…</translation>
    </message>
    <message>
        <source>Every ticket</source>
        <translation>Tous les tickets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln champ</numerusform>
            <numerusform>%Ln champs</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is for the same tickets already: change that one, or choose other tickets here.</source>
        <translation>«&#xa0;{name}&#xa0;» est déjà pour les mêmes tickets&#xa0;: modifiez celle-là, ou choisissez ici d’autres tickets.</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Nouvelle mise en page</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>What you drew last in “{name}” is not on the desk yet.</source>
        <translation>Ce que vous avez dessiné en dernier dans «&#xa0;{name}&#xa0;» n’est pas encore sur le bureau.</translation>
    </message>
    <message>
        <source>Stay to try again or to settle the conflict, or close and lose it.</source>
        <translation>Restez pour réessayer ou pour régler le conflit&#xa0;; en fermant, vous perdez ce dessin.</translation>
    </message>
    <message>
        <source>Close and keep it here</source>
        <translation>Fermer et le garder ici</translation>
    </message>
    <message>
        <source>It stays on this computer, and is offered again when you open this desk here.</source>
        <translation>Il reste sur cet ordinateur et sera proposé à nouveau quand vous ouvrirez ce bureau ici.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>Before “{name}” is written</source>
        <translation>Avant d’écrire «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>“{name}” can be read by other programs. This stays behind; nothing of your Blueprint changes:</source>
        <translation>«&#xa0;{name}&#xa0;» pourra être lu par d’autres programmes. Ceci reste en arrière&#xa0;; rien ne change dans votre Blueprint&#xa0;:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>LetterBelow</name>
    <message>
        <source>Signature…</source>
        <translation>Signature…</translation>
    </message>
    <message>
        <source>Write my own signature</source>
        <translation>Écrire ma propre signature</translation>
    </message>
    <message>
        <source>It is not mailed: customers read it on this desk.</source>
        <translation>Elle n’est pas envoyée par courriel&#xa0;: les clients la lisent sur ce bureau.</translation>
    </message>
    <message>
        <source>Nobody gets it by mail: no address is known of whoever asked.</source>
        <translation>Personne ne la reçoit par courriel&#xa0;: aucune adresse n’est connue du demandeur.</translation>
    </message>
    <message>
        <source>To {to}</source>
        <translation>À {to}</translation>
    </message>
    <message>
        <source>To {to} · in copy: {copies}</source>
        <translation>À {to} · en copie&#xa0;: {copies}</translation>
    </message>
</context>
<context>
    <name>LetterCard</name>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>It waits until {moment}.</source>
        <translation>Il attend jusqu’au {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sign(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{signs}, sent in %Ln SMS.</source>
        <translation>
            <numerusform>{signs}, envoyés en %Ln SMS.</numerusform>
            <numerusform>{signs}, envoyés en %Ln SMS.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has signs beyond the SMS alphabet, so each takes 70 of them instead of 160.</source>
        <translation>Il a des caractères hors de l’alphabet des SMS&#xa0;: chacun en prend 70 au lieu de 160.</translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>There is no ticket yet to try it with.</source>
        <translation>Il n’y a pas encore de ticket pour l’essayer.</translation>
    </message>
    <message>
        <source>Nothing is written in this language: whoever reads it gets the letter in the other one.</source>
        <translation>Rien n’est écrit dans cette langue&#xa0;: qui la lit reçoit le message dans l’autre.</translation>
    </message>
</context>
<context>
    <name>LetterTrial</name>
    <message>
        <source>No ticket was in this Blueprint yet to try it with.</source>
        <translation>Aucun ticket n’a encore été dans ce Blueprint pour l’essayer.</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message numerus="yes">
        <source>%Ln of them could not be sent so far.</source>
        <translation>
            <numerusform>%Ln d’entre eux n’a pas encore pu partir.</numerusform>
            <numerusform>%Ln d’entre eux n’ont pas encore pu partir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try: {when}.</source>
        <translation>Prochain essai&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>Mail waits: it is switched off under Settings.</source>
        <translation>Le courriel attend&#xa0;: il est désactivé dans les réglages.</translation>
    </message>
    <message>
        <source>SMS wait: they are switched off under Settings.</source>
        <translation>Les SMS attendent&#xa0;: ils sont désactivés dans les réglages.</translation>
    </message>
    <message>
        <source>Calls of web addresses wait: they are switched off under Settings.</source>
        <translation>Les appels d’adresses web attendent&#xa0;: ils sont désactivés dans les réglages.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) wait to be sent, the oldest since {when}.</source>
        <translation>
            <numerusform>%Ln message attend d’être envoyé, depuis le {when}.</numerusform>
            <numerusform>%Ln messages attendent d’être envoyés, le plus ancien depuis le {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every letter has left, the last one on {when}.</source>
        <translation>Tous les messages sont partis, le dernier le {when}.</translation>
    </message>
    <message>
        <source>They are sent {somewhere}.</source>
        <translation>Ils sont envoyés {somewhere}.</translation>
    </message>
    <message>
        <source>Nobody sends them just now: no window that has this desk open knows the password, or none is open on a computer that reaches the mail server.</source>
        <translation>Personne ne les envoie en ce moment&#xa0;: aucune fenêtre où ce bureau est ouvert ne connaît le mot de passe, ou aucune n’est ouverte sur un ordinateur qui atteint le serveur de messagerie.</translation>
    </message>
    <message>
        <source>Nobody sends them: switch outgoing mail on under Settings, or let “main.py post” run on a computer that reaches this desk.</source>
        <translation>Personne ne les envoie&#xa0;: activez l’envoi dans les Réglages, ou faites tourner «&#xa0;main.py post&#xa0;» sur un ordinateur qui atteint ce bureau.</translation>
    </message>
    <message>
        <source>Letter to {to} given up: “{subject}”</source>
        <translation>Message à {to} abandonné&#xa0;: «&#xa0;{subject}&#xa0;»</translation>
    </message>
    <message>
        <source>Letter to {to} could not be sent yet: “{subject}”</source>
        <translation>Message à {to} pas encore parti&#xa0;: «&#xa0;{subject}&#xa0;»</translation>
    </message>
    <message>
        <source>Letter to {to} queued: “{subject}”</source>
        <translation>Message à {to} en attente d’envoi&#xa0;: «&#xa0;{subject}&#xa0;»</translation>
    </message>
    <message>
        <source>Letter to {to} sent: “{subject}”</source>
        <translation>Message à {to} envoyé&#xa0;: «&#xa0;{subject}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Never send any letter that waits?</source>
        <translation>N’envoyer aucun des messages en attente&#xa0;?</translation>
    </message>
    <message>
        <source>Letters and actions</source>
        <translation>Messages et actions</translation>
    </message>
    <message>
        <source>Give up for good…</source>
        <translation>Abandonner pour de bon…</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Give up all for good…</source>
        <translation>Tout abandonner pour de bon…</translation>
    </message>
    <message>
        <source>Give these up for good?</source>
        <translation>Les abandonner pour de bon&#xa0;?</translation>
    </message>
    <message>
        <source>Give up for good whatever could not be done?</source>
        <translation>Abandonner pour de bon tout ce qui n’a pu être fait&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) or action(s) will not be tried any more.</source>
        <translation>
            <numerusform>%Ln message ou action ne sera plus essayé.</numerusform>
            <numerusform>%Ln messages ou actions ne seront plus essayés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give up for good</source>
        <translation>Abandonner pour de bon</translation>
    </message>
    <message>
        <source>Reason, kept with it</source>
        <translation>Motif, gardé avec</translation>
    </message>
    <message>
        <source>{why} Next try: {when}.</source>
        <translation>{why} Prochain essai&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Pourquoi pas</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Given up ({n})</source>
        <translation>Abandonnés ({n})</translation>
    </message>
    <message>
        <source>Waiting ({n})</source>
        <translation>En attente ({n})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) or action(s) could not be sent or done: say what becomes of them.</source>
        <translation>
            <numerusform>%Ln message ou action n’a pu être envoyé ou fait&#xa0;: dites ce qu’il doit devenir.</numerusform>
            <numerusform>%Ln messages ou actions n’ont pu être envoyés ou faits&#xa0;: dites ce qu’ils doivent devenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters and actions that wait or were given up</source>
        <translation>Messages et actions en attente ou abandonnés</translation>
    </message>
    <message>
        <source>Which letters are listed</source>
        <translation>Messages affichés</translation>
    </message>
</context>
<context>
    <name>LimitCards</name>
    <message>
        <source>What happens then</source>
        <translation>Ce qui se passe alors</translation>
    </message>
</context>
<context>
    <name>LimitEditor</name>
    <message>
        <source>There is a &amp;limit</source>
        <translation>Il y a une &amp;limite</translation>
    </message>
    <message>
        <source>Tick it to say how long this may last, who is reminded before it breaks, and what happens after.</source>
        <translation>Cochez pour dire combien de temps cela peut durer, qui est prévenu avant le dépassement, et ce qui se fait après.</translation>
    </message>
    <message>
        <source>It may last</source>
        <translation>Durée permise</translation>
    </message>
    <message>
        <source>Business time is counted by</source>
        <translation>Le temps ouvré suit</translation>
    </message>
    <message>
        <source>Before it breaks</source>
        <translation>Avant le dépassement</translation>
    </message>
    <message>
        <source>After it broke</source>
        <translation>Après le dépassement</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>L’horloge</translation>
    </message>
    <message>
        <source>stands still &amp;on hold</source>
        <translation>s’arrête en &amp;pause</translation>
    </message>
    <message>
        <source>stands still while &amp;pending on the customer</source>
        <translation>s’arrête en &amp;attente du client</translation>
    </message>
    <message>
        <source>When a ticket comes back</source>
        <translation>Quand un ticket revient</translation>
    </message>
    <message>
        <source>The department’s calendar</source>
        <translation>Le calendrier du service</translation>
    </message>
    <message>
        <source>the limit begins anew</source>
        <translation>la limite repart de zéro</translation>
    </message>
    <message>
        <source>time already spent counts</source>
        <translation>le temps déjà passé compte</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Kept and broken, by state</source>
        <translation>Tenues et dépassées, par état</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Par équipe</translation>
    </message>
    <message>
        <source>By priority</source>
        <translation>Par priorité</translation>
    </message>
    <message>
        <source>Share over the limit</source>
        <translation>Part hors limite</translation>
    </message>
    <message>
        <source>Late now: since when</source>
        <translation>En retard à présent&#xa0;: depuis quand</translation>
    </message>
    <message>
        <source>Will break within a day</source>
        <translation>Dépassement d’ici un jour</translation>
    </message>
    <message>
        <source>Promises, by policy</source>
        <translation>Promesses, par politique</translation>
    </message>
    <message>
        <source>Promises, by priority</source>
        <translation>Promesses, par priorité</translation>
    </message>
    <message>
        <source>(no team)</source>
        <translation>(sans équipe)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucune)</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>dépassées</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>tenues</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Dépassées</translation>
    </message>
    <message>
        <source>With a limit</source>
        <translation>Avec une limite</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Late now</source>
        <translation>En retard à présent</translation>
    </message>
    <message>
        <source>{broken} of {of} visits left late</source>
        <translation>{broken} passages sur {of} quittés en retard</translation>
    </message>
    <message>
        <source>No visit with a limit ended in this period.</source>
        <translation>Aucun passage avec une limite ne s’est terminé sur cette période.</translation>
    </message>
    <message>
        <source>{share} broken</source>
        <translation>{share} dépassées</translation>
    </message>
    <message>
        <source>{n} late now</source>
        <translation>{n} en retard</translation>
    </message>
    <message>
        <source>{name}: {broken} broken, {kept} kept, {late} late now</source>
        <translation>{name}&#xa0;: {broken} dépassées, {kept} tenues, {late} en retard à présent</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>of the visits left, by state and time; pale: none, blue: half, orange: all</source>
        <translation>parmi les passages quittés, par état et par moment&#xa0;; pâle&#xa0;: aucun, bleu&#xa0;: la moitié, orange&#xa0;: tous</translation>
    </message>
    <message>
        <source>{state}, {days}: {share} ({late} of {of})</source>
        <translation>{state}, {days}&#xa0;: {share} ({late} sur {of})</translation>
    </message>
    <message>
        <source>up to {span}</source>
        <translation>jusqu’à {span}</translation>
    </message>
    <message>
        <source>over {span}</source>
        <translation>plus de {span}</translation>
    </message>
    <message>
        <source>within {span}</source>
        <translation>d’ici {span}</translation>
    </message>
    <message>
        <source>No ticket is over its limit.</source>
        <translation>Aucun ticket n’est au-delà de sa limite.</translation>
    </message>
    <message>
        <source>Nothing breaks within a day.</source>
        <translation>Rien ne dépasse sa limite d’ici un jour.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Late now: {name}</source>
        <translation>En retard à présent&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Left late: {name}</source>
        <translation>Sortis en retard&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Left {state} late, {days}</source>
        <translation>Sortis de {state} en retard, {days}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Every limit in force on this desk. A limit is changed in its Blueprint, and published.</source>
        <translation>Toutes les limites en vigueur sur ce bureau. Une limite se change dans son Blueprint, puis se publie.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search limits</source>
        <translation>Rechercher dans les limites</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Recompter</translation>
    </message>
    <message>
        <source>Show in Design</source>
        <translation>Montrer dans Concevoir</translation>
    </message>
    <message>
        <source>Limits in force</source>
        <translation>Limites en vigueur</translation>
    </message>
    <message>
        <source>No limits yet. Give a state a limit in Design and publish its Blueprint: then it is listed here.</source>
        <translation>Aucune limite. Donnez une limite à un état dans Concevoir et publiez son Blueprint&#xa0;: elle figurera ici.</translation>
    </message>
    <message>
        <source>Blueprint</source>
        <translation>Blueprint</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>S’arrête</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalades</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Over now</source>
        <translation>Dépassées</translation>
    </message>
    <message>
        <source>{tickets} running, {over} over now</source>
        <translation>{tickets} en cours, {over} dépassées</translation>
    </message>
    <message>
        <source>{name}, version {number}</source>
        <translation>{name}, version {number}</translation>
    </message>
    <message>
        <source>(the whole Blueprint)</source>
        <translation>(tout le Blueprint)</translation>
    </message>
    <message>
        <source>around the clock</source>
        <translation>jour et nuit</translation>
    </message>
    <message>
        <source>the department’s</source>
        <translation>celui du service</translation>
    </message>
    <message>
        <source>the team’s</source>
        <translation>celui de l’équipe</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>{n} now</source>
        <translation>{n} maintenant</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket en cours</numerusform>
            <numerusform>%Ln tickets en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Left {state} late</source>
        <translation>Sortis en retard de {state}</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Take apart…</source>
        <translation>Séparer…</translation>
    </message>
    <message>
        <source>Unlink #{number}</source>
        <translation>Délier le n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>What the other ticket is to this one</source>
        <translation>Ce que l’autre ticket est pour celui-ci</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>This ticket and another are about the same thing: only one goes on</source>
        <translation>Ce ticket et un autre parlent de la même chose&#xa0;: un seul continue</translation>
    </message>
    <message>
        <source>Solve them too…</source>
        <translation>Les résoudre aussi…</translation>
    </message>
    <message>
        <source>No other ticket hangs together with this one.

Link what belongs together: a parent with its children, a problem with its incidents, tickets that are related. Choose what the other one is, then find it.</source>
        <translation>Aucun autre ticket n’est lié à celui-ci.

Liez ce qui va ensemble&#xa0;: un parent à ses enfants, un problème à ses incidents, des tickets apparentés. Choisissez ce qu’est l’autre, puis trouvez-le.</translation>
    </message>
    <message>
        <source>This problem is solved. Incidents of it that are still open: {numbers}.</source>
        <translation>Ce problème est résolu. Ses incidents encore ouverts&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Apparenté</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Enfant</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Goes on as</source>
        <translation>Continue comme</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export this list (CSV)…</source>
        <translation>Exporter cette liste (CSV)…</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Exporter cette liste</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) were written to {name}.</source>
        <translation>
            <numerusform>%n ticket a été écrit dans {name}.</numerusform>
            <numerusform>%n tickets ont été écrits dans {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>My approvals</source>
        <translation>Mes approbations</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Mes tâches</translation>
    </message>
    <message>
        <source>Found: {text}</source>
        <translation>Trouvé&#xa0;: {text}</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Mon travail</translation>
    </message>
    <message>
        <source>Transitions belong to agents and teams: work as one of them to see what waits for them.</source>
        <translation>Les transitions appartiennent aux agents et aux équipes&#xa0;: travaillez comme l’un d’eux pour voir ce qui l’attend.</translation>
    </message>
    <message>
        <source>No ticket is open.

Here stand the tickets on which you may execute a transition. Whoever called or came by has none yet: open it for them.</source>
        <translation>Aucun ticket n’est ouvert.

Ici se trouvent les tickets sur lesquels vous pouvez exécuter une transition. Qui a appelé ou est passé n’en a pas encore&#xa0;: ouvrez-le pour lui.</translation>
    </message>
    <message>
        <source>No task waits for you.

Here stand the tasks that were given to you, on whichever tickets. Add one on a ticket’s page, under “Tasks”.</source>
        <translation>Aucune tâche ne vous attend.

Ici figurent les tâches qui vous ont été données, sur quelque ticket que ce soit. Ajoutez-en une sur la page d’un ticket, sous «&#xa0;Tâches&#xa0;».</translation>
    </message>
    <message>
        <source>No decision waits for you.

Here stand transitions that need your approval, and those you asked others to approve.</source>
        <translation>Aucune décision ne vous attend.

Ici se trouvent les transitions qui demandent votre approbation, et celles dont vous avez demandé l’approbation à d’autres.</translation>
    </message>
    <message>
        <source>Nothing waits for you.

Here stand the tickets on which you may execute a transition now.
Choose a view on the left to see others.</source>
        <translation>Rien ne vous attend.

Ici se trouvent les tickets sur lesquels vous pouvez exécuter une transition maintenant.
Choisissez une vue à gauche pour en voir d’autres.</translation>
    </message>
    <message>
        <source>Nothing was found.

Try fewer words, or look at the examples in the search line.</source>
        <translation>Rien n’a été trouvé.

Essayez avec moins de mots, ou voyez les exemples dans la ligne de recherche.</translation>
    </message>
    <message>
        <source>No ticket is in this view now.</source>
        <translation>Cette vue ne contient aucun ticket pour l’instant.</translation>
    </message>
</context>
<context>
    <name>LiveWall</name>
    <message>
        <source>Live wall</source>
        <translation>Mur en direct</translation>
    </message>
    <message>
        <source>Blueprint that is shown</source>
        <translation>Blueprint montré</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Plein écran (F11)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>All of them in turn</source>
        <translation>Tous à tour de rôle</translation>
    </message>
    <message>
        <source>It stands here as it was told last.</source>
        <translation>Voici l’état connu en dernier.</translation>
    </message>
    <message>
        <source>It stands here as it was at {time}.</source>
        <translation>Voici l’état à {time}.</translation>
    </message>
    <message>
        <source>The desk does not answer.</source>
        <translation>Le bureau ne répond pas.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Everything is as {name} left it.</source>
        <translation>Tout est comme {name} l’a laissé.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Mot de passe de {name}</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Quelqu’un d’autre…</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Something that is not saved is left here: only {name} can unlock.</source>
        <translation>Quelque chose de non enregistré reste ici&#xa0;: seul(e) {name} peut déverrouiller.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>Weight</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What is not as it was</source>
        <translation>Ce qui n’est plus comme avant</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
</context>
<context>
    <name>MacroDialog</name>
    <message>
        <source>Somebody changed this ticket meanwhile. Look again at what the macro would do now.</source>
        <translation>Quelqu’un a modifié ce ticket entre-temps. Regardez de nouveau ce que la macro ferait à présent.</translation>
    </message>
    <message>
        <source>It does all of this or nothing: mend what is refused first.</source>
        <translation>Elle fait tout cela ou rien&#xa0;: corrigez d’abord ce qui est refusé.</translation>
    </message>
    <message>
        <source>Macro “{name}”</source>
        <translation>Macro «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Ctrl+Enter applies it.</source>
        <translation>Ctrl+Entrée l’applique.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MacroEditor</name>
    <message>
        <source>Give the macro a name.</source>
        <translation>Donnez un nom à la macro.</translation>
    </message>
    <message>
        <source>Say which team the macro is for.</source>
        <translation>Dites pour quelle équipe est la macro.</translation>
    </message>
    <message>
        <source>Add what the macro does: one deed at least.</source>
        <translation>Ajoutez ce que fait la macro&#xa0;: une opération au moins.</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Nouvelle macro</translation>
    </message>
    <message>
        <source>Change the macro</source>
        <translation>Modifier la macro</translation>
    </message>
    <message>
        <source>Done in this order, to one ticket or to many; each passes the checks of doing it by hand.</source>
        <translation>Fait dans cet ordre, à un ticket ou à plusieurs&#xa0;; chaque opération passe les mêmes vérifications qu’à la main.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps the macro.</source>
        <translation>Ctrl+Entrée enregistre la macro.</translation>
    </message>
    <message>
        <source>Save the macro</source>
        <translation>Enregistrer la macro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MacroMenu</name>
    <message>
        <source>Macros</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Apply a macro to the ticket, or to all selected (Ctrl+M)</source>
        <translation>Appliquer une macro au ticket, ou à tous les tickets sélectionnés (Ctrl+M)</translation>
    </message>
    <message>
        <source>It disappears for everyone on this desk.</source>
        <translation>Elle disparaît pour tout le monde sur ce bureau.</translation>
    </message>
    <message>
        <source>It disappears for everyone in “{team}”.</source>
        <translation>Elle disparaît pour toute l’équipe «&#xa0;{team}&#xa0;».</translation>
    </message>
    <message>
        <source>Only you have it.</source>
        <translation>Vous seul l’avez.</translation>
    </message>
    <message>
        <source>Delete the macro “{name}”?</source>
        <translation>Supprimer la macro «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>What it did stays as it is.</source>
        <translation>Ce qu’elle a fait reste comme il est.</translation>
    </message>
    <message>
        <source>Delete the macro</source>
        <translation>Supprimer la macro</translation>
    </message>
    <message>
        <source>Apply macro “{name}”</source>
        <translation>Appliquer la macro «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>New macro…</source>
        <translation>Nouvelle macro…</translation>
    </message>
    <message>
        <source>Change macro “{name}”…</source>
        <translation>Modifier la macro «&#xa0;{name}&#xa0;»…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No macro yet: what you do often can be written down as one</source>
        <translation>Pas encore de macro&#xa0;: ce que vous faites souvent peut en devenir une</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>To all tickets of the list</source>
        <translation>À tous les tickets de la liste</translation>
    </message>
    <message numerus="yes">
        <source>To the %Ln selected</source>
        <translation>
            <numerusform>Au ticket sélectionné</numerusform>
            <numerusform>Aux %Ln tickets sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>To ticket #{number}</source>
        <translation>Au ticket n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Open a ticket, or select some</source>
        <translation>Ouvrez un ticket, ou sélectionnez-en</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a desk file</source>
        <translation>Ouvrir un bureau</translation>
    </message>
    <message>
        <source>Create an empty desk</source>
        <translation>Créer un bureau vide</translation>
    </message>
    <message>
        <source>Draw a service desk’s Blueprints, run tickets through them, see where they wait.</source>
        <translation>Dessinez les Blueprints d’un centre de services, faites-y passer les tickets, voyez où ils attendent.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>About Blueprint Designer</source>
        <translation>À propos de Blueprint Designer</translation>
    </message>
    <message>
        <source>Blueprint Designer</source>
        <translation>Blueprint Designer</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Bureaux</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>&amp;Demonstration desk</source>
        <translation>Bureau de &amp;démonstration</translation>
    </message>
    <message>
        <source>&amp;Open a desk file…</source>
        <translation>&amp;Ouvrir un bureau…</translation>
    </message>
    <message>
        <source>Connect to a &amp;team’s desk…</source>
        <translation>Se connecter au bureau d’une é&amp;quipe…</translation>
    </message>
    <message>
        <source>&amp;Create an empty desk…</source>
        <translation>&amp;Créer un bureau vide…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;About Blueprint Designer</source>
        <translation>À &amp;propos de Blueprint Designer</translation>
    </message>
    <message>
        <source>&amp;Forget these desks</source>
        <translation>&amp;Oublier ces bureaux</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size}&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un bureau &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Interface si&amp;ze</source>
        <translation>T&amp;aille de l’interface</translation>
    </message>
</context>
<context>
    <name>ManageWorkspace</name>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>Parts of the desk’s set-up</source>
        <translation>Parties des réglages du bureau</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Fields of organisations</source>
        <translation>Champs d’organisations</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Mises en page</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Types de tickets</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendriers</translation>
    </message>
    <message>
        <source>SLA policies</source>
        <translation>Politiques SLA</translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation>Modèles de messages</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Health and backup</source>
        <translation>Santé et sauvegarde</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Time and letters</source>
        <translation>Temps et messages</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>{page}, not saved</source>
        <translation>{page}, non enregistré</translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message>
        <source>{allowed} of {of}</source>
        <translation>{allowed} sur {of}</translation>
    </message>
    <message>
        <source>No transition can be executed on any of them now</source>
        <translation>Aucune transition ne peut être exécutée sur aucun d’eux à présent</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>The wider a line, the more often it was taken. A state beyond its target burns. Choose a state or a transition to see its tickets.</source>
        <translation>Plus une ligne est large, plus elle a été empruntée. Un état au-delà de son objectif est en feu. Choisissez un état ou une transition pour voir ses tickets.</translation>
    </message>
    <message>
        <source>No ticket was in this Blueprint in the period chosen: take a longer one.</source>
        <translation>Aucun ticket n’était dans ce Blueprint pendant la période choisie&#xa0;: prenez-en une plus longue.</translation>
    </message>
    <message>
        <source>Map of the Blueprint</source>
        <translation>Carte du Blueprint</translation>
    </message>
</context>
<context>
    <name>MatchLine</name>
    <message>
        <source>There is no ticket of this department and type yet to count.</source>
        <translation>Il n’y a encore aucun ticket de ce service et de ce type à compter.</translation>
    </message>
    <message>
        <source>No ticket was in this Blueprint yet: there is nothing to count.</source>
        <translation>Aucun ticket n’a encore été dans ce Blueprint&#xa0;: il n’y a rien à compter.</translation>
    </message>
    <message>
        <source>Tickets that match now: {count} of the last {of}.</source>
        <translation>Tickets qui y répondent maintenant&#xa0;: {count} des {of} derniers.</translation>
    </message>
    <message>
        <source>Tickets that match now: {least} to {most} of the last {of}. It depends on who acts, when, and what changes.</source>
        <translation>Tickets qui y répondent maintenant&#xa0;: de {least} à {most} des {of} derniers. Cela dépend de qui agit, quand, et de ce qui change.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>What is on the clipboard reaches beyond the table. Begin further up or to the left.</source>
        <translation>Ce qui est dans le presse-papiers dépasse le tableau. Commencez plus haut ou plus à gauche.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Press Del to delete the transitions of a cell.</source>
        <translation>Appuyez sur Suppr pour supprimer les transitions d’une cellule.</translation>
    </message>
    <message>
        <source>Edit in a table</source>
        <translation>Modifier dans un tableau</translation>
    </message>
    <message>
        <source>no transition</source>
        <translation>aucune transition</translation>
    </message>
    <message>
        <source>From {source} to {target}: {names}</source>
        <translation>De {source} à {target}&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>#{number} goes on: {subject}</source>
        <translation>Le n°&#xa0;{number} continue&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>What is said on #{duplicate} is read on #{master} from now on, each message with its number.</source>
        <translation>Ce qui est dit sur le n°&#xa0;{duplicate} se lit désormais sur le n°&#xa0;{master}, chaque message avec son numéro.</translation>
    </message>
    <message>
        <source>#{duplicate} is closed. What its customer writes later arrives on #{master}.</source>
        <translation>Le n°&#xa0;{duplicate} est clos. Ce que son client écrit plus tard arrive sur le n°&#xa0;{master}.</translation>
    </message>
    <message>
        <source>#{duplicate} leaves its Blueprint, where it is in “{state}”.</source>
        <translation>Le n°&#xa0;{duplicate} sort de son Blueprint, où il est dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>{requester} and whoever follows #{duplicate} follow #{master}, customers in copy.</source>
        <translation>{requester} et les abonnés du n°&#xa0;{duplicate} suivent le n°&#xa0;{master}, les clients en copie.</translation>
    </message>
    <message>
        <source>{requester} hears nothing of #{master}.</source>
        <translation>{requester} n’apprend rien du n°&#xa0;{master}.</translation>
    </message>
    <message>
        <source>It can be taken apart again.</source>
        <translation>On pourra les séparer de nouveau.</translation>
    </message>
    <message>
        <source>Its requester</source>
        <translation>Son demandeur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) still to go over…</source>
        <translation>
            <numerusform>%Ln ticket reste à transférer…</numerusform>
            <numerusform>%Ln tickets restent à transférer…</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} goes on</source>
        <translation>{name} continue</translation>
    </message>
    <message>
        <source>Search for the same customer under another name or address.</source>
        <translation>Cherchez le même client sous un autre nom ou une autre adresse.</translation>
    </message>
    <message>
        <source>Being looked through…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) go over, each with a line in its history.</source>
        <translation>
            <numerusform>%Ln ticket est transféré, avec une ligne dans son historique.</numerusform>
            <numerusform>%Ln tickets sont transférés, chacun avec une ligne dans son historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses afterwards: {addresses}.</source>
        <translation>Adresses ensuite&#xa0;: {addresses}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) read in copy go over, too.</source>
        <translation>
            <numerusform>%Ln ticket suivi en copie est transféré aussi.</numerusform>
            <numerusform>%Ln tickets suivis en copie sont transférés aussi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s) stay under the name they were written in.</source>
        <translation>
            <numerusform>%Ln commentaire reste sous le nom sous lequel il a été écrit.</numerusform>
            <numerusform>%Ln commentaires restent sous le nom sous lequel ils ont été écrits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs to {organisations}.</source>
        <translation>Appartient à {organisations}.</translation>
    </message>
    <message>
        <source>Telephone, data and note of both are kept; where they differ, those of {name} count.</source>
        <translation>Téléphone, données et note des deux sont gardés&#xa0;; là où ils diffèrent, ceux de {name} comptent.</translation>
    </message>
    <message>
        <source>Unite {name} with another customer</source>
        <translation>Réunir {name} avec un autre client</translation>
    </message>
    <message>
        <source>It cannot be taken back. The other one is a customer no more, and stays named in histories.</source>
        <translation>C’est sans retour. L’autre n’est plus client, et reste nommé dans les historiques.</translation>
    </message>
    <message>
        <source>Reason, kept in the audit</source>
        <translation>Motif, gardé dans l’audit</translation>
    </message>
    <message>
        <source>Name, address, telephone or data</source>
        <translation>Nom, adresse, téléphone ou données</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clients trouvés</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unite for good</source>
        <translation>Réunir pour de bon</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge two tickets</source>
        <translation>Fusionner deux tickets</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Whoever follows the duplicate follows the one that goes on</source>
        <translation>Qui suit le doublon suit celui qui continue</translation>
    </message>
    <message>
        <source>Choose the other ticket that is about the same thing.</source>
        <translation>Choisissez l’autre ticket qui parle de la même chose.</translation>
    </message>
    <message>
        <source>The other ticket</source>
        <translation>L’autre ticket</translation>
    </message>
    <message>
        <source>Take #{number} apart again</source>
        <translation>Séparer de nouveau le n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>It stands for itself again, with its former status: the messages that came with it go back, and the Blueprint that claims it takes it in. Who joined the other ticket stays there.</source>
        <translation>Il redevient un ticket à lui seul, avec son ancien statut&#xa0;: les messages venus avec lui y retournent, et le Blueprint qui le prend l’accueille. Qui a rejoint l’autre ticket y reste.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Say why, in a few words: it stays in the history.</source>
        <translation>Dites pourquoi, en quelques mots&#xa0;: cela reste dans l’historique.</translation>
    </message>
    <message>
        <source>A ticket of its own</source>
        <translation>Un ticket à part</translation>
    </message>
    <message>
        <source>A follow-up of #{number}</source>
        <translation>Un suivi du ticket n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>A new ticket of the same requester, type and team, linked as related. The closed one stays as it is.</source>
        <translation>Un nouveau ticket du même demandeur, du même type et de la même équipe, lié comme apparenté. Le ticket clos reste tel qu’il est.</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ouvrir le ticket</translation>
    </message>
    <message>
        <source>The message leaves this conversation and begins a new ticket, linked as related. If a customer wrote it, they are its requester.</source>
        <translation>Le message quitte cette conversation et commence un nouveau ticket, lié comme apparenté. Si un client l’a écrit, il en est le demandeur.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>Dites en quelques mots de quoi il s’agit.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>Réponse publique</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Begin a ticket of its own with it…</source>
        <translation>En faire un ticket à part…</translation>
    </message>
    <message>
        <source>What else can be done with this message</source>
        <translation>Ce qu’on peut encore faire de ce message</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n fichier joint</numerusform>
            <numerusform>%n fichiers joints</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what is quoted</source>
        <translation>Masquer la citation</translation>
    </message>
    <message>
        <source>Show what is quoted</source>
        <translation>Afficher la citation</translation>
    </message>
    <message>
        <source>Save “{name}” ({size}) on this computer. It is not opened.</source>
        <translation>Enregistrer «&#xa0;{name}&#xa0;» ({size}) sur cet ordinateur. Le fichier n’est pas ouvert.</translation>
    </message>
    <message>
        <source>Save the file {name}, {size}</source>
        <translation>Enregistrer le fichier {name}, {size}</translation>
    </message>
    <message>
        <source>{name}  ·  removed by retention on {day}</source>
        <translation>{name}  ·  effacé par la conservation le {day}</translation>
    </message>
    <message>
        <source>A rule of this desk took its content out: only its name, size and hash are left.</source>
        <translation>Une règle de ce bureau en a effacé le contenu&#xa0;: il n’en reste que le nom, la taille et l’empreinte.</translation>
    </message>
    <message>
        <source>{moment}, on #{number}</source>
        <translation>{moment}, sur le n°&#xa0;{number}</translation>
    </message>
</context>
<context>
    <name>MetricsCard</name>
    <message>
        <source>SLA policies: promises kept</source>
        <translation>Politiques SLA&#xa0;: promesses tenues</translation>
    </message>
    <message>
        <source>What was promised by SLA policies, to the tickets of every Blueprint and of none. All filters narrow it but the version: policies promise to tickets, not to Blueprints.</source>
        <translation>Ce que les politiques SLA ont promis, aux tickets de tous les Blueprints et d’aucun. Tous les filtres s’y appliquent sauf la version&#xa0;: les politiques promettent aux tickets, non aux Blueprints.</translation>
    </message>
    <message>
        <source>{kept} of {of} promises kept, in every Blueprint and outside</source>
        <translation>{kept} promesses tenues sur {of}, dans tous les Blueprints et en dehors</translation>
    </message>
    <message>
        <source>No SLA policy promised anything to these tickets in this period.</source>
        <translation>Aucune politique SLA n’a rien promis à ces tickets dans cette période.</translation>
    </message>
</context>
<context>
    <name>MetricsTable</name>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Share kept</source>
        <translation>Part tenue</translation>
    </message>
    <message>
        <source>Promises met, of those that were met or broken in the period.</source>
        <translation>Promesses tenues, parmi celles tenues ou rompues dans la période.</translation>
    </message>
    <message>
        <source>Of the clocks that ended in the period, from their beginning to their end.</source>
        <translation>Des horloges achevées dans la période, de leur début à leur fin.</translation>
    </message>
    <message>
        <source>While the clock’s calendar is open; pauses count.</source>
        <translation>Tant que le calendrier de l’horloge est ouvert&#xa0;; les pauses comptent.</translation>
    </message>
    <message>
        <source>Around the clock; pauses count.</source>
        <translation>En temps réel&#xa0;; les pauses comptent.</translation>
    </message>
    <message>
        <source>Counted as the target counts it, without pauses.</source>
        <translation>Compté comme l’objectif, sans les pauses.</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>90% within</source>
        <translation>90&#xa0;% en moins de</translation>
    </message>
    <message>
        <source>Median used</source>
        <translation>Médiane utilisée</translation>
    </message>
    <message>
        <source>A click opens these tickets.</source>
        <translation>Un clic ouvre ces tickets.</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln clock(s)</source>
        <translation>
            <numerusform>D’après %Ln horloge</numerusform>
            <numerusform>D’après %Ln horloges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MigrationRun</name>
    <message>
        <source>Stop here</source>
        <translation>S’arrêter ici</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Revenir en arrière…</translation>
    </message>
    <message>
        <source>Tickets that had their turn</source>
        <translation>Tickets déjà traités</translation>
    </message>
    <message>
        <source>Migration {number}: {standing}</source>
        <translation>Migration {number}&#xa0;: {standing}</translation>
    </message>
    <message>
        <source>There was no ticket to take over.</source>
        <translation>Il n’y avait aucun ticket à faire passer.</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the whole Blueprint</source>
        <translation>Carte de tout le Blueprint</translation>
    </message>
    <message>
        <source>Click to look there.</source>
        <translation>Cliquez pour y aller.</translation>
    </message>
</context>
<context>
    <name>MomentDialog</name>
    <message>
        <source>Day and time</source>
        <translation>Jour et heure</translation>
    </message>
    <message>
        <source>This moment is past: choose a later one.</source>
        <translation>Ce moment est passé&#xa0;: choisissez-en un plus tardif.</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>Today at {time}</source>
        <translation>Aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>Tomorrow at {time}</source>
        <translation>Demain à {time}</translation>
    </message>
    <message>
        <source>Monday at {time}</source>
        <translation>Lundi à {time}</translation>
    </message>
    <message>
        <source>In a week, at {time}</source>
        <translation>Dans une semaine, à {time}</translation>
    </message>
    <message>
        <source>Another moment…</source>
        <translation>Un autre moment…</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Why? It stays in the ticket’s history.</source>
        <translation>Pourquoi&#xa0;? Cela reste dans l’historique du ticket.</translation>
    </message>
    <message>
        <source>This desk has one department only: there is nowhere to move to.</source>
        <translation>Ce bureau n’a qu’un service&#xa0;: il n’y a nulle part où aller.</translation>
    </message>
    <message>
        <source>as below</source>
        <translation>comme ci-dessous</translation>
    </message>
    <message>
        <source>It leaves the Blueprint “{blueprint}”, where it is in “{state}”.</source>
        <translation>Il sort du Blueprint «&#xa0;{blueprint}&#xa0;», où il est dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>It enters the Blueprint “{blueprint}” in “{state}”.</source>
        <translation>Il entre dans le Blueprint «&#xa0;{blueprint}&#xa0;», dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>No Blueprint takes it in there: its status stays as it is.</source>
        <translation>Aucun Blueprint ne le prend là-bas&#xa0;: son statut reste tel quel.</translation>
    </message>
    <message>
        <source>Fields kept as they are: {count}.</source>
        <translation>Champs gardés tels quels&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Team: {team}. Assignee: {assignee}.</source>
        <translation>Équipe&#xa0;: {team}. Assigné à&#xa0;: {assignee}.</translation>
    </message>
    <message>
        <source>Was “{value}”, which is not offered there.</source>
        <translation>Valait «&#xa0;{value}&#xa0;», qui n’y est pas proposé.</translation>
    </message>
    <message>
        <source>Was “{value}”, which is not offered there: choose, or it is emptied.</source>
        <translation>Valait «&#xa0;{value}&#xa0;», qui n’y est pas proposé&#xa0;: choisissez, sinon le champ est vidé.</translation>
    </message>
    <message>
        <source>Say why, in a few words: it stays in the history.</source>
        <translation>Dites pourquoi, en quelques mots&#xa0;: cela reste dans l’historique.</translation>
    </message>
</context>
<context>
    <name>MovesDialog</name>
    <message>
        <source>Due moments that move</source>
        <translation>Échéances qui bougent</translation>
    </message>
    <message>
        <source>Save and move them</source>
        <translation>Enregistrer et déplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln due moment(s) move</source>
        <translation>
            <numerusform>%Ln échéance bouge</numerusform>
            <numerusform>%Ln échéances bougent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be over the limit at once</source>
        <translation>
            <numerusform>%Ln dépasserait aussitôt la limite</numerusform>
            <numerusform>%Ln dépasseraient aussitôt la limite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be over the limit no longer</source>
        <translation>
            <numerusform>%Ln ne dépasserait plus la limite</numerusform>
            <numerusform>%Ln ne dépasseraient plus la limite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come earlier</source>
        <translation>
            <numerusform>%Ln vient plus tôt</numerusform>
            <numerusform>%Ln viennent plus tôt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come later</source>
        <translation>
            <numerusform>%Ln vient plus tard</numerusform>
            <numerusform>%Ln viennent plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would never come</source>
        <translation>
            <numerusform>%Ln ne viendrait jamais</numerusform>
            <numerusform>%Ln ne viendraient jamais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are of tickets you do not see</source>
        <translation>
            <numerusform>%Ln concerne un ticket que vous ne voyez pas</numerusform>
            <numerusform>%Ln concernent des tickets que vous ne voyez pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the worst %Ln are shown</source>
        <translation>
            <numerusform>la pire est montrée</numerusform>
            <numerusform>les %Ln pires sont montrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Due moments that move, the worst first</source>
        <translation>Échéances qui bougent, les pires d’abord</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Due before</source>
        <translation>Échéance avant</translation>
    </message>
    <message>
        <source>Due after</source>
        <translation>Échéance après</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>{state}, the whole Blueprint’s limit</source>
        <translation>{state}, limite de tout le Blueprint</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation>{span} plus tard</translation>
    </message>
    <message>
        <source>{span} earlier</source>
        <translation>{span} plus tôt</translation>
    </message>
    <message>
        <source>{difference}: over at once</source>
        <translation>{difference}&#xa0;: dépassée aussitôt</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Move to another department</source>
        <translation>Passer à un autre service</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
</context>
<context>
    <name>MyTasksList</name>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Mes tâches</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name of the dashboard</source>
        <translation>Nom du tableau de bord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>the desk</source>
        <translation>le bureau</translation>
    </message>
    <message>
        <source>{name} (function)</source>
        <translation>{name} (fonction)</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Agent assigné</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Blueprint</source>
        <translation>Blueprint</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>In state since</source>
        <translation>Dans l’état depuis</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Prochaine échéance</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert le</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>NationalDialog</name>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Names in</source>
        <translation>Noms en</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Les ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Tout le pays</translation>
    </message>
    <message>
        <source>The country’s own language</source>
        <translation>La langue du pays</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>Ajouter un client</translation>
    </message>
    <message>
        <source>They join the organisation that claims their address’s domain.</source>
        <translation>Il rejoint l’organisation qui revendique le domaine de son adresse.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>NewTicketDialog</name>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>Dites en quelques mots de quoi il s’agit.</translation>
    </message>
    <message>
        <source>The new customer needs a name, and a mail address that is one, or none.</source>
        <translation>Il faut au nouveau client un nom et, s’il en a une, une adresse électronique valable.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nouveau ticket</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Ctrl+Enter opens the ticket.</source>
        <translation>Ctrl+Entrée ouvre le ticket.</translation>
    </message>
    <message>
        <source>Choose who “{name}” is from the list below the name, add them there, or leave it empty.</source>
        <translation>Choisissez qui est «&#xa0;{name}&#xa0;» dans la liste sous le nom, ajoutez cette personne là, ou laissez vide.</translation>
    </message>
    <message>
        <source>Ticket #{number} was opened.</source>
        <translation>Le ticket n°&#xa0;{number} est ouvert.</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ouvrir le ticket</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You began this ticket before and did not open it.</source>
        <translation>Vous aviez commencé ce ticket sans l’ouvrir.</translation>
    </message>
    <message>
        <source>Begin afresh</source>
        <translation>Recommencer à neuf</translation>
    </message>
    <message>
        <source>In copy: they follow the ticket, customers read its public replies</source>
        <translation>En copie&#xa0;: ces personnes suivent le ticket&#xa0;; les clients lisent ses réponses publiques</translation>
    </message>
    <message>
        <source>Files: they hang on a note that colleagues read</source>
        <translation>Fichiers&#xa0;: joints à une note que lisent les collègues</translation>
    </message>
    <message>
        <source>Open tickets of {name}:</source>
        <translation>Tickets ouverts de {name}&#xa0;:</translation>
    </message>
    <message>
        <source>Is it one of these? Open it instead of a second ticket:</source>
        <translation>Est-ce l’un de ceux-ci&#xa0;? Ouvrez-le plutôt que d’en créer un second&#xa0;:</translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>Add the first one…</source>
        <translation>Ajouter le premier élément…</translation>
    </message>
    <message>
        <source>Show them all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing in this list is called “{sought}”.</source>
        <translation>Rien dans cette liste ne s’appelle «&#xa0;{sought}&#xa0;».</translation>
    </message>
    <message>
        <source>There is nothing in this list yet. What you add is on the desk once you save it.</source>
        <translation>Cette liste est encore vide. Ce que vous ajoutez est sur le bureau dès que vous l’enregistrez.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>Vous n’avez pas le droit de voir cela</translation>
    </message>
    <message>
        <source>Ask an administrator of this desk for the right to see its figures.</source>
        <translation>Demandez à un administrateur de ce bureau le droit d’en voir les chiffres.</translation>
    </message>
    <message>
        <source>People sign in here now</source>
        <translation>Les personnes s’identifient ici maintenant</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation>Quelqu’un a été plus rapide</translation>
    </message>
    <message>
        <source>Look at the fresh state, then try again.</source>
        <translation>Regardez l’état actuel, puis réessayez.</translation>
    </message>
    <message>
        <source>The desk says no</source>
        <translation>Le bureau refuse</translation>
    </message>
    <message>
        <source>The desk did not understand</source>
        <translation>Le bureau n’a pas compris</translation>
    </message>
    <message>
        <source>The desk cannot be used just now</source>
        <translation>Le bureau n’est pas utilisable pour l’instant</translation>
    </message>
    <message>
        <source>A mistake in the program</source>
        <translation>Une erreur dans le programme</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again; if it stays, report it with the incident number.</source>
        <translation>Rien n’est perdu. Réessayez&#xa0;; si cela persiste, signalez-le avec le numéro d’incident.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose s’est mal passé</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>What is told in the program and what by mail; quiet hours</source>
        <translation>Ce qui est dit dans le programme et ce qui l’est par courriel&#xa0;; les heures calmes</translation>
    </message>
    <message>
        <source>Signature…</source>
        <translation>Signature…</translation>
    </message>
    <message>
        <source>What stands below your replies to customers</source>
        <translation>Ce qui figure sous vos réponses aux clients</translation>
    </message>
    <message>
        <source>I am away…</source>
        <translation>Je suis absent…</translation>
    </message>
    <message>
        <source>Say when you are away and who stands in for you</source>
        <translation>Dire quand vous êtes absent et qui vous remplace</translation>
    </message>
    <message>
        <source>No news. What is given to you, answered or late comes here.</source>
        <translation>Rien de neuf. Ici arrive ce qui vous est confié, a reçu une réponse ou est en retard.</translation>
    </message>
</context>
<context>
    <name>NoticeWishes</name>
    <message>
        <source>How I hear of news</source>
        <translation>Comment je suis prévenu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>a ticket is given to me</source>
        <translation>un ticket m’est confié</translation>
    </message>
    <message>
        <source>my ticket is given to somebody else</source>
        <translation>mon ticket est donné à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>a form that I began is thrown away</source>
        <translation>un formulaire que j’ai commencé est jeté</translation>
    </message>
    <message>
        <source>somebody mentions me</source>
        <translation>quelqu’un me mentionne</translation>
    </message>
    <message>
        <source>a customer replies on my ticket</source>
        <translation>un client répond sur mon ticket</translation>
    </message>
    <message>
        <source>my ticket is due soon</source>
        <translation>l’échéance de mon ticket approche</translation>
    </message>
    <message>
        <source>my ticket is late</source>
        <translation>mon ticket est en retard</translation>
    </message>
    <message>
        <source>my approval is asked for, or my request was decided</source>
        <translation>on demande mon approbation, ou ma demande a été tranchée</translation>
    </message>
    <message>
        <source>a task is given to me</source>
        <translation>une tâche m’est confiée</translation>
    </message>
    <message>
        <source>a task of mine is due</source>
        <translation>une de mes tâches arrive à échéance</translation>
    </message>
    <message>
        <source>a ticket that was put aside comes back</source>
        <translation>un ticket mis de côté revient</translation>
    </message>
    <message>
        <source>I am to stand in for somebody</source>
        <translation>je dois remplacer quelqu’un</translation>
    </message>
    <message>
        <source>a supervisor tells everybody something</source>
        <translation>un superviseur s’adresse à tous</translation>
    </message>
    <message>
        <source>a Blueprint sends me a notice</source>
        <translation>un Blueprint m’envoie une notification</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n would be stuck: nobody could take them on</source>
        <translation>
            <numerusform>%n resterait bloqué&#xa0;: personne ne pourrait le faire avancer</numerusform>
            <numerusform>%n resteraient bloqués&#xa0;: personne ne pourrait les faire avancer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would break a limit at once</source>
        <translation>
            <numerusform>%n dépasserait aussitôt une limite</numerusform>
            <numerusform>%n dépasseraient aussitôt une limite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get another due moment</source>
        <translation>
            <numerusform>%n change d’échéance</numerusform>
            <numerusform>%n changent d’échéance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done branches are to be done again</source>
        <translation>
            <numerusform>%n branche faite est à refaire</numerusform>
            <numerusform>%n branches faites sont à refaire</numerusform>
        </translation>
    </message>
    <message>
        <source>Due moments stay as they are, and nobody gets stuck.</source>
        <translation>Les échéances ne changent pas, et aucun ticket ne reste bloqué.</translation>
    </message>
    <message>
        <source>Due first: {before} → {after}</source>
        <translation>Première échéance&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>May then: {names}</source>
        <translation>Pourront alors&#xa0;: {names}</translation>
    </message>
    <message>
        <source>May no more: {names}</source>
        <translation>Ne pourront plus&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Break at once, for example: {tickets}</source>
        <translation>Dépassent aussitôt, par exemple&#xa0;: {tickets}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>passés à la nouvelle version</translation>
    </message>
    <message>
        <source>left the Blueprint</source>
        <translation>sortis du Blueprint</translation>
    </message>
    <message>
        <source>stayed on their version</source>
        <translation>restés sur leur version</translation>
    </message>
    <message>
        <source>had moved on meanwhile</source>
        <translation>avaient avancé entre-temps</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>not taken: cancelled</source>
        <translation>non passés&#xa0;: annulé</translation>
    </message>
    <message>
        <source>back where they were</source>
        <translation>revenus à leur place</translation>
    </message>
    <message>
        <source>kept: moved since</source>
        <translation>gardés&#xa0;: ont avancé depuis</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>rolling back</source>
        <translation>retour en arrière en cours</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>défaite</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Nothing leads on from here.</source>
        <translation>Rien ne mène plus loin d’ici.</translation>
    </message>
    <message>
        <source>{name} (done)</source>
        <translation>{name} (fait)</translation>
    </message>
    <message>
        <source>{name} (asks for approval)</source>
        <translation>{name} (demande une approbation)</translation>
    </message>
    <message>
        <source>The desk does not show them this button.</source>
        <translation>Le bureau ne montre pas ce bouton à cette personne.</translation>
    </message>
    <message>
        <source>Act as:</source>
        <translation>Agir en tant que&#xa0;:</translation>
    </message>
    <message>
        <source>Act as {name}</source>
        <translation>Agir en tant que {name}</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>By itself: {name}</source>
        <translation>D’elle-même&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Opened</name>
    <message>
        <source>What was not saved yet</source>
        <translation>Ce qui n’était pas encore enregistré</translation>
    </message>
</context>
<context>
    <name>Operands</name>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de ticket</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Agent assigné</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Tags of the organisation</source>
        <translation>Étiquettes de l’organisation</translation>
    </message>
    <message>
        <source>Role of the requester</source>
        <translation>Rôle du demandeur</translation>
    </message>
    <message>
        <source>Number of messages</source>
        <translation>Nombre de messages</translation>
    </message>
    <message>
        <source>Number of replies</source>
        <translation>Nombre de réponses</translation>
    </message>
    <message>
        <source>Times reopened</source>
        <translation>Nombre de réouvertures</translation>
    </message>
    <message>
        <source>Tasks still to be done</source>
        <translation>Tâches à faire</translation>
    </message>
    <message>
        <source>Put aside until</source>
        <translation>Mis de côté jusqu’à</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Dernière mise à jour</translation>
    </message>
    <message>
        <source>Age of the ticket</source>
        <translation>Âge du ticket</translation>
    </message>
    <message>
        <source>Time left until the limit</source>
        <translation>Temps restant avant la limite</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Time in the state</source>
        <translation>Temps dans l’état</translation>
    </message>
    <message>
        <source>Visits to the state</source>
        <translation>Passages dans l’état</translation>
    </message>
    <message>
        <source>Over its limit</source>
        <translation>Au-delà de sa limite</translation>
    </message>
    <message>
        <source>Time in the Blueprint</source>
        <translation>Temps dans le Blueprint</translation>
    </message>
    <message>
        <source>State of the child ticket</source>
        <translation>État du ticket enfant</translation>
    </message>
    <message>
        <source>Who performs it</source>
        <translation>Qui l’exécute</translation>
    </message>
    <message>
        <source>Role of who performs it</source>
        <translation>Rôle de qui l’exécute</translation>
    </message>
    <message>
        <source>Teams of who performs it</source>
        <translation>Équipes de qui l’exécute</translation>
    </message>
    <message>
        <source>Within business hours</source>
        <translation>Pendant les heures ouvrées</translation>
    </message>
    <message>
        <source>{field} of the organisation</source>
        <translation>{field} de l’organisation</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>est l’un de</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>n’est aucun de</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>est inférieur à</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>est au plus</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>est supérieur à</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>est au moins</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>est entre</translation>
    </message>
    <message>
        <source>matches the pattern</source>
        <translation>correspond au motif</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>est rempli</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>a changé</translation>
    </message>
    <message>
        <source>changed to</source>
        <translation>a changé pour</translation>
    </message>
    <message>
        <source>changed from</source>
        <translation>a changé depuis</translation>
    </message>
</context>
<context>
    <name>OptionsEditor</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Tickets of this department are offered these options instead.</source>
        <translation>Les tickets de ce service se voient proposer ces options à la place.</translation>
    </message>
    <message>
        <source>No option yet: write one below and press Enter.</source>
        <translation>Pas encore d’option&#xa0;: écrivez-en une ci-dessous et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Offered in every department that has no set of its own.</source>
        <translation>Proposées dans tous les services qui n’ont pas leur propre jeu.</translation>
    </message>
    <message>
        <source>Own options for a department…</source>
        <translation>Options propres à un service…</translation>
    </message>
    <message>
        <source>Same as everywhere again</source>
        <translation>De nouveau comme partout</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>New option</source>
        <translation>Nouvelle option</translation>
    </message>
    <message>
        <source>Where these options are offered</source>
        <translation>Où ces options sont proposées</translation>
    </message>
    <message>
        <source>Options, in the order they are offered</source>
        <translation>Options, dans l’ordre où elles sont proposées</translation>
    </message>
</context>
<context>
    <name>OrderedList</name>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>Monter (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation>Descendre (Alt+↓)</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Renommer (F2)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Supprimer (Suppr)</translation>
    </message>
</context>
<context>
    <name>OrganisationFieldForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Shown below the field on the organisation.</source>
        <translation>Montrée sous le champ, sur l’organisation.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>It is chosen once: conditions compare a number otherwise than a text.</source>
        <translation>Il se choisit une fois&#xa0;: les conditions ne comparent pas un nombre comme un texte.</translation>
    </message>
    <message>
        <source>It keeps its type, since organisations hold such values: add another field instead.</source>
        <translation>Il garde son type, car des organisations en portent des valeurs&#xa0;: ajoutez plutôt un autre champ.</translation>
    </message>
</context>
<context>
    <name>OrganisationFieldsPage</name>
    <message>
        <source>Fields of organisations</source>
        <translation>Champs d’organisations</translation>
    </message>
    <message>
        <source>What you know of each company: a contract, a size. Conditions of Blueprints, views and SLA policies may ask for it.</source>
        <translation>Ce que vous savez de chaque entreprise&#xa0;: un contrat, une taille. Les conditions des Blueprints, des vues et des politiques SLA peuvent le demander.</translation>
    </message>
    <message>
        <source>Your organisations have a name, domains and tags. Add what else you know of each, such as the contract: a condition may then say “Contract of the organisation is Gold”.</source>
        <translation>Vos organisations ont un nom, des domaines et des étiquettes. Ajoutez ce que vous savez d’autre de chacune, par exemple le contrat&#xa0;: une condition peut alors dire «&#xa0;Contrat de l’organisation est Or&#xa0;».</translation>
    </message>
    <message>
        <source>Add the first one…</source>
        <translation>Ajouter le premier élément…</translation>
    </message>
    <message>
        <source>Add at least one option.</source>
        <translation>Ajoutez au moins une option.</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nouveau champ</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation>Domaines de messagerie</translation>
    </message>
    <message>
        <source>With blanks or commas between them: acme.fr acme.com. Whoever writes from one of them joins with their first request.</source>
        <translation>Séparés par des blancs ou des virgules&#xa0;: acme.fr acme.com. Qui écrit depuis l’un d’eux la rejoint à sa première demande.</translation>
    </message>
    <message>
        <source>Default team</source>
        <translation>Équipe par défaut</translation>
    </message>
    <message>
        <source>Where its customers’ new tickets go that name no team.</source>
        <translation>Là où vont les nouveaux tickets de ses clients qui ne nomment pas d’équipe.</translation>
    </message>
    <message>
        <source>SLA policy</source>
        <translation>Politique SLA</translation>
    </message>
    <message>
        <source>What its tickets are promised, whatever the policy’s conditions and place.</source>
        <translation>Ce qui est promis à ses tickets, quels que soient les conditions et le rang de la politique.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>With commas between them. Conditions may ask for them, in Blueprints and in views.</source>
        <translation>Séparées par des virgules. Les conditions peuvent les demander, dans les Blueprints et dans les vues.</translation>
    </message>
    <message>
        <source>What you know of it</source>
        <translation>Ce que vous en savez</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>The first that matches</source>
        <translation>La première qui convient</translation>
    </message>
    <message>
        <source>{domain} is claimed by {names} too. It counts for {first} only, the first by the alphabet.</source>
        <translation>{domain} est aussi revendiqué par {names}. Il ne compte que pour {first}, la première dans l’ordre alphabétique.</translation>
    </message>
</context>
<context>
    <name>OrganisationsPage</name>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Customer companies. Whoever writes from a company’s mail domain belongs to it.</source>
        <translation>Les entreprises clientes. Qui écrit depuis le domaine d’une entreprise en fait partie.</translation>
    </message>
    <message>
        <source>no domains: customers are added one by one</source>
        <translation>sans domaine&#xa0;: les clients s’ajoutent un à un</translation>
    </message>
    <message>
        <source>“{domain}” is no domain of mail addresses: write it like “example.org”.</source>
        <translation>«&#xa0;{domain}&#xa0;» n’est pas un domaine de messagerie&#xa0;: écrivez-le comme «&#xa0;example.org&#xa0;».</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Nouvelle organisation</translation>
    </message>
</context>
<context>
    <name>OthersHere</name>
    <message>
        <source>{name} is drawing here</source>
        <translation>{name} dessine ici</translation>
    </message>
    <message>
        <source>{name} has this Blueprint open</source>
        <translation>{name} a ouvert ce Blueprint</translation>
    </message>
    <message>
        <source>{name} is writing here</source>
        <translation>{name} écrit ici</translation>
    </message>
    <message>
        <source>{name} is looking at this</source>
        <translation>{name} regarde ce ticket</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Do not send it: go on writing</source>
        <translation>Ne pas l’envoyer&#xa0;: continuer à écrire</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Envoyer tout de suite</translation>
    </message>
    <message>
        <source>The reply leaves in {seconds} s.</source>
        <translation>La réponse part dans {seconds} s.</translation>
    </message>
</context>
<context>
    <name>OutgoingDeeds</name>
    <message>
        <source>Letters leave with it: “{name}”. Whoever works on this desk elsewhere gives it there.</source>
        <translation>Les messages partent avec lui&#xa0;: «&#xa0;{name}&#xa0;». Qui travaille ailleurs sur ce bureau le donne là-bas.</translation>
    </message>
    <message>
        <source>Test letter of “{name}”</source>
        <translation>Message d’essai de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>This letter shows that letters leave this desk. Nobody needs to answer it.</source>
        <translation>Ce message montre que les messages partent de ce bureau. Personne n’a besoin d’y répondre.</translation>
    </message>
    <message>
        <source>The mail server took the letter to {address}.</source>
        <translation>Le serveur de messagerie a accepté le message à {address}.</translation>
    </message>
    <message>
        <source>This SMS shows that SMS leave this desk. Nobody needs to answer it.</source>
        <translation>Ce SMS montre que les SMS partent de ce bureau. Personne n’a besoin d’y répondre.</translation>
    </message>
</context>
<context>
    <name>OutgoingForm</name>
    <message>
        <source>One window at a time sends, of all that have this desk open, and takes turns with “main.py post”. Off, letters wait.</source>
        <translation>Une seule fenêtre envoie à la fois, parmi celles où ce bureau est ouvert, en alternance avec «&#xa0;main.py post&#xa0;». Sinon, les messages attendent.</translation>
    </message>
    <message>
        <source>Send mail from this window and others of this desk</source>
        <translation>Envoyer les messages depuis cette fenêtre et les autres de ce bureau</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Such as mail.company.example.</source>
        <translation>Par exemple mail.entreprise.example.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Whom the server asks for a password. Empty where it asks for none.</source>
        <translation>À qui le serveur demande un mot de passe. Vide s’il n’en demande pas.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Test letter to</source>
        <translation>Message d’essai à</translation>
    </message>
    <message>
        <source>Leaves at once, by what stands above, saved or not.</source>
        <translation>Part aussitôt, selon ce qui est écrit ci-dessus, enregistré ou non.</translation>
    </message>
    <message>
        <source>Send a test letter</source>
        <translation>Envoyer un message d’essai</translation>
    </message>
    <message>
        <source>Calls of web addresses</source>
        <translation>Appels d’adresses web</translation>
    </message>
    <message>
        <source>As Blueprints ask for it. Off, calls wait.</source>
        <translation>Comme les Blueprints le demandent. Sinon, les appels attendent.</translation>
    </message>
    <message>
        <source>Call web addresses from this window and others of this desk</source>
        <translation>Appeler les adresses web depuis cette fenêtre et les autres de ce bureau</translation>
    </message>
    <message>
        <source>With it the other side knows that a call comes from this desk.</source>
        <translation>L’autre côté sait ainsi qu’un appel vient de ce bureau.</translation>
    </message>
    <message>
        <source>Secret of the signature</source>
        <translation>Secret de la signature</translation>
    </message>
    <message>
        <source>Else a call that leads there is given up.</source>
        <translation>Sinon, un appel qui y mène est abandonné.</translation>
    </message>
    <message>
        <source>Sign each call</source>
        <translation>Signer chaque appel</translation>
    </message>
    <message>
        <source>Calls, of an SMS provider too, may go into our own network</source>
        <translation>Les appels, d’un fournisseur de SMS aussi, peuvent aller dans notre propre réseau</translation>
    </message>
    <message>
        <source>STARTTLS: begins in the open, then encrypts</source>
        <translation>STARTTLS&#xa0;: commence en clair, puis chiffre</translation>
    </message>
    <message>
        <source>TLS: encrypted from the start</source>
        <translation>TLS&#xa0;: chiffré dès le début</translation>
    </message>
    <message>
        <source>None: only within your own network</source>
        <translation>Aucun&#xa0;: seulement dans votre propre réseau</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline of the Blueprint</source>
        <translation>Structure du Blueprint</translation>
    </message>
    <message>
        <source>Rename state</source>
        <translation>Renommer l’état</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Goes to “{state}”.</source>
        <translation>Va à «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>Goes back to “{state}”, where it came from.</source>
        <translation>Revient à «&#xa0;{state}&#xa0;», d’où il vient.</translation>
    </message>
    <message>
        <source>You do it for {name}, who is away.</source>
        <translation>Vous le faites pour {name}, absent.</translation>
    </message>
    <message>
        <source>Others are asked to approve it first.</source>
        <translation>D’autres doivent d’abord l’approuver.</translation>
    </message>
    <message>
        <source>{transition} (for {name})</source>
        <translation>{transition} (pour {name})</translation>
    </message>
    <message numerus="yes">
        <source>Asks for %n thing(s),</source>
        <translation>
            <numerusform>Demande %n élément,</numerusform>
            <numerusform>Demande %n éléments,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required.</source>
        <translation>
            <numerusform>dont %n obligatoire.</numerusform>
            <numerusform>dont %n obligatoires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sends %n letter(s).</source>
        <translation>
            <numerusform>Envoie %n message.</numerusform>
            <numerusform>Envoie %n messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then %n thing(s) happen by themselves.</source>
        <translation>
            <numerusform>Puis %n action a lieu d’elle-même.</numerusform>
            <numerusform>Puis %n actions ont lieu d’elles-mêmes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutputsEditor</name>
    <message>
        <source>tags are added</source>
        <translation>des étiquettes sont ajoutées</translation>
    </message>
    <message>
        <source>a note is written</source>
        <translation>une note est écrite</translation>
    </message>
    <message>
        <source>Sets a field</source>
        <translation>Remplit un champ</translation>
    </message>
    <message>
        <source>Adds tags</source>
        <translation>Ajoute des étiquettes</translation>
    </message>
    <message>
        <source>Writes a note for colleagues</source>
        <translation>Écrit une note pour les collègues</translation>
    </message>
    <message>
        <source>What the answer calls it</source>
        <translation>Son nom dans la réponse</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
</context>
<context>
    <name>Overtaken</name>
    <message>
        <source>Somebody else changed “{title}” meanwhile.</source>
        <translation>Quelqu’un d’autre a modifié «&#xa0;{title}&#xa0;» entre-temps.</translation>
    </message>
    <message>
        <source>Take theirs and yours is gone, or keep yours over theirs.</source>
        <translation>Prenez le sien et le vôtre est perdu, ou gardez le vôtre à la place du sien.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre le sien</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Where the time goes</source>
        <translation>Où passe le temps</translation>
    </message>
    <message>
        <source>Arrivals by hour</source>
        <translation>Arrivées par heure</translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>Temps dans chaque état</translation>
    </message>
    <message>
        <source>Most performed transitions</source>
        <translation>Transitions les plus fréquentes</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>being worked on</source>
        <translation>en traitement</translation>
    </message>
    <message>
        <source>outside (customer, supplier, done)</source>
        <translation>à l’extérieur (client, fournisseur, terminé)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>share of all ticket time, {clock}</source>
        <translation>part de tout le temps des tickets, {clock}</translation>
    </message>
    <message>
        <source>No ticket time in this period.</source>
        <translation>Aucun temps de ticket sur cette période.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>at most {n} in one</source>
        <translation>au plus {n} en une heure</translation>
    </message>
    <message>
        <source>No ticket arrived in this period.</source>
        <translation>Aucun ticket n’est arrivé sur cette période.</translation>
    </message>
    <message numerus="yes">
        <source>{day} from {hour}: %Ln arrived</source>
        <translation>
            <numerusform>{day} à partir de {hour}&#xa0;: %Ln arrivée</numerusform>
            <numerusform>{day} à partir de {hour}&#xa0;: %Ln arrivées</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} (final)</source>
        <translation>{state} (final)</translation>
    </message>
    <message>
        <source>business time</source>
        <translation>temps ouvré</translation>
    </message>
    <message>
        <source>calendar time</source>
        <translation>temps calendaire</translation>
    </message>
    <message>
        <source>Open in {state}</source>
        <translation>En cours dans {state}</translation>
    </message>
    <message>
        <source>Arrived: {when}</source>
        <translation>Arrivés&#xa0;: {when}</translation>
    </message>
</context>
<context>
    <name>OwnBar</name>
    <message>
        <source>Dashboard that is shown</source>
        <translation>Tableau de bord affiché</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Ajouter une carte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New, name, share, export, delete</source>
        <translation>Créer, nommer, partager, exporter, supprimer</translation>
    </message>
    <message>
        <source>Drag cards, stretch them by their lower right corner; or Tab to one and use the arrows, with Shift for its size.</source>
        <translation>Glissez les cartes, étirez-les par leur coin inférieur droit&#xa0;; ou allez à l’une avec Tab et utilisez les flèches, avec Maj pour sa taille.</translation>
    </message>
</context>
<context>
    <name>OwnCards</name>
    <message>
        <source>Active tickets</source>
        <translation>Tickets en cours</translation>
    </message>
    <message>
        <source>Over limit now</source>
        <translation>Hors limite à présent</translation>
    </message>
    <message>
        <source>Mean full time</source>
        <translation>Durée totale moyenne</translation>
    </message>
    <message>
        <source>SLA broken</source>
        <translation>SLA non tenus</translation>
    </message>
    <message>
        <source>Transitions made</source>
        <translation>Transitions exécutées</translation>
    </message>
    <message>
        <source>Longest state, mean</source>
        <translation>État le plus long, moyenne</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>Goulot d’étranglement</translation>
    </message>
</context>
<context>
    <name>OwnExport</name>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>OwnLook</name>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brun</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
    <message>
        <source>Press Add a card.</source>
        <translation>Cliquez sur «&#xa0;Ajouter une carte&#xa0;».</translation>
    </message>
    <message>
        <source>Press Arrange, then Add a card.</source>
        <translation>Cliquez sur «&#xa0;Disposer&#xa0;», puis sur «&#xa0;Ajouter une carte&#xa0;».</translation>
    </message>
    <message>
        <source>There are no cards here yet.</source>
        <translation>Il n’y a pas encore de cartes ici.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Time in state</source>
        <translation>Temps par état</translation>
    </message>
    <message>
        <source>Where time goes</source>
        <translation>Où passe le temps</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transitions</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>New dashboard…</source>
        <translation>Nouveau tableau de bord…</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>Nouveau tableau de bord</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Copier…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Visible pour</translation>
    </message>
    <message>
        <source>Back to the usual cards</source>
        <translation>Revenir aux cartes habituelles</translation>
    </message>
    <message>
        <source>Export picture (PNG)…</source>
        <translation>Exporter l’image (PNG)…</translation>
    </message>
    <message>
        <source>Export all numbers (CSV)…</source>
        <translation>Exporter tous les chiffres (CSV)…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Moi seul</translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Équipe {name}</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>My dashboard</source>
        <translation>Mon tableau de bord</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (copie)</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Supprimer «&#xa0;{title}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody sees it any more. The figures themselves stay.</source>
        <translation>Plus personne ne le voit. Les chiffres eux-mêmes restent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>The usual cards</source>
        <translation>Les cartes habituelles</translation>
    </message>
    <message>
        <source>Arrange a copy</source>
        <translation>Disposer une copie</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Disposer</translation>
    </message>
    <message>
        <source>{title} · everyone</source>
        <translation>{title} · tout le monde</translation>
    </message>
    <message>
        <source>{title} · team {team}</source>
        <translation>{title} · équipe {team}</translation>
    </message>
</context>
<context>
    <name>OwnersEditor</name>
    <message>
        <source>Everybody of the department</source>
        <translation>Tout le service</translation>
    </message>
    <message>
        <source>The ticket’s owner</source>
        <translation>Le responsable du ticket</translation>
    </message>
    <message>
        <source>Named people</source>
        <translation>Des personnes nommées</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Des équipes</translation>
    </message>
    <message>
        <source>The ticket’s team</source>
        <translation>L’équipe du ticket</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Des rôles</translation>
    </message>
    <message>
        <source>The person in a field</source>
        <translation>La personne d’un champ</translation>
    </message>
    <message>
        <source>The customer who asked</source>
        <translation>Le client qui a demandé</translation>
    </message>
    <message>
        <source>The manager of the ticket’s owner</source>
        <translation>Le supérieur du responsable du ticket</translation>
    </message>
    <message>
        <source>Another department</source>
        <translation>Un autre service</translation>
    </message>
    <message>
        <source>Whoever performed the step before</source>
        <translation>Qui a exécuté l’étape précédente</translation>
    </message>
    <message>
        <source>Four eyes: not who performed…</source>
        <translation>Quatre yeux&#xa0;: pas qui a exécuté…</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>sees the whole ticket</source>
        <translation>voit tout le ticket</translation>
    </message>
    <message>
        <source>reads the ticket, changes nothing else</source>
        <translation>lit le ticket, ne change rien d’autre</translation>
    </message>
    <message>
        <source>sees only what its transition needs</source>
        <translation>ne voit que ce que sa transition demande</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation>Ce qu’il voit</translation>
    </message>
</context>
<context>
    <name>OwnersText</name>
    <message>
        <source>Names of teams, people or roles, with semicolons between; nothing for the whole department.</source>
        <translation>Noms d’équipes, de personnes ou de rôles, séparés par des points-virgules&#xa0;; rien&#xa0;: tout le service.</translation>
    </message>
    <message>
        <source>Several names begin with “{name}”. Type more of it.</source>
        <translation>Plusieurs noms commencent par «&#xa0;{name}&#xa0;». Tapez-en davantage.</translation>
    </message>
    <message>
        <source>Nobody here is called “{name}”. Type the name of a team, a person or a role.</source>
        <translation>Personne ici ne s’appelle «&#xa0;{name}&#xa0;». Tapez le nom d’une équipe, d’une personne ou d’un rôle.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Drag onto the canvas, or press Enter.</source>
        <translation>Glissez sur le plan, ou appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Start state</source>
        <translation>État de départ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>On-hold state</source>
        <translation>État en pause</translation>
    </message>
    <message>
        <source>Closing state</source>
        <translation>État de clôture</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Automatic transition</source>
        <translation>Transition automatique</translation>
    </message>
    <message>
        <source>Common transition</source>
        <translation>Transition commune</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Panels below</source>
        <translation>Panneaux du bas</translation>
    </message>
    <message>
        <source>Show or hide what stands below the drawing (Ctrl+J)</source>
        <translation>Montrer ou masquer ce qui se trouve sous le dessin (Ctrl+J)</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panneau suivant</translation>
    </message>
    <message>
        <source>Panel before</source>
        <translation>Panneau précédent</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
    <message>
        <source>A3 (297 × 420 mm)</source>
        <translation>A3 (297 × 420 mm)</translation>
    </message>
    <message>
        <source>Letter (8.5 × 11 in)</source>
        <translation>Letter (8,5 × 11 pouces)</translation>
    </message>
    <message>
        <source>As the drawing is</source>
        <translation>Selon le dessin</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>&amp;Orientation</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>ParallelPage</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Make them transitions of their own</source>
        <translation>En faire des transitions séparées</translation>
    </message>
    <message>
        <source>The ticket &amp;moves on when</source>
        <translation>Le ticket &amp;avance quand</translation>
    </message>
    <message>
        <source>How many are to be done</source>
        <translation>Combien doivent être faites</translation>
    </message>
    <message>
        <source>The branches are done in any order, each by its owners. What is not done by then is needed no more.</source>
        <translation>Les branches se font dans n’importe quel ordre, chacune par ses propriétaires. Ce qui n’est pas fait à ce moment-là n’est plus nécessaire.</translation>
    </message>
    <message>
        <source> of {n}</source>
        <translation> sur {n}</translation>
    </message>
    <message>
        <source>all of these are done</source>
        <translation>toutes sont faites</translation>
    </message>
    <message>
        <source>one of these is done</source>
        <translation>l’une est faite</translation>
    </message>
    <message>
        <source>so many of these are done</source>
        <translation>un certain nombre sont faites</translation>
    </message>
    <message>
        <source>Change the group</source>
        <translation>Changer le groupe</translation>
    </message>
    <message>
        <source>Dissolve the group</source>
        <translation>Dissoudre le groupe</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove my password</source>
        <translation>Retirer mon mot de passe</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>Mon mot de passe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Le même encore une fois</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <source>At least {least} characters: a few words in a row are easy to keep in mind.</source>
        <translation>Au moins {least} caractères&#xa0;: quelques mots à la suite se retiennent facilement.</translation>
    </message>
    <message>
        <source>Among the first that anybody would try, or too long: choose another one.</source>
        <translation>Parmi les premiers que chacun essaierait, ou trop long&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Good. Type it once more below.</source>
        <translation>Bien. Tapez-le encore une fois ci-dessous.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Bien.</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>A new transition needs its ends. Paste From and To as well.</source>
        <translation>Une nouvelle transition a besoin de ses extrémités. Collez aussi De et Vers.</translation>
    </message>
    <message>
        <source>Several are called so. Give them names of their own first.</source>
        <translation>Plusieurs s’appellent ainsi. Donnez-leur d’abord des noms distincts.</translation>
    </message>
    <message>
        <source>“{text}” is none of: {known}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est aucun de&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>What is on the clipboard cannot be read as cells.</source>
        <translation>Ce qui est dans le presse-papiers ne se lit pas comme des cellules.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy cells of a spreadsheet first.</source>
        <translation>Il n’y a pas de texte dans le presse-papiers. Copiez d’abord des cellules d’un tableur.</translation>
    </message>
    <message>
        <source>There are more than {count} lines on the clipboard. Paste fewer at a time.</source>
        <translation>Il y a plus de {count} lignes dans le presse-papiers. Collez-en moins à la fois.</translation>
    </message>
    <message>
        <source>Line {line}, “{column}”: {why}</source>
        <translation>Ligne {line}, «&#xa0;{column}&#xa0;»&#xa0;: {why}</translation>
    </message>
    <message>
        <source>A new row needs a name. Paste names too, from their column on.</source>
        <translation>Une nouvelle ligne a besoin d’un nom. Collez aussi les noms, à partir de leur colonne.</translation>
    </message>
</context>
<context>
    <name>PathDialog</name>
    <message>
        <source>The way through “{blueprint}”</source>
        <translation>Le chemin dans «&#xa0;{blueprint}&#xa0;»</translation>
    </message>
    <message>
        <source>Thick lines are the way it came, the dot is where it is. Point at a state to read more.</source>
        <translation>Les traits épais sont le chemin parcouru, le point est l’endroit où il est. Arrêtez-vous sur un état pour en lire plus.</translation>
    </message>
</context>
<context>
    <name>PathMap</name>
    <message>
        <source>The way it came. Click to see it large.</source>
        <translation>Le chemin parcouru. Cliquez pour le voir en grand.</translation>
    </message>
    <message>
        <source>The way through the Blueprint</source>
        <translation>Le chemin dans le Blueprint</translation>
    </message>
    <message>
        <source>By “{transition}”</source>
        <translation>Par «&#xa0;{transition}&#xa0;»</translation>
    </message>
    <message>
        <source>It is here.</source>
        <translation>Il est ici.</translation>
    </message>
    <message>
        <source>Entered {moment}</source>
        <translation>Entré le {moment}</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} fois</translation>
    </message>
</context>
<context>
    <name>PausesCard</name>
    <message>
        <source>Time the clock stood still</source>
        <translation>Temps d’arrêt de l’horloge</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Par équipe</translation>
    </message>
    <message>
        <source>What pauses are told by</source>
        <translation>Ce par quoi les arrêts sont répartis</translation>
    </message>
    <message>
        <source>(no team)</source>
        <translation>(sans équipe)</translation>
    </message>
    <message>
        <source>{span} in all, in calendar time · {n} stand now</source>
        <translation>{span} en tout, en temps calendaire · {n} à l’arrêt</translation>
    </message>
    <message>
        <source>No clock stood still in this period: no ticket was in a state that pauses its limit.</source>
        <translation>Aucune horloge ne s’est arrêtée dans cette période&#xa0;: aucun ticket n’était dans un état qui suspend sa limite.</translation>
    </message>
    <message>
        <source>{n} stand now</source>
        <translation>{n} à l’arrêt</translation>
    </message>
    <message>
        <source>{name}: {span} (visits: {n}); the state’s clock {state}, the Blueprint’s {run}</source>
        <translation>{name}&#xa0;: {span} (passages&#xa0;: {n})&#xa0;; l’horloge de l’état {state}, celle du Blueprint {run}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Stood still</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>State’s clock</source>
        <translation>Horloge de l’état</translation>
    </message>
    <message>
        <source>Blueprint’s clock</source>
        <translation>Horloge du Blueprint</translation>
    </message>
    <message>
        <source>Stand now</source>
        <translation>Arrêtées à présent</translation>
    </message>
    <message>
        <source>Stood still: {name}</source>
        <translation>À l’arrêt&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Those who work here, with what they may do. Customers belong to organisations.</source>
        <translation>Les personnes qui travaillent ici, avec ce qu’elles peuvent faire. Les clients appartiennent aux organisations.</translation>
    </message>
    <message>
        <source>From a table…</source>
        <translation>Depuis un tableau…</translation>
    </message>
    <message>
        <source>Codes for everybody…</source>
        <translation>Codes pour tous…</translation>
    </message>
    <message>
        <source>For everybody who has no password yet: with a code they set one of their own</source>
        <translation>Pour qui n’a pas encore de mot de passe&#xa0;: avec un code, chacun définit le sien</translation>
    </message>
    <message>
        <source>{role} · does not work here any more</source>
        <translation>{role} · ne travaille plus ici</translation>
    </message>
    <message>
        <source>“{address}” is no mail address: write one like name@company.example.</source>
        <translation>«&#xa0;{address}&#xa0;» n’est pas une adresse électronique&#xa0;: écrivez-la comme nom@societe.example.</translation>
    </message>
    <message>
        <source>{name} has this address already.</source>
        <translation>{name} a déjà cette adresse.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) were taken back.</source>
        <translation>
            <numerusform>%Ln personne a été retirée.</numerusform>
            <numerusform>%Ln personnes ont été retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo adding %Ln person(s)</source>
        <translation>
            <numerusform>Annuler l’ajout de %Ln personne</numerusform>
            <numerusform>Annuler l’ajout de %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) added.</source>
        <translation>
            <numerusform>%Ln personne ajoutée.</numerusform>
            <numerusform>%Ln personnes ajoutées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the password of {name}?</source>
        <translation>Retirer le mot de passe de {name}&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever opens this desk may work in their name from then on, until they have a password again.</source>
        <translation>Dès lors, quiconque ouvre ce bureau pourra travailler en son nom, jusqu’à ce que cette personne ait de nouveau un mot de passe.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Hand the desk over to {name}?</source>
        <translation>Transmettre le bureau à {name}&#xa0;?</translation>
    </message>
    <message>
        <source>They become its owner, you an administrator.</source>
        <translation>Cette personne en devient propriétaire, vous administrateur.</translation>
    </message>
    <message>
        <source>Only they can hand it back to you.</source>
        <translation>Elle seule peut vous le rendre.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>They are “{name}” from now on.</source>
        <translation>Cette personne est désormais «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Too many people are called so here: add something to the name.</source>
        <translation>Trop de personnes portent ce nom ici&#xa0;: complétez-le.</translation>
    </message>
    <message>
        <source>They cannot come in any more. Their history stays, and they can be taken back.</source>
        <translation>Cette personne ne pourra plus entrer. Son historique reste, et on peut la reprendre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open ticket(s) stay assigned to them: give them out again in Watch.</source>
        <translation>
            <numerusform>%Ln ticket ouvert lui reste assigné&#xa0;: redistribuez-le dans Suivre.</numerusform>
            <numerusform>%Ln tickets ouverts lui restent assignés&#xa0;: redistribuez-les dans Suivre.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” names them: {elements}.</source>
        <translation>«&#xa0;{name}&#xa0;» nomme cette personne&#xa0;: {elements}.</translation>
    </message>
    <message>
        <source>Actions that wait</source>
        <translation>Actions en attente</translation>
    </message>
    <message>
        <source>{name} does not work here any more?</source>
        <translation>{name} ne travaille plus ici&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>They are to stand in for {names}: name somebody else.</source>
        <translation>Cette personne devait remplacer {names}&#xa0;: nommez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Your password is set.</source>
        <translation>Votre mot de passe est défini.</translation>
    </message>
    <message>
        <source>{name} has no password any more.</source>
        <translation>{name} n’a plus de mot de passe.</translation>
    </message>
    <message>
        <source>{name} is the owner now.</source>
        <translation>{name} est désormais propriétaire.</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>There is no team “{name}”.</source>
        <translation>Il n’y a pas d’équipe «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no department “{name}”.</source>
        <translation>Il n’y a pas de service «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>Il n’y a pas de nom.</translation>
    </message>
    <message>
        <source>{name} is here already.</source>
        <translation>{name} est déjà ici.</translation>
    </message>
    <message>
        <source>“{address}” is no mail address.</source>
        <translation>«&#xa0;{address}&#xa0;» n’est pas une adresse électronique.</translation>
    </message>
    <message>
        <source>{name} has this address already.</source>
        <translation>{name} a déjà cette adresse.</translation>
    </message>
    <message>
        <source>The same as line {number}.</source>
        <translation>La même chose que la ligne {number}.</translation>
    </message>
    <message>
        <source>There is no role “{name}” to give.</source>
        <translation>Il n’y a pas de rôle «&#xa0;{name}&#xa0;» à donner.</translation>
    </message>
    <message>
        <source>This role is above yours.</source>
        <translation>Ce rôle est au-dessus du vôtre.</translation>
    </message>
    <message>
        <source>“{language}” is no language here: write en or fr.</source>
        <translation>«&#xa0;{language}&#xa0;» n’est pas une langue d’ici&#xa0;: écrivez en ou fr.</translation>
    </message>
</context>
<context>
    <name>PeopleTableDialog</name>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} ne peut pas être lu&#xa0;: {why}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) added. The lines that are left were not: correct them, or close.</source>
        <translation>
            <numerusform>%Ln personne ajoutée. Les lignes qui restent ne le sont pas&#xa0;: corrigez-les, ou fermez.</numerusform>
            <numerusform>%Ln personnes ajoutées. Les lignes qui restent ne le sont pas&#xa0;: corrigez-les, ou fermez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Somebody changed people, teams or departments meanwhile. Look again, then press Add.</source>
        <translation>Quelqu’un a modifié des personnes, des équipes ou des services entre-temps. Regardez de nouveau, puis pressez Ajouter.</translation>
    </message>
    <message>
        <source>This is too large for a table of people.</source>
        <translation>C’est trop grand pour un tableau de personnes.</translation>
    </message>
    <message>
        <source>These are more than {count} lines: leave some out.</source>
        <translation>Cela fait plus de {count} lignes&#xa0;: laissez-en de côté.</translation>
    </message>
    <message>
        <source>This is no text. Save the table as CSV first.</source>
        <translation>Ce n’est pas du texte. Enregistrez d’abord le tableau en CSV.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and not closed.</source>
        <translation>Un guillemet est ouvert et n’est pas fermé.</translation>
    </message>
    <message>
        <source>Make what there is not yet: {names}</source>
        <translation>Créer ce qui n’existe pas encore&#xa0;: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be added and are left out: correct them above.</source>
        <translation>
            <numerusform>%Ln ligne ne peut pas être ajoutée et est laissée de côté&#xa0;: corrigez-la ci-dessus.</numerusform>
            <numerusform>%Ln lignes ne peuvent pas être ajoutées et sont laissées de côté&#xa0;: corrigez-les ci-dessus.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {count} people are added at once.</source>
        <translation>Au plus {count} personnes s’ajoutent à la fois.</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln person(s)</source>
        <translation>
            <numerusform>Ajouter %Ln personne</numerusform>
            <numerusform>Ajouter %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Ajouter des personnes</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tableaux (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add people from a table</source>
        <translation>Ajouter des personnes depuis un tableau</translation>
    </message>
    <message>
        <source>Copy cells of a spreadsheet and paste them here: name, mail address, role, teams, departments. Titles in the first line may name the columns in another order.</source>
        <translation>Copiez des cellules d’un tableur et collez-les ici&#xa0;: nom, adresse électronique, rôle, équipes, services. Des titres à la première ligne peuvent nommer les colonnes dans un autre ordre.</translation>
    </message>
    <message>
        <source>Lines of the table</source>
        <translation>Lignes du tableau</translation>
    </message>
    <message>
        <source>Whom the lines add</source>
        <translation>Qui les lignes ajoutent</translation>
    </message>
    <message>
        <source>Open a CSV file…</source>
        <translation>Ouvrir un fichier CSV…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
</context>
<context>
    <name>PerformedTable</name>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>De et vers</translation>
    </message>
    <message>
        <source>Performer</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Mean in state</source>
        <translation>Séjour moyen</translation>
    </message>
    <message>
        <source>Mean at work</source>
        <translation>Traitement moyen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Reprises</translation>
    </message>
    <message>
        <source>Failed actions</source>
        <translation>Échecs</translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Période</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Visits and runs that ended in the period count; what is open now always counts.</source>
        <translation>Comptent les passages et parcours terminés pendant la période&#xa0;; ce qui est en cours compte toujours.</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln day(s)</source>
        <translation>
            <numerusform>Dernier jour</numerusform>
            <numerusform>%Ln derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Semaine dernière</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mois dernier</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Teams: {names}.</source>
        <translation>Équipes&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>In no team.</source>
        <translation>Dans aucune équipe.</translation>
    </message>
    <message>
        <source>No open ticket is assigned to them.</source>
        <translation>Aucun ticket ouvert ne lui est assigné.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open ticket(s) assigned to them.</source>
        <translation>
            <numerusform>%Ln ticket ouvert lui est assigné.</numerusform>
            <numerusform>%Ln tickets ouverts lui sont assignés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>Changer mon mot de passe…</translation>
    </message>
    <message>
        <source>Set my password…</source>
        <translation>Définir mon mot de passe…</translation>
    </message>
    <message>
        <source>Has a password.</source>
        <translation>A un mot de passe.</translation>
    </message>
    <message>
        <source>Has no password.</source>
        <translation>N’a pas de mot de passe.</translation>
    </message>
    <message>
        <source>{has} People do not sign in on this desk: whoever opens it may work as anybody.</source>
        <translation>{has} Dans ce bureau, les personnes ne s’identifient pas&#xa0;: qui l’ouvre peut travailler au nom de n’importe qui.</translation>
    </message>
    <message>
        <source>Has a password, and comes in with it only.</source>
        <translation>A un mot de passe, et n’entre qu’avec lui.</translation>
    </message>
    <message>
        <source>Has no password: anybody who opens this desk may work in their name.</source>
        <translation>N’a pas de mot de passe&#xa0;: quiconque ouvre ce bureau peut travailler en son nom.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>For letters, and to sign in from elsewhere.</source>
        <translation>Pour les messages, et pour s’identifier d’ailleurs.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Whose tickets they see and work on; administrators see them all.</source>
        <translation>Ceux dont la personne voit et traite les tickets&#xa0;; les administrateurs les voient tous.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Supérieur hiérarchique</translation>
    </message>
    <message>
        <source>Escalations and letters may name a person’s manager.</source>
        <translation>Les escalades et les messages peuvent nommer le supérieur d’une personne.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the letters they get.</source>
        <translation>Celle des messages qu’elle reçoit.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>For SMS; without one none reaches them.</source>
        <translation>Pour les SMS&#xa0;; sans numéro, aucun n’arrive.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Below their replies to customers. Empty: their department’s, or the desk’s.</source>
        <translation>Sous ses réponses aux clients. Vide&#xa0;: celle de son service, ou du bureau.</translation>
    </message>
    <message>
        <source>Who does not keeps their history, takes no tickets and cannot come in.</source>
        <translation>Qui ne travaille plus ici garde son historique, ne prend aucun ticket et ne peut pas entrer.</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Travaille ici</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Coming in</source>
        <translation>Entrer</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Leaving for good</source>
        <translation>Partir définitivement</translation>
    </message>
    <message>
        <source>Look at the workload in Watch</source>
        <translation>Voir la charge de travail dans Suivre</translation>
    </message>
    <message>
        <source>Absences…</source>
        <translation>Absences…</translation>
    </message>
    <message>
        <source>Remove the password…</source>
        <translation>Retirer le mot de passe…</translation>
    </message>
    <message>
        <source>Code for a new password…</source>
        <translation>Code pour un nouveau mot de passe…</translation>
    </message>
    <message>
        <source>Hand the desk over to them…</source>
        <translation>Lui transmettre le bureau…</translation>
    </message>
    <message>
        <source>Make anonymous…</source>
        <translation>Anonymiser…</translation>
    </message>
    <message>
        <source>{what} Does without: {lacking}.</source>
        <translation>{what} Sans&#xa0;: {lacking}.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>{name} is {away}.</source>
        <translation>{name}&#xa0;: {away}.</translation>
    </message>
    <message>
        <source>Not away now.</source>
        <translation>Pas absent actuellement.</translation>
    </message>
    <message>
        <source>Away from {day} on.</source>
        <translation>Absent à partir du {day}.</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Add a colleague or customer</source>
        <translation>Ajouter un collègue ou un client</translation>
    </message>
    <message>
        <source>Nobody here is called so.</source>
        <translation>Personne ici ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>This template says nothing.</source>
        <translation>Ce modèle ne dit rien.</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>Row {row}, column {column} of the drawing</source>
        <translation>Rangée {row}, colonne {column} du dessin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Ways on</source>
        <translation>Suites</translation>
    </message>
    <message>
        <source>Stripe: where tickets enter (blue), are open (teal), are on hold (amber), are done (green). Dashed line: happens by itself. Star: from every state. Bars: in parallel, so many of so many. Red line with a cross: where a ticket goes when its approval is refused.</source>
        <translation>Bande&#xa0;: les tickets y entrent (bleu), sont en cours (bleu-vert), en pause (ambre), terminés (vert). Ligne en tirets&#xa0;: a lieu d’elle-même. Étoile&#xa0;: depuis tous les états. Barres&#xa0;: en parallèle, tant sur tant. Ligne rouge avec une croix&#xa0;: où va un ticket dont l’approbation est refusée.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Mon travail</translation>
    </message>
    <message>
        <source>My approvals</source>
        <translation>Mes approbations</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Mes tâches</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Views of other teams</source>
        <translation>Vues d’autres équipes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Listes de tickets</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Open Blueprint</source>
        <translation>Ouvrir le Blueprint</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Time limit of the whole run</source>
        <translation>Limite de temps de tout le parcours</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) have clocks that fire first and may move them.</source>
        <translation>
            <numerusform>%n ticket a une horloge qui se déclenche avant et peut le déplacer.</numerusform>
            <numerusform>%n tickets ont des horloges qui se déclenchent avant et peuvent les déplacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clock goes on</source>
        <translation>Son horloge continue</translation>
    </message>
    <message>
        <source>Its clock starts anew</source>
        <translation>Son horloge repart de zéro</translation>
    </message>
</context>
<context>
    <name>PlanRow</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Where the tickets in {state} go</source>
        <translation>Où vont les tickets de {state}</translation>
    </message>
    <message>
        <source>Clock of the tickets in {state}</source>
        <translation>Horloge des tickets de {state}</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide where these tickets go.</source>
        <translation>Décidez où vont ces tickets.</translation>
    </message>
    <message>
        <source>Goes to {state}</source>
        <translation>Va à {state}</translation>
    </message>
    <message>
        <source>Stays on its version until it gets out</source>
        <translation>Reste sur sa version jusqu’à sa sortie</translation>
    </message>
    <message>
        <source>Leaves the Blueprint and keeps its status</source>
        <translation>Sort du Blueprint et garde son statut</translation>
    </message>
</context>
<context>
    <name>PostSign</name>
    <message>
        <source>Letters do not leave</source>
        <translation>Les messages ne partent pas</translation>
    </message>
    <message>
        <source>A function waits</source>
        <translation>Une fonction attend</translation>
    </message>
    <message>
        <source>Letters wait</source>
        <translation>Des messages attendent</translation>
    </message>
    <message>
        <source>Letters leave here</source>
        <translation>Les messages partent d’ici</translation>
    </message>
    <message>
        <source>They are sent while this window is open.</source>
        <translation>Ils sont envoyés tant que cette fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>They are sent {somewhere}. This window takes over when that one ends.</source>
        <translation>Ils sont envoyés {somewhere}. Cette fenêtre prend le relais dès que l’autre s’arrête.</translation>
    </message>
    <message>
        <source>Letters leave elsewhere</source>
        <translation>Les messages partent d’ailleurs</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>The drawing goes on from one page to the next.</source>
        <translation>Le dessin continue d’une page à l’autre.</translation>
    </message>
    <message>
        <source>Its text is too small to be read on this paper.</source>
        <translation>Son texte est trop petit pour être lu sur ce papier.</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Taille</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>É&amp;chelle</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Pages with the &amp;legend</source>
        <translation>Pages de &amp;légende</translation>
    </message>
    <message>
        <source>One page, if it can be read there</source>
        <translation>Une page, si elle reste lisible</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>Tout sur une page</translation>
    </message>
    <message>
        <source>At a scale</source>
        <translation>À une échelle</translation>
    </message>
</context>
<context>
    <name>Priorities</name>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
</context>
<context>
    <name>Probe</name>
    <message>
        <source>What would be due</source>
        <translation>Quelle serait l’échéance</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From when, in the zone of the calendar</source>
        <translation>À partir de quand, dans le fuseau du calendrier</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>add</source>
        <translation>ajouter</translation>
    </message>
    <message>
        <source>The way there, stretch by stretch</source>
        <translation>Le chemin, tronçon par tronçon</translation>
    </message>
    <message>
        <source>Due {moment}</source>
        <translation>Échéance {moment}</translation>
    </message>
    <message>
        <source>Never: the calendar does not open for so long any more.</source>
        <translation>Jamais&#xa0;: le calendrier n’ouvre plus assez longtemps.</translation>
    </message>
    <message>
        <source>As it is on the desk: never.</source>
        <translation>Tel qu’il est sur le bureau&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>As it is on the desk: {moment}</source>
        <translation>Tel qu’il est sur le bureau&#xa0;: {moment}</translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation>{span} plus tard</translation>
    </message>
    <message>
        <source>{span} earlier</source>
        <translation>{span} plus tôt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>outside the hours</source>
        <translation>hors des heures</translation>
    </message>
    <message>
        <source>a weekday that does not open</source>
        <translation>un jour de semaine qui n’ouvre pas</translation>
    </message>
    <message>
        <source>day off: {name}</source>
        <translation>jour fermé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>closed by the exception {name}</source>
        <translation>fermé par l’exception {name}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>… and so on</source>
        <translation>… et ainsi de suite</translation>
    </message>
    <message>
        <source>the clocks go forward by {span}</source>
        <translation>les horloges avancent de {span}</translation>
    </message>
    <message>
        <source>the clocks go back by {span}</source>
        <translation>les horloges reculent de {span}</translation>
    </message>
</context>
<context>
    <name>Promised</name>
    <message>
        <source>No SLA policy is the ticket’s any more</source>
        <translation>Le ticket n’a plus de politique SLA</translation>
    </message>
    <message>
        <source>SLA policy “{name}”, version {version}</source>
        <translation>Politique SLA «&#xa0;{name}&#xa0;», version {version}</translation>
    </message>
    <message>
        <source>{told}, because of the organisation {name}</source>
        <translation>{told}, à cause de l’organisation {name}</translation>
    </message>
    <message>
        <source>The rules choose the SLA policy again</source>
        <translation>Les règles choisissent de nouveau la politique SLA</translation>
    </message>
    <message>
        <source>SLA policy “{name}” applied, whatever the rules say</source>
        <translation>Politique SLA «&#xa0;{name}&#xa0;» appliquée, quoi que disent les règles</translation>
    </message>
    <message>
        <source>the clock runs</source>
        <translation>l’horloge tourne</translation>
    </message>
    <message>
        <source>the clock stands still</source>
        <translation>l’horloge s’arrête</translation>
    </message>
    <message>
        <source>the clock runs again</source>
        <translation>l’horloge tourne de nouveau</translation>
    </message>
    <message>
        <source>the clock goes on, with the time it had used</source>
        <translation>l’horloge reprend, avec le temps déjà utilisé</translation>
    </message>
    <message>
        <source>counted otherwise</source>
        <translation>comptée autrement</translation>
    </message>
    <message>
        <source>promised no more</source>
        <translation>n’est plus promise</translation>
    </message>
    <message>
        <source>met</source>
        <translation>tenue</translation>
    </message>
    <message>
        <source>done, but too late</source>
        <translation>faite, mais trop tard</translation>
    </message>
    <message>
        <source>{told}, due {moment}</source>
        <translation>{told}, échéance {moment}</translation>
    </message>
    <message>
        <source>reminder, the time promised is nearly used up</source>
        <translation>rappel, le temps promis est presque écoulé</translation>
    </message>
    <message>
        <source>the time promised was used up</source>
        <translation>le temps promis est écoulé</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>escalade</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>✓ met</source>
        <translation>✓ tenue</translation>
    </message>
    <message>
        <source>✗ {time} too late</source>
        <translation>✗ {time} trop tard</translation>
    </message>
    <message>
        <source>‖ {time} left</source>
        <translation>‖ {time} restant</translation>
    </message>
    <message>
        <source>{span} of business time</source>
        <translation>{span} de temps ouvré</translation>
    </message>
    <message>
        <source>{span} around the clock</source>
        <translation>{span} en temps réel</translation>
    </message>
    <message>
        <source>{policy}, version {version}: {target}, priority {priority}</source>
        <translation>{policy}, version {version}&#xa0;: {target}, priorité {priority}</translation>
    </message>
    <message>
        <source>Applied by name, whatever the rules say.</source>
        <translation>Appliquée nommément, quoi que disent les règles.</translation>
    </message>
    <message>
        <source>Because of the organisation {name}.</source>
        <translation>À cause de l’organisation {name}.</translation>
    </message>
    <message>
        <source>It stands still now.</source>
        <translation>Elle est arrêtée.</translation>
    </message>
    <message>
        <source>Ended {moment}, after {time}.</source>
        <translation>Achevée le {moment}, après {time}.</translation>
    </message>
    <message>
        <source>Due {moment}.</source>
        <translation>Échéance&#xa0;: {moment}.</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Asking the desk what would follow…</source>
        <translation>Le bureau calcule ce qui s’ensuivrait…</translation>
    </message>
    <message>
        <source>What changes and why, for whoever reads the history later</source>
        <translation>Ce qui change et pourquoi, pour qui lira l’historique plus tard</translation>
    </message>
    <message>
        <source>Note for the history</source>
        <translation>Note pour l’historique</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It stays active: new tickets enter this version from now on</source>
        <translation>Il reste actif&#xa0;: désormais, les nouveaux tickets entrent dans cette version</translation>
    </message>
    <message>
        <source>Activate it: new tickets that it claims enter from now on</source>
        <translation>L’activer&#xa0;: désormais, les nouveaux tickets qu’il prend y entrent</translation>
    </message>
    <message>
        <source>Publish “{name}” as version {number}</source>
        <translation>Publier «&#xa0;{name}&#xa0;» comme version {number}</translation>
    </message>
    <message>
        <source>Compared with version {number}, published on {when} by {who}</source>
        <translation>Comparé à la version {number}, publiée le {when} par {who}</translation>
    </message>
    <message>
        <source>It was never published: everything is new</source>
        <translation>Jamais publié&#xa0;: tout est nouveau</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>What stands against it</source>
        <translation>Ce qui s’y oppose</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Tickets under way</source>
        <translation>Tickets en cours</translation>
    </message>
    <message>
        <source>The desk did not check this draft, so it is not published.</source>
        <translation>Le bureau n’a pas vérifié ce brouillon&#xa0;; il n’est donc pas publié.</translation>
    </message>
    <message>
        <source>Nothing changed since version {number} but perhaps the drawing.</source>
        <translation>Rien n’a changé depuis la version {number}, sauf peut-être le dessin.</translation>
    </message>
    <message>
        <source>The note is too long: at most {n} letters.</source>
        <translation>La note est trop longue&#xa0;: {n} caractères au plus.</translation>
    </message>
    <message>
        <source>Version {number} of “{name}” is published.</source>
        <translation>La version {number} de «&#xa0;{name}&#xa0;» est publiée.</translation>
    </message>
    <message>
        <source>Version {number} was published</source>
        <translation>La version {number} a été publiée</translation>
    </message>
    <message>
        <source>New tickets that it claims enter this version from now on. Open one in Work to try it.</source>
        <translation>Les nouveaux tickets qu’il prend entrent désormais dans cette version. Ouvrez-en un dans Traiter pour l’essayer.</translation>
    </message>
    <message>
        <source>It is not active: no ticket enters it until you activate it under History.</source>
        <translation>Il n’est pas actif&#xa0;: aucun ticket n’y entre tant que vous ne l’activez pas dans Historique.</translation>
    </message>
    <message>
        <source>Below is the draft as it is now; your note and your choices are kept.</source>
        <translation>Voici le brouillon tel qu’il est maintenant&#xa0;; votre note et vos choix sont gardés.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason, kept in the history of every ticket</source>
        <translation>Motif, gardé dans l’historique de chaque ticket</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source> · the first {n} are listed</source>
        <translation> · les {n} premiers sont énumérés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket is here at this moment.</source>
        <translation>Aucun ticket n’est là à ce moment.</translation>
    </message>
    <message>
        <source>move {n} of {all}</source>
        <translation>déplacement {n} sur {all}</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Numéro du ticket</translation>
    </message>
    <message>
        <source>Number of the ticket to follow</source>
        <translation>Numéro du ticket à suivre</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Play back this one ticket: the number typed, or the row.</source>
        <translation>Relire ce seul ticket&#xa0;: le numéro tapé, ou la ligne.</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ouvrir le ticket</translation>
    </message>
    <message>
        <source>Back to all tickets</source>
        <translation>Revenir à tous les tickets</translation>
    </message>
    <message>
        <source>State whose queue is shown</source>
        <translation>État dont la file est affichée</translation>
    </message>
    <message>
        <source>Ticket #{n}</source>
        <translation>Ticket n°&#xa0;{n}</translation>
    </message>
    <message>
        <source>In the queue at this moment</source>
        <translation>Dans la file à ce moment</translation>
    </message>
    <message>
        <source>All that is under way</source>
        <translation>Tout ce qui est en cours</translation>
    </message>
    <message>
        <source>Enter goes to that moment.</source>
        <translation>Entrée va à ce moment.</translation>
    </message>
    <message>
        <source>Enter opens the ticket.</source>
        <translation>Entrée ouvre le ticket.</translation>
    </message>
    <message>
        <source>over its limit</source>
        <translation>hors limite</translation>
    </message>
    <message>
        <source>left the Blueprint from {state}</source>
        <translation>sorti du Blueprint depuis {state}</translation>
    </message>
    <message>
        <source>came in: {state}</source>
        <translation>arrivé&#xa0;: {state}</translation>
    </message>
</context>
<context>
    <name>RankedBlueprints</name>
    <message>
        <source>The first that matches claims a new ticket</source>
        <translation>Le premier qui correspond prend un nouveau ticket</translation>
    </message>
    <message>
        <source>Claim before all others</source>
        <translation>Prendre avant tous les autres</translation>
    </message>
    <message>
        <source>Claim earlier	Alt+↑</source>
        <translation>Prendre plus tôt	Alt+↑</translation>
    </message>
    <message>
        <source>Claim later	Alt+↓</source>
        <translation>Prendre plus tard	Alt+↓</translation>
    </message>
    <message>
        <source>Claim after all others</source>
        <translation>Prendre après tous les autres</translation>
    </message>
    <message>
        <source>“{name}” is number {place} now in the order in which Blueprints claim tickets.</source>
        <translation>«&#xa0;{name}&#xa0;» est maintenant numéro {place} dans l’ordre où les Blueprints prennent les tickets.</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Back to the draft</source>
        <translation>Revenir au brouillon</translation>
    </message>
    <message>
        <source>Make a draft of it</source>
        <translation>En faire un brouillon</translation>
    </message>
    <message>
        <source>“{name}” is a checkpoint of {when}: it can be read, not changed.</source>
        <translation>«&#xa0;{name}&#xa0;» est un jalon du {when}&#xa0;: on peut le lire, pas le modifier.</translation>
    </message>
    <message>
        <source>Version {number} is published: it can be read, not changed.</source>
        <translation>La version {number} est publiée&#xa0;: on peut la lire, pas la modifier.</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message>
        <source>Give to somebody else</source>
        <translation>Donner à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Aucune équipe</translation>
    </message>
    <message>
        <source>Nobody: the team’s queue</source>
        <translation>Personne&#xa0;: la file de l’équipe</translation>
    </message>
    <message>
        <source>The tickets</source>
        <translation>Les tickets</translation>
    </message>
    <message>
        <source>(as it is)</source>
        <translation>(inchangé)</translation>
    </message>
    <message numerus="yes">
        <source>Give %Ln ticket(s) to somebody else</source>
        <translation>
            <numerusform>Donner %Ln ticket à quelqu’un d’autre</numerusform>
            <numerusform>Donner %Ln tickets à quelqu’un d’autre</numerusform>
        </translation>
    </message>
    <message>
        <source>Who may not be given a ticket is told below; the others are not held up.</source>
        <translation>Ce qui ne peut être donné est dit plus bas&#xa0;; le reste n’en est pas retardé.</translation>
    </message>
    <message>
        <source>Why? It is kept as a note on each ticket.</source>
        <translation>Pourquoi&#xa0;? Le motif est gardé en note sur chaque ticket.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… et %Ln autre</numerusform>
            <numerusform>… et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet: {n}</source>
        <translation>Pas encore&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Given: {n}</source>
        <translation>Donnés&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Refused: {n}</source>
        <translation>Refusés&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Failed by a mistake in the program: {n}</source>
        <translation>Échoués par une erreur du programme&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Left as they were: {n}</source>
        <translation>Laissés en l’état&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Taken back: {n}</source>
        <translation>Repris&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Changed since, and kept: {n}</source>
        <translation>Changés depuis, et gardés&#xa0;: {n}</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>The customer who asked</source>
        <translation>Le client qui a demandé</translation>
    </message>
    <message>
        <source>The ticket’s owner</source>
        <translation>Le responsable du ticket</translation>
    </message>
    <message>
        <source>The ticket’s team</source>
        <translation>L’équipe du ticket</translation>
    </message>
    <message>
        <source>The team’s lead</source>
        <translation>Le chef d’équipe</translation>
    </message>
    <message>
        <source>The owner’s manager</source>
        <translation>Le supérieur du responsable</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Les abonnés</translation>
    </message>
    <message>
        <source>Whoever performs it</source>
        <translation>Qui l’exécute</translation>
    </message>
    <message>
        <source>Team {name}</source>
        <translation>Équipe {name}</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Throw it away</source>
        <translation>Le jeter</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>Throw it away…</source>
        <translation>Le jeter…</translation>
    </message>
    <message>
        <source>What was drawn in “{name}” until {when} is not on the desk: the window ended before.</source>
        <translation>Ce qui a été dessiné dans «&#xa0;{name}&#xa0;» jusqu’au {when} n’est pas sur le bureau&#xa0;: le programme s’est arrêté avant.</translation>
    </message>
    <message>
        <source>Throw away what was drawn in “{name}”?</source>
        <translation>Jeter ce qui a été dessiné dans «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>It is on this computer only, and then gone for good. The draft on the desk stays as it is.</source>
        <translation>Il n’est que sur cet ordinateur, et sera perdu pour de bon. Le brouillon du bureau reste tel quel.</translation>
    </message>
    <message>
        <source>What you draw here is not saved yet.</source>
        <translation>Ce que vous dessinez ici n’est pas encore enregistré.</translation>
    </message>
</context>
<context>
    <name>RehearsalPanel</name>
    <message>
        <source>Step back</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Keep as scenario…</source>
        <translation>Garder comme scénario…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Nom du scénario</translation>
    </message>
    <message>
        <source>The scenario “{name}” is kept.</source>
        <translation>Le scénario «&#xa0;{name}&#xa0;» est gardé.</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Scenarios ({failed} of {total} fail)</source>
        <translation>Scénarios ({failed} sur {total} en échec)</translation>
    </message>
    <message>
        <source>Scenarios ({total})</source>
        <translation>Scénarios ({total})</translation>
    </message>
</context>
<context>
    <name>ReminderCards</name>
    <message>
        <source>At {percent} of the limit</source>
        <translation>À {percent} de la limite</translation>
    </message>
    <message>
        <source>{time} before the end</source>
        <translation>{time} avant la fin</translation>
    </message>
    <message>
        <source>At a share of the limit</source>
        <translation>À une part de la limite</translation>
    </message>
    <message>
        <source>So long before its end</source>
        <translation>Tant de temps avant la fin</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation>Part de la limite</translation>
    </message>
    <message>
        <source>Before the end</source>
        <translation>Avant la fin</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>The Blueprint “{place}” uses it in version {version}: {elements}.</source>
        <translation>Le Blueprint «&#xa0;{place}&#xa0;» l’utilise dans la version {version}&#xa0;: {elements}.</translation>
    </message>
    <message>
        <source>The draft of the Blueprint “{place}” uses it: {elements}.</source>
        <translation>Le brouillon du Blueprint «&#xa0;{place}&#xa0;» l’utilise&#xa0;: {elements}.</translation>
    </message>
    <message>
        <source>The view “{place}” names it.</source>
        <translation>La vue «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The macro “{place}” names it.</source>
        <translation>La macro «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The team “{place}” names it.</source>
        <translation>L’équipe «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The department “{place}” names it.</source>
        <translation>Le service «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The organisation “{place}” names it.</source>
        <translation>L’organisation «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The field “{place}” names it.</source>
        <translation>Le champ «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The layout “{place}” names it.</source>
        <translation>La mise en page «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The ticket type “{place}” names it.</source>
        <translation>Le type de ticket «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The letter template “{place}” names it.</source>
        <translation>Le modèle de message «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>The SLA policy “{place}” names it.</source>
        <translation>La politique SLA «&#xa0;{place}&#xa0;» la nomme.</translation>
    </message>
    <message>
        <source>The function “{place}” names it.</source>
        <translation>La fonction «&#xa0;{place}&#xa0;» le nomme.</translation>
    </message>
    <message>
        <source>{place} belongs to it.</source>
        <translation>{place} en fait partie.</translation>
    </message>
    <message>
        <source>The status “{place}” is its own.</source>
        <translation>Le statut «&#xa0;{place}&#xa0;» lui est propre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) bear it: find them with a view that asks for it.</source>
        <translation>
            <numerusform>%Ln ticket le porte&#xa0;: trouvez-le avec une vue qui le demande.</numerusform>
            <numerusform>%Ln tickets le portent&#xa0;: trouvez-les avec une vue qui le demande.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}: %Ln ticket(s) bear it.</source>
        <translation>
            <numerusform>{place}&#xa0;: %Ln ticket le porte.</numerusform>
            <numerusform>{place}&#xa0;: %Ln tickets le portent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) bear it.</source>
        <translation>
            <numerusform>%Ln ticket le porte.</numerusform>
            <numerusform>%Ln tickets le portent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) belong to it: take them out of it first.</source>
        <translation>
            <numerusform>%Ln personne en fait partie&#xa0;: retirez-l’en d’abord.</numerusform>
            <numerusform>%Ln personnes en font partie&#xa0;: retirez-les-en d’abord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It measured limits of %Ln ticket(s): figures of the past need it.</source>
        <translation>
            <numerusform>Il a mesuré des limites de %Ln ticket&#xa0;: les chiffres du passé en ont besoin.</numerusform>
            <numerusform>Il a mesuré des limites de %Ln tickets&#xa0;: les chiffres du passé en ont besoin.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the desk’s own: choose another one in the settings first.</source>
        <translation>C’est celui du bureau&#xa0;: choisissez-en d’abord un autre dans les réglages.</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message numerus="yes">
        <source>Stopped: %Ln ticket(s) still bear it, and it stays for now.</source>
        <translation>
            <numerusform>Arrêté&#xa0;: %Ln ticket le porte encore, et il reste pour l’instant.</numerusform>
            <numerusform>Arrêté&#xa0;: %Ln tickets le portent encore, et il reste pour l’instant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile. Look at it first, or remove it anyway.</source>
        <translation>Quelqu’un d’autre l’a modifié entre-temps. Regardez-le d’abord, ou supprimez-le quand même.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asking the desk what uses it…</source>
        <translation>Le bureau cherche ce qui l’utilise…</translation>
    </message>
    <message>
        <source>It stays for now:</source>
        <translation>Il reste pour l’instant&#xa0;:</translation>
    </message>
    <message>
        <source>Its tickets there get another status first; everywhere else it stays.</source>
        <translation>Ses tickets y reçoivent d’abord un autre statut&#xa0;; partout ailleurs il reste.</translation>
    </message>
    <message>
        <source>Its clocks end, and its tickets get the next policy that matches. Past figures stay.</source>
        <translation>Ses horloges s’achèvent, et ses tickets reçoivent la politique suivante qui convient. Les chiffres passés restent.</translation>
    </message>
    <message>
        <source>It is gone for good once it is removed. While anything on the desk uses it, it stays.</source>
        <translation>Une fois supprimé, il disparaît pour de bon. Tant que quelque chose du bureau l’utilise, il reste.</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s) and save</source>
        <translation>
            <numerusform>Changer %Ln ticket et enregistrer</numerusform>
            <numerusform>Changer %Ln tickets et enregistrer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln ticket(s) and remove</source>
        <translation>
            <numerusform>Modifier %Ln ticket et supprimer</numerusform>
            <numerusform>Modifier %Ln tickets et supprimer</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Take “{name}” from %Ln department(s)</source>
        <translation>
            <numerusform>Retirer «&#xa0;{name}&#xa0;» à %Ln service</numerusform>
            <numerusform>Retirer «&#xa0;{name}&#xa0;» à %Ln services</numerusform>
        </translation>
    </message>
    <message>
        <source>Take “{name}” from {places}</source>
        <translation>Retirer «&#xa0;{name}&#xa0;» à {places}</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Supprimer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Tickets changed</source>
        <translation>Tickets modifiés</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Ticket #{n} made no move in this period, or is not yours to see.</source>
        <translation>Le ticket n°&#xa0;{n} n’a fait aucun déplacement dans cette période, ou vous ne pouvez pas le voir.</translation>
    </message>
    <message>
        <source>Moment that is shown</source>
        <translation>Moment affiché</translation>
    </message>
    <message>
        <source>Drag to any moment. Bars: how much happened. Space plays, the arrows go from event to event.</source>
        <translation>Glissez jusqu’à n’importe quel moment. Les barres&#xa0;: combien il s’est passé de choses. Espace lance la lecture, les flèches vont d’événement en événement.</translation>
    </message>
    <message>
        <source>Reading what happened…</source>
        <translation>Lecture de ce qui s’est passé…</translation>
    </message>
    <message>
        <source>Nothing has moved here so far.

Where filters narrow what is shown, clear them.</source>
        <translation>Rien n’a bougé ici jusqu’à présent.

Si des filtres restreignent ce qui est montré, effacez-les.</translation>
    </message>
    <message>
        <source>Nothing moved in this period.

Choose a longer one above, or clear the filters.</source>
        <translation>Rien n’a bougé dans cette période.

Choisissez-en une plus longue ci-dessus, ou effacez les filtres.</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Reply to customer</source>
        <translation>Réponse au client</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Joindre…</translation>
    </message>
    <message>
        <source>Attach files, {size} each at most; or drop them here</source>
        <translation>Joindre des fichiers, {size} au plus chacun&#xa0;; ou déposez-les ici</translation>
    </message>
    <message>
        <source>Your reply on ticket #{number} was not sent when the window closed: it is written there again.</source>
        <translation>Votre réponse sur le ticket n°&#xa0;{number} n’est pas partie à la fermeture de la fenêtre&#xa0;: elle y est de nouveau écrite.</translation>
    </message>
    <message>
        <source>Your reply on ticket #{number} was not sent: it is written there again.</source>
        <translation>Votre réponse sur le ticket n°&#xa0;{number} n’est pas partie&#xa0;: elle y est écrite de nouveau.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Send to customer</source>
        <translation>Envoyer au client</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>Send and</source>
        <translation>Envoyer et</translation>
    </message>
    <message>
        <source>Save and</source>
        <translation>Noter et</translation>
    </message>
    <message>
        <source>Then take the ticket through one of its transitions (Ctrl+Shift+Enter)</source>
        <translation>Puis faire passer le ticket par une de ses transitions (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>The customer reads this.</source>
        <translation>Le client lira ceci.</translation>
    </message>
    <message>
        <source>Only colleagues read this.</source>
        <translation>Entre collègues.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Write a note to colleagues…</source>
        <translation>Écrire une note aux collègues…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Insert a template, filled in with what this ticket says</source>
        <translation>Insérer un modèle, rempli d’après ce ticket</translation>
    </message>
    <message>
        <source>It leaves after ten seconds; until then it can be taken back</source>
        <translation>Part après dix secondes&#xa0;; jusque-là, on peut la reprendre</translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Écrire au client…</translation>
    </message>
    <message>
        <source>Write a note to colleagues…  @ tells one of them, / inserts a template</source>
        <translation>Écrire une note aux collègues…  @ en prévient un, / insère un modèle</translation>
    </message>
    <message>
        <source>Write to the customer…  / inserts a template</source>
        <translation>Écrire au client…  / insère un modèle</translation>
    </message>
</context>
<context>
    <name>RequesterPicker</name>
    <message>
        <source>Name or address of the customer</source>
        <translation>Nom ou adresse du client</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>New customer: their mail address, if there is one</source>
        <translation>Nouveau client&#xa0;: son adresse électronique, s’il en a une</translation>
    </message>
    <message>
        <source>Mail address of the new customer</source>
        <translation>Adresse électronique du nouveau client</translation>
    </message>
    <message>
        <source>Customers could not be looked up. Type on to try again.</source>
        <translation>Les clients n’ont pas pu être recherchés. Continuez à taper pour réessayer.</translation>
    </message>
    <message>
        <source>+ Add “{name}” as a new customer</source>
        <translation>+ Ajouter «&#xa0;{name}&#xa0;» comme nouveau client</translation>
    </message>
    <message>
        <source>Nobody is known by this name</source>
        <translation>Personne n’est connu sous ce nom</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message numerus="yes">
        <source>%Ln customer(s) made anonymous</source>
        <translation>
            <numerusform>%Ln client anonymisé</numerusform>
            <numerusform>%Ln clients anonymisés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed, {size}</source>
        <translation>
            <numerusform>%Ln fichier effacé, {size}</numerusform>
            <numerusform>%Ln fichiers effacés, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would go today.</source>
        <translation>Rien ne serait effacé aujourd’hui.</translation>
    </message>
    <message>
        <source>Among others of these tickets, the longest at rest first:</source>
        <translation>De ces tickets entre autres, ceux au repos depuis le plus longtemps d’abord&#xa0;:</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Today it reaches %Ln ticket(s).</source>
        <translation>
            <numerusform>Aujourd’hui, elle atteint %Ln ticket.</numerusform>
            <numerusform>Aujourd’hui, elle atteint %Ln tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) in force; the clock looks every hour.</source>
        <translation>
            <numerusform>%Ln règle en vigueur&#xa0;; l’horloge regarde toutes les heures.</numerusform>
            <numerusform>%Ln règles en vigueur&#xa0;; l’horloge regarde toutes les heures.</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule is in force, so nothing is removed. Rules are in Settings.</source>
        <translation>Aucune règle n’est en vigueur&#xa0;: rien n’est effacé. Les règles sont dans Réglages.</translation>
    </message>
    <message>
        <source>What went last:</source>
        <translation>Derniers effacements&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing had to go so far.</source>
        <translation>Rien n’a dû être effacé jusqu’ici.</translation>
    </message>
</context>
<context>
    <name>RetentionForm</name>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>What would go today?</source>
        <translation>Qu’est-ce qui serait effacé aujourd’hui&#xa0;?</translation>
    </message>
    <message>
        <source>No rule yet: everything is kept until somebody takes it out.</source>
        <translation>Pas encore de règle&#xa0;: tout est gardé jusqu’à ce que quelqu’un le retire.</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Fait à partir de</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Ce qu’il permet</translation>
    </message>
    <message>
        <source>It may never do more than that one. {what}</source>
        <translation>Il ne permet jamais plus que celui-là. {what}</translation>
    </message>
    <message>
        <source>People bear it, so this stays.</source>
        <translation>Des personnes le portent, donc ceci reste.</translation>
    </message>
    <message>
        <source>{action}: {far}</source>
        <translation>{action}&#xa0;: {far}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Process owner</source>
        <translation>Responsable de processus</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Light agent</source>
        <translation>Agent occasionnel</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Everything an administrator may. A desk has exactly one owner, who alone hands it over.</source>
        <translation>Tout ce que peut un administrateur. Un bureau a exactement un propriétaire, qui seul le transmet.</translation>
    </message>
    <message>
        <source>Sets the desk up, reads every ticket and everything that was done.</source>
        <translation>Met le bureau en place, lit tous les tickets et tout ce qui a été fait.</translation>
    </message>
    <message>
        <source>Draws, publishes and migrates the Blueprints of their departments, and sees their figures. Works on tickets, too.</source>
        <translation>Dessine, publie et migre les Blueprints de ses services, et en voit les chiffres. Traite aussi des tickets.</translation>
    </message>
    <message>
        <source>Watches the figures and tickets of their departments, gives out work, and moves or merges tickets where it must be.</source>
        <translation>Suit les chiffres et les tickets de ses services, distribue le travail, et déplace ou fusionne des tickets là où il le faut.</translation>
    </message>
    <message>
        <source>Works on the tickets of their departments and teams, and on those assigned to them; sees their own figures.</source>
        <translation>Traite les tickets de ses services et de ses équipes, et ceux qui lui sont assignés&#xa0;; voit ses propres chiffres.</translation>
    </message>
    <message>
        <source>Reads the tickets of their departments, writes private notes, and takes the transitions that name them.</source>
        <translation>Lit les tickets de ses services, écrit des notes privées, et exécute les transitions qui le nomment.</translation>
    </message>
    <message>
        <source>Their own tickets only: public replies, and the transitions for them.</source>
        <translation>Ses propres tickets seulement&#xa0;: réponses publiques, et les transitions qui sont les siennes.</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>What people may do at most. Make a role of your own where one of these may do too much: it is given to people like any other.</source>
        <translation>Ce que les personnes peuvent faire au plus. Créez un rôle à vous là où l’un de ceux-ci permet trop&#xa0;: il se donne comme les autres.</translation>
    </message>
    <message>
        <source>ready-made</source>
        <translation>fourni</translation>
    </message>
    <message>
        <source>made from {role}</source>
        <translation>fait à partir de&#xa0;: {role}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Nouveau rôle</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>All departments</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Retirer cette règle</translation>
    </message>
    <message>
        <source>Months or years</source>
        <translation>Mois ou années</translation>
    </message>
    <message>
        <source>A tag, such as legal-hold</source>
        <translation>Une étiquette, par exemple gel-juridique</translation>
    </message>
    <message>
        <source>Take out what they wrote, too</source>
        <translation>Retirer aussi ce que la personne a écrit</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Ce qui est effacé</translation>
    </message>
    <message>
        <source>Solved or closed, and unchanged for</source>
        <translation>Résolu ou clos, sans changement depuis</translation>
    </message>
    <message>
        <source>Of tickets in</source>
        <translation>Des tickets de</translation>
    </message>
    <message>
        <source>Of tickets of type</source>
        <translation>Des tickets du type</translation>
    </message>
    <message>
        <source>Except tickets tagged</source>
        <translation>Sauf les tickets étiquetés</translation>
    </message>
    <message>
        <source>The requester’s name and data</source>
        <translation>Le nom et les données du demandeur</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Les fichiers joints</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>years</source>
        <translation>années</translation>
    </message>
</context>
<context>
    <name>RunLimitPage</name>
    <message>
        <source>From entry to a final state</source>
        <translation>De l’entrée à un état final</translation>
    </message>
    <message>
        <source>Change the limit</source>
        <translation>Changer la limite</translation>
    </message>
</context>
<context>
    <name>SafeText</name>
    <message>
        <source>Open a link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>This link was sent by somebody outside. It leads to:</source>
        <translation>Ce lien a été envoyé par quelqu’un d’extérieur. Il mène à&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}. Choose another place.</source>
        <translation>«&#xa0;{path}&#xa0;» ne peut pas être écrit&#xa0;: {reason}. Choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>Scaling</name>
    <message>
        <source>Interface size</source>
        <translation>Taille de l’interface</translation>
    </message>
    <message>
        <source>Everything is {size} % in size from the next start on.</source>
        <translation>Tout aura {size}&#xa0;% de sa taille dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Start again now? What you drew and wrote is saved first.</source>
        <translation>Redémarrer maintenant&#xa0;? Ce que vous avez dessiné et écrit est d’abord enregistré.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Redémarrer maintenant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>ScatterPlot</name>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>90%</source>
        <translation>90&#xa0;%</translation>
    </message>
    <message>
        <source>95%</source>
        <translation>95&#xa0;%</translation>
    </message>
    <message>
        <source>Completed: {n}</source>
        <translation>Terminés&#xa0;: {n}</translation>
    </message>
    <message>
        <source>after {span} or more</source>
        <translation>après {span} ou plus</translation>
    </message>
    <message>
        <source>Completed {when}
after {span}</source>
        <translation>Achevé le {when}
après {span}</translation>
    </message>
</context>
<context>
    <name>ScenarioCard</name>
    <message>
        <source>Walk it again</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Walk {name} again</source>
        <translation>Rejouer {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Pas encore joué</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Échoue</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Réussit</translation>
    </message>
</context>
<context>
    <name>ScenariosPage</name>
    <message>
        <source>Run all</source>
        <translation>Tout jouer</translation>
    </message>
    <message>
        <source>A scenario that fails stands against &amp;publishing</source>
        <translation>Un scénario en échec s’oppose à la &amp;publication</translation>
    </message>
    <message>
        <source>A walk that was kept is a test: it is walked again at every change of the draft, and must end as it did. Keep one with “Keep as scenario…”.</source>
        <translation>Un essai gardé est un test&#xa0;: il est rejoué à chaque modification du brouillon et doit finir comme la première fois. Gardez-en un avec «&#xa0;Garder comme scénario…&#xa0;».</translation>
    </message>
    <message>
        <source>No scenario is kept yet.</source>
        <translation>Aucun scénario n’est encore gardé.</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scénario</numerusform>
            <numerusform>%n scénarios</numerusform>
        </translation>
    </message>
    <message>
        <source>{failed} of {total} fail</source>
        <translation>{failed} sur {total} en échec</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s), all pass</source>
        <translation>
            <numerusform>%n scénario, réussi</numerusform>
            <numerusform>%n scénarios, tous réussis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Index everything anew</source>
        <translation>Tout réindexer</translation>
    </message>
    <message>
        <source>Indexing…</source>
        <translation>Indexation…</translation>
    </message>
    <message>
        <source>It follows every change by itself. Anew is only needed when something is not found.</source>
        <translation>Elle suit d’elle-même chaque changement. Réindexer ne sert que si quelque chose reste introuvable.</translation>
    </message>
    <message numerus="yes">
        <source>The texts of %Ln ticket(s) are indexed anew.</source>
        <translation>
            <numerusform>Les textes de %Ln ticket sont réindexés.</numerusform>
            <numerusform>Les textes de %Ln tickets sont réindexés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Save as a view…</source>
        <translation>Enregistrer comme vue…</translation>
    </message>
    <message>
        <source>Keep this search as a view, with columns and an order</source>
        <translation>Garder cette recherche comme vue, avec des colonnes et un ordre</translation>
    </message>
    <message>
        <source>Search:  printer  state:&quot;Await parts&quot;  team:VIP  breach&lt;2h</source>
        <translation>Rechercher&#xa0;:  imprimante  état:&quot;Attente de pièces&quot;  équipe:VIP  échéance&lt;2h</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>Rechercher des tickets</translation>
    </message>
    <message>
        <source>Words are searched in subjects and conversations, #12 finds a ticket by its number.
key:value narrows down: state, status, team, assignee, requester, priority, tag, type, department, created, updated, breach, waiting, is, and your own fields.
Use quotation marks for several words, - to exclude, and &lt; &gt; &lt;= &gt;= for numbers and times.</source>
        <translation>Les mots sont cherchés dans les objets et les conversations, #12 trouve un ticket par son numéro.
clé:valeur restreint&#xa0;: état, statut, équipe, assigné, demandeur, priorité, étiquette, type, service, créé, modifié, échéance, attente, est, et vos propres champs.
Mettez plusieurs mots entre guillemets, - pour exclure, et &lt; &gt; &lt;= &gt;= pour les nombres et les durées.</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>A secret for outgoing letters</source>
        <translation>Un secret pour l’envoi des messages</translation>
    </message>
    <message>
        <source>Password or secret</source>
        <translation>Mot de passe ou secret</translation>
    </message>
    <message>
        <source>Keep it in the keyring of this computer</source>
        <translation>Le garder dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Otherwise it is known as long as this program runs. It is never kept on the desk.</source>
        <translation>Sinon, il est connu tant que ce programme tourne. Il n’est jamais gardé sur le bureau.</translation>
    </message>
</context>
<context>
    <name>SecretRow</name>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Give it…</source>
        <translation>Le donner…</translation>
    </message>
    <message>
        <source>Known as long as this program runs.</source>
        <translation>Connu tant que ce programme tourne.</translation>
    </message>
    <message>
        <source>Taken from the variable {name} of this computer.</source>
        <translation>Lu dans la variable {name} de cet ordinateur.</translation>
    </message>
    <message>
        <source>Kept in the keyring of this computer.</source>
        <translation>Gardé dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Not known on this computer.</source>
        <translation>Inconnu sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrateur</translation>
    </message>
    <message>
        <source>process owner</source>
        <translation>responsable de processus</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>superviseur</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>light agent</source>
        <translation>agent occasionnel</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>team</source>
        <translation>équipe</translation>
    </message>
    <message>
        <source>department</source>
        <translation>service</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>calendrier</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>ticket type</source>
        <translation>type de ticket</translation>
    </message>
    <message>
        <source>field</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>mise en page</translation>
    </message>
    <message>
        <source>template</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>sla policy</source>
        <translation>politique SLA</translation>
    </message>
    <message>
        <source>function</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>macro</source>
        <translation>macro</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>ticket was or is</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>tickets were or are</source>
        <translation>tickets</translation>
    </message>
    <message>
        <source>person belongs</source>
        <translation>personne appartient</translation>
    </message>
    <message>
        <source>people belong</source>
        <translation>personnes appartiennent</translation>
    </message>
    <message>
        <source>ticket bears</source>
        <translation>ticket porte</translation>
    </message>
    <message>
        <source>tickets bear</source>
        <translation>tickets portent</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>Nobody active here has the id “{0}”.</source>
        <translation>Personne d’actif ici n’a l’identifiant «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>You are the owner already: name somebody else.</source>
        <translation>Vous êtes déjà propriétaire&#xa0;: nommez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>You may not remove the password of somebody with the role {0}.</source>
        <translation>Vous ne pouvez pas retirer le mot de passe de quelqu’un qui a le rôle «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>You may not reset the password of somebody with the role {0}.</source>
        <translation>Vous ne pouvez pas réinitialiser le mot de passe de quelqu’un qui a le rôle «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Your present password is another one. Type it again, or ask an administrator for a reset.</source>
        <translation>Votre mot de passe actuel est un autre. Retapez-le, ou demandez une réinitialisation à un administrateur.</translation>
    </message>
    <message>
        <source>Your present password is another one. Type it again.</source>
        <translation>Votre mot de passe actuel est un autre. Retapez-le.</translation>
    </message>
    <message>
        <source>{0} administers a desk on which people sign in: without a password anybody could do so in their name. Switch “People sign in” off first, or give them another role.</source>
        <translation>{0} administre un bureau où les personnes s’identifient&#xa0;: sans mot de passe, n’importe qui le pourrait en son nom. Désactivez d’abord «&#xa0;Les personnes s’identifient&#xa0;», ou donnez-lui un autre rôle.</translation>
    </message>
    <message>
        <source>{0} has no password.</source>
        <translation>{0} n’a pas de mot de passe.</translation>
    </message>
    <message>
        <source>“{0}” does not work on this desk: name somebody who does.</source>
        <translation>«&#xa0;{0}&#xa0;» ne travaille pas sur ce bureau&#xa0;: nommez quelqu’un qui y travaille.</translation>
    </message>
    <message>
        <source>A comment is on a ticket that is there.</source>
        <translation>Un commentaire appartient à un ticket existant.</translation>
    </message>
    <message>
        <source>A desk needs an owner: hand the desk over to somebody else first.</source>
        <translation>Un bureau a besoin d’un propriétaire&#xa0;: transmettez-le d’abord à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Ask another administrator, or the owner, to anonymise you.</source>
        <translation>Demandez à un autre administrateur, ou au propriétaire, de vous anonymiser.</translation>
    </message>
    <message>
        <source>Nobody here has the id “{0}”.</source>
        <translation>Personne ici n’a l’identifiant «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>The rules of this desk do not let {0} go (any more).</source>
        <translation>Les règles de ce bureau ne demandent pas (ou plus) d’effacer {0}.</translation>
    </message>
    <message>
        <source>What was in “{0}” was removed by a rule of this desk: only its name is left.</source>
        <translation>Le contenu de «&#xa0;{0}&#xa0;» a été effacé par une règle de ce bureau&#xa0;: il n’en reste que le nom.</translation>
    </message>
    <message>
        <source>Let go by a retention rule of this desk.</source>
        <translation>Effacé par une règle de conservation de ce bureau.</translation>
    </message>
    <message>
        <source>You may not change somebody with the role {0}.</source>
        <translation>Vous ne pouvez pas modifier quelqu’un qui a le rôle «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>A job that was just read is there.</source>
        <translation>Une tâche groupée qui vient d’être lue existe.</translation>
    </message>
    <message>
        <source>Agents change {0} tickets at once at most: choose fewer.</source>
        <translation>Les agents modifient au plus {0} tickets à la fois&#xa0;: choisissez-en moins.</translation>
    </message>
    <message>
        <source>No ticket is chosen: there is nothing to do.</source>
        <translation>Aucun ticket n’est choisi&#xa0;: il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Somebody has changed this ticket since: its fields stay as they are.</source>
        <translation>Quelqu’un a modifié ce ticket depuis&#xa0;: ses champs restent tels quels.</translation>
    </message>
    <message>
        <source>Something went wrong inside the desk (incident {0}). The ticket is as it was.</source>
        <translation>Une erreur s’est produite dans le bureau (incident {0}). Le ticket est tel qu’il était.</translation>
    </message>
    <message>
        <source>There is no job {0} of yours on this desk.</source>
        <translation>Il n’y a pas de travail {0} à vous sur ce bureau.</translation>
    </message>
    <message>
        <source>These are more than {0} tickets: choose fewer.</source>
        <translation>Cela fait plus de {0} tickets&#xa0;: choisissez-en moins.</translation>
    </message>
    <message>
        <source>This job changed no fields: a transition is taken back by another, and what was said stays.</source>
        <translation>Ce travail n’a modifié aucun champ&#xa0;: une transition se défait par une autre, et ce qui a été dit reste.</translation>
    </message>
    <message>
        <source>This job is undone already.</source>
        <translation>Ce travail est déjà annulé.</translation>
    </message>
    <message>
        <source>This job is {0}: there is nothing to cancel.</source>
        <translation>Ce travail est dans l’état «&#xa0;{0}&#xa0;»&#xa0;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>This job is {0}: there is nothing to go on with.</source>
        <translation>Ce travail est dans l’état «&#xa0;{0}&#xa0;»&#xa0;: il n’y a rien à poursuivre.</translation>
    </message>
    <message>
        <source>Ticket {0} has due moments that do not pass.</source>
        <translation>Le ticket {0} a des échéances qui ne passent pas.</translation>
    </message>
    <message>
        <source>Ticket {0} was changed by somebody else meanwhile (version {1}, not {2}). Reload it and try again.</source>
        <translation>Quelqu’un d’autre a modifié le ticket {0} entre-temps (version {1}, pas {2}). Rechargez-le et réessayez.</translation>
    </message>
    <message>
        <source>This Blueprint has no state “{0}”.</source>
        <translation>Ce Blueprint n’a pas d’état «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>It was on none of these versions any more.</source>
        <translation>Il n’était plus sur aucune de ces versions.</translation>
    </message>
    <message>
        <source>Nothing has moved this ticket yet: there is nothing to undo.</source>
        <translation>Rien n’a encore déplacé ce ticket&#xa0;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>A letter, an SMS or a call about it has left already: take the ticket on instead.</source>
        <translation>Un message, un SMS ou un appel à ce sujet est déjà parti&#xa0;: faites plutôt avancer le ticket.</translation>
    </message>
    <message>
        <source>The transition was undone.</source>
        <translation>La transition a été annulée.</translation>
    </message>
    <message>
        <source>The broadcast was taken back.</source>
        <translation>Le message à tous a été retiré.</translation>
    </message>
    <message>
        <source>Migration to version {0}.</source>
        <translation>Migration vers la version {0}.</translation>
    </message>
    <message>
        <source>There is no ticket {0} here.</source>
        <translation>Il n’y a pas de ticket {0} ici.</translation>
    </message>
    <message>
        <source>{0} has no password: on a desk on which people sign in anybody could be its owner in their name. Let them set one first.</source>
        <translation>{0} n’a pas de mot de passe&#xa0;: sur un bureau où les personnes s’identifient, n’importe qui pourrait en être propriétaire en son nom. Cette personne doit d’abord en définir un.</translation>
    </message>
    <message>
        <source>{0} administers this desk from now on and has no password: until they set one, anybody who opens the desk may do so in their name.</source>
        <translation>{0} administre désormais ce bureau et n’a pas de mot de passe&#xa0;: tant qu’aucun n’est défini, quiconque ouvre le bureau peut le faire en son nom.</translation>
    </message>
    <message>
        <source>“{0}” has no draft.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas de brouillon.</translation>
    </message>
    <message>
        <source>“{0}” has no version {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas de version {1}.</translation>
    </message>
    <message>
        <source>The dashboard “{0}” is not yours to change: save it as one of your own.</source>
        <translation>Le tableau de bord «&#xa0;{0}&#xa0;» n’est pas à vous&#xa0;: enregistrez-le comme l’un des vôtres.</translation>
    </message>
    <message>
        <source>The dashboard “{0}” is not yours to delete.</source>
        <translation>Le tableau de bord «&#xa0;{0}&#xa0;» n’est pas à vous&#xa0;: vous ne pouvez le supprimer.</translation>
    </message>
    <message>
        <source>Somebody changed the dashboard “{0}” meanwhile: look at it as it is now, then save again.</source>
        <translation>Quelqu’un a modifié le tableau de bord «&#xa0;{0}&#xa0;» entre-temps&#xa0;: regardez-le tel qu’il est maintenant, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>There are {0} dashboards already: delete one of them first.</source>
        <translation>Il y a déjà {0} tableaux de bord&#xa0;: supprimez-en d’abord un.</translation>
    </message>
    <message>
        <source>There is no dashboard “{0}” here.</source>
        <translation>Il n’y a pas de tableau de bord «&#xa0;{0}&#xa0;» ici.</translation>
    </message>
    <message>
        <source>The finding “{0}” is not yours to change: save it as one of your own.</source>
        <translation>Le constat «&#xa0;{0}&#xa0;» n’est pas à vous&#xa0;: enregistrez-le comme l’un des vôtres.</translation>
    </message>
    <message>
        <source>The finding “{0}” is not yours to delete.</source>
        <translation>Le constat «&#xa0;{0}&#xa0;» n’est pas à vous&#xa0;: vous ne pouvez pas le supprimer.</translation>
    </message>
    <message>
        <source>Somebody changed the finding “{0}” meanwhile: open it as it is now, then save again.</source>
        <translation>Quelqu’un a modifié le constat «&#xa0;{0}&#xa0;» entre-temps&#xa0;: ouvrez-le tel qu’il est à présent, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>There are {0} findings already: delete one of them first.</source>
        <translation>Il y a déjà {0} constats&#xa0;: supprimez-en un d’abord.</translation>
    </message>
    <message>
        <source>There is no finding “{0}” here.</source>
        <translation>Il n’y a pas de constat «&#xa0;{0}&#xa0;» ici.</translation>
    </message>
    <message>
        <source>There is no team “{0}” on this desk.</source>
        <translation>Il n’y a pas d’équipe «&#xa0;{0}&#xa0;» sur ce bureau.</translation>
    </message>
    <message>
        <source>There is always something to do.</source>
        <translation>Il y a toujours quelque chose à faire.</translation>
    </message>
    <message>
        <source>There is no SLA policy “{0}” switched on here.</source>
        <translation>Il n’y a pas ici de politique SLA «&#xa0;{0}&#xa0;» activée.</translation>
    </message>
    <message>
        <source>There is no template “{0}” (any more).</source>
        <translation>Il n’y a pas (ou plus) de modèle «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no template “{0}” on this desk.</source>
        <translation>Il n’y a pas de modèle «&#xa0;{0}&#xa0;» sur ce bureau.</translation>
    </message>
    <message>
        <source>The draft is at revision {0}, not {1}: look at it again first.</source>
        <translation>Le brouillon est à la révision {0}, pas {1}&#xa0;: regardez-le d’abord de nouveau.</translation>
    </message>
    <message>
        <source>This checkpoint is not there any more.</source>
        <translation>Ce jalon n’existe plus.</translation>
    </message>
    <message>
        <source>“{0}” has {1} checkpoints already: delete one of them first.</source>
        <translation>«&#xa0;{0}&#xa0;» a déjà {1} jalons&#xa0;: supprimez-en un d’abord.</translation>
    </message>
    <message>
        <source>This draft was changed by {0} at {1}.</source>
        <translation>Ce brouillon a été modifié par {0} à {1}.</translation>
    </message>
    <message>
        <source>This draft was thrown away or deleted meanwhile. Keep a copy of yours and begin again.</source>
        <translation>Ce brouillon a été abandonné ou supprimé entre-temps. Gardez une copie du vôtre et recommencez.</translation>
    </message>
    <message>
        <source>{0} in places that you changed too. Reload it and apply your changes again.</source>
        <translation>{0} Cela touche des endroits que vous avez aussi modifiés. Rechargez-le et refaites vos modifications.</translation>
    </message>
    <message>
        <source>{0}, and what you started from is not kept any more. Reload it.</source>
        <translation>{0} Ce dont vous êtes parti n’est plus conservé. Rechargez-le.</translation>
    </message>
    <message>
        <source>“{0}” was never published, so its draft is all there is: delete the Blueprint instead.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a jamais été publié, son brouillon est donc tout ce qu’il y a&#xa0;: supprimez plutôt le Blueprint.</translation>
    </message>
    <message>
        <source>This ticket has no such escalation. Look at the inbox again.</source>
        <translation>Ce ticket n’a pas cette escalade. Regardez de nouveau la liste.</translation>
    </message>
    <message>
        <source>You may follow tickets yourself, not let others follow them.</source>
        <translation>Vous pouvez suivre des tickets vous-même, pas les faire suivre par d’autres.</translation>
    </message>
    <message>
        <source>{0} may not read this ticket: assign or share it before they follow it.</source>
        <translation>{0} ne peut pas lire ce ticket&#xa0;: assignez-le ou partagez-le avant de le faire suivre.</translation>
    </message>
    <message>
        <source>“{0}” is nobody active here, so they cannot follow a ticket.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est personne d’actif ici et ne peut suivre un ticket.</translation>
    </message>
    <message>
        <source>This desk is on another machine: it is kept there.</source>
        <translation>Ce bureau est sur une autre machine&#xa0;: c’est là qu’on l’entretient.</translation>
    </message>
    <message>
        <source>No message of ticket {0} that you may read has this file (any more).</source>
        <translation>Aucun message du ticket {0} que vous pouvez lire ne porte (plus) ce fichier.</translation>
    </message>
    <message>
        <source>Letter {0} has left already: nothing can be done about it.</source>
        <translation>Le message {0} est déjà parti&#xa0;: on n’y peut plus rien.</translation>
    </message>
    <message>
        <source>The template “{0}” has placeholders nobody knows: {1}. Correct or remove them.</source>
        <translation>Le modèle «&#xa0;{0}&#xa0;» a des variables inconnues&#xa0;: {1}. Corrigez-les ou retirez-les.</translation>
    </message>
    <message>
        <source>A signature cannot have {0}: choose from the list of placeholders.</source>
        <translation>Une signature ne peut pas contenir {0}&#xa0;: choisissez dans la liste des variables.</translation>
    </message>
    <message>
        <source>There is no letter {0} here.</source>
        <translation>Il n’y a pas de message {0} ici.</translation>
    </message>
    <message>
        <source>There is no template “{0}”.</source>
        <translation>Il n’y a pas de modèle «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>A closed ticket is read-only: reopen it, or open a follow-up ticket instead.</source>
        <translation>Un ticket clos est en lecture seule&#xa0;: rouvrez-le, ou ouvrez un ticket de suivi.</translation>
    </message>
    <message>
        <source>This ticket is not closed: go on with it, or open a new one.</source>
        <translation>Ce ticket n’est pas clos&#xa0;: poursuivez-le, ou ouvrez-en un nouveau.</translation>
    </message>
    <message>
        <source>This ticket was merged into {0}: go on there.</source>
        <translation>Ce ticket a été fusionné avec le n°&#xa0;{0}&#xa0;: poursuivez là-bas.</translation>
    </message>
    <message>
        <source>A ticket cannot be linked with itself.</source>
        <translation>Un ticket ne se lie pas à lui-même.</translation>
    </message>
    <message>
        <source>A ticket cannot be merged with itself.</source>
        <translation>Un ticket ne se fusionne pas avec lui-même.</translation>
    </message>
    <message>
        <source>Merged into ticket {0}.</source>
        <translation>Fusionné dans le ticket {0}.</translation>
    </message>
    <message>
        <source>Name each duplicate once.</source>
        <translation>Nommez chaque doublon une seule fois.</translation>
    </message>
    <message>
        <source>The Blueprint of ticket {0} called ticket {1}: they belong together.</source>
        <translation>Le Blueprint du ticket {0} a appelé le ticket {1}&#xa0;: ils vont ensemble.</translation>
    </message>
    <message>
        <source>Ticket {0} is above ticket {1} already: linked so, it would come under itself.</source>
        <translation>Le ticket {0} est déjà au-dessus du ticket {1}&#xa0;: lié ainsi, il serait sous lui-même.</translation>
    </message>
    <message>
        <source>Ticket {0} is not linked with ticket {1} so (any more).</source>
        <translation>Le ticket {0} n’est pas (ou plus) lié ainsi au ticket {1}.</translation>
    </message>
    <message>
        <source>Ticket {0} itself was merged into {1}: undo that first.</source>
        <translation>Le ticket {0} a lui-même été fusionné dans {1}&#xa0;: annulez d’abord cela.</translation>
    </message>
    <message>
        <source>Ticket {0} shows no comment {1} (any more).</source>
        <translation>Le ticket {0} ne montre pas (ou plus) de commentaire {1}.</translation>
    </message>
    <message>
        <source>Ticket {0} was not merged into another.</source>
        <translation>Le ticket {0} n’a pas été fusionné dans un autre.</translation>
    </message>
    <message>
        <source>A command that was done already is in the journal.</source>
        <translation>Une commande déjà exécutée figure au journal.</translation>
    </message>
    <message>
        <source>People sign in on this desk: give your address and password.</source>
        <translation>Sur ce bureau, les personnes s’identifient&#xa0;: donnez votre adresse et votre mot de passe.</translation>
    </message>
    <message>
        <source>Something went wrong inside the desk (incident {0}). Nothing was changed.</source>
        <translation>Une erreur s’est produite dans le bureau (incident {0}). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The desk’s set-up is being changed just now. Try again.</source>
        <translation>La configuration du bureau est en cours de modification. Réessayez.</translation>
    </message>
    <message>
        <source>This command id was used for another command.</source>
        <translation>Cet identifiant de commande a servi à une autre commande.</translation>
    </message>
    <message>
        <source>The macro “{0}” is not yours to change: save it under another id.</source>
        <translation>La macro «&#xa0;{0}&#xa0;» n’est pas à vous&#xa0;: enregistrez-la sous un autre nom.</translation>
    </message>
    <message>
        <source>The macro “{0}” is not yours to delete.</source>
        <translation>La macro «&#xa0;{0}&#xa0;» n’est pas à vous&#xa0;: vous ne pouvez la supprimer.</translation>
    </message>
    <message>
        <source>There is no macro “{0}” here.</source>
        <translation>Il n’y a pas de macro «&#xa0;{0}&#xa0;» ici.</translation>
    </message>
    <message>
        <source>There is no Blueprint “{0}”.</source>
        <translation>Il n’y a pas de Blueprint «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” was never published: it has no figures yet.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a jamais été publié&#xa0;: il n’a pas encore de chiffres.</translation>
    </message>
    <message>
        <source>A migration that was just read is there.</source>
        <translation>Une migration qui vient d’être lue existe.</translation>
    </message>
    <message>
        <source>Migration {0} of this Blueprint is under way: finish or cancel it first.</source>
        <translation>La migration {0} de ce Blueprint est en cours&#xa0;: terminez-la ou annulez-la d’abord.</translation>
    </message>
    <message>
        <source>No ticket is under way on another version: there is nothing to migrate.</source>
        <translation>Aucun ticket n’est en cours sur une autre version&#xa0;: il n’y a rien à migrer.</translation>
    </message>
    <message>
        <source>The plan says nothing of the {0} tickets in “{1}”: map them to a state, or let them stay or exit.</source>
        <translation>Le plan ne dit rien des {0} tickets dans «&#xa0;{1}&#xa0;»&#xa0;: dirigez-les vers un état, ou laissez-les rester ou sortir.</translation>
    </message>
    <message>
        <source>There is no migration {0} on this desk.</source>
        <translation>Il n’y a pas de migration {0} sur ce bureau.</translation>
    </message>
    <message>
        <source>This migration is rolled back already.</source>
        <translation>Cette migration est déjà annulée.</translation>
    </message>
    <message>
        <source>This migration is {0}: there is nothing to cancel.</source>
        <translation>Cette migration est dans l’état «&#xa0;{0}&#xa0;»&#xa0;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>This migration is {0}: there is nothing to go on with.</source>
        <translation>Cette migration est dans l’état «&#xa0;{0}&#xa0;»&#xa0;: il n’y a rien à poursuivre.</translation>
    </message>
    <message>
        <source>Tickets go over to a published version: publish the draft first.</source>
        <translation>Les tickets passent à une version publiée&#xa0;: publiez d’abord le brouillon.</translation>
    </message>
    <message>
        <source>This list cannot be continued from there: begin it anew.</source>
        <translation>Cette liste ne se poursuit pas à partir de là&#xa0;: recommencez-la.</translation>
    </message>
    <message>
        <source>Nobody active is in these teams: choose others.</source>
        <translation>Personne d’actif n’est dans ces équipes&#xa0;: choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>This broadcast would be over before it is read: let it expire later.</source>
        <translation>Cette annonce serait finie avant d’être lue&#xa0;: faites-la expirer plus tard.</translation>
    </message>
    <message>
        <source>Nobody is shown this broadcast any more.</source>
        <translation>Cette annonce n’est plus affichée chez personne.</translation>
    </message>
    <message>
        <source>A {0} may not do this ({1}).</source>
        <translation>Le rôle «&#xa0;{0}&#xa0;» ne permet pas cela ({1}).</translation>
    </message>
    <message>
        <source>These messages have no policy: {0}.</source>
        <translation>Ces messages n’ont pas de règle d’accès&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Your role on this desk does without it ({0}): ask an administrator.</source>
        <translation>Votre rôle sur ce bureau ne le permet pas ({0})&#xa0;: demandez à un administrateur.</translation>
    </message>
    <message>
        <source>Letters are taking too long: the rest wait for the next round.</source>
        <translation>Les messages prennent trop de temps&#xa0;: les autres attendent le prochain tour.</translation>
    </message>
    <message>
        <source>No mail server is named.</source>
        <translation>Aucun serveur de messagerie n’est indiqué.</translation>
    </message>
    <message>
        <source>Nothing here carries “{0}”.</source>
        <translation>Rien ici n’achemine «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing says from which address the desk writes: name it in the settings, or with --from.</source>
        <translation>Rien ne dit de quelle adresse le bureau écrit&#xa0;: indiquez-la dans les réglages, ou avec --from.</translation>
    </message>
    <message>
        <source>Web addresses are not called from here.</source>
        <translation>On n’appelle pas d’adresses web d’ici.</translation>
    </message>
    <message>
        <source>{0} (incident {1})</source>
        <translation>{0} (n° d’incident {1})</translation>
    </message>
    <message>
        <source>“{0}” got {1} letters about this ticket within {2} minutes: two robots may be answering each other. Try it again later if it should leave all the same.</source>
        <translation>«&#xa0;{0}&#xa0;» a reçu {1} messages sur ce ticket en {2} minutes&#xa0;: deux robots se répondent peut-être. Réessayez plus tard s’il doit partir quand même.</translation>
    </message>
    <message>
        <source>“{0}” is no telephone number: write one like +33 6 12 34 56 78.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un numéro de téléphone&#xa0;: écrivez par exemple +33 6 12 34 56 78.</translation>
    </message>
    <message>
        <source>A published Blueprint cannot become a draft again: deactivate it instead.</source>
        <translation>Un Blueprint publié ne redevient pas un brouillon&#xa0;: désactivez-le plutôt.</translation>
    </message>
    <message>
        <source>The Blueprint was deactivated.</source>
        <translation>Le Blueprint a été désactivé.</translation>
    </message>
    <message>
        <source>This Blueprint belongs to a department that is not yours.</source>
        <translation>Ce Blueprint appartient à un service qui n’est pas le vôtre.</translation>
    </message>
    <message>
        <source>Tickets went through “{0}”: it can fade or be deactivated, not deleted.</source>
        <translation>Des tickets sont passés par «&#xa0;{0}&#xa0;»&#xa0;: on peut l’éteindre ou le désactiver, pas le supprimer.</translation>
    </message>
    <message>
        <source>“{0}” was never published: publish it first.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a jamais été publié&#xa0;: publiez-le d’abord.</translation>
    </message>
    <message>
        <source>Transitions are offered out of a Blueprint’s states only.</source>
        <translation>Les transitions ne sont proposées qu’à partir des états d’un Blueprint.</translation>
    </message>
    <message>
        <source>There is no organisation “{0}” on this desk: add it first.</source>
        <translation>Il n’y a pas d’organisation «&#xa0;{0}&#xa0;» sur ce bureau&#xa0;: ajoutez-la d’abord.</translation>
    </message>
    <message>
        <source>Something was done by or for these people: they stay. Make inactive who is not to work here.</source>
        <translation>Quelque chose a été fait par ces personnes ou pour elles&#xa0;: elles restent. Rendez inactives celles qui ne doivent pas travailler ici.</translation>
    </message>
    <message>
        <source>This name and code do not go together, or the code is too old. Ask an administrator for another one.</source>
        <translation>Ce nom et ce code ne vont pas ensemble, ou le code est trop ancien. Demandez-en un autre à un administrateur.</translation>
    </message>
    <message>
        <source>No half-filled form lies on ticket {0} (any more).</source>
        <translation>Aucun formulaire commencé ne se trouve (plus) sur le ticket {0}.</translation>
    </message>
    <message>
        <source>At most {0} people are added at once: leave some for the next time.</source>
        <translation>Au plus {0} personnes s’ajoutent à la fois&#xa0;: gardez-en pour la fois suivante.</translation>
    </message>
    <message>
        <source>“{0}” is on the desk already: look at it as it is now, then save again.</source>
        <translation>«&#xa0;{0}&#xa0;» est déjà sur le bureau&#xa0;: voyez ce qu’il en est maintenant, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>There is no team “{0}” any more: look at the desk as it is now, then save again.</source>
        <translation>Il n’y a plus d’équipe «&#xa0;{0}&#xa0;»&#xa0;: voyez le bureau tel qu’il est, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Nobody was added by this: there is nothing to take back.</source>
        <translation>Personne n’a été ajouté ainsi&#xa0;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>The desk’s set-up was changed since: these people stay. Make inactive who is not to work here.</source>
        <translation>La configuration du bureau a changé depuis&#xa0;: ces personnes restent. Rendez inactives celles qui ne doivent pas travailler ici.</translation>
    </message>
    <message>
        <source>{0} has the address “{1}” already: choose them instead.</source>
        <translation>{0} a déjà l’adresse «&#xa0;{1}&#xa0;»&#xa0;: choisissez cette personne.</translation>
    </message>
    <message>
        <source>{0} has the address “{1}” already: unite the two instead.</source>
        <translation>{0} a déjà l’adresse «&#xa0;{1}&#xa0;»&#xa0;: réunissez plutôt les deux.</translation>
    </message>
    <message>
        <source>“{0}” is no customer of this desk.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un client de ce bureau.</translation>
    </message>
    <message>
        <source>Tickets of the type “{0}” cannot begin solved or closed: choose another status.</source>
        <translation>Les tickets du type «&#xa0;{0}&#xa0;» ne peuvent pas commencer résolus ou clos&#xa0;: choisissez un autre statut.</translation>
    </message>
    <message>
        <source>“{0}” cannot be “{1}”: give it a value of its type, or one of its options.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être «&#xa0;{1}&#xa0;»&#xa0;: donnez-lui une valeur de son type, ou une de ses options.</translation>
    </message>
    <message>
        <source>A field of organisations is a text, a number, a date, yes or no, or one choice.</source>
        <translation>Un champ d’organisations est un texte, un nombre, une date, oui ou non, ou un choix.</translation>
    </message>
    <message>
        <source>Somebody changed this customer meanwhile: look at them as they are now, then save again.</source>
        <translation>Quelqu’un a modifié ce client entre-temps&#xa0;: regardez-le tel qu’il est maintenant, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>{0} is no customer any more: what is known of them stays as it is.</source>
        <translation>{0} n’est plus client&#xa0;: ce que l’on en sait reste tel quel.</translation>
    </message>
    <message>
        <source>{0} has a password and cannot come in with it any more.</source>
        <translation>{0} a un mot de passe et ne pourra plus entrer avec lui.</translation>
    </message>
    <message>
        <source>{0} leaves {1}: on this desk a customer is in one organisation.</source>
        <translation>{0} quitte {1}&#xa0;: dans ce bureau, un client est dans une seule organisation.</translation>
    </message>
    <message>
        <source>{0} was united with them and is still named in histories: make them anonymous too.</source>
        <translation>{0} a été réuni avec cette personne et reste nommé dans les historiques&#xa0;: rendez-le anonyme aussi.</translation>
    </message>
    <message>
        <source>Choose two customers: nobody is united with themselves.</source>
        <translation>Choisissez deux clients&#xa0;: personne n’est réuni avec soi-même.</translation>
    </message>
    <message>
        <source>Choose two customers: nobody is another than themselves.</source>
        <translation>Choisissez deux clients différents.</translation>
    </message>
    <message>
        <source>Somebody said that {0} and {1} are two.</source>
        <translation>Quelqu’un a dit que {0} et {1} sont deux personnes différentes.</translation>
    </message>
    <message>
        <source>{0} was in another organisation, and is in {1} now.</source>
        <translation>{0} était dans une autre organisation, et est maintenant dans {1}.</translation>
    </message>
    <message>
        <source>“{0}” is no customer of this desk: only customers belong to organisations this way.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un client de ce bureau&#xa0;: seuls les clients appartiennent ainsi à des organisations.</translation>
    </message>
    <message>
        <source>A {0} may not do this here ({1}): it belongs to {2}.</source>
        <translation>Le rôle «&#xa0;{0}&#xa0;» ne permet pas cela ici ({1})&#xa0;: cela relève d’un autre périmètre ({2}).</translation>
    </message>
    <message>
        <source>On this desk agents do not assign tickets: ask a supervisor.</source>
        <translation>Sur ce bureau, les agents n’assignent pas de tickets&#xa0;: demandez à un superviseur.</translation>
    </message>
    <message>
        <source>The scenario “{0}” fails: expected that {1}, but {2}{3}.</source>
        <translation>Le scénario «&#xa0;{0}&#xa0;» échoue&#xa0;: attendu que {1}, mais {2}{3}.</translation>
    </message>
    <message>
        <source>There is no Blueprint “{0}”: save its draft first.</source>
        <translation>Il n’y a pas de Blueprint «&#xa0;{0}&#xa0;»&#xa0;: enregistrez d’abord son brouillon.</translation>
    </message>
    <message>
        <source>These scenarios are for “{0}”, and the Blueprint is “{1}”.</source>
        <translation>Ces scénarios sont pour «&#xa0;{0}&#xa0;», et le Blueprint est «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>These scenarios were changed by {0} meanwhile (revision {1}, not {2}). Reload them and apply your changes again.</source>
        <translation>{0} a modifié ces scénarios entre-temps (révision {1}, pas {2}). Rechargez-les et refaites vos modifications.</translation>
    </message>
    <message>
        <source>This search cannot be continued from there: begin it anew.</source>
        <translation>Cette recherche ne se poursuit pas à partir de là&#xa0;: recommencez-la.</translation>
    </message>
    <message>
        <source>Write what to look for: words, or conditions such as state:&quot;…&quot;, team:…, is:unassigned.</source>
        <translation>Écrivez ce qu’il faut chercher&#xa0;: des mots, ou des conditions comme état:&quot;…&quot;, équipe:…, est:non-assigné.</translation>
    </message>
    <message>
        <source>You may not search by requester: everything you see is yours.</source>
        <translation>Vous ne pouvez pas chercher par demandeur&#xa0;: tout ce que vous voyez est à vous.</translation>
    </message>
    <message>
        <source>You may not search by {0}.</source>
        <translation>Vous ne pouvez pas chercher par {0}.</translation>
    </message>
    <message>
        <source>A desk has one owner, who alone can make {0} the next one by handing it over.</source>
        <translation>Un bureau a un seul propriétaire, qui seul peut le transmettre à {0}.</translation>
    </message>
    <message>
        <source>A desk needs an active owner: make somebody else the owner first, by handing it over.</source>
        <translation>Un bureau a besoin d’un propriétaire actif&#xa0;: transmettez-le d’abord à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Say first which organisation to keep for each of these people: {0}{1}.</source>
        <translation>Dites d’abord quelle organisation garder pour chacune de ces personnes&#xa0;: {0}{1}.</translation>
    </message>
    <message>
        <source>Set a password of your own first, or you could not come in any more.</source>
        <translation>Définissez d’abord votre propre mot de passe, sinon vous ne pourriez plus entrer.</translation>
    </message>
    <message>
        <source>Somebody changed the desk’s set-up meanwhile: look at it as it is now, then save again.</source>
        <translation>Quelqu’un a modifié la configuration du bureau entre-temps&#xa0;: regardez-la telle qu’elle est, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>The field “{0}” keeps its type: add another field instead.</source>
        <translation>Le champ «&#xa0;{0}&#xa0;» garde son type&#xa0;: ajoutez plutôt un autre champ.</translation>
    </message>
    <message>
        <source>The role “{0}” is made from {1}: {2} must be one to bear it.</source>
        <translation>Le rôle «&#xa0;{0}&#xa0;» est fait à partir de «&#xa0;{1}&#xa0;»&#xa0;: {2} doit avoir ce rôle pour le porter.</translation>
    </message>
    <message>
        <source>There is no {0} “{1}” on this desk: add it first.</source>
        <translation>Il n’y a pas de «&#xa0;{1}&#xa0;» ({0}) sur ce bureau&#xa0;: ajoutez-le d’abord.</translation>
    </message>
    <message>
        <source>Tickets bear the status “{0}”: its category cannot change.</source>
        <translation>Des tickets portent le statut «&#xa0;{0}&#xa0;»&#xa0;: sa catégorie ne peut changer.</translation>
    </message>
    <message>
        <source>{0} bear the role “{1}”: give them another first.</source>
        <translation>Le rôle «&#xa0;{1}&#xa0;» est donné à {0}&#xa0;: donnez-leur d’abord un autre rôle.</translation>
    </message>
    <message>
        <source>{0} is claimed by {1}: it counts for {2} only.</source>
        <translation>{0} est revendiqué par {1}&#xa0;: il ne compte que pour {2}.</translation>
    </message>
    <message>
        <source>{0} is in several organisations; the desk’s settings allow one.</source>
        <translation>{0} est dans plusieurs organisations&#xa0;; les réglages du bureau en permettent une.</translation>
    </message>
    <message>
        <source>“system” is the id under which the clock acts: choose another one.</source>
        <translation>«&#xa0;system&#xa0;» est l’identifiant sous lequel agit l’horloge&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{0}” is no domain of mail addresses: write it like “example.org”.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un domaine d’adresses&#xa0;: écrivez-le comme «&#xa0;example.org&#xa0;».</translation>
    </message>
    <message>
        <source>A {0} may not remove a {1}.</source>
        <translation>Le rôle «&#xa0;{0}&#xa0;» ne permet pas de supprimer cela ({1}).</translation>
    </message>
    <message>
        <source>Choose another {0} that the tickets get instead.</source>
        <translation>Choisissez ce que les tickets reçoivent à la place ({0}).</translation>
    </message>
    <message>
        <source>One status, ticket type or team at a time can be replaced by another one on tickets.</source>
        <translation>Sur les tickets, un seul statut, type de ticket ou équipe se remplace à la fois.</translation>
    </message>
    <message>
        <source>Somebody changed the desk’s set-up meanwhile: look at it as it is now, then remove again.</source>
        <translation>Quelqu’un a modifié la configuration du bureau entre-temps&#xa0;: regardez-la telle qu’elle est, puis supprimez de nouveau.</translation>
    </message>
    <message>
        <source>The Blueprint “{0}” ({1}) uses “{2}”: {3}.</source>
        <translation>Le Blueprint «&#xa0;{0}&#xa0;» ({1}) utilise «&#xa0;{2}&#xa0;»&#xa0;: {3}.</translation>
    </message>
    <message>
        <source>Scenarios of “{0}” use “{1}”: {2}.</source>
        <translation>Des scénarios de «&#xa0;{0}&#xa0;» utilisent «&#xa0;{1}&#xa0;»&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Actions that wait use “{0}”, on so many tickets: {1}. Remove it once they are done.</source>
        <translation>Des actions en attente utilisent «&#xa0;{0}&#xa0;», sur autant de tickets&#xa0;: {1}. Retirez-le une fois qu’elles sont faites.</translation>
    </message>
    <message>
        <source>The limits of {0} {1} measured by “{2}”: figures of the past need it.</source>
        <translation>Les limites de {0} {1} se mesurent à «&#xa0;{2}&#xa0;»&#xa0;: les chiffres du passé en ont besoin.</translation>
    </message>
    <message>
        <source>There is no {0} “{1}” on this desk: it was removed already.</source>
        <translation>Il n’y a plus de «&#xa0;{1}&#xa0;» ({0}) sur ce bureau&#xa0;: déjà supprimé.</translation>
    </message>
    <message>
        <source>{0} {1} to “{2}”: take them out of it first.</source>
        <translation>{0} {1} à «&#xa0;{2}&#xa0;»&#xa0;: retirez-les d’abord.</translation>
    </message>
    <message>
        <source>“{0}” is the desk’s own: choose another one in its settings first.</source>
        <translation>«&#xa0;{0}&#xa0;» est celui du bureau&#xa0;: choisissez-en d’abord un autre dans ses réglages.</translation>
    </message>
    <message>
        <source>“{0}” stays: every desk falls back on it. It can be renamed.</source>
        <translation>«&#xa0;{0}&#xa0;» reste&#xa0;: tout bureau en a besoin à défaut d’un autre. On peut le renommer.</translation>
    </message>
    <message>
        <source>“{0}” would mean something else for the tickets: choose one that is {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» voudrait dire autre chose pour les tickets&#xa0;: choisissez-en un de la même catégorie ({1}).</translation>
    </message>
    <message>
        <source>“{0}” does not work on this desk (any more).</source>
        <translation>«&#xa0;{0}&#xa0;» ne travaille pas (ou plus) sur ce bureau.</translation>
    </message>
    <message>
        <source>This address and code do not go together, or the code is too old. Ask an administrator for another one.</source>
        <translation>Cette adresse et ce code ne vont pas ensemble, ou le code est trop ancien. Demandez-en un autre à un administrateur.</translation>
    </message>
    <message>
        <source>This address and password do not go together. Type them again, or ask an administrator for a reset.</source>
        <translation>Cette adresse et ce mot de passe ne vont pas ensemble. Retapez-les, ou demandez une réinitialisation à un administrateur.</translation>
    </message>
    <message>
        <source>This name and password do not go together. Type it again, or ask an administrator for a reset.</source>
        <translation>Ce nom et ce mot de passe ne vont pas ensemble. Retapez-le, ou demandez une réinitialisation à un administrateur.</translation>
    </message>
    <message>
        <source>Too many failures: try again in {0} s.</source>
        <translation>Trop d’échecs&#xa0;: réessayez dans {0} s.</translation>
    </message>
    <message>
        <source>It has been here {0} times as long as 99 of 100 tickets before it.</source>
        <translation>Il est ici depuis {0} fois plus longtemps que 99 tickets sur 100 avant lui.</translation>
    </message>
    <message>
        <source>It waits for a child ticket that is not under way: take it on by hand, or take it out.</source>
        <translation>Il attend un ticket enfant qui n’est pas en cours&#xa0;: faites-le avancer à la main, ou sortez-le.</translation>
    </message>
    <message>
        <source>Its version of the Blueprint has no such state: put it into another one, or take it out.</source>
        <translation>Sa version du Blueprint n’a pas cet état&#xa0;: mettez-le dans un autre, ou sortez-le.</translation>
    </message>
    <message>
        <source>No transition leads on that anybody here could perform: reassign it, or force it on.</source>
        <translation>Aucune transition que quelqu’un ici pourrait exécuter ne mène plus loin&#xa0;: réassignez-le, ou forcez-le.</translation>
    </message>
    <message>
        <source>Only people who are not active any more could take it on: reassign it, or force it on.</source>
        <translation>Seules des personnes qui ne sont plus actives pourraient le faire avancer&#xa0;: réassignez-le, ou forcez-le.</translation>
    </message>
    <message>
        <source>{0} began a form {1} days ago and left it lying.</source>
        <translation>{0} a commencé un formulaire il y a {1} jours et l’a laissé en plan.</translation>
    </message>
    <message>
        <source>“{0}” has no published state “{1}” to give a target.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas d’état publié «&#xa0;{1}&#xa0;» auquel fixer un objectif.</translation>
    </message>
    <message>
        <source>A light agent finishes their own tasks only: this one is somebody else’s.</source>
        <translation>Un agent occasionnel ne termine que ses propres tâches&#xa0;: celle-ci est à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Ticket {0} has no task {1} (any more).</source>
        <translation>Le ticket {0} n’a pas (ou plus) de tâche {1}.</translation>
    </message>
    <message>
        <source>A ticket that was just changed is there.</source>
        <translation>Un ticket qui vient d’être modifié existe.</translation>
    </message>
    <message>
        <source>An attached file is not on the desk: send it first.</source>
        <translation>Un fichier joint n’est pas sur le bureau&#xa0;: envoyez-le d’abord.</translation>
    </message>
    <message>
        <source>Nobody here has the id “{0}”: add the customer first.</source>
        <translation>Personne ici n’a l’identifiant «&#xa0;{0}&#xa0;»&#xa0;: ajoutez d’abord le client.</translation>
    </message>
    <message>
        <source>There is no department “{0}” on this desk.</source>
        <translation>Il n’y a pas de service «&#xa0;{0}&#xa0;» sur ce bureau.</translation>
    </message>
    <message>
        <source>There is no status “{0}” on this desk.</source>
        <translation>Il n’y a pas de statut «&#xa0;{0}&#xa0;» sur ce bureau.</translation>
    </message>
    <message>
        <source>Ticket {0} has no transition “{1}”.</source>
        <translation>Le ticket {0} n’a pas de transition «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>Only supervisors ask on behalf of somebody else.</source>
        <translation>Seuls les superviseurs demandent au nom de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Ticket {0} is in no Blueprint: it has no transitions.</source>
        <translation>Le ticket {0} n’est dans aucun Blueprint&#xa0;: il n’a pas de transitions.</translation>
    </message>
    <message>
        <source>Ticket {0} was in no Blueprint then: it had no transitions.</source>
        <translation>Le ticket {0} n’était alors dans aucun Blueprint&#xa0;: il n’avait pas de transitions.</translation>
    </message>
    <message>
        <source>Ticket {0} was not there yet at that moment: ask for a later one.</source>
        <translation>Le ticket {0} n’existait pas encore à ce moment&#xa0;: demandez-en un plus tardif.</translation>
    </message>
    <message>
        <source>Nobody knows what will be: ask for a moment that has passed.</source>
        <translation>Personne ne sait ce qui sera&#xa0;: demandez un moment passé.</translation>
    </message>
    <message>
        <source>The folder “{0}” cannot be written: {1}.</source>
        <translation>On ne peut écrire dans le dossier «&#xa0;{0}&#xa0;»&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The mail server cannot write to “{0}”: letters beyond ASCII before the @.</source>
        <translation>Le serveur de messagerie ne peut écrire à «&#xa0;{0}&#xa0;»&#xa0;: lettres hors ASCII avant le @.</translation>
    </message>
    <message>
        <source>{0} answered {1}.</source>
        <translation>{0} a répondu {1}.</translation>
    </message>
    <message>
        <source>{0} answered {1}: it sends callers elsewhere, and calls do not follow. Correct the URL.</source>
        <translation>{0} a répondu {1}&#xa0;: l’adresse renvoie ailleurs, et les appels ne suivent pas. Corrigez l’URL.</translation>
    </message>
    <message>
        <source>{0} could not be called: {1}.</source>
        <translation>{0} n’a pu être appelé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} has no address just now: {1}.</source>
        <translation>{0} n’a pas d’adresse pour l’instant&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} leads into your own network ({1}), where web calls may not go.</source>
        <translation>{0} mène dans votre propre réseau ({1}), où les appels web ne vont pas.</translation>
    </message>
    <message>
        <source>“{0}” cannot be called: only https:// addresses without a name and password can.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être appelée&#xa0;: seules les adresses https:// sans nom ni mot de passe le peuvent.</translation>
    </message>
    <message>
        <source>“{0}” is no web address as computers write it: use ASCII only, no spaces.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une adresse web telle que l’écrivent les machines&#xa0;: ASCII seulement, sans espaces.</translation>
    </message>
    <message>
        <source>“{0}” is no web address.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une adresse web.</translation>
    </message>
    <message>
        <source>“{0}” is still used by {1}. Name somebody else there, or tickets may get stuck.</source>
        <translation>«&#xa0;{0}&#xa0;» est encore utilisé par {1}. Nommez-y quelqu’un d’autre, sinon des tickets risquent d’être bloqués.</translation>
    </message>
    <message>
        <source>The view “{0}” is not yours to change: save it as a personal one.</source>
        <translation>La vue «&#xa0;{0}&#xa0;» n’est pas à vous&#xa0;: enregistrez-la comme vue personnelle.</translation>
    </message>
    <message>
        <source>The view “{0}” is not yours to delete.</source>
        <translation>La vue «&#xa0;{0}&#xa0;» n’est pas à vous&#xa0;: vous ne pouvez la supprimer.</translation>
    </message>
    <message>
        <source>There is no field “{0}” to show: choose another column.</source>
        <translation>Il n’y a pas de champ «&#xa0;{0}&#xa0;» à afficher&#xa0;: choisissez une autre colonne.</translation>
    </message>
    <message>
        <source>There is no view “{0}” here.</source>
        <translation>Il n’y a pas de vue «&#xa0;{0}&#xa0;» ici.</translation>
    </message>
    <message>
        <source>A message may have at most {0} MB.</source>
        <translation>Un message fait au plus {0} Mo.</translation>
    </message>
    <message>
        <source>The desk answered something that is no answer.</source>
        <translation>Le bureau a répondu quelque chose qui n’est pas une réponse.</translation>
    </message>
    <message>
        <source>This is no message a desk understands.</source>
        <translation>Ce n’est pas un message qu’un bureau comprend.</translation>
    </message>
    <message>
        <source>This ticket is open to you for its transition only: choose one of its buttons.</source>
        <translation>Ce ticket ne vous est ouvert que pour sa transition&#xa0;: choisissez l’un de ses boutons.</translation>
    </message>
    <message>
        <source>This ticket is open to you to read and for its transition: change nothing else on it.</source>
        <translation>Ce ticket vous est ouvert en lecture et pour sa transition&#xa0;: n’y modifiez rien d’autre.</translation>
    </message>
    <message>
        <source>{0} “{1}” names “{2}”.</source>
        <translation>{0} «&#xa0;{1}&#xa0;» nomme «&#xa0;{2}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” has no {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas de {1}.</translation>
    </message>
    <message>
        <source>{0} happens by itself, so nobody can be asked first. Make it manual, or drop its approval.</source>
        <translation>{0} a lieu d’elle-même, personne ne peut donc être consulté avant. Rendez-la manuelle, ou retirez son approbation.</translation>
    </message>
    <message>
        <source>{0} is a branch of a parallel group, and no branch waits for an approval. Ask after it.</source>
        <translation>{0} est une branche d’un groupe parallèle, et aucune branche n’attend d’approbation. Demandez-la après.</translation>
    </message>
    <message>
        <source>{0} needs an approval but names nobody who gives it: choose who.</source>
        <translation>{0} exige une approbation sans nommer personne pour la donner&#xa0;: choisissez qui.</translation>
    </message>
    <message>
        <source>{0} needs {1} approvals but names {2} approvers: lower the number.</source>
        <translation>{0} exige {1} approbations mais nomme {2} approbateurs&#xa0;: réduisez le nombre.</translation>
    </message>
    <message>
        <source>Two elements have the id “{0}”.</source>
        <translation>Deux éléments ont l’identifiant «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>The lower end comes first. Swap the two values.</source>
        <translation>La borne inférieure vient d’abord. Intervertissez les deux valeurs.</translation>
    </message>
    <message>
        <source>There is no “{0}” to compare. Choose another field.</source>
        <translation>Il n’y a pas de «&#xa0;{0}&#xa0;» à comparer. Choisissez un autre champ.</translation>
    </message>
    <message>
        <source>“{0}” cannot be compared with “{1}”. Choose another operator.</source>
        <translation>«&#xa0;{0}&#xa0;» ne se compare pas avec «&#xa0;{1}&#xa0;». Choisissez un autre opérateur.</translation>
    </message>
    <message>
        <source>“{0}” compares with {1}. Correct the value.</source>
        <translation>«&#xa0;{0}&#xa0;» se compare avec {1}. Corrigez la valeur.</translation>
    </message>
    <message>
        <source>“{0}” takes no value. Remove it.</source>
        <translation>«&#xa0;{0}&#xa0;» ne prend pas de valeur. Retirez-la.</translation>
    </message>
    <message>
        <source>A card must have some width and height. Drag it larger.</source>
        <translation>Une carte doit avoir une largeur et une hauteur. Agrandissez-la.</translation>
    </message>
    <message>
        <source>There is no {0} “{1}” any more. Choose one that is there.</source>
        <translation>Il n’y a plus de «&#xa0;{1}&#xa0;» ({0}). Choisissez ce qui existe.</translation>
    </message>
    <message>
        <source>This is no place on the canvas. Drop the card inside it.</source>
        <translation>Ce n’est pas un endroit du plan. Déposez la carte à l’intérieur.</translation>
    </message>
    <message>
        <source>A parallel group needs one branch at least. Raise the number.</source>
        <translation>Un groupe parallèle exige au moins une branche. Augmentez le nombre.</translation>
    </message>
    <message>
        <source>A parallel group needs two transitions or more. Choose another one.</source>
        <translation>Un groupe parallèle exige au moins deux transitions. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Parallel transitions join the same two states. Reconnect them first.</source>
        <translation>Des transitions parallèles relient les deux mêmes états. Reconnectez-les d’abord.</translation>
    </message>
    <message>
        <source>“{0}” is in a parallel group already. Dissolve that one first.</source>
        <translation>«&#xa0;{0}&#xa0;» est déjà dans un groupe parallèle. Dissolvez-le d’abord.</translation>
    </message>
    <message>
        <source>A Blueprint holds {0} states at most. Move a part into a Blueprint of its own.</source>
        <translation>Un Blueprint contient au plus {0} états. Mettez-en une partie dans un Blueprint à part.</translation>
    </message>
    <message>
        <source>A Blueprint holds {0} transitions at most. Move a part into a Blueprint of its own.</source>
        <translation>Un Blueprint contient au plus {0} transitions. Mettez-en une partie dans un Blueprint à part.</translation>
    </message>
    <message>
        <source>The approval of “{0}” sends rejected tickets to this state. Choose another one there first.</source>
        <translation>L’approbation de «&#xa0;{0}&#xa0;» envoie les tickets refusés vers cet état. Choisissez-en d’abord un autre là-bas.</translation>
    </message>
    <message>
        <source>This part is not there any more. Look at the findings again.</source>
        <translation>Cette partie n’est plus là. Regardez de nouveau les constats.</translation>
    </message>
    <message>
        <source>Tickets enter at “{0}”. Let them enter elsewhere before you switch it off.</source>
        <translation>Les tickets entrent à «&#xa0;{0}&#xa0;». Faites-les entrer ailleurs avant de le mettre hors service.</translation>
    </message>
    <message>
        <source>“{0}” does not join two states, so no state fits into it. Reconnect it first.</source>
        <translation>«&#xa0;{0}&#xa0;» ne relie pas deux états, aucun état n’y tient donc. Reconnectez-la d’abord.</translation>
    </message>
    <message>
        <source>“{0}” is a branch of a parallel group. Dissolve the group first.</source>
        <translation>«&#xa0;{0}&#xa0;» est une branche d’un groupe parallèle. Dissolvez d’abord le groupe.</translation>
    </message>
    <message>
        <source>The new order must name everything that is there, once. Order it again.</source>
        <translation>Le nouvel ordre doit tout nommer, une seule fois. Ordonnez de nouveau.</translation>
    </message>
    <message>
        <source>“{0}” leaves one state only, so there is none to exclude. Make it common first.</source>
        <translation>«&#xa0;{0}&#xa0;» ne part que d’un état, il n’y en a donc pas à exclure. Rendez-la d’abord commune.</translation>
    </message>
    <message>
        <source>The parallel group “{0}” needs two transitions or more.</source>
        <translation>Le groupe parallèle «&#xa0;{0}&#xa0;» exige au moins deux transitions.</translation>
    </message>
    <message>
        <source>There is already a state named “{0}”. Choose another name.</source>
        <translation>Il y a déjà un état nommé «&#xa0;{0}&#xa0;». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Two items of the form have the id “{0}”. Rename one.</source>
        <translation>Deux éléments du formulaire ont l’identifiant «&#xa0;{0}&#xa0;». Renommez-en un.</translation>
    </message>
    <message>
        <source>{0} Take it out of the group.</source>
        <translation>{0} Retirez-la du groupe.</translation>
    </message>
    <message>
        <source>“{0}” already has a transition named “{1}”. Choose another name.</source>
        <translation>«&#xa0;{0}&#xa0;» a déjà une transition nommée «&#xa0;{1}&#xa0;». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{0}” does not join the same states as its parallel group “{1}”.</source>
        <translation>«&#xa0;{0}&#xa0;» ne relie pas les mêmes états que son groupe parallèle «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” has {1} transitions and cannot need {2}. Lower the number.</source>
        <translation>«&#xa0;{0}&#xa0;» a {1} transitions et ne peut en exiger {2}. Réduisez le nombre.</translation>
    </message>
    <message>
        <source>“{0}” is not an element of this Blueprint. Name one that is.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un élément de ce Blueprint. Nommez-en un.</translation>
    </message>
    <message>
        <source>A reminder needs either a percentage or a time before the breach.</source>
        <translation>Un rappel demande soit un pourcentage, soit un délai avant le dépassement.</translation>
    </message>
    <message>
        <source>Both of you added the {0}, and not alike.</source>
        <translation>Vous avez tous deux ajouté la même chose ({0}), mais pas à l’identique.</translation>
    </message>
    <message>
        <source>Both of you changed “{0}” of the {1}.</source>
        <translation>Vous avez tous deux modifié «&#xa0;{0}&#xa0;» ({1}).</translation>
    </message>
    <message>
        <source>The {0} that you changed was removed meanwhile.</source>
        <translation>Ce que vous avez modifié ({0}) a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>You removed the {0} that was changed meanwhile.</source>
        <translation>Vous avez supprimé ce qui a été modifié entre-temps ({0}).</translation>
    </message>
    <message>
        <source>A rule names a target state exactly when it maps.</source>
        <translation>Une règle nomme un état cible seulement si elle fait correspondre.</translation>
    </message>
    <message>
        <source>No version to migrate has a state “{0}”.</source>
        <translation>Aucune version à migrer n’a d’état «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>The tickets in “{0}” have no place to go: the new version has no state “{1}”.</source>
        <translation>Les tickets dans «&#xa0;{0}&#xa0;» n’ont nulle part où aller&#xa0;: la nouvelle version n’a pas d’état «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>The tickets in “{0}” wait for a child ticket, which knows their visit: keep it going.</source>
        <translation>Les tickets dans «&#xa0;{0}&#xa0;» attendent un ticket enfant qui connaît leur passage&#xa0;: laissez-le se poursuivre.</translation>
    </message>
    <message>
        <source>There are two rules for the state “{0}”.</source>
        <translation>Il y a deux règles pour l’état «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Version {0} cannot go over to itself: leave it out of the versions to migrate.</source>
        <translation>La version {0} ne peut passer à elle-même&#xa0;: retirez-la des versions à migrer.</translation>
    </message>
    <message>
        <source>“{0}” is final, and a migration completes nothing. Let the tickets in “{1}” stay, exit, or map them to a state that is not final.</source>
        <translation>«&#xa0;{0}&#xa0;» est final, et une migration n’achève rien. Laissez les tickets de «&#xa0;{1}&#xa0;» rester ou sortir, ou dirigez-les vers un état non final.</translation>
    </message>
    <message>
        <source>“{0}” waits for a child ticket, which a migration does not open: the tickets in “{1}” would wait for ever. Map them to another state.</source>
        <translation>«&#xa0;{0}&#xa0;» attend un ticket enfant, qu’une migration n’ouvre pas&#xa0;: les tickets de «&#xa0;{1}&#xa0;» attendraient sans fin. Dirigez-les vers un autre état.</translation>
    </message>
    <message>
        <source>A bracket “(” is not closed at the right place.</source>
        <translation>Une parenthèse «&#xa0;(&#xa0;» n’est pas fermée au bon endroit.</translation>
    </message>
    <message>
        <source>A repeat inside a repeated group is not possible. Write it without the outer repeat.</source>
        <translation>Une répétition dans un groupe répété n’est pas possible. Retirez la répétition extérieure.</translation>
    </message>
    <message>
        <source>A repeat may count to {0} at most.</source>
        <translation>Une répétition compte au plus jusqu’à {0}.</translation>
    </message>
    <message>
        <source>A set “[]” is empty. Write the characters between the brackets.</source>
        <translation>Un ensemble «&#xa0;[]&#xa0;» est vide. Écrivez les caractères entre les crochets.</translation>
    </message>
    <message>
        <source>Groups are nested deeper than {0}. Simplify the pattern.</source>
        <translation>Les groupes sont imbriqués au-delà de {0}. Simplifiez le motif.</translation>
    </message>
    <message>
        <source>Groups that begin with “(?” are not possible: only plain groups are.</source>
        <translation>Les groupes qui commencent par «&#xa0;(?&#xa0;» ne sont pas possibles&#xa0;: seulement les groupes simples.</translation>
    </message>
    <message>
        <source>In a repeat {2,5} the first number is the smaller one.</source>
        <translation>Dans une répétition {2,5}, le premier nombre est le plus petit.</translation>
    </message>
    <message>
        <source>Nothing to look for at character {0} of the pattern.</source>
        <translation>Rien à chercher au caractère {0} du motif.</translation>
    </message>
    <message>
        <source>Put brackets around the choices: ^(one|two)$.</source>
        <translation>Mettez les choix entre parenthèses&#xa0;: ^(un|deux)$.</translation>
    </message>
    <message>
        <source>The pattern ends too early: a bracket is open or a backslash stands alone.</source>
        <translation>Le motif finit trop tôt&#xa0;: une parenthèse est ouverte ou une barre oblique inverse est seule.</translation>
    </message>
    <message>
        <source>The pattern holds a character without a sign (NUL). Remove it.</source>
        <translation>Le motif contient un caractère sans signe (NUL). Retirez-le.</translation>
    </message>
    <message>
        <source>The pattern is empty. Write what to look for.</source>
        <translation>Le motif est vide. Écrivez ce qu’il faut chercher.</translation>
    </message>
    <message>
        <source>The pattern is longer than {0} characters. Shorten it.</source>
        <translation>Le motif dépasse {0} caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The range “{0}-{1}” runs backwards.</source>
        <translation>L’intervalle «&#xa0;{0}-{1}&#xa0;» va à rebours.</translation>
    </message>
    <message>
        <source>Two repeats in a row at character {0} of the pattern. Keep one.</source>
        <translation>Deux répétitions de suite au caractère {0} du motif. Gardez-en une.</translation>
    </message>
    <message>
        <source>Write \[ for a bracket inside a set.</source>
        <translation>Écrivez \[ pour un crochet dans un ensemble.</translation>
    </message>
    <message>
        <source>Write a repeat as {2}, {2,} or {2,5}, up to {0}.</source>
        <translation>Écrivez une répétition comme {2}, {2,} ou {2,5}, jusqu’à {0}.</translation>
    </message>
    <message>
        <source>“\{0}” is not possible. Backslash goes before a sign, or is \d \w \s \n \r \t.</source>
        <translation>«&#xa0;\{0}&#xa0;» n’est pas possible. La barre oblique inverse précède un signe, ou forme \d \w \s \n \r \t.</translation>
    </message>
    <message>
        <source>“{0}” is not possible at character {1}. For the sign itself write \{2}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas possible au caractère {1}. Pour le signe lui-même, écrivez \{2}.</translation>
    </message>
    <message>
        <source>The pattern is too large. Use smaller repeats.</source>
        <translation>Le motif est trop grand. Employez des répétitions plus petites.</translation>
    </message>
    <message>
        <source>A name is missing. Give it one.</source>
        <translation>Il manque un nom. Donnez-en un.</translation>
    </message>
    <message>
        <source>The id “{0}” is taken. Choose another.</source>
        <translation>L’identifiant «&#xa0;{0}&#xa0;» est pris. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The name is longer than {0} characters. Shorten it.</source>
        <translation>Le nom dépasse {0} caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>Why `{0}` would be refused; None when it would not.</source>
        <translation>Pourquoi `{0}` serait refusé&#xa0;; rien dans le cas contraire.</translation>
    </message>
    <message>
        <source>Both changes together: {0}</source>
        <translation>Les deux modifications ensemble&#xa0;: {0}</translation>
    </message>
    <message>
        <source>A text holds the character NUL, which cannot be kept. Remove it.</source>
        <translation>Un texte contient le caractère NUL, qui ne se conserve pas. Retirez-le.</translation>
    </message>
    <message>
        <source>A number is larger than any that can be kept. Write one with at most 18 digits.</source>
        <translation>Un nombre est plus grand que tout ce qui peut être conservé. Écrivez-en un d’au plus 18 chiffres.</translation>
    </message>
    <message>
        <source>There is no time zone “{0}”: did you mean “{1}”?</source>
        <translation>Il n’y a pas de fuseau horaire «&#xa0;{0}&#xa0;»&#xa0;: vouliez-vous dire «&#xa0;{1}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>There is no time zone “{0}”: give a name such as “Europe/Paris”.</source>
        <translation>Il n’y a pas de fuseau horaire «&#xa0;{0}&#xa0;»&#xa0;: donnez un nom comme «&#xa0;Europe/Paris&#xa0;».</translation>
    </message>
    <message>
        <source>There are two messages of kind {0}.</source>
        <translation>Il y a deux messages du genre {0}.</translation>
    </message>
    <message>
        <source>Choose the tickets by number, by a view, or by what is searched for: one of these.</source>
        <translation>Choisissez les tickets par numéro, par une vue ou par une recherche&#xa0;: l’un des trois.</translation>
    </message>
    <message>
        <source>Say what is to be done, or which macro is to be applied: one of the two.</source>
        <translation>Dites ce qu’il faut faire, ou quelle macro appliquer&#xa0;: l’un des deux.</translation>
    </message>
    <message>
        <source>A card stands on a dashboard once only.</source>
        <translation>Une carte ne figure qu’une fois sur un tableau de bord.</translation>
    </message>
    <message>
        <source>A team’s dashboard names its team, and no other does.</source>
        <translation>Le tableau de bord d’une équipe nomme son équipe, et aucun autre.</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” cover the same place: move one of them.</source>
        <translation>«&#xa0;{0}&#xa0;» et «&#xa0;{1}&#xa0;» couvrent le même endroit&#xa0;: déplacez l’une d’elles.</translation>
    </message>
    <message>
        <source>“{0}” stands beyond the last of {1} columns: move it left.</source>
        <translation>«&#xa0;{0}&#xa0;» dépasse la dernière des {1} colonnes&#xa0;: déplacez-la à gauche.</translation>
    </message>
    <message>
        <source>Name either a template or an action to look at.</source>
        <translation>Indiquez soit un modèle, soit une action à regarder.</translation>
    </message>
    <message>
        <source>Say until when the ticket is put aside, or for how long.</source>
        <translation>Dites jusqu’à quand le ticket est mis de côté, ou pour combien de temps.</translation>
    </message>
    <message>
        <source>Say when the task is due, or in how long, not both.</source>
        <translation>Dites quand la tâche est due, ou dans combien de temps, pas les deux.</translation>
    </message>
    <message>
        <source>{0} cannot be altered: it has no slots, a single one, or is checked when made.</source>
        <translation>{0} ne peut être modifié&#xa0;: aucun emplacement, un seul, ou contrôlé à la création.</translation>
    </message>
    <message>
        <source>A span of business time is never negative; this one is {0} ms.</source>
        <translation>Une durée en temps ouvré n’est jamais négative&#xa0;; celle-ci vaut {0} ms.</translation>
    </message>
    <message>
        <source>Business time is known from {0} to {1} only.</source>
        <translation>Le temps ouvré n’est connu que de {0} à {1}.</translation>
    </message>
    <message>
        <source>It would end after the year {0}: give it a shorter time.</source>
        <translation>Cela finirait après l’année {0}&#xa0;: donnez une durée plus courte.</translation>
    </message>
    <message>
        <source>The calendar “{0}” does not open for long enough {1} {2} (looked up to {3}): give it opening hours or a shorter time.</source>
        <translation>Le calendrier «&#xa0;{0}&#xa0;» n’ouvre pas assez longtemps {1} {2} (cherché jusqu’au {3})&#xa0;: donnez-lui des heures d’ouverture ou une durée plus courte.</translation>
    </message>
    <message>
        <source>An opening time of 24:00 is 00:00 of the next day: write it there.</source>
        <translation>Une ouverture à 24:00 est 00:00 du lendemain&#xa0;: écrivez-la là.</translation>
    </message>
    <message>
        <source>The calendar “{0}” never opens: give it opening hours.</source>
        <translation>Le calendrier «&#xa0;{0}&#xa0;» n’ouvre jamais&#xa0;: donnez-lui des heures d’ouverture.</translation>
    </message>
    <message>
        <source>{0} and {1} overlap: make them one interval.</source>
        <translation>{0} et {1} se chevauchent&#xa0;: faites-en un seul intervalle.</translation>
    </message>
    <message>
        <source>{0} opens and closes at the same time: for a whole day write 00:00–24:00.</source>
        <translation>{0} ouvre et ferme à la même heure&#xa0;: pour une journée entière, écrivez 00:00–24:00.</translation>
    </message>
    <message>
        <source>“{0}” ends on {1}, before it begins ({2}).</source>
        <translation>«&#xa0;{0}&#xa0;» finit le {1}, avant de commencer ({2}).</translation>
    </message>
    <message>
        <source>“{0}” is not a time of day: write it as HH:MM, 00:00 to 24:00.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une heure&#xa0;: écrivez HH:MM, de 00:00 à 24:00.</translation>
    </message>
    <message>
        <source>“{0}” returns yearly, so it must be shorter than a year.</source>
        <translation>«&#xa0;{0}&#xa0;» revient chaque année et doit donc durer moins d’un an.</translation>
    </message>
    <message>
        <source>Other departments run on the calendar “{0}”: ask an administrator.</source>
        <translation>D’autres services suivent le calendrier «&#xa0;{0}&#xa0;»&#xa0;: demandez à un administrateur.</translation>
    </message>
    <message>
        <source>This change starts from another Blueprint: there is no “{0}” to change.</source>
        <translation>Cette modification part d’un autre Blueprint&#xa0;: il n’y a pas de «&#xa0;{0}&#xa0;» à modifier.</translation>
    </message>
    <message>
        <source>This change starts from another Blueprint: “{0}” is not as it was.</source>
        <translation>Cette modification part d’un autre Blueprint&#xa0;: «&#xa0;{0}&#xa0;» n’est plus tel quel.</translation>
    </message>
    <message>
        <source>An event “{0}” cannot be read: {1}.</source>
        <translation>Un événement «&#xa0;{0}&#xa0;» est illisible&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is no kind of event this version knows.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un genre d’événement connu de cette version.</translation>
    </message>
    <message>
        <source>A branch is done inside a run.</source>
        <translation>Une branche s’exécute à l’intérieur d’un parcours.</translation>
    </message>
    <message>
        <source>A history begins with the ticket’s opening, not with “{0}”.</source>
        <translation>Un historique commence par l’ouverture du ticket, pas par «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>A run’s clock changes inside a run.</source>
        <translation>L’horloge d’un parcours change à l’intérieur du parcours.</translation>
    </message>
    <message>
        <source>A ticket that is in no Blueprint cannot leave one.</source>
        <translation>Un ticket qui n’est dans aucun Blueprint ne peut en sortir.</translation>
    </message>
    <message>
        <source>A ticket that is in no Blueprint cannot move.</source>
        <translation>Un ticket qui n’est dans aucun Blueprint ne peut avancer.</translation>
    </message>
    <message>
        <source>An approval is asked for inside a run.</source>
        <translation>Une approbation se demande à l’intérieur d’un parcours.</translation>
    </message>
    <message>
        <source>Branches are cancelled inside a run.</source>
        <translation>Les branches s’annulent à l’intérieur d’un parcours.</translation>
    </message>
    <message>
        <source>Nobody asked for an approval of “{0}”.</source>
        <translation>Personne n’a demandé d’approbation pour «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Only a ticket in a Blueprint can go over to another version of it.</source>
        <translation>Seul un ticket dans un Blueprint peut passer à une autre de ses versions.</translation>
    </message>
    <message>
        <source>The ticket rests in no state.</source>
        <translation>Le ticket ne repose dans aucun état.</translation>
    </message>
    <message>
        <source>What follows a run is planned inside it.</source>
        <translation>Ce qui suit un parcours se prévoit à l’intérieur de celui-ci.</translation>
    </message>
    <message>
        <source>No holidays are known for the country “{0}”: give a code such as FR.</source>
        <translation>Aucun jour férié connu pour le pays «&#xa0;{0}&#xa0;»&#xa0;: donnez un code comme FR.</translation>
    </message>
    <message>
        <source>The holidays of {0} are not written in “{1}”.</source>
        <translation>Les jours fériés de {0} ne sont pas écrits en «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>{0} has no region “{1}” with holidays of its own.</source>
        <translation>{0} n’a pas de région «&#xa0;{1}&#xa0;» avec ses propres jours fériés.</translation>
    </message>
    <message>
        <source>A ledger runs forwards: give the earlier moment first.</source>
        <translation>Un décompte va vers l’avant&#xa0;: donnez d’abord le moment le plus ancien.</translation>
    </message>
    <message>
        <source>A team’s macro names its team, and no other does.</source>
        <translation>La macro d’une équipe nomme son équipe, et aucune autre.</translation>
    </message>
    <message>
        <source>By hand a ticket goes to a person, to yourself, to a team or to nobody.</source>
        <translation>À la main, un ticket va à une personne, à vous, à une équipe ou à personne.</translation>
    </message>
    <message>
        <source>Say something: a text, or a template, not both.</source>
        <translation>Dites quelque chose&#xa0;: un texte ou un modèle, pas les deux.</translation>
    </message>
    <message>
        <source>Say to which person the ticket goes, and only then.</source>
        <translation>Dites à quelle personne va le ticket, et seulement dans ce cas.</translation>
    </message>
    <message>
        <source>Say to which team the ticket goes.</source>
        <translation>Dites à quelle équipe va le ticket.</translation>
    </message>
    <message>
        <source>No SMS gateway is set up: name one in the desk’s settings, then try this letter again.</source>
        <translation>Aucune passerelle SMS n’est configurée&#xa0;: indiquez-en une dans les réglages du bureau, puis renvoyez ce message.</translation>
    </message>
    <message>
        <source>“{0}” is an address of the desk itself: the letter would come back as a ticket.</source>
        <translation>«&#xa0;{0}&#xa0;» est une adresse du bureau lui-même&#xa0;: le message reviendrait comme ticket.</translation>
    </message>
    <message>
        <source>“{0}” is no SMS gateway: write an address with {1} in it.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une passerelle SMS&#xa0;: écrivez une adresse qui contient {1}.</translation>
    </message>
    <message>
        <source>“{0}” is no mail address: write one like name@company.example.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une adresse électronique&#xa0;: écrivez par exemple nom@societe.example.</translation>
    </message>
    <message>
        <source>“{0}” is nobody’s address: automatic letters to it are not sent.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est l’adresse de personne&#xa0;: on n’y envoie pas de messages automatiques.</translation>
    </message>
    <message>
        <source>Quiet hours begin and end at different times.</source>
        <translation>Les heures calmes commencent et finissent à des heures différentes.</translation>
    </message>
    <message>
        <source>A password has {0} to {1} characters: a few words in a row are easy to keep in mind.</source>
        <translation>Un mot de passe compte de {0} à {1} caractères&#xa0;: quelques mots à la suite se retiennent bien.</translation>
    </message>
    <message>
        <source>This password is among the first that anybody would try: choose another one.</source>
        <translation>Ce mot de passe est parmi les premiers que l’on essaierait&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A pause ends ({0}) before it begins ({1}).</source>
        <translation>Une pause finit ({0}) avant de commencer ({1}).</translation>
    </message>
    <message>
        <source>Say either how long to wait or until when.</source>
        <translation>Dites soit combien de temps attendre, soit jusqu’à quand.</translation>
    </message>
    <message>
        <source>Two scenarios have the id “{0}”.</source>
        <translation>Deux scénarios ont l’identifiant «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Name a tag, or several with commas between them.</source>
        <translation>Indiquez une étiquette, ou plusieurs séparées par des virgules.</translation>
    </message>
    <message>
        <source>Possible: {0}{1}.</source>
        <translation>Possible&#xa0;: {0}{1}.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Il n’y en a pas.</translation>
    </message>
    <message>
        <source>{0} cannot be asked for with “{1}”. Possible: {2}.</source>
        <translation>{0} ne se demande pas avec «&#xa0;{1}&#xa0;». Possible&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write it as year-month-day: 2026-01-31.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une date. Écrivez-la année-mois-jour&#xa0;: 2026-01-31.</translation>
    </message>
    <message>
        <source>“{0}” is no number. Write it in digits: 12 or 12.5.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nombre. Écrivez-le en chiffres&#xa0;: 12 ou 12.5.</translation>
    </message>
    <message>
        <source>“{0}” is no time. Write a number with its unit: 30min, 2h, 3d (3j), 1w (1sem).</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une durée. Écrivez un nombre et son unité&#xa0;: 30min, 2h, 3j, 1sem.</translation>
    </message>
    <message>
        <source>“{0}” is too far away. Write a date of these centuries.</source>
        <translation>«&#xa0;{0}&#xa0;» est trop loin. Écrivez une date de ces siècles-ci.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and not closed. Close it with another one.</source>
        <translation>Un guillemet est ouvert mais pas fermé. Fermez-le.</translation>
    </message>
    <message>
        <source>A search has at most {0} characters. Shorten it.</source>
        <translation>Une recherche compte au plus {0} caractères. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>There is no “{0}” to search by. {1} Or put the words in quotation marks.</source>
        <translation>On ne cherche pas par «&#xa0;{0}&#xa0;». {1} Ou mettez les mots entre guillemets.</translation>
    </message>
    <message>
        <source>Every ticket has a “{0}” of its own: give the field another id.</source>
        <translation>Chaque ticket a déjà un «&#xa0;{0}&#xa0;»&#xa0;: donnez un autre identifiant au champ.</translation>
    </message>
    <message>
        <source>A column is shown once only.</source>
        <translation>Une colonne ne s’affiche qu’une fois.</translation>
    </message>
    <message>
        <source>A team’s view names its team, and no other does.</source>
        <translation>La vue d’une équipe nomme son équipe, et aucune autre.</translation>
    </message>
    <message>
        <source>Lists are not grouped by “{0}”: choose one of {1}.</source>
        <translation>Les listes ne se groupent pas par «&#xa0;{0}&#xa0;»&#xa0;: choisissez parmi {1}.</translation>
    </message>
    <message>
        <source>Lists are not sorted by “{0}”: choose one of {1}.</source>
        <translation>Les listes ne se trient pas par «&#xa0;{0}&#xa0;»&#xa0;: choisissez parmi {1}.</translation>
    </message>
    <message>
        <source>There is no column “{0}”: choose from {1} or a field.</source>
        <translation>Il n’y a pas de colonne «&#xa0;{0}&#xa0;»&#xa0;: choisissez parmi {1} ou un champ.</translation>
    </message>
    <message>
        <source>{0} has no time zone.</source>
        <translation>{0} n’a pas de fuseau horaire.</translation>
    </message>
    <message>
        <source>Block {0} of the audit is gone, or was put in: the chain does not hold together there.</source>
        <translation>Le bloc {0} de l’audit manque ou a été ajouté&#xa0;: la chaîne ne tient pas à cet endroit.</translation>
    </message>
    <message>
        <source>Block {0} of the audit is not as it was sealed: a command in it or what came before changed.</source>
        <translation>Le bloc {0} de l’audit n’est plus tel qu’il a été scellé&#xa0;: une commande ou ce qui précède a changé.</translation>
    </message>
    <message>
        <source>Block {0} of the audit is not the one whose head was exported: the chain was written anew.</source>
        <translation>Le bloc {0} de l’audit n’est pas celui dont la tête a été exportée&#xa0;: la chaîne a été réécrite.</translation>
    </message>
    <message>
        <source>Block {0} of the audit was sealed with {1} commands and has {2} now.</source>
        <translation>Le bloc {0} de l’audit a été scellé avec {1} commandes et en a maintenant {2}.</translation>
    </message>
    <message>
        <source>Commands say they are sealed in block {0} of the audit, which is not there.</source>
        <translation>Des commandes se disent scellées dans le bloc {0} de l’audit, qui n’existe pas.</translation>
    </message>
    <message>
        <source>The audit cannot be continued from there: begin it anew.</source>
        <translation>L’audit ne se poursuit pas à partir de là&#xa0;: recommencez-le.</translation>
    </message>
    <message>
        <source>The audit had {0} blocks when its head was exported, now {1}: its tail is gone.</source>
        <translation>L’audit avait {0} blocs à l’export de sa tête, maintenant {1}&#xa0;: sa fin manque.</translation>
    </message>
    <message>
        <source>A desk cannot be restored from itself. Name its backup.</source>
        <translation>Un bureau ne se restaure pas à partir de lui-même. Indiquez sa sauvegarde.</translation>
    </message>
    <message>
        <source>“{0}” exists already. Name another file, or say that it is to be replaced (--replace).</source>
        <translation>«&#xa0;{0}&#xa0;» existe déjà. Indiquez un autre fichier, ou dites qu’il est à remplacer (--replace).</translation>
    </message>
    <message>
        <source>“{0}” exists already. Try again in a second.</source>
        <translation>«&#xa0;{0}&#xa0;» existe déjà. Réessayez dans une seconde.</translation>
    </message>
    <message>
        <source>“{0}” is in use. Close every program that has it open, then try again.</source>
        <translation>«&#xa0;{0}&#xa0;» est en cours d’utilisation. Fermez tout programme qui l’a ouvert, puis réessayez.</translation>
    </message>
    <message>
        <source>A ticket has entered this Blueprint: it can fade or be deactivated, not deleted.</source>
        <translation>Un ticket est entré dans ce Blueprint&#xa0;: on peut l’éteindre ou le désactiver, pas le supprimer.</translation>
    </message>
    <message>
        <source>Somebody else saved this draft meanwhile. Reload it and apply your changes again.</source>
        <translation>Quelqu’un d’autre a enregistré ce brouillon entre-temps. Rechargez-le et refaites vos modifications.</translation>
    </message>
    <message>
        <source>The version just published is not there.</source>
        <translation>La version qui vient d’être publiée n’existe pas.</translation>
    </message>
    <message>
        <source>There is no Blueprint version {0} on this desk.</source>
        <translation>Il n’y a pas de version {0} de Blueprint sur ce bureau.</translation>
    </message>
    <message>
        <source>These criteria are nested more than {0} deep. Write them flatter.</source>
        <translation>Ces critères sont imbriqués sur plus de {0} niveaux. Aplatissez-les.</translation>
    </message>
    <message>
        <source>These criteria make more than {0} comparisons. Ask for less at a time.</source>
        <translation>Ces critères font plus de {0} comparaisons. Demandez-en moins à la fois.</translation>
    </message>
    <message>
        <source>These criteria name more than {0} values. Ask for less at a time.</source>
        <translation>Ces critères nomment plus de {0} valeurs. Demandez-en moins à la fois.</translation>
    </message>
    <message>
        <source>“{0}” depends on who acts and when: tickets cannot be searched by it.</source>
        <translation>«&#xa0;{0}&#xa0;» dépend de qui agit et quand&#xa0;: on ne cherche pas de tickets par cela.</translation>
    </message>
    <message>
        <source>A plan is a statement with parameters, not {0}.</source>
        <translation>Un plan est une instruction avec paramètres, pas {0}.</translation>
    </message>
    <message>
        <source>A transaction is under way on this thread: ask the desk inside it, or after it.</source>
        <translation>Une transaction est en cours sur ce fil&#xa0;: interrogez le bureau pendant celle-ci, ou après.</translation>
    </message>
    <message>
        <source>There are tables at the target already. Name an empty database.</source>
        <translation>Il y a déjà des tables à la destination. Indiquez une base vide.</translation>
    </message>
    <message>
        <source>“{0}” did not arrive as it was sent ({1} rows, {2} arrived). Nothing was moved: check the disk of the target and try again.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas arrivé tel qu’envoyé ({1} lignes, {2} arrivées). Rien n’a été déplacé&#xa0;: vérifiez le disque de destination et réessayez.</translation>
    </message>
    <message>
        <source>The desk in {0} was made by a newer version of this program (its schema is {1}, this version knows {2}). Install the newest version to open it.</source>
        <translation>Le bureau dans {0} vient d’une version plus récente de ce programme (schéma {1}, cette version connaît {2}). Installez la dernière version pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The upgrade found rows that point nowhere. Run the check (verify) with the old version.</source>
        <translation>La mise à niveau a trouvé des lignes qui ne renvoient à rien. Lancez la vérification (verify) avec l’ancienne version.</translation>
    </message>
    <message>
        <source>There is no desk at “{0}”. Check the path, or create a new desk there.</source>
        <translation>Il n’y a pas de bureau à «&#xa0;{0}&#xa0;». Vérifiez le chemin, ou créez-y un nouveau bureau.</translation>
    </message>
    <message>
        <source>There is no desk in {0}. Check the address, or create a new desk there.</source>
        <translation>Il n’y a pas de bureau dans {0}. Vérifiez l’adresse, ou créez-y un nouveau bureau.</translation>
    </message>
    <message>
        <source>There is no folder “{0}”. Create it first, or choose another place.</source>
        <translation>Il n’y a pas de dossier «&#xa0;{0}&#xa0;». Créez-le d’abord, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>{0} has the encoding {1}. Create it anew with ENCODING &apos;UTF8&apos;.</source>
        <translation>{0} a l’encodage {1}. Recréez-la avec ENCODING &apos;UTF8&apos;.</translation>
    </message>
    <message>
        <source>{0} holds tables of another program. Choose an empty database.</source>
        <translation>{0} contient les tables d’un autre programme. Choisissez une base vide.</translation>
    </message>
    <message>
        <source>“{0}” cannot be opened: {1}. Check the path and its rights.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être ouvert&#xa0;: {1}. Vérifiez le chemin et ses droits.</translation>
    </message>
    <message>
        <source>“{0}” is a database of another program, not a desk. Choose another file.</source>
        <translation>«&#xa0;{0}&#xa0;» est la base d’un autre programme, pas un bureau. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{0}” is a folder. Name the desk’s file in it.</source>
        <translation>«&#xa0;{0}&#xa0;» est un dossier. Indiquez le fichier du bureau qu’il contient.</translation>
    </message>
    <message>
        <source>“{0}” is an empty file, not a desk. Choose another file, or create a desk there.</source>
        <translation>«&#xa0;{0}&#xa0;» est un fichier vide, pas un bureau. Choisissez un autre fichier, ou créez-y un bureau.</translation>
    </message>
    <message>
        <source>“{0}” is not a desk. Choose a file this program made.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un bureau. Choisissez un fichier fait par ce programme.</translation>
    </message>
    <message>
        <source>“{0}” is read-only for you. Allow writing to it and its folder, or open a copy.</source>
        <translation>«&#xa0;{0}&#xa0;» est en lecture seule pour vous. Autorisez l’écriture dans le fichier et son dossier, ou ouvrez une copie.</translation>
    </message>
    <message>
        <source>A visit opens inside a run.</source>
        <translation>Un passage s’ouvre à l’intérieur d’un parcours.</translation>
    </message>
    <message>
        <source>Somebody moved this ticket first. Reload it and try again.</source>
        <translation>Quelqu’un a fait avancer ce ticket avant vous. Rechargez-le et réessayez.</translation>
    </message>
    <message>
        <source>The audit lost texts of {0} commands, for which no command accounts ({1}).</source>
        <translation>L’audit a perdu les textes de {0} commandes, sans commande qui l’explique ({1}).</translation>
    </message>
    <message>
        <source>Somebody else saved these scenarios meanwhile. Reload them and apply your changes again.</source>
        <translation>Quelqu’un d’autre a enregistré ces scénarios entre-temps. Rechargez-les et refaites vos modifications.</translation>
    </message>
    <message>
        <source>The search holds words of ticket {0}, which is not there. Index the search anew.</source>
        <translation>La recherche contient des mots du ticket {0}, qui n’existe pas. Réindexez la recherche.</translation>
    </message>
    <message>
        <source>Ticket {0} cannot be found by its texts. Index the search anew.</source>
        <translation>Le ticket {0} est introuvable par ses textes. Réindexez la recherche.</translation>
    </message>
    <message>
        <source>The period ends before it begins. Swap its two ends.</source>
        <translation>La période finit avant de commencer. Intervertissez ses deux bornes.</translation>
    </message>
    <message>
        <source>Ticket {0}: its tasks are not those its history tells.</source>
        <translation>Ticket {0}&#xa0;: ses tâches ne sont pas celles de son historique.</translation>
    </message>
    <message>
        <source>Ticket {0}: where its files hang is not what its comments say.</source>
        <translation>Ticket {0}&#xa0;: les fichiers qui lui sont joints ne sont pas ceux que disent ses commentaires.</translation>
    </message>
    <message>
        <source>Ticket {0}: it does not show as many comments as it counts.</source>
        <translation>Ticket {0}&#xa0;: il ne montre pas autant de commentaires qu’il en compte.</translation>
    </message>
    <message>
        <source>A ticket with the name “{0}” from elsewhere is on this desk already.</source>
        <translation>Un ticket venu d’ailleurs sous le nom «&#xa0;{0}&#xa0;» est déjà sur ce bureau.</translation>
    </message>
    <message>
        <source>Somebody changed this ticket first. Reload it and try again.</source>
        <translation>Quelqu’un a modifié ce ticket avant vous. Rechargez-le et réessayez.</translation>
    </message>
    <message>
        <source>Another program is writing to this desk and did not finish in time. Try again.</source>
        <translation>Un autre programme écrit sur ce bureau et n’a pas fini à temps. Réessayez.</translation>
    </message>
    <message>
        <source>The database server has too many connections. Close some programs, or allow more, and try again.</source>
        <translation>Le serveur de base de données a trop de connexions. Fermez des programmes, ou autorisez-en davantage, et réessayez.</translation>
    </message>
    <message>
        <source>The database server refuses the user name or password. Correct the address.</source>
        <translation>Le serveur de base de données refuse le nom d’utilisateur ou le mot de passe. Corrigez l’adresse.</translation>
    </message>
    <message>
        <source>The database server wants a password, and none was given.</source>
        <translation>Le serveur de base de données veut un mot de passe, et aucun n’a été donné.</translation>
    </message>
    <message>
        <source>This is no server’s address. Write it as postgresql://user@server:port/database.</source>
        <translation>Ce n’est pas l’adresse d’un serveur. Écrivez-la sous la forme postgresql://utilisateur@serveur:port/base.</translation>
    </message>
    <message>
        <source>There is a file at “{0}” already. Open it as a desk, or choose another name.</source>
        <translation>Il y a déjà un fichier à l’emplacement «&#xa0;{0}&#xa0;». Ouvrez-le comme un bureau, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The database server refuses this user. Correct the address or the server’s access rules.</source>
        <translation>Le serveur de base de données refuse cet utilisateur. Corrigez l’adresse ou les règles d’accès du serveur.</translation>
    </message>
    <message>
        <source>The database server takes no changes now (it is a copy, or read-only). Connect to the main server.</source>
        <translation>Le serveur de base de données n’accepte pas de modifications (copie ou lecture seule). Connectez-vous au serveur principal.</translation>
    </message>
    <message>
        <source>The desk’s file cannot be opened. Check that it and its folder may be written to.</source>
        <translation>Le fichier du bureau ne peut être ouvert. Vérifiez que l’on peut y écrire, ainsi que dans son dossier.</translation>
    </message>
    <message>
        <source>The desk’s file is damaged. Restore it from a backup; keep the damaged file until that has succeeded.</source>
        <translation>Le fichier du bureau est endommagé. Restaurez-le d’une sauvegarde&#xa0;; gardez le fichier endommagé jusqu’à ce que cela ait réussi.</translation>
    </message>
    <message>
        <source>The desk’s file is read-only. Allow writing to the file and its folder, or open a copy.</source>
        <translation>Le fichier du bureau est en lecture seule. Autorisez l’écriture dans le fichier et son dossier, ou ouvrez une copie.</translation>
    </message>
    <message>
        <source>The desk’s file may not be opened. Allow reading and writing it and its folder.</source>
        <translation>Le fichier du bureau ne peut être ouvert, faute de droits. Autorisez sa lecture et son écriture, ainsi que celles de son dossier.</translation>
    </message>
    <message>
        <source>The disk did not take or give the data. Check it for space and faults, then try again.</source>
        <translation>Le disque n’a pas pris ou rendu les données. Vérifiez sa place et son état, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again: nothing was changed.</source>
        <translation>Le disque est plein. Libérez de la place, puis réessayez&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The disk of the database server is full. Free some space there, then try again: nothing was changed.</source>
        <translation>Le disque du serveur de base de données est plein. Libérez-y de la place, puis réessayez&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no connection to the database server. Check its address and that it runs, then try again. ({0})</source>
        <translation>Il n’y a pas de connexion au serveur de base de données. Vérifiez son adresse et qu’il fonctionne, puis réessayez. ({0})</translation>
    </message>
    <message>
        <source>There is no such database on the server. Create it first (createdb), or correct the address.</source>
        <translation>Cette base n’existe pas sur le serveur. Créez-la d’abord (createdb), ou corrigez l’adresse.</translation>
    </message>
    <message>
        <source>A row of “{0}” points at nothing.</source>
        <translation>Une ligne de «&#xa0;{0}&#xa0;» ne renvoie à rien.</translation>
    </message>
    <message>
        <source>The file is damaged ({0}). Restore a backup.</source>
        <translation>Le fichier est endommagé ({0}). Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The file “{0}” is not the one that was attached.</source>
        <translation>Le fichier «&#xa0;{0}&#xa0;» n’est pas celui qui a été joint.</translation>
    </message>
    <message>
        <source>The letter {0} is not in the state it is said to be in.</source>
        <translation>Le message {0} n’est pas dans l’état annoncé.</translation>
    </message>
    <message>
        <source>The letter {0} was sent and still waits.</source>
        <translation>Le message {0} est parti et attend encore.</translation>
    </message>
    <message>
        <source>There are two letters {0}.</source>
        <translation>Il y a deux messages {0}.</translation>
    </message>
    <message>
        <source>Ticket {0} has left its Blueprint, but its visit {1} is still open.</source>
        <translation>Le ticket {0} a quitté son Blueprint, mais son passage {1} est encore ouvert.</translation>
    </message>
    <message>
        <source>Ticket {0} is not where its open visit {1} is.</source>
        <translation>Le ticket {0} n’est pas là où est son passage ouvert {1}.</translation>
    </message>
    <message>
        <source>Ticket {0} waits for ticket {1} in a visit that is not its own.</source>
        <translation>Le ticket {0} attend le ticket {1} dans un passage qui n’est pas le sien.</translation>
    </message>
    <message>
        <source>Tickets {0} and {1} are each the child of the other.</source>
        <translation>Les tickets {0} et {1} sont chacun l’enfant de l’autre.</translation>
    </message>
    <message>
        <source>Version {0} of the Blueprint “{1}” is not as it was published.</source>
        <translation>La version {0} du Blueprint «&#xa0;{1}&#xa0;» n’est plus telle qu’elle a été publiée.</translation>
    </message>
    <message>
        <source>What is told of the person “{0}” contradicts itself.</source>
        <translation>Ce qui est dit de la personne «&#xa0;{0}&#xa0;» se contredit.</translation>
    </message>
    <message>
        <source>Day {0} of version {1} holds {2} visits, its segment {3}. Seal the days.</source>
        <translation>Le jour {0} de la version {1} compte {2} passages, son segment {3}. Scellez les jours.</translation>
    </message>
    <message>
        <source>The segment of day {0} of version {1} is not what its visits tell. Seal it anew.</source>
        <translation>Le segment du jour {0} de la version {1} ne dit pas ce que disent ses passages. Scellez-le de nouveau.</translation>
    </message>
    <message>
        <source>Ticket {0} has lost its text.</source>
        <translation>Le ticket {0} a perdu son texte.</translation>
    </message>
    <message>
        <source>Ticket {0}: its requests for approval are not those its history tells.</source>
        <translation>Ticket {0}&#xa0;: ses demandes d’approbation ne sont pas celles de son historique.</translation>
    </message>
    <message>
        <source>There is no file “{0}”. Check the path.</source>
        <translation>Il n’y a pas de fichier «&#xa0;{0}&#xa0;». Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être écrit&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}. Check the place and its rights.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être écrit&#xa0;: {1}. Vérifiez l’emplacement et ses droits.</translation>
    </message>
    <message>
        <source>“{0}” exists already. Name another file.</source>
        <translation>«&#xa0;{0}&#xa0;» existe déjà. Indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>“{0}” has rows that point nowhere. Take another backup; run the check (verify).</source>
        <translation>«&#xa0;{0}&#xa0;» a des lignes qui ne renvoient à rien. Prenez une autre sauvegarde&#xa0;; lancez la vérification (verify).</translation>
    </message>
    <message>
        <source>“{0}” is damaged ({1}). Take another backup; run the check (verify) on the desk.</source>
        <translation>«&#xa0;{0}&#xa0;» est endommagé ({1}). Prenez une autre sauvegarde&#xa0;; lancez la vérification (verify) du bureau.</translation>
    </message>
    <message>
        <source>“{0}” was made by a newer version of this program (schema {1}, known {2}).</source>
        <translation>«&#xa0;{0}&#xa0;» vient d’une version plus récente de ce programme (schéma {1}, connu {2}).</translation>
    </message>
    <message>
        <source>The desk cannot be opened: {0}</source>
        <translation>Le bureau ne peut être ouvert&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The audit in “{0}” is not whole: {1}</source>
        <translation>L’audit de «&#xa0;{0}&#xa0;» n’est pas entier&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Ticket {0}: {1}</source>
        <translation>Ticket {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>A letter was sent with placeholders nobody knows: {0}.</source>
        <translation>Un message est parti avec des variables inconnues&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Nobody of the team {0} is available to take ticket {1}.</source>
        <translation>Personne de l’équipe {0} n’est disponible pour prendre le ticket {1}.</translation>
    </message>
    <message>
        <source>Nobody performed this: the system did.</source>
        <translation>Personne ne l’a exécuté&#xa0;: c’est le système.</translation>
    </message>
    <message>
        <source>A ticket that is solved, closed or merged promises nothing any more: reopen it first.</source>
        <translation>Un ticket résolu, clos ou fusionné ne promet plus rien&#xa0;: rouvrez-le d’abord.</translation>
    </message>
    <message>
        <source>Only delayed actions are armed.</source>
        <translation>Seules les actions différées sont armées.</translation>
    </message>
    <message>
        <source>The status changes by transitions only.</source>
        <translation>Le statut ne change que par des transitions.</translation>
    </message>
    <message>
        <source>The ticket is with no team.</source>
        <translation>Le ticket n’est dans aucune équipe.</translation>
    </message>
    <message>
        <source>There is no person “{0}” to give the task to.</source>
        <translation>Il n’y a pas de personne «&#xa0;{0}&#xa0;» à qui donner la tâche.</translation>
    </message>
    <message>
        <source>There is no team “{0}”.</source>
        <translation>Il n’y a pas d’équipe «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” is nobody active here.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est personne d’actif ici.</translation>
    </message>
    <message>
        <source>{0} (inactive)</source>
        <translation>{0} (inactif)</translation>
    </message>
    <message>
        <source>“{0}” needs {1}, and {2} could give it now: ask an administrator.</source>
        <translation>«&#xa0;{0}&#xa0;» exige {1}, et {2} l’accorder maintenant&#xa0;: demandez à un administrateur.</translation>
    </message>
    <message>
        <source>“{0}” waits for approval by {1} ({2} of {3} so far).</source>
        <translation>«&#xa0;{0}&#xa0;» attend l’approbation de {1} ({2} sur {3} jusqu’ici).</translation>
    </message>
    <message>
        <source>“{0}” waits for approval by {1} ({2} of {3} so far){4}.</source>
        <translation>«&#xa0;{0}&#xa0;» attend l’approbation de {1} ({2} sur {3} jusqu’ici){4}.</translation>
    </message>
    <message>
        <source>This ticket’s rules open tickets or enter Blueprints without end: correct the Blueprint.</source>
        <translation>Les règles de ce ticket ouvrent des tickets ou entrent dans des Blueprints sans fin&#xa0;: corrigez le Blueprint.</translation>
    </message>
    <message>
        <source>Blueprints follow each other in circles by themselves, “{0}” among them: stopped.</source>
        <translation>Des Blueprints s’enchaînent d’eux-mêmes en boucle, dont «&#xa0;{0}&#xa0;»&#xa0;: arrêté.</translation>
    </message>
    <message>
        <source>The Blueprint “{0}” to call takes no tickets now: publish or activate it.</source>
        <translation>Le Blueprint «&#xa0;{0}&#xa0;» à appeler ne prend pas de tickets pour l’instant&#xa0;: publiez-le ou activez-le.</translation>
    </message>
    <message>
        <source>The next Blueprint “{0}” takes no tickets now: publish or activate it.</source>
        <translation>Le Blueprint suivant «&#xa0;{0}&#xa0;» ne prend pas de tickets pour l’instant&#xa0;: publiez-le ou activez-le.</translation>
    </message>
    <message>
        <source>Tickets call each other more than {0} deep, “{1}” among them: stopped.</source>
        <translation>Des tickets s’appellent sur plus de {0} niveaux, dont «&#xa0;{1}&#xa0;»&#xa0;: arrêté.</translation>
    </message>
    <message>
        <source>Ticket {0} was moved {1} times in a row by itself and was stopped: the Blueprint’s automatic transitions go in circles.</source>
        <translation>Le ticket {0} a avancé de lui-même {1} fois de suite et a été arrêté&#xa0;: les transitions automatiques du Blueprint tournent en rond.</translation>
    </message>
    <message>
        <source>This is decided inside a run only.</source>
        <translation>Cela ne se décide qu’à l’intérieur d’un parcours.</translation>
    </message>
    <message>
        <source>This is decided inside a state only.</source>
        <translation>Cela ne se décide qu’à l’intérieur d’un état.</translation>
    </message>
    <message>
        <source>This is decided with the run’s Blueprint only.</source>
        <translation>Cela ne se décide qu’avec le Blueprint du parcours.</translation>
    </message>
    <message>
        <source>Say why: the reason stays in the ticket’s history.</source>
        <translation>Dites pourquoi&#xa0;: le motif reste dans l’historique du ticket.</translation>
    </message>
    <message>
        <source>The Blueprint has no start state, so no ticket can enter it.</source>
        <translation>Le Blueprint n’a pas d’état de départ&#xa0;: aucun ticket ne peut y entrer.</translation>
    </message>
    <message>
        <source>The ticket is in a Blueprint already: take it out first.</source>
        <translation>Le ticket est déjà dans un Blueprint&#xa0;: sortez-le d’abord.</translation>
    </message>
    <message>
        <source>The ticket is in no Blueprint, so it cannot be put into a state.</source>
        <translation>Le ticket n’est dans aucun Blueprint&#xa0;: il ne peut être mis dans un état.</translation>
    </message>
    <message>
        <source>The ticket is in no Blueprint.</source>
        <translation>Le ticket n’est dans aucun Blueprint.</translation>
    </message>
    <message>
        <source>The ticket is in “{0}” already.</source>
        <translation>Le ticket est déjà dans «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” has no state “{1}”.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas d’état «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>Ask {0} to decide.</source>
        <translation>Demandez à {0} de décider.</translation>
    </message>
    <message>
        <source>Ask {0}, who may do it now.</source>
        <translation>Demandez à {0}, qui peut le faire maintenant.</translation>
    </message>
    <message>
        <source>It is for people to execute.</source>
        <translation>C’est à des personnes de l’exécuter.</translation>
    </message>
    <message>
        <source>You may do it.</source>
        <translation>Vous pouvez le faire.</translation>
    </message>
    <message>
        <source>You may do it: it is for {0}.</source>
        <translation>Vous pouvez le faire&#xa0;: c’est pour {0}.</translation>
    </message>
    <message>
        <source>It leaves the present state.</source>
        <translation>Elle quitte l’état présent.</translation>
    </message>
    <message>
        <source>It waits for ticket {0} to be done.</source>
        <translation>Il attend que le ticket {0} soit terminé.</translation>
    </message>
    <message>
        <source>Its approval can be asked for.</source>
        <translation>Son approbation peut être demandée.</translation>
    </message>
    <message>
        <source>Its criteria do not hold.</source>
        <translation>Ses critères ne sont pas remplis.</translation>
    </message>
    <message>
        <source>Its criteria hold.</source>
        <translation>Ses critères sont remplis.</translation>
    </message>
    <message>
        <source>Wait: time alone will open it.</source>
        <translation>Attendez&#xa0;: le temps seul l’ouvrira.</translation>
    </message>
    <message>
        <source>Every built-in field needs its check.</source>
        <translation>Chaque champ intégré a besoin de son contrôle.</translation>
    </message>
    <message>
        <source>There is no field “{0}”.</source>
        <translation>Il n’y a pas de champ «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>{0} is no longer active.</source>
        <translation>{0} n’est plus actif.</translation>
    </message>
    <message>
        <source>{0} is not an agent.</source>
        <translation>{0} n’est pas un agent.</translation>
    </message>
    <message>
        <source>A file is not on the desk: attach it again.</source>
        <translation>Un fichier n’est pas sur le bureau&#xa0;: joignez-le de nouveau.</translation>
    </message>
    <message>
        <source>Choose a tag.</source>
        <translation>Choisissez une étiquette.</translation>
    </message>
    <message>
        <source>Customers do not set {0}: leave it out.</source>
        <translation>Les clients ne remplissent pas {0}&#xa0;: laissez-le.</translation>
    </message>
    <message>
        <source>The status changes by transitions only: take it off this form.</source>
        <translation>Le statut ne change que par des transitions&#xa0;: retirez-le de ce formulaire.</translation>
    </message>
    <message>
        <source>This transition does not ask for “{0}”: leave it out.</source>
        <translation>Cette transition ne demande pas «&#xa0;{0}&#xa0;»&#xa0;: laissez-le.</translation>
    </message>
    <message>
        <source>Write the resolution.</source>
        <translation>Écrivez la résolution.</translation>
    </message>
    <message>
        <source>Your role writes to colleagues only: leave the reply to an agent.</source>
        <translation>Votre rôle n’écrit qu’aux collègues&#xa0;: laissez la réponse à un agent.</translation>
    </message>
    <message>
        <source>{0} cannot be changed here.</source>
        <translation>{0} ne se modifie pas ici.</translation>
    </message>
    <message>
        <source>“{0}” is not one of the tags: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas l’une des étiquettes&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not one of {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas l’un de {1}.</translation>
    </message>
    <message>
        <source>The Blueprint “{0}”</source>
        <translation>Le Blueprint «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>The ticket is in no Blueprint, so it has no transitions.</source>
        <translation>Le ticket n’est dans aucun Blueprint&#xa0;: il n’a pas de transitions.</translation>
    </message>
    <message>
        <source>{0} has no transition “{1}”: reload the ticket.</source>
        <translation>{0} n’a pas de transition «&#xa0;{1}&#xa0;»&#xa0;: rechargez le ticket.</translation>
    </message>
    <message>
        <source>“{0}” is switched off in this Blueprint.</source>
        <translation>«&#xa0;{0}&#xa0;» est hors service dans ce Blueprint.</translation>
    </message>
    <message>
        <source>“{0}” does not leave the state “{1}”.</source>
        <translation>«&#xa0;{0}&#xa0;» ne part pas de l’état «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” goes back to “{1}”, a state this version has no more: choose another way.</source>
        <translation>«&#xa0;{0}&#xa0;» revient à «&#xa0;{1}&#xa0;», un état que cette version n’a plus&#xa0;: choisissez un autre chemin.</translation>
    </message>
    <message>
        <source>“{0}” goes back to the state before, and the ticket was in no other yet.</source>
        <translation>«&#xa0;{0}&#xa0;» revient à l’état précédent, et le ticket n’en a encore connu aucun autre.</translation>
    </message>
    <message>
        <source>“{0}” happens by itself; nobody executes it.</source>
        <translation>«&#xa0;{0}&#xa0;» a lieu d’elle-même&#xa0;; personne ne l’exécute.</translation>
    </message>
    <message>
        <source>“{0}” is done already.</source>
        <translation>«&#xa0;{0}&#xa0;» est déjà faite.</translation>
    </message>
    <message>
        <source>“{0}” is for people to execute.</source>
        <translation>C’est à des personnes d’exécuter «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>There is nobody to send it to: no active {0} with an address.</source>
        <translation>Il n’y a personne à qui l’envoyer&#xa0;: personne d’actif ({0}) avec une adresse.</translation>
    </message>
    <message>
        <source>A closed ticket is read-only: open a follow-up ticket instead.</source>
        <translation>Un ticket clos est en lecture seule&#xa0;: ouvrez plutôt un ticket de suivi.</translation>
    </message>
    <message>
        <source>A ticket cannot be solved by nobody: assign it first.</source>
        <translation>Un ticket ne peut pas être résolu sans agent assigné&#xa0;: assignez-le d’abord.</translation>
    </message>
    <message>
        <source>A ticket never goes back to new: set it to open.</source>
        <translation>Un ticket ne redevient jamais nouveau&#xa0;: mettez-le à ouvert.</translation>
    </message>
    <message>
        <source>Customers cannot write private notes.</source>
        <translation>Les clients n’écrivent pas de notes privées.</translation>
    </message>
    <message>
        <source>Customers do not set the {0}: leave it out.</source>
        <translation>Les clients ne remplissent pas ce champ ({0})&#xa0;: laissez-le.</translation>
    </message>
    <message>
        <source>In this Blueprint {0} change by transitions only: choose one of them.</source>
        <translation>Dans ce Blueprint, cela ({0}) ne change que par des transitions&#xa0;: choisissez-en une.</translation>
    </message>
    <message>
        <source>Inside a Blueprint the status changes by transitions only: choose one of them.</source>
        <translation>Dans un Blueprint, le statut ne change que par des transitions&#xa0;: choisissez-en une.</translation>
    </message>
    <message>
        <source>Nobody has taken this ticket up, so it cannot be put back.</source>
        <translation>Personne n’a pris ce ticket en charge&#xa0;: il ne peut pas être remis en file.</translation>
    </message>
    <message>
        <source>Only active agents take tickets up for work.</source>
        <translation>Seuls les agents actifs prennent des tickets en charge.</translation>
    </message>
    <message>
        <source>Somebody has taken this ticket up already.</source>
        <translation>Quelqu’un a déjà pris ce ticket en charge.</translation>
    </message>
    <message>
        <source>Status: “{0}” means another category.</source>
        <translation>Statut&#xa0;: «&#xa0;{0}&#xa0;» désigne une autre catégorie.</translation>
    </message>
    <message>
        <source>The ticket is in no Blueprint, so there is nothing to take up.</source>
        <translation>Le ticket n’est dans aucun Blueprint&#xa0;: il n’y a rien à prendre en charge.</translation>
    </message>
    <message>
        <source>Write something or attach a file.</source>
        <translation>Écrivez quelque chose ou joignez un fichier.</translation>
    </message>
    <message>
        <source>Your role writes to colleagues only: make it a note.</source>
        <translation>Votre rôle n’écrit qu’aux collègues&#xa0;: faites-en une note.</translation>
    </message>
    <message>
        <source>This desk has no status for closed tickets: add one.</source>
        <translation>Ce bureau n’a pas de statut pour les tickets clos&#xa0;: ajoutez-en un.</translation>
    </message>
    <message>
        <source>Ticket {0} is closed: merge into one that goes on.</source>
        <translation>Le ticket {0} est clos&#xa0;: fusionnez dans un ticket qui se poursuit.</translation>
    </message>
    <message>
        <source>Ticket {0} was merged into ticket {1} already.</source>
        <translation>Le ticket {0} a déjà été fusionné dans le ticket {1}.</translation>
    </message>
    <message>
        <source>Ticket {0} was merged into ticket {1}: merge into that one.</source>
        <translation>Le ticket {0} a été fusionné dans le ticket {1}&#xa0;: fusionnez dans celui-là.</translation>
    </message>
    <message>
        <source>A ticket that was migrated was in a Blueprint.</source>
        <translation>Un ticket migré était dans un Blueprint.</translation>
    </message>
    <message>
        <source>It has entered another Blueprint since.</source>
        <translation>Il est entré depuis dans un autre Blueprint.</translation>
    </message>
    <message>
        <source>It has moved on since: take it back by hand if it must go back.</source>
        <translation>Il a avancé depuis&#xa0;: ramenez-le à la main s’il doit revenir.</translation>
    </message>
    <message>
        <source>The ticket’s last move is not yours: only who made it can undo it.</source>
        <translation>Le dernier déplacement du ticket n’est pas le vôtre&#xa0;: seul qui l’a fait peut l’annuler.</translation>
    </message>
    <message>
        <source>A transition can be undone for {0} minutes: take the ticket on instead.</source>
        <translation>Une transition s’annule pendant {0} minutes&#xa0;: faites plutôt avancer le ticket.</translation>
    </message>
    <message>
        <source>The transition did more than move this ticket: take the ticket on instead.</source>
        <translation>La transition a fait plus que déplacer ce ticket&#xa0;: faites-le plutôt avancer.</translation>
    </message>
    <message>
        <source>The customer was written to with it: take the ticket on instead.</source>
        <translation>Le client a reçu un message avec elle&#xa0;: faites plutôt avancer le ticket.</translation>
    </message>
    <message>
        <source>Something has come of it since: take the ticket on instead.</source>
        <translation>Il en est résulté quelque chose depuis&#xa0;: faites plutôt avancer le ticket.</translation>
    </message>
    <message>
        <source>A ticket that moved was in a Blueprint.</source>
        <translation>Un ticket qui s’est déplacé était dans un Blueprint.</translation>
    </message>
    <message>
        <source>The new version of the Blueprint asks otherwise: ask again.</source>
        <translation>La nouvelle version du Blueprint demande autre chose&#xa0;: demandez de nouveau.</translation>
    </message>
    <message>
        <source>The ticket is in {0} already: choose another department.</source>
        <translation>Le ticket est déjà dans {0}&#xa0;: choisissez un autre service.</translation>
    </message>
    <message>
        <source>There is no field “{0}” to give a value.</source>
        <translation>Il n’y a pas de champ «&#xa0;{0}&#xa0;» à remplir.</translation>
    </message>
    <message>
        <source>There is no team “{0}” in that department: choose one of its own.</source>
        <translation>Il n’y a pas d’équipe «&#xa0;{0}&#xa0;» dans ce service&#xa0;: choisissez l’une des siennes.</translation>
    </message>
    <message>
        <source>This is not yours to do: wait for us, or write to us.</source>
        <translation>Ce n’est pas à vous de le faire&#xa0;: attendez-nous, ou écrivez-nous.</translation>
    </message>
    <message>
        <source>Your account is not active: ask an administrator to activate it.</source>
        <translation>Votre compte n’est pas actif&#xa0;: demandez à un administrateur de l’activer.</translation>
    </message>
    <message>
        <source>“{0}” is for {1}, and that is not you.</source>
        <translation>«&#xa0;{0}&#xa0;» est pour {1}, et ce n’est pas vous.</translation>
    </message>
    <message>
        <source>“{0}” needs a second pair of eyes: you did “{1}” yourself. Ask a colleague.</source>
        <translation>«&#xa0;{0}&#xa0;» exige un second regard&#xa0;: vous avez fait «&#xa0;{1}&#xa0;» vous-même. Demandez à un collègue.</translation>
    </message>
    <message>
        <source>The text of “{0}”.</source>
        <translation>Le texte de «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Name a moment of the years {0} to {1}, not {2}.</source>
        <translation>Indiquez un moment des années {0} à {1}, pas {2}.</translation>
    </message>
    <message>
        <source>Nobody in this rehearsal has the id “{0}”: choose somebody of the set-up.</source>
        <translation>Personne dans cette simulation n’a l’identifiant «&#xa0;{0}&#xa0;»&#xa0;: choisissez quelqu’un de la configuration.</translation>
    </message>
    <message>
        <source>The ticket is moved on by itself without end: correct the Blueprint’s automatic transitions.</source>
        <translation>Le ticket avance de lui-même sans fin&#xa0;: corrigez les transitions automatiques du Blueprint.</translation>
    </message>
    <message>
        <source>{0} does not work on this desk any more.</source>
        <translation>{0} ne travaille plus sur ce bureau.</translation>
    </message>
    <message>
        <source>A {0} may not do this.</source>
        <translation>Le rôle «&#xa0;{0}&#xa0;» ne permet pas cela.</translation>
    </message>
    <message>
        <source>They may not give this ticket to somebody else here.</source>
        <translation>Cette personne ne peut pas donner ce ticket à quelqu’un d’autre ici.</translation>
    </message>
    <message>
        <source>This ticket is not theirs to see: it is in another department and with another team.</source>
        <translation>Cette personne ne voit pas ce ticket&#xa0;: il est dans un autre service et une autre équipe.</translation>
    </message>
    <message>
        <source>This ticket is shared with them for less: they may read it or take its transition.</source>
        <translation>Ce ticket est partagé avec cette personne pour moins&#xa0;: le lire ou exécuter sa transition.</translation>
    </message>
    <message>
        <source>{0} is refused ({1})</source>
        <translation>{0} est refusé ({1})</translation>
    </message>
    <message>
        <source>More than {0} things would be due: let less time pass.</source>
        <translation>Plus de {0} échéances tomberaient&#xa0;: laissez passer moins de temps.</translation>
    </message>
    <message>
        <source>Nothing is due: time alone changes nothing here.</source>
        <translation>Aucune échéance&#xa0;: le temps seul ne change rien ici.</translation>
    </message>
    <message>
        <source>That moment is past: go back to an earlier step instead.</source>
        <translation>Ce moment est passé&#xa0;: revenez plutôt à une étape antérieure.</translation>
    </message>
    <message>
        <source>The ticket has no requester, so no customer can write: name one when it is opened.</source>
        <translation>Le ticket n’a pas de demandeur, aucun client ne peut donc écrire&#xa0;: nommez-en un à l’ouverture.</translation>
    </message>
    <message>
        <source>There is no calendar “{0}” here: name one of the set-up.</source>
        <translation>Il n’y a pas de calendrier «&#xa0;{0}&#xa0;» ici&#xa0;: nommez-en un de la configuration.</translation>
    </message>
    <message>
        <source>There is no calendar “{0}” here: add it.</source>
        <translation>Il n’y a pas de calendrier «&#xa0;{0}&#xa0;» ici&#xa0;: ajoutez-le.</translation>
    </message>
    <message>
        <source>There is no department “{0}” here: name one of the set-up.</source>
        <translation>Il n’y a pas de service «&#xa0;{0}&#xa0;» ici&#xa0;: nommez-en un de la configuration.</translation>
    </message>
    <message>
        <source>There is no status “{0}” here.</source>
        <translation>Il n’y a pas de statut «&#xa0;{0}&#xa0;» ici.</translation>
    </message>
    <message>
        <source>A solved ticket waits for nobody: there is nothing to put aside.</source>
        <translation>Un ticket résolu n’attend personne&#xa0;: il n’y a rien à mettre de côté.</translation>
    </message>
    <message>
        <source>This moment is past: choose a later one.</source>
        <translation>Ce moment est passé&#xa0;: choisissez-en un plus tardif.</translation>
    </message>
    <message>
        <source>This ticket is not put aside.</source>
        <translation>Ce ticket n’est pas mis de côté.</translation>
    </message>
    <message>
        <source>A ticket has {0} tasks at most: open another ticket.</source>
        <translation>Un ticket a au plus {0} tâches&#xa0;: ouvrez un autre ticket.</translation>
    </message>
    <message>
        <source>The order must name every task of the ticket once: reload and try again.</source>
        <translation>L’ordre doit nommer chaque tâche du ticket une fois&#xa0;: rechargez et réessayez.</translation>
    </message>
    <message>
        <source>“{0}” is nobody active here: give the task to somebody else.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est personne d’actif ici&#xa0;: donnez la tâche à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>“{0}” is still to be done.</source>
        <translation>«&#xa0;{0}&#xa0;» reste à faire.</translation>
    </message>
    <message>
        <source>This version does not understand the delayed action.</source>
        <translation>Cette version ne comprend pas l’action différée.</translation>
    </message>
    <message>
        <source>Only a supervisor hands on somebody else’s vote: ask one.</source>
        <translation>Seul un superviseur transmet le vote de quelqu’un d’autre&#xa0;: demandez-lui.</translation>
    </message>
    <message>
        <source>Only {0}, who asked, withdraws the request.</source>
        <translation>Seule la personne qui a demandé, {0}, retire la demande.</translation>
    </message>
    <message>
        <source>The approval of {0} is for {1} to give.</source>
        <translation>L’approbation de {0} revient à {1}.</translation>
    </message>
    <message>
        <source>This vote on {0} was handed to {1}.</source>
        <translation>Ce vote sur {0} a été transmis à {1}.</translation>
    </message>
    <message>
        <source>{0} asked for this and cannot decide it: choose somebody else.</source>
        <translation>{0} l’a demandé et ne peut en décider&#xa0;: choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>{0} did an earlier part of this: a second pair of eyes is needed. Choose somebody else.</source>
        <translation>{0} en a fait une partie&#xa0;: il faut un second regard. Choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>{0} handed their own vote on: choose somebody else.</source>
        <translation>{0} a transmis son propre vote&#xa0;: choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>{0} has a vote already: choose somebody else.</source>
        <translation>{0} a déjà un vote&#xa0;: choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>{0} was decided on already with this vote: it stands.</source>
        <translation>{0}&#xa0;: décidé déjà avec ce vote, qui reste.</translation>
    </message>
    <message>
        <source>“{0}” is nobody active here: choose somebody else.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est personne d’actif ici&#xa0;: choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>“{0}” waits for no approval on this ticket: reload it.</source>
        <translation>«&#xa0;{0}&#xa0;» n’attend aucune approbation sur ce ticket&#xa0;: rechargez-le.</translation>
    </message>
    <message>
        <source>“{0}” was not approved.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas été approuvée.</translation>
    </message>
    <message>
        <source>“{0}” needs: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» exige&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Fill in {0}.</source>
        <translation>Remplissez «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Set {0} to {1}.</source>
        <translation>Mettez «&#xa0;{0}&#xa0;» sur «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>Tick “{0}”.</source>
        <translation>Cochez «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Write a reply to the customer.</source>
        <translation>Écrivez une réponse au client.</translation>
    </message>
    <message>
        <source>Write a note.</source>
        <translation>Écrivez une note.</translation>
    </message>
    <message>
        <source>Attach a file.</source>
        <translation>Joignez un fichier.</translation>
    </message>
    <message>
        <source>Attach at least {0} files.</source>
        <translation>Joignez au moins {0} fichiers.</translation>
    </message>
    <message>
        <source>“{0}” is for {1}, for whom you stand in until {2}; but your own role and departments do not let you work on this ticket.</source>
        <translation>«&#xa0;{0}&#xa0;» revient à {1}, que vous remplacez jusqu’au {2}&#xa0;; mais votre propre rôle et vos services ne vous permettent pas de travailler sur ce ticket.</translation>
    </message>
    <message>
        <source>“{0}” needs a second pair of eyes: you or {1}, for whom you stand in, did the part before it. Ask a colleague.</source>
        <translation>«&#xa0;{0}&#xa0;» exige un second regard&#xa0;: vous ou {1}, que vous remplacez, avez fait la partie précédente. Demandez à un collègue.</translation>
    </message>
    <message>
        <source>You stand in for {0}, who asked for “{1}”: a second pair of eyes is needed. Hand your vote to a colleague.</source>
        <translation>Vous remplacez {0}, qui a demandé «&#xa0;{1}&#xa0;»&#xa0;: il faut un second regard. Transmettez votre vote à un collègue.</translation>
    </message>
    <message>
        <source>The approval of “{0}” is for {1}, for whom you stand in; but your own role and departments do not let you work on this ticket.</source>
        <translation>L’approbation de «&#xa0;{0}&#xa0;» revient à {1}, que vous remplacez&#xa0;; mais votre propre rôle et vos services ne vous permettent pas de travailler sur ce ticket.</translation>
    </message>
    <message>
        <source>“{0}” needs a second pair of eyes: you or {1}, for whom you stand in, asked for it or did an earlier part. Ask a supervisor to hand this vote on.</source>
        <translation>«&#xa0;{0}&#xa0;» exige un second regard&#xa0;: vous ou {1}, que vous remplacez, l’avez demandé ou avez fait une partie précédente. Demandez à un superviseur de transmettre ce vote.</translation>
    </message>
    <message>
        <source>You have a vote of your own on “{0}”: one person gives one vote.</source>
        <translation>Vous avez votre propre vote sur «&#xa0;{0}&#xa0;»&#xa0;: une personne ne vote qu’une fois.</translation>
    </message>
    <message>
        <source>You decided on “{0}” already, for {1}: one person gives one vote.</source>
        <translation>Vous avez déjà décidé de «&#xa0;{0}&#xa0;», pour {1}&#xa0;: une personne ne vote qu’une fois.</translation>
    </message>
    <message>
        <source>{0} (for {1} until {2})</source>
        <translation>{0} (pour {1} jusqu’au {2})</translation>
    </message>
    <message>
        <source>{0} (away until {1})</source>
        <translation>{0} (absent jusqu’au {1})</translation>
    </message>
    <message>
        <source>You may do it: you stand in for {0} until {1}.</source>
        <translation>Vous pouvez le faire&#xa0;: vous remplacez {0} jusqu’au {1}.</translation>
    </message>
    <message>
        <source>Ask {0}, who stands in for {1} until {2}.</source>
        <translation>Demandez à {0}, qui remplace {1} jusqu’au {2}.</translation>
    </message>
    <message>
        <source>Ask {0}, who may do it but is away until {1}.</source>
        <translation>Demandez à {0}, qui peut le faire mais est absent jusqu’au {1}.</translation>
    </message>
    <message>
        <source>Only people who are away could take it on, and nobody stands in: name a deputy, or reassign it.</source>
        <translation>Seuls des absents pourraient le faire avancer, et personne ne les remplace&#xa0;: nommez un remplaçant, ou réassignez-le.</translation>
    </message>
    <message>
        <source>Two of these absences overlap: make one of them.</source>
        <translation>Deux de ces absences se chevauchent&#xa0;: n’en faites qu’une.</translation>
    </message>
    <message>
        <source>When {0} is away is for them, who leads them or an administrator to say.</source>
        <translation>Les absences de {0} sont à dire par cette personne, par qui la dirige ou par un administrateur.</translation>
    </message>
    <message>
        <source>You lead {0} and do not name yourself deputy: ask them or a supervisor.</source>
        <translation>Vous dirigez {0} et ne vous nommez pas vous-même remplaçant&#xa0;: demandez à cette personne ou à un superviseur.</translation>
    </message>
    <message>
        <source>“{0}” is nobody active here: choose somebody else as deputy.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est personne d’actif ici&#xa0;: choisissez un autre remplaçant.</translation>
    </message>
    <message>
        <source>Nobody stands in for themself: choose somebody else as deputy, or nobody.</source>
        <translation>Personne ne se remplace soi-même&#xa0;: choisissez quelqu’un d’autre, ou personne.</translation>
    </message>
    <message>
        <source>{0} works on no tickets and cannot stand in: choose somebody else as deputy.</source>
        <translation>{0} ne travaille sur aucun ticket et ne peut pas remplacer&#xa0;: choisissez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>{0} does not work on tickets of {1}: what waits for {2} there waits on.</source>
        <translation>{0} ne travaille pas sur les tickets de {1}&#xa0;: ce qui y attend {2} attendra encore.</translation>
    </message>
    <message>
        <source>{0} is away as well {1}: then {2} stands in for {3}.</source>
        <translation>{0} est absent aussi {1}&#xa0;: alors, {3} est remplacé par {2}.</translation>
    </message>
    <message>
        <source>from {0} until {1}</source>
        <translation>du {0} au {1}</translation>
    </message>
    <message>
        <source>{0} was to stand in for {1} until {2}: name somebody else.</source>
        <translation>{0} devait remplacer {1} jusqu’au {2}&#xa0;: nommez quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>{0} is away until {1}: {2} stands in.</source>
        <translation>{0} est absent jusqu’au {1}&#xa0;: remplacé par {2}.</translation>
    </message>
    <message>
        <source>An absence ends after it begins.</source>
        <translation>Une absence finit après son début.</translation>
    </message>
    <message>
        <source>Absences come one after the other: make one of those that overlap.</source>
        <translation>Les absences se suivent&#xa0;: n’en faites qu’une de celles qui se chevauchent.</translation>
    </message>
    <message>
        <source>the agents of {0}</source>
        <translation>les agents de {0}</translation>
    </message>
    <message>
        <source>the assignee</source>
        <translation>l’agent assigné</translation>
    </message>
    <message>
        <source>the team {0}</source>
        <translation>l’équipe {0}</translation>
    </message>
    <message>
        <source>the team the ticket is with</source>
        <translation>l’équipe qui a le ticket</translation>
    </message>
    <message>
        <source>every {0} of {1}</source>
        <translation>tout {0} de {1}</translation>
    </message>
    <message>
        <source>the person in {0}</source>
        <translation>la personne de {0}</translation>
    </message>
    <message>
        <source>the requester</source>
        <translation>le demandeur</translation>
    </message>
    <message>
        <source>the assignee’s manager</source>
        <translation>le supérieur de l’agent assigné</translation>
    </message>
    <message>
        <source>whoever brought the ticket here</source>
        <translation>la personne qui a amené le ticket ici</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} ou {1}</translation>
    </message>
    <message>
        <source>There is no SLA policy “{0}” on this desk.</source>
        <translation>Il n’y a pas de politique SLA «&#xa0;{0}&#xa0;» sur ce bureau.</translation>
    </message>
    <message>
        <source>Name every SLA policy of the desk once to put them in order: look at them as they are now.</source>
        <translation>Pour les ordonner, nommez une fois chaque politique SLA du bureau&#xa0;: regardez comment elles sont maintenant.</translation>
    </message>
    <message>
        <source>A formula has at most {0} characters: divide it over several fields.</source>
        <translation>Une formule a au plus {0} caractères&#xa0;: répartissez-la sur plusieurs champs.</translation>
    </message>
    <message>
        <source>A number has at most {0} digits here.</source>
        <translation>Un nombre a ici au plus {0} chiffres.</translation>
    </message>
    <message>
        <source>This text has no end: close it with a quotation mark (&quot;).</source>
        <translation>Ce texte n’a pas de fin&#xa0;: fermez-le par un guillemet (&quot;).</translation>
    </message>
    <message>
        <source>This field has no end: close it with a brace (}).</source>
        <translation>Ce champ n’a pas de fin&#xa0;: fermez-le par une accolade (}).</translation>
    </message>
    <message>
        <source>“{0}” means nothing in a formula: remove it.</source>
        <translation>«&#xa0;{0}&#xa0;» ne veut rien dire dans une formule&#xa0;: ôtez-le.</translation>
    </message>
    <message>
        <source>Write a formula, such as {0}.</source>
        <translation>Écrivez une formule, par exemple {0}.</translation>
    </message>
    <message>
        <source>“{0}” is not expected here: is a sign or a comma missing?</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas attendu ici&#xa0;: manque-t-il un signe ou une virgule&#xa0;?</translation>
    </message>
    <message>
        <source>Compare two things at a time: join comparisons by “and”.</source>
        <translation>Comparez deux choses à la fois&#xa0;: reliez les comparaisons par «&#xa0;and&#xa0;».</translation>
    </message>
    <message>
        <source>This parenthesis is not closed: add “)”.</source>
        <translation>Cette parenthèse n’est pas fermée&#xa0;: ajoutez «&#xa0;)&#xa0;».</translation>
    </message>
    <message>
        <source>Something is missing at the end: add a field, a number or a text.</source>
        <translation>Il manque quelque chose à la fin&#xa0;: ajoutez un champ, un nombre ou un texte.</translation>
    </message>
    <message>
        <source>Write one “=” to compare.</source>
        <translation>Écrivez un seul «&#xa0;=&#xa0;» pour comparer.</translation>
    </message>
    <message>
        <source>Something is missing before “{0}”: a field, a number or a text.</source>
        <translation>Il manque quelque chose avant «&#xa0;{0}&#xa0;»&#xa0;: un champ, un nombre ou un texte.</translation>
    </message>
    <message>
        <source>A formula has at most {0} levels: divide it over several fields.</source>
        <translation>Une formule a au plus {0} niveaux&#xa0;: répartissez-la sur plusieurs champs.</translation>
    </message>
    <message>
        <source>This goes in a circle: {0}. A formula cannot need itself.</source>
        <translation>Cela tourne en rond&#xa0;: {0}. Une formule ne peut pas avoir besoin d’elle-même.</translation>
    </message>
    <message>
        <source>A formula gives a text, a number, a date, a date with time, or yes or no: choose one of them.</source>
        <translation>Une formule donne un texte, un nombre, une date, une date avec heure, ou oui ou non&#xa0;: choisissez l’un d’eux.</translation>
    </message>
    <message>
        <source>The formula gives {0}, but the field holds {1}.</source>
        <translation>La formule donne {0}, mais le champ contient {1}.</translation>
    </message>
    <message>
        <source>There is no field “{0}”. Do you mean {1}?</source>
        <translation>Il n’y a pas de champ «&#xa0;{0}&#xa0;». Voulez-vous dire {1}&#xa0;?</translation>
    </message>
    <message>
        <source>There is no field “{0}”. Choose one of the list.</source>
        <translation>Il n’y a pas de champ «&#xa0;{0}&#xa0;». Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>Fields stand in braces: write {{0}}.</source>
        <translation>Les champs s’écrivent entre accolades&#xa0;: {{0}}.</translation>
    </message>
    <message>
        <source>“{0}” is a function: write {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» est une fonction&#xa0;: écrivez {1}.</translation>
    </message>
    <message>
        <source>A ticket has no “{0}”. Do you mean {1}?</source>
        <translation>Un ticket n’a pas de «&#xa0;{0}&#xa0;». Voulez-vous dire {1}&#xa0;?</translation>
    </message>
    <message>
        <source>A ticket has no “{0}”. Choose from the list; texts stand in quotation marks.</source>
        <translation>Un ticket n’a pas de «&#xa0;{0}&#xa0;». Choisissez dans la liste&#xa0;; les textes s’écrivent entre guillemets droits.</translation>
    </message>
    <message>
        <source>A formula cannot ask for the present moment: its value is kept, and would be wrong a minute later. Ask for ages in the conditions of a view or a transition instead.</source>
        <translation>Une formule ne peut pas demander l’heure qu’il est&#xa0;: sa valeur est gardée, et serait fausse une minute plus tard. Demandez plutôt les âges dans les conditions d’une vue ou d’une transition.</translation>
    </message>
    <message>
        <source>“{0}” needs {1}, and this is {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» demande {1}, et ceci est {2}.</translation>
    </message>
    <message>
        <source>Texts are not added: write concat(a, b).</source>
        <translation>Des textes ne s’additionnent pas&#xa0;: écrivez concat(a, b).</translation>
    </message>
    <message>
        <source>Dates are not added or subtracted: use days_between, hours_between, add_days or add_hours.</source>
        <translation>Des dates ne s’additionnent ni ne se soustraient&#xa0;: utilisez days_between, hours_between, add_days ou add_hours.</translation>
    </message>
    <message>
        <source>This divides by zero, so it would always be empty.</source>
        <translation>Ceci divise par zéro&#xa0;: ce serait toujours vide.</translation>
    </message>
    <message>
        <source>Nothing equals “empty”: write is_empty(…).</source>
        <translation>Rien n’est égal à «&#xa0;empty&#xa0;»&#xa0;: écrivez is_empty(…).</translation>
    </message>
    <message>
        <source>Both sides must be alike: this compares {0} with {1}.</source>
        <translation>Les deux côtés doivent être de même nature&#xa0;: ceci compare {0} avec {1}.</translation>
    </message>
    <message>
        <source>“{0}” has no option “{1}”. It has: {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas d’option «&#xa0;{1}&#xa0;». Il a&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>“{0}” takes other arguments: write {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» prend d’autres arguments&#xa0;: écrivez {1}.</translation>
    </message>
    <message>
        <source>There is no function “{0}”. Do you mean {1}?</source>
        <translation>Il n’y a pas de fonction «&#xa0;{0}&#xa0;». Voulez-vous dire {1}&#xa0;?</translation>
    </message>
    <message>
        <source>There is no function “{0}”. Choose one of the list.</source>
        <translation>Il n’y a pas de fonction «&#xa0;{0}&#xa0;». Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>“{0}” needs values that are alike, and these are {1} and {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» demande des valeurs de même nature, et celles-ci sont {1} et {2}.</translation>
    </message>
    <message>
        <source>A date is written as date(&quot;2026-01-31&quot;), or made from a date with time.</source>
        <translation>Une date s’écrit date(&quot;2026-01-31&quot;), ou se tire d’une date avec heure.</translation>
    </message>
    <message>
        <source>label gives the name of an option: it needs a field of type choice.</source>
        <translation>label donne le nom d’une option&#xa0;: il lui faut un champ de type choix.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>«&#xa0;{0}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>“{0}” holds a value of another type.</source>
        <translation>«&#xa0;{0}&#xa0;» contient une valeur d’un autre type.</translation>
    </message>
    <message>
        <source>The formula leaves it empty here.</source>
        <translation>La formule le laisse vide ici.</translation>
    </message>
    <message>
        <source>It would divide by zero.</source>
        <translation>Elle diviserait par zéro.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Le texte est vide.</translation>
    </message>
    <message>
        <source>The text would be longer than {0} characters.</source>
        <translation>Le texte aurait plus de {0} caractères.</translation>
    </message>
    <message>
        <source>The number would have more than fifteen digits.</source>
        <translation>Le nombre aurait plus de quinze chiffres.</translation>
    </message>
    <message>
        <source>“{0}” is no number.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The day would be outside the years {0} to {1}.</source>
        <translation>Le jour serait hors des années {0} à {1}.</translation>
    </message>
    <message>
        <source>The department’s calendar never opens again.</source>
        <translation>Le calendrier du service n’ouvre plus jamais.</translation>
    </message>
    <message>
        <source>{0} is computed by a formula: change what it is computed from.</source>
        <translation>{0} est calculé par une formule&#xa0;: changez ce dont il est tiré.</translation>
    </message>
    <message>
        <source>“{0}” is computed by a formula: the layout “{1}” cannot require it.</source>
        <translation>«&#xa0;{0}&#xa0;» est calculé par une formule&#xa0;: la mise en page «&#xa0;{1}&#xa0;» ne peut pas l’exiger.</translation>
    </message>
    <message>
        <source>The field “{0}” is typed or computed for good: add another field instead.</source>
        <translation>Le champ «&#xa0;{0}&#xa0;» est rempli ou calculé une fois pour toutes&#xa0;: ajoutez plutôt un autre champ.</translation>
    </message>
    <message>
        <source>A desk has at most {0} formulas: remove one, or join two.</source>
        <translation>Un bureau a au plus {0} formules&#xa0;: supprimez-en une, ou réunissez-en deux.</translation>
    </message>
    <message>
        <source>The formula of “{0}”: {1}</source>
        <translation>La formule de «&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>a date with time</source>
        <translation>une date avec heure</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a text or a list</source>
        <translation>un texte ou une liste</translation>
    </message>
    <message>
        <source>a date or a date with time</source>
        <translation>une date ou une date avec heure</translation>
    </message>
    <message>
        <source>a text, a number or a date</source>
        <translation>un texte, un nombre ou une date</translation>
    </message>
    <message>
        <source>a text, a date or a date with time</source>
        <translation>un texte, une date ou une date avec heure</translation>
    </message>
    <message>
        <source>a number, a date or a date with time</source>
        <translation>un nombre, une date ou une date avec heure</translation>
    </message>
    <message>
        <source>a text, a number, a date, a date with time or yes or no</source>
        <translation>un texte, un nombre, une date, une date avec heure, ou oui ou non</translation>
    </message>
    <message>
        <source>a text, a number, a date, a date with time, yes or no or a list</source>
        <translation>un texte, un nombre, une date, une date avec heure, oui ou non, ou une liste</translation>
    </message>
    <message>
        <source>“{0}” is no mail server: write its name alone, such as mail.company.example.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un serveur de messagerie&#xa0;: écrivez son nom seul, comme mail.entreprise.example.</translation>
    </message>
    <message>
        <source>Name the mail server before mail is switched on.</source>
        <translation>Indiquez le serveur de messagerie avant d’activer l’envoi.</translation>
    </message>
    <message>
        <source>A password is not sent over an open line: choose STARTTLS or TLS, or leave the user empty.</source>
        <translation>Un mot de passe ne part pas sur une ligne en clair&#xa0;: choisissez STARTTLS ou TLS, ou laissez l’utilisateur vide.</translation>
    </message>
    <message>
        <source>Name the address letters leave from before mail is switched on.</source>
        <translation>Indiquez l’adresse d’expédition avant d’activer l’envoi.</translation>
    </message>
    <message>
        <source>Given up after {0} tries: {1}</source>
        <translation>Abandonné après {0} essais&#xa0;: {1}</translation>
    </message>
    <message>
        <source>A file of this reply is on the desk no more: write to the customer without it.</source>
        <translation>Un fichier de cette réponse n’est plus sur le bureau&#xa0;: écrivez au client sans lui.</translation>
    </message>
    <message>
        <source>Letters wait to be sent, and nobody sends them: switch outgoing mail on in the settings, or let “main.py post” run on a computer that reaches this desk.</source>
        <translation>Des messages attendent, et personne ne les envoie&#xa0;: activez l’envoi dans les réglages, ou faites tourner «&#xa0;main.py post&#xa0;» sur un ordinateur qui atteint ce bureau.</translation>
    </message>
    <message>
        <source>This program does not know the password of “{0}” at {1}: letters wait for it.</source>
        <translation>Ce programme ne connaît pas le mot de passe de «&#xa0;{0}&#xa0;» sur {1}&#xa0;: des messages l’attendent.</translation>
    </message>
    <message>
        <source>This program does not know the secret that calls of web addresses are signed with: they wait for it.</source>
        <translation>Ce programme ne connaît pas le secret qui signe les appels d’adresses web&#xa0;: ils l’attendent.</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps passwords encrypted. Set the variable {0} before this program starts, or give it here at each start: then it is kept in memory only.</source>
        <translation>Cet ordinateur n’a pas de trousseau qui garde les mots de passe chiffrés. Définissez la variable {0} avant de lancer ce programme, ou donnez-le ici à chaque démarrage&#xa0;: il ne reste alors qu’en mémoire.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked: unlock it, then try again.</source>
        <translation>Le trousseau de cet ordinateur est verrouillé&#xa0;: déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be used ({0}): look after it, or do without.</source>
        <translation>Le trousseau de cet ordinateur est inutilisable ({0})&#xa0;: réparez-le, ou passez-vous-en.</translation>
    </message>
    <message>
        <source>This desk is on another machine: its letters are sent there.</source>
        <translation>Ce bureau est sur une autre machine&#xa0;: ses messages partent de là-bas.</translation>
    </message>
    <message>
        <source>{0} lets us in, but does not take the letter from {1} to {2}: {3}</source>
        <translation>{0} nous laisse entrer, mais refuse le message de {1} à {2}&#xa0;: {3}</translation>
    </message>
    <message>
        <source>No mail server is called “{0}”: check its name, and whether this computer is online.</source>
        <translation>Aucun serveur de messagerie ne s’appelle «&#xa0;{0}&#xa0;»&#xa0;: vérifiez son nom, et si cet ordinateur est en ligne.</translation>
    </message>
    <message>
        <source>The certificate of {0} is not trusted here ({1}): write the server’s name as the certificate has it, or let this computer trust whoever issued it.</source>
        <translation>Le certificat de {0} n’est pas reconnu ici ({1})&#xa0;: écrivez le nom du serveur comme sur le certificat, ou faites reconnaître son émetteur par cet ordinateur.</translation>
    </message>
    <message>
        <source>{0} did not answer on port {1} within {2} s: a firewall may be in between, or it waits for TLS from the start (choose TLS, usually port 465).</source>
        <translation>{0} n’a pas répondu sur le port {1} en {2} s&#xa0;: un pare-feu est peut-être entre les deux, ou il attend TLS dès le début (choisissez TLS, le plus souvent port 465).</translation>
    </message>
    <message>
        <source>{0} does not speak TLS on port {1}: choose STARTTLS, or the port for TLS (usually 465).</source>
        <translation>{0} ne parle pas TLS sur le port {1}&#xa0;: choisissez STARTTLS, ou le port pour TLS (le plus souvent 465).</translation>
    </message>
    <message>
        <source>{0} takes no connections on port {1}: check the port (usually 587 with STARTTLS, 465 with TLS, 25 without encryption).</source>
        <translation>{0} refuse les connexions sur le port {1}&#xa0;: vérifiez le port (le plus souvent 587 avec STARTTLS, 465 avec TLS, 25 sans chiffrement).</translation>
    </message>
    <message>
        <source>{0} does not accept this user with this password ({1}): type both again; some providers want a password made for programs.</source>
        <translation>{0} refuse cet utilisateur avec ce mot de passe ({1})&#xa0;: tapez-les de nouveau&#xa0;; certains fournisseurs exigent un mot de passe fait pour les programmes.</translation>
    </message>
    <message>
        <source>{0} offers no STARTTLS on port {1}: choose TLS (usually port 465), or no encryption within your own network.</source>
        <translation>{0} ne propose pas STARTTLS sur le port {1}&#xa0;: choisissez TLS (le plus souvent port 465), ou aucun chiffrement dans votre propre réseau.</translation>
    </message>
    <message>
        <source>{0} asks nobody for a password on port {1}: leave the user empty, or choose the port on which programs sign in (usually 587).</source>
        <translation>{0} ne demande de mot de passe à personne sur le port {1}&#xa0;: laissez l’utilisateur vide, ou choisissez le port où les programmes s’identifient (le plus souvent 587).</translation>
    </message>
    <message>
        <source>{0} hung up on port {1}: it may speak TLS from the start (choose TLS, usually port 465), or not want this computer’s letters.</source>
        <translation>{0} a coupé la connexion sur le port {1}&#xa0;: il parle peut-être TLS dès le début (choisissez TLS, le plus souvent port 465), ou ne veut pas des messages de cet ordinateur.</translation>
    </message>
    <message>
        <source>The mail server {0} cannot be used: {1}</source>
        <translation>Le serveur de messagerie {0} est inutilisable&#xa0;: {1}</translation>
    </message>
    <message>
        <source>There is no way to {0} on port {1} ({2}): check whether this computer is online.</source>
        <translation>Aucun chemin vers {0} sur le port {1} ({2})&#xa0;: vérifiez si cet ordinateur est en ligne.</translation>
    </message>
    <message>
        <source>Users and passwords of mail servers are ASCII: this one has other letters. Give it another one.</source>
        <translation>Utilisateurs et mots de passe des serveurs de messagerie sont en ASCII&#xa0;: celui-ci a d’autres lettres. Donnez-lui-en un autre.</translation>
    </message>
    <message>
        <source>Name the address of the SMS provider before SMS are switched on.</source>
        <translation>Nommez l’adresse du fournisseur de SMS avant d’activer les SMS.</translation>
    </message>
    <message>
        <source>The address of the SMS provider begins with https:// and has no spaces.</source>
        <translation>L’adresse du fournisseur de SMS commence par https:// et n’a pas d’espaces.</translation>
    </message>
    <message>
        <source>No secret stands in an address, for addresses are written down on the way: put {secret} into a header.</source>
        <translation>Aucun secret ne figure dans une adresse, car les adresses sont notées en chemin&#xa0;: mettez {secret} dans un en-tête.</translation>
    </message>
    <message>
        <source>“{0}” is no header: write one like “Authorization: Bearer {secret}”.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un en-tête&#xa0;: écrivez-en un comme «&#xa0;Authorization: Bearer {secret}&#xa0;».</translation>
    </message>
    <message>
        <source>The SMS provider is told neither in the address nor in the body where {to} goes.</source>
        <translation>Ni l’adresse ni le corps ne disent au fournisseur de SMS où va {to}.</translation>
    </message>
    <message>
        <source>The SMS provider is told neither in the address nor in the body where {text} goes.</source>
        <translation>Ni l’adresse ni le corps ne disent au fournisseur de SMS où va {text}.</translation>
    </message>
    <message>
        <source>The body for the SMS provider is no JSON ({0}): texts stand between quotation marks.</source>
        <translation>Le corps pour le fournisseur de SMS n’est pas du JSON ({0})&#xa0;: les textes sont entre guillemets.</translation>
    </message>
    <message>
        <source>The SMS has no text.</source>
        <translation>Le SMS n’a pas de texte.</translation>
    </message>
    <message>
        <source>The SMS would take {0} parts, and {1} are the most: shorten its text.</source>
        <translation>Le SMS prendrait {0} parties, et {1} sont le maximum&#xa0;: raccourcissez son texte.</translation>
    </message>
    <message>
        <source>“{0}” is no calling code of a country: write one like 33, without a plus.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un indicatif de pays&#xa0;: écrivez-en un comme 33, sans le plus.</translation>
    </message>
    <message>
        <source>“{0}” names no country: write it like +33 6 12 34 56 78, or name the calling code of such numbers in the desk’s settings.</source>
        <translation>«&#xa0;{0}&#xa0;» ne nomme aucun pays&#xa0;: écrivez-le comme +33 6 12 34 56 78, ou nommez l’indicatif de tels numéros dans les réglages du bureau.</translation>
    </message>
    <message>
        <source>This program does not know the secret of the SMS provider {0}: SMS wait for it.</source>
        <translation>Ce programme ne connaît pas le secret du fournisseur de SMS {0}&#xa0;: les SMS l’attendent.</translation>
    </message>
    <message>
        <source>Secrets of SMS providers are ASCII: this one has other signs. Give it again.</source>
        <translation>Les secrets des fournisseurs de SMS sont en ASCII&#xa0;: celui-ci a d’autres signes. Donnez-le à nouveau.</translation>
    </message>
    <message>
        <source>The SMS provider cannot be used: {0} answered {1}: {2}</source>
        <translation>Le fournisseur de SMS est inutilisable&#xa0;: {0} a répondu {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>There is nobody to send it to: no active {0} with a telephone number.</source>
        <translation>Il n’y a personne à qui l’envoyer&#xa0;: aucun {0} actif avec un numéro de téléphone.</translation>
    </message>
    <message>
        <source>This version does not understand the action.</source>
        <translation>Cette version ne comprend pas l’action.</translation>
    </message>
    <message>
        <source>Tickets of “{0}” do not bear the status “{1}”: choose one of theirs.</source>
        <translation>Les tickets de «&#xa0;{0}&#xa0;» ne portent pas le statut «&#xa0;{1}&#xa0;»&#xa0;: choisissez un des leurs.</translation>
    </message>
    <message>
        <source>Tickets of “{0}” would have no status that is {1}: leave them one.</source>
        <translation>Les tickets de «&#xa0;{0}&#xa0;» n’auraient aucun statut de la catégorie {1}&#xa0;: laissez-leur-en un.</translation>
    </message>
    <message>
        <source>Tickets of “{0}” begin with “{1}”: let them begin with another first.</source>
        <translation>Les tickets de «&#xa0;{0}&#xa0;» commencent avec «&#xa0;{1}&#xa0;»&#xa0;: faites-les d’abord commencer avec un autre.</translation>
    </message>
    <message>
        <source>Tickets of “{0}” cannot begin solved or closed: choose another status.</source>
        <translation>Les tickets de «&#xa0;{0}&#xa0;» ne peuvent pas commencer résolus ou clos&#xa0;: choisissez un autre statut.</translation>
    </message>
    <message>
        <source>One status at a time is taken from departments, or replaced in them.</source>
        <translation>Un seul statut à la fois est retiré à des services, ou remplacé chez eux.</translation>
    </message>
    <message>
        <source>No department would be left to bear “{0}”: remove it instead.</source>
        <translation>Il ne resterait aucun service pour porter «&#xa0;{0}&#xa0;»&#xa0;: supprimez-le plutôt.</translation>
    </message>
    <message>
        <source>{0} {1} of “{2}” bear “{3}”: say what they get instead.</source>
        <translation>{0} {1} de «&#xa0;{2}&#xa0;» portent «&#xa0;{3}&#xa0;»&#xa0;: dites ce qu’ils reçoivent à la place.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>résolu</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>tickets</translation>
    </message>
    <message>
        <source>“{0}” is a word of Python’s own: choose another name.</source>
        <translation>«&#xa0;{0}&#xa0;» est un mot propre à Python&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{0}” cannot be “{1}”: give it a value of its type.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être «&#xa0;{1}&#xa0;»&#xa0;: donnez-lui une valeur de son type.</translation>
    </message>
    <message>
        <source>“{0}” is there twice: give each a name of its own.</source>
        <translation>«&#xa0;{0}&#xa0;» y est deux fois&#xa0;: donnez à chacun un nom différent.</translation>
    </message>
    <message>
        <source>There is no function “{0}” switched on here.</source>
        <translation>Il n’y a pas de fonction «&#xa0;{0}&#xa0;» activée ici.</translation>
    </message>
    <message>
        <source>The function “{0}” is given “{1}”, which it does not take.</source>
        <translation>La fonction «&#xa0;{0}&#xa0;» reçoit «&#xa0;{1}&#xa0;», qu’elle ne prend pas.</translation>
    </message>
    <message>
        <source>The function “{0}” cannot be given “{1}” as “{2}”: it is of another type.</source>
        <translation>La fonction «&#xa0;{0}&#xa0;» ne peut recevoir «&#xa0;{1}&#xa0;» pour «&#xa0;{2}&#xa0;»&#xa0;: c’est un autre type.</translation>
    </message>
    <message>
        <source>There is no fact “{0}” of a ticket for “{1}”: choose one of the list.</source>
        <translation>Il n’y a pas de fait «&#xa0;{0}&#xa0;» d’un ticket pour «&#xa0;{1}&#xa0;»&#xa0;: choisissez-en un de la liste.</translation>
    </message>
    <message>
        <source>There is no field “{0}” that a function may set: choose another one.</source>
        <translation>Il n’y a pas de champ «&#xa0;{0}&#xa0;» qu’une fonction puisse remplir&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The field “{0}” is computed by a formula: “{1}” cannot set it.</source>
        <translation>Le champ «&#xa0;{0}&#xa0;» est calculé par une formule&#xa0;: «&#xa0;{1}&#xa0;» ne peut le remplir.</translation>
    </message>
    <message>
        <source>Ids that begin with “{0}” are those of functions: choose another one.</source>
        <translation>Les identifiants qui commencent par «&#xa0;{0}&#xa0;» sont ceux des fonctions&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{0}” is no function of this desk (any more).</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas (ou plus) une fonction de ce bureau.</translation>
    </message>
    <message>
        <source>A function gives its result, and nothing else ({0}).</source>
        <translation>Une fonction donne son résultat, et rien d’autre ({0}).</translation>
    </message>
    <message>
        <source>Only a function itself gives its result to the desk.</source>
        <translation>Seule une fonction elle-même donne son résultat au bureau.</translation>
    </message>
    <message>
        <source>So many calls of “{0}” wait: {1}. Let them be made, or give them up in Manage ▸ Health.</source>
        <translation>Des appels de «&#xa0;{0}&#xa0;» attendent&#xa0;: {1}. Laissez-les se faire, ou abandonnez-les dans Gérer ▸ Santé.</translation>
    </message>
    <message>
        <source>“{0}” answered “{1}”, which is none of its outputs.</source>
        <translation>«&#xa0;{0}&#xa0;» a répondu «&#xa0;{1}&#xa0;», qui n’est pas une de ses sorties.</translation>
    </message>
    <message>
        <source>“{0}” answered “{1}” as “{2}”, where words for tags belong.</source>
        <translation>«&#xa0;{0}&#xa0;» a répondu «&#xa0;{1}&#xa0;» pour «&#xa0;{2}&#xa0;», où des mots pour étiquettes sont attendus.</translation>
    </message>
    <message>
        <source>“{0}” answered “{1}” as “{2}”, where the text of a note belongs.</source>
        <translation>«&#xa0;{0}&#xa0;» a répondu «&#xa0;{1}&#xa0;» pour «&#xa0;{2}&#xa0;», où le texte d’une note est attendu.</translation>
    </message>
    <message>
        <source>Its answer “{0}” is nothing that a field could have.</source>
        <translation>Sa réponse «&#xa0;{0}&#xa0;» n’est rien qu’un champ puisse contenir.</translation>
    </message>
    <message>
        <source>It gave no dictionary of its outputs.</source>
        <translation>Elle n’a pas donné de dictionnaire de ses sorties.</translation>
    </message>
    <message>
        <source>It failed: {0}</source>
        <translation>Elle a échoué&#xa0;: {0}</translation>
    </message>
    <message>
        <source>It ended without an answer (status {0}).</source>
        <translation>Elle s’est terminée sans réponse (état {0}).</translation>
    </message>
    <message>
        <source>It took longer than {0} seconds and was ended.</source>
        <translation>Elle a pris plus de {0} secondes et a été arrêtée.</translation>
    </message>
    <message>
        <source>It printed more than {0} bytes and was ended.</source>
        <translation>Elle a affiché plus de {0} octets et a été arrêtée.</translation>
    </message>
    <message>
        <source>It printed: {0}</source>
        <translation>Elle a affiché&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Its file was changed: somebody has to agree to it on this computer again.</source>
        <translation>Son fichier a changé&#xa0;: quelqu’un doit l’accepter de nouveau sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Nobody agreed to this function on this computer as it is now: let it run here first.</source>
        <translation>Personne n’a accepté cette fonction sur cet ordinateur telle qu’elle est&#xa0;: laissez-la d’abord s’exécuter ici.</translation>
    </message>
    <message>
        <source>This desk is on another machine: its functions run there.</source>
        <translation>Ce bureau est sur une autre machine&#xa0;: ses fonctions s’y exécutent.</translation>
    </message>
    <message>
        <source>Calls of “{0}” wait for somebody to agree that it runs on this computer: see Manage ▸ Functions.</source>
        <translation>Des appels de «&#xa0;{0}&#xa0;» attendent que quelqu’un accepte qu’elle s’exécute sur cet ordinateur&#xa0;: voyez Gérer ▸ Fonctions.</translation>
    </message>
    <message>
        <source>The file was changed or removed meanwhile: look at it again before you agree to it.</source>
        <translation>Le fichier a changé ou disparu entre-temps&#xa0;: regardez-le de nouveau avant d’accepter.</translation>
    </message>
    <message>
        <source>What was agreed to on this computer can be neither read nor kept in “{0}”: see to that file, or remove it and agree again.</source>
        <translation>Ce qui a été accepté sur cet ordinateur ne peut être ni lu ni conservé dans «&#xa0;{0}&#xa0;»&#xa0;: voyez ce fichier, ou retirez-le et acceptez de nouveau.</translation>
    </message>
    <message>
        <source>only {0}</source>
        <translation>il n’y a que {0} qui puisse</translation>
    </message>
    <message>
        <source>, until {0}</source>
        <translation>, jusqu’au {0}</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>personne d’autre ne peut</translation>
    </message>
    <message>
        <source>an approval</source>
        <translation>une approbation</translation>
    </message>
    <message>
        <source>{0} approvals</source>
        <translation>{0} approbations</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Agent assigné</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>write a line of 1 to {0} characters.</source>
        <translation>écrivez une ligne de 1 à {0} caractères.</translation>
    </message>
    <message>
        <source>write a text of at most {0} characters.</source>
        <translation>écrivez un texte de {0} caractères au plus.</translation>
    </message>
    <message>
        <source>write a text.</source>
        <translation>écrivez un texte.</translation>
    </message>
    <message>
        <source>choose one from 1 (low) to 4 (urgent).</source>
        <translation>choisissez de 1 (basse) à 4 (urgente).</translation>
    </message>
    <message>
        <source>choose one of the options.</source>
        <translation>choisissez une des options.</translation>
    </message>
    <message>
        <source>choose from {0}.</source>
        <translation>choisissez parmi {0}.</translation>
    </message>
    <message>
        <source>your department offers nothing to choose from.</source>
        <translation>votre service n’offre rien à choisir.</translation>
    </message>
    <message>
        <source>give a list of words.</source>
        <translation>donnez une liste de mots.</translation>
    </message>
    <message>
        <source>give a number of at most fifteen digits.</source>
        <translation>donnez un nombre de quinze chiffres au plus.</translation>
    </message>
    <message>
        <source>give a number.</source>
        <translation>donnez un nombre.</translation>
    </message>
    <message>
        <source>give a date as YYYY-MM-DD.</source>
        <translation>donnez une date sous la forme AAAA-MM-JJ.</translation>
    </message>
    <message>
        <source>give a moment of the years {0} to {1}.</source>
        <translation>donnez un moment des années {0} à {1}.</translation>
    </message>
    <message>
        <source>give a moment.</source>
        <translation>donnez un moment.</translation>
    </message>
    <message>
        <source>give an e-mail address.</source>
        <translation>donnez une adresse électronique.</translation>
    </message>
    <message>
        <source>give a web address (https://…).</source>
        <translation>donnez une adresse web (https://…).</translation>
    </message>
    <message>
        <source>answer yes or no.</source>
        <translation>répondez par oui ou par non.</translation>
    </message>
    <message>
        <source>name a person.</source>
        <translation>nommez une personne.</translation>
    </message>
    <message>
        <source>name an active person.</source>
        <translation>nommez une personne active.</translation>
    </message>
    <message>
        <source>there is no such person.</source>
        <translation>personne de ce nom.</translation>
    </message>
    <message>
        <source>there is no such type of ticket.</source>
        <translation>ce type de ticket n’existe pas.</translation>
    </message>
    <message>
        <source>there is no such {0}.</source>
        <translation>introuvable ({0}).</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connect to a team’s desk</source>
        <translation>Se connecter au bureau d’une équipe</translation>
    </message>
    <message>
        <source>A desk in a PostgreSQL database, in which colleagues work at the same time. Whoever looks after the database knows what to write here; a whole address may be pasted into the first line.</source>
        <translation>Un bureau dans une base PostgreSQL, où des collègues travaillent en même temps. La personne qui s’occupe de la base sait quoi écrire ici&#xa0;; une adresse entière peut être collée dans la première ligne.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>User of the database</source>
        <translation>Utilisateur de la base</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Keep the password in the keyring of this computer</source>
        <translation>Garder le mot de passe dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Otherwise it is known as long as this program runs.</source>
        <translation>Sinon, il est connu tant que ce programme tourne.</translation>
    </message>
    <message>
        <source>Make a desk there</source>
        <translation>Y créer un bureau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Give it…</source>
        <translation>Le donner…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>En choisir un autre…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>S’identifier…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Figures as of {time}</source>
        <translation>Chiffres de {time}</translation>
    </message>
</context>
<context>
    <name>SetField</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>It is given</source>
        <translation>Il reçoit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Ce qui est copié</translation>
    </message>
    <message>
        <source>So long after it happens</source>
        <translation>Tant de temps après</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>une valeur</translation>
    </message>
    <message>
        <source>what another field says</source>
        <translation>ce que dit un autre champ</translation>
    </message>
    <message>
        <source>a moment from then on</source>
        <translation>un moment à partir de là</translation>
    </message>
    <message>
        <source>nothing: it is emptied</source>
        <translation>rien&#xa0;: il est vidé</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In the window’s title, among the desks opened before, and in the name of a backup.</source>
        <translation>Dans le titre de la fenêtre, parmi les bureaux ouverts auparavant et dans le nom d’une sauvegarde.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Where days begin and end in the figures.</source>
        <translation>Pour les chiffres&#xa0;: quand les journées commencent et finissent.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>The business hours of every department that names no calendar of its own.</source>
        <translation>Les heures ouvrées de chaque service qui ne nomme pas son propre calendrier.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People sign in</source>
        <translation>Les personnes s’identifient</translation>
    </message>
    <message>
        <source>Whoever has a password comes in with it only. This keeps colleagues apart; it does not encrypt the desk: whoever can read its file can read what is in it. People without a password need none.</source>
        <translation>Qui a un mot de passe n’entre qu’avec lui. Cela distingue les collègues&#xa0;; cela ne chiffre pas le bureau&#xa0;: qui peut lire son fichier peut lire ce qu’il contient. Les personnes sans mot de passe n’en ont pas besoin.</translation>
    </message>
    <message>
        <source>Lock the window after</source>
        <translation>Verrouiller la fenêtre après</translation>
    </message>
    <message>
        <source>Without a key or a movement of the mouse for so long, it asks for the password again; drafts stay. For whoever came in with a password.</source>
        <translation>Sans touche ni mouvement de souris pendant ce temps, elle redemande le mot de passe&#xa0;; les brouillons restent. Pour qui est entré avec un mot de passe.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>Agents assign</source>
        <translation>Les agents assignent</translation>
    </message>
    <message>
        <source>Agents may give out tickets of their departments; else their supervisors do.</source>
        <translation>Les agents peuvent distribuer les tickets de leurs services&#xa0;; sinon, leurs superviseurs le font.</translation>
    </message>
    <message>
        <source>Customers may be in several organisations</source>
        <translation>Les clients peuvent être dans plusieurs organisations</translation>
    </message>
    <message>
        <source>Off, each is in one. When it is switched off again, you are asked for everybody who is in several which one to keep.</source>
        <translation>Sinon, chacun est dans une seule. Quand vous désactivez de nouveau ce réglage, on vous demande pour chaque client qui est dans plusieurs laquelle garder.</translation>
    </message>
    <message>
        <source>Tickets outside a Blueprint</source>
        <translation>Tickets hors Blueprint</translation>
    </message>
    <message>
        <source>Assigning opens</source>
        <translation>Assigner ouvre le ticket</translation>
    </message>
    <message>
        <source>A new ticket becomes open when somebody gets it.</source>
        <translation>Un nouveau ticket devient ouvert quand quelqu’un le reçoit.</translation>
    </message>
    <message>
        <source>Never back to new</source>
        <translation>Jamais de retour à «&#xa0;nouveau&#xa0;»</translation>
    </message>
    <message>
        <source>A ticket that was worked on does not become new again.</source>
        <translation>Un ticket qui a été traité ne redevient pas nouveau.</translation>
    </message>
    <message>
        <source>Replying waits for the customer</source>
        <translation>Répondre met en attente du client</translation>
    </message>
    <message>
        <source>A public reply makes a new or open ticket pending, until the customer answers.</source>
        <translation>Une réponse publique met en attente un ticket nouveau ou ouvert, jusqu’à ce que le client réponde.</translation>
    </message>
    <message>
        <source>Customers reopen</source>
        <translation>Les clients rouvrent un ticket</translation>
    </message>
    <message>
        <source>A reply of the customer opens a ticket again that is pending, on hold or solved.</source>
        <translation>Une réponse du client rouvre un ticket en attente, en pause ou résolu.</translation>
    </message>
    <message>
        <source>Solved by somebody</source>
        <translation>Résolu par un agent assigné</translation>
    </message>
    <message>
        <source>A ticket without an assignee cannot be solved.</source>
        <translation>Un ticket sans agent assigné ne peut pas être résolu.</translation>
    </message>
    <message>
        <source>Leaving a team leaves its tickets</source>
        <translation>Quitter une équipe, c’est laisser ses tickets</translation>
    </message>
    <message>
        <source>Who leaves a team loses its unsolved tickets; they wait in its queue.</source>
        <translation>Qui quitte une équipe perd ses tickets non résolus&#xa0;; ils attendent dans la file.</translation>
    </message>
    <message>
        <source>Replies to customers</source>
        <translation>Réponses aux clients</translation>
    </message>
    <message>
        <source>Public replies are mailed to the customer</source>
        <translation>Les réponses publiques partent par courriel</translation>
    </message>
    <message>
        <source>The requester and customers in copy each get a letter with the reply and its files. Notes never leave. Off, customers read replies on the desk only.</source>
        <translation>Le demandeur et chaque client en copie reçoivent un message avec la réponse et ses fichiers. Les notes ne partent jamais. Sans cela, les clients ne lisent les réponses que sur le bureau.</translation>
    </message>
    <message>
        <source>They bear the name of whoever replied</source>
        <translation>Elles portent le nom de qui a répondu</translation>
    </message>
    <message>
        <source>As “Nora Lind via Returns”, with the sender’s name below. Off, the sender’s name alone.</source>
        <translation>Comme «&#xa0;Nora Lind via Retours&#xa0;», avec le nom de l’expéditeur ci-dessous. Sans cela, ce nom seul.</translation>
    </message>
    <message>
        <source>Outgoing letters</source>
        <translation>Envoi des messages</translation>
    </message>
    <message>
        <source>Sender’s address</source>
        <translation>Adresse de l’expéditeur</translation>
    </message>
    <message>
        <source>Letters leave from it. Without one, none is mailed.</source>
        <translation>Les messages partent d’elle. Sans elle, aucun n’est envoyé.</translation>
    </message>
    <message>
        <source>Sender’s name</source>
        <translation>Nom de l’expéditeur</translation>
    </message>
    <message>
        <source>How letters are written</source>
        <translation>Rédaction des messages</translation>
    </message>
    <message>
        <source>The desk’s other mailboxes</source>
        <translation>Les autres boîtes du bureau</translation>
    </message>
    <message>
        <source>With commas between them. No letter is sent there: it would come back as a ticket.</source>
        <translation>Séparées par des virgules. Aucun message n’y est envoyé&#xa0;: il reviendrait comme ticket.</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <translation>Langue des messages</translation>
    </message>
    <message>
        <source>For readers whose language is not known.</source>
        <translation>Pour les lecteurs dont on ne connaît pas la langue.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Below every letter. Departments and agents may have their own; “The writer’s own signature” puts an agent’s into this one instead. A line whose placeholders say nothing is left out.</source>
        <translation>Sous chaque message. Les services et les agents peuvent avoir la leur&#xa0;; «&#xa0;La signature de la personne qui écrit&#xa0;» met celle d’un agent dans celle-ci au lieu de la remplacer. Une ligne dont les variables ne disent rien est omise.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Once an hour the clock lets go of what the rules in force say, a little at a time. A customer is made anonymous when every ticket they asked for or follow is reached by a rule; a file loses its content when every ticket it is attached to is. Histories keep ids, names and sizes of files. It cannot be taken back, and backups made before still hold everything.</source>
        <translation>Une fois par heure, l’horloge efface ce que disent les règles en vigueur, un peu à la fois. Un client est anonymisé quand chaque ticket qu’il a demandé ou qu’il suit est atteint par une règle&#xa0;; un fichier perd son contenu quand chaque ticket auquel il est joint l’est. Les historiques gardent identifiants, noms et tailles des fichiers. C’est sans retour, et les sauvegardes antérieures contiennent encore tout.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>What holds for all of “{name}”.</source>
        <translation>Ce qui vaut pour tout «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>“{address}” is no mail address: write one like name@company.example.</source>
        <translation>«&#xa0;{address}&#xa0;» n’est pas une adresse électronique&#xa0;: écrivez-la comme nom@societe.example.</translation>
    </message>
    <message>
        <source>An SMS gateway’s address has {number} where the telephone number goes.</source>
        <translation>L’adresse d’une passerelle SMS porte {number} à la place du numéro de téléphone.</translation>
    </message>
    <message>
        <source>They leave as soon as this is saved. What is out of date is better never sent: see Health.</source>
        <translation>Ils partent dès l’enregistrement. Mieux vaut ne jamais envoyer ce qui est périmé&#xa0;: voyez la page Santé.</translation>
    </message>
    <message>
        <source>Send what waits?</source>
        <translation>Envoyer ce qui attend&#xa0;?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>The clock begins with it within the hour. It cannot be taken back.</source>
        <translation>L’horloge commence dans l’heure. C’est sans retour.</translation>
    </message>
    <message>
        <source>Let go of this from now on?</source>
        <translation>Effacer cela désormais&#xa0;?</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Set a password of your own first, or you could not come in any more: People, your name.</source>
        <translation>Définissez d’abord votre propre mot de passe, sinon vous ne pourriez plus entrer&#xa0;: Personnes, votre nom.</translation>
    </message>
    <message>
        <source>You sign in yourself at once, and everybody with a password from their next step on.</source>
        <translation>Vous vous identifiez aussitôt vous-même, et toute personne qui a un mot de passe dès son prochain geste.</translation>
    </message>
    <message>
        <source>In the name of these anybody may still work: {names}.</source>
        <translation>Au nom de ces personnes, n’importe qui peut encore travailler&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Afterwards give each of them a code for a password: People, “Codes for everybody…”.</source>
        <translation>Donnez ensuite à chacun un code pour un mot de passe&#xa0;: Personnes, «&#xa0;Codes pour tous…&#xa0;».</translation>
    </message>
    <message>
        <source>People sign in from now on?</source>
        <translation>Les personnes s’identifient désormais&#xa0;?</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
</context>
<context>
    <name>SeveralEditor</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>{id} (missing)</source>
        <translation>{id} (introuvable)</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>Shared</name>
    <message>
        <source>Several values: they differ here.</source>
        <translation>Plusieurs valeurs&#xa0;: ils diffèrent ici.</translation>
    </message>
    <message>
        <source>Give all what “{name}” has</source>
        <translation>Donner à tous ce qu’a «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>SharedPage</name>
    <message>
        <source>Switch off</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>Plusieurs valeurs</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message numerus="yes">
        <source>%Ln over limit</source>
        <translation>
            <numerusform>%Ln hors limite</numerusform>
            <numerusform>%Ln hors limite</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Who is working?</source>
        <translation>Qui travaille&#xa0;?</translation>
    </message>
    <message>
        <source>On “{name}”.</source>
        <translation>Dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>People who work here</source>
        <translation>Personnes qui travaillent ici</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Entrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Le même encore une fois</translation>
    </message>
    <message>
        <source>Try again in {n} s.</source>
        <translation>Réessayez dans {n} s.</translation>
    </message>
    <message>
        <source>With my password</source>
        <translation>Avec mon mot de passe</translation>
    </message>
    <message>
        <source>I was given a code</source>
        <translation>On m’a donné un code</translation>
    </message>
    <message>
        <source>An administrator gives it to you. With it you set a new password.</source>
        <translation>Un administrateur vous le donne. Avec lui, vous définissez un nouveau mot de passe.</translation>
    </message>
</context>
<context>
    <name>SignatureDialog</name>
    <message>
        <source>My signature</source>
        <translation>Ma signature</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Below a reply it reads:</source>
        <translation>Sous une réponse, on lit&#xa0;:</translation>
    </message>
    <message>
        <source>Replies of this desk bear nobody’s name, so the house’s signature stands below them all.</source>
        <translation>Les réponses de ce bureau ne portent le nom de personne&#xa0;: la signature de la maison figure donc sous chacune.</translation>
    </message>
    <message>
        <source>It stands below your replies to customers, in the language of whoever reads them; never below notes. Without one of your own, your department’s or the desk’s stands there.</source>
        <translation>Elle figure sous vos réponses aux clients, dans la langue de qui les lit&#xa0;; jamais sous les notes. Si vous n’en avez pas, celle de votre service ou du bureau y figure.</translation>
    </message>
    <message>
        <source>Department of the ticket</source>
        <translation>Service du ticket</translation>
    </message>
    <message>
        <source>Nobody knows {names}: correct or remove it.</source>
        <translation>Personne ne connaît {names}&#xa0;: corrigez ou retirez cela.</translation>
    </message>
    <message>
        <source>Nothing stands below it.</source>
        <translation>Rien ne figure dessous.</translation>
    </message>
</context>
<context>
    <name>SignatureEditor</name>
    <message>
        <source>Language of the signature</source>
        <translation>Langue de la signature</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Insert a placeholder…</source>
        <translation>Insérer une variable…</translation>
    </message>
    <message>
        <source>Begin with an example</source>
        <translation>Commencer par un exemple</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
</context>
<context>
    <name>Sla</name>
    <message>
        <source>First reply</source>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Réponse suivante</translation>
    </message>
    <message>
        <source>Periodic update</source>
        <translation>Point régulier</translation>
    </message>
    <message>
        <source>Requester wait time</source>
        <translation>Attente du demandeur</translation>
    </message>
    <message>
        <source>Agent work time</source>
        <translation>Travail de l’agent</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>From the opening of the ticket to the first public reply of an agent. It never stands still.</source>
        <translation>De l’ouverture du ticket à la première réponse publique d’un agent. Ne s’arrête jamais.</translation>
    </message>
    <message>
        <source>From the customer’s oldest unanswered message to the next public reply of an agent. It never stands still; each round is a clock of its own.</source>
        <translation>Du plus ancien message du client resté sans réponse à la réponse publique suivante d’un agent. Ne s’arrête jamais&#xa0;; chaque tour est une horloge à part.</translation>
    </message>
    <message>
        <source>From one public reply of an agent to the next. It never stands still; each round is a clock of its own.</source>
        <translation>D’une réponse publique d’un agent à la suivante. Ne s’arrête jamais&#xa0;; chaque tour est une horloge à part.</translation>
    </message>
    <message>
        <source>From the opening of the ticket until it is solved, without the time it is pending on the customer.</source>
        <translation>De l’ouverture du ticket à sa résolution, sans le temps où il est en attente du client.</translation>
    </message>
    <message>
        <source>From the opening of the ticket until it is solved, without the time it is pending or on hold.</source>
        <translation>De l’ouverture du ticket à sa résolution, sans le temps où il est en attente ou en pause.</translation>
    </message>
    <message>
        <source>From the opening of the ticket until it is solved. You choose whether it stands still meanwhile.</source>
        <translation>De l’ouverture du ticket à sa résolution. Vous choisissez si elle s’arrête entre-temps.</translation>
    </message>
    <message>
        <source>{metric}, round {number}</source>
        <translation>{metric}, tour {number}</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Tenues</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Dépassées</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Late now</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bientôt à échéance</translation>
    </message>
    <message>
        <source>Clocks that ended in the period with time left.</source>
        <translation>Horloges achevées dans la période avec du temps restant.</translation>
    </message>
    <message>
        <source>Clocks whose time was used up in the period.</source>
        <translation>Horloges dont le temps a été épuisé dans la période.</translation>
    </message>
    <message>
        <source>Clocks that run or stand still now, with time left.</source>
        <translation>Horloges qui courent ou sont arrêtées à présent, avec du temps restant.</translation>
    </message>
    <message>
        <source>Clocks that run now and whose time is used up.</source>
        <translation>Horloges qui courent à présent et dont le temps est épuisé.</translation>
    </message>
    <message>
        <source>Clocks that run now and are due within the next 24 hours.</source>
        <translation>Horloges qui courent à présent et arrivent à échéance dans les 24 heures.</translation>
    </message>
    <message>
        <source>State’s limit</source>
        <translation>Limite de l’état</translation>
    </message>
    <message>
        <source>Blueprint’s limit</source>
        <translation>Limite du Blueprint</translation>
    </message>
    <message>
        <source>{metric} (SLA policy)</source>
        <translation>{metric} (politique SLA)</translation>
    </message>
</context>
<context>
    <name>SlaChanges</name>
    <message>
        <source>Every ticket</source>
        <translation>Tous les tickets</translation>
    </message>
    <message>
        <source>For every ticket</source>
        <translation>Pour tous les tickets</translation>
    </message>
    <message>
        <source>For tickets where {conditions}</source>
        <translation>Pour les tickets où {conditions}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Another description</source>
        <translation>Une autre description</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>the department’s</source>
        <translation>celui du service</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>{metric}: other reminders</source>
        <translation>{metric}&#xa0;: d’autres rappels</translation>
    </message>
    <message>
        <source>{metric}: other escalations</source>
        <translation>{metric}&#xa0;: d’autres escalades</translation>
    </message>
    <message>
        <source>{metric}: stands still at other times</source>
        <translation>{metric}&#xa0;: s’arrête à d’autres moments</translation>
    </message>
    <message>
        <source>{subject}: {old} → {new}</source>
        <translation>{subject}&#xa0;: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>SlaForm</name>
    <message>
        <source>The department’s calendar</source>
        <translation>Le calendrier du service</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>For tickets that meet these conditions</source>
        <translation>Pour les tickets qui remplissent ces conditions</translation>
    </message>
    <message>
        <source>Without any condition it is for every ticket that no policy above took.</source>
        <translation>Sans condition, elle vaut pour tous les tickets qu’aucune politique au-dessus n’a pris.</translation>
    </message>
    <message>
        <source>What is promised, by priority. Click a cell or type an amount; an empty one promises nothing.</source>
        <translation>Ce qui est promis, par priorité. Cliquez sur une case ou tapez un nombre&#xa0;; une case vide ne promet rien.</translation>
    </message>
    <message>
        <source>It is in &amp;force</source>
        <translation>Elle est en &amp;vigueur</translation>
    </message>
    <message>
        <source>Switched off, it takes no ticket; its clocks end.</source>
        <translation>Désactivée, elle ne prend aucun ticket&#xa0;; ses horloges s’achèvent.</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>Parties de la politique</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Business time is counted by</source>
        <translation>Le temps ouvré suit</translation>
    </message>
    <message>
        <source>Give a metric a target, and it says what the policy would do.</source>
        <translation>Donnez un objectif à une métrique, et vous lirez ce que la politique ferait.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Reminders and escalations ({n})</source>
        <translation>Rappels et escalades ({n})</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>Ce que cela ferait</translation>
    </message>
    <message>
        <source>Versions ({n})</source>
        <translation>Versions ({n})</translation>
    </message>
</context>
<context>
    <name>SlaMoments</name>
    <message numerus="yes">
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln rappel</numerusform>
            <numerusform>%Ln rappels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln level(s)</source>
        <translation>
            <numerusform>%Ln niveau</numerusform>
            <numerusform>%Ln niveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>At the priority {priority}: {span}</source>
        <translation>À la priorité {priority}&#xa0;: {span}</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Before it breaks</source>
        <translation>Avant le dépassement</translation>
    </message>
    <message>
        <source>After it broke</source>
        <translation>Après le dépassement</translation>
    </message>
    <message>
        <source>Give a metric a target first: then say here who is reminded and what follows a breach.</source>
        <translation>Donnez d’abord un objectif à une métrique&#xa0;: dites ensuite ici qui est rappelé et ce qui suit un dépassement.</translation>
    </message>
</context>
<context>
    <name>SlaPage</name>
    <message>
        <source>SLA policies</source>
        <translation>Politiques SLA</translation>
    </message>
    <message>
        <source>What you promise your customers, in a Blueprint or not. A ticket gets the first policy from the top whose conditions it meets, and no other.</source>
        <translation>Ce que vous promettez à vos clients, dans un Blueprint ou non. Un ticket reçoit la première politique en partant du haut dont il remplit les conditions, et aucune autre.</translation>
    </message>
    <message>
        <source>No policies yet. A policy promises when a ticket gets its first reply and its solution; each promise is a clock on the ticket, and breaches are counted in Watch.

Begin with one for everybody: a first reply within 4 business hours, solved within 3 business days. You can change all of it before you save.</source>
        <translation>Aucune politique encore. Une politique promet quand un ticket reçoit sa première réponse et sa résolution&#xa0;; chaque promesse est une horloge sur le ticket, et les dépassements sont comptés dans Suivre.

Commencez par une politique pour tout le monde&#xa0;: une première réponse en 4 heures ouvrées, une résolution en 3 jours ouvrés. Vous pouvez tout changer avant d’enregistrer.</translation>
    </message>
    <message>
        <source>Begin with a policy for everybody…</source>
        <translation>Commencer par une politique pour tout le monde…</translation>
    </message>
    <message>
        <source>Give at least one metric a target.</source>
        <translation>Donnez un objectif à au moins une métrique.</translation>
    </message>
    <message>
        <source>SLA policy</source>
        <translation>Politique SLA</translation>
    </message>
    <message>
        <source>End the search first: the order is that of all policies.</source>
        <translation>Terminez d’abord la recherche&#xa0;: l’ordre est celui de toutes les politiques.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Never reached: “{name}” takes every ticket before</source>
        <translation>Jamais atteinte&#xa0;: «&#xa0;{name}&#xa0;» prend tous les tickets avant</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Ask it before the policy above (Alt+↑)</source>
        <translation>L’examiner avant la politique au-dessus (Alt+↑)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Ask it after the policy below (Alt+↓)</source>
        <translation>L’examiner après la politique au-dessous (Alt+↓)</translation>
    </message>
    <message>
        <source>“{name}” is asked as number {place} now.</source>
        <translation>«&#xa0;{name}&#xa0;» est maintenant examinée en position {place}.</translation>
    </message>
    <message>
        <source>Live tickets follow within minutes.</source>
        <translation>Les tickets en cours suivent en quelques minutes.</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Nouvelle politique</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
</context>
<context>
    <name>SlaPreviewPane</name>
    <message>
        <source>Looking which tickets it would take…</source>
        <translation>Recherche des tickets qu’elle prendrait…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln due moment(s) would change</source>
        <translation>
            <numerusform>%Ln échéance changerait</numerusform>
            <numerusform>%Ln échéances changeraient</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing would move</source>
        <translation>rien ne bougerait</translation>
    </message>
    <message numerus="yes">
        <source>%Ln over at once</source>
        <translation>
            <numerusform>%Ln aussitôt dépassée</numerusform>
            <numerusform>%Ln aussitôt dépassées</numerusform>
        </translation>
    </message>
    <message>
        <source>It would take {tickets} of {live} live tickets, now {now}</source>
        <translation>Tickets en cours qu’elle prendrait&#xa0;: {tickets} sur {live}&#xa0;; à présent {now}</translation>
    </message>
    <message>
        <source>No ticket is open yet that it could take</source>
        <translation>Aucun ticket en cours encore qu’elle puisse prendre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln live ticket(s) would have no policy.</source>
        <translation>
            <numerusform>%Ln ticket en cours n’aurait aucune politique.</numerusform>
            <numerusform>%Ln tickets en cours n’auraient aucune politique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at the {examined} that are due first, of {live}.</source>
        <translation>Examen des {examined} premiers à échéance, sur {live}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be over at once</source>
        <translation>
            <numerusform>%Ln serait aussitôt dépassée</numerusform>
            <numerusform>%Ln seraient aussitôt dépassées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be over no longer</source>
        <translation>
            <numerusform>%Ln ne serait plus dépassée</numerusform>
            <numerusform>%Ln ne seraient plus dépassées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come earlier</source>
        <translation>
            <numerusform>%Ln vient plus tôt</numerusform>
            <numerusform>%Ln viennent plus tôt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come later</source>
        <translation>
            <numerusform>%Ln vient plus tard</numerusform>
            <numerusform>%Ln viennent plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clock(s) would begin</source>
        <translation>
            <numerusform>%Ln horloge commencerait</numerusform>
            <numerusform>%Ln horloges commenceraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clock(s) would go</source>
        <translation>
            <numerusform>%Ln horloge disparaîtrait</numerusform>
            <numerusform>%Ln horloges disparaîtraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are of tickets you do not see</source>
        <translation>
            <numerusform>%Ln concerne un ticket que vous ne voyez pas</numerusform>
            <numerusform>%Ln concernent des tickets que vous ne voyez pas</numerusform>
        </translation>
    </message>
    <message>
        <source>No due moment would change.</source>
        <translation>Aucune échéance ne changerait.</translation>
    </message>
    <message>
        <source>Tickets each policy would take</source>
        <translation>Tickets que chaque politique prendrait</translation>
    </message>
    <message>
        <source>Policy, in order</source>
        <translation>Politique, dans l’ordre</translation>
    </message>
    <message>
        <source>Would take</source>
        <translation>Prendrait</translation>
    </message>
    <message>
        <source>Has now</source>
        <translation>A maintenant</translation>
    </message>
    <message>
        <source>Due moments that would change, the worst first</source>
        <translation>Échéances qui changeraient, les pires d’abord</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Échéance actuelle</translation>
    </message>
    <message>
        <source>Would be due</source>
        <translation>Nouvelle échéance</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>commence</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>disparaît</translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation>{span} plus tard</translation>
    </message>
    <message>
        <source>{span} earlier</source>
        <translation>{span} plus tôt</translation>
    </message>
    <message>
        <source>{difference}: over at once</source>
        <translation>{difference}&#xa0;: aussitôt dépassée</translation>
    </message>
</context>
<context>
    <name>SlaVersions</name>
    <message>
        <source>Every change of what is promised is a version. Clocks that ran keep the one they ran under.</source>
        <translation>Chaque changement de ce qui est promis est une version. Les horloges qui ont tourné gardent la leur.</translation>
    </message>
    <message>
        <source>Not on the desk yet: its first version comes with Save.</source>
        <translation>Pas encore sur le bureau&#xa0;: sa première version vient avec Enregistrer.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>What it says otherwise</source>
        <translation>Ce qu’elle dit autrement</translation>
    </message>
    <message>
        <source>Versions of the policy, the newest first</source>
        <translation>Versions de la politique, la plus récente d’abord</translation>
    </message>
</context>
<context>
    <name>SlowCard</name>
    <message>
        <source>Slow transitions</source>
        <translation>Transitions lentes</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>De et vers</translation>
    </message>
    <message>
        <source>Times made</source>
        <translation>Fois faites</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lentes</translation>
    </message>
    <message>
        <source>Twice as slow: who</source>
        <translation>Deux fois plus lent&#xa0;: qui</translation>
    </message>
    <message>
        <source>No transition came so many times later than its median.</source>
        <translation>Aucune transition n’est venue tant de fois plus tard que sa médiane.</translation>
    </message>
    <message>
        <source>from entering the state to the transition</source>
        <translation>de l’entrée dans l’état à la transition</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
    <message>
        <source>{transition} ({course}): {n} of {all} after {span} or more; the median is {median}</source>
        <translation>{transition} ({course})&#xa0;: {n} sur {all} après {span} ou plus&#xa0;; la médiane est {median}</translation>
    </message>
    <message>
        <source>Half as fast as everybody or slower: {who}</source>
        <translation>Deux fois plus lent que tous, ou davantage&#xa0;: {who}</translation>
    </message>
    <message>
        <source>(not recorded)</source>
        <translation>(non enregistré)</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>d’elle-même</translation>
    </message>
    <message>
        <source>{transition}: slow</source>
        <translation>{transition}&#xa0;: lentes</translation>
    </message>
</context>
<context>
    <name>SmsForm</name>
    <message>
        <source>The provider took the SMS to {number}.</source>
        <translation>Le fournisseur a pris le SMS pour {number}.</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>They leave</source>
        <translation>Ils partent</translation>
    </message>
    <message>
        <source>Calling code of numbers without one</source>
        <translation>Indicatif des numéros qui n’en ont pas</translation>
    </message>
    <message>
        <source>Such as 33. Empty: a number that names no country gets no SMS.</source>
        <translation>Par exemple 33. Vide&#xa0;: un numéro sans pays ne reçoit pas de SMS.</translation>
    </message>
    <message>
        <source>Address of the gateway</source>
        <translation>Adresse de la passerelle</translation>
    </message>
    <message>
        <source>It turns a mail into an SMS: {number}@sms.example. They leave as mail does. Empty: there is none.</source>
        <translation>Elle fait d’un courriel un SMS&#xa0;: {number}@sms.example. Ils partent comme les courriels. Vide&#xa0;: il n’y en a pas.</translation>
    </message>
    <message>
        <source>One at a time, as with mail. Off, SMS wait.</source>
        <translation>Une à la fois, comme pour le courriel. Sinon, les SMS attendent.</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Adresse du fournisseur</translation>
    </message>
    <message>
        <source>Begins with https://. {to} in it is the number, {text} the message.</source>
        <translation>Commence par https://. {to} y est le numéro, {text} le message.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Send SMS from this window and others of this desk</source>
        <translation>Envoyer les SMS depuis cette fenêtre et les autres de ce bureau</translation>
    </message>
    <message>
        <source>The body is</source>
        <translation>Le corps est</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>With {to} and {text}, as the provider says.</source>
        <translation>Avec {to} et {text}, comme le dit le fournisseur.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>One a line: “Authorization: Bearer {secret}”. {secret} is the secret below.</source>
        <translation>Un par ligne&#xa0;: «&#xa0;Authorization: Bearer {secret}&#xa0;». {secret} est le secret ci-dessous.</translation>
    </message>
    <message>
        <source>User of the provider</source>
        <translation>Utilisateur du fournisseur</translation>
    </message>
    <message>
        <source>Signs in with the secret as the password (Basic). Empty where none is wanted.</source>
        <translation>S’identifie avec le secret pour mot de passe (Basic). Vide s’il n’en faut pas.</translation>
    </message>
    <message>
        <source>Secret of the provider</source>
        <translation>Secret du fournisseur</translation>
    </message>
    <message>
        <source>Leaves at once, by what stands above, saved or not.</source>
        <translation>Part aussitôt, selon ce qui est écrit ci-dessus, enregistré ou non.</translation>
    </message>
    <message>
        <source>Test SMS to</source>
        <translation>SMS d’essai à</translation>
    </message>
    <message>
        <source>Send a test SMS</source>
        <translation>Envoyer un SMS d’essai</translation>
    </message>
    <message>
        <source>as mails, through an address</source>
        <translation>en courriels, par une adresse</translation>
    </message>
    <message>
        <source>by a provider on the web</source>
        <translation>par un fournisseur sur le web</translation>
    </message>
    <message>
        <source>a form</source>
        <translation>un formulaire</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>Type an amount and a unit, such as “8 business hours” or “2 days”; nothing for no limit.</source>
        <translation>Saisissez une quantité et une unité, par exemple «&#xa0;8 heures ouvrées&#xa0;» ou «&#xa0;2 jours&#xa0;»&#xa0;; rien&#xa0;: pas de limite.</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>business hours</source>
        <translation>heures ouvrées</translation>
    </message>
    <message>
        <source>bh</source>
        <translation>heure ouvrée</translation>
    </message>
    <message>
        <source>business days</source>
        <translation>jours ouvrés</translation>
    </message>
    <message>
        <source>bd</source>
        <translation>jour ouvré</translation>
    </message>
    <message>
        <source>business minutes</source>
        <translation>minutes ouvrées</translation>
    </message>
    <message>
        <source>bm</source>
        <translation>minute ouvrée</translation>
    </message>
</context>
<context>
    <name>SpectrumCard</name>
    <message>
        <source>Performance spectrum</source>
        <translation>Spectre de performance</translation>
    </message>
    <message>
        <source>States with the most time</source>
        <translation>États où passe le plus de temps</translation>
    </message>
    <message>
        <source>States whose visits are shown</source>
        <translation>États dont les passages sont montrés</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>{days} · blue: fastest quarter … red: slowest · dots: not left yet</source>
        <translation>{days} · bleu&#xa0;: quart rapide … rouge&#xa0;: lent · pointillé&#xa0;: en cours</translation>
    </message>
    <message>
        <source>No ticket was in a state in this period.</source>
        <translation>Aucun ticket n’était dans un état pendant cette période.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entré</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Quitté</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>In {state}: {when}</source>
        <translation>Dans {state}&#xa0;: {when}</translation>
    </message>
</context>
<context>
    <name>SpectrumPlot</name>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>median {span}</source>
        <translation>médiane {span}</translation>
    </message>
    <message>
        <source>{n} of them drawn</source>
        <translation>dont {n} dessinés</translation>
    </message>
    <message>
        <source>entered {when}</source>
        <translation>entré {when}</translation>
    </message>
    <message>
        <source>not left yet</source>
        <translation>pas encore quitté</translation>
    </message>
    <message>
        <source>left {when}</source>
        <translation>quitté {when}</translation>
    </message>
    <message>
        <source>among the fastest quarter</source>
        <translation>dans le quart le plus rapide</translation>
    </message>
    <message>
        <source>faster than half</source>
        <translation>plus rapide que la moitié</translation>
    </message>
    <message>
        <source>slower than half</source>
        <translation>plus lent que la moitié</translation>
    </message>
    <message>
        <source>among the slowest quarter</source>
        <translation>dans le quart le plus lent</translation>
    </message>
</context>
<context>
    <name>SplitCard</name>
    <message>
        <source>Whom tickets wait for</source>
        <translation>Qui les tickets attendent</translation>
    </message>
    <message>
        <source>As shares</source>
        <translation>En parts</translation>
    </message>
    <message>
        <source>Each bar as long as the others, to compare what they hold.</source>
        <translation>Toutes les barres de même longueur, pour comparer ce qu’elles contiennent.</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Par équipe</translation>
    </message>
    <message>
        <source>By way</source>
        <translation>Par chemin</translation>
    </message>
    <message>
        <source>What ticket time is told by</source>
        <translation>Ce par quoi le temps est ventilé</translation>
    </message>
    <message>
        <source>No ticket time in this period. Choose a longer one, or fewer filters.</source>
        <translation>Aucun temps de ticket pendant cette période. Choisissez-en une plus longue, ou moins de filtres.</translation>
    </message>
    <message>
        <source>without closed hours</source>
        <translation>sans les heures de fermeture</translation>
    </message>
    <message>
        <source>calendar time</source>
        <translation>temps calendaire</translation>
    </message>
    <message numerus="yes">
        <source>{clock} · %Ln more way(s) took less</source>
        <translation>
            <numerusform>{clock} · %Ln autre chemin a pris moins</numerusform>
            <numerusform>{clock} · %Ln autres chemins ont pris moins</numerusform>
        </translation>
    </message>
    <message>
        <source>(no team)</source>
        <translation>(sans équipe)</translation>
    </message>
</context>
<context>
    <name>StandInBanner</name>
    <message>
        <source>I am away…</source>
        <translation>Je suis absent…</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>You are away until {day}: {name} stands in for you.</source>
        <translation>Vous êtes absent jusqu’au {day}&#xa0;: remplacé par {name}.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>In no Blueprint: its entry criteria do not take this ticket in.</source>
        <translation>Dans aucun Blueprint&#xa0;: ses critères d’entrée n’admettent pas ce ticket.</translation>
    </message>
    <message>
        <source>{state}, in the Blueprint “{name}”</source>
        <translation>{state}, dans le Blueprint «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{state} (complete)</source>
        <translation>{state} (terminé)</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>responsable {name}</translation>
    </message>
    <message>
        <source>team {name}</source>
        <translation>équipe {name}</translation>
    </message>
    <message>
        <source>priority {name}</source>
        <translation>priorité {name}</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>pris en charge</translation>
    </message>
    <message>
        <source>Due {moment}</source>
        <translation>Échéance {moment}</translation>
    </message>
    <message>
        <source>whole Blueprint due {moment}</source>
        <translation>échéance de tout le Blueprint {moment}</translation>
    </message>
    <message>
        <source>Open a follow-up…</source>
        <translation>Ouvrir un ticket de suivi…</translation>
    </message>
    <message>
        <source>Wake now</source>
        <translation>Reprendre maintenant</translation>
    </message>
    <message>
        <source>Take it up again: it is in “My work” at once</source>
        <translation>Le reprendre&#xa0;: il est aussitôt dans «&#xa0;Mon travail&#xa0;»</translation>
    </message>
    <message>
        <source>Take apart…</source>
        <translation>Séparer…</translation>
    </message>
    <message>
        <source>Put the ticket aside</source>
        <translation>Mettre le ticket de côté</translation>
    </message>
    <message>
        <source>It leaves “My work” until then and comes back by itself, earlier if the customer replies.</source>
        <translation>Il quitte «&#xa0;Mon travail&#xa0;» d’ici là et revient de lui-même, plus tôt si le client répond.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>This ticket is closed: it is kept as it is. What comes next has its own.</source>
        <translation>Ce ticket est clos&#xa0;: il reste tel qu’il est. La suite se passe sur un autre.</translation>
    </message>
    <message>
        <source>Put aside until {moment}, {time} from now. A reply of the customer wakes it earlier.</source>
        <translation>Mis de côté jusqu’au {moment}, dans {time}. Une réponse du client le ramène plus tôt.</translation>
    </message>
    <message>
        <source>Merged into #{number}, which goes on in its place: write there.</source>
        <translation>Fusionné dans le n°&#xa0;{number}, qui continue à sa place&#xa0;: écrivez là-bas.</translation>
    </message>
    <message>
        <source>Open #{number}</source>
        <translation>Ouvrir le n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>What you had written and not sent goes along.</source>
        <translation>Ce que vous aviez écrit sans l’envoyer suit.</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>active</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Tickets under way at this moment.</source>
        <translation>Tickets en cours à ce moment.</translation>
    </message>
    <message>
        <source>over limit</source>
        <translation>hors limite</translation>
    </message>
    <message>
        <source>Of these, tickets whose state’s limit was broken by then.</source>
        <translation>Parmi eux, les tickets qui avaient alors dépassé la limite de leur état.</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>arrivés</translation>
    </message>
    <message>
        <source>Tickets that came in since the beginning of the period, or that came back and had been at rest.</source>
        <translation>Tickets arrivés depuis le début de la période, ou revenus alors qu’ils étaient au repos.</translation>
    </message>
    <message>
        <source>Of these, and of those that were there before, the ones no longer under way at this moment.</source>
        <translation>Parmi ceux-là et ceux qui étaient déjà là, ceux qui ne sont plus en cours à ce moment.</translation>
    </message>
    <message>
        <source>Since the beginning of the period, up to this moment.</source>
        <translation>Depuis le début de la période, jusqu’à ce moment.</translation>
    </message>
    <message>
        <source>done or gone</source>
        <translation>finis ou partis</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>déplacements</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A pretend ticket walks through the Blueprint as it is drawn. Letters and calls are shown, not sent; nothing is written to the desk.</source>
        <translation>Un ticket fictif parcourt le Blueprint tel qu’il est dessiné. Messages et appels sont montrés, non envoyés&#xa0;; rien n’est écrit sur le bureau.</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>O&amp;bjet</translation>
    </message>
    <message>
        <source>A pretend ticket</source>
        <translation>Un ticket fictif</translation>
    </message>
    <message>
        <source>&amp;Opened at</source>
        <translation>&amp;Ouvert le</translation>
    </message>
    <message>
        <source>Start the rehearsal</source>
        <translation>Commencer la simulation</translation>
    </message>
    <message>
        <source>By the clock of the desk: {zone}</source>
        <translation>À l’horloge du bureau&#xa0;: {zone}</translation>
    </message>
    <message>
        <source>Getting started</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>What a desk needs. Each step is ticked as soon as it is done, wherever and by whomever.</source>
        <translation>Ce qu’il faut à un bureau. Chaque étape se coche dès qu’elle est faite, où que ce soit et par qui que ce soit.</translation>
    </message>
    <message>
        <source>Everything is done.</source>
        <translation>Tout est fait.</translation>
    </message>
    <message>
        <source>{done} of {of} done. The order is a proposal.</source>
        <translation>{done} sur {of} faites. L’ordre est une proposition.</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Étapes faites</translation>
    </message>
    <message>
        <source>Manage opens with this list while the desk is empty</source>
        <translation>Gérer s’ouvre sur cette liste tant que le bureau est vide</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Every ticket belongs to one: returns, billing, maintenance.</source>
        <translation>Chaque ticket appartient à l’un d’eux&#xa0;: retours, facturation, maintenance.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Those who work here, each with a role that says what they may do.</source>
        <translation>Celles et ceux qui travaillent ici, chacun avec un rôle qui dit ce qu’il peut faire.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Agents who share a queue. Blueprints name teams, so that people may come and go.</source>
        <translation>Des agents qui partagent une file. Les Blueprints nomment des équipes, afin que les personnes puissent aller et venir.</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Heures ouvrées</translation>
    </message>
    <message>
        <source>Limits run while you are open: a calendar with hours, and the desk set to it.</source>
        <translation>Les limites courent quand vous êtes ouverts&#xa0;: un calendrier avec des heures, et le bureau réglé sur lui.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>What you ask about a ticket: the order number, the reason, the amount.</source>
        <translation>Ce que vous demandez d’un ticket&#xa0;: le numéro de commande, le motif, le montant.</translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation>Modèles de messages</translation>
    </message>
    <message>
        <source>What is written again and again, in each of your customers’ languages.</source>
        <translation>Ce qui s’écrit encore et encore, dans chacune des langues de vos clients.</translation>
    </message>
    <message>
        <source>SLA policies</source>
        <translation>Politiques SLA</translation>
    </message>
    <message>
        <source>What you promise customers: a first reply and a solution, by priority.</source>
        <translation>Ce que vous promettez aux clients&#xa0;: une première réponse et une résolution, selon la priorité.</translation>
    </message>
    <message>
        <source>Mail sender</source>
        <translation>Expéditeur des courriels</translation>
    </message>
    <message>
        <source>The address your letters come from. Without one nothing is mailed.</source>
        <translation>L’adresse d’où viennent vos messages. Sans elle, rien n’est envoyé.</translation>
    </message>
    <message>
        <source>A Blueprint</source>
        <translation>Un Blueprint</translation>
    </message>
    <message>
        <source>Draw how a ticket moves, or begin with a template, and publish it.</source>
        <translation>Dessinez comment un ticket avance, ou partez d’un modèle, et publiez-le.</translation>
    </message>
    <message>
        <source>The first ticket</source>
        <translation>Le premier ticket</translation>
    </message>
    <message>
        <source>Open one in Work and take it through. Try it for some days, then tighten the rules.</source>
        <translation>Ouvrez-en un dans Traiter et menez-le au bout. Essayez quelques jours, puis resserrez les règles.</translation>
    </message>
    <message>
        <source>A backup</source>
        <translation>Une sauvegarde</translation>
    </message>
    <message>
        <source>A proved copy, made while everybody goes on working. Keep it on another disk.</source>
        <translation>Une copie vérifiée, faite pendant que tout le monde continue à travailler. Gardez-la sur un autre disque.</translation>
    </message>
</context>
<context>
    <name>StateActionsPage</name>
    <message>
        <source>When a ticket comes</source>
        <translation>Quand un ticket arrive</translation>
    </message>
    <message>
        <source>When it goes</source>
        <translation>Quand il repart</translation>
    </message>
    <message>
        <source>Other Blueprints</source>
        <translation>Autres Blueprints</translation>
    </message>
    <message>
        <source>While it waits here, a child ticket runs through</source>
        <translation>Pendant qu’il attend ici, un ticket enfant parcourt</translation>
    </message>
    <message>
        <source>A transition “when the child is closed” takes it on.</source>
        <translation>Une transition «&#xa0;quand le ticket enfant est clos&#xa0;» le fait avancer.</translation>
    </message>
    <message>
        <source>Complete here, it goes on to</source>
        <translation>Terminé ici, il continue dans</translation>
    </message>
    <message>
        <source>No Blueprint</source>
        <translation>Aucun Blueprint</translation>
    </message>
    <message>
        <source>Change actions</source>
        <translation>Changer les actions</translation>
    </message>
</context>
<context>
    <name>StateIconChooser</name>
    <message>
        <source>No icon</source>
        <translation>Sans icône</translation>
    </message>
</context>
<context>
    <name>StateLimitPage</name>
    <message>
        <source>Change the limit</source>
        <translation>Changer la limite</translation>
    </message>
</context>
<context>
    <name>StatePage</name>
    <message>
        <source>The category’s own</source>
        <translation>Celui de la catégorie</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Tickets &amp;enter here</source>
        <translation>Les tickets &amp;entrent ici</translation>
    </message>
    <message>
        <source>A run is &amp;complete here</source>
        <translation>Un parcours est &amp;terminé ici</translation>
    </message>
    <message>
        <source>Switched &amp;off: no ticket comes here</source>
        <translation>&amp;Hors service&#xa0;: aucun ticket n’y vient</translation>
    </message>
    <message>
        <source>&amp;Waiting here is</source>
        <translation>L’attente &amp;ici est</translation>
    </message>
    <message>
        <source>Time outside is not our queue.</source>
        <translation>Le temps passé dehors n’est pas notre file.</translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <translation>&amp;Catégorie</translation>
    </message>
    <message>
        <source>On hold stops the clock of the limit; solved and closed take the ticket off the lists.</source>
        <translation>«&#xa0;En pause&#xa0;» arrête l’horloge de la limite&#xa0;; résolu et clos retirent le ticket des listes.</translation>
    </message>
    <message>
        <source>&amp;Status on the desk</source>
        <translation>&amp;Statut sur le bureau</translation>
    </message>
    <message>
        <source>What the c&amp;ustomer reads</source>
        <translation>Ce que lit le c&amp;lient</translation>
    </message>
    <message>
        <source>&amp;Instructions for agents</source>
        <translation>C&amp;onsignes aux agents</translation>
    </message>
    <message>
        <source>Markdown is shown.</source>
        <translation>Le Markdown est mis en forme.</translation>
    </message>
    <message>
        <source>On the drawing</source>
        <translation>Sur le dessin</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Order of its transitions</source>
        <translation>Ordre de ses transitions</translation>
    </message>
    <message>
        <source>Rename state</source>
        <translation>Renommer l’état</translation>
    </message>
    <message>
        <source>Order transitions</source>
        <translation>Ordonner les transitions</translation>
    </message>
    <message>
        <source>Change the look</source>
        <translation>Changer l’aspect</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Choose the start</source>
        <translation>Choisir le départ</translation>
    </message>
    <message>
        <source>Change state</source>
        <translation>Changer l’état</translation>
    </message>
</context>
<context>
    <name>StateTable</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>The category’s own</source>
        <translation>Celui de la catégorie</translation>
    </message>
    <message>
        <source>Waiting is</source>
        <translation>L’attente est</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>À qui le tour</translation>
    </message>
    <message>
        <source>Customers read</source>
        <translation>Le client lit</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message numerus="yes">
        <source>%n visit(s) left</source>
        <translation>
            <numerusform>%n passage quitté</numerusform>
            <numerusform>%n passages quittés</numerusform>
        </translation>
    </message>
    <message>
        <source>median {median}, mean {mean}</source>
        <translation>médiane {median}, moyenne {mean}</translation>
    </message>
    <message>
        <source>middle half {q1} – {q3}</source>
        <translation>moitié centrale {q1} – {q3}</translation>
    </message>
    <message>
        <source>80% within {p80}, 90% within {p90}, 95% within {p95}</source>
        <translation>80&#xa0;% en {p80}, 90&#xa0;% en {p90}, 95&#xa0;% en {p95}</translation>
    </message>
    <message>
        <source>expected with the open ones: {expected}</source>
        <translation>attendu, ouverts compris&#xa0;: {expected}</translation>
    </message>
    <message>
        <source>open now: {open}, over the limit: {over}</source>
        <translation>en cours&#xa0;: {open}, hors limite&#xa0;: {over}</translation>
    </message>
    <message>
        <source>limit {limit} (business)</source>
        <translation>limite {limit} (temps ouvré)</translation>
    </message>
    <message>
        <source>limit {limit}</source>
        <translation>limite {limit}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>25%</source>
        <translation>25&#xa0;%</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>75%</source>
        <translation>75&#xa0;%</translation>
    </message>
    <message>
        <source>80%</source>
        <translation>80&#xa0;%</translation>
    </message>
    <message>
        <source>90%</source>
        <translation>90&#xa0;%</translation>
    </message>
    <message>
        <source>95%</source>
        <translation>95&#xa0;%</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Revenus</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>Hors limite</translation>
    </message>
    <message>
        <source>Youngest</source>
        <translation>Le plus récent</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Le plus ancien</translation>
    </message>
    <message>
        <source>90% of earlier visits</source>
        <translation>90&#xa0;% des passages antérieurs</translation>
    </message>
</context>
<context>
    <name>StatesPage</name>
    <message>
        <source>The category’s own</source>
        <translation>Celui de la catégorie</translation>
    </message>
    <message>
        <source>The department’s calendar</source>
        <translation>Le calendrier du service</translation>
    </message>
    <message>
        <source>A run is &amp;complete here</source>
        <translation>Un parcours est &amp;terminé ici</translation>
    </message>
    <message>
        <source>Switched &amp;off: no ticket comes here</source>
        <translation>&amp;Hors service&#xa0;: aucun ticket n’y vient</translation>
    </message>
    <message>
        <source>&amp;Waiting here is</source>
        <translation>L’attente &amp;ici est</translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <translation>&amp;Catégorie</translation>
    </message>
    <message>
        <source>&amp;Status on the desk</source>
        <translation>&amp;Statut sur le bureau</translation>
    </message>
    <message>
        <source>What the c&amp;ustomer reads</source>
        <translation>Ce que lit le c&amp;lient</translation>
    </message>
    <message>
        <source>&amp;Instructions for agents</source>
        <translation>C&amp;onsignes aux agents</translation>
    </message>
    <message>
        <source>On the drawing</source>
        <translation>Sur le dessin</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Business time is counted by</source>
        <translation>Le temps ouvré suit</translation>
    </message>
    <message>
        <source>Change states</source>
        <translation>Modifier des états</translation>
    </message>
    <message>
        <source>Change the look</source>
        <translation>Changer l’aspect</translation>
    </message>
</context>
<context>
    <name>StatesTable</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>What half of the tickets that come now may expect at most: the ones still here count, too, for as long as they have lasted (Kaplan–Meier). In calendar time.</source>
        <translation>Ce que la moitié des tickets qui arrivent à présent peut attendre au plus&#xa0;: ceux qui sont encore ici comptent aussi, pour le temps qu’ils ont duré (Kaplan-Meier). En temps calendaire.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still here</source>
        <translation>
            <numerusform>%Ln encore ici</numerusform>
            <numerusform>%Ln encore ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Nine of ten visits were not longer than this.</source>
        <translation>Neuf passages sur dix n’ont pas duré plus longtemps.</translation>
    </message>
    <message>
        <source>Nineteen of twenty visits were not longer than this.</source>
        <translation>Dix-neuf passages sur vingt n’ont pas duré plus longtemps.</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Revenus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) entered it a second time</source>
        <translation>
            <numerusform>%Ln parcours y est entré une deuxième fois</numerusform>
            <numerusform>%Ln parcours y sont entrés une deuxième fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>Hors limite</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln visit(s)</source>
        <translation>
            <numerusform>Sur %Ln passage</numerusform>
            <numerusform>Sur %Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} (final)</source>
        <translation>{state} (final)</translation>
    </message>
    <message>
        <source>80%</source>
        <translation>80&#xa0;%</translation>
    </message>
    <message>
        <source>Four of five visits were not longer than this.</source>
        <translation>Quatre passages sur cinq n’ont pas été plus longs.</translation>
    </message>
    <message>
        <source>90%</source>
        <translation>90&#xa0;%</translation>
    </message>
    <message>
        <source>95%</source>
        <translation>95&#xa0;%</translation>
    </message>
    <message>
        <source>{state} (outside)</source>
        <translation>{state} (externe)</translation>
    </message>
    <message>
        <source>Not known: no visit here ended in this period.</source>
        <translation>Inconnu&#xa0;: aucun passage ici n’a fini pendant cette période.</translation>
    </message>
    <message>
        <source>A final state: tickets end here.</source>
        <translation>Un état final&#xa0;: les tickets s’arrêtent ici.</translation>
    </message>
    <message>
        <source>Tickets wait here for somebody outside, a customer or a supplier.</source>
        <translation>Les tickets attendent ici quelqu’un d’extérieur, un client ou un fournisseur.</translation>
    </message>
    <message>
        <source>Tickets wait here for us.</source>
        <translation>Les tickets attendent ici que nous agissions.</translation>
    </message>
</context>
<context>
    <name>StatusForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What agents read.</source>
        <translation>Ce que lisent les agents.</translation>
    </message>
    <message>
        <source>Name for customers</source>
        <translation>Nom pour les clients</translation>
    </message>
    <message>
        <source>Empty: they read the same as agents.</source>
        <translation>Vide&#xa0;: ils lisent la même chose que les agents.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Whose tickets may bear it. None chosen: those of every department.</source>
        <translation>Ceux dont les tickets peuvent le porter. Aucun choisi&#xa0;: ceux de tous les services.</translation>
    </message>
    <message>
        <source>Tickets bear it, so its category cannot change: it decides about clocks and lists.</source>
        <translation>Des tickets le portent, sa catégorie ne peut donc changer&#xa0;: elle décide des horloges et des listes.</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Personne ne l’a encore regardé.</translation>
    </message>
    <message>
        <source>It is our turn.</source>
        <translation>C’est à nous.</translation>
    </message>
    <message>
        <source>It is the customer’s turn; their answer opens it again.</source>
        <translation>C’est au client&#xa0;; sa réponse le rouvre.</translation>
    </message>
    <message>
        <source>Somebody else is awaited: the clocks of its limits stand still.</source>
        <translation>On attend quelqu’un d’autre&#xa0;: les horloges de ses limites sont arrêtées.</translation>
    </message>
    <message>
        <source>It is done and off the lists; the customer’s answer opens it again.</source>
        <translation>C’est fait et hors des listes&#xa0;; la réponse du client le rouvre.</translation>
    </message>
    <message>
        <source>It is done for good: nobody writes to it any more.</source>
        <translation>C’est fait pour de bon&#xa0;: plus personne n’y écrit.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>As if it had not been done (Ctrl+Z)</source>
        <translation>Comme si cela n’avait pas été fait (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Ticket #{number} is in “{state}” now.</source>
        <translation>Le ticket n°&#xa0;{number} est maintenant dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>Ticket #{number} waits for approval in “{state}”.</source>
        <translation>Le ticket n°&#xa0;{number} attend une approbation dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>Undone: ticket #{number} is in “{state}” as before.</source>
        <translation>Annulé&#xa0;: le ticket n°&#xa0;{number} est dans «&#xa0;{state}&#xa0;» comme avant.</translation>
    </message>
    <message>
        <source>The reply on ticket #{number} leaves in a moment.</source>
        <translation>La réponse sur le ticket n°&#xa0;{number} part dans un instant.</translation>
    </message>
    <message>
        <source>The reply on ticket #{number} has left.</source>
        <translation>La réponse sur le ticket n°&#xa0;{number} est partie.</translation>
    </message>
    <message>
        <source>The reply on ticket #{number} has left. The ticket is “{status}” now.</source>
        <translation>La réponse sur le ticket n°&#xa0;{number} est partie. Le ticket est maintenant «&#xa0;{status}&#xa0;».</translation>
    </message>
    <message>
        <source>What you had begun to write is there again: {numbers}.</source>
        <translation>Ce que vous aviez commencé à écrire est de nouveau là&#xa0;: {numbers}.</translation>
    </message>
</context>
<context>
    <name>StatusesPage</name>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Where a ticket stands, in your words. States of a Blueprint bear one of them.</source>
        <translation>Où en est un ticket, avec vos mots. Les états d’un Blueprint en portent un.</translation>
    </message>
    <message>
        <source>customers read “{name}”</source>
        <translation>les clients lisent «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Nouveau statut</translation>
    </message>
</context>
<context>
    <name>StaysCard</name>
    <message>
        <source>Stays far beyond the median</source>
        <translation>Séjours bien au-delà de la médiane</translation>
    </message>
    <message>
        <source>How far beyond the median</source>
        <translation>À quelle distance de la médiane</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>finis</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>encore là</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Finis</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Encore là</translation>
    </message>
    <message>
        <source>No visit lasted so many times the median of its state.</source>
        <translation>Aucun passage n’a duré tant de fois la médiane de son état.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} × the median</source>
        <translation>{n} × la médiane</translation>
    </message>
    <message>
        <source>{n} · from {span}</source>
        <translation>{n} · dès {span}</translation>
    </message>
    <message>
        <source>{state}: {ended} ended and {open} still here after {span} or more; the median is {median}</source>
        <translation>{state}&#xa0;: {ended} finis et {open} encore là après {span} ou plus&#xa0;; la médiane est {median}</translation>
    </message>
    <message>
        <source>Long in {state}: still here</source>
        <translation>Longtemps dans {state}&#xa0;: encore là</translation>
    </message>
    <message>
        <source>Long in {state}: ended</source>
        <translation>Longtemps dans {state}&#xa0;: finis</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Y jeter un œil</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
</context>
<context>
    <name>Stranded</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) rest in {names}, which the draft no longer has.</source>
        <translation>
            <numerusform>%n ticket se trouve dans {names}, que le brouillon n’a plus.</numerusform>
            <numerusform>%n tickets se trouvent dans {names}, que le brouillon n’a plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing happens to them now; publishing asks where they go.</source>
        <translation>Il ne leur arrive rien pour l’instant&#xa0;; la publication demandera où ils vont.</translation>
    </message>
</context>
<context>
    <name>StrictEditor</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Replies to the customer</source>
        <translation>Réponses au client</translation>
    </message>
    <message>
        <source>Notes to colleagues</source>
        <translation>Notes aux collègues</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>The resolution</source>
        <translation>La résolution</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>&amp;Strict: outside transitions a ticket is locked</source>
        <translation>&amp;Strict&#xa0;: hors des transitions, un ticket est verrouillé</translation>
    </message>
    <message>
        <source>These change in transitions only</source>
        <translation>Ne changent que dans les transitions</translation>
    </message>
    <message>
        <source>Nothing is chosen: nothing is locked.</source>
        <translation>Rien n’est choisi&#xa0;: rien n’est verrouillé.</translation>
    </message>
    <message>
        <source>Not locked for (nobody named: locked for all)</source>
        <translation>Pas verrouillé pour (personne de nommé&#xa0;: verrouillé pour tous)</translation>
    </message>
    <message>
        <source>Who is exempt</source>
        <translation>Qui est exempté</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Why can’t I?</source>
        <translation>Pourquoi ne puis-je pas&#xa0;?</translation>
    </message>
    <message>
        <source>What every transition needs, and who could execute it (Alt+0)</source>
        <translation>Ce que chaque transition demande, et qui pourrait l’exécuter (Alt+0)</translation>
    </message>
    <message>
        <source>Next: choose one. Esc leaves the ticket where it is.</source>
        <translation>Ensuite&#xa0;: choisissez. Échap laisse le ticket où il est.</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>whole run: {time}</source>
        <translation>parcours&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transitions</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Statut&#xa0;: {status}</translation>
    </message>
    <message>
        <source>{name} has taken it up</source>
        <translation>{name} l’a pris en charge</translation>
    </message>
    <message>
        <source>in no Blueprint</source>
        <translation>dans aucun Blueprint</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre en file</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>{name} works on it since {moment}. Put it back only where nobody does: it waits then.</source>
        <translation>{name} y travaille depuis {moment}. Ne le remettez en file que si plus personne n’y travaille&#xa0;: il attend alors.</translation>
    </message>
    <message>
        <source>Others may take it up; from now on it waits.</source>
        <translation>D’autres peuvent le prendre en charge&#xa0;; désormais, il attend.</translation>
    </message>
    <message>
        <source>I work on it: from now on its time is work, not waiting.</source>
        <translation>J’y travaille&#xa0;: désormais, son temps est du travail, non de l’attente.</translation>
    </message>
    <message>
        <source>Undo “{transition}”</source>
        <translation>Annuler «&#xa0;{transition}&#xa0;»</translation>
    </message>
    <message>
        <source>Back to “{state}” as if it had not happened, until {moment} (Ctrl+Z)</source>
        <translation>Retour à «&#xa0;{state}&#xa0;» comme si rien ne s’était passé, jusqu’à {moment} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Press it to see why, and who could.</source>
        <translation>Appuyez pour voir pourquoi, et qui le pourrait.</translation>
    </message>
    <message>
        <source>Alt+{number}</source>
        <translation>Alt+{number}</translation>
    </message>
</context>
<context>
    <name>StuckPage</name>
    <message>
        <source>Tickets that are held up</source>
        <translation>Tickets retenus</translation>
    </message>
    <message>
        <source>Sent back and forth between states</source>
        <translation>Va-et-vient entre états</translation>
    </message>
    <message>
        <source>Handed back and forth between teams</source>
        <translation>Va-et-vient entre équipes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Move it…</source>
        <translation>Le déplacer…</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>Le sortir…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>I have the ticket from now on: whoever had it is told</source>
        <translation>J’ai le ticket désormais&#xa0;: qui l’avait en est informé</translation>
    </message>
    <message>
        <source>Give it to…</source>
        <translation>Le donner à…</translation>
    </message>
    <message>
        <source>Throw the form away…</source>
        <translation>Jeter le formulaire…</translation>
    </message>
    <message>
        <source>A form that somebody began and has not sent; they are told why it went.</source>
        <translation>Un formulaire que quelqu’un a commencé sans l’envoyer&#xa0;; on lui dit pourquoi il est parti.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln looked at</source>
        <translation>
            <numerusform>%Ln examiné</numerusform>
            <numerusform>%Ln examinés</numerusform>
        </translation>
    </message>
    <message>
        <source>Every open ticket can be moved by somebody, and none is far older than the others.</source>
        <translation>Quelqu’un peut faire avancer chaque ticket en cours, et aucun n’est bien plus ancien que les autres.</translation>
    </message>
    <message>
        <source>No ticket is open here, so none can be held up.</source>
        <translation>Aucun ticket n’est en cours ici&#xa0;: aucun ne peut être retenu.</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>Aller et retour</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>{share} of all visits were returns</source>
        <translation>{share} de tous les passages étaient des retours</translation>
    </message>
    <message>
        <source>No ticket was sent there and straight back.</source>
        <translation>Aucun ticket n’a fait l’aller et retour immédiat.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>team to team and back, in the period</source>
        <translation>d’une équipe à l’autre et retour, sur la période</translation>
    </message>
    <message>
        <source>No ticket went to a team and back.</source>
        <translation>Aucun ticket n’est allé vers une équipe et revenu.</translation>
    </message>
    <message numerus="yes">
        <source>{one} → {other} → {one}: %Ln time(s)</source>
        <translation>
            <numerusform>{one} → {other} → {one}&#xa0;: %Ln fois</numerusform>
            <numerusform>{one} → {other} → {one}&#xa0;: %Ln fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StuckTable</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>There for</source>
        <translation>Là depuis</translation>
    </message>
    <message>
        <source>What holds it up</source>
        <translation>Ce qui le retient</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transitions</translation>
    </message>
    <message>
        <source>From × to</source>
        <translation>De × vers</translation>
    </message>
    <message>
        <source>Add a state</source>
        <translation>Ajouter un état</translation>
    </message>
    <message>
        <source>Add a transition</source>
        <translation>Ajouter une transition</translation>
    </message>
    <message>
        <source>F2: edit, a name in an empty cell adds · several between semicolons · Del: delete · Ctrl+C: copy</source>
        <translation>F2&#xa0;: modifier, un nom dans une cellule vide ajoute · plusieurs&#xa0;: séparés par des points-virgules · Suppr&#xa0;: supprimer · Ctrl+C&#xa0;: copier</translation>
    </message>
    <message>
        <source>F2: edit · Ctrl+Enter: all selected · Ctrl+N: add · Ctrl+C, Ctrl+V: as in a spreadsheet</source>
        <translation>F2&#xa0;: modifier · Ctrl+Entrée&#xa0;: toute la sélection · Ctrl+N&#xa0;: ajouter · Ctrl+C, Ctrl+V&#xa0;: comme dans un tableur</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
</context>
<context>
    <name>TagsInput</name>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Remove the tag {tag}</source>
        <translation>Retirer l’étiquette {tag}</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>The customer is waiting</source>
        <translation>Le client attend</translation>
    </message>
    <message>
        <source>Its limit is near or over</source>
        <translation>Sa limite est proche ou dépassée</translation>
    </message>
    <message>
        <source>Whoever has it is away</source>
        <translation>La personne qui l’a est absente</translation>
    </message>
    <message>
        <source>It needs somebody who knows the matter</source>
        <translation>Il faut quelqu’un qui connaît le sujet</translation>
    </message>
    <message>
        <source>To share out the work</source>
        <translation>Pour répartir le travail</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>Take over %Ln ticket(s) from {names}?</source>
        <translation>
            <numerusform>Reprendre %Ln ticket de {names}&#xa0;?</numerusform>
            <numerusform>Reprendre %Ln tickets de {names}&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever had it is told, with the reason. It stays in the ticket’s history.</source>
        <translation>Qui l’avait en est averti, avec le motif. Il reste dans l’historique du ticket.</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <source>Target of a state</source>
        <translation>Objectif d’un état</translation>
    </message>
    <message>
        <source>Business time: nights and weekends do not count</source>
        <translation>Temps ouvré&#xa0;: nuits et week-ends ne comptent pas</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>aucun objectif</translation>
    </message>
    <message>
        <source>How long are tickets to stay here on average?</source>
        <translation>Combien de temps les tickets doivent-ils rester ici en moyenne&#xa0;?</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Mean at most</source>
        <translation>Moyenne d’au plus</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fixer</translation>
    </message>
</context>
<context>
    <name>TargetTable</name>
    <message>
        <source>The same for every priority</source>
        <translation>Le même pour toutes les priorités</translation>
    </message>
    <message>
        <source>No target	Del</source>
        <translation>Aucun objectif	Suppr</translation>
    </message>
    <message>
        <source>No target at any priority</source>
        <translation>Aucun objectif, à aucune priorité</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>aucun objectif</translation>
    </message>
</context>
<context>
    <name>TargetsCard</name>
    <message>
        <source>Means against their targets</source>
        <translation>Moyennes face à leurs objectifs</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <translation>Fixer un objectif…</translation>
    </message>
    <message>
        <source>within the target</source>
        <translation>dans l’objectif</translation>
    </message>
    <message>
        <source>beyond it</source>
        <translation>au-delà</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Of the target</source>
        <translation>De l’objectif</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>{n} of {of} beyond their target</source>
        <translation>{n} sur {of} au-delà de l’objectif</translation>
    </message>
    <message>
        <source>No state has a target. “Set a target…” says how long tickets are to stay in one on average.</source>
        <translation>Aucun état n’a d’objectif. «&#xa0;Fixer un objectif…&#xa0;» dit combien de temps les tickets doivent y rester en moyenne.</translation>
    </message>
    <message>
        <source>business time</source>
        <translation>temps ouvré</translation>
    </message>
    <message>
        <source>calendar time</source>
        <translation>temps calendaire</translation>
    </message>
    <message>
        <source>target {target} · mean {mean} · {share}</source>
        <translation>objectif {target} · moyenne {mean} · {share}</translation>
    </message>
    <message>
        <source>Longest in {state}</source>
        <translation>Les plus longs dans {state}</translation>
    </message>
</context>
<context>
    <name>TargetsEditor</name>
    <message>
        <source>Targets by metric and priority</source>
        <translation>Objectifs par métrique et priorité</translation>
    </message>
    <message>
        <source>The resolution stands still while the ticket is on hold</source>
        <translation>La résolution s’arrête tant que le ticket est en pause</translation>
    </message>
    <message>
        <source>…and while it is pending on the customer</source>
        <translation>… et tant qu’il est en attente du client</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>At no moment</source>
        <translation>À aucun moment</translation>
    </message>
    <message>
        <source>A task needs a title.</source>
        <translation>Une tâche a besoin d’un titre.</translation>
    </message>
    <message>
        <source>Take off the list: {text}</source>
        <translation>Retirer de la liste&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Qui la fait</translation>
    </message>
    <message>
        <source>Add a line to its checklist, then press Enter</source>
        <translation>Ajoutez une ligne à sa liste, puis appuyez sur Entrée</translation>
    </message>
    <message>
        <source>New line of the checklist</source>
        <translation>Nouvelle ligne de la liste</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Change this task</source>
        <translation>Modifier cette tâche</translation>
    </message>
    <message>
        <source>Up (Ctrl+Up)</source>
        <translation>Vers le haut (Ctrl+Haut)</translation>
    </message>
    <message>
        <source>Down (Ctrl+Down)</source>
        <translation>Vers le bas (Ctrl+Bas)</translation>
    </message>
    <message>
        <source>Due {moment}</source>
        <translation>Pour le {moment}</translation>
    </message>
    <message>
        <source>Due…</source>
        <translation>Échéance…</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
    <message>
        <source>done by {name}</source>
        <translation>faite par {name}</translation>
    </message>
    <message>
        <source>overdue since {moment}</source>
        <translation>en retard depuis le {moment}</translation>
    </message>
    <message>
        <source>due {moment}</source>
        <translation>pour le {moment}</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Add a task, then press Enter</source>
        <translation>Ajoutez une tâche, puis appuyez sur Entrée</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>No task yet.

A task is something to be done beside the transitions: a call, a check, a question to a colleague. Give it to somebody and say until when; they are told. A transition may insist that every task is done.</source>
        <translation>Pas encore de tâche.

Une tâche est quelque chose à faire à côté des transitions&#xa0;: un appel, une vérification, une question à un collègue. Donnez-la à quelqu’un et dites pour quand&#xa0;; il est prévenu. Une transition peut exiger que toutes les tâches soient faites.</translation>
    </message>
    <message>
        <source>When is it due?</source>
        <translation>Pour quand&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever does the task is told when this moment comes and it is not done.</source>
        <translation>La personne qui fait la tâche est prévenue si ce moment vient sans qu’elle soit faite.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fixer</translation>
    </message>
</context>
<context>
    <name>TeamForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>They see the team’s queue and may work it.</source>
        <translation>Ils voient la file de l’équipe et peuvent la traiter.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Chef d’équipe</translation>
    </message>
    <message>
        <source>Owner rules and letters may name the team’s lead.</source>
        <translation>Les propriétaires d’une transition et les messages peuvent désigner le chef de l’équipe.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>For limits and timers that are counted by the team’s calendar. What is running keeps the hours it began with.</source>
        <translation>Pour les limites et minuteries comptées sur le calendrier de l’équipe. Ce qui court garde les heures avec lesquelles il a commencé.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>With commas between them: refunds, French.</source>
        <translation>Séparées par des virgules&#xa0;: remboursements, français.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Every department</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>The department’s calendar</source>
        <translation>Le calendrier du service</translation>
    </message>
</context>
<context>
    <name>TeamsPage</name>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Agents who share a queue. Tickets and owner rules name a team, not its people.</source>
        <translation>Des agents qui partagent une file. Les tickets et les propriétaires d’une transition désignent une équipe, non ses membres.</translation>
    </message>
    <message>
        <source>People who share a queue. A Blueprint says “First line” takes it up, so whoever joins or leaves changes no Blueprint.</source>
        <translation>Des personnes qui partagent une file. Un Blueprint dit que «&#xa0;Premier niveau&#xa0;» s’en charge&#xa0;: arrivées et départs ne changent aucun Blueprint.</translation>
    </message>
    <message>
        <source>Add a team…</source>
        <translation>Ajouter une équipe…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody leaves {team}</source>
        <translation>Quelqu’un quitte {team}</translation>
    </message>
    <message>
        <source>Leaving: {names}.</source>
        <translation>Partent&#xa0;: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsolved ticket(s) of the team lose their assignee, and wait in its queue.</source>
        <translation>
            <numerusform>%Ln ticket non résolu de l’équipe perd son agent assigné et attend dans sa file.</numerusform>
            <numerusform>%Ln tickets non résolus de l’équipe perdent leur agent assigné et attendent dans sa file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Nouvelle équipe</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Begin from a template</source>
        <translation>Partir d’un modèle</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Begin with it</source>
        <translation>Partir de ce modèle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For those who choose it; nobody else reads it.</source>
        <translation>Pour qui le choisit&#xa0;; personne d’autre ne le lit.</translation>
    </message>
    <message>
        <source>How it reads for a ticket</source>
        <translation>Comment il se lit pour un ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Type ${ for the list of placeholders. One that nobody knows is underlined in red.</source>
        <translation>Tapez ${ pour la liste des variables. Celle que personne ne connaît est soulignée en rouge.</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Langue du message</translation>
    </message>
    <message>
        <source>Insert a placeholder…</source>
        <translation>Insérer une variable…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Letter templates</source>
        <translation>Modèles de messages</translation>
    </message>
    <message>
        <source>Letters that Blueprints, macros and agents send. Placeholders become the ticket’s values.</source>
        <translation>Les messages qu’envoient les Blueprints, les macros et les agents. Les variables deviennent les valeurs du ticket.</translation>
    </message>
    <message>
        <source>Write once what is written again and again: agents put it into a reply with /, Blueprints and macros send it.</source>
        <translation>Écrivez une fois ce qui s’écrit encore et encore&#xa0;: les agents le mettent dans une réponse avec /, les Blueprints et les macros l’envoient.</translation>
    </message>
    <message>
        <source>Write a template…</source>
        <translation>Écrire un modèle…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Write a subject and a text in at least one language.</source>
        <translation>Écrivez un objet et un texte dans au moins une langue.</translation>
    </message>
    <message>
        <source>Write both a subject and a text, or neither, in each language.</source>
        <translation>Dans chaque langue, écrivez l’objet et le texte, ou aucun des deux.</translation>
    </message>
    <message>
        <source>Nobody knows {names}: correct or remove it.</source>
        <translation>Personne ne connaît {names}&#xa0;: corrigez ou retirez.</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nouveau modèle</translation>
    </message>
</context>
<context>
    <name>ThingsPage</name>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Put it on the desk (Ctrl+Enter)</source>
        <translation>Le mettre dans le bureau (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre la sienne</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Take theirs, or keep yours and save it over theirs.</source>
        <translation>Quelqu’un d’autre a modifié ceci entre-temps. Prenez sa version, ou gardez la vôtre et enregistrez-la par-dessus.</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>«&#xa0;{name}&#xa0;» a été supprimé.</translation>
    </message>
</context>
<context>
    <name>ThroughputPlot</name>
    <message>
        <source>Started: {n}</source>
        <translation>Commencés&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Completed: {n}</source>
        <translation>Achevés&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Ended otherwise: {n}</source>
        <translation>Finis autrement&#xa0;: {n}</translation>
    </message>
</context>
<context>
    <name>TicketDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl+Enter confirms.</source>
        <translation>Ctrl+Entrée confirme.</translation>
    </message>
</context>
<context>
    <name>TicketHead</name>
    <message>
        <source>Details (Ctrl+Shift+D)</source>
        <translation>Détails (Ctrl+Maj+D)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close the ticket (Esc)</source>
        <translation>Fermer le ticket (Échap)</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Fermer le ticket</translation>
    </message>
    <message>
        <source>(shared for one transition only)</source>
        <translation>(partagé pour une seule transition)</translation>
    </message>
    <message>
        <source>opened {moment}</source>
        <translation>ouvert le {moment}</translation>
    </message>
</context>
<context>
    <name>TicketList</name>
    <message>
        <source>Close the list (Esc)</source>
        <translation>Fermer la liste (Échap)</translation>
    </message>
    <message>
        <source>Close the list of tickets</source>
        <translation>Fermer la liste des tickets</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Into another state by force, with a reason</source>
        <translation>Vers un autre état, de force, avec un motif</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Sortir…</translation>
    </message>
    <message>
        <source>Out of its Blueprint, with a reason</source>
        <translation>Hors de son Blueprint, avec un motif</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>I have what is chosen from now on: whoever had it is told</source>
        <translation>J’ai désormais ce qui est choisi&#xa0;: qui l’avait en est informé</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Donner à…</translation>
    </message>
    <message>
        <source>All that are chosen, to somebody else, with a reason. Ctrl+A chooses every one.</source>
        <translation>Tous ceux qui sont choisis, à quelqu’un d’autre, avec un motif. Ctrl+A les choisit tous.</translation>
    </message>
    <message>
        <source>Looking for the tickets…</source>
        <translation>Recherche des tickets…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln counted</source>
        <translation>
            <numerusform>%Ln compté</numerusform>
            <numerusform>%Ln comptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) listed, the first of them</source>
        <translation>
            <numerusform>%Ln ticket affiché, le premier</numerusform>
            <numerusform>%Ln tickets affichés, les premiers</numerusform>
        </translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>encore {span}</translation>
    </message>
    <message>
        <source>{span} over</source>
        <translation>{span} de retard</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>jusqu’au {when}</translation>
    </message>
</context>
<context>
    <name>TicketMenu</name>
    <message>
        <source>For two business hours</source>
        <translation>Pendant deux heures ouvrées</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>M’attribuer le ticket</translation>
    </message>
    <message>
        <source>Put aside, follow, change the requester, move, merge</source>
        <translation>Mettre de côté, suivre, changer le demandeur, déplacer, fusionner</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Mettre de côté…</translation>
    </message>
    <message>
        <source>Wake now</source>
        <translation>Reprendre maintenant</translation>
    </message>
    <message>
        <source>Follow no more</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Change the requester…</source>
        <translation>Changer le demandeur…</translation>
    </message>
    <message>
        <source>Move to another department…</source>
        <translation>Passer à un autre service…</translation>
    </message>
    <message>
        <source>Merge with another ticket…</source>
        <translation>Fusionner avec un autre ticket…</translation>
    </message>
    <message>
        <source>Into another state by force…</source>
        <translation>Vers un autre état, de force…</translation>
    </message>
    <message>
        <source>Out of its Blueprint…</source>
        <translation>Hors de son Blueprint…</translation>
    </message>
    <message>
        <source>Throw a half-filled form away…</source>
        <translation>Jeter un formulaire commencé…</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
</context>
<context>
    <name>TicketModel</name>
    <message>
        <source>Until the first of its clocks ends: the state’s, the Blueprint’s or the SLA policy’s.</source>
        <translation>Jusqu’à ce que s’achève la première de ses horloges&#xa0;: celle de l’état, du Blueprint ou de la politique SLA.</translation>
    </message>
    <message>
        <source>For {name} · {subject}</source>
        <translation>Pour {name} · {subject}</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Reply to the customer</source>
        <translation>Répondre au client</translation>
    </message>
    <message>
        <source>Write a private note</source>
        <translation>Écrire une note privée</translation>
    </message>
    <message>
        <source>Why can’t I?</source>
        <translation>Pourquoi ne puis-je pas&#xa0;?</translation>
    </message>
    <message>
        <source>Go to the details</source>
        <translation>Aller aux détails</translation>
    </message>
    <message>
        <source>Go to the tasks</source>
        <translation>Aller aux tâches</translation>
    </message>
    <message>
        <source>Go to the links</source>
        <translation>Aller aux liens</translation>
    </message>
    <message>
        <source>Go to the history</source>
        <translation>Aller à l’historique</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
</context>
<context>
    <name>TicketPicker</name>
    <message>
        <source>Number or words of the other ticket</source>
        <translation>Numéro ou mots de l’autre ticket</translation>
    </message>
    <message>
        <source>The other ticket</source>
        <translation>L’autre ticket</translation>
    </message>
    <message>
        <source>No other ticket was found.</source>
        <translation>Aucun autre ticket n’a été trouvé.</translation>
    </message>
</context>
<context>
    <name>TicketTable</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Ligne suivante</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>Ligne précédente</translation>
    </message>
    <message>
        <source>Open the ticket of the row</source>
        <translation>Ouvrir le ticket de la ligne</translation>
    </message>
    <message>
        <source>Transitions of the row</source>
        <translation>Transitions de la ligne</translation>
    </message>
    <message>
        <source>Mark the row</source>
        <translation>Marquer la ligne</translation>
    </message>
    <message>
        <source>Mark all rows</source>
        <translation>Marquer toutes les lignes</translation>
    </message>
</context>
<context>
    <name>TileBoard</name>
    <message>
        <source>Active tickets</source>
        <translation>Tickets en cours</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) in the period</source>
        <translation>
            <numerusform>%Ln ticket sur la période</numerusform>
            <numerusform>%Ln tickets sur la période</numerusform>
        </translation>
    </message>
    <message>
        <source>most in {state}</source>
        <translation>surtout dans {state}</translation>
    </message>
    <message>
        <source>none is late</source>
        <translation>aucun retard</translation>
    </message>
    <message>
        <source>Over limit now</source>
        <translation>Hors limite à présent</translation>
    </message>
    <message>
        <source>no run was completed</source>
        <translation>aucun parcours achevé</translation>
    </message>
    <message>
        <source>Mean full time</source>
        <translation>Durée totale moyenne</translation>
    </message>
    <message>
        <source>{share} of the tickets</source>
        <translation>{share} des tickets</translation>
    </message>
    <message>
        <source>SLA broken</source>
        <translation>SLA non tenus</translation>
    </message>
    <message numerus="yes">
        <source>Mean full time of %Ln run(s)</source>
        <translation>
            <numerusform>Durée totale moyenne de %Ln parcours</numerusform>
            <numerusform>Durée totale moyenne de %Ln parcours</numerusform>
        </translation>
    </message>
    <message>
        <source>median {median} · 95% {p95}</source>
        <translation>médiane {median} · 95&#xa0;% {p95}</translation>
    </message>
    <message>
        <source>Completed runs</source>
        <translation>Parcours achevés</translation>
    </message>
    <message>
        <source>no tickets</source>
        <translation>aucun ticket</translation>
    </message>
    <message>
        <source>{count} of them led back</source>
        <translation>dont {count} retours en arrière</translation>
    </message>
    <message>
        <source>Transitions made</source>
        <translation>Transitions exécutées</translation>
    </message>
    <message>
        <source>Longest in {state}</source>
        <translation>Les plus longs dans {state}</translation>
    </message>
    <message>
        <source>Longest state, mean</source>
        <translation>État le plus long, moyenne</translation>
    </message>
    <message>
        <source>{state}, median {median}</source>
        <translation>{state}, médiane {median}</translation>
    </message>
    <message>
        <source>no visit has ended</source>
        <translation>aucun passage terminé</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>Time in each state</source>
        <translation>Temps dans chaque état</translation>
    </message>
    <message>
        <source>Course of one state</source>
        <translation>Évolution d’un état</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Tous les chiffres</translation>
    </message>
    <message>
        <source>all visits left · bar: middle half · ring: median · ◆ 95% · red line: limit</source>
        <translation>tous les passages quittés · barre&#xa0;: moitié centrale · anneau&#xa0;: médiane · ◆ 95&#xa0;% · ligne rouge&#xa0;: limite</translation>
    </message>
    <message>
        <source>No visit ended in this period.</source>
        <translation>Aucun passage ne s’est terminé sur cette période.</translation>
    </message>
    <message>
        <source>State whose course is shown</source>
        <translation>État dont l’évolution est affichée</translation>
    </message>
    <message>
        <source>business time</source>
        <translation>temps ouvré</translation>
    </message>
    <message>
        <source>calendar time</source>
        <translation>temps calendaire</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Visits left</source>
        <translation>Passages quittés</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>With a limit</source>
        <translation>Avec une limite</translation>
    </message>
    <message>
        <source>Over it</source>
        <translation>Au-delà</translation>
    </message>
    <message>
        <source>median, {clock} · hollow: fewer than five visits</source>
        <translation>médiane, {clock} · creux&#xa0;: moins de cinq passages</translation>
    </message>
    <message>
        <source>its limit of {limit} runs in business time</source>
        <translation>sa limite de {limit} court en temps ouvré</translation>
    </message>
    <message>
        <source>No visit to “{state}” ended in this period.</source>
        <translation>Aucun passage dans «&#xa0;{state}&#xa0;» ne s’est terminé sur cette période.</translation>
    </message>
    <message>
        <source>Longest in {state}</source>
        <translation>Les plus longs dans {state}</translation>
    </message>
    <message>
        <source>Left {state}: {days}</source>
        <translation>Sortis de {state}&#xa0;: {days}</translation>
    </message>
</context>
<context>
    <name>ToldAbout</name>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>since the beginning</source>
        <translation>depuis le début</translation>
    </message>
    <message>
        <source>from {begin} to {end}</source>
        <translation>du {begin} au {end}</translation>
    </message>
    <message>
        <source>business time</source>
        <translation>temps ouvré</translation>
    </message>
    <message>
        <source>calendar time</source>
        <translation>temps calendaire</translation>
    </message>
    <message>
        <source>Blueprint</source>
        <translation>Blueprint</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Seulement</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Durées</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>au {moment}</translation>
    </message>
</context>
<context>
    <name>TransitionDialog</name>
    <message>
        <source>The ticket goes back to “{state}”, where it came from.</source>
        <translation>Le ticket revient à «&#xa0;{state}&#xa0;», d’où il vient.</translation>
    </message>
    <message>
        <source>Ctrl+Enter confirms. Esc keeps it for later.</source>
        <translation>Ctrl+Entrée confirme. Échap le garde pour plus tard.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Go on with my input</source>
        <translation>Continuer avec ma saisie</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Joindre un fichier</translation>
    </message>
    <message>
        <source>This is what you had filled in before.</source>
        <translation>Voici ce que vous aviez déjà rempli.</translation>
    </message>
    <message>
        <source>{who} changed this ticket at {time}: {what}. Nothing of your input is lost.</source>
        <translation>{who} a modifié ce ticket à {time}&#xa0;: {what}. Rien de votre saisie n’est perdu.</translation>
    </message>
    <message>
        <source>The ticket is in “{state}” now, and cannot be taken through this from there.</source>
        <translation>Le ticket est maintenant dans «&#xa0;{state}&#xa0;», et cette transition n’en part pas.</translation>
    </message>
</context>
<context>
    <name>TransitionPage</name>
    <message>
        <source>Every state (common)</source>
        <translation>Tous les états (commune)</translation>
    </message>
    <message>
        <source>Back to the state before</source>
        <translation>Retour à l’état précédent</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Dangerous</source>
        <translation>Dangereux</translation>
    </message>
    <message>
        <source>Somebody presses its button</source>
        <translation>Quelqu’un presse son bouton</translation>
    </message>
    <message>
        <source>By itself, after a time in the state</source>
        <translation>D’elle-même, après un temps dans l’état</translation>
    </message>
    <message>
        <source>By itself, as soon as its criteria hold</source>
        <translation>D’elle-même, dès que ses critères sont vrais</translation>
    </message>
    <message>
        <source>By itself, when something happens</source>
        <translation>D’elle-même, quand quelque chose arrive</translation>
    </message>
    <message>
        <source>The department’s calendar</source>
        <translation>Le calendrier du service</translation>
    </message>
    <message>
        <source>&amp;Name of the button</source>
        <translation>&amp;Nom du bouton</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>D&amp;e</translation>
    </message>
    <message>
        <source>Not offered in</source>
        <translation>Pas proposée dans</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>It &amp;happens</source>
        <translation>Elle a &amp;lieu</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Business time is counted by</source>
        <translation>Le temps ouvré suit</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Look of the &amp;button</source>
        <translation>Aspect du &amp;bouton</translation>
    </message>
    <message>
        <source>Ask before (&amp;confirm)</source>
        <translation>Demander avant (&amp;confirmation)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>De&amp;scription</translation>
    </message>
    <message>
        <source>Switched &amp;off: offered nowhere</source>
        <translation>&amp;Hors service&#xa0;: proposée nulle part</translation>
    </message>
    <message>
        <source>Change transition</source>
        <translation>Changer la transition</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Rename transition</source>
        <translation>Renommer la transition</translation>
    </message>
    <message>
        <source>Move transition</source>
        <translation>Déplacer la transition</translation>
    </message>
    <message>
        <source>Change the trigger</source>
        <translation>Changer le déclencheur</translation>
    </message>
    <message>
        <source>Change the timer</source>
        <translation>Changer la minuterie</translation>
    </message>
</context>
<context>
    <name>TransitionTable</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Its place among the buttons of its state. Alt+Up, Alt+Down.</source>
        <translation>Sa place parmi les boutons de son état. Alt+Haut, Alt+Bas.</translation>
    </message>
    <message>
        <source>It happens</source>
        <translation>Elle a lieu</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Propriétaires</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Bouton</translation>
    </message>
    <message>
        <source>Asks before</source>
        <translation>Demande avant</translation>
    </message>
    <message>
        <source>The question to be answered before it is done; nothing asks none.</source>
        <translation>La question à laquelle répondre avant qu’elle ait lieu&#xa0;; rien&#xa0;: aucune question.</translation>
    </message>
    <message>
        <source>Form items</source>
        <translation>Éléments du formulaire</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>The state before</source>
        <translation>L’état précédent</translation>
    </message>
    <message>
        <source>Type its place among the buttons of its state: 1 for the first.</source>
        <translation>Tapez sa place parmi les boutons de son état&#xa0;: 1 pour le premier.</translation>
    </message>
    <message>
        <source>When {event}</source>
        <translation>Quand {event}</translation>
    </message>
    <message>
        <source>By its button</source>
        <translation>Par son bouton</translation>
    </message>
    <message>
        <source>After a time</source>
        <translation>Après un temps</translation>
    </message>
    <message>
        <source>As soon as its criteria hold</source>
        <translation>Dès que ses critères sont vrais</translation>
    </message>
</context>
<context>
    <name>TransitionsPage</name>
    <message>
        <source>Who made which transition</source>
        <translation>Qui a exécuté quelle transition</translation>
    </message>
    <message>
        <source>Transitions by day</source>
        <translation>Transitions par jour</translation>
    </message>
    <message>
        <source>Where they end</source>
        <translation>Où ils finissent</translation>
    </message>
    <message>
        <source>Where they go next</source>
        <translation>Où ils vont ensuite</translation>
    </message>
    <message>
        <source>By transition and performer</source>
        <translation>Par transition et par personne</translation>
    </message>
    <message>
        <source>By transition</source>
        <translation>Par transition</translation>
    </message>
    <message>
        <source>By performer</source>
        <translation>Par personne</translation>
    </message>
    <message>
        <source>What a row stands for</source>
        <translation>Ce que dit une ligne</translation>
    </message>
    <message>
        <source>State that is passed</source>
        <translation>État par lequel ils passent</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>(not recorded)</source>
        <translation>(non relevé)</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>d’elle-même</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>De et vers</translation>
    </message>
    <message>
        <source>Performer</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Mean in state</source>
        <translation>Séjour moyen</translation>
    </message>
    <message>
        <source>Mean at work</source>
        <translation>Traitement moyen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Reprises</translation>
    </message>
    <message>
        <source>Failed actions</source>
        <translation>Échecs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transition(s)</source>
        <translation>
            <numerusform>%Ln transition</numerusform>
            <numerusform>%Ln transitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln performer(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>No transition was made in this period.</source>
        <translation>Aucune transition n’a été exécutée dans cette période.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>by performer; orange: {n} in one day or stretch</source>
        <translation>par personne&#xa0;; orange&#xa0;: {n} en un jour ou un intervalle</translation>
    </message>
    <message>
        <source>{who}, {days}: {n}</source>
        <translation>{who}, {days}&#xa0;: {n}</translation>
    </message>
    <message>
        <source>No ticket left “{state}” in this period.</source>
        <translation>Aucun ticket n’a quitté «&#xa0;{state}&#xa0;» dans cette période.</translation>
    </message>
    <message>
        <source>of {n} that passed {state} · {way} under way</source>
        <translation>des {n} passés par {state} · {way} en cours</translation>
    </message>
    <message>
        <source>None of the tickets that passed “{state}” has ended yet.</source>
        <translation>Aucun des tickets passés par «&#xa0;{state}&#xa0;» n’a encore fini.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) left</source>
        <translation>
            <numerusform>%Ln passage quitté</numerusform>
            <numerusform>%Ln passages quittés</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>{state}: {n} ({share}), after {mean} on average</source>
        <translation>{state}&#xa0;: {n} ({share}), après {mean} en moyenne</translation>
    </message>
    <message>
        <source>(left the Blueprint)</source>
        <translation>(sorti du Blueprint)</translation>
    </message>
    <message>
        <source>Left {state} for {next}</source>
        <translation>Passés de {state} à {next}</translation>
    </message>
    <message>
        <source>Passed {state}, ended in {end}</source>
        <translation>Passés par {state}, finis dans {end}</translation>
    </message>
    <message>
        <source>its button is hidden</source>
        <translation>son bouton est masqué</translation>
    </message>
    <message>
        <source>its button says why not</source>
        <translation>son bouton dit pourquoi</translation>
    </message>
    <message>
        <source>Who may execute them</source>
        <translation>Qui peut les exécuter</translation>
    </message>
    <message>
        <source>The button</source>
        <translation>Le bouton</translation>
    </message>
    <message>
        <source>Look of the &amp;button</source>
        <translation>Aspect du &amp;bouton</translation>
    </message>
    <message>
        <source>Ask before (&amp;confirm)</source>
        <translation>Demander avant (&amp;confirmation)</translation>
    </message>
    <message>
        <source>While its conditions do not hold</source>
        <translation>Tant que ses conditions ne sont pas remplies</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>De&amp;scription</translation>
    </message>
    <message>
        <source>Switched &amp;off: offered nowhere</source>
        <translation>&amp;Hors service&#xa0;: proposée nulle part</translation>
    </message>
    <message>
        <source>Change transitions</source>
        <translation>Modifier des transitions</translation>
    </message>
</context>
<context>
    <name>TransitionsTable</name>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>Moyenne avant</translation>
    </message>
    <message>
        <source>Median before</source>
        <translation>Médiane avant</translation>
    </message>
    <message>
        <source>Led back</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>How long tickets had been in the state before this transition was made.</source>
        <translation>Temps passé par les tickets dans l’état avant que cette transition soit exécutée.</translation>
    </message>
    <message>
        <source>(leaves)</source>
        <translation>(sort)</translation>
    </message>
</context>
<context>
    <name>TrendPlot</name>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message numerus="yes">
        <source>median {span} of %Ln visit(s)</source>
        <translation>
            <numerusform>médiane {span} sur %Ln passage</numerusform>
            <numerusform>médiane {span} sur %Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>{late} of {limited} over the limit</source>
        <translation>{late} sur {limited} hors limite</translation>
    </message>
</context>
<context>
    <name>TrialLine</name>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
</context>
<context>
    <name>TriedLetter</name>
    <message>
        <source>For the ticket</source>
        <translation>Pour le ticket</translation>
    </message>
</context>
<context>
    <name>TwinsDialog</name>
    <message numerus="yes">
        <source>Show %Ln pair(s) that you know to be two</source>
        <translation>
            <numerusform>Afficher %Ln paire qui est bien deux personnes</numerusform>
            <numerusform>Afficher les %Ln paires qui sont bien deux personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>They may be one</source>
        <translation>Peut-être la même personne</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>Deux personnes différentes</translation>
    </message>
    <message>
        <source>Being looked through…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Of these somebody said that they are two, so they are not proposed.</source>
        <translation>Quelqu’un a dit de ces paires que ce sont deux personnes différentes&#xa0;: elles ne sont plus proposées.</translation>
    </message>
    <message>
        <source>Nobody else here is like anybody else.</source>
        <translation>Personne d’autre ici ne ressemble à quelqu’un.</translation>
    </message>
    <message>
        <source>Nobody here is like anybody else: no two share a name and a place, an address but for its dots, or a telephone number.</source>
        <translation>Personne ici ne ressemble à quelqu’un d’autre&#xa0;: il n’y en a pas deux qui aient en commun un nom et un lieu, une adresse aux points près, ou un numéro de téléphone.</translation>
    </message>
    <message>
        <source>The {shown} pairs that share most, of {all}.</source>
        <translation>Les {shown} paires qui ont le plus en commun, sur {all}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s), those that share most first. Two people may well share what is said here.</source>
        <translation>
            <numerusform>%Ln paire. Deux personnes peuvent fort bien avoir en commun ce qui est dit ici.</numerusform>
            <numerusform>%Ln paires, celles qui ont le plus en commun d’abord. Deux personnes peuvent fort bien avoir en commun ce qui est dit ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>addresses alike</source>
        <translation>adresses semblables</translation>
    </message>
    <message>
        <source>same organisation</source>
        <translation>même organisation</translation>
    </message>
    <message>
        <source>same mail domain</source>
        <translation>même domaine de messagerie</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>Customers kept twice</source>
        <translation>Clients en double</translation>
    </message>
    <message>
        <source>Pairs that may be one customer</source>
        <translation>Paires qui peuvent être un seul client</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Unite these two…</source>
        <translation>Réunir ces deux…</translation>
    </message>
    <message>
        <source>A proposal that is wrong is not made again</source>
        <translation>Une proposition erronée ne revient plus</translation>
    </message>
</context>
<context>
    <name>TypeForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Begins with the status</source>
        <translation>Commence avec le statut</translation>
    </message>
    <message>
        <source>Of a ticket for which nobody says another one; a Blueprint’s first state goes before it.</source>
        <translation>Celui d’un ticket pour lequel personne n’en dit un autre&#xa0;; le premier état d’un Blueprint passe avant.</translation>
    </message>
    <message>
        <source>A hidden type is offered for no ticket; tickets that have it keep it.</source>
        <translation>Un type masqué n’est proposé pour aucun ticket&#xa0;; ceux qui l’ont le gardent.</translation>
    </message>
    <message>
        <source>It is offered for tickets</source>
        <translation>Il est proposé pour les tickets</translation>
    </message>
    <message>
        <source>Its department’s; {name} where it has none</source>
        <translation>Celui de son service&#xa0;; {name} s’il n’en a pas</translation>
    </message>
</context>
<context>
    <name>TypeIcons</name>
    <message>
        <source>Warning sign</source>
        <translation>Panneau d’avertissement</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Bogue</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>Point d’interrogation</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Cœur</translation>
    </message>
    <message>
        <source>Ticked box</source>
        <translation>Case cochée</translation>
    </message>
    <message>
        <source>Two arrows</source>
        <translation>Deux flèches</translation>
    </message>
    <message>
        <source>Speech bubble</source>
        <translation>Bulle</translation>
    </message>
    <message>
        <source>Arrow back</source>
        <translation>Flèche de retour</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ticket de caisse</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Spanner</source>
        <translation>Clé plate</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>TypesPage</name>
    <message>
        <source>Ticket types</source>
        <translation>Types de tickets</translation>
    </message>
    <message>
        <source>What kinds of tickets there are. Blueprints, layouts and views may ask for the type.</source>
        <translation>Les sortes de tickets qu’il y a. Les Blueprints, les mises en page et les vues peuvent demander le type.</translation>
    </message>
    <message>
        <source>No ticket types yet: a ticket needs none. Begin with the ten usual ones and hide what you do not use, or with one of your own.</source>
        <translation>Aucun type de ticket pour l’instant&#xa0;: un ticket peut s’en passer. Commencez par les dix usuels et masquez ceux qui ne servent pas, ou par un type à vous.</translation>
    </message>
    <message>
        <source>Add one of your own…</source>
        <translation>Ajouter un type à vous…</translation>
    </message>
    <message>
        <source>Show hidden types</source>
        <translation>Afficher les types masqués</translation>
    </message>
    <message>
        <source>Add the ten usual types</source>
        <translation>Ajouter les dix types usuels</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>Nouveau type</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparation</translation>
    </message>
</context>
<context>
    <name>UsedForm</name>
    <message>
        <source>Where it is used</source>
        <translation>Où il sert</translation>
    </message>
</context>
<context>
    <name>UsesNote</name>
    <message>
        <source>Not on the desk yet: nothing uses it.</source>
        <translation>Pas encore dans le bureau&#xa0;: rien ne l’utilise.</translation>
    </message>
    <message>
        <source>Asking the desk what uses it…</source>
        <translation>Le bureau cherche ce qui l’utilise…</translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> et %Ln autre</numerusform>
            <numerusform> et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Used by {names}{more}.</source>
        <translation>Utilisé par {names}{more}.</translation>
    </message>
    <message>
        <source>Nothing uses it yet.</source>
        <translation>Rien ne l’utilise encore.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) have a value in it.</source>
        <translation>
            <numerusform>%Ln ticket y a une valeur.</numerusform>
            <numerusform>%Ln tickets y ont une valeur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) bear it.</source>
        <translation>
            <numerusform>%Ln ticket le porte.</numerusform>
            <numerusform>%Ln tickets le portent.</numerusform>
        </translation>
    </message>
    <message>
        <source>the view “{name}”</source>
        <translation>la vue «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the scenarios of “{name}”</source>
        <translation>les scénarios de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>actions that wait on %Ln ticket(s)</source>
        <translation>
            <numerusform>des actions en attente sur %Ln ticket</numerusform>
            <numerusform>des actions en attente sur %Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>the draft of “{name}”</source>
        <translation>le brouillon de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the Blueprint “{name}”</source>
        <translation>le Blueprint «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the ticket type “{name}”</source>
        <translation>le type de ticket «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the department “{name}”</source>
        <translation>le service «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the organisation “{name}”</source>
        <translation>l’organisation «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the team “{name}”</source>
        <translation>l’équipe «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the field “{name}”</source>
        <translation>le champ «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the layout “{name}”</source>
        <translation>la mise en page «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the letter template “{name}”</source>
        <translation>le modèle de message «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the SLA policy “{name}”</source>
        <translation>la politique SLA «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the function “{name}”</source>
        <translation>la fonction «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Arrows move the card, Shift and arrows make it larger or smaller, Del takes it away.</source>
        <translation>Les flèches déplacent la carte, Maj et les flèches l’agrandissent ou la réduisent, Suppr la retire.</translation>
    </message>
    <message>
        <source>Take “{card}” away</source>
        <translation>Retirer «&#xa0;{card}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Where used…</source>
        <translation>Utilisations…</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Delete the checkpoint “{name}”</source>
        <translation>Supprimer le jalon «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Join two drafts</source>
        <translation>Réunir deux brouillons</translation>
    </message>
    <message>
        <source>Give mine up</source>
        <translation>Renoncer au mien</translation>
    </message>
    <message>
        <source>The draft was thrown away meanwhile</source>
        <translation>Le brouillon a été abandonné entre-temps</translation>
    </message>
    <message>
        <source>Keep mine as a new draft</source>
        <translation>Garder le mien comme nouveau brouillon</translation>
    </message>
    <message>
        <source>Roll migration {number} back</source>
        <translation>Revenir sur la migration {number}</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>No ticket can go back any more.</source>
        <translation>Plus aucun ticket ne peut revenir en arrière.</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>Supprimer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être supprimé</translation>
    </message>
    <message>
        <source>Let it fade</source>
        <translation>Laisser s’éteindre</translation>
    </message>
</context>
<context>
    <name>ViewEditor</name>
    <message>
        <source>The other way round</source>
        <translation>Dans l’autre sens</translation>
    </message>
    <message>
        <source>Give the view a title.</source>
        <translation>Donnez un titre à la vue.</translation>
    </message>
    <message>
        <source>Say which team the view is for.</source>
        <translation>Dites pour quelle équipe est la vue.</translation>
    </message>
    <message>
        <source>More than {count} tickets match now</source>
        <translation>Plus de {count} tickets correspondent à présent</translation>
    </message>
    <message>
        <source>No preview: see what is marked</source>
        <translation>Pas d’aperçu&#xa0;: voyez ce qui est marqué</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Non groupé</translation>
    </message>
    <message>
        <source>New view</source>
        <translation>Nouvelle vue</translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation>Modifier la vue</translation>
    </message>
    <message>
        <source>printer  state:&quot;Await parts&quot;  breach&lt;2h</source>
        <translation>imprimante  état:&quot;Attente de pièces&quot;  échéance&lt;2h</translation>
    </message>
    <message>
        <source>“Refunds::Late” hangs “Late” under “Refunds”.</source>
        <translation>«&#xa0;Remboursements::En retard&#xa0;» place «&#xa0;En retard&#xa0;» sous «&#xa0;Remboursements&#xa0;».</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Toutes ces conditions sont vraies</translation>
    </message>
    <message>
        <source>And at least one of these holds</source>
        <translation>Et l’une au moins de celles-ci est vraie</translation>
    </message>
    <message>
        <source>As in the search line: words, and keys such as state:, team:, requester:, is:late.</source>
        <translation>Comme dans la ligne de recherche&#xa0;: des mots, et des clés telles que état:, équipe:, demandeur:, est:en-retard.</translation>
    </message>
    <message>
        <source>And the search finds</source>
        <translation>Et la recherche trouve</translation>
    </message>
    <message>
        <source>Drag them, or use the keys.</source>
        <translation>Tirez-les, ou utilisez les touches.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Triés par</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Groupés par</translation>
    </message>
    <message>
        <source>Preview matches</source>
        <translation>Aperçu des résultats</translation>
    </message>
    <message>
        <source>No ticket matches now.

It may be right: a view is also for what is to come. Else ask for less.</source>
        <translation>Aucun ticket ne correspond à présent.

Ce peut être voulu&#xa0;: une vue vaut aussi pour ce qui viendra. Sinon, demandez moins.</translation>
    </message>
    <message>
        <source>The first tickets of the view</source>
        <translation>Les premiers tickets de la vue</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps the view.</source>
        <translation>Ctrl+Entrée enregistre la vue.</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) found now</source>
        <translation>
            <numerusform>%Ln ticket trouvé à présent</numerusform>
            <numerusform>%Ln tickets trouvés à présent</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ViewTerms</name>
    <message>
        <source>Me, whoever looks</source>
        <translation>Moi, qui regarde</translation>
    </message>
    <message>
        <source>My teams, whoever looks</source>
        <translation>Mes équipes, de qui regarde</translation>
    </message>
</context>
<context>
    <name>ViewsBar</name>
    <message>
        <source>New view…</source>
        <translation>Nouvelle vue…</translation>
    </message>
    <message>
        <source>Keep a list: conditions, columns, order, and for whom</source>
        <translation>Garder une liste&#xa0;: conditions, colonnes, ordre, et pour qui</translation>
    </message>
    <message>
        <source>{title} (mine)</source>
        <translation>{title} (la mienne)</translation>
    </message>
    <message>
        <source>Delete the view “{title}”?</source>
        <translation>Supprimer la vue «&#xa0;{title}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Its tickets stay as they are.</source>
        <translation>Ses tickets restent comme ils sont.</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Supprimer la vue</translation>
    </message>
    <message>
        <source>Go to view</source>
        <translation>Aller à la vue</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Change the view…</source>
        <translation>Modifier la vue…</translation>
    </message>
    <message>
        <source>Make one like it for me…</source>
        <translation>En faire une semblable pour moi…</translation>
    </message>
    <message>
        <source>Delete the view…</source>
        <translation>Supprimer la vue…</translation>
    </message>
    <message>
        <source>It disappears for everyone on this desk.</source>
        <translation>Elle disparaît pour tout le monde sur ce bureau.</translation>
    </message>
    <message>
        <source>It disappears for everyone in “{team}”.</source>
        <translation>Elle disparaît pour toute l’équipe «&#xa0;{team}&#xa0;».</translation>
    </message>
    <message>
        <source>Only you have it.</source>
        <translation>Vous seul l’avez.</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>“{name}” waits for approval</source>
        <translation>«&#xa0;{name}&#xa0;» attend une approbation</translation>
    </message>
    <message>
        <source>Asked by {name}. {approved} of {needed} agreed.</source>
        <translation>Demandée par {name}. Accords&#xa0;: {approved} sur {needed}.</translation>
    </message>
    <message>
        <source>{name} withdraws</source>
        <translation>{name} retire sa demande</translation>
    </message>
    <message>
        <source>{name} agreed</source>
        <translation>{name}&#xa0;: accord</translation>
    </message>
    <message>
        <source>{name} refused</source>
        <translation>{name}&#xa0;: refus</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Making the demonstration desk</source>
        <translation>Préparation du bureau de démonstration</translation>
    </message>
    <message>
        <source>Opening the desk…</source>
        <translation>Ouverture du bureau…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Setting up the company and its Blueprints…</source>
        <translation>Mise en place de l’entreprise et de ses Blueprints…</translation>
    </message>
    <message>
        <source>Living through the last days…</source>
        <translation>Les derniers jours s’écoulent…</translation>
    </message>
    <message>
        <source>{done} of {all} tickets lived through</source>
        <translation>{done} tickets vécus sur {all}</translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message>
        <source>Ours</source>
        <translation>La nôtre</translation>
    </message>
    <message>
        <source>The customer’s</source>
        <translation>Celle du client</translation>
    </message>
    <message>
        <source>A supplier’s</source>
        <translation>Celle d’un fournisseur</translation>
    </message>
    <message>
        <source>Somebody else’s</source>
        <translation>Celle d’un autre</translation>
    </message>
</context>
<context>
    <name>WalkingPage</name>
    <message>
        <source>{name} writes…</source>
        <translation>{name} écrit…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre en file</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>The draft changed: step {number} of this walk can no longer be done.</source>
        <translation>Le brouillon a changé&#xa0;: l’étape {number} de cet essai ne peut plus être faite.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Écrivez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>What else may happen</source>
        <translation>Ce qui peut encore arriver</translation>
    </message>
    <message>
        <source>Captured, not sent</source>
        <translation>Intercepté, non envoyé</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>The customer writes…</source>
        <translation>Le client écrit…</translation>
    </message>
    <message>
        <source>Edit the ticket…</source>
        <translation>Modifier le ticket…</translation>
    </message>
    <message>
        <source>The called ticket ends…</source>
        <translation>Le ticket appelé se termine…</translation>
    </message>
    <message>
        <source>Another program calls</source>
        <translation>Un autre programme appelle</translation>
    </message>
    <message>
        <source>Reply to the customer…</source>
        <translation>Répondre au client…</translation>
    </message>
    <message>
        <source>Note to colleagues…</source>
        <translation>Note aux collègues…</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Edit the ticket</source>
        <translation>Modifier le ticket</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>WatchWorkspace</name>
    <message>
        <source>Blueprints</source>
        <translation>Blueprints</translation>
    </message>
    <message>
        <source>Tell everybody…</source>
        <translation>Prévenir tout le monde…</translation>
    </message>
    <message>
        <source>Live wall</source>
        <translation>Mur en direct</translation>
    </message>
    <message>
        <source>Over a whole screen: where tickets are now, and how they move (F11)</source>
        <translation>Sur tout un écran&#xa0;: où sont les tickets, et comment ils avancent (F11)</translation>
    </message>
    <message>
        <source>Choose one to see its figures.</source>
        <translation>Choisissez-en un pour voir ses chiffres.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Time in state</source>
        <translation>Temps par état</translation>
    </message>
    <message>
        <source>Where time goes</source>
        <translation>Où passe le temps</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Stuck &amp;&amp; rework</source>
        <translation>Blocages &amp;&amp; retours</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transitions</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Escalades</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>versions 1 to {n}</source>
        <translation>versions 1 à {n}</translation>
    </message>
    <message>
        <source>from {begin} to {end}</source>
        <translation>du {begin} au {end}</translation>
    </message>
    <message>
        <source>only {what}</source>
        <translation>seulement {what}</translation>
    </message>
    <message>
        <source>This desk has no Blueprints yet.

Draw one in Design, or fill a desk from an event log with the command line (replay). File &gt; Demonstration desk shows what there will be to see.</source>
        <translation>Ce bureau n’a pas encore de Blueprint.

Dessinez-en un dans «&#xa0;Concevoir&#xa0;», ou remplissez un bureau à partir d’un journal d’événements en ligne de commande (replay). Fichier &gt; Bureau de démonstration montre ce qu’il y aura à voir.</translation>
    </message>
    <message>
        <source>“{name}” is a draft.

No ticket can enter it before it is published.</source>
        <translation>«&#xa0;{name}&#xa0;» est un brouillon.

Aucun ticket ne peut y entrer avant sa publication.</translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message>
        <source>Ways tickets took</source>
        <translation>Chemins pris par les tickets</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Les plus fréquents</translation>
    </message>
    <message>
        <source>Slowest on average</source>
        <translation>Les plus lents en moyenne</translation>
    </message>
    <message>
        <source>Which ways come first</source>
        <translation>Quels chemins viennent d’abord</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Achevés</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different way(s)</source>
        <translation>
            <numerusform>%Ln chemin différent</numerusform>
            <numerusform>%Ln chemins différents</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket came to an end.</source>
        <translation>Aucun ticket n’est arrivé au bout.</translation>
    </message>
    <message>
        <source>No ticket was under way in this period.</source>
        <translation>Aucun ticket n’était en cours dans cette période.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>{mean} on average</source>
        <translation>{mean} en moyenne</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>Copy to Monday – Friday</source>
        <translation>Copier du lundi au vendredi</translation>
    </message>
    <message>
        <source>Copy to every day</source>
        <translation>Copier vers tous les jours</translation>
    </message>
    <message>
        <source>Copy to {day}</source>
        <translation>Copier vers {day}</translation>
    </message>
    <message>
        <source>Closed all day</source>
        <translation>Fermé toute la journée</translation>
    </message>
    <message>
        <source>The nights would overlap: shorten one of them first.</source>
        <translation>Les nuits se chevaucheraient&#xa0;: raccourcissez-en une d’abord.</translation>
    </message>
    <message>
        <source>Opening hours of the week, drawn</source>
        <translation>Heures d’ouverture de la semaine, dessinées</translation>
    </message>
    <message>
        <source>The lines below say the same and can be edited.</source>
        <translation>Les lignes du dessous disent la même chose et se modifient.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Hours on {day}</source>
        <translation>Heures de {day}</translation>
    </message>
    <message>
        <source>Copy the hours of {day}</source>
        <translation>Copier les heures de {day}</translation>
    </message>
    <message>
        <source>Drag over the week to open it; drag what is open to move it, its ends to stretch it, into the row below for a night. Delete closes it. Or write: 09:00–12:30, 13:30–18:00.</source>
        <translation>Glissez sur la semaine pour ouvrir&#xa0;; glissez une plage pour la déplacer, ses bords pour l’étirer, jusque dans la ligne du dessous pour une nuit. Suppr ferme. Ou écrivez&#xa0;: 09:00–12:30, 13:30–18:00.</translation>
    </message>
    <message>
        <source>Two openings overlap: make them one.</source>
        <translation>Deux plages se chevauchent&#xa0;: n’en faites qu’une.</translation>
    </message>
    <message>
        <source>Write hours like 09:00–12:30, 13:30–18:00, or nothing for a closed day.</source>
        <translation>Écrivez les heures ainsi&#xa0;: 09:00–12:30, 13:30–18:00, ou rien pour un jour fermé.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Blueprint Designer</source>
        <translation>Blueprint Designer</translation>
    </message>
    <message>
        <source>Try the demonstration desk</source>
        <translation>Essayer le bureau de démonstration</translation>
    </message>
    <message>
        <source>Open a desk file…</source>
        <translation>Ouvrir un bureau…</translation>
    </message>
    <message>
        <source>Create an empty desk…</source>
        <translation>Créer un bureau vide…</translation>
    </message>
    <message>
        <source>A new file, with you as its owner and nothing else in it.</source>
        <translation>Un nouveau fichier, vide, dont vous êtes propriétaire.</translation>
    </message>
    <message>
        <source>Draw how tickets move, run them, and see where they wait.</source>
        <translation>Dessinez le parcours des tickets, faites-les avancer, voyez où ils attendent.</translation>
    </message>
    <message>
        <source>A small company with six months of tickets, made here in a minute.</source>
        <translation>Une petite entreprise et six mois de tickets, créés ici en une minute.</translation>
    </message>
    <message>
        <source>A desk in one file, on this machine.</source>
        <translation>Un bureau dans un seul fichier, sur cette machine.</translation>
    </message>
    <message>
        <source>A desk that colleagues share, in a PostgreSQL database.</source>
        <translation>Un bureau partagé entre collègues, dans une base PostgreSQL.</translation>
    </message>
    <message>
        <source>Connect to a team’s desk…</source>
        <translation>Se connecter au bureau d’une équipe…</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Ouverts auparavant</translation>
    </message>
    <message>
        <source>Nothing leaves this machine or your own server.</source>
        <translation>Rien ne quitte cette machine ou votre propre serveur.</translation>
    </message>
</context>
<context>
    <name>WhatItMeans</name>
    <message>
        <source>New tickets that it claims enter version {number} from now on.</source>
        <translation>Désormais, les nouveaux tickets qu’il prend entrent dans la version {number}.</translation>
    </message>
    <message>
        <source>they go on as they are</source>
        <translation>rien ne change</translation>
    </message>
    <message>
        <source>Activate “{name}”</source>
        <translation>Activer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>No new ticket enters it any more.</source>
        <translation>Plus aucun nouveau ticket n’y entre.</translation>
    </message>
    <message>
        <source>they finish on their versions</source>
        <translation>chacun se termine sur sa version</translation>
    </message>
    <message>
        <source>Let “{name}” fade</source>
        <translation>Laisser «&#xa0;{name}&#xa0;» s’éteindre</translation>
    </message>
    <message>
        <source>Let it fade</source>
        <translation>Laisser s’éteindre</translation>
    </message>
    <message>
        <source>they leave it at once and keep their status</source>
        <translation>sortie immédiate, statut conservé</translation>
    </message>
    <message>
        <source>They do not come back by activating it again. To let them finish, let it fade.</source>
        <translation>Le réactiver ne les y ramène pas. Pour qu’ils se terminent, laissez-le s’éteindre.</translation>
    </message>
    <message>
        <source>Deactivate “{name}”</source>
        <translation>Désactiver «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>No ticket is under way in it.</source>
        <translation>Aucun ticket n’y est en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) are under way: {what}.</source>
        <translation>
            <numerusform>%n ticket est en cours&#xa0;: {what}.</numerusform>
            <numerusform>%n tickets sont en cours&#xa0;: {what}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its draft, its versions and its scenarios are gone for good.</source>
        <translation>Son brouillon, ses versions et ses scénarios disparaissent pour de bon.</translation>
    </message>
    <message>
        <source>the desk will refuse; let it fade instead</source>
        <translation>le bureau refusera&#xa0;; laissez-le plutôt s’éteindre</translation>
    </message>
    <message>
        <source>A Blueprint that tickets went through is kept: then it can only fade.</source>
        <translation>Un Blueprint que des tickets ont parcouru est gardé&#xa0;: il peut seulement s’éteindre.</translation>
    </message>
    <message>
        <source>These Blueprints lead to it: {names}.</source>
        <translation>Ces Blueprints y mènent&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>It is gone for good. The draft stays as it is, and so do the versions.</source>
        <translation>Il est perdu définitivement. Le brouillon reste tel qu’il est, et les versions aussi.</translation>
    </message>
    <message>
        <source>It means the same as version {number}.</source>
        <translation>Il a le même sens que la version {number}.</translation>
    </message>
    <message numerus="yes">
        <source>It differs from version {number} in %n place(s), which are lost.</source>
        <translation>
            <numerusform>Il diffère de la version {number} en %n endroit, qui est perdu.</numerusform>
            <numerusform>Il diffère de la version {number} en %n endroits, qui sont perdus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The versions stay, and so do their tickets.</source>
        <translation>Les versions restent, et leurs tickets aussi.</translation>
    </message>
    <message>
        <source>Somebody discarded the draft you draw on. What you drew is still on the canvas.</source>
        <translation>Quelqu’un a abandonné le brouillon sur lequel vous dessinez. Ce que vous avez dessiné est encore sur le plan.</translation>
    </message>
    <message>
        <source>It can be kept as a new draft; until then it is not saved.</source>
        <translation>Vous pouvez le garder comme nouveau brouillon&#xa0;; d’ici là, il n’est pas enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) go back to the version, state and due moment they had.</source>
        <translation>
            <numerusform>%n ticket revient à la version, à l’état et à l’échéance qu’il avait.</numerusform>
            <numerusform>%n tickets reviennent à la version, à l’état et à l’échéance qu’ils avaient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) stay where they are, since they have moved on:</source>
        <translation>
            <numerusform>%n ticket reste où il est, car il a avancé&#xa0;:</numerusform>
            <numerusform>%n tickets restent où ils sont, car ils ont avancé&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhereUsedDialog</name>
    <message>
        <source>Where used</source>
        <translation>Utilisations</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What is chosen on the canvas uses</source>
        <translation>Ce qui est choisi sur le plan utilise</translation>
    </message>
    <message>
        <source>The desk has none of these.</source>
        <translation>Le bureau n’en a aucun.</translation>
    </message>
    <message>
        <source>Asking the desk…</source>
        <translation>Interrogation du bureau…</translation>
    </message>
    <message>
        <source>Actions that wait</source>
        <translation>Actions en attente</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n place(s).</source>
        <translation>
            <numerusform>Utilisé à %n endroit.</numerusform>
            <numerusform>Utilisé à %n endroits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used nowhere: it may go.</source>
        <translation>Utilisé nulle part&#xa0;: il peut disparaître.</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>scénarios</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Utilisé dans</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Kind of thing</source>
        <translation>Sorte d’élément</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Élément</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>in this window</source>
        <translation>dans cette fenêtre</translation>
    </message>
    <message>
        <source>in another program on this computer</source>
        <translation>dans un autre programme sur cet ordinateur</translation>
    </message>
    <message>
        <source>in another program on {computer}</source>
        <translation>dans un autre programme sur {computer}</translation>
    </message>
</context>
<context>
    <name>WholeCard</name>
    <message>
        <source>Where all ticket time goes</source>
        <translation>Où passe tout le temps des tickets</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Tous les tickets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s), open ones included</source>
        <translation>
            <numerusform>%Ln passage, ouvert compris</numerusform>
            <numerusform>%Ln passages, ouverts compris</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket time in this period. Choose a longer one, or fewer filters.</source>
        <translation>Aucun temps de ticket pendant cette période. Choisissez-en une plus longue, ou moins de filtres.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Flow efficiency {share}</source>
        <translation>Efficacité du flux {share}</translation>
    </message>
    <message>
        <source>No visit says when somebody took it up, so work cannot be told from queueing: all of it counts as queueing. Take tickets up in Work to tell them apart.</source>
        <translation>Aucun passage ne dit quand quelqu’un l’a pris en charge&#xa0;: le travail ne se distingue pas de la file et tout compte comme file. Prenez les tickets en charge dans Traiter pour les distinguer.</translation>
    </message>
    <message>
        <source>the part of all ticket time that was worked; {share} without the closed hours</source>
        <translation>la part travaillée de tout le temps des tickets&#xa0;; {share} sans les heures de fermeture</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why can’t I?</source>
        <translation>Pourquoi ne puis-je pas&#xa0;?</translation>
    </message>
    <message>
        <source>As it was at:</source>
        <translation>Tel qu’il était à&#xa0;:</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>As it was on {moment}. People, teams and calendars are those of today.</source>
        <translation>Tel qu’il était le {moment}. Les personnes, les équipes et les calendriers sont ceux d’aujourd’hui.</translation>
    </message>
    <message>
        <source>No transition leaves this state.</source>
        <translation>Aucune transition ne part de cet état.</translation>
    </message>
    <message>
        <source>possible now</source>
        <translation>possible maintenant</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>pas possible maintenant</translation>
    </message>
    <message>
        <source>was possible</source>
        <translation>était possible</translation>
    </message>
    <message>
        <source>was not possible</source>
        <translation>n’était pas possible</translation>
    </message>
    <message>
        <source>happens by itself</source>
        <translation>a lieu d’elle-même</translation>
    </message>
    <message>
        <source>It is: {value}</source>
        <translation>Valeur actuelle&#xa0;: {value}</translation>
    </message>
    <message>
        <source>It was: {value}</source>
        <translation>Valeur d’alors&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Any one of these would open it:</source>
        <translation>L’une de ces choses suffirait à l’ouvrir&#xa0;:</translation>
    </message>
    <message>
        <source>Any one of these would have opened it:</source>
        <translation>L’un de ces changements l’aurait ouverte&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Who could do it now:</source>
        <translation>Qui pourrait le faire maintenant&#xa0;:</translation>
    </message>
    <message>
        <source>Who could have done it:</source>
        <translation>Qui aurait pu le faire&#xa0;:</translation>
    </message>
    <message>
        <source>Ask {name}</source>
        <translation>Demander à {name}</translation>
    </message>
    <message>
        <source>Writes a private note that mentions them: they are told.</source>
        <translation>Écrit une note privée qui mentionne cette personne&#xa0;: elle est avertie.</translation>
    </message>
    <message>
        <source>@{person} Could you do “{transition}” on this ticket? I may not.</source>
        <translation>@{person} Pourriez-vous faire «&#xa0;{transition}&#xa0;» sur ce ticket&#xa0;? Je n’en ai pas le droit.</translation>
    </message>
    <message>
        <source>✓ {name} was asked</source>
        <translation>✓ Demandé à {name}</translation>
    </message>
</context>
<context>
    <name>WishesDialog</name>
    <message>
        <source>No mail in my quiet hours: it comes when they end</source>
        <translation>Pas de courriel pendant mes heures calmes&#xa0;: il arrive quand elles finissent</translation>
    </message>
    <message>
        <source>In the program</source>
        <translation>Dans le programme</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>Par courriel</translation>
    </message>
    <message>
        <source>Tell me when…</source>
        <translation>Me prévenir quand…</translation>
    </message>
    <message>
        <source>What a Blueprint tells you is always shown in the program.</source>
        <translation>Ce qu’un Blueprint vous dit est toujours montré dans le programme.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Quiet hours begin and end at different times: change one of them.</source>
        <translation>Les heures calmes commencent et finissent à des heures différentes&#xa0;: changez l’une des deux.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{label}: {text}</source>
        <translation>{label}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share}&#xa0;%</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} j</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
</context>
<context>
    <name>WorkWorkspace</name>
    <message>
        <source>New ticket</source>
        <translation>Nouveau ticket</translation>
    </message>
    <message>
        <source>Open a ticket on behalf of somebody (Ctrl+T)</source>
        <translation>Ouvrir un ticket au nom de quelqu’un (Ctrl+T)</translation>
    </message>
    <message>
        <source>New ticket…</source>
        <translation>Nouveau ticket…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Go to the places</source>
        <translation>Aller aux listes de tickets</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>Macros</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Ticket suivant</translation>
    </message>
    <message>
        <source>Ticket before</source>
        <translation>Ticket précédent</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Annuler ce qui vient d’être fait</translation>
    </message>
    <message>
        <source>Ask the desk anew</source>
        <translation>Tout redemander au bureau</translation>
    </message>
    <message>
        <source>“{name}” was applied to ticket #{number}.</source>
        <translation>«&#xa0;{name}&#xa0;» a été appliquée au ticket n°&#xa0;{number}.</translation>
    </message>
    <message>
        <source>j and k walk · Enter opens · Space marks · T acts on what is marked · Ctrl+M macros · Alt+1 … 9 execute · Alt+↓ next ticket · / searches</source>
        <translation>j et k parcourent · Entrée ouvre · Espace marque · T agit sur ce qui est marqué · Ctrl+M macros · Alt+1 … 9 exécutent · Alt+↓ ticket suivant · / cherche</translation>
    </message>
</context>
<context>
    <name>WorkingAs</name>
    <message>
        <source>Working as</source>
        <translation>Travailler en tant que</translation>
    </message>
</context>
<context>
    <name>WorkloadPage</name>
    <message>
        <source>Open tickets per person</source>
        <translation>Tickets ouverts par personne</translation>
    </message>
    <message>
        <source>Open tickets per team</source>
        <translation>Tickets ouverts par équipe</translation>
    </message>
    <message>
        <source>How old they are</source>
        <translation>Leur âge</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>File</translation>
    </message>
    <message>
        <source>This Blueprint</source>
        <translation>Ce Blueprint</translation>
    </message>
    <message>
        <source>All open tickets</source>
        <translation>Tous les tickets ouverts</translation>
    </message>
    <message>
        <source>Which tickets</source>
        <translation>Quels tickets</translation>
    </message>
    <message>
        <source>Limit first</source>
        <translation>Limite d’abord</translation>
    </message>
    <message>
        <source>Longest open first</source>
        <translation>Le plus ancien d’abord</translation>
    </message>
    <message>
        <source>Order of the backlog</source>
        <translation>Ordre de la file</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>No open ticket is of this kind. Choose another one above, or All.</source>
        <translation>Aucun ticket ouvert n’est de cette sorte. Choisissez-en une autre ci-dessus, ou Tous.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Qui l’a</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Limit breaks</source>
        <translation>Limite dépassée le</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert le</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouverts</translation>
    </message>
    <message>
        <source>{listed} of {open} open tickets</source>
        <translation>{listed} sur {open} tickets ouverts</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>Hors limite</translation>
    </message>
    <message>
        <source>Nobody has it</source>
        <translation>Personne ne l’a</translation>
    </message>
    <message>
        <source>Held by people who are away or inactive</source>
        <translation>Détenus par des absents ou des inactifs</translation>
    </message>
    <message>
        <source>List all again</source>
        <translation>Les énumérer tous de nouveau</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(personne)</translation>
    </message>
    <message>
        <source>{name} (inactive)</source>
        <translation>{name} (inactif)</translation>
    </message>
    <message>
        <source>{name} (away)</source>
        <translation>{name} (absent)</translation>
    </message>
    <message>
        <source>(no team)</source>
        <translation>(sans équipe)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Oldest opened</source>
        <translation>Le plus ancien ouvert le</translation>
    </message>
    <message>
        <source>of {n}; the largest are drawn</source>
        <translation>sur {n}&#xa0;; les plus grands sont tracés</translation>
    </message>
    <message>
        <source>No ticket is open: nobody waits.</source>
        <translation>Aucun ticket n’est ouvert&#xa0;: personne n’attend.</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>hors limite</translation>
    </message>
    <message>
        <source>within it, or without one</source>
        <translation>dans la limite, ou sans</translation>
    </message>
    <message>
        <source>{name}: {open} open, {late} over the limit, the oldest for {oldest}</source>
        <translation>{name}&#xa0;: {open} ouverts, {late} hors limite, le plus ancien depuis {oldest}</translation>
    </message>
    <message>
        <source>up to {span}</source>
        <translation>jusqu’à {span}</translation>
    </message>
    <message>
        <source>over {span}</source>
        <translation>plus de {span}</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Ouvert depuis</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>since they were opened</source>
        <translation>depuis leur ouverture</translation>
    </message>
    <message numerus="yes">
        <source>Give %Ln to…</source>
        <translation>
            <numerusform>Donner %Ln à…</numerusform>
            <numerusform>Donner %Ln à…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give all %Ln to…</source>
        <translation>
            <numerusform>Donner le %Ln à…</numerusform>
            <numerusform>Donner les %Ln à…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>_Between</name>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
</context>
<context>
    <name>_Listed</name>
    <message numerus="yes">
        <source>%Ln active ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket en cours</numerusform>
            <numerusform>%Ln tickets en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the limit</source>
        <translation>
            <numerusform>%Ln hors limite</numerusform>
            <numerusform>%Ln hors limite</numerusform>
        </translation>
    </message>
    <message>
        <source>Number {place} to claim a new ticket: the first whose criteria match takes it. Drag it, or Alt+↑, Alt+↓.</source>
        <translation>Numéro {place} à prendre un nouveau ticket&#xa0;: le premier dont les critères correspondent le prend. Faites-le glisser, ou Alt+↑, Alt+↓.</translation>
    </message>
    <message>
        <source>draft, never published</source>
        <translation>brouillon, jamais publié</translation>
    </message>
    <message>
        <source>version {n}, not active</source>
        <translation>version {n}, inactive</translation>
    </message>
    <message>
        <source>version {n}, active</source>
        <translation>version {n}, active</translation>
    </message>
    <message>
        <source>version {n}, takes no new tickets</source>
        <translation>version {n}, sans nouveaux tickets</translation>
    </message>
</context>
<context>
    <name>_PartsCard</name>
    <message>
        <source>all ticket time</source>
        <translation>tout le temps des tickets</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Flow efficiency</source>
        <translation>Efficacité du flux</translation>
    </message>
</context>
<context>
    <name>_PlacesEditor</name>
    <message>
        <source>Small letters, digits and _, beginning with a letter: a name as Python has it.</source>
        <translation>Minuscules, chiffres et _, en commençant par une lettre&#xa0;: un nom tel que Python en a.</translation>
    </message>
</context>
</TS>
