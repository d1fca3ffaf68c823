package press.nightdesk.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A file's name as text, whatever the machine's locale.
final class FileName {
  private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");
  private static final char REPLACEMENT = '\uFFFD';

  private FileName() {}

  /// The last name of a path. Under a locale without UTF-8 Java shows every letter it cannot
  /// decode as U+FFFD, and two Cyrillic names of one length would be one; the file's URI still
  /// holds the bytes. A name that is no UTF-8 at all is given percent-encoded.
  ///
  /// A character that nobody sees and that may turn round what follows it, such as U+202E, is
  /// percent-encoded: `evil`, U+202E and `cod.txt` would show as `eviltxt.doc`.
  static String of(Path path) {
    return FORMAT.matcher(name(path)).replaceAll(hidden -> encoded(hidden.group()));
  }

  private static String encoded(String hidden) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : hidden.getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(b));
    }
    return encoded.toString();
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    String shown = last == null ? path.toString() : last.toString();
    if (shown.indexOf(REPLACEMENT) < 0) {
      return shown;
    }
    String raw = path.toAbsolutePath().toUri().getRawPath().replaceAll("/$", "");
    String encoded = raw.substring(raw.lastIndexOf('/') + 1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(encoded))).toString();
    } catch (CharacterCodingException noUtf8) {
      return encoded;
    }
  }

  private static byte[] bytes(String percentEncoded) {
    ByteBuffer bytes = ByteBuffer.allocate(percentEncoded.length());
    for (int i = 0; i < percentEncoded.length(); i++) {
      char c = percentEncoded.charAt(i);
      if (c == '%') {
        bytes.put((byte) Integer.parseInt(percentEncoded, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    byte[] exact = new byte[bytes.position()];
    bytes.flip().get(exact);
    return exact;
  }
}
