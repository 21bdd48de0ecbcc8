"""Runs the reference model on a JSON list of inputs from standard input and prints its results as JSON."""
import json
import sys

from check_model import SCEN, apply_scen, breakeven_x, run

out = []
for index, case in enumerate(json.load(sys.stdin)):
    result = run(case, 36)
    out.append(dict(
        npv=result["npv"], roi=result["roi"], payback=result["payback"], margin=result["tot"]["dM"], cost=result["cost"],
        end=result["rows"][-1]["Np"], face=result["rows"][11]["outFace"], ifrs=result["rows"][11]["deferred"],
        pessimistic=run(apply_scen(case, SCEN["pessimistic"]), 36)["npv"], # Bisection runs the case 80 times, so it is sampled.
        breakeven=breakeven_x(case, 12) if index % 10 == 0 else None,
    ))
json.dump(out, sys.stdout)
