package press.nightdesk.source;

import java.time.Clock;
import java.time.ZoneId;

/// What all sources of one job share.
///
/// @param languages tells Russian from the rest
/// @param limits how much of one item is taken in
/// @param zone the zone of times that are written without one
/// @param clock tells what lies in the future and what is old
public record Newsroom(LanguageIdentifier languages, Limits limits, ZoneId zone, Clock clock) {}
