/**
 * Trains the models that ship with the project from annotated texts; may import model, quantity,
 * learn, category, passage, screening, subject and extract.
 */
@NullMarked
package org.zhibiao.train;

import org.jspecify.annotations.NullMarked;
