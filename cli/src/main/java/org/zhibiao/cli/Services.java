package org.zhibiao.cli;

import java.util.function.Supplier;
import org.zhibiao.evaluate.SameUnit;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.target.Extractor;

/**
 * The parts the commands are made of.
 *
 * @param extractor made when first asked for, since loading its dictionaries takes a while
 * @param units likewise
 */
record Services(
    DeclarationReader reader, Supplier<Extractor> extractor, Supplier<SameUnit> units) {}
