package org.zhibiao.audit;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Stanza;

/**
 * The folder of a rule, beside its class and called by its id: {@code rule.txt} says what the rule
 * is, {@code rule.words} has the words that it alone goes by, if any, {@code examples.jsonl} what
 * it finds and what it leaves alone.
 *
 * <pre>
 * [moving-base]
 * severity warning
 * title    基数未知
 * fires    与申报时还不知道的数相比
 * why      到年底才知道要做到多少，年初无法安排
 * spares   与上年、国家标准、设计值等已知的数相比
 * advice   写明数值，或以已公布的数为基数
 * basis    审核惯例
 * finds    number
 * number   share=0.8
 * </pre>
 *
 * @param check the class of the rule
 */
public record RuleFolder(Class<? extends Check> check) {
  private static final String TEXT = "rule.txt";
  private static final String WORDS = "rule.words";
  private static final String EXAMPLES = "examples.jsonl";

  /** A letter and two digits. */
  private static final int ID = 3;

  /** The id that the class is named by: W15 of {@code W15MovingBase}. */
  public String id() {
    String name = check.getSimpleName();
    return name.substring(0, Math.min(ID, name.length()));
  }

  /**
   * What its text says.
   *
   * @throws IllegalStateException if there is none, or it lacks a line; the message names both
   */
  Rule rule() {
    List<Stanza> stanzas = Knowledge.stanzas(check, id() + "/" + TEXT);
    if (stanzas.size() != 1) {
      throw new IllegalStateException(id() + "/" + TEXT + " is to tell of one rule");
    }
    Stanza text = stanzas.getFirst();
    return new Rule(
        id(),
        text.name(),
        Severity.of(text.get("severity")),
        text.get("title"),
        text.get("fires"),
        text.get("why"),
        text.get("spares"),
        text.get("advice"),
        text.get("basis"),
        Rule.Finds.of(text.get("finds")),
        numbers(text),
        true);
  }

  private static Map<String, BigDecimal> numbers(Stanza text) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    for (String each : text.all("number")) {
      int equals = each.indexOf('=');
      if (equals < 0) {
        throw text.wrong("has a number without its name: " + each);
      }
      numbers.put(each.substring(0, equals), new BigDecimal(each.substring(equals + 1)));
    }
    return numbers;
  }

  /** The words of a rule, for its class. */
  public static Lexicon words(Class<? extends Check> check) {
    return Lexicon.of(check, new RuleFolder(check).id() + "/" + WORDS);
  }

  /**
   * Its examples, a line each in the form of corpora/audit; the first that it finds and the first
   * that it leaves alone stand on its page.
   *
   * @throws IllegalStateException if there are none
   */
  public BufferedReader examples() {
    InputStream in = check.getResourceAsStream(id() + "/" + EXAMPLES);
    if (in == null) {
      throw new IllegalStateException(id() + "/" + EXAMPLES + " is missing from the build");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
