package press.nightdesk.job;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A setting as its record declares it.
///
/// @param component the record's component
/// @param meaning its description, off the record's Javadoc
record Setting(RecordComponent component, String meaning) {
  /// The key in its group: `base-url`.
  String key() {
    return DataObjectPropertyName.toDashedForm(component.getName());
  }

  /// Its type; of a list, that of an entry.
  Class<?> type() {
    Type type = component.getGenericType();
    return (Class<?>)
        (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
  }

  boolean isList() {
    return component.getGenericType() instanceof ParameterizedType;
  }

  boolean isGroup() {
    return type().isRecord();
  }

  /// What the binding takes, or the code does, if nothing is written; null if there is no such
  /// value.
  String @Nullable [] usual() {
    DefaultValue bound = onConstructor(DefaultValue.class).orElse(null);
    Usual told = component.getAnnotation(Usual.class);
    return bound != null ? bound.value() : told != null ? new String[] {told.value()} : null;
  }

  /// A rule for the setting itself or, of a list, for its entries.
  <A extends Annotation> Optional<A> rule(Class<A> rule) {
    return Optional.ofNullable(component.getAnnotation(rule))
        .or(() -> onConstructor(rule))
        .or(() -> onType(rule));
  }

  private <A extends Annotation> Optional<A> onConstructor(Class<A> rule) {
    var constructor = component.getDeclaringRecord().getDeclaredConstructors()[0];
    return Arrays.stream(constructor.getParameters())
        .filter(parameter -> parameter.getName().equals(component.getName()))
        .flatMap(parameter -> Arrays.stream(parameter.getAnnotationsByType(rule)))
        .findFirst();
  }

  private <A extends Annotation> Optional<A> onType(Class<A> rule) {
    return component.getAnnotatedType() instanceof AnnotatedParameterizedType list
        ? Optional.ofNullable(list.getAnnotatedActualTypeArguments()[0].getAnnotation(rule))
        : Optional.empty();
  }
}
