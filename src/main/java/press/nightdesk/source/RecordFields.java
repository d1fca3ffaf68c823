package press.nightdesk.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a record of a dump says of one article, as it stands there.
///
/// @param paragraphs the body as a list; null if it is given as `text` or not at all
record RecordFields(
    @Nullable String id,
    @Nullable String url,
    @Nullable String source,
    @Nullable String published,
    @Nullable String title,
    @Nullable String text,
    @Nullable List<String> paragraphs) {}
