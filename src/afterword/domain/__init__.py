"""The core: pure functions over frozen facts.

Standard library only, no clock, no input or output.
"""
