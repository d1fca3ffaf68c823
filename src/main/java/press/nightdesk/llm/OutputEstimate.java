package press.nightdesk.llm;

/// How many tokens an answer will have, by what answers have had: a moving average of the output
/// per token of estimated input.
///
/// @param perInput as many to begin with, which is more than most translations and summaries have
record OutputEstimate(double perInput) {
  static final OutputEstimate FIRST = new OutputEstimate(1);

  /// What one answer adds to the average.
  private static final double WEIGHT = 0.1;

  private static final double MOST_PER_INPUT = 20;

  long of(long input) {
    return (long) Math.ceil(input * perInput);
  }

  OutputEstimate seen(long input, long output) {
    double ratio = Math.min(MOST_PER_INPUT, (double) output / Math.max(1, input));
    return new OutputEstimate(perInput + WEIGHT * (ratio - perInput));
  }
}
