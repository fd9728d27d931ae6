"""The upgrade that brings sharing shares the tickets that rest where they would be shared if they came there now."""

from __future__ import annotations

from importlib import import_module

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.model.blueprint import Blueprint, Manual
from runtime.model.owners import OtherDepartment, Share
from runtime.model.visibility import shares_by_state
from tests.makers import blueprints

upgrade = import_module("runtime.store.migrations.versions.0003_rights")
FOREIGN = st.lists(
    st.builds(OtherDepartment, department=st.sampled_from(["a", "b"]), share=st.sampled_from(Share)), max_size=2
)


@st.composite
def shared(draw: st.DrawFn) -> Blueprint:
    """A random Blueprint, many of whose transitions other departments own."""
    drawn = draw(blueprints())
    transitions = tuple(
        each.having(owners=(*each.owners, *draw(FOREIGN)), trigger=draw(st.sampled_from([Manual(), each.trigger])))
        for each in drawn.transitions
    )
    return drawn.having(transitions=transitions)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(shared())
def test_the_upgrade_means_by_shared_what_the_desk_means(drawn: Blueprint) -> None:
    told = {
        (state, department): share.value
        for state, shares in shares_by_state(drawn).items()
        for department, share in shares.items()
    }
    assert upgrade._shares_of(drawn.model_dump(mode="json")) == told
