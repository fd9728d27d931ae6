"""Blueprints as service desks draw them: a main line, branches that rejoin, ways back, self-loops, several between one pair."""

from __future__ import annotations

import random

from runtime.model.blueprint import Blueprint, State, Transition

HELP_DESK = (
    "new>triage:Start triage|triage>assigned:Assign|triage>rejected:Reject as spam|triage>approval:Request approval"
    "|assigned>wip:Start work|assigned>assigned:Reassign|assigned>triage:Send back|wip>wip:Add work note"
    "|wip>customer:Ask customer|customer>wip:Customer replied|customer>resolved:No reply after 3 days"
    "|wip>vendor:Contact vendor|vendor>wip:Vendor answered|wip>second:Escalate|wip>second:Limit broken"
    "|second>third:Escalate to engineering|second>wip:Return to L1|third>second:Return to L2|third>change:Plan change"
    "|approval>approved:Approve|approval>rejected:Refuse|approved>assigned:Hand over|change>resolved:Change done"
    "|second>resolved:Resolve|wip>resolved:Resolve it|wip>resolved:Resolve with workaround|resolved>closed:Confirm"
    "|resolved>reopened:Reopen|reopened>wip:Resume|rejected>closed:Close"
)
_VERBS = ("Assign", "Start", "Approve", "Refuse", "Escalate", "Ask customer", "Send back", "Resolve", "Plan", "Verify")


def drawn_from(text: str, name: str = "flow") -> Blueprint:
    """A Blueprint from `source>target:label` joined by `|`; the first source is the start."""
    triples = [(*pair.partition(":")[0].split(">"), pair.partition(":")[2]) for pair in text.split("|")]
    states = dict.fromkeys(key for source, target, _ in triples for key in (source, target))
    return Blueprint(
        id=name,
        name=name,
        start=triples[0][0],
        states=tuple(State(id=key, name=key.title()) for key in states),
        transitions=tuple(
            Transition(id=f"t{place}", name=label, source=source, target=target, order=place)
            for place, (source, target, label) in enumerate(triples)
        ),
    )


def flow(size: int, seed: int) -> Blueprint:
    """A random flow of so many states, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - the same flow every time
    pairs = [(i - 1 if chance.random() < 0.6 else max(0, i - chance.randint(1, 4)), i) for i in range(1, size)]
    pairs += [(i, min(size - 1, i + chance.randint(1, 4))) for i in range(size - 1) if all(a != i for a, _ in pairs)]
    for _ in range(int(0.3 * size)):
        source = chance.randrange(size - 1)
        pairs.append((source, min(size - 1, source + chance.randint(2, 6))))
    for _ in range(int(0.28 * size)):
        source = chance.randrange(1, size)
        pairs.append((source, max(0, source - chance.randint(1, 5))))
    for _ in range(max(1, int(0.07 * size))):
        loop = chance.randrange(size)
        pairs += [(loop, loop), chance.choice([pair for pair in pairs if pair[0] != pair[1]])]
    text = "|".join(f"s{a}>s{b}:{chance.choice(_VERBS)}" for a, b in pairs)
    return drawn_from(text, f"flow{size}-{seed}")


def thirteen() -> list[Blueprint]:
    """The help desk of 15 states and twelve flows of 8 to 40."""
    return [drawn_from(HELP_DESK, "help-desk"), *(flow(size, seed) for size in (8, 15, 25, 40) for seed in (1, 2, 3))]
