"""Reminders of what is done by hand: when they are due, what they say, and what answers them."""
