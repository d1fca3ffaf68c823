package press.nightdesk.job;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `docs/job-file.schema.json`, made of the catalogue: JSON Schema draft-07, which every YAML
/// editor knows.
record JobFileSchema(SettingsCatalogue catalogue) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String PLACEHOLDER = "\\$\\{";
  private static final String DURATION = "^\\s*([0-9]+\\s*(ns|us|ms|s|m|h|d)?|P.+)\\s*$";
  private static final String SIZE = "^\\s*[0-9]+\\s*(B|KB|MB|GB|TB)?\\s*$";

  String text() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "A Nightdesk job file");
    schema.put("type", "object");
    ObjectNode top = schema.putObject("properties");
    top.putObject(SettingsReader.ROOT).put("$ref", ref(JobSettings.class));
    top.putObject("spring").put("description", "Spring Boot's own settings; rarely needed");
    top.putObject("logging").put("description", "Spring Boot's log settings; rarely needed");
    schema.put("additionalProperties", false);
    schema.putArray("required").add(SettingsReader.ROOT);
    ObjectNode definitions = schema.putObject("definitions");
    catalogue
        .groups()
        .forEach((group, settings) -> fill(definitions.putObject(name(group)), settings));
    return JSON.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
  }

  private static void fill(ObjectNode node, List<Setting> settings) {
    node.put("type", "object");
    ObjectNode properties = node.putObject("properties");
    settings.forEach(setting -> fill(properties.putObject(setting.key()), setting));
    node.put("additionalProperties", false);
    List<String> required =
        settings.stream()
            .filter(setting -> new SettingForm(setting).isRequired())
            .map(Setting::key)
            .toList();
    if (!required.isEmpty()) {
      ArrayNode keys = node.putArray("required");
      required.forEach(keys::add);
    }
  }

  private static void fill(ObjectNode node, Setting setting) {
    node.put("description", setting.meaning());
    String[] usual = setting.usual();
    if (usual != null) {
      putUsual(node, setting, usual);
    }
    if (setting.isGroup() && !setting.isList()) {
      node.putArray("allOf").addObject().put("$ref", ref(setting.type()));
      return;
    }
    if (!setting.isList()) {
      fillValue(node, setting);
      return;
    }
    ArrayNode forms = node.putArray("anyOf");
    ObjectNode list = forms.addObject().put("type", "array");
    if (new SettingForm(setting).isRequired() || setting.key().equals("topics")) {
      list.put("minItems", 1);
    }
    if (setting.isGroup()) {
      list.putObject("items").put("$ref", ref(setting.type()));
    } else {
      fillValue(list.putObject("items"), setting);
      forms.addObject().put("type", "string").put("description", "separated by commas");
    }
  }

  private static void putUsual(ObjectNode node, Setting setting, String[] usual) {
    SettingForm form = new SettingForm(setting);
    if (setting.isList()) {
      ArrayNode list = node.putArray("default");
      List.of(usual).forEach(list::add);
    } else if (form.isBoolean()) {
      node.put("default", Boolean.parseBoolean(usual[0]));
    } else if (form.isWhole()) {
      node.put("default", Long.parseLong(usual[0]));
    } else {
      node.put("default", usual[0]);
    }
  }

  /// One value, or a placeholder for it.
  private static void fillValue(ObjectNode node, Setting setting) {
    SettingForm form = new SettingForm(setting);
    Class<?> type = setting.type();
    String pattern = pattern(type, form);
    if (pattern == null && form.words().isEmpty() && !form.isNumber() && !form.isBoolean()) {
      node.put("type", "string");
      return;
    }
    ArrayNode forms = node.putArray("anyOf");
    ObjectNode value = forms.addObject();
    if (!form.words().isEmpty()) {
      ArrayNode words = value.putArray("enum");
      form.words().forEach(words::add);
    } else if (form.isBoolean()) {
      value.put("type", "boolean");
    } else if (form.isNumber()) {
      value.put("type", form.isWhole() ? "integer" : "number");
      form.least().ifPresent(least -> value.put("minimum", least));
      form.most().ifPresent(most -> value.put("maximum", most));
      if (form.isPositive()) {
        value.put("exclusiveMinimum", BigDecimal.ZERO);
      }
    } else {
      value.put("type", "string");
      if (pattern != null) {
        value.put("pattern", pattern);
      }
    }
    if (type == Duration.class || type == DataSize.class) {
      forms.addObject().put("type", "integer").put("minimum", 0);
    }
    forms.addObject().put("type", "string").put("pattern", PLACEHOLDER);
  }

  private static @Nullable String pattern(Class<?> type, SettingForm form) {
    if (type == Duration.class) {
      return DURATION;
    }
    return type == DataSize.class ? SIZE : form.regexp().map("^(%s)$"::formatted).orElse(null);
  }

  private static String ref(Class<?> group) {
    return "#/definitions/" + name(group);
  }

  private static String name(Class<?> group) {
    return group == JobSettings.class
        ? "job"
        : group.getSimpleName().replaceFirst("Settings$", "").toLowerCase(Locale.ROOT);
  }
}
