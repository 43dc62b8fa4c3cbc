package org.zhibiao.cli;

import java.util.function.Supplier;
import org.zhibiao.evaluate.SameUnit;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;

/**
 * The parts the commands are made of.
 *
 * @param extractor made when first asked for, since loading its dictionaries takes a while
 * @param rulesOnly the extractor without the trained models
 * @param units the table of units
 */
record Services(
    DeclarationReader reader,
    Supplier<Extractor> extractor,
    Supplier<Extractor> rulesOnly,
    Supplier<SameUnit> units) {}
