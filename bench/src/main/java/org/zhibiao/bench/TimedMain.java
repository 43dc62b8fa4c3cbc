package org.zhibiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.zhibiao.cli.Main;

/**
 * The program of a child process that runs the command line and at its end writes to a file how
 * many nanoseconds of the processors, user and system together, the process has used: its compiler
 * and its collector with it.
 *
 * <p>It runs with the classes of another build too, and so uses no class of the project but {@link
 * Main}.
 */
final class TimedMain {
  private TimedMain() {}

  /** Runs; the first argument is the file, the others are the command. */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(file)));
    Main.main(Arrays.copyOfRange(args, 1, args.length));
  }

  private static void tell(Path file) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try {
      Files.writeString(file, String.valueOf(system.getProcessCpuTime()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
