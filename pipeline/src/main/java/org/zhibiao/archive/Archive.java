package org.zhibiao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.zhibiao.read.Limits;
import org.zhibiao.read.UnreadableException;

/**
 * The files of an archive, one after the other, as if it were a folder of its name.
 *
 * <p>Example: {@code 2022.zip} with {@code 水务局/表.docx} gives {@code 2022.zip/水务局/表.docx}. An
 * archive in an archive is a folder in a folder. Nothing is unpacked to disk, and nothing is kept
 * but the file at hand.
 */
public final class Archive {
  private static final Pattern CLIMBS = Pattern.compile("(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)");
  private static final Pattern SLASH = Pattern.compile("[/\\\\]");
  private static final Pattern ABSOLUTE = Pattern.compile("^(?:[/\\\\]|[A-Za-z]:)");

  /** Takes the files as they come. */
  public interface Visitor {
    /**
     * Takes a file.
     *
     * @param name the archive's name, a slash and the name inside
     */
    void file(String name, byte[] bytes) throws IOException;

    /** Takes the reason why a file of the archive, or the rest of the archive, can't be read. */
    void unreadable(UnreadableException reason) throws IOException;
  }

  /** A refusal of the whole of an archive, wherever in it the reason was found. */
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private final Limits limits;
  private final Visitor visitor;
  private int entries;
  private long inflated;

  private Archive(Limits limits, Visitor visitor) {
    this.limits = limits;
    this.visitor = visitor;
  }

  /** Whether a file of that name is an archive whose files are read. */
  public static boolean reads(String name) {
    return kind(name) != null;
  }

  /**
   * Walks an archive.
   *
   * @param name how it is called in the names of its files
   * @throws IOException only if the visitor throws it
   */
  public static void walk(Path path, String name, Visitor visitor) throws IOException {
    new Archive(Limits.STANDARD, visitor).walk(() -> Files.newByteChannel(path), name, 1);
  }

  private enum Kind {
    ZIP,
    TAR_GZ,
    TAR
  }

  private static @Nullable Kind kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip")) {
      return Kind.ZIP;
    }
    if (lower.endsWith(".tar.gz") || lower.endsWith(".tgz")) {
      return Kind.TAR_GZ;
    }
    return lower.endsWith(".tar") ? Kind.TAR : null;
  }

  /** Opens the bytes of an archive, in a file or in memory. */
  @FunctionalInterface
  interface Source {
    SeekableByteChannel open() throws IOException;
  }

  /** What the visitor throws, told apart from what reading an archive throws. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final IOException cause;

    Stopped(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private void walk(Source source, String name, int depth) throws IOException {
    try {
      read(source, name, depth);
    } catch (Stopped e) {
      throw e.cause;
    } catch (Refusal e) {
      visitor.unreadable(new UnreadableException(name, e.reason()));
    }
  }

  private void read(Source source, String name, int depth) throws Refusal {
    if (depth > limits.nesting()) {
      throw new Refusal("压缩包套压缩包的层数过多（超过 " + limits.nesting() + " 层）；请逐层解压后再读取解压出的文件夹。");
    }
    Entries each = entry -> take(entry, name, depth);
    if (kind(name) == Kind.ZIP) {
      ZipArchive.read(source, each, limits.entries());
    } else {
      TarArchive.read(source, kind(name) == Kind.TAR_GZ, each);
    }
  }

  static Refusal tooMany(int most) {
    return new Refusal("里的文件过多（超过 %,d 个）；请分批打包，或解压后读取文件夹。".formatted(most));
  }

  /** Takes the entries of one archive. */
  @FunctionalInterface
  interface Entries {
    void take(Entry entry) throws IOException;
  }

  /**
   * A file in an archive.
   *
   * @param locked whether it needs a password
   * @param link whether it is a link to another file, which is never followed
   */
  record Entry(String name, boolean locked, boolean link, Content content) {}

  /** Opens the content of an entry. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  private void take(Entry entry, String archive, int depth) throws IOException {
    checkName(entry);
    if (++entries > limits.entries()) {
      throw tooMany(limits.entries());
    }
    String name = archive + "/" + entry.name().replace('\\', '/');
    if (isHidden(entry.name())) {
      return;
    }
    if (entry.locked()) {
      tell(new UnreadableException(name, "在加密的压缩包里，要有密码才能读；请先解压，再读取解压出的文件夹。"));
      return;
    }
    byte[] bytes = inflate(entry);
    if (reads(entry.name())) {
      read(() -> new SeekableInMemoryByteChannel(bytes), name, depth + 1);
      return;
    }
    try {
      visitor.file(name, bytes);
    } catch (IOException e) {
      throw new Stopped(e);
    }
  }

  private void tell(UnreadableException reason) {
    try {
      visitor.unreadable(reason);
    } catch (IOException e) {
      throw new Stopped(e);
    }
  }

  private byte[] inflate(Entry entry) throws IOException {
    long most = Math.min(limits.bytes(), limits.unpacked() - inflated);
    byte[] bytes;
    try (InputStream in = entry.content().open()) {
      bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
    }
    if (bytes.length > most) {
      throw new Refusal("解压后过大，像是压缩炸弹，没有读取；请核对文件来源，确需读取的请解压后读取文件夹。");
    }
    inflated += bytes.length;
    return bytes;
  }

  private static void checkName(Entry entry) throws Refusal {
    String name = entry.name();
    if (CLIMBS.matcher(name).find() || ABSOLUTE.matcher(name).find() || entry.link()) {
      throw new Refusal("含有指向压缩包以外的路径（" + clean(name) + "），不安全，没有读取；请核对文件来源。");
    }
  }

  private static String clean(String name) {
    String shown = name.replaceAll("\\p{Cntrl}", "?");
    return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
  }

  /** What systems put into archives beside the files themselves. */
  private static boolean isHidden(String name) {
    return SLASH
        .splitAsStream(name)
        .anyMatch(part -> part.startsWith(".") || part.startsWith("~$") || part.equals("__MACOSX"));
  }
}
