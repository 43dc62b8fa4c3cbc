/**
 * Chinese text to index terms: HanLP words, character pairs, folding; may import the pipeline's
 * segment and quantity.
 */
@NullMarked
package org.zhibiao.index.analysis;

import org.jspecify.annotations.NullMarked;
