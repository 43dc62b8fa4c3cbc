/**
 * A text with its quantities, and what its clauses say around each: change, period and deadline;
 * may import model, match, quantity and segment.
 */
@NullMarked
package org.zhibiao.passage;

import org.jspecify.annotations.NullMarked;
