"""What a client may rely on: the OpenAPI document and the error catalogue, generated, and checked in to be read."""
