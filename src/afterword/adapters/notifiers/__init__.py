"""The ways on which reminders reach the candidate."""
