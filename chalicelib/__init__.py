"""OneThing: one folder per capability, each with the same rooms (see the README)."""
