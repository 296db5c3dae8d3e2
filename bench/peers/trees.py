"""Trains the native peers of bench/trees.ts on its table, one thread each, and prints one JSON figure a line.

Run: python3 trees.py FOLDER binary|tenclass [REPEATS]     needs Debian's python3-xgboost, python3-sklearn
The quickest of the repeats counts. xgboost: hist, depth 6, 256 bins, rate .1, lambda 1. Forest: 20 trees, depth 12, leaves of 5.
"""
import json, os, pathlib, sys, time
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
import numpy as np
import sklearn, xgboost
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.metrics import accuracy_score, log_loss

folder, label, repeats = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1
y = np.fromfile(folder / f"{label}.i32", np.int32)
n, cut, rounds = len(y), 200_000, 50 if label == "binary" else 20
x = np.ascontiguousarray(np.concatenate([np.fromfile(folder / "numeric.f32", np.float32).reshape(12, n).T,
                                         np.fromfile(folder / "category.i32", np.int32).reshape(3, n).T.astype(np.float32)], 1))


def report(name, peer, fit, predict):
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        model = fit()
        seconds.append(time.perf_counter() - start)
    p = predict(model)
    p = np.stack([1 - p, p], 1) if p.ndim == 1 else p
    for value, unit in ((min(seconds), "s"), (log_loss(y[cut:], p), "log loss"), (accuracy_score(y[cut:], p.argmax(1)), "accuracy")):
        print(json.dumps(dict(name=f"{name}, {label}", value=float(value), unit=unit, peer=peer)), flush=True)


params = dict(tree_method="hist", max_depth=6, eta=0.1, nthread=1, max_bin=256)
params |= dict(objective="binary:logistic") if label == "binary" else dict(objective="multi:softprob", num_class=10)
report("boosting", f"xgboost {xgboost.__version__} hist", lambda: xgboost.train(params, xgboost.DMatrix(x[:cut], y[:cut], nthread=1), rounds),
       lambda model: model.predict(xgboost.DMatrix(x[cut:], nthread=1)))
version = f"scikit-learn {sklearn.__version__}"
report("boosting", f"{version} HistGradientBoosting",
       lambda: HistGradientBoostingClassifier(max_iter=rounds, max_depth=6, max_leaf_nodes=64, learning_rate=0.1, early_stopping=False,
                                              l2_regularization=1).fit(x[:cut], y[:cut]), lambda model: model.predict_proba(x[cut:]))
report("forest", f"{version} RandomForest",
       lambda: RandomForestClassifier(20, max_depth=12, n_jobs=1, min_samples_leaf=5, random_state=7).fit(x[:cut], y[:cut]),
       lambda model: model.predict_proba(x[cut:]))
