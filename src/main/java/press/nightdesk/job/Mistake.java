package press.nightdesk.job;

import org.jspecify.annotations.Nullable;

/// Something in the job file, a prompt or an option that has to be mended before anything starts.
///
/// @param where the file and line, the option or the file concerned; null if it is nowhere yet
/// @param what the offending key and value, the rule, and what to do
public record Mistake(@Nullable String where, String what) {
  @Override
  public String toString() {
    return where == null ? what : where + ": " + what;
  }
}
