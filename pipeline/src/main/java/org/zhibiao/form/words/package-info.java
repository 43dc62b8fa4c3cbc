/**
 * What the names in forms mean: columns, levels, labels, sections, money, and what cells look like;
 * may import model, match and quantity.
 */
@NullMarked
package org.zhibiao.form.words;

import org.jspecify.annotations.NullMarked;
