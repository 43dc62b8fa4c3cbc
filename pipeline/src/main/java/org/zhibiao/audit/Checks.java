package org.zhibiao.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which code checks which rule: the one place where a new rule is entered. */
final class Checks {
  /** Looks at one declaration. */
  @FunctionalInterface
  interface OfForm {
    void check(Form form, Report report);
  }

  /** Looks at a declaration and the year before. */
  @FunctionalInterface
  interface OfYears {
    void check(YearRules.Years years, Report report);
  }

  static final Map<String, OfForm> OF_FORM = new LinkedHashMap<>();
  static final Map<String, OfYears> OF_YEARS = new LinkedHashMap<>();

  static {
    OF_FORM.put("W01", WordingRules::redundant);
    OF_FORM.put("W02", WordingRules::conflicting);
    OF_FORM.put("W03", WordingRules::vagueBound);
    OF_FORM.put("W04", WordingRules::vague);
    OF_FORM.put("W05", WordingRules::bare);
    OF_FORM.put("W06", WordingRules::exclusive);
    OF_FORM.put("W07", WordingRules::softReach);
    OF_FORM.put("W08", WordingRules::symbolStyle);
    OF_FORM.put("W09", UnitRules::noUnit);
    OF_FORM.put("W10", UnitRules::oddUnit);
    OF_FORM.put("W11", UnitRules::percent);
    OF_FORM.put("W12", UnitRules::misread);
    OF_FORM.put("W13", UnitRules::numeral);
    OF_FORM.put("W14", ComparisonRules::changeBase);
    OF_FORM.put("W15", ComparisonRules::movingBase);
    OF_FORM.put("R01", RowRules::unquantified);
    OF_FORM.put("R02", RowRules::slogan);
    OF_FORM.put("R03", DirectionRules::cost);
    OF_FORM.put("R04", DirectionRules::benefit);
    OF_FORM.put("R05", ClassRules::misplaced);
    OF_FORM.put("R06", RowRules::several);
    OF_FORM.put("R07", RowRules::timeless);
    OF_FORM.put("R08", ClassRules::otherMeasure);
    OF_FORM.put("R09", RowRules::empty);
    OF_FORM.put("R10", ClassRules::costMissing);
    OF_FORM.put("D01", AgreementRules::periodAndYear);
    OF_FORM.put("D02", AgreementRules::textAndTable);
    OF_FORM.put("D03", AgreementRules::twice);
    OF_FORM.put("D04", SumRules::check);
    OF_FORM.put("D05", FormRules::oneClass);
    OF_FORM.put("D06", FormRules::cut);
    OF_FORM.put("D07", FormRules::softShare);
    OF_FORM.put("D08", Coverage::check);
    OF_FORM.put("S01", ActualRules::below);
    OF_FORM.put("S02", ActualRules::farAbove);
    OF_FORM.put("S03", ActualRules::allEqual);
    OF_FORM.put("S04", ActualRules::score);
    OF_YEARS.put("Y01", YearRules::weakened);
    OF_YEARS.put("Y02", YearRules::lowered);
    OF_YEARS.put("Y03", YearRules::copied);
    OF_YEARS.put("Y04", YearRules::unitChanged);
  }

  private Checks() {}
}
