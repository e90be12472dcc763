"""Department tasks, instant approval, decisions, and the state machine that waits for them. It never owns a fact."""
