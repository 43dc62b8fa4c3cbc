package org.zhibiao.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What people say, a line of JSON each, in a file that only grows: nothing that was said is written
 * again, and what is told as kept is on the disk. Any number of programs and threads may add to it
 * at a time, one after the other, by the lock of a file beside it.
 *
 * <p>A last line without its end is one that was never told as kept: it is passed over, and cut off
 * by the next that is added. Thread-safe.
 */
public final class LineStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long WAIT_NANOS = 5_000_000;

  private final Path file;
  private @Nullable Stamp seen;

  /** Which state of the file was read. */
  private record Stamp(long size, FileTime time, @Nullable Object key) {}

  /**
   * A line.
   *
   * @param number from 1
   * @param summed whether it has a checksum, which is right
   */
  public record Line(int number, JsonNode json, boolean summed) {}

  /** The store in a file, which need not be there yet. */
  public LineStore(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** Whether the file is another than when it was last read, or was not read yet. */
  public synchronized boolean isChanged() throws IOException {
    return seen == null || !seen.equals(stamp());
  }

  private Stamp stamp() throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime(), now.fileKey());
    } catch (NoSuchFileException e) {
      return new Stamp(0, FileTime.fromMillis(0), null);
    }
  }

  /**
   * All lines, in the order in which they were added; none where there is no file.
   *
   * @throws IOException where a line is not whole; the message, in Chinese, names it
   */
  public synchronized List<Line> read() throws IOException {
    Stamp now = stamp();
    List<Line> lines = new ArrayList<>();
    byte[] bytes =
        now.key() == null && !Files.exists(file) ? new byte[0] : Files.readAllBytes(file);
    int number = 0;
    int from = 0;
    while (from < bytes.length) {
      int end = end(bytes, from);
      String text = new String(bytes, from, end - from, StandardCharsets.UTF_8).strip();
      number++;
      boolean ended = end < bytes.length;
      if (!text.isEmpty() && (ended || isWhole(text))) {
        lines.add(line(number, text));
      }
      from = end + 1;
    }
    seen = now;
    return lines;
  }

  private static int end(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static boolean isWhole(String text) {
    try {
      return JSON.readTree(text).isObject() && Sum.isRight(text);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private Line line(int number, String text) throws IOException {
    String place = file + "：第 " + number + " 行";
    if (!Sum.isRight(text)) {
      throw new IOException(place + "与它的校验和不符，是坏了或被改过；核对后请删去这一行，或删去它末尾的 sum");
    }
    try {
      JsonNode json = JSON.readTree(text);
      if (json.isObject()) {
        return new Line(number, json, Sum.has(text));
      }
    } catch (JsonProcessingException e) {
      throw new IOException(place + "不是一条记录；请改正或删去这一行", e);
    }
    throw new IOException(place + "不是一条记录；请改正或删去这一行");
  }

  /**
   * Adds a line; when this returns it is on the disk.
   *
   * @throws IOException if it could not be kept, and then it is not there either
   */
  public synchronized void add(ObjectNode object) throws IOException {
    byte[] line =
        (Sum.add(JSON.writeValueAsString(object)) + "\n").getBytes(StandardCharsets.UTF_8);
    Path folder = file.getParent();
    if (folder == null) {
      throw new IOException(file + "：这不是文件名");
    }
    Files.createDirectories(folder);
    try (FileChannel beside =
        FileChannel.open(
            folder.resolve(file.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      lock(beside);
      boolean isNew = !Files.exists(file);
      append(line);
      if (isNew) {
        Durable.forceFolder(folder);
      }
    }
  }

  /**
   * Locks until the channel is closed. Waits for threads of this program too, of which the system
   * knows nothing.
   */
  private static void lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        channel.lock();
        return;
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(WAIT_NANOS);
      }
    }
  }

  private void append(byte[] line) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = wholeEnd(channel);
      try {
        channel.position(end);
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.truncate(end + line.length);
        channel.force(true);
      } catch (IOException e) {
        takeBack(channel, end, e);
        throw e;
      }
    }
  }

  private static void takeBack(FileChannel channel, long end, IOException why) {
    try {
      channel.truncate(end);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /** Where the next line begins; ends a last line that only lacks its end. */
  private static long wholeEnd(FileChannel channel) throws IOException {
    long size = channel.size();
    long from = size;
    ByteBuffer one = ByteBuffer.allocate(1);
    while (from > 0 && channel.read(one.clear(), from - 1) == 1 && one.get(0) != '\n') {
      from--;
    }
    if (from == size) {
      return size;
    }
    ByteBuffer rest = ByteBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8, size - from));
    while (rest.hasRemaining() && channel.read(rest, from + rest.position()) > 0) {
      // Reads on.
    }
    if (!isWhole(new String(rest.array(), StandardCharsets.UTF_8).strip())) {
      return from;
    }
    channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
    return size + 1;
  }
}
