package org.zhibiao.index.search;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/** Makes readings of a few texts for the tests of this package. */
public final class Readings {
  private static final Extractor EXTRACTOR = Extractor.standard();

  private Readings() {}

  /** A declaration whose cells are the texts, one a row. */
  public static Reading of(String department, int year, String... texts) {
    String file = department + year + ".txt";
    String id = Integer.toHexString((department + year + String.join("|", texts)).hashCode());
    List<Statement> statements = new ArrayList<>();
    List<Declaration.Cell> cells = new ArrayList<>();
    List<Reading.Item> items = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      Place place = new Place(file, "", i + 1, 1);
      Context context = new Context("绩效指标", "产出指标", "数量指标", "指标" + i, "年度指标值", null);
      Statement statement = new Statement(place, texts[i], context);
      statements.add(statement);
      cells.add(new Declaration.Cell(place, texts[i], 1, 1));
      for (Target t : EXTRACTOR.extract(statement)) {
        items.add(new Reading.Item(id + "-" + items.size(), statement, t));
      }
    }
    Header header = new Header(department + year + "年绩效目标表", department, "", year, Kind.DEPARTMENT);
    Declaration d =
        new Declaration(
            id,
            file,
            header,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            statements,
            cells,
            List.of());
    return new Reading(d, items);
  }
}
