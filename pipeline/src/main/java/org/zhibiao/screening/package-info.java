/**
 * Tells the quantities of a {@link org.zhibiao.passage.Passage} that are no targets: an engine and
 * a table of rows with examples; may import model, match, quantity, segment and passage.
 */
@NullMarked
package org.zhibiao.screening;

import org.jspecify.annotations.NullMarked;
