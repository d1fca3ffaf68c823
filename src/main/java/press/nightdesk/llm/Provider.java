package press.nightdesk.llm;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Who answers.
public enum Provider {
  /// OpenAI and every endpoint that speaks its chat completions.
  OPENAI,
  ANTHROPIC,
  GEMINI,
  MISTRAL,
  OLLAMA,
  /// Replies kept in files; no model is asked.
  RECORDED;

  /// The name used in job files, in the database and in records: `openai`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The provider with this label.
  ///
  /// @throws IllegalArgumentException if there is none; the message names the setting and lists
  ///     the labels
  public static Provider of(String label) {
    return Arrays.stream(values())
        .filter(provider -> provider.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(label)));
  }

  private static String unknown(String label) {
    String known = Arrays.stream(values()).map(Provider::label).collect(Collectors.joining(", "));
    return "nightdesk.model.provider '%s': use one of %s".formatted(label, known);
  }

  @Override
  public String toString() {
    return label();
  }
}
