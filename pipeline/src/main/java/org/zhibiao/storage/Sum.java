package org.zhibiao.storage;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * A line of JSON with the checksum of what stands before it as its last member: {@code
 * {"id":"a","sum":"1a2b3c4d"}}. A line without one is as good as it looks.
 */
public final class Sum {
  private static final String BEFORE = ",\"sum\":\"";
  private static final String BEHIND = "\"}";
  private static final int LENGTH = BEFORE.length() + 8 + BEHIND.length();

  private Sum() {}

  /** The line with its checksum; it must be an object with at least one member. */
  public static String add(String object) {
    String text = object.substring(0, object.length() - 1);
    return text + BEFORE + of(text) + BEHIND;
  }

  /** Whether a line has a checksum. */
  public static boolean has(String line) {
    return line.length() > LENGTH
        && line.startsWith(BEFORE, line.length() - LENGTH)
        && line.endsWith(BEHIND);
  }

  /** Whether a line has no checksum or the right one. */
  public static boolean isRight(String line) {
    if (!has(line)) {
      return true;
    }
    int end = line.length() - LENGTH;
    return line.regionMatches(end + BEFORE.length(), of(line.substring(0, end)), 0, 8);
  }

  private static String of(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(sum);
  }

  /** Eight digits. */
  public static String hex(CRC32C sum) {
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
