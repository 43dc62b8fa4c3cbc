/**
 * Statements to {@link org.zhibiao.model.Target}s: what is measured, change, period and deadline;
 * may import model, match, learn, quantity, segment and category.
 */
@NullMarked
package org.zhibiao.target;

import org.jspecify.annotations.NullMarked;
