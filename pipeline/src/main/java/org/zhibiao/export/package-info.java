/**
 * Targets to JSON Lines and CSV, and the annotation form of the corpora; may import model and
 * fields.
 */
@NullMarked
package org.zhibiao.export;

import org.jspecify.annotations.NullMarked;
