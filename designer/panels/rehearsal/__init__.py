"""The rehearsal room: a pretend ticket walks through the draft while everybody can see why."""
