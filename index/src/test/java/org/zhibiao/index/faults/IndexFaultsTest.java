package org.zhibiao.index.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.index.search.IndexBuilder;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.Readings;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.model.Reading;

/** An index is the old one or the new one, whole, whatever fails while it is built. */
class IndexFaultsTest {
  private static final Reading READING = Readings.of("市科协", 2022, "论文不少于50篇，专利不少于15件");
  private static final int MOST_CALLS = 2000;

  /** More by {@code -Dzhibiao.flips=1000}. */
  private static final int FLIPS = Integer.getInteger("zhibiao.flips", 300);

  @TempDir Path root;

  /** Which build is there; fails where it is not whole. */
  private String there() throws Exception {
    try (TargetIndex index = TargetIndex.open(root)) {
      assertEquals(List.of(), index.broken());
      assertEquals(2, index.targets());
      return index.version().id();
    }
  }

  private static List<Path> build(Path folder) throws IOException, IndexException {
    try (IndexBuilder builder = IndexBuilder.open(folder)) {
      builder.add(READING);
      return builder.publish();
    }
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(f -> f.startsWith("generation-"))
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource(FaultyFiles.Mode.class)
  void whateverFailsTheIndexIsTheOldOneOrTheNewOne(FaultyFiles.Mode mode) throws Exception {
    build(root);
    FaultyFiles files = new FaultyFiles();
    String before = there();
    int told = 0;
    int call = 0;
    boolean failed = true;
    while (failed && call < MOST_CALLS) {
      files.failAt(mode, ++call);
      boolean done;
      try {
        build(files.path(root));
        done = true;
      } catch (IOException | IndexException e) {
        told++;
        done = false;
      } finally {
        failed = files.stop();
      }
      String after = there();
      if (done) {
        assertNotEquals(before, after, mode + " at call " + call + ": told as done, and is not");
      }
      before = after;
      if (mode == FaultyFiles.Mode.KEPT) {
        break;
      }
    }
    assertTrue(call < MOST_CALLS, "no end of calls");
    assertTrue(told > 20 || mode == FaultyFiles.Mode.KEPT, () -> "nothing failed");
    build(root);
    assertNotEquals(before, there());
    assertEquals(1, generations().size(), () -> "left behind");
  }

  @Test
  void aCleanUpThatFailsIsNoFailure() throws Exception {
    build(root);
    String old = there();
    FaultyFiles files = new FaultyFiles();
    files.failAt(FaultyFiles.Mode.KEPT, 1);
    List<Path> left = build(files.path(root));
    assertTrue(files.stop());
    assertEquals(1, left.size());
    assertNotEquals(old, there());
  }

  @Test
  void aBuildThatDoesNotBeginHoldsNoLock() throws Exception {
    FaultyFiles files = new FaultyFiles();
    files.failAt(FaultyFiles.Mode.FULL, 4);
    assertThrows(IndexException.class, () -> build(files.path(root)).size());
    files.stop();
    build(root);
    there();
  }

  @Test
  void aFlippedBitIsFoundInEveryFile() throws Exception {
    build(root);
    Random random = new Random(19);
    List<Path> all;
    try (Stream<Path> files = Files.walk(root)) {
      all = files.filter(Files::isRegularFile).filter(IndexFaultsTest::holdsSomething).toList();
    }
    assertTrue(all.size() >= 4, all::toString);
    for (int round = 0; round < FLIPS; round++) {
      Path file = all.get(round % all.size());
      byte[] whole = Files.readAllBytes(file);
      byte[] bytes = whole.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      assertFalse(broken().isEmpty(), file + " at " + at + " of " + bytes.length);
      Files.write(file, whole);
    }
    there();
  }

  /** The lock files are empty and hold nothing. */
  private static boolean holdsSomething(Path file) {
    return file.toFile().length() > 0;
  }

  private Optional<String> broken() {
    try (TargetIndex index = TargetIndex.open(root)) {
      return index.broken().stream().findFirst();
    } catch (IndexException | IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Test
  void whatIsBrokenIsNamed() throws Exception {
    build(root);
    Path file;
    try (Stream<Path> files = Files.walk(root)) {
      file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    String said = broken().orElseThrow();
    assertTrue(said.contains(file.getFileName() + "：内容与校验和不符"), said);
  }

  @Test
  void anIndexThatWasReplacedByHandIsTold() throws Exception {
    build(root);
    Files.writeString(root.resolve("CURRENT"), "generation-9\n");
    IndexException e = assertThrows(IndexException.class, () -> TargetIndex.open(root).close());
    assertTrue(String.valueOf(e.getMessage()).contains("generation-9"), e::getMessage);
  }

  @Test
  void anIndexOfAnOlderProgramIsRead() throws Exception {
    build(root);
    String first = Files.readAllLines(root.resolve("CURRENT")).getFirst();
    Files.writeString(root.resolve("CURRENT"), first);
    there();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void othersMayReadWhatTheUmaskLetsThem() throws Exception {
    build(root);
    Path plain = Files.createFile(root.resolve("plain"));
    assertEquals(
        Files.getPosixFilePermissions(plain),
        Files.getPosixFilePermissions(root.resolve("CURRENT")));
    assertTrue(Files.getPosixFilePermissions(plain).contains(PosixFilePermission.OWNER_READ));
  }
}
