package press.nightdesk.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.deliver.Alarm;
import press.nightdesk.deliver.CommandAlarm;
import press.nightdesk.deliver.Credential;
import press.nightdesk.deliver.Signature;
import press.nightdesk.deliver.WebhookAlarm;

/// Looks at `nightdesk.alert` and makes alarms of it. Nobody is reached for it, and no message
/// repeats what may be a secret.
// Binding sets null where a value could not be read, whatever the record says.
@SuppressWarnings({"NullAway", "ConstantValue"})
final class AlertPlanner {
  private static final String KEY = "nightdesk.alert";

  private AlertPlanner() {}

  /// The alarms that a job file names.
  ///
  /// @param clock dates each attempt to reach somebody
  /// @param mistakes receives what is wrong with them
  static List<Alarm> alarms(@Nullable AlertSettings alert, Clock clock, Mistakes mistakes) {
    if (alert == null) {
      return List.of();
    }
    List<Alarm> alarms = new ArrayList<>();
    if (alert.webhook() != null) {
      var url =
          mistakes.checked(KEY + ".webhook.url", alert.webhook().url(), DeliveryPlanner::address);
      Signature signature =
          mistakes.checked(
              KEY + ".webhook.secret",
              alert.webhook().secret(),
              secret -> Signature.with(new Credential(secret)));
      if (url != null && signature != null) {
        alarms.add(new WebhookAlarm(url, signature, alert.timeout(), clock));
      }
    }
    boolean program = alert.command() != null && !alert.command().isEmpty();
    if (program) {
      alarms.add(new CommandAlarm(alert.command(), alert.timeout()));
    }
    if (alert.webhook() == null && !program) {
      mistakes.add(KEY, "tells nobody: name webhook or command");
    }
    return alarms;
  }
}
