def fmtnum(v, f):
    if isinstance(v, float) and v == int(v) and "%" not in f: v = int(v)
    if f.startswith("0") and f.endswith("%"):
        d = len(f.split(".")[1]) - 1 if "." in f else 0
        return f"{v*100:.{d}f}%"
    if f.startswith("#,##0.00"): return f"{v:,.2f}"
    if f.startswith("#,##0"): return f"{v:,}"
    if f == "0.00": return f"{v:.2f}"
    return repr(v)

