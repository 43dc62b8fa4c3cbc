/** Chinese word segmentation with parts of speech (HanLP); may import only model. */
@NullMarked
package org.zhibiao.segment;

import org.jspecify.annotations.NullMarked;
