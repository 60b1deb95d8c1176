"""One foreign thing each, behind a port; foreign errors are mapped to ours here."""
