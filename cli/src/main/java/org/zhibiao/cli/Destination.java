package org.zhibiao.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.zhibiao.batch.Outcome;
import org.zhibiao.export.Format;
import org.zhibiao.export.RowWriter;
import org.zhibiao.fields.Layout;
import org.zhibiao.fields.Row;
import org.zhibiao.ledger.BatchFolder;
import org.zhibiao.model.Reading;
import org.zhibiao.storage.WholeFile;

/** Where the rows of a batch go. */
sealed interface Destination extends Closeable {
  /**
   * Writes the rows of one file.
   *
   * @return how many
   */
  int write(Outcome outcome) throws IOException;

  /** Makes what was written visible; without it nothing is left behind. */
  void commit() throws IOException;

  /** Standard output for {@code -}, else a file; a device or pipe is written to as it is. */
  static Destination of(String output, Format format, Layout layout, Terminal terminal)
      throws IOException {
    if (output.equals("-")) {
      return new Stream(format.writer(terminal.out(), layout.table()), layout);
    }
    Path path = Path.of(output);
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // A device or a pipe, such as /dev/null, is written to; a move would put a file in its place.
      return new Stream(
          format.writer(Files.newOutputStream(path, StandardOpenOption.WRITE), layout.table()),
          layout);
    }
    // Through a link, so that what it leads to is replaced and not the link.
    WholeFile file = new WholeFile(Files.exists(path) ? path.toRealPath() : path);
    return new File(file, format.writer(file.stream(), layout.table()), layout);
  }

  private static int writeRows(Outcome outcome, Layout layout, RowWriter to) throws IOException {
    int rows = 0;
    switch (outcome) {
      case Outcome.Read read -> {
        for (Reading reading : read.readings()) {
          for (Row row : layout.rows(reading)) {
            to.write(row);
            rows++;
          }
        }
      }
      case Outcome.Failed failed -> to.failed(failed.name(), failed.reason());
      default -> {}
    }
    return rows;
  }

  /** Rows as they come, to a stream that stays open. */
  record Stream(RowWriter writer, Layout layout) implements Destination {
    @Override
    public int write(Outcome outcome) throws IOException {
      return writeRows(outcome, layout, writer);
    }

    @Override
    public void commit() throws IOException {
      writer.close();
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  /** All rows in one file. */
  record File(WholeFile file, RowWriter writer, Layout layout) implements Destination {
    @Override
    public int write(Outcome outcome) throws IOException {
      return writeRows(outcome, layout, writer);
    }

    @Override
    public void commit() throws IOException {
      writer.close();
      file.commit();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /** A folder that grows over many batches. */
  record Folder(BatchFolder folder, Set<Format> formats) implements Destination {
    /** What became of the file when it was read, if that was earlier. */
    Outcome recall(Outcome outcome) throws IOException {
      return outcome instanceof Outcome.Known known ? folder.recall(known) : outcome;
    }

    @Override
    public int write(Outcome outcome) throws IOException {
      return folder.accept(outcome);
    }

    @Override
    public void commit() throws IOException {
      folder.commit(formats);
    }

    @Override
    public void close() throws IOException {
      folder.close();
    }
  }
}
