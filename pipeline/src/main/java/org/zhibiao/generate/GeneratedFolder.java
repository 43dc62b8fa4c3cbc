package org.zhibiao.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A folder of generated declarations, a thousand files a subfolder, with {@code truth.jsonl}: a
 * line a target, with the file, the cell and the span in which it stands. Writes as they come.
 */
public final class GeneratedFolder implements Closeable {
  private static final int PER_FOLDER = 1000;

  private final Path folder;
  private final List<FormFile> formats;
  private final JsonGenerator truth;

  /**
   * Begins a folder.
   *
   * @param formats taken in turn, one a declaration
   */
  public GeneratedFolder(Path folder, List<FormFile> formats) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.formats = List.copyOf(formats);
    this.truth =
        new JsonFactory()
            .createGenerator(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("truth.jsonl"))));
    truth.setRootValueSeparator(null);
  }

  /** Writes the declaration of that number. */
  public void write(long number, Generated form) throws IOException {
    FormFile format = formats.get((int) (number % formats.size()));
    String name =
        "%05d/生成-%07d.%s"
            .formatted(number / PER_FOLDER, number, format.name().toLowerCase(Locale.ROOT));
    Path file = folder.resolve(name);
    if (number % PER_FOLDER == 0) {
      Files.createDirectories(folder.resolve(name).getParent());
    }
    Files.write(file, format.bytes(form));
    for (Generated.Truth target : form.truths()) {
      write(name, target);
    }
  }

  private void write(String file, Generated.Truth target) throws IOException {
    truth.writeStartObject();
    truth.writeStringField("file", file);
    truth.writeNumberField("row", target.row());
    truth.writeNumberField("column", target.column());
    truth.writeNumberField("start", target.start());
    truth.writeNumberField("end", target.start() + target.quote().length());
    truth.writeStringField("quote", target.quote());
    truth.writeStringField("op", target.op());
    truth.writeFieldName("value");
    truth.writeNumber(target.value().toPlainString());
    truth.writeFieldName("upper");
    if (target.upper() == null) {
      truth.writeNull();
    } else {
      truth.writeNumber(target.upper().toPlainString());
    }
    truth.writeStringField("unit", target.unit());
    truth.writeEndObject();
    truth.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    truth.close();
  }
}
