package org.zhibiao.target;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhibiao.model.Stanza;
import org.zhibiao.quantity.Trait;

/**
 * A row of {@code screening.rules}: all that it asks, and what follows from it. Immutable.
 *
 * @param name the row's own name, which {@code explain} prints
 * @param reason the reason that it gives or lifts
 * @param spares whether it lifts the reason
 * @param traits what must be true of the dimension, or must not
 * @param signs what must be true of the quantity where it stands, or must not
 * @param choices of each, one must be true
 * @param texts what must stand, or must not, at some place
 */
record ScreeningRow(
    String name,
    String reason,
    boolean spares,
    List<Asked<Trait>> traits,
    List<Asked<Sign>> signs,
    List<Choice> choices,
    List<Text> texts) {

  ScreeningRow {
    traits = List.copyOf(traits);
    signs = List.copyOf(signs);
    choices = List.copyOf(choices);
    texts = List.copyOf(texts);
  }

  /** What is asked for, and whether it is wanted or must not be. */
  record Asked<T>(T what, boolean wanted) {}

  /** One of these must be true: {@code gauged/multiple}. */
  record Choice(List<Trait> traits, List<Sign> signs) {}

  /**
   * A text that is asked for.
   *
   * @param place where it must stand
   * @param number of the expression in the automaton of that place
   * @param wanted whether it must stand there, or must not
   */
  record Text(ScreeningPlace place, int number, boolean wanted) {}

  /**
   * Reads a row.
   *
   * @param texts what it asks of the texts around the quantity
   * @throws IllegalStateException if it asks for what there is not
   */
  static ScreeningRow of(Stanza stanza, List<Text> texts) {
    List<Asked<Trait>> traits = new ArrayList<>();
    List<Asked<Sign>> signs = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    for (String line : stanza.all("when")) {
      for (String term : line.split(" +", -1)) {
        boolean wanted = !term.startsWith("-");
        String slug = wanted ? term : term.substring(1);
        if (slug.indexOf('/') > 0) {
          choices.add(choice(stanza, slug));
        } else if (isTrait(slug)) {
          traits.add(new Asked<>(trait(stanza, slug), wanted));
        } else {
          signs.add(new Asked<>(sign(stanza, slug), wanted));
        }
      }
    }
    boolean spares = !stanza.all("spare").isEmpty();
    String reason = stanza.get(spares ? "spare" : "reason");
    return new ScreeningRow(stanza.name(), reason, spares, traits, signs, choices, texts);
  }

  private static Choice choice(Stanza stanza, String slugs) {
    Choice choice = new Choice(new ArrayList<>(), new ArrayList<>());
    for (String slug : slugs.split("/", -1)) {
      if (isTrait(slug)) {
        choice.traits().add(trait(stanza, slug));
      } else {
        choice.signs().add(sign(stanza, slug));
      }
    }
    return choice;
  }

  private static boolean isTrait(String slug) {
    return has(Trait.values(), t -> t.slug().equals(slug));
  }

  private static <T> boolean has(T[] all, Predicate<T> of) {
    for (T one : all) {
      if (of.test(one)) {
        return true;
      }
    }
    return false;
  }

  private static Trait trait(Stanza stanza, String slug) {
    return only(stanza, Trait.values(), slug, t -> t.slug().equals(slug));
  }

  private static Sign sign(Stanza stanza, String slug) {
    return only(stanza, Sign.values(), slug, s -> s.slug().equals(slug));
  }

  private static <T> T only(Stanza stanza, T[] all, String slug, Predicate<T> of) {
    for (T one : all) {
      if (of.test(one)) {
        return one;
      }
    }
    throw stanza.wrong("asks for \"" + slug + "\", which is no sign and no trait");
  }
}
