"""Words in, what they said about the timeline out. ``understand.py`` is the one front door."""
