package org.zhibiao.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;
import org.zhibiao.storage.TemporaryFolder;

/**
 * Where the library for Office files puts what it has no room for: a folder of this program alone.
 * Of itself it takes one folder for all users of a machine, which belongs to the first of them.
 * Made when it is first needed. Thread-safe.
 */
final class OfficeFiles implements TempFileCreationStrategy {
  private @Nullable TemporaryFolder folder;

  private OfficeFiles() {}

  /** From now on and for the whole program. */
  static void useOwnFolder() {
    TempFile.setTempFileCreationStrategy(new OfficeFiles());
  }

  private synchronized TemporaryFolder folder() throws IOException {
    TemporaryFolder made = folder;
    if (made == null) {
      made = TemporaryFolder.make();
      folder = made;
    }
    return made;
  }

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    return Files.createTempFile(folder().path(), prefix, suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(folder().path(), prefix).toFile();
  }
}
