/**
 * Predicted targets against gold ones: precision, recall, F1, subject F1; may import model,
 * quantity and export.
 */
@NullMarked
package org.zhibiao.evaluate;

import org.jspecify.annotations.NullMarked;
