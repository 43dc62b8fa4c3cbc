package org.zhibiao.storage;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An output that remembers the first write that failed and takes nothing after it, since what
 * prints to it may not tell. It leaves what it writes to open. Used by one thread at a time.
 */
public final class CheckedOutput extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException failure;

  /** An output to that stream, which stays the caller's to close. */
  public CheckedOutput(OutputStream out) {
    this.out = out;
  }

  /** The first write that failed, null where all went well. */
  public @Nullable IOException failure() {
    return failure;
  }

  /** Whether that is what failed, or follows from it. */
  public boolean hasFailedWith(IOException e) {
    return failure != null && (failure.equals(e) || failure.equals(e.getCause()));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    refuseFurther();
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Fails where an earlier write did: what stands behind a gap must not look like what follows. */
  public void refuseFurther() throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
  }

  @Override
  public void flush() throws IOException {
    refuseFurther();
    try {
      out.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** It is not ours to close. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
