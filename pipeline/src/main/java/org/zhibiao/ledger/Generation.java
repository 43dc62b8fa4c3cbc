package org.zhibiao.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.zhibiao.export.Format;
import org.zhibiao.storage.Sum;

/**
 * A file of rows and the ledger that says which of them are whose. Rows are written before their
 * line in the ledger, so that what the ledger says is there.
 *
 * @param rows rows as JSON Lines
 * @param ledger one {@link LedgerEntry} a line
 */
record Generation(Path rows, Path ledger) {
  /** The file of a generation in another format, {@code .run-targets-1.csv}. */
  Path export(String extension) {
    String name = rows.getFileName().toString();
    return rows.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + extension);
  }

  private static final int BLOCK = 1 << 16;

  /** Takes the entries of a ledger. */
  @FunctionalInterface
  interface Visitor {
    /** Takes an entry and where its line begins. */
    void entry(LedgerEntry entry, long at) throws IOException;
  }

  boolean exists() {
    return Files.isRegularFile(rows) && Files.isRegularFile(ledger);
  }

  /**
   * The entries in their order; ends before a line that is not whole or says more than is there.
   */
  void read(Visitor visitor) throws IOException {
    long size = Files.size(rows);
    try (LineFile lines = new LineFile(ledger)) {
      long at = 0;
      for (String line = lines.next(); line != null; line = lines.next()) {
        Optional<LedgerEntry> entry = LedgerEntry.parse(line);
        if (entry.isEmpty() || entry.get().to() > size) {
          return;
        }
        visitor.entry(entry.get(), at);
        at = lines.position();
      }
    }
  }

  /** The entry whose line begins there. */
  LedgerEntry entry(long at) throws IOException {
    try (LineFile lines = new LineFile(ledger)) {
      lines.seek(at);
      String line = lines.next();
      return LedgerEntry.parse(line == null ? "" : line)
          .orElseThrow(() -> new IOException(ledger + "：第 " + at + " 字节处不是完整的一行"));
    }
  }

  /**
   * Appends rows of another generation to an open file.
   *
   * @throws IOException if they are not what the ledger says
   */
  void copy(LedgerEntry entry, FileChannel to) throws IOException {
    rows(entry, block -> write(to, block));
  }

  /** Takes a block of bytes. */
  @FunctionalInterface
  interface Sink {
    /** Takes a block, which is used again. */
    void block(ByteBuffer block) throws IOException;
  }

  /**
   * Gives the bytes of a file's rows to a sink.
   *
   * @throws IOException if there are fewer than the ledger says, or others
   */
  void rows(LedgerEntry entry, Sink sink) throws IOException {
    CRC32C sum = new CRC32C();
    try (FileChannel from = FileChannel.open(rows, StandardOpenOption.READ)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      for (long at = entry.from(); at < entry.to(); ) {
        block.clear().limit((int) Math.min(BLOCK, entry.to() - at));
        int read = from.read(block, at);
        if (read < 0) {
          throw new IOException(rows + "：比台账说的短");
        }
        at += read;
        sum.update(block.flip().duplicate());
        sink.block(block);
      }
    }
    String check = entry.check();
    if (check != null && !check.equals(Sum.hex(sum))) {
      throw new IOException(rows + "：" + entry.file() + " 的各行与台账的校验和不符，是坏了或被改过；请移走这个文件再运行，全部重读");
    }
  }

  static void write(FileChannel to, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  /** Removes it as far as that is possible. */
  void deleteQuietly() {
    try {
      // The ledger first: one without rows is that of a commit that was broken off.
      Files.deleteIfExists(ledger);
      for (Format format : Format.values()) {
        Files.deleteIfExists(export(format.extension()));
      }
      Files.deleteIfExists(rows);
    } catch (IOException e) {
      // It is in nobody's way.
    }
  }
}
