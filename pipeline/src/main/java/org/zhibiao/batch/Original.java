package org.zhibiao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhibiao.read.Hash;
import org.zhibiao.read.Limits;

/**
 * The file that a declaration was read from, to be found again later. Only the very bytes that were
 * read are ever given out.
 *
 * <p>Example: {@code 2022.zip/水务局/表.docx} is found in the archive {@code 2022.zip}.
 */
public final class Original {
  private Original() {}

  /**
   * The file of that name of a batch, or the outermost archive it is in; empty where neither is.
   */
  public static Optional<Path> locate(String name) {
    for (Path path = Path.of(name); path != null; path = path.getParent()) {
      if (Files.isRegularFile(path)) {
        return Optional.of(path.toAbsolutePath().normalize());
      }
    }
    return Optional.empty();
  }

  /**
   * The bytes that had that hash when they were read.
   *
   * @param path of the file, or of the outermost archive
   * @param name of the file in the batch, with the way through archives
   * @param hash SHA-256 in hexadecimal
   * @return empty where the file is gone or was changed
   */
  public static Optional<byte[]> bytes(Path path, String name, String hash) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    boolean whole = path.getFileName().toString().equals(last(name));
    if (whole && Files.size(path) <= Limits.STANDARD.bytes()) {
      byte[] bytes = Files.readAllBytes(path);
      return Hash.of(bytes).equals(hash) ? Optional.of(bytes) : Optional.empty();
    }
    Finder finder = new Finder(last(name), hash);
    FileWalk.walk(List.of(path), finder);
    return Optional.ofNullable(finder.found);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Looks at the files of that name only. */
  private static final class Finder implements FileWalk.Visitor {
    private final String last;
    private final String hash;
    private byte @org.jspecify.annotations.Nullable [] found;

    Finder(String last, String hash) {
      this.last = last;
      this.hash = hash;
    }

    @Override
    public void file(FoundFile file) throws IOException {
      if (found == null && last(file.name()).equals(last)) {
        byte[] bytes = file.content().bytes();
        if (Hash.of(bytes).equals(hash)) {
          found = bytes;
        }
      }
    }

    @Override
    public void problem(Outcome outcome) {
      // What can't be read was not read either when the index was built.
    }
  }
}
