"""Reference numbers for the trees: writes tests/models/trees/reference.json.

Run: /usr/bin/python3 tests/reference/trees.py      needs Debian's python3-xgboost (made with 1.7.4) and python3-sklearn (1.2.1)
A table of 300 rows and 4 columns with few distinct values, so that every value has a bin of its own; the first column has
missing values. xgboost: tree_method hist, one thread. scikit-learn: exact splits, scored on the rows it was grown on.
"""
import json, pathlib
import numpy as np, xgboost as xgb
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

rng = np.random.default_rng(11)
n = 300
x = np.round(rng.normal(size=(n, 4)) * [10, 4, 20, 2]).astype(np.float32)
z = 0.08 * x[:, 0] + 0.3 * np.abs(x[:, 1]) - 1 + 0.04 * x[:, 2] * (x[:, 3] > 0)
full = x.copy()
x[rng.random(n) < 0.15, 0] = np.nan
binary = (rng.random(n) < 1 / (1 + np.exp(-z))).astype(int)
exposure = np.round(rng.gamma(2, 1, n) + 0.05, 3)
counts = rng.poisson(exposure * np.exp(0.5 * z - 0.3))
classes = (z + rng.gumbel(size=n) > 1).astype(int) + (x[:, 2] + rng.normal(size=n) * 5 > 10)
common = dict(tree_method="hist", nthread=1, max_depth=3, eta=0.3, reg_lambda=2, seed=1)
margins = lambda model, data: model.predict(data, output_margin=True).astype(float).round(6).tolist()


def boosted(y, rounds, base=None, **settings):
    data = xgb.DMatrix(x, y, base_margin=None if base is None else np.log(base))
    model = xgb.train(common | settings, data, rounds)
    return model, data


out = dict(columns=[[None if np.isnan(v) else float(v) for v in c] for c in x.T], complete=full[:, 0].tolist(), binary=binary.tolist(),
           counts=counts.tolist(), exposure=exposure.tolist(), classes=classes.tolist())
model, data = boosted(binary, 8, objective="binary:logistic", min_child_weight=2)
out["logistic"] = margins(model, data)
out["contributions"] = model.predict(data, pred_contribs=True)[:20].astype(float).round(6).tolist()
model, data = boosted(counts, 8, exposure, objective="count:poisson", min_child_weight=4)
out["poisson"] = model.predict(data).astype(float).round(6).tolist()
model, data = boosted(classes, 4, objective="multi:softprob", num_class=3, min_child_weight=5)
out["softmax"] = model.predict(data).astype(float).round(6).tolist()

# Early stopping: trained on the first 200 rows, watched on the last 100.
train, valid = (xgb.DMatrix(x[s], counts[s], base_margin=np.log(exposure[s])) for s in (slice(200), slice(200, n)))
history = {}
settings = common | dict(objective="count:poisson", min_child_weight=1, reg_lambda=0.1, max_depth=4)
model = xgb.train(settings, train, 200, evals=[(valid, "valid")], early_stopping_rounds=10, verbose_eval=False, evals_result=history)
out["stopped"] = dict(rounds=model.best_iteration + 1, grown=len(history["valid"]["poisson-nloglik"]),
                      predictions=model.predict(valid, iteration_range=(0, model.best_iteration + 1)).astype(float).round(6).tolist())

tree = lambda kind, y, **options: kind(max_depth=3, min_samples_leaf=10, random_state=0, **options).fit(full, y)
out["gini"] = tree(DecisionTreeClassifier, binary).predict_proba(full)[:, 1].round(9).tolist()
out["gini3"] = tree(DecisionTreeClassifier, classes).predict_proba(full).round(9).tolist()
out["rates"] = tree(DecisionTreeRegressor, counts, criterion="poisson").predict(full).round(9).tolist()
target = pathlib.Path(__file__).parent.parent / "models" / "trees" / "reference.json"
target.write_text(json.dumps(out, separators=(",", ":")) + "\n")
print(target, target.stat().st_size, "bytes")
