"""OneThing: one folder per capability, each with the same rooms (see the README)."""

import os

# We use no plugins of pydantic; looking for some among all installed packages would cost every cold start 15 ms.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
