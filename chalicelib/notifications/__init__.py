"""What people are told: one message a committed change, in the app and by SMS. It never changes a case."""
