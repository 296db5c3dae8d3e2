"""Prints the numbers of scipy and numpy that stand in tests/quality and tests/domain/quantile.

Run: /usr/bin/python3 tests/reference/quality.py      needs Debian's python3-numpy, python3-scipy
"""
import numpy as np
import scipy
from scipy import stats

print("scipy", scipy.__version__, "numpy", np.__version__)
print("wilson", stats.binomtest(81, 263).proportion_ci(method="wilson"))
print("quantile", np.quantile([1, 2, 4, 8], .25))
p, q = np.array([.5, .3, .2]), np.array([.4, .4, .2])
print("psi", ((p - q) * np.log(p / q)).sum(), "tv", abs(p - q).sum() / 2)
x = np.array([2., 3, 3, 4, 5, 5, 6, 7, 90])
print("modified z of 90", .6745 * (90 - np.median(x)) / stats.median_abs_deviation(x))
