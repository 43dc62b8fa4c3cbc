/**
 * The audit over an index of any size: years, departments, peers; imports the pipeline and schema.
 */
@NullMarked
package org.zhibiao.index.audit;

import org.jspecify.annotations.NullMarked;
