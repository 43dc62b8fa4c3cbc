/**
 * Chinese word segmentation with parts of speech (HanLP), and how alike two texts are; may import
 * model, match and quantity.
 */
@NullMarked
package org.zhibiao.segment;

import org.jspecify.annotations.NullMarked;
