/**
 * Many files, one after the other, none of which can stop the others; may import model, match,
 * read, archive, form and extract.
 */
@NullMarked
package org.zhibiao.batch;

import org.jspecify.annotations.NullMarked;
