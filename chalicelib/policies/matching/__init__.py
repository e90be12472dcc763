"""Which policies fit which enterprises, three-valued, at the size of a city; never how much they pay or who is told.

normal    a condition as *every* and *some* over plain tests, with *not* pushed down into them
columns   what a test looks at, how its values fall into cells, and in which cell raw facts lie
program   all rules compiled together: columns, tests as sets of cells, conjunctions
index     the compiled rules as one file: versioned, checked, readable piece by piece
online    one enterprise against all rules, on the standard library alone
batch     all enterprises against all rules, with numpy, numba and pyarrow; never imported by the others
"""
