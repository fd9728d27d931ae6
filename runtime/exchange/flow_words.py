"""The sentences of reports and refusals, in English and French."""

from __future__ import annotations

from typing import NamedTuple

LOST, CHANGED, NOTE, REFUSED = "lost", "changed", "note", "refused"


class Words(NamedTuple):
    """A code in words, and how much it weighs."""

    weight: str
    en: str
    fr: str


SENTENCES: dict[str, Words] = {
    # why a file is refused
    "missing": Words(REFUSED, "There is no file {file}.", "Il n’y a pas de fichier {file}."),
    "unreadable": Words(REFUSED, "{file} cannot be read: {why}", "{file} ne peut pas être lu : {why}"),
    "remote": Words(
        REFUSED,
        "{file} lies on another computer. Copy it to this one first.",
        "{file} se trouve sur un autre ordinateur. Copiez-le d’abord sur celui-ci.",
    ),
    "empty": Words(REFUSED, "{file} is empty.", "{file} est vide."),
    "too_large": Words(
        REFUSED,
        "{file} is larger than a workflow may be ({limit}). Export one workflow at a time.",
        "{file} est plus grand qu’un processus ne peut l’être ({limit}). Exportez un seul processus à la fois.",
    ),
    "compressed": Words(
        REFUSED,
        "{file} is packed or no text. Unpack it, and give the workflow itself.",
        "{file} est compressé ou n’est pas du texte. Décompressez-le et donnez le processus lui-même.",
    ),
    "bad_text": Words(REFUSED, "{file} cannot be read. {why}", "{file} ne peut pas être lu. {why}"),
    "bad_blueprint": Words(REFUSED, "{why}", "{why}"),
    "unknown_format": Words(
        REFUSED,
        "{file} is none of the workflows known here. Known are: {known}.",
        "{file} n’est aucun des processus connus ici. Sont connus : {known}.",
    ),
    "no_states": Words(
        REFUSED,
        "“{name}” has no state, so there is nothing to bring over. Draw one activity at least.",
        "« {name} » n’a aucun état : il n’y a rien à reprendre. Dessinez au moins une activité.",
    ),
    "too_wide": Words(
        REFUSED,
        "“{name}” has {found} {what}, and a Blueprint has {most} at most. Split it.",
        "« {name} » a {found} {what} ; un Blueprint en a {most} au plus. Divisez-le.",
    ),
    "too_many_flows": Words(
        REFUSED,
        "The file holds {found} workflows, and {most} are read at once at most. Split it.",
        "Le fichier contient {found} processus ; {most} au plus sont lus à la fois. Divisez-le.",
    ),
    "shape": Words(
        REFUSED,
        "{where} is not what {format} has there. Export the workflow again.",
        "{where} n’est pas ce que {format} y attend. Exportez de nouveau le processus.",
    ),
    "id_twice": Words(
        REFUSED,
        "Two elements have the id “{id}”. Give one of them another.",
        "Deux éléments portent l’identifiant « {id} ». Donnez-en un autre à l’un d’eux.",
    ),
    "dangling": Words(
        REFUSED,
        "“{element}” names “{named}”, which is not in the file. Export the workflow again.",
        "« {element} » nomme « {named} », qui n’est pas dans le fichier. Exportez de nouveau le processus.",
    ),
    # where tickets begin and end
    "several_starts": Words(
        CHANGED,
        "In “{flow}” tickets also began in {states}; here they all begin in “{start}”.",
        "Dans « {flow} », les tickets commençaient aussi dans {states} ; ici, tous commencent dans « {start} ».",
    ),
    "start_guessed": Words(
        NOTE,
        "“{flow}” does not say where tickets begin; they begin in “{start}”, which comes first.",
        "« {flow} » ne dit pas où les tickets commencent ; ils commencent dans « {start} », qui vient en premier.",
    ),
    "start_odd": Words(
        LOST,
        "“{action}” begins in no state, so it is left out.",
        "« {action} » ne commence dans aucun état ; il est laissé de côté.",
    ),
    "final_guessed": Words(
        NOTE,
        "“{state}” is final here, as its name or its category says, though tickets may leave it.",
        "« {state} » est final ici, comme son nom ou sa catégorie le dit, bien que des tickets puissent en sortir.",
    ),
    "no_final": Words(
        NOTE,
        "Nothing says where tickets of “{flow}” are done. Choose final states.",
        "Rien ne dit où les tickets de « {flow} » sont terminés. Choisissez des états finaux.",
    ),
    "unreachable": Words(
        NOTE,
        "No transition leads from the start to “{state}”; it was so in the file.",
        "Aucune transition ne mène du début à « {state} » ; il en était ainsi dans le fichier.",
    ),
    "end_added": Words(
        CHANGED,
        "“{action}” ended the workflow; here it leads to the final state “{state}”.",
        "« {action} » terminait le processus ; ici, elle mène à l’état final « {state} ».",
    ),
    "undeclared": Words(
        CHANGED,
        "“{state}” is used but never declared; it is a state here.",
        "« {state} » est utilisé sans être déclaré ; c’est un état ici.",
    ),
    # names
    "renamed": Words(
        CHANGED,
        "“{name}” is called “{new}” here: each name leaves a state, or names one, only once.",
        "« {name} » s’appelle « {new} » ici : un nom ne sert qu’une fois par état, et pour un seul état.",
    ),
    "named_after_target": Words(
        NOTE,
        "Transitions of “{flow}” had no names; they bear those of the states they lead to.",
        "Les transitions de « {flow} » n’avaient pas de nom ; elles portent celui de l’état où elles mènent.",
    ),
    "cut": Words(
        CHANGED,
        "A text of “{element}” was too long and is cut.",
        "Un texte de « {element} » était trop long ; il est coupé.",
    ),
    # ways
    "merged": Words(
        CHANGED,
        "“{transition}” stood several times between the same states (for {who}); it is one transition here.",
        "« {transition} » figurait plusieurs fois entre les mêmes états (pour {who}) ; c’est ici une seule transition.",
    ),
    "split": Words(
        CHANGED,
        "“{action}” put a ticket into several states at once ({states}); here somebody chooses one.",
        "« {action} » mettait un ticket dans plusieurs états à la fois ({states}) ; ici, quelqu’un en choisit un.",
    ),
    "join": Words(
        CHANGED,
        "“{action}” waited for other branches; here it leads on at once.",
        "« {action} » attendait d’autres branches ; ici, elle mène plus loin aussitôt.",
    ),
    "way_nowhere": Words(
        LOST,
        "“{action}” leads nowhere that can be told, so it is left out.",
        "« {action} » ne mène nulle part que l’on puisse dire ; elle est laissée de côté.",
    ),
    "automatic": Words(
        CHANGED,
        "“{transition}” happened by itself; here somebody presses it. Give it conditions, if it should again.",
        "« {transition} » se faisait seule ; ici, quelqu’un la lance. Donnez-lui des conditions au besoin.",
    ),
    "choice": Words(
        CHANGED,
        "At “{gateway}” several ways were taken at once ({kind}); here somebody chooses one.",
        "À « {gateway} », plusieurs voies étaient prises à la fois ({kind}) ; ici, quelqu’un en choisit une.",
    ),
    "ways_cut": Words(
        LOST,
        "From “{state}” there are more ways through the gateways than can be drawn; some are left out.",
        "De « {state} » partent plus de voies à travers les passerelles qu’on ne peut en dessiner ; "
        "certaines sont laissées de côté.",
    ),
    "flow_left_out": Words(
        LOST,
        "The sequence flow “{flow}” from “{source}” to “{target}” is on no way between states.",
        "Le flux « {flow} » de « {source} » à « {target} » n’est sur aucune voie entre des états.",
    ),
    "flow_dangling": Words(
        LOST,
        "The sequence flow “{flow}” names an end that is not in the process ({named}).",
        "Le flux « {flow} » nomme une extrémité absente du processus ({named}).",
    ),
    "parallel_group": Words(
        CHANGED,
        "{tasks} ran side by side; they are the branches of the parallel group “{group}”.",
        "{tasks} se déroulaient côte à côte ; ce sont les branches du groupe parallèle « {group} ».",
    ),
    "flattened": Words(
        CHANGED,
        "The sub-process “{element}” is drawn out: its states stand among the others.",
        "Le sous-processus « {element} » est déplié : ses états sont parmi les autres.",
    ),
    "called": Words(
        LOST,
        "“{element}” called another process ({named}); it is an ordinary state. Say which Blueprint it calls.",
        "« {element} » appelait un autre processus ({named}) ; c’est un état ordinaire. Dites quel Blueprint.",
    ),
    "timer_exact": Words(
        NOTE,
        "“{transition}” happens by itself {time} after “{state}” was entered.",
        "« {transition} » se fait seule {time} après l’entrée dans « {state} ».",
    ),
    "timer_lost": Words(
        LOST,
        "The time of “{element}” ({time}) is no fixed duration; somebody presses the transition here.",
        "Le temps de « {element} » ({time}) n’est pas une durée fixe ; ici, quelqu’un lance la transition.",
    ),
    "event": Words(
        CHANGED,
        "“{element}” happened by itself ({kind}); here somebody presses the transition.",
        "« {element} » se faisait seul ({kind}) ; ici, quelqu’un lance la transition.",
    ),
    "beside": Words(
        CHANGED,
        "“{element}” did not interrupt “{state}”; here its way leaves it.",
        "« {element} » n’interrompait pas « {state} » ; ici, sa voie en fait sortir.",
    ),
    "task_kind": Words(
        CHANGED,
        "“{element}” was done by a machine ({kind}); it is a state that somebody moves on here.",
        "« {element} » était fait par une machine ({kind}) ; c’est ici un état que quelqu’un fait avancer.",
    ),
    "construct": Words(
        LOST,
        "{kind} has no place in a Blueprint: {named}.",
        "{kind} n’a pas de place dans un Blueprint : {named}.",
    ),
    "construct_unnamed": Words(
        LOST,
        "{kind} has no place in a Blueprint.",
        "{kind} n’a pas de place dans un Blueprint.",
    ),
    "pool_empty": Words(
        NOTE,
        "“{named}” shows no process, so there is nothing to bring over of it.",
        "« {named} » ne montre aucun processus : il n’y a rien à en reprendre.",
    ),
    "arranged": Words(
        NOTE,
        "“{flow}” is arranged anew: its cards had no places, or too narrow ones.",
        "« {flow} » est redessiné : ses cartes n’avaient pas de place, ou trop serrée.",
    ),
    # what comes with a transition
    "condition": Words(
        LOST,
        "A condition of “{element}” is not brought over: {what}.",
        "Une condition de « {element} » n’est pas reprise : {what}.",
    ),
    "function": Words(
        LOST,
        "What “{element}” did besides is not brought over: {what}.",
        "Ce que « {element} » faisait en plus n’est pas repris : {what}.",
    ),
    "validator": Words(
        LOST,
        "A rule that the form of “{element}” had to meet is not brought over: {what}.",
        "Une règle que le formulaire de « {element} » devait respecter n’est pas reprise : {what}.",
    ),
    "item": Words(
        LOST,
        "“{item}” of the form of “{element}” has no match here.",
        "« {item} » du formulaire de « {element} » n’a pas d’équivalent ici.",
    ),
    "dialog_shared": Words(
        CHANGED,
        "In “{element}” agents could fill in several forms ({what}); each way out asks for all of them, none required.",
        "Dans « {element} », les agents pouvaient remplir plusieurs formulaires ({what}) ; chaque sortie les demande "
        "tous, sans rien exiger.",
    ),
    "team_named": Words(
        NOTE,
        "“{name}” became the team “{team}”. Choose one that the desk has.",
        "« {name} » est devenu l’équipe « {team} ». Choisissez-en une que le bureau possède.",
    ),
    "field_named": Words(
        NOTE,
        "“{name}” became the field “{field}”. Choose one that the desk has.",
        "« {name} » est devenu le champ « {field} ». Choisissez-en un que le bureau possède.",
    ),
    "rights": Words(
        LOST,
        "Who might do what in “{element}” is not brought over: {what}.",
        "Qui pouvait faire quoi dans « {element} » n’est pas repris : {what}.",
    ),
    "stop_watch": Words(
        LOST,
        "The stop watch “{element}” gets its time from “{what}”, outside of this file. Give its states limits.",
        "Le chronomètre « {element} » tient son temps de « {what} », hors de ce fichier. Limitez ses états.",
    ),
    "setting": Words(
        LOST,
        "“{what}” of “{element}” has no match here.",
        "« {what} » de « {element} » n’a pas d’équivalent ici.",
    ),
    # what an export leaves out
    "export_back": Words(
        LOST,
        "“{element}” leads back to where a ticket came from, which BPMN cannot say; it is left out.",
        "« {element} » ramène le ticket d’où il vient, ce que BPMN ne sait pas dire ; elle est laissée de côté.",
    ),
    "export_common": Words(
        CHANGED,
        "“{element}” is offered in many states; it is drawn once from each of them.",
        "« {element} » est offerte dans plusieurs états ; elle est dessinée une fois depuis chacun.",
    ),
    "export_owners": Words(
        LOST,
        "The owners of “{element}” stay in the Blueprint’s own file; BPMN has no place for them.",
        "Les propriétaires de « {element} » restent dans le fichier du Blueprint ; BPMN n’a pas de place pour cela.",
    ),
    "export_criteria": Words(
        LOST,
        "The criteria of “{element}” stay in the Blueprint’s own file; BPMN has no place for them.",
        "Les critères de « {element} » restent dans le fichier du Blueprint ; BPMN n’a pas de place pour cela.",
    ),
    "export_forms": Words(
        LOST,
        "The forms of “{element}” stay in the Blueprint’s own file; BPMN has no place for them.",
        "Les formulaires de « {element} » restent dans le fichier du Blueprint ; BPMN n’a pas de place pour cela.",
    ),
    "export_actions": Words(
        LOST,
        "The actions of “{element}” stay in the Blueprint’s own file; BPMN has no place for them.",
        "Les actions de « {element} » restent dans le fichier du Blueprint ; BPMN n’a pas de place pour cela.",
    ),
    "export_approvals": Words(
        LOST,
        "The approvals of “{element}” stay in the Blueprint’s own file; BPMN has no place for them.",
        "Les approbations de « {element} » restent dans le fichier du Blueprint ; BPMN n’a pas de place pour cela.",
    ),
    "export_limits": Words(
        LOST,
        "The limits of “{element}” stay in the Blueprint’s own file; BPMN has no place for them.",
        "Les limites de « {element} » restent dans le fichier du Blueprint ; BPMN n’a pas de place pour cela.",
    ),
    "export_business_time": Words(
        LOST,
        "The business time of “{element}” stays in the Blueprint’s own file; BPMN counts on the wall clock only.",
        "Le temps ouvré de « {element} » reste dans le fichier du Blueprint ; BPMN n’a pas de place pour cela.",
    ),
    # a template, made to fit a desk
    "team_mapped": Words(
        NOTE,
        "The team “{named}” is your “{present}”.",
        "L’équipe « {named} » est votre « {present} ».",
    ),
    "field_mapped": Words(
        NOTE,
        "The field “{named}” is your “{present}”.",
        "Le champ « {named} » est votre « {present} ».",
    ),
    "missing_here": Words(
        LOST,
        "This desk has no {what} “{named}”; it was taken out of “{element}”.",
        "Ce bureau n’a pas {what} « {named} » ; cela a été retiré de « {element} ».",
    ),
    "owners_open": Words(
        CHANGED,
        "This desk knows no owner of “{element}”: every agent of the department may do it. Name owners.",
        "Ce bureau ne connaît aucun propriétaire de « {element} » : tout agent du service peut la faire. Nommez-en.",
    ),
    "missing_there": Words(
        LOST,
        "The department “{department}” has no {what} “{named}”; it is taken out of “{element}”.",
        "Le service « {department} » n’a pas {what} « {named} » ; cela est retiré de « {element} ».",
    ),
    "owners_open_there": Words(
        CHANGED,
        "No owner of “{element}” comes along: every agent of the department may do it. Name owners.",
        "Aucun propriétaire de « {element} » ne suit : tout agent du service peut la faire. Nommez-en.",
    ),
    "fresh_id": Words(
        NOTE,
        "“{name}” is in use already; the new one has the id “{id}”.",
        "« {name} » est déjà pris ; le nouveau porte l’identifiant « {id} ».",
    ),
}
"""Every code with its words; the facts stand in braces."""
