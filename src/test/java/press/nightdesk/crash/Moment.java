package press.nightdesk.crash;

import java.util.random.RandomGenerator;

/// A moment in a run that nobody chose: so long after so many requests.
///
/// @param requests that the provider has received; 0 for the run's start
/// @param millis after that
record Moment(int requests, int millis) {
  private static final double WHILE_STARTING = 0.1;

  /// Early or late, by chance.
  ///
  /// @param most requests, a few of which every run should get to make
  /// @param starting how long a run takes to start, in milliseconds
  static Moment any(RandomGenerator random, int most, int starting) {
    return random.nextDouble() < WHILE_STARTING
        ? new Moment(0, random.nextInt(starting))
        : new Moment(1 + random.nextInt(most), random.nextInt(40));
  }
}
