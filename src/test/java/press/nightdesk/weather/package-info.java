/// Provider weather: a provider with books of its own, and what the job does under its moods.
@NullMarked
package press.nightdesk.weather;

import org.jspecify.annotations.NullMarked;
