"""The verbs of the product: load, ask the core, write in one transaction, act."""
