package org.zhibiao.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineStoreTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("new/said.jsonl");
  }

  private static ObjectNode said(String what) {
    return JSON.createObjectNode().put("said", what);
  }

  private static List<String> read(LineStore store) throws IOException {
    return store.read().stream().map(line -> line.json().get("said").asText()).toList();
  }

  @Test
  void whatOneSaidTheOtherReads() throws IOException {
    LineStore one = new LineStore(file);
    LineStore other = new LineStore(file);
    assertEquals(List.of(), read(other));
    one.add(said("甲"));
    assertTrue(other.isChanged());
    assertEquals(List.of("甲"), read(other));
    assertFalse(other.isChanged());
    other.add(said("乙"));
    assertEquals(List.of("甲", "乙"), read(one));
    assertEquals(2, Files.readAllLines(file).size());
  }

  /** A process may die between any two bytes. */
  @Test
  void aLineThatWasCutOffWasNeverSaid() throws IOException {
    LineStore store = new LineStore(file);
    store.add(said("甲"));
    long whole = Files.size(file);
    store.add(said("一句 \"引号\" {} 说了一半"));
    byte[] bytes = Files.readAllBytes(file);
    for (int cut = (int) whole; cut < bytes.length - 1; cut++) {
      Files.write(file, java.util.Arrays.copyOf(bytes, cut));
      assertEquals(List.of("甲"), read(new LineStore(file)), "cut at " + cut);
      new LineStore(file).add(said("丙"));
      assertEquals(List.of("甲", "丙"), read(new LineStore(file)), "cut at " + cut);
    }
  }

  @Test
  void aLastLineThatOnlyLacksItsEndCounts() throws IOException {
    Files.createDirectories(folder.resolve("new"));
    Files.writeString(file, "{\"said\":\"手写\"}");
    LineStore store = new LineStore(file);
    assertEquals(List.of("手写"), read(store));
    store.add(said("乙"));
    assertEquals(List.of("手写", "乙"), read(store));
    assertEquals(List.of(false, true), store.read().stream().map(LineStore.Line::summed).toList());
  }

  @Test
  void aChangedLineIsTold() throws IOException {
    LineStore store = new LineStore(file);
    store.add(said("甲"));
    store.add(said("乙"));
    Files.writeString(file, Files.readString(file).replace("甲", "丁"));
    IOException e = assertThrows(IOException.class, store::read);
    assertTrue(String.valueOf(e.getMessage()).contains("第 1 行与它的校验和不符"), e::getMessage);
    Files.writeString(file, "[]\n", StandardOpenOption.TRUNCATE_EXISTING);
    assertThrows(IOException.class, store::read);
  }

  @Test
  void manyAtATimeLoseNothing() throws Exception {
    List<String> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        String who = "t" + t + "-";
        for (int i = 0; i < 25; i++) {
          all.add(who + i);
        }
        running.add(
            threads.submit(() -> {
              LineStore own = new LineStore(file);
              for (int i = 0; i < 25; i++) {
                own.add(said(who + i));
              }
              return null;
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    assertEquals(new TreeSet<>(all), new TreeSet<>(read(new LineStore(file))));
    assertEquals(100, new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().count());
  }

  /** Programs beside each other, some killed at any moment: what was told as kept is there. */
  @Test
  void whatWasToldAsKeptSurvivesOtherProgramsAndKills() throws Exception {
    List<Process> programs = new ArrayList<>();
    List<Path> told = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Path out = folder.resolve("told" + i);
      told.add(out);
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              SayingProgram.class.getName(),
              file.toString(),
              "p" + i + "-",
              "60");
      programs.add(builder.redirectOutput(out.toFile()).start());
    }
    for (int i = 0; i < 2; i++) {
      while (programs.get(i).isAlive() && Files.size(told.get(i)) < 40) {
        Thread.sleep(1);
      }
      programs.get(i).destroyForcibly();
    }
    for (Process program : programs) {
      program.waitFor();
    }
    new LineStore(file).add(said("and one more"));
    List<String> kept = read(new LineStore(file));
    for (Path out : told) {
      List<String> lines = Files.readString(out).lines().toList();
      assertTrue(!lines.isEmpty() && kept.containsAll(lines), () -> lines + " but " + kept);
    }
    assertEquals(60, kept.stream().filter(k -> k.startsWith("p3-")).count());
  }
}
