"""Applications, from draft to closed, and their timeline. It never decides an item; departments do (approvals)."""
