package org.zhibiao.fields;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a doubt about the reading of a declaration (疑点), in their order. */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
public enum NoteField implements Field<Detail.Note> {
  PLACE("位置", Type.TEXT, "", Detail.Note::place),
  DOUBT("存疑", Type.TEXT, "", Detail.Note::doubt),
  MESSAGE("说明", Type.TEXT, "", Detail.Note::message);

  /** The rows. */
  public static final Table<Detail.Note> TABLE = new Table<>("疑点", List.of(values()));

  private final Column<Detail.Note> column;

  NoteField(
      String chinese,
      Type type,
      String note,
      Function<Detail.Note, ? extends @Nullable Object> from) {
    column = new Column<>(name().toLowerCase(Locale.ROOT), chinese, type, note, true, from);
  }

  @Override
  public Column<Detail.Note> column() {
    return column;
  }
}
