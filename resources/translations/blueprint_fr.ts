<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>Insert ${…}</source>
        <translation>Insérer ${…}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
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
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
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
        <translation>Aucun : tous les agents du service.</translation>
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
        <translation>D’&amp;autres doivent approuver avant que le ticket n’avance</translation>
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
        <source>&amp;Description</source>
        <translation>&amp;Description</translation>
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
        <translation>Aucun choisi : tous les types.</translation>
    </message>
    <message>
        <source>How it runs</source>
        <translation>Comment il se déroule</translation>
    </message>
    <message>
        <source>Fields, replies, resolution and tags change in transitions only.</source>
        <translation>Champs, réponses, résolution et étiquettes ne changent que dans les transitions.</translation>
    </message>
    <message>
        <source>After one transition the next one opens at once.</source>
        <translation>Après une transition, la suivante s’ouvre aussitôt.</translation>
    </message>
    <message>
        <source>&amp;Strict</source>
        <translation>&amp;Strict</translation>
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
        <source>Strict</source>
        <translation>Strict</translation>
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
        <source>sure</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>incertain</translation>
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
        <source>A team is named when at least 2 % of all ticket time queued for it; here nobody&apos;s queue did.</source>
        <translation>Une équipe est nommée quand au moins 2 % de tout le temps des tickets a été passé dans sa file ; ici, aucune file n’en est là.</translation>
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
        <translation>{hours} heures de ticket passées ici en file d’attente, pendant les heures d’ouverture : {share} de tout le temps des tickets.</translation>
    </message>
    <message>
        <source>It queued in: {states}.</source>
        <translation>La file s’est formée dans : {states}.</translation>
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
        <source>A frame goes round states. Select some first.</source>
        <translation>Un cadre entoure des états. Sélectionnez-en d’abord.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
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
        <translation>En attente</translation>
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
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
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
        <translation>Chef du responsable</translation>
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
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>open</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>en attente</translation>
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
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>owner {owner}</source>
        <translation>responsable {owner}</translation>
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
        <source>automatic</source>
        <translation>automatique</translation>
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
        <translation>En suspens</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
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
    <name>ChoiceEditor</name>
    <message>
        <source>{id} (missing)</source>
        <translation>{id} (introuvable)</translation>
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
        <source>Append a state</source>
        <translation>Ajouter un état à la suite</translation>
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
        <source>Draw the line anew</source>
        <translation>Retracer la ligne</translation>
    </message>
    <message>
        <source>Pin, or let go</source>
        <translation>Épingler ou libérer</translation>
    </message>
    <message>
        <source>Tickets enter here</source>
        <translation>Les tickets entrent ici</translation>
    </message>
    <message>
        <source>Final, or not</source>
        <translation>Final ou non</translation>
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
        <source>Show whose turn it is</source>
        <translation>Montrer à qui est le tour</translation>
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
        <translation>100 %</translation>
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
        <source>Pin</source>
        <translation>Épingler</translation>
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
        <source>All of these</source>
        <translation>Toutes celles-ci</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Répartir</translation>
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
    <name>Definitions</name>
    <message>
        <source>Runs that have started and not ended now.</source>
        <translation>Parcours commencés et non terminés à présent.</translation>
    </message>
    <message>
        <source>Open visits that have lasted longer than their limit, on the limit&apos;s clock, which stands while it is paused.</source>
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
        <translation>De l’entrée dans l’état à la sortie, pour les passages quittés pendant la période ; chaque passage compte une fois. La fin d’un parcours dans un état final n’est pas un passage achevé.</translation>
    </message>
    <message>
        <source>Visits not yet left now. Tickets that rest in a final state are not open.</source>
        <translation>Passages non encore quittés à présent. Les tickets qui reposent dans un état final ne sont pas en cours.</translation>
    </message>
    <message>
        <source>Teams by the ticket time that queued for them in the period, in business time, open visits included. Named from 2 % of all ticket time; sure when the team comes first in at least 90 % of resampled periods.</source>
        <translation>Les équipes selon le temps de ticket passé dans leur file pendant la période, en heures ouvrées, passages en cours compris. Nommées à partir de 2 % de tout le temps des tickets ; certaines quand l’équipe arrive en tête dans au moins 90 % des périodes rééchantillonnées.</translation>
    </message>
</context>
<context>
    <name>DesignWorkspace</name>
    <message>
        <source>New Blueprint</source>
        <translation>Nouveau Blueprint</translation>
    </message>
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
        <source>Rehearse</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publier…</translation>
    </message>
    <message>
        <source>Somebody else’s changes were joined with yours.</source>
        <translation>Les modifications d’une autre personne ont été réunies aux vôtres.</translation>
    </message>
    <message>
        <source>Version {number} is published: it can be read, not changed.</source>
        <translation>La version {number} est publiée : elle se lit, elle ne se modifie pas.</translation>
    </message>
    <message>
        <source>Make a draft of it</source>
        <translation>En faire un brouillon</translation>
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
        <translation>pas enregistré : quelqu’un d’autre a changé la même chose</translation>
    </message>
    <message>
        <source>not saved: the desk does not answer</source>
        <translation>pas enregistré : le bureau ne répond pas</translation>
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
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Design</source>
        <translation>Concevoir</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Suivre</translation>
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
    <name>DraftKeeper</name>
    <message>
        <source>What was drawn meanwhile</source>
        <translation>Ce qui a été dessiné entre-temps</translation>
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
        <source>Change the form</source>
        <translation>Changer le formulaire</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>It claims tickets of which</source>
        <translation>Il prend les tickets dont</translation>
    </message>
    <message>
        <source>Change what it claims</source>
        <translation>Changer ce qu’il prend</translation>
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
    <name>FieldValues</name>
    <message>
        <source>{id} (missing)</source>
        <translation>{id} (introuvable)</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Time in each state</source>
        <translation>Temps passé dans chaque état</translation>
    </message>
    <message>
        <source>Most performed transitions</source>
        <translation>Transitions les plus effectuées</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln state(s)</source>
        <translation>
            <numerusform>%Ln état</numerusform>
            <numerusform>%Ln états</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transition(s)</source>
        <translation>
            <numerusform>%Ln transition</numerusform>
            <numerusform>%Ln transitions</numerusform>
        </translation>
    </message>
    <message>
        <source>from {begin} to {end}</source>
        <translation>du {begin} au {end}</translation>
    </message>
    <message>
        <source>This desk has no Blueprints yet.

The canvas to draw one on is still being built. Until then the command line fills a desk from an event log (replay) or a file (import), and File &gt; Demonstration desk shows what there will be to see.</source>
        <translation>Ce centre de services n’a pas encore de Blueprint.

Le canevas pour en dessiner un est en construction. En attendant, la ligne de commande remplit un centre à partir d’un journal d’événements (replay) ou d’un fichier (import), et Fichier &gt; Centre de démonstration montre ce qu’il y aura à voir.</translation>
    </message>
    <message>
        <source>“{name}” is a draft.

No ticket can enter it before it is published.</source>
        <translation>« {name} » est un brouillon.

Aucun ticket ne peut y entrer avant sa publication.</translation>
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
        <translation>Chercher noms, champs, responsables, texte</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
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
</context>
<context>
    <name>Findings</name>
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
        <translation>Une chose à cocher par ligne ; « - » devant ce qui est facultatif</translation>
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
        <translation>pdf, png – vide : toutes</translation>
    </message>
    <message>
        <source>Tags to choose from</source>
        <translation>Étiquettes au choix</translation>
    </message>
    <message>
        <source>nothing: any</source>
        <translation>vide : toutes</translation>
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
    <name>Heat</name>
    <message>
        <source>p90 {time}</source>
        <translation>p90 {time}</translation>
    </message>
    <message>
        <source>{p90} · {share}× limit</source>
        <translation>{p90} · {share}× la limite</translation>
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
    <name>LimitEditor</name>
    <message>
        <source>There is a &amp;limit</source>
        <translation>Il y a une &amp;limite</translation>
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
        <translation>s’arrête &amp;en attente</translation>
    </message>
    <message>
        <source>stands still while &amp;pending on the customer</source>
        <translation>s’arrête quand on attend le &amp;client</translation>
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
    <message>
        <source>What happens then</source>
        <translation>Ce qui se passe alors</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a desk file</source>
        <translation>Ouvrir un centre de services</translation>
    </message>
    <message>
        <source>Create an empty desk</source>
        <translation>Créer un centre de services vide</translation>
    </message>
    <message>
        <source>Draw a service desk&apos;s Blueprints, run tickets through them, see where they wait.</source>
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
        <translation>Centres de services</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>&amp;Demonstration desk</source>
        <translation>Centre de &amp;démonstration</translation>
    </message>
    <message>
        <source>&amp;Open a desk file…</source>
        <translation>&amp;Ouvrir un centre de services…</translation>
    </message>
    <message>
        <source>&amp;Create an empty desk…</source>
        <translation>&amp;Créer un centre vide…</translation>
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
        <translation>&amp;Oublier ces centres</translation>
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
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un centre &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
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
        <translation>Demandez à un administrateur de ce centre le droit d’en voir les chiffres.</translation>
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
        <translation>Le centre refuse</translation>
    </message>
    <message>
        <source>The desk did not understand</source>
        <translation>Le centre n’a pas compris</translation>
    </message>
    <message>
        <source>The desk cannot be used just now</source>
        <translation>Le centre n’est pas utilisable pour l’instant</translation>
    </message>
    <message>
        <source>A mistake in the program</source>
        <translation>Une erreur dans le programme</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again; if it stays, report it with the incident number.</source>
        <translation>Rien n’est perdu. Réessayez ; si cela persiste, signalez-le avec le numéro d’incident.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose s’est mal passé</translation>
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
    <name>Overview</name>
    <message>
        <source>Blueprints</source>
        <translation>Blueprints</translation>
    </message>
    <message>
        <source>Choose one to see its figures.</source>
        <translation>Choisissez-en un pour voir ses chiffres.</translation>
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
        <translation>Le chef du responsable du ticket</translation>
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
        <translation>Quatre yeux : pas qui a exécuté…</translation>
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
        <translation>État en attente</translation>
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
    <name>ParallelPage</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>The ticket &amp;moves when done are</source>
        <translation>Le ticket &amp;avance quand sont faites</translation>
    </message>
    <message>
        <source>Make them transitions of their own</source>
        <translation>En faire des transitions séparées</translation>
    </message>
    <message>
        <source>all branches</source>
        <translation>toutes les branches</translation>
    </message>
    <message>
        <source>one branch</source>
        <translation>une branche</translation>
    </message>
    <message>
        <source>so many branches</source>
        <translation>un certain nombre de branches</translation>
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
        <source>Visits and runs that ended in the period count; what is open now always counts.</source>
        <translation>Comptent les passages et parcours terminés pendant la période ; ce qui est en cours compte toujours.</translation>
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
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
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
        <translation>Le chef du responsable</translation>
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
        <translation>Ce lien a été envoyé par quelqu’un d’extérieur. Il mène à :</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Choose another…</source>
        <translation>En choisir un autre…</translation>
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
        <translation>Une transition « quand le ticket enfant est clos » le fait avancer.</translation>
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
        <source>&amp;Waiting here is</source>
        <translation>L’a&amp;ttente ici est</translation>
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
        <translation>« En attente » arrête l’horloge de la limite ; résolu et clos retirent le ticket des listes.</translation>
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
        <translation>&amp;Consignes aux agents</translation>
    </message>
    <message>
        <source>Markdown is shown.</source>
        <translation>Le Markdown est mis en forme.</translation>
    </message>
    <message>
        <source>Rename state</source>
        <translation>Renommer l’état</translation>
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
        <source>90% within</source>
        <translation>90 % en moins de</translation>
    </message>
    <message>
        <source>Nine of ten visits were not longer than this.</source>
        <translation>Neuf passages sur dix n’ont pas duré plus longtemps.</translation>
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
        <source>{state} (outside)</source>
        <translation>{state} (externe)</translation>
    </message>
    <message>
        <source>A final state: tickets end here.</source>
        <translation>Un état final : les tickets s’arrêtent ici.</translation>
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
    <name>TileBoard</name>
    <message>
        <source>Active tickets</source>
        <translation>Tickets actifs</translation>
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
    <message numerus="yes">
        <source>median {median}, %Ln completed</source>
        <translation>
            <numerusform>médiane {median}, %Ln achevé</numerusform>
            <numerusform>médiane {median}, %Ln achevés</numerusform>
        </translation>
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
        <translation>Transitions effectuées</translation>
    </message>
    <message>
        <source>Longest state, mean</source>
        <translation>État le plus long, moyenne</translation>
    </message>
    <message>
        <source>no visit has ended</source>
        <translation>aucun passage terminé</translation>
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
        <translation>&amp;De</translation>
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
        <source>Change transition</source>
        <translation>Changer la transition</translation>
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
        <source>Led back</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>(leaves)</source>
        <translation>(sort)</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Making the demonstration desk</source>
        <translation>Préparation du centre de démonstration</translation>
    </message>
    <message>
        <source>Opening the desk…</source>
        <translation>Ouverture du centre…</translation>
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
    <name>WelcomePage</name>
    <message>
        <source>Blueprint Designer</source>
        <translation>Blueprint Designer</translation>
    </message>
    <message>
        <source>See how your service desk&apos;s tickets move, and where they wait.</source>
        <translation>Voyez comment avancent les tickets de votre centre de services, et où ils attendent.</translation>
    </message>
    <message>
        <source>Try the demonstration desk</source>
        <translation>Essayer le centre de démonstration</translation>
    </message>
    <message>
        <source>A small company with six months of tickets, made on this machine in a minute.</source>
        <translation>Une petite entreprise et six mois de tickets, préparés sur cette machine en une minute.</translation>
    </message>
    <message>
        <source>Open a desk file…</source>
        <translation>Ouvrir un centre de services…</translation>
    </message>
    <message>
        <source>A desk that is on this machine already.</source>
        <translation>Un fichier déjà présent sur cette machine.</translation>
    </message>
    <message>
        <source>Create an empty desk…</source>
        <translation>Créer un centre vide…</translation>
    </message>
    <message>
        <source>A new file, with you as its owner and nothing else in it.</source>
        <translation>Un nouveau fichier, dont vous êtes propriétaire et qui ne contient rien d’autre.</translation>
    </message>
    <message>
        <source>A desk is one file, and it stays on this machine.
Looking at its figures changes nothing in it.</source>
        <translation>Un centre est un seul fichier, et il reste sur cette machine.
Regarder ses chiffres n’y change rien.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{share}%</source>
        <translation>{share} %</translation>
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
            <numerusform>%Ln ticket actif</numerusform>
            <numerusform>%Ln tickets actifs</numerusform>
        </translation>
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
</TS>
