package press.nightdesk.llm;

import press.nightdesk.llm.RateHeaders.Kind;

/// What one request is expected to take of every kind of limit.
///
/// @param input tokens sent
/// @param output tokens received
record Need(long input, long output) {
  long tokens() {
    return input + output;
  }

  long of(Kind kind) {
    return switch (kind) {
      case REQUESTS -> 1;
      case TOKENS -> tokens();
      case INPUT_TOKENS -> input;
      case OUTPUT_TOKENS -> output;
    };
  }
}
