package press.nightdesk.weather;

import java.time.Duration;

/// A request as the provider's books have it. Times count from when the provider opened.
///
/// @param asked the hash of its body
/// @param left when the answer is sent, or the connection given up
/// @param pause how long the answer asks everybody to wait; zero if it does not
public record MeteredCall(
    String asked, Fate fate, Duration arrived, Duration left, Duration pause) {}
