"""The pages: what the command line does, in a browser, by the same workflows."""
