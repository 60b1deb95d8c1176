"""Letters on paper: what stands on the sheet and the envelope, where, and by whose customs.

Pure: lengths are millimetres, days are dates handed in. Setting the type is an adapter's work.
"""
