"""Invites: what a calendar event says, and what can be guessed from it."""
