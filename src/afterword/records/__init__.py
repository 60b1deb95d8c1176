"""The Django app that owns the database."""
