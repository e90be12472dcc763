"""The data-sharing hub: filling in what is known, confirming what was said. It never stores a record of others."""
