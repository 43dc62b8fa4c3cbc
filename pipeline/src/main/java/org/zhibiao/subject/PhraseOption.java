package org.zhibiao.subject;

/**
 * A phrase that may be what is measured, for explanations.
 *
 * <p>Example: before 50篇 in 高水平学术论文50篇 学术论文 is one, 高水平学术论文 another.
 *
 * @param phrase its characters
 * @param probability of both its boundaries by the model, 0 where there is no model
 * @param rules whether it is the rules' choice
 * @param chosen whether it was taken
 */
public record PhraseOption(String phrase, double probability, boolean rules, boolean chosen) {}
