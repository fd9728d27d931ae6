"""The names of the desk as they are offered."""

from __future__ import annotations

from runtime.model.people import Department


def test_an_accent_does_not_send_a_name_to_the_end(catalogue):
    names = ("Technique", "Échanges", "contrats", "Expédition")
    departments = tuple(Department(id=f"d{number}", name=name) for number, name in enumerate(names))
    catalogue.learn(catalogue.setup.having(departments=departments))
    assert [each.name for each in catalogue.departments] == ["contrats", "Échanges", "Expédition", "Technique"]
