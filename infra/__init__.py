"""Owns where OneThing runs: the cloud described once, packaged for AWS, and the same cloud inside one process."""
