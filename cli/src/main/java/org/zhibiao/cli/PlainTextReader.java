package org.zhibiao.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.zhibiao.batch.DeclarationReader;
import org.zhibiao.batch.UnreadableException;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;

/** Stands in for form recognition: every cell of a tab-separated text is a statement. */
final class PlainTextReader implements DeclarationReader {
  @Override
  public boolean accepts(Path file) {
    return file.toString().endsWith(".txt");
  }

  @Override
  public List<Declaration> read(Path file, String name) throws IOException, UnreadableException {
    byte[] bytes = Files.readAllBytes(file);
    String text = decoded(bytes);
    if (text.isBlank()) {
      throw new UnreadableException("文件是空的");
    }
    List<Statement> statements = new ArrayList<>();
    String[] lines = text.split("\r?\n", -1);
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].split("\t", -1);
      for (int column = 0; column < cells.length; column++) {
        if (!cells[column].isBlank()) {
          Place place = new Place(name, "", row + 1, column + 1);
          statements.add(new Statement(place, cells[column], Context.NONE));
        }
      }
    }
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return List.of(
        new Declaration(
            HexFormat.of().toHexDigits(sum.getValue()),
            name,
            new Header("", "", "", null, Kind.OTHER),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            statements,
            List.of(),
            List.of()));
  }

  private static String decoded(byte[] bytes) throws UnreadableException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // Said below: bytes that are no text are as bad as zeros in it.
    }
    throw new UnreadableException("不是文本文件");
  }
}
