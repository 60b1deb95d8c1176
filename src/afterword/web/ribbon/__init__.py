"""The ribbon: one line of time, to scale; above it you, below it they. SVG, made here."""
