package press.nightdesk.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Origin;

/// Makes articles of the records of one file.
///
/// @param source the source's name in the job file
/// @param shown the file as the job file's path leads to it
record DumpFile(String source, String shown, ArticleMaker maker) {
  /// The article of a record, or why it is none; nothing if it is left out for its age.
  Optional<Arrival> arrival(Piece piece) {
    String place = shown + ", " + piece.place();
    try {
      return maker.arrival(draft(piece, place));
    } catch (UnfitException unfit) {
      return Optional.of(maker.unreadable(id(piece), place, unfit));
    } catch (RuntimeException unforeseen) {
      return Optional.of(maker.unreadable(id(piece), place, unforeseen));
    }
  }

  /// The failure of the file as a whole, or of what is left of it.
  Arrival unreadable(UnfitException unfit) {
    return maker.unreadable(SafeId.of(new Origin(source, null, shown)), shown, unfit);
  }

  /// What a record that gives neither id nor address is known by.
  private ArticleId id(Piece piece) {
    return SafeId.of(new Origin(source, null, shown + ":" + piece.line()));
  }

  private Draft draft(Piece piece, String place) throws UnfitException {
    RecordFields fields = piece.reading().fields();
    String title = fields.title() == null ? "" : Body.line(fields.title());
    URI url = fields.url() == null || fields.url().isBlank() ? null : address(fields.url(), title);
    Origin origin = new Origin(publisher(fields.source()), url, shown);
    boolean own = url != null || (fields.id() != null && !fields.id().isBlank());
    return new Draft(
        own ? SafeId.of(fields.id(), origin) : id(piece),
        origin,
        place,
        title,
        paragraphs(fields),
        maker.published(fields.published(), place));
  }

  private String publisher(@Nullable String said) throws UnfitException {
    String name = said == null ? "" : PlainText.line(PlainText.clean(said, "its source"));
    return name.isEmpty() ? source : name;
  }

  private static List<String> paragraphs(RecordFields fields) {
    List<String> list = fields.paragraphs();
    if (list != null) {
      return list.stream().map(Body::line).toList();
    }
    return fields.text() == null ? List.of() : Body.paragraphs(fields.text());
  }

  private static URI address(String written, String title) throws UnfitException {
    try {
      // Browsers take a space in an address, the standard does not.
      URI url = URI.create(PlainText.strip(written).replace(" ", "%20"));
      String scheme = String.valueOf(url.getScheme());
      if (scheme.matches("(?i)https?") && url.getRawAuthority() != null) {
        return url;
      }
    } catch (IllegalArgumentException noAddress) {
      // Said below.
    }
    String shown = written.length() > 100 ? written.substring(0, 100) + "…" : written;
    throw new UnfitException(
        Unfit.BAD_ADDRESS, "'%s' is no address of the web".formatted(shown), title);
  }
}
