"""What became of a policy (评估): figures, charts, a report, what people say. It changes no entitlement."""
