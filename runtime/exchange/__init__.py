"""Files in and out. Hostile input ends here."""
