"""Writes tests/reference/evaluation.json: scores and fits of scikit-learn on a small seeded problem.

Run: /usr/bin/python3 tests/reference/evaluation.py      needs Debian's python3-numpy, python3-sklearn
"""
import json, pathlib
import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression, PoissonRegressor
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, mean_poisson_deviance, precision_recall_curve, roc_auc_score
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(5)
n = 400
# Rounded so that scores tie, and so that 32-bit numbers hold them.
mu_valid, mu_test = (np.round(np.exp(rng.normal(-1, 1, n)), 2).astype(np.float32).clip(0.01) for _ in range(2))
y_valid, y_test = (rng.poisson(mu * np.exp(rng.normal(0, .3, n))) for mu in (mu_valid, mu_test))
hot_valid, hot = y_valid > 0, y_test > 0
chance = LogisticRegression(penalty=None, tol=1e-10, max_iter=1000).fit(np.log(mu_valid.astype(float)).reshape(-1, 1), hot_valid)
p_valid, p = (chance.predict_proba(np.log(m.astype(float)).reshape(-1, 1))[:, 1] for m in (mu_valid, mu_test))
precision, recall, thresholds = precision_recall_curve(hot_valid, p_valid)
f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
threshold = thresholds[np.argmax(f1[:-1])]
yes = p >= threshold

x = np.round(rng.normal(size=(n, 4)), 3).astype(np.float32)
exposure = mu_valid.astype(float)
scale = StandardScaler().fit(x)
poisson = PoissonRegressor(alpha=1e-3, solver="newton-cholesky", max_iter=200, tol=1e-10).fit(scale.transform(x), y_valid / exposure, sample_weight=exposure)
logistic = LogisticRegression(C=1 / (2 * .0005 * n), tol=1e-10, max_iter=5000).fit(scale.transform(x), hot_valid)

out = dict(
    made_by=f"scikit-learn {sklearn.__version__}, numpy {np.__version__}, tests/reference/evaluation.py",
    muValid=[float(v) for v in mu_valid], muTest=[float(v) for v in mu_test], yValid=y_valid.tolist(), yTest=y_test.tolist(),
    intercept=chance.intercept_[0], slope=chance.coef_[0, 0], threshold=threshold,
    auc=roc_auc_score(hot, p), ap=average_precision_score(hot, p), brier=brier_score_loss(hot, p), log_loss=log_loss(hot, p),
    deviance=mean_poisson_deviance(y_test, mu_test.astype(float)), f1=float(2 * (yes & hot).sum() / (yes.sum() + hot.sum())), accuracy=float((yes == hot).mean()),
    x=[[float(v) for v in column] for column in x.T],
    poisson=dict(intercept=poisson.intercept_, coefficients=poisson.coef_.tolist()),
    logistic=dict(intercept=logistic.intercept_[0], coefficients=logistic.coef_[0].tolist()))
path = pathlib.Path(__file__).with_name("evaluation.json")
path.write_text(json.dumps(out, default=float) + "\n")
print(path)
