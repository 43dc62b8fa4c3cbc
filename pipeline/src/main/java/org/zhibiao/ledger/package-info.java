/**
 * A folder of results that grows over many batches, with a ledger of what became of each file; may
 * import model, read, batch, export, fields and storage.
 */
@NullMarked
package org.zhibiao.ledger;

import org.jspecify.annotations.NullMarked;
