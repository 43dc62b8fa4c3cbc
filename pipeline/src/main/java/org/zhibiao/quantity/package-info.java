/**
 * Numbers, units and comparators: the lexicons and the grammar of one quantity expression; may
 * import only model and match.
 */
@NullMarked
package org.zhibiao.quantity;

import org.jspecify.annotations.NullMarked;
