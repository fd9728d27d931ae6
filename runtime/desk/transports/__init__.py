"""How letters leave: to files, over SMTP, as calls of web addresses."""
