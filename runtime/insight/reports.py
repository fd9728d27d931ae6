"""What the numbers of the reports beside the figures mean."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from runtime.insight import anatomy, branches, detectors, pauses, performed, spectrum

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **pauses.DEFINITIONS,
        **performed.DEFINITIONS,
        **branches.DEFINITIONS,
        **anatomy.DEFINITIONS,
        **detectors.DEFINITIONS,
        **spectrum.DEFINITIONS,
        "target": "The mean time of the visits left in the period, against the mean the state is to keep within, "
        "on the clock the target names.",
    }
)
"""In English, under the names of `runtime.messages.reports`."""
