package press.nightdesk.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/// Why a job file is no YAML, and in which line. The line is never quoted: it may hold a key.
final class UnreadableYaml {
  private UnreadableYaml() {}

  /// @param error what the parser threw
  static Mistake in(Path file, Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
        return at(file, yaml.getProblemMark(), yaml.getProblem());
      }
      if (cause instanceof ReaderException odd) {
        return new Mistake(
            file + ":" + lineOf(file, odd.getPosition()),
            "is no readable YAML: character U+%04X cannot stand in it: delete it"
                .formatted(odd.getCodePoint()));
      }
    }
    return firstBadByte(file)
        .orElseGet(
            () ->
                new Mistake(
                    file.toString(),
                    "is no readable YAML (%s)".formatted(error.getClass().getSimpleName())));
  }

  private static Mistake at(Path file, Mark mark, String problem) {
    String said =
        problem.contains("'\\t")
            ? "a tab stands where a line begins: YAML is indented by spaces, not by tabs"
            : problem.contains("duplicate key") ? problem + ": keep one of them" : problem;
    return new Mistake(
        "%s:%d".formatted(file, mark.getLine() + 1),
        "is no readable YAML: column %d: %s".formatted(mark.getColumn() + 1, said));
  }

  private static long lineOf(Path file, int position) {
    try {
      return 1 + Files.readString(file).codePoints().limit(position).filter(c -> c == '\n').count();
    } catch (IOException unreadable) {
      return 1;
    }
  }

  /// A file in another encoding than UTF-8, such as windows-1251.
  private static Optional<Mistake> firstBadByte(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      CharBuffer text = CharBuffer.allocate(bytes.capacity() + 1);
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      if (!decoder.decode(bytes, text, true).isError()) {
        return Optional.empty();
      }
      long line = 1 + text.flip().chars().filter(c -> c == '\n').count();
      return Optional.of(
          new Mistake(file + ":" + line, "is not UTF-8: save the file in that encoding"));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
