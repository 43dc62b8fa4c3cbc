package org.zhibiao.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A build whose work is measured in child processes: this one, or the jar of another.
 *
 * <p>Both run with the same flags and without a start-up cache. The driver is copied to a folder
 * that stands behind the jar on the class path, so that a jar that knows nothing of it can be
 * driven.
 *
 * @param name as the report calls it
 * @param classPath its jar
 */
record OtherBuild(String name, String classPath) {
  /** The build that is running. */
  static OtherBuild own() {
    return new OtherBuild("this build", System.getProperty("java.class.path"));
  }

  /** The build of a jar. */
  static OtherBuild of(Path jar) {
    return new OtherBuild(String.valueOf(jar.getFileName()), jar.toAbsolutePath().toString());
  }

  /**
   * The command that runs a driver of this package with the classes of the build.
   *
   * @param flags of the JVM
   * @param folder where the driver may be copied to
   */
  List<String> command(List<String> flags, Class<?> driver, Path folder) throws IOException {
    Path copy = folder.resolve(driver.getName().replace('.', '/') + ".class");
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    try (InputStream in = driver.getResourceAsStream(driver.getSimpleName() + ".class")) {
      Files.write(copy, Objects.requireNonNull(in).readAllBytes());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath + File.pathSeparator + folder, driver.getName()));
    return command;
  }
}
