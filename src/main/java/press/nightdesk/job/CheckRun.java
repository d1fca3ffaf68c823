package press.nightdesk.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import press.nightdesk.domain.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The checks on translations made elsewhere: no job, no database, no model.
public final class CheckRun {
  private static final int MOST_MISTAKES = 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final JsonMapper json = new JsonMapper();
  private final String name;
  private final Consumer<String> results;

  /// @param name what mistakes call the input
  /// @param results takes one line for each line of the input, in order
  public CheckRun(String name, Consumer<String> results) {
    this.name = name;
    this.results = results;
  }

  /// Checks every line.
  ///
  /// @param input JSON Lines in UTF-8, in the form that `docs/commands.md` shows
  /// @return whether any line has an error
  /// @throws JobMistaken if lines cannot be read, after all the others were checked
  public boolean check(InputStream input) throws IOException {
    // Latin-1 gives every byte back, so that a line that is not UTF-8 costs no other.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.ISO_8859_1));
    List<Mistake> mistakes = new ArrayList<>();
    boolean errors = false;
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
      if (line.isBlank()) {
        continue;
      }
      try {
        String text = decoded(line);
        String plain = number == 1 ? withoutMark(text) : text;
        CheckLine checked = CheckLine.of(json.readTree(plain));
        results.accept(json.writeValueAsString(checked.result()));
        errors |= checked.verdict() == Verdict.QUARANTINED;
      } catch (CharacterCodingException | JacksonException | IllegalArgumentException unreadable) {
        mistakes.add(mistake(number, unreadable));
        if (mistakes.size() == MOST_MISTAKES) {
          break;
        }
      }
    }
    if (!mistakes.isEmpty()) {
      throw new JobMistaken(mistakes);
    }
    return errors;
  }

  private static String decoded(String bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
        .toString();
  }

  private Mistake mistake(int number, Exception unreadable) {
    String why =
        switch (unreadable) {
          case JacksonException broken -> "not JSON: " + broken.getOriginalMessage();
          case CharacterCodingException _ -> "not UTF-8; convert it first";
          default -> String.valueOf(unreadable.getMessage());
        };
    return new Mistake(
        "%s, line %d".formatted(name, number),
        why + "; a line is {\"id\":\"…\",\"paragraphs\":[{\"n\":1,\"ru\":\"…\",\"en\":\"…\"}]}");
  }

  private static String withoutMark(String line) {
    return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
  }
}
