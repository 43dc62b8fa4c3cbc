/**
 * Targets to JSON Lines and CSV, and the annotation form of the corpora; may import model, form and
 * target.
 */
@NullMarked
package org.zhibiao.export;

import org.jspecify.annotations.NullMarked;
