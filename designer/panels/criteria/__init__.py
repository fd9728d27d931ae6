"""Building conditions by hand: groups of all, any or none, comparisons with the values that fit, nested at will."""
