package org.zhibiao.target;

import java.util.List;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/**
 * A declaration with the targets of each of its statements, in document order: what is indexed and
 * exported.
 */
public record Reading(Declaration declaration, List<Item> items) {
  public Reading {
    items = List.copyOf(items);
  }

  /**
   * A target in its statement.
   *
   * @param id stable: hash of declaration, place and span (and ordinal among targets of one span)
   */
  public record Item(String id, Statement statement, Target target) {}
}
