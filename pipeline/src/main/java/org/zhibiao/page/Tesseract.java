package org.zhibiao.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.zhibiao.storage.TemporaryFolder;

/**
 * Recognises the text of pictures with the program {@code tesseract} and its model of Simplified
 * Chinese, one run for many pictures. Nothing stays on disk.
 */
final class Tesseract {
  private static final String LANGUAGE = "chi_sim";
  private static final long SECONDS = 300;
  private static final int COLUMNS = 12;
  private static final Pattern TAB = Pattern.compile("\t");

  private Tesseract() {}

  /** What is found out once: whether the program and its model are there. */
  private static final class Found {
    static final boolean THERE = look();

    private static boolean look() {
      try {
        Process process =
            new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 && said.lines().anyMatch(LANGUAGE::equals);
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  static boolean isThere() {
    return Found.THERE;
  }

  /**
   * The lines of each picture, with their places in it in pixels.
   *
   * @throws IOException if the program fails or takes longer than five minutes
   */
  static List<List<Line>> recognize(List<BufferedImage> pictures) throws IOException {
    if (pictures.isEmpty()) {
      return List.of();
    }
    try (TemporaryFolder temporary = TemporaryFolder.make()) {
      Path folder = temporary.path();
      List<String> names = new ArrayList<>();
      for (BufferedImage picture : pictures) {
        Path file = folder.resolve(names.size() + ".png");
        ImageIO.write(picture, "png", file.toFile());
        names.add(file.toString());
      }
      Path list = Files.write(folder.resolve("list.txt"), names);
      run(folder, list);
      return lines(Files.readAllLines(folder.resolve("out.tsv")), pictures.size());
    }
  }

  private static void run(Path folder, Path list) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "tesseract",
            list.toString(),
            folder.resolve("out").toString(),
            "-l",
            LANGUAGE,
            "--psm",
            "7",
            "tsv");
    // A batch reads several files at a time; each takes one processor.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile());
    Process process = builder.start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("tesseract failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("tesseract was interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  /** The lines of a table of words: level, page, block, paragraph, line, word, box, …, text. */
  private static List<List<Line>> lines(List<String> table, int pictures) {
    List<Map<String, List<Line.Piece>>> pages = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      pages.add(new LinkedHashMap<>());
    }
    for (String row : table) {
      String[] cells = TAB.split(row, -1);
      if (cells.length == COLUMNS && cells[0].equals("5") && !cells[11].isBlank()) {
        String line = cells[2] + "/" + cells[3] + "/" + cells[4];
        pages
            .get(Integer.parseInt(cells[1]) - 1)
            .computeIfAbsent(line, k -> new ArrayList<>())
            .add(word(cells));
      }
    }
    return pages.stream().map(page -> page.values().stream().map(Line::ofWords).toList()).toList();
  }

  private static Line.Piece word(String[] cells) {
    double left = Double.parseDouble(cells[6]);
    double top = Double.parseDouble(cells[7]);
    double height = Double.parseDouble(cells[9]);
    double right = left + Double.parseDouble(cells[8]);
    return new Line.Piece(cells[11].strip(), left, right, top, top + height, height);
  }
}
