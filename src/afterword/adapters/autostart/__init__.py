"""Starting the worker with the session: one module for each system that can be asked to."""
