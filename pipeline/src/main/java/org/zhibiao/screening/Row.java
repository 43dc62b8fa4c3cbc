package org.zhibiao.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Stanza;
import org.zhibiao.quantity.Trait;

/**
 * A row of {@code screening.rules}: all that it asks, and what follows from it. Immutable. What it
 * asks of dimension and quantity are bits of {@link #TRAITS} and {@link #SIGNS}.
 *
 * @param name the row's own name, which {@code explain} prints
 * @param reason the reason that it gives or lifts
 * @param spares whether it lifts the reason
 * @param traits of the dimension
 * @param signs that can be told at once
 * @param words signs for which the text must be segmented
 * @param choices of each, one must be true
 * @param texts what must stand, or must not, at some place
 */
record Row(
    String name,
    String reason,
    boolean spares,
    Asked traits,
    Asked signs,
    Asked words,
    List<Choice> choices,
    List<Text> texts) {
  static final Bits<Trait> TRAITS = new Bits<>(Trait.class);
  static final Bits<Sign> SIGNS = new Bits<>(Sign.class);

  Row {
    choices = List.copyOf(choices);
    texts = List.copyOf(texts);
  }

  /** What must be true, and what must not. */
  record Asked(long wanted, long unwanted) {
    private static final Asked NOTHING = new Asked(0, 0);

    private Asked plus(long bit, boolean want) {
      return want ? new Asked(wanted | bit, unwanted) : new Asked(wanted, unwanted | bit);
    }

    /** Whether a set of bits meets it. */
    boolean by(long set) {
      return (set & wanted) == wanted && (set & unwanted) == 0;
    }
  }

  /** One of these must be true: {@code gauged/multiple}. */
  record Choice(long traits, long signs) {}

  /**
   * A text that is asked for.
   *
   * @param place where it must stand, by its place in {@link Screening#PLACES}
   * @param number of the expression in the automaton of that place
   * @param wanted whether it must stand there, or must not
   */
  record Text(int place, int number, boolean wanted) {}

  /**
   * Reads a row.
   *
   * @param texts what it asks of the texts around the quantity
   * @throws IllegalStateException if it asks for what there is not
   */
  static Row of(Stanza stanza, List<Text> texts) {
    Asked traits = Asked.NOTHING;
    Asked signs = Asked.NOTHING;
    Asked words = Asked.NOTHING;
    List<Choice> choices = new ArrayList<>();
    for (String term : String.join(" ", stanza.all("when")).split(" +", -1)) {
      boolean wanted = !term.startsWith("-");
      String slug = wanted ? term : term.substring(1);
      Sign sign = named(Sign.class, slug);
      if (slug.indexOf('/') > 0 && !wanted) {
        throw stanza.wrong("says none of \"" + slug + "\": a term each, with its own -");
      }
      if (slug.indexOf('/') > 0) {
        choices.add(choice(stanza, slug));
      } else if (sign != null && sign.segments()) {
        words = words.plus(SIGNS.of(sign), wanted);
      } else if (sign != null) {
        signs = signs.plus(SIGNS.of(sign), wanted);
      } else if (!slug.isEmpty()) {
        traits = traits.plus(TRAITS.of(trait(stanza, slug)), wanted);
      }
    }
    boolean spares = !stanza.all("spare").isEmpty();
    String reason = stanza.get(spares ? "spare" : "reason");
    return new Row(stanza.name(), reason, spares, traits, signs, words, choices, texts);
  }

  private static Choice choice(Stanza stanza, String slugs) {
    long traits = 0;
    long signs = 0;
    for (String slug : slugs.split("/", -1)) {
      Sign sign = named(Sign.class, slug);
      signs |= sign == null ? 0 : SIGNS.of(sign);
      traits |= sign == null ? TRAITS.of(trait(stanza, slug)) : 0;
    }
    return new Choice(traits, signs);
  }

  private static Trait trait(Stanza stanza, String slug) {
    Trait trait = named(Trait.class, slug);
    if (trait == null) {
      throw stanza.wrong("asks for \"" + slug + "\", which is no sign and no trait");
    }
    return trait;
  }

  /** The value that the file writes so, or null: {@code bound-before}. */
  private static <E extends Enum<E>> @Nullable E named(Class<E> type, String slug) {
    for (E value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(slug)) {
        return value;
      }
    }
    return null;
  }
}
