"""Owns where the matcher runs beyond one machine: its template; never what it computes."""
