package org.zhibiao.subject;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zhibiao.learn.Maxent;

/**
 * Two maximum-entropy models (OpenNLP) that weigh candidate boundaries of what is measured: where a
 * phrase before the number begins and where it ends. Trained by {@code zhibiao train} from
 * corpora/train and corpora/units only. Immutable.
 *
 * @param start weighs the features of {@link BoundaryFeatures#start}
 * @param end weighs those of {@link BoundaryFeatures#end}
 */
public record BoundaryModel(Maxent start, Maxent end) {
  private static final String RESOURCE = "boundary.model.gz";

  /** The model that ships with the project; empty where a build has none. */
  public static Optional<BoundaryModel> shipped() {
    try (InputStream in = BoundaryModel.class.getResourceAsStream(RESOURCE)) {
      return in == null ? Optional.empty() : Optional.of(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  static BoundaryModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    return new BoundaryModel(Maxent.read(data), Maxent.read(data));
  }

  /** Writes the model as {@link #shipped} reads it. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(zipped);
    start.write(data);
    end.write(data);
    data.flush();
    zipped.finish();
  }
}
