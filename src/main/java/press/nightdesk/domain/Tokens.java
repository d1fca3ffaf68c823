package press.nightdesk.domain;

/// Tokens as the provider billed them.
///
/// @param input everything sent, cached or not
/// @param output everything received, thoughts included
public record Tokens(long input, long output) {
  public static final Tokens NONE = new Tokens(0, 0);

  public Tokens {
    if (input < 0 || output < 0) {
      throw new IllegalArgumentException(
          "tokens below zero: %d in, %d out".formatted(input, output));
    }
  }

  public Tokens plus(Tokens other) {
    return new Tokens(input + other.input, output + other.output);
  }
}
