<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
