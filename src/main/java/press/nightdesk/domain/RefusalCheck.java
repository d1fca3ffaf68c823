package press.nightdesk.domain;

/// Tells a refusal in words from an answer, as a pure function.
@FunctionalInterface
public interface RefusalCheck {
  /// Whether a reply that holds nothing of what was asked for declines the task.
  boolean refuses(String reply);
}
