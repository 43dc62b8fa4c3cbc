package org.zhibiao.extract;

import java.util.List;
import org.zhibiao.model.Target;
import org.zhibiao.screening.Candidate;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseOption;

/**
 * What was seen, weighed and chosen in a text.
 *
 * @param words the text's words with their parts of speech; none where no number stands in it
 * @param candidates every quantity found, with the reason where it is no target
 * @param options for each kept candidate, in order, the phrases before it that may be what is
 *     measured, likeliest first; empty where none stands there
 * @param weights for each kept candidate how much each kind of evidence speaks for it, the weakest
 *     first; empty without a trained model
 * @param targets what was chosen
 */
public record Explanation(
    List<Word> words,
    List<Candidate> candidates,
    List<List<PhraseOption>> options,
    List<List<Ground.Weight>> weights,
    List<Target> targets) {
  public Explanation {
    words = List.copyOf(words);
    candidates = List.copyOf(candidates);
    options = List.copyOf(options);
    weights = List.copyOf(weights);
    targets = List.copyOf(targets);
  }
}
