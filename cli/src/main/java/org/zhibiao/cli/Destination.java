package org.zhibiao.cli;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.zhibiao.batch.FoundFile;
import org.zhibiao.batch.Outcome;
import org.zhibiao.export.Format;
import org.zhibiao.export.Row;
import org.zhibiao.export.RowWriter;
import org.zhibiao.target.Reading;

/** Where the rows of a batch go. */
sealed interface Destination extends Closeable {
  /** Writes the rows of one file. */
  void write(Outcome.Read read) throws IOException;

  /** Makes what was written visible; without it nothing is left behind. */
  void commit() throws IOException;

  /**
   * Standard output for {@code -}, a file a source for a folder (one that exists, or ends with a
   * slash), else one file; a device or pipe is written to as it is.
   */
  static Destination of(String output, Format format, Terminal terminal) throws IOException {
    if (output.equals("-")) {
      return new Stream(format.writer(new Unclosed(terminal.out())));
    }
    Path path = Path.of(output);
    if (output.endsWith("/") || Files.isDirectory(path)) {
      return new Folder(path, format, new HashSet<>());
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // A device or a pipe, such as /dev/null, is written to; a move would put a file in its place.
      return new Stream(format.writer(Files.newOutputStream(path, StandardOpenOption.WRITE)));
    }
    // Through a link, so that what it leads to is replaced and not the link.
    AtomicFile file = new AtomicFile(Files.exists(path) ? path.toRealPath() : path);
    return new File(file, format.writer(file.stream()));
  }

  private static void writeRows(Outcome.Read read, RowWriter to) throws IOException {
    for (Reading reading : read.readings()) {
      for (Reading.Item item : reading.items()) {
        to.write(Row.of(reading.declaration(), item));
      }
    }
  }

  /** Rows as they come, to a stream that stays open. */
  record Stream(RowWriter writer) implements Destination {
    @Override
    public void write(Outcome.Read read) throws IOException {
      writeRows(read, writer);
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
  record File(AtomicFile file, RowWriter writer) implements Destination {
    @Override
    public void write(Outcome.Read read) throws IOException {
      writeRows(read, writer);
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

  /** One file a source, under the source's own path and name: {@code a/b.xlsx.jsonl}. */
  record Folder(Path folder, Format format, Set<Path> taken) implements Destination {
    @Override
    public void write(Outcome.Read read) throws IOException {
      try (AtomicFile file = new AtomicFile(place(read.file()))) {
        try (RowWriter writer = format.writer(file.stream())) {
          writeRows(read, writer);
        }
        file.commit();
      }
    }

    private Path place(FoundFile source) {
      String name = source.name();
      Path place = folder.resolve(name + "." + format.extension());
      for (int n = 2; !taken.add(place); n++) {
        // Two folders that were asked for may hold files of one name.
        place = folder.resolve(name + "-" + n + "." + format.extension());
      }
      return place;
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }

  /** Standard output, which is not ours to close. */
  final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
