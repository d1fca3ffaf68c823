package press.nightdesk.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.FileStamp;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stage;

/// Articles in the text form, one a file: `articles/**/*.txt`, one file, or a folder, which means
/// every `.txt` file at any depth below it.
public final class TextSource implements ArticleSource {
  private static final String ENDING = ".txt";
  private static final Logger LOG = LoggerFactory.getLogger(TextSource.class);

  private final String name;
  private final Glob path;
  private final Path literal;
  private final Path root;
  private final LanguageIdentifier languages;

  /// @param name the source's name
  /// @param path as the job file writes it, with forward slashes
  /// @param base what a relative path is relative to
  /// @param languages tells Russian from the rest
  /// @throws IllegalArgumentException if the path makes no sense
  public TextSource(String name, String path, Path base, LanguageIdentifier languages) {
    this.name = name;
    this.path = Glob.parse(path);
    // Here and not later, so that a path this machine cannot express is refused at once.
    this.literal = base.resolve(this.path.toString());
    this.root = base.resolve(this.path.root());
    this.languages = languages;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stream<Arrival> arrivals() {
    return stream(found()).map(found -> arrival(found, null));
  }

  @Override
  public Stream<Arrival> arrivals(SeenFiles seen) {
    return stream(new FileStamps(name, found(), seen, this::arrival));
  }

  /// Not by Stream.flatMap, whose iterator would read a whole folder of articles ahead.
  private static <T> Stream<T> stream(Iterator<T> items) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            items, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT),
        false);
  }

  @Override
  public Optional<String> absence() {
    return found().hasNext() ? Optional.empty() : Optional.of("no file matches " + path);
  }

  private Iterator<Found> found() {
    if (Files.isRegularFile(literal)) {
      return List.<Found>of(new Found.File(path.toString(), literal)).iterator();
    }
    if (!Files.isDirectory(root)) {
      return Collections.emptyIterator();
    }
    return new Walk(path.isPattern() ? path : Glob.below(path.root(), ENDING), root);
  }

  private Arrival arrival(Found found, @Nullable FileStamp stamp) {
    Origin origin = new Origin(name, null, found.shown());
    try {
      return switch (found) {
        case Found.File file -> LanguageGate.arrival(article(origin, file.path()), stamp);
        case Found.LinkOutside _ ->
            throw new UnfitException(
                Unfit.LINK_OUTSIDE, "the link points out of the folder the job file names");
        case Found.Closed closed ->
            throw new UnfitException(Unfit.UNREADABLE_FILE, FileBytes.reason(closed.why()));
      };
    } catch (UnfitException unfit) {
      return new Arrival.Unreadable(failure(origin, unfit), lasting(unfit.unfit(), stamp));
    } catch (RuntimeException unforeseen) {
      return new Arrival.Unreadable(failure(origin, unforeseen(origin, unforeseen)));
    }
  }

  /// A file that somebody may yet be allowed to read is not remembered as unreadable.
  private static @Nullable FileStamp lasting(Unfit cause, @Nullable FileStamp stamp) {
    return cause == Unfit.UNREADABLE_FILE || cause == Unfit.LINK_OUTSIDE ? null : stamp;
  }

  private Article article(Origin origin, Path file) throws UnfitException {
    TextArticle text = TextArticle.parse(PlainText.of(FileBytes.of(file)));
    String whole = text.headline() + "\n" + String.join("\n", text.paragraphs());
    List<Paragraph> paragraphs =
        IntStream.range(0, text.paragraphs().size())
            .mapToObj(i -> new Paragraph(i + 1, text.paragraphs().get(i)))
            .toList();
    return new Article(
        SafeId.of(origin),
        1,
        origin,
        text.published(),
        languages.identify(whole),
        text.headline(),
        paragraphs);
  }

  /// Whatever one file does to the readers, its neighbours are read. The message of the exception
  /// is for the log only: it may quote the text or a path of this machine.
  private static UnfitException unforeseen(Origin origin, RuntimeException cause) {
    LOG.warn("{} cannot be read", SafeId.of(origin), cause);
    return new UnfitException(
        Unfit.UNREADABLE_FILE,
        "it cannot be read (%s)".formatted(cause.getClass().getSimpleName()));
  }

  private static Failure failure(Origin origin, UnfitException unfit) {
    ArticleId id = SafeId.of(origin);
    return new Failure(
        id,
        unfit.title(),
        Stage.INGEST,
        unfit.unfit().kind(),
        SafeId.oneLine("%s: %s".formatted(origin.file(), unfit.detail())),
        unfit.unfit().remedy(),
        0);
  }
}
