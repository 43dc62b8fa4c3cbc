package org.zhibiao.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which a file, a target or a name is known again. */
public final class Hash {
  /** Hexadecimal digits of an id: 64 bits. */
  private static final int ID = 16;

  /** Never fed itself: copying it is much cheaper than asking the JDK for another one. */
  private static final MessageDigest EMPTY = empty();

  private Hash() {}

  private static MessageDigest empty() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The beginning of the hash that serves as an id: 16 digits. */
  public static String id(byte[] bytes) {
    return new Ids().of(bytes);
  }

  /** Makes many ids, one after the other. Not thread-safe. */
  public static final class Ids {
    private final MessageDigest digest = sha256();

    /** The id of these bytes, the same as {@link Hash#id}. */
    public String of(byte[] bytes) {
      return HexFormat.of().formatHex(digest.digest(bytes), 0, ID / 2);
    }
  }

  /** The same of a hash in hexadecimal, as {@link #of} writes it. */
  public static String id(String hash) {
    return hash.substring(0, ID);
  }

  /** The hash in hexadecimal: 64 digits. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of every JDK can be copied", e);
    }
  }
}
