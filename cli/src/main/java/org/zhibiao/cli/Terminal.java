package org.zhibiao.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.zhibiao.storage.CheckedOutput;

/**
 * Where a command reads and writes; always UTF-8, whatever the locale says.
 *
 * @param out for results; remembers what could not be written
 * @param err for messages
 * @param interactive whether someone is watching {@code err}
 */
record Terminal(InputStream in, CheckedOutput out, PrintWriter err, boolean interactive) {
  Terminal(InputStream in, OutputStream out, PrintWriter err, boolean interactive) {
    this(in, new CheckedOutput(out), err, interactive);
  }

  /** The process's own streams. */
  static Terminal system() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        writer(new FileOutputStream(FileDescriptor.err)),
        // Whether standard error is a terminal is known only to the launcher.
        Boolean.getBoolean("zhibiao.terminal"));
  }

  static PrintWriter writer(OutputStream to) {
    return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
  }

  /** A writer of results; flush it, never close it. */
  PrintWriter text() {
    return writer(out);
  }
}
