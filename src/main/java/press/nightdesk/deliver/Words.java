package press.nightdesk.deliver;

import java.security.cert.CertificateException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What others say, made fit for one line of ours.
final class Words {
  private static final int LONGEST = 200;

  private Words() {}

  /// Why no safe connection came about.
  ///
  /// @param place where to
  static String unsafe(String place, @Nullable Throwable failed) {
    return "no safe connection to %s: %s"
        .formatted(
            place,
            among(failed, CertificateException.class)
                ? "its certificate is not accepted"
                : "it does not speak TLS as it should there");
  }

  /// Whether a failure is of a kind, or comes from one that is.
  static boolean among(@Nullable Throwable failed, Class<? extends Throwable> kind) {
    return Stream.iterate(failed, thrown -> thrown != null, Throwable::getCause)
        .anyMatch(kind::isInstance);
  }

  /// The text on one line, without control characters, cut to 200 characters.
  static String line(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
