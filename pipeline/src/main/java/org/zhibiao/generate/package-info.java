/**
 * Made-up declarations whose targets are known, for measurements of any scale; may import model.
 * Their grammar of phrases is their own, so that it can catch the extractor out.
 */
@NullMarked
package org.zhibiao.generate;

import org.jspecify.annotations.NullMarked;
