"""The rows: every one has an owner. Known to ``records`` and ``workflows`` only."""
