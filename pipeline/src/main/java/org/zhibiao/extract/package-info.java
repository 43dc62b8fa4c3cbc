/**
 * Statements to {@link org.zhibiao.model.Target}s: verdict, subject, target, completion by the row;
 * may import model, match, quantity, segment, learn, category, passage, screening and subject.
 */
@NullMarked
package org.zhibiao.extract;

import org.jspecify.annotations.NullMarked;
