/**
 * The rules of the audit, one class each, called by id and name: what it looks at and what it
 * finds. What is written about a rule, its words and its examples stand in the folder of its id
 * among the resources; a rule knows no other rule, and nothing names one but the list of services;
 * may import model, match, quantity, form, audit and audit.review.
 */
@NullMarked
package org.zhibiao.audit.rules;

import org.jspecify.annotations.NullMarked;
