package press.nightdesk.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// A path with wildcards as a job file writes it, split where the first wildcard stands: a fixed
/// root, and a pattern for what lies below it.
///
/// Within one name `*`, `?`, `[a-c]` and `{a,b}` mean what they mean to
/// {@link java.nio.file.FileSystem#getPathMatcher}. `**` stands alone between slashes and takes
/// any number of folders, none included. As in a shell, a name that begins with a full stop is
/// only met by a pattern that begins with one.
final class Glob {
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
  private static final Pattern UNCLOSED = Pattern.compile("\\{[^}]*");
  private static final String FOLDERS = "**";

  private final String text;
  private final String root;
  private final List<Name> names;

  private record Name(String text, @Nullable PathMatcher matcher) {
    static Name of(String text) {
      if (text.equals(FOLDERS)) {
        return new Name(text, null);
      }
      try {
        return new Name(text, FileSystems.getDefault().getPathMatcher("glob:" + text));
      } catch (PatternSyntaxException senseless) {
        throw new IllegalArgumentException(
            "path: '%s' is no pattern of a name; [ is closed with ], and stands for itself as \\["
                .formatted(text));
      }
    }

    boolean meets(Path name) {
      boolean hidden = name.toString().startsWith(".");
      return (!hidden || text.startsWith(".")) && (matcher == null || matcher.matches(name));
    }
  }

  private Glob(String text, String root, List<String> names) {
    this.text = text;
    this.root = root;
    this.names = names.stream().map(Name::of).toList();
  }

  /// Reads a path with or without wildcards, separated by forward slashes.
  ///
  /// @throws IllegalArgumentException if it is blank or its wildcards make no sense
  static Glob parse(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("path: it is blank; write one such as articles/**/*.txt");
    }
    List<String> names =
        Arrays.stream(text.strip().split("/+"))
            .filter(name -> !name.isEmpty() && !name.equals("."))
            .toList();
    int fixed = 0;
    while (fixed < names.size() && !WILDCARD.matcher(names.get(fixed)).find()) {
      fixed++;
    }
    List<String> pattern = names.subList(fixed, names.size());
    for (String name : pattern) {
      requireSense(text, name);
    }
    String lead = text.strip().startsWith("/") ? "/" : "";
    String whole = lead + String.join("/", names);
    return new Glob(
        whole.isEmpty() ? "." : whole, lead + String.join("/", names.subList(0, fixed)), pattern);
  }

  private static void requireSense(String text, String name) {
    if (name.contains(FOLDERS) && !name.equals(FOLDERS)) {
      throw new IllegalArgumentException(
          "path '%s': ** stands alone between slashes, as in articles/**/*.txt".formatted(text));
    }
    if (UNCLOSED.matcher(name).results().anyMatch(brace -> brace.end() == name.length())) {
      throw new IllegalArgumentException(
          "path '%s': a brace is not closed before the next slash".formatted(text));
    }
  }

  /// Everything with this ending below a folder, at any depth.
  static Glob below(String folder, String ending) {
    return new Glob(folder, folder, List.of(FOLDERS, "*" + ending));
  }

  /// The part before the first wildcard, with forward slashes; empty if there is none.
  String root() {
    return root;
  }

  /// Whether there is any wildcard.
  boolean isPattern() {
    return !names.isEmpty();
  }

  /// Whether a file is meant.
  ///
  /// @param relative the file's path below the root
  boolean matches(Path relative) {
    return matches(relative, 0, 0);
  }

  /// Whether files in this folder, or below it, can be meant.
  ///
  /// @param relative the folder's path below the root
  boolean leadsInto(Path relative) {
    return leadsInto(relative, 0, 0);
  }

  private boolean matches(Path path, int p, int n) {
    if (n == names.size()) {
      return p == path.getNameCount();
    }
    if (names.get(n).matcher() == null && matches(path, p, n + 1)) {
      return true;
    }
    if (p == path.getNameCount() || !names.get(n).meets(path.getName(p))) {
      return false;
    }
    return matches(path, p + 1, names.get(n).matcher() == null ? n : n + 1);
  }

  private boolean leadsInto(Path folder, int p, int n) {
    if (n == names.size()) {
      return false;
    }
    if (p == folder.getNameCount()) {
      return true;
    }
    if (names.get(n).matcher() == null && leadsInto(folder, p, n + 1)) {
      return true;
    }
    return names.get(n).meets(folder.getName(p))
        && leadsInto(folder, p + 1, names.get(n).matcher() == null ? n : n + 1);
  }

  /// The path as it was written, without names that mean nothing, such as the first of `./a.txt`.
  @Override
  public String toString() {
    return text;
  }
}
