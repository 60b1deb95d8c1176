"""``python -m afterword`` is ``afterword``."""

from afterword.main import main

if __name__ == "__main__":
    main()
