"""The headless side: Blueprints, tickets and the one Desk that moves them. Knows no Qt."""
