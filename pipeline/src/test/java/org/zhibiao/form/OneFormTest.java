package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/** One declaration saved in many formats gives the same targets in each. */
class OneFormTest {
  private static final Path FORMS = SeedTest.ROOT.resolve("corpora/forms/同一份");
  private static final DeclarationReader READER = DeclarationReader.standard();
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @ValueSource(strings = {"doc", "xlsx", "xls", "pdf", "html", "csv", "txt"})
  void sameTargetsAsInDocx(String ending) throws Exception {
    List<String> docx = targets("docx");
    assertTrue(docx.size() > 10, docx.toString());
    assertEquals(docx, targets(ending));
  }

  private static List<String> targets(String ending) throws Exception {
    String name = "园林绿化." + ending;
    Declaration declaration = READER.read(Files.readAllBytes(FORMS.resolve(name)), name).getFirst();
    List<String> targets = new ArrayList<>();
    for (Statement statement : declaration.statements()) {
      for (Target t : EXTRACTOR.extract(statement)) {
        targets.add(
            String.join(
                " | ",
                statement.context().level1(),
                statement.context().level2(),
                statement.context().level3(),
                statement.context().column(),
                CellText.tight(t.quote()),
                t.bound().code(),
                t.value().toPlainString(),
                String.valueOf(t.unit()),
                String.valueOf(t.subject()),
                String.valueOf(t.change())));
      }
    }
    return targets;
  }
}
