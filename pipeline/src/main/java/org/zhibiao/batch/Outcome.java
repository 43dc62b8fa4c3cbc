package org.zhibiao.batch;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.Unread;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Reading;

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

    /** Whether the layout of one of its forms could not be made out, so that it is prose. */
    public boolean unread() {
      for (Reading reading : readings) {
        if (Unread.is(reading.declaration())) {
          return true;
        }
      }
      return false;
    }

    /** The notes of what was read as prose, of blank forms, and of cells that have no place. */
    public List<Declaration.Note> leftOut() {
      List<Declaration.Note> left = new ArrayList<>();
      for (Reading reading : readings) {
        for (Declaration.Note note : reading.declaration().notes()) {
          if (note.doubt() == Doubt.FORM_UNREAD || note.doubt() == Doubt.UNPLACED) {
            left.add(note);
          }
        }
      }
      return left;
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

  /**
   * A file that an earlier batch has done and that was not read again.
   *
   * @param unread whether it was then read as prose, its layout not made out
   */
  record Known(String name, boolean unread) implements Outcome {
    /** A file of which it is not known yet how it was read. */
    public Known(String name) {
      this(name, false);
    }
  }

  /** A path that does not exist. */
  record Missing(String name) implements Outcome {}

  /** A file in a folder that is of no kind that is read. */
  record Skipped(String name) implements Outcome {}

  /** A folder that was asked for and holds nothing that is read. */
  record Barren(String name) implements Outcome {}
}
