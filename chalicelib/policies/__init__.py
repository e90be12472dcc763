"""Policies that find their companies: what each asks and gives as data, who may have it, how much, and what is near."""
