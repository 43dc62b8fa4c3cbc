/**
 * The class of a target (数量, 质量, 时效 …): by the form's level, else by a trained categorizer; may
 * import only model, match and learn.
 */
@NullMarked
package org.zhibiao.category;

import org.jspecify.annotations.NullMarked;
