"""Sending exactly once, as far as SMTP allows: the decisions, without a network or a clock."""
