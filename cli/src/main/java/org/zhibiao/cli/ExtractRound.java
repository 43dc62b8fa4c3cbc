package org.zhibiao.cli;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhibiao.extract.Extractor;

/**
 * The program of a child process that extracts rounds of texts and tells what each took: for every
 * line of standard input, the name of a file, one line {@code characters texts nanos cpuNanos bytes
 * targets}.
 *
 * <p>It runs with the classes of another build too, and so uses nothing of the project but the door
 * of the extractor, and no other class of this package.
 */
final class ExtractRound {
  /** Stands between the texts of a file: no text holds it. */
  static final String SEPARATOR = "\u001e";

  private ExtractRound() {}

  public static void main(String[] args) throws IOException {
    Extractor extractor = Extractor.standard();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (BufferedReader files =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String file = files.readLine(); file != null; file = files.readLine()) {
        out.println(round(extractor, Files.readString(Path.of(file)).split(SEPARATOR, -1)));
      }
    }
  }

  private static String round(Extractor extractor, String[] texts) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long characters = 0;
    for (String text : texts) {
      characters += text.length();
    }
    long targets = 0;
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long cpu = thread.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    for (String text : texts) {
      targets += extractor.extract(text).size();
    }
    long nanos = System.nanoTime() - start;
    cpu = thread.getCurrentThreadCpuTime() - cpu;
    bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
    return characters + " " + texts.length + " " + nanos + " " + cpu + " " + bytes + " " + targets;
  }
}
