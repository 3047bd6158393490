"""Expected values of the comparison over time, from the definitions alone; see README.md beside this file.

Run in this folder: python3 overtime.py
"""
import csv

import numpy as np
from scipy import stats

V1 = {"A": {"A.1.1": 3 / 5 * 2 / 3 * 2 / 3, "A.1.2": 3 / 5 * 2 / 3 * 1 / 3, "A.2": 3 / 5 * 1 / 3},
      "B": {"B.1": 2 / 5 * 1 / 4, "B.2": 2 / 5 * 1 / 4, "B.3": 2 / 5 * 2 / 4}}
V2 = {"A": {"A.1.1": 1 / 2 * 1 / 3 * 1 / 4, "A.1.2": 1 / 2 * 1 / 3 * 3 / 4, "A.2": 1 / 2 * 2 / 3},
      "B": {"B.1": 1 / 2 * 1 / 4, "B.2": 1 / 2 * 2 / 4, "B.4": 1 / 2 * 1 / 4}}
TOP1 = {code: 10.0 for block in V1.values() for code in block}
TOP2 = {code: 10.0 for block in V2.values() for code in block} | {"B.1": 5.0}


def scores(weights, top, raw):
    """Blocks are weighted arithmetic means, the index is the weighted geometric mean of the blocks."""
    shares = {code: value / top[code] for code, value in raw.items()}
    blocks = {name: sum(w * shares[c] for c, w in block.items()) / sum(block.values())
              for name, block in weights.items()}
    total = sum(sum(block.values()) for block in weights.values())
    index = 1
    for name, block in weights.items():
        index = index * blocks[name] ** (sum(block.values()) / total)
    return {"index": index} | blocks


def error(weights, top, raw, errors, node):
    """First-order propagation; the slopes by complex step, which has no rounding to speak of."""
    squares = 0.0
    for code, se in errors.items():
        if code in raw:
            moved = dict(raw)
            moved[code] = complex(raw[code], 1e-30)
            squares += (scores(weights, top, moved)[node].imag / 1e-30 * se) ** 2
    return np.sqrt(squares) if squares > 0 else float("nan")


def common(weights, codes):
    return {name: {c: w for c, w in block.items() if c in codes} for name, block in weights.items()}


def holm(p):
    order = np.argsort(p, kind="stable")
    adjusted, largest = np.empty(len(p)), 0.0
    for i, at in enumerate(order):
        largest = max(largest, min(1.0, (len(p) - i) * p[at]))
        adjusted[at] = largest
    return adjusted


def write(name, header, rows):
    with open(name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow(["" if isinstance(cell, float) and np.isnan(cell)
                          else repr(float(cell)) if isinstance(cell, float) else cell for cell in row])


random = np.random.default_rng(2026)
units = [f"U{i}" for i in range(1, 13)]
findings = {}
for unit in units:
    base = random.uniform(2, 8)
    for version, weights, top, years in (("v1", V1, TOP1, (2023, 2024)), ("v2", V2, TOP2, (2024, 2025))):
        for year in years:
            for block in weights.values():
                for code in block:
                    raw = round(float(np.clip(base + random.normal(0, 1.5), 0, 10)) * top[code] / 10, 3)
                    se = round(float(random.uniform(0.1, 0.6)), 3) if code in ("A.1.1", "B.2") else None
                    findings[version, unit, year, code] = (raw, se)
# the same people, offices and websites in the overlap: what both versions ask alike has one answer there
for (version, unit, year, code), found in list(findings.items()):
    if version == "v2" and year == 2024 and code != "B.1" and ("v1", unit, year, code) in findings:
        findings[version, unit, year, code] = findings["v1", unit, year, code]
for key in list(findings):
    version, unit, year, code = key
    if unit == "U3" and version == "v1" and year == 2024 and code.startswith("B"):
        findings[key] = (0.0, findings[key][1])  # an index of zero in the overlap
    if unit == "U5" and year == 2025:
        del findings[key]  # leaves
    elif unit == "U9" and (version == "v1" or year == 2024):
        del findings[key]  # enters
    elif unit == "U12" and version == "v1" and year == 2024:
        del findings[key]  # not in the overlap
    elif unit == "U7" and findings[key][1] is not None:
        findings[key] = (findings[key][0], None)  # no error known
for version in ("v1", "v2"):
    write(f"findings_{version}.csv", ["unit", "period", "criterion", "value", "standardError"],
          [[u, y, c, value, "" if se is None else se]
           for (v, u, y, c), (value, se) in findings.items() if v == version])


def raw(version, unit, year):
    found = {c: f for (v, u, y, c), f in findings.items() if (v, u, y) == (version, unit, year)}
    return {c: f[0] for c, f in found.items()}, {c: f[1] for c, f in found.items() if f[1] is not None}


shared = {"A.1.1", "A.2", "B.2"}
cases = {"LATER": (common(V2, shared), shared), "EARLIER_REWORDED": (common(V1, shared | {"A.1.2"}), shared | {"A.1.2"})}
rows, share_rows, test_rows = [], [], []
for case, (weights, codes) in cases.items():
    share_rows.append([case, sum(w for b in V1.values() for c, w in b.items() if c in codes),
                       sum(w for b in V2.values() for c, w in b.items() if c in codes)])
    value, se = {}, {}
    for unit in units:
        for year, version in ((2023, "v1"), (2024, "v2"), (2025, "v2")):
            values, errors = raw(version, unit, year)
            if not values:
                values, errors = raw("v1", unit, year)
            if values:
                values = {c: x for c, x in values.items() if c in codes}
                for node, x in scores(weights, TOP1, values).items():
                    value[unit, year, node] = x
                    se[unit, year, node] = error(weights, TOP1, values, errors, node)
                    rows.append([case, unit, year, node, x, se[unit, year, node]])
    if case == "LATER":
        for node in ("index", "A", "B"):
            for year in (2024, 2025):
                tested = [u for u in units
                          if not np.isnan(se.get((u, year, node), np.nan) + se.get((u, year - 1, node), np.nan))]
                changes, errors, p = [], [], []
                for unit in tested:
                    s, t = se[unit, year - 1, node], se[unit, year, node]
                    changes.append(value[unit, year, node] - value[unit, year - 1, node])
                    errors.append(np.sqrt(s * s + t * t - 2 * 0.3 * s * t))
                    p.append(2 * stats.norm.sf(abs(changes[-1] / errors[-1])))
                bh = stats.false_discovery_control(p, method="bh")
                for i, unit in enumerate(tested):
                    test_rows.append([unit, node, year, changes[i], errors[i], changes[i] / errors[i], p[i],
                                      holm(np.array(p))[i], bh[i], changes[i] - stats.norm.ppf(0.95) * errors[i],
                                      changes[i] + stats.norm.ppf(0.95) * errors[i]])
write("common.csv", ["case", "unit", "period", "node", "value", "standardError"], rows)
write("shares.csv", ["case", "from", "to"], share_rows)
write("tests.csv", ["unit", "node", "period", "change", "error", "z", "p", "holm", "benjaminiHochberg", "lower", "upper"],
      test_rows)

rows = []
for linking in ("RATIO", "DIFFERENCE"):
    for node in ("index", "A", "B"):
        level = {}
        for unit in units:
            old, new = raw("v1", unit, 2024)[0], raw("v2", unit, 2024)[0]
            for year, version, weights, top in ((2023, "v1", V1, TOP1), (2024, "v2", V2, TOP2), (2025, "v2", V2, TOP2)):
                values = raw(version, unit, year)[0]
                if not values:
                    continue
                x = scores(weights, top, values)[node]
                if version == "v1":
                    a = scores(V1, TOP1, old)[node] if old else float("nan")
                    b = scores(V2, TOP2, new)[node] if new else float("nan")
                    if linking == "RATIO":
                        x = x * b / a if a > 1e-9 and b > 1e-9 else float("nan")
                    else:
                        x = x + (b - a)
                level[unit, year] = x
        for (unit, year), x in level.items():
            others = [y for (u, t), y in level.items() if t == year and y > x + 1e-12]
            rows.append([linking, unit, year, node, x, "" if np.isnan(x) else 1 + len(others)])
write("linked.csv", ["linking", "unit", "period", "node", "value", "rank"], rows)
