package org.zhibiao.batch;

import java.util.List;
import org.zhibiao.target.Reading;

/** What became of one path of a batch. */
public sealed interface Outcome {
  /** How the path is called in messages. */
  String name();

  /**
   * A file that was read, with its declarations and their targets.
   *
   * @param hash SHA-256 of its bytes in hexadecimal
   */
  record Read(String name, String hash, List<Reading> readings) implements Outcome {
    public Read {
      readings = List.copyOf(readings);
    }
  }

  /**
   * A file or folder that could not be read, with the reason in Chinese.
   *
   * @param hash SHA-256 of its bytes in hexadecimal, empty where they were not read
   */
  record Failed(String name, String hash, String reason) implements Outcome {
    /** A file or folder whose bytes were not read. */
    Failed(String name, String reason) {
      this(name, "", reason);
    }
  }

  /** A file that an earlier batch has done and that was not read again. */
  record Known(String name) implements Outcome {}

  /** A path that does not exist. */
  record Missing(String name) implements Outcome {}

  /** A file in a folder that is of no kind that is read. */
  record Skipped(String name) implements Outcome {}

  /** A folder that was asked for and holds nothing that is read. */
  record Barren(String name) implements Outcome {}
}
