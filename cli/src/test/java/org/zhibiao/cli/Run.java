package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One run of the command line inside the test, with what it printed. */
record Run(int code, String out, String err) {
  static Run of(String... args) {
    return with("", args);
  }

  static Run with(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            Terminal.writer(err),
            false);
    int code = Main.run(args, terminal);
    String messages = err.toString(StandardCharsets.UTF_8);
    assertFalse(messages.contains("\tat "), () -> "a stack trace: " + messages);
    assertFalse(messages.contains("程序"), () -> "a fault of the program: " + messages);
    return new Run(code, out.toString(StandardCharsets.UTF_8), messages);
  }

  /** Fails unless one of the messages holds that text. */
  void says(String text) {
    assertTrue(err.lines().anyMatch(line -> line.contains(text)), () -> "not said: " + err);
  }
}
