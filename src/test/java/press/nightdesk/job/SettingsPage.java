package press.nightdesk.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// `docs/settings.md`, made of the catalogue.
record SettingsPage(SettingsCatalogue catalogue) {
  String text() {
    List<String> parts = new ArrayList<>();
    String head =
        """
        # Every setting

        Made from the code by `COMMAND`; a test fails when it is stale. [The job file](job-file.md) explains
        what is behind these settings; [`job-file.schema.json`](job-file.schema.json) says the same to an editor.

        Every value may be written as `${VARIABLE}` or `${VARIABLE:instead}`, and every setting may be given by `--set` or by an
        environment variable ([how](job-file.md)). A duration is a number with `ms`, `s`, `m`, `h` or `d`; a size one with `B`, `KB`, `MB`,
        `GB` or `TB`. *required* in a group means: if the group is there.
        """;
    parts.add(head.replace("COMMAND", SettingsDocsTest.COMMAND));
    catalogue.groups().forEach((group, settings) -> parts.add(section(group, settings)));
    return String.join("\n", parts);
  }

  private String section(Class<?> group, List<Setting> settings) {
    String title =
        catalogue.placesOf(group).stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    return "## %s\n\n| key | type | default | meaning |\n|---|---|---|---|\n%s\n"
        .formatted(
            title, settings.stream().map(SettingsPage::row).collect(Collectors.joining("\n")));
  }

  private static String row(Setting setting) {
    SettingForm form = new SettingForm(setting);
    String limits = form.limits();
    return "| `%s` | %s | %s | %s |"
        .formatted(
            setting.key(),
            form.type() + (limits.isEmpty() ? "" : "; " + limits),
            usual(setting, form),
            setting.meaning().replace("|", "\\|"));
  }

  private static String usual(Setting setting, SettingForm form) {
    String[] usual = setting.usual();
    if (usual == null) {
      return form.isRequired() ? "*required*" : "–";
    }
    return "`%s`"
        .formatted(
            setting.isList() ? "[" + String.join(", ", usual) + "]" : String.join(", ", usual));
  }
}
