package press.nightdesk.job;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whose constants a setting names, in small letters, though it is bound as text, so that what is
/// no constant can be explained.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface OneOf {
  /// The enum.
  Class<? extends Enum<?>> value();
}
