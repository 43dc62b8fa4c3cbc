/**
 * What an index holds: the fields, why each is there, and how a target becomes a Lucene document;
 * may import analysis and the pipeline.
 */
@NullMarked
package org.zhibiao.index.schema;

import org.jspecify.annotations.NullMarked;
