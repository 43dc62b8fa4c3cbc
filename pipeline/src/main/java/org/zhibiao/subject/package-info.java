/**
 * What each quantity of a {@link org.zhibiao.passage.Passage} measures: its phrase, listed members,
 * shared heads, who does it; may import model, match, quantity, segment, learn and passage.
 */
@NullMarked
package org.zhibiao.subject;

import org.jspecify.annotations.NullMarked;
