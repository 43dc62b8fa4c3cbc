package org.zhibiao.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A program that adds lines to a store and prints each when it is kept. */
final class SayingProgram {
  private SayingProgram() {}

  /** Takes the file, a name and how many lines. */
  public static void main(String[] args) throws IOException {
    LineStore store = new LineStore(Path.of(args[0]));
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      String said = args[1] + i;
      store.add(new ObjectMapper().createObjectNode().put("said", said));
      System.out.println(said);
      System.out.flush();
    }
  }
}
