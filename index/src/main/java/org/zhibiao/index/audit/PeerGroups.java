package org.zhibiao.index.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.review.Peers;
import org.zhibiao.index.schema.Documents;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.TargetRecord;

/**
 * Finds the values of an index that are far from their peers. Targets are put in order of their
 * group by counting; only groups that are large enough are looked at, one at a time. Takes eight
 * bytes for a target of the index and four for a group.
 */
final class PeerGroups {
  private final IndexReader reader;
  private final Audit audit;

  PeerGroups(IndexReader reader, Audit audit) {
    this.reader = reader;
    this.audit = audit;
  }

  /** Those far off, by the id of their declaration. */
  Map<String, List<Peers.Odd>> odd() throws IOException {
    SortedDocValues keys =
        audit.looksAtPeers() ? MultiDocValues.getSortedValues(reader, Schema.PEER) : null;
    Map<String, List<Peers.Odd>> odd = new HashMap<>();
    if (keys == null) {
      return odd;
    }
    int[] ends = new int[keys.getValueCount() + 1];
    int[] members = members(ends);
    StoredFields stored = reader.storedFields();
    Values values = new Values(reader);
    int least = audit.leastPeers();
    int from = 0;
    for (int group = 0; group < keys.getValueCount(); group++) {
      int to = ends[group];
      if (to - from > least) {
        String key = keys.lookupOrd(group).utf8ToString();
        for (Peers.Odd o : odd(key, members, from, to, values, stored)) {
          odd.computeIfAbsent(o.peer().declaration(), k -> new ArrayList<>()).add(o);
        }
      }
      from = to;
    }
    return odd;
  }

  /** The documents in the order of their groups; {@code ends} becomes where each group ends. */
  private int[] members(int[] ends) throws IOException {
    int all = 0;
    SortedDocValues counted = keys();
    while (counted.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
      ends[counted.ordValue() + 1]++;
      all++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    int[] members = new int[all];
    SortedDocValues placed = keys();
    for (int doc = placed.nextDoc(); doc != SortedDocValues.NO_MORE_DOCS; doc = placed.nextDoc()) {
      members[ends[placed.ordValue()]++] = doc;
    }
    return members;
  }

  private SortedDocValues keys() throws IOException {
    return Objects.requireNonNull(MultiDocValues.getSortedValues(reader, Schema.PEER));
  }

  private List<Peers.Odd> odd(
      String key, int[] members, int from, int to, Values values, StoredFields stored)
      throws IOException {
    List<Peers.Peer> group = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      int doc = members[i];
      group.add(new Peers.Peer("", values.department(doc), String.valueOf(doc), values.value(doc)));
    }
    List<Peers.Odd> found = new ArrayList<>();
    for (Peers.Odd o : audit.odd(group, key)) {
      int doc = Integer.parseInt(o.peer().item());
      TargetRecord record =
          Documents.target(
              Objects.requireNonNull(
                  stored.document(doc, Set.of(Schema.RECORD)).get(Schema.RECORD)));
      Peers.Peer peer =
          new Peers.Peer(
              record.declaration(), o.peer().department(), record.id(), o.peer().value());
      found.add(o.of(peer));
    }
    return found;
  }

  /** The numbers and departments of documents asked for in rising order. */
  private static final class Values {
    private final List<LeafReaderContext> leaves;

    Values(IndexReader reader) {
      this.leaves = reader.leaves();
    }

    private LeafReaderContext leaf(int doc) {
      return leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(doc, leaves));
    }

    double value(int doc) throws IOException {
      LeafReaderContext leaf = leaf(doc);
      var values = leaf.reader().getNumericDocValues(Schema.VALUE);
      return values != null && values.advanceExact(doc - leaf.docBase)
          ? Double.longBitsToDouble(values.longValue())
          : 0;
    }

    String department(int doc) throws IOException {
      LeafReaderContext leaf = leaf(doc);
      var values = leaf.reader().getSortedDocValues(Schema.DEPARTMENT_SORT);
      return values != null && values.advanceExact(doc - leaf.docBase)
          ? values.lookupOrd(values.ordValue()).utf8ToString()
          : "";
    }
  }
}
