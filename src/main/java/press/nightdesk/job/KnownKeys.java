package press.nightdesk.job;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/// What a job file may say, read off the settings records themselves.
final class KnownKeys {
  private KnownKeys() {}

  /// The keys that may stand where `key` stands, for example those of `nightdesk.model`.
  ///
  /// @param key a dotted key that is unknown, `nightdesk.modle.name` or `nightdesk.sources[0].pth`
  static List<String> besides(String key) {
    List<String> path = List.of(key.split("\\.", -1));
    Type place = JobSettings.class;
    for (String step : path.subList(1, path.size())) {
      Optional<Type> next = component(place, step.replaceAll("\\[.*", ""));
      if (next.isEmpty()) {
        break;
      }
      place = next.get();
    }
    return Arrays.stream(components(place)).map(KnownKeys::name).toList();
  }

  /// What a value of this type looks like, to follow the words "is no".
  static String form(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "value of: ", ""));
    }
    return switch (type) {
      case Class<?> t when t == Integer.class || t == int.class -> "whole number";
      case Class<?> t when t == BigDecimal.class -> "number";
      case Class<?> t when t == Duration.class -> "duration such as 120s or 10m";
      case Class<?> t when t == URI.class -> "URL such as https://api.example.org/v1";
      case Class<?> t when t == ZoneId.class -> "time zone such as Europe/Berlin";
      default -> type.getSimpleName().toLowerCase(Locale.ROOT);
    };
  }

  private static Optional<Type> component(Type place, String name) {
    return Arrays.stream(components(place))
        .filter(component -> name(component).equals(name))
        .map(RecordComponent::getGenericType)
        .map(type -> type instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : type)
        .filter(type -> components(type).length > 0)
        .findFirst();
  }

  private static RecordComponent[] components(Type type) {
    return type instanceof Class<?> c && c.isRecord()
        ? c.getRecordComponents()
        : new RecordComponent[0];
  }

  private static String name(RecordComponent component) {
    return DataObjectPropertyName.toDashedForm(component.getName());
  }
}
