package press.nightdesk.source.feed;

import org.jspecify.annotations.Nullable;

/// One entry of a feed, as the feed gives it.
///
/// @param id its `guid` or `id`; null if it has none
/// @param link as it stands in the feed, perhaps relative; null if it has none
/// @param headline plain text, perhaps empty
/// @param text the longest text the feed has of it; empty if it has none
/// @param html whether `text` is markup
/// @param published the date as the feed writes it; null if it has none
record Item(
    @Nullable String id,
    @Nullable String link,
    String headline,
    String text,
    boolean html,
    @Nullable String published) {}
