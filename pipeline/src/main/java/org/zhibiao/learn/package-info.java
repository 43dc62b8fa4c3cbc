/**
 * What trained models share: hashed features, the table from them to their parameters, and the
 * yes-or-no model; imports no other package of the project.
 */
@NullMarked
package org.zhibiao.learn;

import org.jspecify.annotations.NullMarked;
