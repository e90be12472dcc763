"""Policies that find their companies (主动推送): who is told of which policy, why, how often. It pays nobody."""
