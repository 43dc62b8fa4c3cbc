package org.zhibiao.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.read.Hash;
import org.zhibiao.target.Extractor;
import org.zhibiao.target.Reading;

/** Extracts the targets of a declaration and gives each its stable id. */
public final class ReadingMaker {
  private ReadingMaker() {}

  /** The declaration with its targets, those of a 自评表 paired. */
  public static Reading reading(Declaration declaration, Extractor extractor) {
    boolean recognized = declaration.notes().stream().anyMatch(n -> n.doubt() == Doubt.RECOGNIZED);
    List<Reading.Item> items = new ArrayList<>();
    for (Statement statement : declaration.statements()) {
      Map<Span, Integer> ordinals = new HashMap<>();
      for (Target target : extractor.extract(statement)) {
        int ordinal = ordinals.merge(target.span(), 1, Integer::sum);
        Target doubted = recognized ? Misreading.doubt(target) : target;
        items.add(
            new Reading.Item(id(declaration, statement, target, ordinal), statement, doubted));
      }
    }
    return new Reading(declaration, Pairing.pair(declaration, items));
  }

  /** Source, place, span and the ordinal among the targets of one span; 64 bits of their hash. */
  private static String id(
      Declaration declaration, Statement statement, Target target, int ordinal) {
    String key =
        String.join(
            "|",
            declaration.id(),
            statement.place().address(),
            target.span().start() + "-" + target.span().end(),
            String.valueOf(ordinal));
    return Hash.id(key.getBytes(StandardCharsets.UTF_8));
  }
}
