"""All enterprises against all rules. Needs numpy, numba and pyarrow, which no Lambda of the API carries.

encoding   raw facts, as Arrow tables, into cells
store      the cells of a whole city on disk: sorted, small, frozen
plan       a program as flat arrays
kernel     a block of enterprises against a plan
run        the whole city, part by part, into Parquet
changes    one rule, or a few enterprises, against what is there
"""
