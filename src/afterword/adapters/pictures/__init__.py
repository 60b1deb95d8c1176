"""Pictures that somebody hands in: decoded under limits, and encoded anew."""

from afterword.adapters.pictures.logo import logo_of_picture
from afterword.adapters.pictures.scanned_signature import facsimile_of_scan

__all__ = ["facsimile_of_scan", "logo_of_picture"]
