"""What holds for every test."""

from hypothesis import settings

# Tests say what is right, not how fast: machines are shared, and coverage slows them down.
settings.register_profile("afterword", deadline=None)
settings.load_profile("afterword")
