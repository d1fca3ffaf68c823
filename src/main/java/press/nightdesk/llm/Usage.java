package press.nightdesk.llm;

/// Tokens as the provider billed them.
///
/// @param input everything sent, cached or not
/// @param output everything received, thoughts included
public record Usage(long input, long output) {}
