package org.zhibiao.target;

import org.zhibiao.quantity.Quantity;

/**
 * What the confidence model looks at: the verdict of the rules, how the quantity is written, and
 * the characters on both sides. Stateless.
 */
final class ConfidenceFeatures {
  private ConfidenceFeatures() {}

  static Features of(Passage all, int index, Candidate candidate) {
    Quantity q = candidate.quantity();
    Features f = new Features();
    String verdict = candidate.kept() ? "kept" : String.valueOf(candidate.rejected());
    f.add("verdict", verdict);
    f.add("kept", candidate.kept());
    f.add("unit", q.unitName());
    f.add("dimension", q.dimension().name());
    f.add("bound", q.bound());
    f.add("script", q.chinese() ? "chinese" : "arabic");
    f.add("digits", Math.min(q.number().length(), 6));
    f.add("range", q.upper() != null);
    f.add("script,unit", q.chinese(), q.unitName());
    f.add("script,bound", q.chinese(), q.bound(), q.unitName() == null);
    q.doubts().forEach(d -> f.add("doubt", d));
    around(all, q, f);
    f.add("alone", q.span().length() == all.text.strip().length());
    boolean crowded = index > 0 && all.quantities.get(index - 1).span().end() == q.span().start();
    f.add("crowded", crowded);
    return f;
  }

  private static void around(Passage all, Quantity q, Features f) {
    String text = all.folded;
    int s = q.span().start();
    int e = q.span().end();
    char before = s > 0 ? text.charAt(s - 1) : '^';
    char before2 = s > 1 ? text.charAt(s - 2) : '^';
    char after = e < text.length() ? text.charAt(e) : '$';
    char after2 = e + 1 < text.length() ? text.charAt(e + 1) : '$';
    f.add("c-1", before);
    f.add("c-2,-1", before2, before);
    f.add("c+1", after);
    f.add("c+1,2", after, after2);
    f.add("unit,c+1", q.unitName(), after);
    f.add("c-1,c+1", before, after);
    f.add("script,c-1", q.chinese(), before);
    f.add("end", ("$，。；;,、)\n".indexOf(after) >= 0));
    f.add("bound,end", q.bound(), ("$，。；;,、)\n".indexOf(after) >= 0));
  }
}
