package org.zhibiao.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.model.Declaration;

/** From a file to the declarations in it. */
public interface DeclarationReader {
  /** Whether files of that name are read at all; the file is not opened. */
  boolean accepts(Path file);

  /**
   * The declarations of a file, in order, never none.
   *
   * @param name how the file is to be called in places, with forward slashes
   * @throws UnreadableException if it holds nothing that can be read
   */
  List<Declaration> read(Path file, String name) throws IOException, UnreadableException;
}
