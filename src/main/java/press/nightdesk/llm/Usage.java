package press.nightdesk.llm;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/// Tokens as the provider billed them.
///
/// @param input everything sent, cached or not
/// @param output everything received, thoughts included
public record Usage(long input, long output) {
  public Usage {
    if (input < 0 || output < 0) {
      throw new IllegalArgumentException("usage below zero: %s, %s".formatted(input, output));
    }
  }

  /// LangChain4j's figures on one footing: Anthropic counts cached input apart, Gemini thoughts.
  ///
  /// @return null if the provider said nothing, or nothing that can be true
  static @Nullable Usage of(@Nullable TokenUsage figures) {
    if (figures == null
        || figures.inputTokenCount() == null
        || figures.outputTokenCount() == null) {
      return null;
    }
    long input = figures.inputTokenCount();
    long output = figures.outputTokenCount();
    if (figures instanceof AnthropicTokenUsage anthropic) {
      input += orZero(anthropic.cacheCreationInputTokens());
      input += orZero(anthropic.cacheReadInputTokens());
    } else if (figures instanceof GoogleAiGeminiTokenUsage gemini) {
      output += orZero(gemini.thoughtsTokenCount());
    }
    return input < 0 || output < 0 ? null : new Usage(input, output);
  }

  /// How many of the tokens sent were written into a prompt cache, which some bill on top.
  static long cacheWritten(@Nullable TokenUsage figures) {
    return figures instanceof AnthropicTokenUsage anthropic
        ? orZero(anthropic.cacheCreationInputTokens())
        : 0;
  }

  private static long orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
