/**
 * The one matcher of words and phrases: many expressions as one automaton, which works out by
 * itself where to look; may import only model.
 */
@NullMarked
package org.zhibiao.match;

import org.jspecify.annotations.NullMarked;
