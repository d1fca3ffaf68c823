package press.nightdesk.source.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// How much of a body is taken in.
///
/// @param bytes the most
/// @param cut whether more is cut off; else it is a failure
record Size(int bytes, boolean cut) {
  Body read(InputStream in) throws IOException, UnfitException {
    return read(in, _ -> null);
  }

  /// @param objection looks at the number of bytes so far; null if it may go on, else why not
  Body read(InputStream in, LongFunction<@Nullable String> objection)
      throws IOException, UnfitException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[16 << 10];
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      int room = bytes - body.size();
      body.write(part, 0, Math.min(n, room));
      if (n > room && cut) {
        break;
      }
      String objected =
          n > room ? "the answer is over %,d bytes".formatted(bytes) : objection.apply(body.size());
      if (objected != null) {
        throw new UnfitException(Unfit.TOO_LARGE, objected)
            .withRemedy("no setting raises this limit: name a shorter feed, or leave the page out");
      }
    }
    return new Body(body.toByteArray());
  }
}
