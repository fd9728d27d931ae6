"""Findings and fixes in French: what is wrong, and what to do about it."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "dangling": (
        "« {element} » désigne « {id} », qui n’est pas un élément de ce Blueprint ({place}). Désignez-en un qui l’est."
    ),
    "state_name_taken": "Deux états s’appellent « {name} ». Renommez l’un d’eux.",
    "transition_name_taken": (
        "Deux transitions qui quittent « {state} » s’appellent « {name} ». Renommez l’une d’elles."
    ),
    "form_item_twice": (
        "Deux éléments du formulaire de « {element} » ont l’identifiant « {item} ». Renommez l’un d’eux."
    ),
    "branch_elsewhere": (
        "« {element} » ne relie pas les mêmes états que son groupe parallèle « {group} ». Retirez-la du groupe."
    ),
    "group_small": (
        "Le groupe parallèle « {element} » demande au moins deux transitions. Ajoutez-en une ou dissolvez le groupe."
    ),
    "group_needs": (
        "Le groupe parallèle « {element} » compte {branches} transitions et ne peut en exiger {needs}. "
        "Réduisez ce nombre."
    ),
    "no_start": "Aucun état de « {element} » n’est le départ. Choisissez où entrent les tickets.",
    "no_final": "Aucun état de « {element} » n’est final. Choisissez où se terminent les tickets.",
    "dead_end": (
        "Rien ne mène hors de « {element} » : un ticket y reste pour toujours. Tracez une transition, ou "
        "rendez l’état final."
    ),
    "trap": (
        "Les tickets qui arrivent à {states} y tournent en rond sans jamais atteindre un état final. Tracez une issue."
    ),
    "unreachable": "Aucune transition ne mène du départ à « {element} ». Tracez-en une, ou supprimez l’état.",
    "unknown_status": (
        "« {element} » désigne le statut « {named} », que ce bureau n’a pas. Choisissez-en un autre, ou "
        "faites-le ajouter."
    ),
    "unknown_calendar": (
        "« {element} » compte sur le calendrier « {named} », que ce bureau n’a pas. Choisissez-en un autre."
    ),
    "unknown_team": "« {element} » désigne l’équipe « {named} », que ce bureau n’a pas. Choisissez-en une autre.",
    "unknown_person": (
        "« {element} » désigne la personne « {named} », que ce bureau ne connaît pas. Choisissez quelqu’un d’autre."
    ),
    "unknown_department": (
        "« {element} » désigne le service « {named} », que ce bureau n’a pas. Choisissez-en un autre."
    ),
    "unknown_field": (
        "« {element} » désigne le champ « {named} », que ce bureau n’a pas. Choisissez-en un autre, ou "
        "faites-le ajouter."
    ),
    "unknown_ticket_type": (
        "« {element} » désigne le type de ticket « {named} », que ce bureau n’a pas. Choisissez-en un autre."
    ),
    "unknown_sla_policy": (
        "« {element} » applique la politique SLA « {named} », que ce bureau n’a pas ou qui est désactivée. "
        "Choisissez-en une autre, ou activez-la dans Gérer ▸ Politiques SLA."
    ),
    "unknown_function": (
        "« {element} » appelle la fonction « {named} », que ce bureau n’a pas ou qui est désactivée. "
        "Choisissez-en une autre, ou activez-la dans Gérer ▸ Fonctions."
    ),
    "unknown_template": "« {element} » envoie le modèle « {named} », que ce bureau n’a pas. Choisissez-en un autre.",
    "unknown_blueprint": (
        "« {element} » passe la main au Blueprint « {blueprint} », qui n’est pas en vigueur sur ce bureau. "
        "Publiez-le, ou choisissez-en un autre."
    ),
    "unknown_transition": (
        "« {element} » désigne « {named} », une transition qui n’est plus dans ce Blueprint. Choisissez-en une autre."
    ),
    "unknown_state": (
        "Les conditions de « {element} » désignent « {named} », un état qui n’est plus dans ce Blueprint. "
        "Choisissez-en un autre."
    ),
    "unknown_role": "« {element} » écrit au rôle « {named} », qui n’existe pas. Choisissez-en un autre.",
    "status_category": (
        "« {element} » et son statut « {status} » n’ont pas le même sens. Choisissez un autre statut, ou "
        "changez le sens de l’état."
    ),
    "unknown_operand": (
        "Les conditions de « {element} » interrogent « {operand} », qu’aucun ticket n’a. Choisissez un autre champ."
    ),
    "operator_unfit": (
        "Les conditions de « {element} » comparent « {operand} » par « {operator} », qui ne lui convient "
        "pas. Choisissez une autre comparaison."
    ),
    "value_unfit": (
        "Les conditions de « {element} » comparent « {operand} » à {value}, qui ne lui convient pas. "
        "Corrigez la valeur."
    ),
    "criteria_never": (
        "Les conditions de « {element} » se contredisent : elle ne peut jamais avoir lieu. Changez l’une d’elles."
    ),
    "criteria_never_here": (
        "Les conditions de « {element} » ne peuvent jamais être remplies dans « {state} », d’où elle part. "
        "Changez-les, ou faites-la partir d’ailleurs."
    ),
    "criteria_always": (
        "Les conditions de « {element} » sont remplies quel que soit le ticket. Retirez-les, ou précisez ce "
        "qui était voulu."
    ),
    "entry_never": "Aucun ticket ne peut remplir les conditions d’entrée de « {element} ». Changez l’une d’elles.",
    "entry_always": (
        "Tout ticket remplit les conditions d’entrée de « {element} ». Retirez-les, ou précisez ce qui était voulu."
    ),
    "entry_status": (
        "« {element} » prend les tickets au statut « {status} », mais aucun de ses états ne le porte. "
        "Donnez-le à un état, ou retirez la condition."
    ),
    "validation_never": (
        "Ce que « {element} » exige de « {item} » se contredit : aucune réponse n’est jamais acceptée. "
        "Changez la règle."
    ),
    "status_on_form": (
        "Le formulaire de « {element} » demande le statut, que seules les transitions changent : il n’est "
        "jamais accepté. Retirez le statut du formulaire."
    ),
    "formula_on_form": (
        "Le formulaire de « {element} » demande « {item} », qu’une formule calcule. Mettez-le en lecture seule, ou "
        "retirez-le du formulaire."
    ),
    "sets_formula": "« {element} » fixe « {item} », qu’une formule calcule. Retirez l’action.",
    "sets_status": "« {element} » fixe le statut, que seules les transitions changent. Retirez l’action.",
    "automatic_form_stuck": (
        "« {element} » a lieu d’elle-même, mais son formulaire exige « {item} », que seule une personne peut "
        "donner. Rendez-le facultatif, ou confiez-la à une personne."
    ),
    "automatic_form_empty": (
        "« {element} » a lieu d’elle-même, mais son formulaire exige « {item} » sans valeur par défaut. "
        "Donnez-lui-en une, ou rendez-le facultatif."
    ),
    "fired_form": (
        "« {element} » déclenche « {transition} », dont le formulaire exige « {item} ». Donnez-lui une "
        "valeur par défaut, ou rendez-le facultatif."
    ),
    "field_not_in_layout": (
        "Le formulaire de « {element} » exige « {item} », qui n’est sur aucune mise en page de ces tickets. "
        "Ajoutez-le à la mise en page, ou retirez-le du formulaire."
    ),
    "unknown_placeholder": "Un texte de « {element} » contient {placeholder}, que rien ne remplira. Corrigez-le.",
    "letter_empty": "« {element} » envoie un message sans texte. Choisissez un modèle, ou écrivez-en un.",
    "function_inputs": (
        "« {element} » donne à la fonction « {function} » ce qu’elle ne prend pas : l’appel échouerait. Choisissez la "
        "fonction de nouveau."
    ),
    "letter_to_nobody": "Un message de « {element} » n’atteint personne. Choisissez d’autres destinataires.",
    "approval_automatic": (
        "« {element} » a lieu d’elle-même : personne ne peut l’approuver auparavant. Confiez-la à une "
        "personne, ou retirez l’approbation."
    ),
    "approval_branch": (
        "« {element} » est une branche d’un groupe parallèle, et aucune branche n’attend d’approbation. "
        "Demandez-la après le groupe."
    ),
    "approval_nobody": (
        "« {element} » attend une approbation, mais ne désigne personne pour la donner. Désignez des approbateurs."
    ),
    "approval_too_few": (
        "« {element} » exige {needs} approbations, mais ne désigne que {people} approbateurs. Réduisez ce "
        "nombre, ou désignez-en d’autres."
    ),
    "approvers_few": (
        "« {element} » exige {needs} approbations, mais seules {people} personnes actives peuvent en donner "
        "une. Réduisez ce nombre, ou désignez-en d’autres."
    ),
    "nobody_approves": (
        "Aucune personne active ne peut approuver « {element} ». Désignez d’autres approbateurs, ou "
        "complétez leur équipe."
    ),
    "no_reject_target": (
        "Quand « {element} » n’est pas approuvée, le ticket reste où il est. Dites où il va, s’il doit aller ailleurs."
    ),
    "nobody_here": (
        "Aucun agent ne travaille encore là où « {element} » s’applique : personne ne peut exécuter ce qui y est "
        "ouvert à tous. Ajoutez des personnes sous Gérer, ou désignez d’autres propriétaires."
    ),
    "nobody_performs": (
        "Aucune personne active ne peut exécuter « {element} ». Désignez d’autres propriétaires, ou complétez "
        "leur équipe."
    ),
    "four_eyes_alone": (
        "Seule la personne {person} peut exécuter « {element} », et ne le doit pas, ayant exécuté « "
        "{transition} ». Désignez quelqu’un d’autre pour l’une des deux."
    ),
    "owner_against_criteria": (
        "Les propriétaires de « {element} » ne peuvent jamais remplir ses conditions sur qui l’exécute. "
        "Changez les propriétaires ou les conditions."
    ),
    "automatic_race": (
        "« {element} » et « {transition} » peuvent être prêtes au même moment, et rien ne dit laquelle passe "
        "d’abord. Mettez-les en ordre."
    ),
    "automatic_cycle": (
        "{transitions} se suivent d’elles-mêmes sans fin. Donnez une condition à l’une d’elles, ou "
        "confiez-la à une personne."
    ),
    "automatic_maybe_cycle": (
        "{transitions} se suivent d’elles-mêmes, et rien de ce qu’elles font n’y met fin. Ajoutez une "
        "condition qui les arrête."
    ),
    "timer_on_hold": (
        "« {element} » attend un temps qui ne s’écoule pas : « {state} » est en pause. Changez le sens de "
        "l’état, ou le déclencheur."
    ),
    "timer_never": (
        "Le temps qu’attend « {element} » ne passe jamais : son calendrier n’ouvre pas assez longtemps. "
        "Choisissez un autre calendrier ou un temps plus court."
    ),
    "limit_never_due": (
        "La limite de « {element} » n’expire jamais : son calendrier n’ouvre pas assez longtemps. Choisissez "
        "un autre calendrier ou un temps plus court."
    ),
    "limit_stands_still": (
        "La limite de « {element} » ne court jamais : elle s’arrête pour tout ticket {category}. Laissez-la "
        "courir, ou retirez-la."
    ),
    "limit_over_run": (
        "La limite de « {element} » ({limit}) est plus longue que celle du parcours entier ({run}). "
        "Raccourcissez-la, ou allongez celle du parcours."
    ),
    "path_over_run": (
        "Même par le chemin le plus court, {states}, les limites dépassent ensemble celle du parcours "
        "entier ({run}). Raccourcissez-en, ou allongez celle du parcours."
    ),
    "limit_after_timer": (
        "« {transition} » sort le ticket de « {element} » avant la fin de sa limite, qui n’est donc jamais "
        "dépassée. Raccourcissez la limite, ou retirez-la."
    ),
    "escalation_after_timer": (
        "« {transition} » sort le ticket de « {element} » avant l’escalade {level}. Avancez-la, ou retirez-la."
    ),
    "reminder_at_once": (
        "Le rappel {number} de « {element} » vient dès que la limite commence, car il précède la fin d’au "
        "moins toute sa durée. Raccourcissez-le."
    ),
    "limit_on_final": "« {element} » est final : sa limite ne court jamais. Retirez-la.",
    "wait_without_limit": (
        "« {element} » attend quelqu’un d’extérieur qui peut ne jamais répondre. Donnez-lui une limite, ou une "
        "transition à minuterie."
    ),
    "calls_cycle": (
        "{blueprints} s’appellent en cercle : des tickets enfants sont ouverts sans fin. Rompez le cercle."
    ),
    "then_cycle": (
        "{blueprints} se suivent en cercle : un ticket n’en sort jamais. Rompez le cercle, s’il n’est pas voulu."
    ),
    "then_not_final": (
        "« {element} » désigne un Blueprint à suivre, mais n’est pas final : il ne le fait jamais. Rendez-le "
        "final, ou retirez le Blueprint."
    ),
    "call_on_final": (
        "« {element} » est final : il n’appelle jamais son Blueprint. Retirez-le, ou faites-le appeler par un état "
        "où des tickets attendent."
    ),
    "call_unheard": (
        "« {element} » appelle un Blueprint, mais rien n’a lieu quand le ticket enfant est clos : les tickets y "
        "attendent jusqu’à ce que quelqu’un s’en aperçoive. Faites qu’une transition ait lieu quand l’enfant est clos."
    ),
    "status_elsewhere": (
        "« {element} » porte le statut « {status} », que les tickets de ce service n’ont pas : ils en reçoivent un "
        "autre de même sens. Choisissez un des leurs."
    ),
}
"""By code; the placeholders are facts of the finding."""

FIXES: dict[str, str] = {
    "start_there": "Faire entrer les tickets à « {element} »",
    "make_final": "Rendre « {element} » final",
    "remove_state": "Supprimer « {element} »",
    "remove_transition": "Supprimer « {element} »",
    "drop_criteria": "Retirer les conditions de « {element} »",
    "drop_entry_criteria": "Retirer les conditions d’entrée",
    "drop_limit": "Retirer la limite de « {element} »",
    "run_on_hold": "Laisser courir la limite de « {element} »",
    "put_after": "Placer « {element} » après « {first} »",
    "drop_form_item": "Retirer « {label} » du formulaire",
    "need_all": "Exiger toutes les transitions de « {element} »",
    "make_all_final": "Rendre {states} finaux",
    "connect": "Tracer une transition de « {element} » à « {to} »",
    "rename": "Renommer en « {name} »",
    "take_category": "Passer « {element} » à {category}",
    "make_pending": "Passer « {state} » à en attente",
    "on_child_closed": "Que « {element} » ait lieu quand l’enfant est clos",
    "by_hand": "Confier « {element} » à une personne",
    "dissolve": "Dissoudre « {element} »",
    "leave_group": "Retirer « {element} » du groupe",
    "drop_part": "L’enlever",
    "drop_action": "Supprimer l’action",
    "drop_approval": "Se passer d’approbation",
    "drop_hand_over": "Supprimer le passage de relais",
    "drop_reminder": "Supprimer le rappel",
    "drop_escalation": "Supprimer l’escalade",
    "category_status": "Donner à « {element} » le statut de sa catégorie",
    "department_calendar": "Compter sur le calendrier du service",
    "drop_condition": "Retirer la condition sur « {operand} »",
    "drop_named": "Retirer « {label} » des conditions",
    "drop_performer": "Retirer les conditions sur l’exécutant",
    "drop_condition_part": "Retirer la condition {number}",
    "drop_rule": "Retirer la règle {number} sur « {item} »",
    "drop_owner": "Retirer « {named} »",
    "drop_last_owner": "Retirer « {named} » : tout agent du service pourra l’exécuter",
    "open_to_all": "Laisser tout agent du service l’exécuter",
    "approved_by_supervisors": "Faire approuver par les superviseurs",
    "approved_by_all": "Demander à tous ceux qui peuvent approuver",
    "drop_type": "Retirer « {named} » des types de ticket",
    "drop_recipient": "Retirer « {named} » du message",
    "drop_placeholder": "Retirer {placeholder} du texte",
    "optional_item": "Rendre « {label} » facultatif",
    "read_only_item": "Mettre « {label} » en lecture seule",
    "ids_apart": "Donner à chaque élément son identifiant",
    "around_the_clock": "Compter jour et nuit",
    "remind_half_way": "Rappeler à la moitié de la limite",
    "as_long_as": "Accorder {limit} à « {element} »",
    "give_limit": "Accorder {limit} à « {element} »",
}
"""By the name of a fix: what its button says."""

TERMS: dict[str, str] = {
    "minute": "minute",
    "minutes": "minutes",
    "hour": "heure",
    "hours": "heures",
    "day": "jour",
    "days": "jours",
    "business_minute": "minute ouvrée",
    "business_minutes": "minutes ouvrées",
    "business_hour": "heure ouvrée",
    "business_hours": "heures ouvrées",
    "business_day": "jour ouvré",
    "business_days": "jours ouvrés",
    "new": "nouveau",
    "open": "ouvert",
    "pending": "en attente",
    "on_hold": "en pause",
    "solved": "résolu",
    "closed": "clos",
    "is": "est",
    "is_not": "n’est pas",
    "in": "est l’un de",
    "not_in": "n’est aucun de",
    "contains": "contient",
    "not_contains": "ne contient pas",
    "starts": "commence par",
    "empty": "est vide",
    "not_empty": "n’est pas vide",
    "less": "moins de",
    "at_most": "au plus",
    "greater": "plus de",
    "at_least": "au moins",
    "between": "entre",
    "matches": "correspond à",
    "changed": "a changé",
    "changed_to": "est devenu",
    "changed_from": "n’est plus",
}
"""Units, categories and comparisons, as facts name them."""
