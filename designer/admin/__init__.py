"""Manage: what administrators say about their desk. Every page shows the set-up and sends one kind of change."""
