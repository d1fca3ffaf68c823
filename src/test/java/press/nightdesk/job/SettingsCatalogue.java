package press.nightdesk.job;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.RawTextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Every setting there is, read off the settings records and their Javadoc, which the compiler's
/// own parser reads.
///
/// @param groups the settings of each record, in the order of its components; `JobSettings` first
/// @param places the dotted keys under which each record stands
record SettingsCatalogue(Map<Class<?>, List<Setting>> groups, Map<Class<?>, List<String>> places) {
  private static final Path SOURCES = Path.of("src/main/java/press/nightdesk/job");

  static SettingsCatalogue read() {
    Map<Class<?>, List<Setting>> groups = new LinkedHashMap<>();
    Map<Class<?>, List<String>> places = new LinkedHashMap<>();
    Deque<Map.Entry<String, Class<?>>> open = new ArrayDeque<>();
    open.add(Map.entry(SettingsReader.ROOT, JobSettings.class));
    while (!open.isEmpty()) {
      Map.Entry<String, Class<?>> place = open.pop();
      places.computeIfAbsent(place.getValue(), _ -> new ArrayList<>()).add(place.getKey());
      List<Setting> settings =
          groups.computeIfAbsent(place.getValue(), SettingsCatalogue::settings);
      settings.stream()
          .filter(Setting::isGroup)
          .map(group -> Map.<String, Class<?>>entry(place(place.getKey(), group), group.type()))
          .forEach(open::add);
    }
    return new SettingsCatalogue(groups, places);
  }

  /// The dotted keys under which a record stands.
  List<String> placesOf(Class<?> group) {
    return places.getOrDefault(group, List.of());
  }

  private static String place(String parent, Setting group) {
    return parent + "." + group.key() + (group.isList() ? "[]" : "");
  }

  private static List<Setting> settings(Class<?> group) {
    Map<String, String> meanings = meanings(group);
    return Arrays.stream(group.getRecordComponents())
        .map(component -> new Setting(component, meanings.getOrDefault(component.getName(), "")))
        .toList();
  }

  /// The `@param` descriptions of a record, each in one line.
  private static Map<String, String> meanings(Class<?> group) {
    Path source = SOURCES.resolve(outermost(group).getSimpleName() + ".java");
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
      DocTrees trees = DocTrees.instance(task);
      Map<String, String> meanings = new LinkedHashMap<>();
      new TreePathScanner<Void, Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
          if (tree.getKind() == Tree.Kind.RECORD
              && tree.getSimpleName().contentEquals(group.getSimpleName())) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
              comment.getBlockTags().stream()
                  .filter(ParamTree.class::isInstance)
                  .map(ParamTree.class::cast)
                  .forEach(param -> meanings.put(param.getName().toString(), text(param)));
            }
          }
          return super.visitClass(tree, null);
        }
      }.scan(task.parse(), null);
      return meanings;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(ParamTree param) {
    return param.getDescription().stream()
        .map(SettingsCatalogue::raw)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  /// Of a Markdown comment the text as it is written: printed as a tree, what is not ASCII is
  /// escaped.
  private static String raw(DocTree part) {
    return part instanceof RawTextTree written ? written.getContent() : part.toString();
  }

  private static Class<?> outermost(Class<?> group) {
    return group.getEnclosingClass() == null ? group : outermost(group.getEnclosingClass());
  }
}
