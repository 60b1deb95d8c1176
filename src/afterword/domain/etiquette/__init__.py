"""Facts in, plan out: the rules of the product. ``plan.py`` is the one front door."""
