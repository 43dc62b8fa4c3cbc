package org.zhibiao.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.export.Format;
import org.zhibiao.export.RowReader;
import org.zhibiao.export.RowWriter;
import org.zhibiao.fields.Layout;
import org.zhibiao.fields.Row;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.storage.Durable;
import org.zhibiao.storage.Sum;

/**
 * The results of a batch in a folder: {@code targets.jsonl} with the rows in the order of the walk,
 * {@code ledger.jsonl} with what became of each file, and on request {@code targets.csv} and {@code
 * targets.xlsx}, made from the rows.
 *
 * <p>A batch writes a generation of its own aside, {@code .run-targets-1.rows} and {@code
 * .run-targets-1.ledger}, and puts it in place at the end: a file in the folder is whole at any
 * moment. A batch that was killed leaves its generation behind; the next one takes over what its
 * ledger says is done, as it does with what the last whole one has done, and reads the rest. So the
 * result never depends on how often the work was broken off. Not thread-safe but for {@link
 * #earlier}.
 */
public final class BatchFolder implements Closeable {
  private static final int MOST_NOTES = 20;
  private static final String LOCK = ".lock";

  private final Path folder;
  private final Layout layout;
  private final String version;
  private final FileChannel lock;
  private final Past past;
  private final Generation whole;
  private final Generation mine;
  private final FileChannel rows;
  private final FileChannel ledger;

  /** Writes to {@link #rows}, with the checksum of what was written. */
  private final CheckedOutputStream written;

  /** Writes to {@link #written}; nothing is left in it between two files. */
  private final RowWriter writer;

  private BatchFolder(
      Path folder, Layout layout, String version, boolean onlyFailed, FileChannel lock)
      throws IOException {
    this.folder = folder;
    this.layout = layout;
    this.version = version;
    this.lock = lock;
    this.whole = whole(folder, layout);
    finishCommit();
    this.past = new Past(version, onlyFailed);
    if (whole.exists()) {
      past.load(whole);
    }
    int number = 0;
    for (int left : left()) {
      number = left;
      Generation broken = generation(left);
      if (broken.exists()) {
        past.load(broken);
      }
    }
    this.mine = generation(number + 1);
    this.rows =
        FileChannel.open(mine.rows(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.ledger =
        FileChannel.open(mine.ledger(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.written = new CheckedOutputStream(Channels.newOutputStream(rows), new CRC32C());
    this.writer = Format.JSONL.writer(written, layout.table());
  }

  /**
   * Begins a batch in a folder, which is made if it is not there.
   *
   * @param version of the program; what another version has done is done again
   * @param onlyFailed whether only the files are read that failed in the last batch
   * @throws IOException with a Chinese sentence if another batch is at work there
   */
  public static BatchFolder open(Path folder, Layout layout, String version, boolean onlyFailed)
      throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new IOException("另一个 zhibiao 正在往这里写，请等它结束");
      }
      return new BatchFolder(folder, layout, version, onlyFailed, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** What need not be read again. */
  public Batch.Earlier earlier() {
    return past;
  }

  /** The ledger of a whole batch: {@code ledger.jsonl}, that of another layout under its name. */
  private static Path ledger(Path folder, Layout layout) {
    String name = layout.name().toLowerCase(Locale.ROOT) + ".";
    return folder.resolve((layout == Layout.TARGETS ? "" : name) + "ledger.jsonl");
  }

  /** The rows and the ledger of a whole batch. */
  static Generation whole(Path folder, Layout layout) {
    return new Generation(folder.resolve(name(layout, Format.JSONL)), ledger(folder, layout));
  }

  /** Whether the folder holds the results of a whole batch. */
  public static boolean holdsBatch(Path folder, Layout layout) {
    return Files.isRegularFile(ledger(folder, layout));
  }

  private String name(Format format) {
    return name(layout, format);
  }

  private static String name(Layout layout, Format format) {
    return layout.name().toLowerCase(Locale.ROOT) + "." + format.extension();
  }

  private Generation generation(int number) {
    String name = prefix() + number;
    return new Generation(folder.resolve(name + ".rows"), folder.resolve(name + ".ledger"));
  }

  private String prefix() {
    return ".run-" + layout.name().toLowerCase(Locale.ROOT) + "-";
  }

  /** The numbers of the generations that were left behind, in their order. */
  private List<Integer> left() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix() + "*")) {
      for (Path file : files) {
        String number = file.getFileName().toString().replaceAll("\\D", "");
        if (!number.isEmpty()
            && number.length() < 9
            && !numbers.contains(Integer.valueOf(number))) {
          numbers.add(Integer.valueOf(number));
        }
      }
    }
    numbers.sort(Comparator.naturalOrder());
    return numbers;
  }

  /**
   * Takes what became of a file.
   *
   * @return how many rows it has, also where they were there before
   */
  public int accept(Outcome outcome) throws IOException {
    return switch (outcome) {
      case Outcome.Read read -> write(read);
      case Outcome.Known known -> keep(known);
      case Outcome.Failed failed ->
          write(without(LedgerEntry.FAILED, failed.name(), failed.hash(), failed.reason()));
      case Outcome.Skipped skipped -> write(without(LedgerEntry.SKIPPED, skipped.name(), "", null));
      case Outcome.Missing missing -> 0;
      case Outcome.Barren barren -> 0;
    };
  }

  private LedgerEntry without(String status, String file, String hash, @Nullable String reason)
      throws IOException {
    return LedgerEntry.without(status, file, hash, version, reason, rows.position());
  }

  private int write(Outcome.Read read) throws IOException {
    long from = rows.position();
    written.getChecksum().reset();
    int count = 0;
    Set<String> kinds = new LinkedHashSet<>();
    for (Reading reading : read.readings()) {
      kinds.add(reading.declaration().header().kind().label());
      for (Row row : layout.rows(reading)) {
        writer.write(row);
        count++;
      }
    }
    writer.flush();
    return write(
        new LedgerEntry(
            read.name(),
            read.hash(),
            version,
            read.unread() ? LedgerEntry.UNREAD : LedgerEntry.READ,
            List.copyOf(kinds),
            read.readings().size(),
            count,
            doubts(read),
            notes(read),
            null,
            from,
            rows.position(),
            Sum.hex((CRC32C) written.getChecksum())));
  }

  private static int doubts(Outcome.Read read) {
    int doubts = 0;
    for (Reading reading : read.readings()) {
      doubts += reading.declaration().notes().size();
      for (Reading.Item item : reading.items()) {
        doubts += item.target().doubts().size();
      }
    }
    return doubts;
  }

  /** What was left out, at most {@link #MOST_NOTES} places and how many more there are. */
  private static List<String> notes(Outcome.Read read) {
    List<Declaration.Note> left = read.leftOut();
    List<String> notes = new ArrayList<>();
    for (Declaration.Note note : left.subList(0, Math.min(MOST_NOTES, left.size()))) {
      notes.add(note.place().address() + " " + note.message());
    }
    if (left.size() > MOST_NOTES) {
      notes.add("……共 " + left.size() + " 处");
    }
    return notes;
  }

  private int keep(Outcome.Known known) throws IOException {
    Generation from = past.generation(known.name());
    if (from == null) {
      return 0;
    }
    LedgerEntry entry = past.entry(known.name());
    long at = rows.position();
    from.copy(entry, rows);
    return write(entry.at(at));
  }

  private int write(LedgerEntry entry) throws IOException {
    Generation.write(ledger, ByteBuffer.wrap(entry.line()));
    return entry.rows();
  }

  /** What an earlier batch made of a file that is not read again: a failure, or a reading. */
  public Outcome recall(Outcome.Known known) throws IOException {
    if (past.generation(known.name()) == null) {
      return known;
    }
    LedgerEntry entry = past.entry(known.name());
    return entry.failed()
        ? new Outcome.Failed(entry.file(), entry.hash(), String.valueOf(entry.reason()))
        : new Outcome.Known(known.name(), entry.unread());
  }

  /**
   * Puts the results in their place, in the formats that are wanted beside JSON Lines and in those
   * that the last batch left there: a table of yesterday beside the rows of today would be taken
   * for today's.
   */
  public void commit(Set<Format> formats) throws IOException {
    rows.force(true);
    ledger.force(true);
    rows.close();
    ledger.close();
    for (Format format : Format.values()) {
      boolean beside = formats.contains(format) || Files.exists(folder.resolve(name(format)));
      if (format != Format.JSONL && beside) {
        export(format);
      }
    }
    // The rows first: a ledger without rows beside it is known for a commit that was broken off.
    Durable.replace(mine.rows(), whole.rows());
    putRest(mine);
    Durable.forceFolder(folder);
    // All is in its place. What cannot be removed now is removed by the next batch.
    for (int number : left()) {
      generation(number).deleteQuietly();
    }
  }

  private void putRest(Generation generation) throws IOException {
    for (Format format : Format.values()) {
      Path export = generation.export(format.extension());
      if (Files.exists(export)) {
        Durable.replace(export, folder.resolve(name(format)));
      }
    }
    Durable.replace(generation.ledger(), whole.ledger());
  }

  /** Ends a commit that was broken off between its moves. */
  private void finishCommit() throws IOException {
    for (int number : left()) {
      Generation left = generation(number);
      if (!Files.exists(left.rows()) && Files.exists(left.ledger())) {
        putRest(left);
      }
    }
  }

  private void export(Format format) throws IOException {
    Path aside = mine.export(format.extension());
    try (OutputStream out = Files.newOutputStream(aside);
        RowWriter writer = format.writer(out, layout.table())) {
      try (LineFile lines = new LineFile(mine.rows())) {
        for (String line = lines.next(); line != null; line = lines.next()) {
          writer.write(RowReader.read(line, layout.table()));
        }
      }
      mine.read((entry, at) -> {
        if (entry.failed()) {
          writer.failed(entry.file(), String.valueOf(entry.reason()));
        }
      });
    }
    Durable.force(aside);
  }

  /** Lets the folder go; what was not committed stays for the next batch to take over. */
  @Override
  public void close() throws IOException {
    rows.close();
    ledger.close();
    lock.close();
  }
}
