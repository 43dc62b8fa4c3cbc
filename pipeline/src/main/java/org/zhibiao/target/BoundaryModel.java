package org.zhibiao.target;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * Two maximum-entropy models (OpenNLP) that weigh candidate boundaries of what is measured: where a
 * phrase before the number begins and where it ends. Trained by {@code zhibiao train} from
 * corpora/train only. Immutable.
 */
final class BoundaryModel {
  static final String YES = "1";
  static final String NO = "0";
  private static final String RESOURCE = "boundary.model.gz";

  private final MaxentModel start;
  private final MaxentModel end;

  BoundaryModel(MaxentModel start, MaxentModel end) {
    this.start = start;
    this.end = end;
  }

  /** The model that ships with the project; empty where a build has none. */
  static Optional<BoundaryModel> shipped() {
    try (InputStream in = BoundaryModel.class.getResourceAsStream(RESOURCE)) {
      return in == null ? Optional.empty() : Optional.of(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  static BoundaryModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    return new BoundaryModel(readOne(data), readOne(data));
  }

  private static MaxentModel readOne(DataInputStream data) throws IOException {
    return new BinaryGISModelReader(data).getModel();
  }

  void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(zipped);
    for (MaxentModel model : new MaxentModel[] {start, end}) {
      new OpenWriter((AbstractModel) model, data).persist();
    }
    data.flush();
    zipped.finish();
  }

  /** Writes a model and leaves the stream open for the next one. */
  private static final class OpenWriter extends BinaryGISModelWriter {
    OpenWriter(AbstractModel model, DataOutputStream out) {
      super(model, out);
    }

    @Override
    public void close() {}
  }

  /** The probability that a phrase begins here. */
  double start(String[] features) {
    return yes(start, features);
  }

  /** The probability that a phrase before the number ends here. */
  double end(String[] features) {
    return yes(end, features);
  }

  private static double yes(MaxentModel model, String[] features) {
    return model.eval(features)[model.getIndex(YES)];
  }
}
