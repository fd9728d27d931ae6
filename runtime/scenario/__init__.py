"""Desks lived through: logs replayed and demonstration desks, both through the one Desk."""
