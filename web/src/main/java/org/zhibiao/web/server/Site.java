package org.zhibiao.web.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.index.search.TargetIndex;

/**
 * What is served.
 *
 * @param index the open index, null where none was built yet: the pages then say what to do
 * @param reader reads the files that are tried
 * @param rules the rules of the audit
 * @param aside findings that were set aside
 * @param extractor extracts from what is tried; made when it is first asked for
 */
public record Site(
    @Nullable TargetIndex index,
    DeclarationReader reader,
    Supplier<Extractor> extractor,
    RuleBook rules,
    Suppressions aside) {}
