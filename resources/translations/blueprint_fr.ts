<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>The scenario “{name}” fails: expected that {expected}, but {found}.</source>
        <translation>Le scénario «&#xa0;{name}&#xa0;» échoue&#xa0;: attendu&#xa0;: {expected}, mais {found}.</translation>
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
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n notification non lue</numerusform>
            <numerusform>%n notifications non lues</numerusform>
        </translation>
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
        <source>Fields, replies, resolution and tags change in transitions only.</source>
        <translation>Champs, réponses, résolution et étiquettes ne changent que dans les transitions.</translation>
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
        <source>&amp;Strict</source>
        <translation>St&amp;rict</translation>
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
        <source>{rank}. {name}: {share} of all ticket time, in {states}</source>
        <translation>{rank}. {name}&#xa0;: {share} de tout le temps des tickets, dans {states}</translation>
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
        <source>Fields were changed</source>
        <translation>Des champs ont été modifiés</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
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
        <source>A letter was queued</source>
        <translation>Un message est prêt à partir</translation>
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
        <translation>Remis</translation>
    </message>
    <message>
        <source>Reminder: the time allowed is nearly used up</source>
        <translation>Rappel&#xa0;: le temps permis est presque écoulé</translation>
    </message>
    <message>
        <source>The time allowed was used up</source>
        <translation>Le temps permis est écoulé</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Escalade</translation>
    </message>
    <message>
        <source>The clock was stopped, started or moved</source>
        <translation>L’horloge a été arrêtée, remise en marche ou décalée</translation>
    </message>
    <message>
        <source>One branch was done</source>
        <translation>Une branche a été faite</translation>
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
        <source>Give mine up…</source>
        <translation>Renoncer au mien…</translation>
    </message>
    <message>
        <source>Show the draft as it was saved meanwhile; what you drew since is dropped</source>
        <translation>Afficher le brouillon tel qu’il a été enregistré entre-temps&#xa0;; ce que vous avez dessiné depuis est abandonné</translation>
    </message>
    <message>
        <source>{who} saved this draft at {when} and changed the same places as you.</source>
        <translation>{who} a enregistré ce brouillon à {when} et a modifié les mêmes endroits que vous.</translation>
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
    <name>Countdown</name>
    <message>
        <source>⏸ clock stopped</source>
        <translation>⏸ horloge arrêtée</translation>
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
        <translation>De l’entrée dans l’état à la sortie, pour les passages quittés pendant la période&#xa0;; chaque passage compte une fois. La fin d’un parcours dans un état final n’est pas un passage achevé.</translation>
    </message>
    <message>
        <source>Visits not yet left now. Tickets that rest in a final state are not open.</source>
        <translation>Passages non encore quittés à présent. Les tickets qui reposent dans un état final ne sont pas en cours.</translation>
    </message>
    <message>
        <source>Teams by the ticket time that queued for them in the period, in business time, open visits included. Named from 2 % of all ticket time; sure when the team comes first in at least 90 % of resampled periods.</source>
        <translation>Les équipes selon le temps de ticket passé dans leur file pendant la période, en heures ouvrées, passages en cours compris. Nommées à partir de 2&#xa0;% de tout le temps des tickets&#xa0;; certaines quand l’équipe arrive en tête dans au moins 90&#xa0;% des périodes rééchantillonnées.</translation>
    </message>
    <message>
        <source>The business time of all visits of a complete run, each on the clock of its own limit.</source>
        <translation>Le temps ouvré de tous les passages d’un parcours achevé, chacun sur l’horloge de sa propre limite.</translation>
    </message>
    <message>
        <source>Per day of the site&apos;s time zone: visits entered, visits left, and tickets in the state at the end of the day. A final state shows the tickets that rest in it.</source>
        <translation>Par jour, dans le fuseau horaire du site&#xa0;: passages commencés, passages quittés et tickets dans l’état à la fin du jour. Un état final montre les tickets qui y reposent.</translation>
    </message>
    <message>
        <source>Tickets at the end of the day in all states that are not final.</source>
        <translation>Tickets présents à la fin du jour dans tous les états non finaux.</translation>
    </message>
    <message>
        <source>Distinct sequences of states over the runs under way in the period, each taken whole, as far as it has come by now.</source>
        <translation>Suites d’états distinctes parmi les parcours en cours pendant la période, chacun pris en entier, jusqu’où il en est à présent.</translation>
    </message>
    <message>
        <source>Visits left in the period that were not their run&apos;s first of that state, out of all visits left in the period.</source>
        <translation>Passages quittés pendant la période qui n’étaient pas les premiers de leur parcours dans cet état, sur tous les passages quittés pendant la période.</translation>
    </message>
    <message>
        <source>Runs that entered the state for the second time in the period.</source>
        <translation>Parcours entrés dans l’état pour la deuxième fois pendant la période.</translation>
    </message>
    <message>
        <source>Visits left in the period after longer than their limit, on the limit&apos;s clock, out of all visits left in the period that had one.</source>
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
        <translation>La version {number} est publiée&#xa0;: elle se lit, elle ne se modifie pas.</translation>
    </message>
    <message>
        <source>Make a draft of it</source>
        <translation>En faire un brouillon</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Revenir au brouillon</translation>
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
        <translation>Répétition</translation>
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
        <source>Diagram</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Concevoir</translation>
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
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Several between commas.</source>
        <translation>Séparez-en plusieurs par des virgules.</translation>
    </message>
    <message>
        <source>This value is not offered here any more: choose another.</source>
        <translation>Cette valeur n’est plus proposée ici&#xa0;: choisissez-en une autre.</translation>
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
    <name>ElementModel</name>
    <message>
        <source>Edit in a table</source>
        <translation>Modifier dans un tableau</translation>
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
    <name>Exports</name>
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
        <source>Paper (PDF)…</source>
        <translation>Document (PDF)…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Export the Blueprint</source>
        <translation>Exporter le Blueprint</translation>
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
        <translation>Les nuits et les fins de semaine comptent.</translation>
    </message>
    <message>
        <source>Only opening hours count, by the calendar of each state&apos;s limit; pauses still count.</source>
        <translation>Seules les heures d’ouverture comptent, selon le calendrier de la limite de chaque état&#xa0;; les pauses comptent toujours.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
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
    <name>FirstPage</name>
    <message>
        <source>This desk has no Blueprint yet</source>
        <translation>Ce bureau n’a pas encore de Blueprint</translation>
    </message>
    <message>
        <source>A Blueprint says how tickets move: their states, the transitions between them, who may take each one, and how long it may take. Draw one, rehearse it, publish it: then new tickets follow it.</source>
        <translation>Un Blueprint dit comment avancent les tickets&#xa0;: leurs états, les transitions entre eux, qui peut exécuter chacune, et le temps permis. Dessinez-en un, répétez-le, publiez-le&#xa0;: les nouveaux tickets le suivent alors.</translation>
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
        <source>▯ {came} came, ▮ {gone} went</source>
        <translation>▯ arrivées&#xa0;: {came}, ▮ départs&#xa0;: {gone}</translation>
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
        <translation>{person} remet le ticket</translation>
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
        <source>“{transition}” → “{state}”</source>
        <translation>«&#xa0;{transition}&#xa0;» → «&#xa0;{state}&#xa0;»</translation>
    </message>
    <message>
        <source>Fields change</source>
        <translation>Des champs changent</translation>
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
        <translation>remet le ticket</translation>
    </message>
    <message>
        <source>Reminder {n}</source>
        <translation>Rappel {n}</translation>
    </message>
    <message>
        <source>The limit is broken</source>
        <translation>La limite est dépassée</translation>
    </message>
    <message>
        <source>Escalation {n}</source>
        <translation>Escalade {n}</translation>
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
        <source>The approval is given</source>
        <translation>L’approbation est accordée</translation>
    </message>
    <message>
        <source>The approval is refused</source>
        <translation>L’approbation est refusée</translation>
    </message>
    <message>
        <source>Nobody is asked any more</source>
        <translation>Plus personne n’est consulté</translation>
    </message>
    <message>
        <source>Alarm: {why}</source>
        <translation>Alarme&#xa0;: {why}</translation>
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
    <name>History</name>
    <message>
        <source>Moves</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Messages and letters</source>
        <translation>Messages et courriels</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Limites de temps</translation>
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
        <source>{number}: version {old} → {new}</source>
        <translation>{number}&#xa0;: version {old} → {new}</translation>
    </message>
    <message>
        <source>No Blueprint is open.</source>
        <translation>Aucun Blueprint n’est ouvert.</translation>
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
        <source>Weight</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What is not as it was</source>
        <translation>Ce qui n’est plus comme avant</translation>
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
    <message>
        <source>Everything in the file is in the Blueprint.</source>
        <translation>Tout le contenu du fichier est dans le Blueprint.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of the file could not be brought over:</source>
        <translation>
            <numerusform>%n élément du fichier n’a pas pu être repris&#xa0;:</numerusform>
            <numerusform>%n éléments du fichier n’ont pas pu être repris&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost. Please look at this:</source>
        <translation>Rien n’est perdu. Veuillez regarder ceci&#xa0;:</translation>
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
    <name>InterveneDialog</name>
    <message>
        <source>State to move it to</source>
        <translation>État où le déplacer</translation>
    </message>
    <message>
        <source>Why? It stays in the ticket&apos;s history.</source>
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
        <source>Blueprint</source>
        <translation>Blueprint</translation>
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
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Fermer sans enregistrer</translation>
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
        <source>{n} late now</source>
        <translation>{n} en retard à présent</translation>
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
        <source>Tickets</source>
        <translation>Tickets</translation>
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
    <name>ListPanel</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marqué</numerusform>
            <numerusform>%n marqués</numerusform>
        </translation>
    </message>
    <message>
        <source>My approvals</source>
        <translation>Mes approbations</translation>
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
        <translation>Bureau de &amp;démonstration</translation>
    </message>
    <message>
        <source>&amp;Open a desk file…</source>
        <translation>&amp;Ouvrir un bureau…</translation>
    </message>
    <message>
        <source>&amp;Create an empty desk…</source>
        <translation>&amp;Créer un bureau vide…</translation>
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
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
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
    <name>Names</name>
    <message>
        <source>the desk</source>
        <translation>le bureau</translation>
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
    <name>NewTicketDialog</name>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>Dites en quelques mots de quoi il s’agit.</translation>
    </message>
    <message>
        <source>The new customer needs a name, and a mail address that is one, or none.</source>
        <translation>Il faut au nouveau client un nom et, s’il en a une, une adresse de courriel valable.</translation>
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
        <source>Open the ticket</source>
        <translation>Ouvrir le ticket</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Is it one of these? Open it instead of a second ticket:</source>
        <translation>Est-ce l’un de ceux-ci&#xa0;? Ouvrez-le plutôt que d’en créer un second&#xa0;:</translation>
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
        <source>No news. What is given to you, answered or late comes here.</source>
        <translation>Rien de neuf. Ici arrive ce qui vous est confié, a reçu une réponse ou est en retard.</translation>
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
    <name>Outlook</name>
    <message>
        <source>Goes to “{state}”.</source>
        <translation>Va à «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>Others are asked to approve it first.</source>
        <translation>D’autres doivent d’abord l’approuver.</translation>
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
        <source>outside (customer, supplier)</source>
        <translation>à l’extérieur (client, fournisseur)</translation>
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
        <translation>Le ticket a&amp;vance quand sont faites</translation>
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
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
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
        <source>Stripe: where tickets enter (blue), are open (teal), are on hold (amber), are done (green). Dashed line: happens by itself. Star: from every state. Bars: in parallel, so many of so many.</source>
        <translation>Bande&#xa0;: les tickets y entrent (bleu), sont en cours (bleu-vert), en attente (ambre), terminés (vert). Ligne en tirets&#xa0;: a lieu d’elle-même. Étoile&#xa0;: depuis tous les états. Barres&#xa0;: en parallèle, tant sur tant.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>My work</source>
        <translation>Mon travail</translation>
    </message>
    <message>
        <source>My approvals</source>
        <translation>Mes approbations</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
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
        <source>The customer reads this. Ctrl+Enter sends.</source>
        <translation>Le client lit ceci. Ctrl+Entrée envoie.</translation>
    </message>
    <message>
        <source>Only colleagues read this. Ctrl+Enter saves.</source>
        <translation>Seuls les collègues lisent ceci. Ctrl+Entrée enregistre.</translation>
    </message>
    <message>
        <source>Write to the customer…</source>
        <translation>Écrire au client…</translation>
    </message>
    <message>
        <source>Write a note to colleagues…</source>
        <translation>Écrire une note aux collègues…</translation>
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
        <translation>Nouveau client&#xa0;: son adresse de courriel, s’il en a une</translation>
    </message>
    <message>
        <source>Mail address of the new customer</source>
        <translation>Adresse de courriel du nouveau client</translation>
    </message>
    <message>
        <source>+ Add “{name}” as a new customer</source>
        <translation>+ Ajouter «&#xa0;{name}&#xa0;» comme nouveau client</translation>
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
        <translation>Ce lien a été envoyé par quelqu’un d’extérieur. Il mène à&#xa0;:</translation>
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
    <message>
        <source>{place}: expected that {expected}; {found}.</source>
        <translation>{place}&#xa0;: attendu&#xa0;: {expected}&#xa0;; {found}.</translation>
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
    <name>SearchLine</name>
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
        <translation>Commencer la répétition</translation>
    </message>
    <message>
        <source>By the clock of the desk: {zone}</source>
        <translation>À l’horloge du bureau&#xa0;: {zone}</translation>
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
        <translation>«&#xa0;En attente&#xa0;» arrête l’horloge de la limite&#xa0;; résolu et clos retirent le ticket des listes.</translation>
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
        <source>90% within {p90}, 95% within {p95}</source>
        <translation>90&#xa0;% en moins de {p90}, 95&#xa0;% en moins de {p95}</translation>
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
        <source>90%</source>
        <translation>90&#xa0;%</translation>
    </message>
    <message>
        <source>95%</source>
        <translation>95&#xa0;%</translation>
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
        <translation>90&#xa0;% en moins de</translation>
    </message>
    <message>
        <source>Nine of ten visits were not longer than this.</source>
        <translation>Neuf passages sur dix n’ont pas duré plus longtemps.</translation>
    </message>
    <message>
        <source>95% within</source>
        <translation>95&#xa0;% en moins de</translation>
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
        <source>{state} (outside)</source>
        <translation>{state} (externe)</translation>
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
    <name>Strip</name>
    <message>
        <source>Why can’t I?</source>
        <translation>Pourquoi ne puis-je pas&#xa0;?</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>whole: {time}</source>
        <translation>parcours&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Statut&#xa0;: {status}</translation>
    </message>
    <message>
        <source>in no Blueprint</source>
        <translation>dans aucun Blueprint</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Prendre en charge</translation>
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
        <source>Press it to see why, and who could.</source>
        <translation>Appuyez pour voir pourquoi, et qui le pourrait.</translation>
    </message>
    <message>
        <source>Alt+{number}</source>
        <translation>Alt+{number}</translation>
    </message>
    <message>
        <source>“{name}” waits for approval: {approved} of {needed}. {votes}</source>
        <translation>«&#xa0;{name}&#xa0;» attend une approbation&#xa0;: {approved} sur {needed}. {votes}</translation>
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
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>StuckPage</name>
    <message>
        <source>Tickets that are held up</source>
        <translation>Tickets retenus</translation>
    </message>
    <message>
        <source>Ways tickets took</source>
        <translation>Chemins pris par les tickets</translation>
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
        <source>Move it</source>
        <translation>Le déplacer</translation>
    </message>
    <message>
        <source>Take it out of the Blueprint</source>
        <translation>Le sortir du Blueprint</translation>
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
    <message numerus="yes">
        <source>%Ln different way(s)</source>
        <translation>
            <numerusform>%Ln chemin différent</numerusform>
            <numerusform>%Ln chemins différents</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket was under way in this period.</source>
        <translation>Aucun ticket n’était en cours sur cette période.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
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
    <message>
        <source>Came back to {state}</source>
        <translation>Revenus à {state}</translation>
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
        <source>F2: edit · Del: delete · Ctrl+N: add · Ctrl+C: copy · a title sorts</source>
        <translation>F2&#xa0;: modifier · Suppr&#xa0;: supprimer · Ctrl+N&#xa0;: ajouter · Ctrl+C&#xa0;: copier · un titre trie</translation>
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
        <source>until {when}</source>
        <translation>jusqu’au {when}</translation>
    </message>
</context>
<context>
    <name>TicketModel</name>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Somebody changed this ticket just now. Look again, then set the field anew.</source>
        <translation>Quelqu’un vient de modifier ce ticket. Regardez de nouveau, puis redonnez sa valeur au champ.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
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
        <translation>Transitions effectuées</translation>
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
</context>
<context>
    <name>TransitionDialog</name>
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
        <translation>Temps passé par les tickets dans l’état avant que cette transition soit effectuée.</translation>
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
        <source>Make version {number} the draft</source>
        <translation>Faire de la version {number} le brouillon</translation>
    </message>
    <message>
        <source>Replace the draft</source>
        <translation>Remplacer le brouillon</translation>
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
        <translation>Remettre</translation>
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
        <source>Choose one to see its figures.</source>
        <translation>Choisissez-en un pour voir ses chiffres.</translation>
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
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Stuck &amp;&amp; rework</source>
        <translation>Blocages &amp;&amp; retours</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Calcul…</translation>
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
        <translation>Essayer le bureau de démonstration</translation>
    </message>
    <message>
        <source>A small company with six months of tickets, made on this machine in a minute.</source>
        <translation>Une petite entreprise et six mois de tickets, préparés sur cette machine en une minute.</translation>
    </message>
    <message>
        <source>Open a desk file…</source>
        <translation>Ouvrir un bureau…</translation>
    </message>
    <message>
        <source>A desk that is on this machine already.</source>
        <translation>Un fichier déjà présent sur cette machine.</translation>
    </message>
    <message>
        <source>Create an empty desk…</source>
        <translation>Créer un bureau vide…</translation>
    </message>
    <message>
        <source>A new file, with you as its owner and nothing else in it.</source>
        <translation>Un nouveau fichier, dont vous êtes propriétaire et qui ne contient rien d’autre.</translation>
    </message>
    <message>
        <source>A desk is one file, and it stays on this machine.
Looking at its figures changes nothing in it.</source>
        <translation>Un bureau est un seul fichier, et il reste sur cette machine.
Regarder ses chiffres n’y change rien.</translation>
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
        <source>The draft there is now differs from version {number}. It is replaced, and what is only in it is lost.</source>
        <translation>Le brouillon actuel diffère de la version {number}. Il est remplacé, et ce qui ne se trouve qu’en lui est perdu.</translation>
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
    <name>WhyDialog</name>
    <message>
        <source>Why can’t I?</source>
        <translation>Pourquoi ne puis-je pas&#xa0;?</translation>
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
        <source>happens by itself</source>
        <translation>a lieu d’elle-même</translation>
    </message>
    <message>
        <source>It is: {value}</source>
        <translation>Valeur actuelle&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Any one of these would open it:</source>
        <translation>L’une de ces choses suffirait à l’ouvrir&#xa0;:</translation>
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
</context>
<context>
    <name>Words</name>
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
        <source>Ticket #{number} is in “{state}” now. Alt+↓ opens the next one.</source>
        <translation>Le ticket n° {number} est maintenant dans «&#xa0;{state}&#xa0;». Alt+↓ ouvre le suivant.</translation>
    </message>
    <message>
        <source>Ticket #{number} waits for approval in “{state}”.</source>
        <translation>Le ticket n° {number} attend une approbation dans «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>j and k walk · Enter opens · T acts on a row · Alt+1 … 9 execute · Alt+↓ next ticket · / searches</source>
        <translation>j et k&#xa0;: se déplacer · Entrée&#xa0;: ouvrir · T&#xa0;: agir sur une ligne · Alt+1 … 9&#xa0;: exécuter · Alt+↓&#xa0;: ticket suivant · /&#xa0;: rechercher</translation>
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
