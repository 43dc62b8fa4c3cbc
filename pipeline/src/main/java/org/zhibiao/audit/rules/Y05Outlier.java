package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.review.Peers;
import org.zhibiao.audit.review.Promise;

/** Y05: a value far from those of the same indicator of other departments, 约7万册 among 5000册. */
public final class Y05Outlier implements Check.OfPeers {
  @Override
  public int least(Rule rule) {
    return (int) rule.number("peers");
  }

  @Override
  public List<Peers.Odd> odd(List<Peers.Peer> group, String key, Rule rule) {
    return Peers.odd(rule.id(), group, key, rule.number("z"), least(rule));
  }

  @Override
  public void check(Promise p, Peers.Odd odd, Report report) {
    report.promise(
        p,
        "“%s”离同类很远：其他%d个部门的中位数是%s%s"
            .formatted(p.target().quote(), odd.others(), shown(odd.median()), p.baseUnit()),
        "核对数字；确有原因的请说明");
  }

  private static String shown(double number) {
    return BigDecimal.valueOf(number)
        .round(new MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }
}
