package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** An option that several commands have is declared once, as a mixin, if it means the same. */
class OptionsTest {
  /** Options of one name that say something else in each command, each with what they say. */
  private static final Map<String, String> OF_ITS_OWN =
      Map.of(
          "--count", "how many files to measure; how many to make up",
          "--format", "the formats that each command has",
          "--index", "required; the alternative to files; by default here; a temporary one",
          "--output", "a file, a folder with a ledger, a folder of resources");

  @Test
  void anOptionIsDeclaredOnce() {
    Map<String, Set<String>> declared = new TreeMap<>();
    CommandLine all = Main.commandLine(Terminal.system(), Main.services(null));
    for (CommandLine command : all.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (option.userObject() instanceof Field field) {
          declared
              .computeIfAbsent(option.longestName(), n -> new TreeSet<>())
              .add(field.getDeclaringClass().getSimpleName());
        }
      }
    }
    declared.values().removeIf(where -> where.size() < 2);
    assertEquals(new TreeSet<>(OF_ITS_OWN.keySet()), declared.keySet(), declared::toString);
  }
}
