package org.zhibiao.fields;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a {@link Field}.
 *
 * @param code its name in every format: normal_value
 * @param chinese as people call it: 折算数值
 * @param type what its values are
 * @param note what it says, in Chinese; may be empty
 * @param exported whether rows have it; the JSON of an index and of pages has it all the same
 * @param from the value, by what the row is made of
 * @param <S> what the row is made of
 */
public record Column<S>(
    String code,
    String chinese,
    Type type,
    String note,
    boolean exported,
    Function<? super S, ? extends @Nullable Object> from) {}
