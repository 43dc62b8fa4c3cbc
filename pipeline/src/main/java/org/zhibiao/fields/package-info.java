/**
 * Every column of every row, declared once: its name, its Chinese name, its type, where its value
 * comes from and what it says; may import model and form.
 */
@NullMarked
package org.zhibiao.fields;

import org.jspecify.annotations.NullMarked;
