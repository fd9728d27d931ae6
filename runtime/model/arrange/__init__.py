"""Where the cards of a Blueprint go, how its lines run and where their labels sit: geometry only, knows no screen."""
