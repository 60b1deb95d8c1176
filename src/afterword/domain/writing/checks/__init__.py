"""What the proofreader looks for: one module for each kind of fault, each a function of a page."""
