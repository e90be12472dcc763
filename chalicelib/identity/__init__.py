"""Who somebody is: citizens, enterprises, staff, and their sessions. It never knows what they apply for."""
