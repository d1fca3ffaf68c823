package press.nightdesk.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Origin;

/// Articles in the text form, one a file: `articles/**/*.txt`, one file, or a folder, which means
/// every `.txt` and `.txt.gz` file at any depth below it.
public final class TextSource implements ArticleSource {
  private static final Pattern PAGE = Pattern.compile("(?i)\\s*<(?:!doctype|html|\\?xml)\\b");

  private final String name;
  private final SourceFiles files;
  private final @Nullable Charset encoding;
  private final ArticleMaker maker;

  /// @param name the source's name
  /// @param path as the job file writes it, with forward slashes
  /// @param base what a relative path is relative to
  /// @param encoding of all files; null to find it out file by file
  /// @throws IllegalArgumentException if the path makes no sense
  public TextSource(
      String name, String path, Path base, @Nullable Charset encoding, ArticleMaker maker) {
    this.name = name;
    this.files = new SourceFiles(path, base, List.of(".txt"));
    this.encoding = encoding;
    this.maker = maker;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stream<Arrival> arrivals() {
    return arrivals(SeenFiles.NONE);
  }

  @Override
  public Stream<Arrival> arrivals(SeenFiles seen) {
    maker.begin();
    return ReadAhead.arrivals(tasks(new FileStamps(name, files.found(), seen)));
  }

  @Override
  public Optional<String> absence() {
    return files.absence();
  }

  @Override
  public List<String> remarks() {
    return maker.remarks();
  }

  private Iterator<ReadAhead.Task> tasks(FileStamps found) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public ReadAhead.Task next() {
        FileStamps.Look look = found.next();
        Arrival unchanged = look.unchanged();
        return unchanged != null
            ? new ReadAhead.Task(0, () -> Optional.of(unchanged))
            : new ReadAhead.Task(size(look.found()), () -> arrival(look.found()).map(look::stamp));
      }
    };
  }

  private static long size(Found found) {
    try {
      return found instanceof Found.File file ? Files.size(file.path()) : 0;
    } catch (IOException unreadable) {
      // Reading it will tell why.
      return 0;
    }
  }

  private Optional<Arrival> arrival(Found found) {
    Origin origin = new Origin(name, null, found.shown());
    try {
      return maker.arrival(draft(origin, found.readable()));
    } catch (UnfitException unfit) {
      return Optional.of(maker.unreadable(SafeId.of(origin), found.shown(), unfit));
    } catch (RuntimeException unforeseen) {
      return Optional.of(maker.unreadable(SafeId.of(origin), found.shown(), unforeseen));
    }
  }

  private Draft draft(Origin origin, Path file) throws UnfitException {
    Limits limits = maker.newsroom().limits();
    String place = String.valueOf(origin.file());
    String decoded = Encoding.decode(FileBytes.of(file, limits), encoding);
    limits.requireText(decoded.length());
    String clean = maker.clean(decoded, "the file", place);
    if (PAGE.matcher(clean).lookingAt()) {
      throw new UnfitException(Unfit.NOT_TEXT, "it is a page of HTML: read it with type html");
    }
    TextArticle text = TextArticle.parse(clean);
    LocalDate day = text.published();
    return new Draft(
        SafeId.of(origin),
        origin,
        place,
        Body.line(text.headline()),
        text.paragraphs().stream().flatMap(line -> Body.textOf(line).stream()).toList(),
        day == null ? null : Published.on(day));
  }
}
