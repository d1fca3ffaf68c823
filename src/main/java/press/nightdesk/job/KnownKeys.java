package press.nightdesk.job;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.util.unit.DataSize;

/// What a job file may say, read off the settings records themselves.
final class KnownKeys {
  private KnownKeys() {}

  /// The keys that may stand where `key` stands, for example those of `nightdesk.model`.
  ///
  /// @param key a dotted key that is unknown, `nightdesk.modle.name` or `nightdesk.sources[0].pth`
  static List<String> besides(String key) {
    return names(places(key).getLast());
  }

  /// The number of the step of `key` that stands there.
  private static int besideDepth(String key) {
    return places(key).size();
  }

  /// The groups that `key` passes through, from the outermost.
  private static List<Type> places(String key) {
    List<Type> places = new ArrayList<>(List.of(JobSettings.class));
    for (String step : key.split("\\.", -1)) {
      if (!step.equals(SettingsReader.ROOT) || places.size() > 1) {
        Optional<Type> next = component(places.getLast(), step.replaceAll("\\[.*", ""));
        if (next.isEmpty()) {
          break;
        }
        places.add(next.get());
      }
    }
    return places;
  }

  /// What there is to say of an unknown key, to follow it: which was probably meant, and which
  /// there are.
  static String unknown(String key) {
    List<String> known = besides(key);
    String perhaps =
        Arrays.stream(key.split("\\.", -1))
            .map(step -> step.replaceAll("\\[.*", ""))
            .skip(besideDepth(key))
            .findFirst()
            .map(step -> Nearness.perhaps(step, known))
            .orElse("");
    return "is not a setting%s; known there: %s".formatted(perhaps, String.join(", ", known));
  }

  /// A key that is unknown, without what stands below the step that is: of a group that is
  /// misspelt `nightdesk.modle`, whatever is in it.
  static String upToUnknown(String key) {
    String[] steps = key.split("\\.", -1);
    int last = besideDepth(key);
    if (last >= steps.length) {
      return key;
    }
    String known = String.join(".", Arrays.asList(steps).subList(0, last));
    String unknown = steps[last];
    boolean misspelt = !besides(key).contains(unknown.replaceAll("\\[.*", ""));
    return known + "." + (misspelt ? unknown.replaceAll("\\[.*", "") : unknown);
  }

  /// Every key there can be, without the numbers of list entries: `nightdesk.sources.path`.
  static List<String> all() {
    return below(SettingsReader.ROOT, JobSettings.class).toList();
  }

  /// Whether this key, without the numbers of list entries, is a list.
  static boolean isList(String key) {
    return component(key).filter(found -> List.class.equals(found.getType())).isPresent();
  }

  /// Whether this key, without the numbers of list entries, is a whole number or a list of them.
  static boolean isWhole(String key) {
    return component(key)
        .map(KnownKeys::element)
        .filter(Set.of(int.class, Integer.class, long.class, Long.class)::contains)
        .isPresent();
  }

  private static Optional<RecordComponent> component(String key) {
    String group = key.substring(0, Math.max(0, key.lastIndexOf('.')));
    String name = key.substring(key.lastIndexOf('.') + 1);
    List<Type> places = places(group);
    return places.size() == group.split("\\.", -1).length
        ? Arrays.stream(components(places.getLast()))
            .filter(component -> name(component).equals(name))
            .findFirst()
        : Optional.empty();
  }

  private static Stream<String> below(String key, Type type) {
    return Arrays.stream(components(type))
        .flatMap(
            component -> {
              String own = key + "." + name(component);
              return Stream.concat(Stream.of(own), below(own, element(component)));
            });
  }

  private static List<String> names(Type place) {
    return Arrays.stream(components(place)).map(KnownKeys::name).toList();
  }

  /// The words that a value of this type may be; empty if it is no closed list.
  static List<String> words(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
            .toList()
        : List.of();
  }

  /// What a value of this type looks like, to follow the words "is no".
  static String form(Class<?> type) {
    if (type.isRecord()) {
      return "group of settings; known there: " + String.join(", ", names(type));
    }
    if (type.isEnum()) {
      return "value of: " + String.join(", ", words(type));
    }
    return switch (type) {
      case Class<?> t when t == Integer.class || t == int.class -> "whole number";
      case Class<?> t when t == BigDecimal.class -> "number";
      case Class<?> t when t == Duration.class -> "duration such as 120s or 10m";
      case Class<?> t when t == DataSize.class -> "size such as 5MB";
      case Class<?> t when t == URI.class -> "URL such as https://api.example.org/v1";
      case Class<?> t when t == ZoneId.class -> "time zone such as Europe/Berlin";
      default -> type.getSimpleName().toLowerCase(Locale.ROOT);
    };
  }

  private static Optional<Type> component(Type place, String name) {
    return Arrays.stream(components(place))
        .filter(component -> name(component).equals(name))
        .map(KnownKeys::element)
        .filter(type -> components(type).length > 0)
        .findFirst();
  }

  /// The type of a setting, or of an entry if it is a list.
  private static Type element(RecordComponent component) {
    Type type = component.getGenericType();
    return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
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
