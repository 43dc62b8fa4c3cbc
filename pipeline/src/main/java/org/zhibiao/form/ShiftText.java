package org.zhibiao.form;

/** Says in Chinese how far a row has slipped: 该行各格比表头右移1列. */
final class ShiftText {
  private ShiftText() {}

  static String of(int shift) {
    return "该行各格比表头" + (shift > 0 ? "右" : "左") + "移" + Math.abs(shift) + "列，已按内容归位";
  }
}
