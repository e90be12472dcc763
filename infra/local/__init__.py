"""Owns the cloud on a laptop: AWS in process (moto), and what Lambda and API Gateway would do around our handlers."""
