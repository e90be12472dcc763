"""What every capability stands on: time, ids, errors, HTTP, keys, tables, logs. It never knows a case."""
