package org.zhibiao.audit;

import java.util.List;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Peers;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Years;

/**
 * The code of one rule: a class whose name is the rule's id with its name, and which says by the
 * interface it keeps what it looks at. What is written about the rule stands in its {@link
 * RuleFolder}.
 *
 * <p>Example: {@code W15MovingBase} looks at a form and finds 高于全省平均水平. One check serves all
 * threads: it has no state.
 */
public sealed interface Check {
  /** Looks at one target after the other, in document order. */
  non-sealed interface OfTarget extends Check {
    /** Reports what is wrong with it, if anything. */
    void check(Promise promise, Report report);
  }

  /** Looks at one row of the table of indicators after the other. */
  non-sealed interface OfRow extends Check {
    /** Reports what is wrong with it, if anything. */
    void check(Form.Line line, Report report);
  }

  /** Looks at a declaration as a whole. */
  non-sealed interface OfForm extends Check {
    /** Reports what is wrong in it, if anything. */
    void check(Form form, Report report);
  }

  /** Looks at a declaration and the year before. */
  non-sealed interface OfYears extends Check {
    /** Reports what is wrong in the later one, if anything. */
    void check(Years years, Report report);
  }

  /** Looks at a value among those of the same indicator of other departments in the same year. */
  non-sealed interface OfPeers extends Check {
    /** Only a group of more values than that is looked at. */
    int least(Rule rule);

    /**
     * The values of a group that are to be told.
     *
     * @param key of the group, see {@link Peers#key}
     */
    List<Peers.Odd> odd(List<Peers.Peer> group, String key, Rule rule);

    /** Reports one of them. */
    void check(Promise promise, Peers.Odd odd, Report report);
  }
}
