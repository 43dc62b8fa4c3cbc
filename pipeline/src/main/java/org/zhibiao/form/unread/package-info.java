/**
 * What a form holds that no rule has read: left out, hidden, outside the form, or nothing at all;
 * may import form.words, model, match, quantity and read.
 */
@NullMarked
package org.zhibiao.form.unread;

import org.jspecify.annotations.NullMarked;
