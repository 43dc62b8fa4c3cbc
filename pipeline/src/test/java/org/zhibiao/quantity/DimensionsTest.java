package org.zhibiao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Knowledge;

/** The table of dimensions: nothing missing, nothing idle, and its examples read as it says. */
class DimensionsTest {
  private static final QuantityScanner SCANNER = QuantityScanner.standard();

  private static List<Knowledge.Row> rows() {
    return Knowledge.rows(Dimensions.class, "dimensions.csv");
  }

  /** The row that a dimension of units.csv takes its traits from. */
  private static String rowOf(String dimension, Set<String> names) {
    int colon = dimension.indexOf(':');
    return names.contains(dimension) || colon < 0
        ? dimension
        : dimension.substring(0, colon) + ":*";
  }

  @Test
  void everyDimensionOfUnitsHasItsRowAndEveryRowItsUnits() {
    Set<String> names = new TreeSet<>();
    rows().forEach(row -> names.add(row.get("dimension")));
    Set<String> used = new TreeSet<>(Set.of(""));
    for (Knowledge.Row unit : Knowledge.rows(Units.class, "units.csv")) {
      used.add(rowOf(unit.get("dimension"), names));
    }
    assertEquals(used, names);
  }

  private static Stream<Arguments> named() {
    return rows().stream().map(row -> Arguments.of(row.get("dimension"), row));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("named")
  void theExamplesReadAsTheDimension(String name, Knowledge.Row row) {
    assertFalse(row.get("why").isEmpty(), "why");
    Set<String> units = new HashSet<>();
    for (String example : row.get("examples").split(" ", -1)) {
      List<Quantity> read = SCANNER.scan(CharFold.fold(example));
      assertEquals(1, read.size(), example);
      Quantity q = read.getFirst();
      assertEquals(example.length(), q.span().length(), example);
      String got = q.dimension().name();
      String family = name.endsWith(":*") ? name.substring(0, name.length() - 1) : name + " ";
      assertTrue(got.equals(name) || got.startsWith(family), () -> example + " reads as " + got);
      for (Trait trait : Trait.values()) {
        assertEquals(traits(row).contains(trait), q.is(trait), example + " " + trait);
      }
      units.add(String.valueOf(q.unitName()));
    }
    int known = unitsOf().getOrDefault(name, Set.of()).size();
    assertTrue(units.size() >= Math.min(2, known), () -> name + " shows only " + units);
  }

  private static Set<Trait> traits(Knowledge.Row row) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String slug : row.get("traits").split(" ", -1)) {
      if (!slug.isEmpty()) {
        traits.add(Trait.named(slug));
      }
    }
    return traits;
  }

  /** The units of each dimension, as folded text has them. */
  private static Map<String, Set<String>> unitsOf() {
    Map<String, Set<String>> units = new HashMap<>();
    for (Knowledge.Row unit : Knowledge.rows(Units.class, "units.csv")) {
      String name = CharFold.fold(unit.get("unit"));
      units.computeIfAbsent(unit.get("dimension"), d -> new HashSet<>()).add(name);
    }
    return units;
  }

  @Test
  void everyTraitIsSomeDimensions() {
    Set<Trait> told = EnumSet.noneOf(Trait.class);
    rows().forEach(row -> told.addAll(traits(row)));
    assertEquals(EnumSet.allOf(Trait.class), told);
  }

  @Test
  void moneyIsMoneyInAnyCurrency() {
    for (String name : unitsOf().keySet()) {
      assertEquals(name.startsWith("money"), Dimensions.is(name, Trait.MONEY), name);
    }
  }

  @Test
  void aCountHasItsOwnNameAndTheGroupOfAll() {
    Dimension d = Dimensions.known("count:篇");
    assertEquals("count:篇", d.name());
    assertEquals("count", d.group());
    assertEquals("个数", Dimensions.chinese().get("count"));
    assertTrue(d.is(Trait.COUNT));
    assertFalse(d.is(Trait.PARTY));
    assertTrue(Dimensions.known("count:家").is(Trait.PARTY));
  }

  @Test
  void anUnknownNameIsItsOwnGroupAndHasNoTraits() {
    assertNull(Dimensions.named("vigour"));
    assertEquals("vigour", Dimensions.group("vigour"));
    assertFalse(Dimensions.is("vigour", Trait.GAUGED));
    assertThrows(IllegalStateException.class, () -> Dimensions.known("vigour"));
    assertTrue(Dimensions.NONE.isNone());
  }
}
