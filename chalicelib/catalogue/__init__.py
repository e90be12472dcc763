"""What the city offers: bundles of items, their forms and materials, and what they refer to. It never knows a case."""
