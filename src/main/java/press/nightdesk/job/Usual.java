package press.nightdesk.job;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What holds where a setting is not written, told to people. Unlike `@DefaultValue` it is not
/// bound, so that the setting stays absent: what is absent in `summary.model` is taken from
/// `model`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Usual {
  /// As a job file would have it, or in words.
  String value();
}
