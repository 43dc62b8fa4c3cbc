/**
 * Predicted targets against gold ones: precision, recall, F1, subject F1; and the rules of the
 * audit against their examples; may import model, match, read, quantity, export, form, batch, audit
 * and extract.
 */
@NullMarked
package org.zhibiao.evaluate;

import org.jspecify.annotations.NullMarked;
