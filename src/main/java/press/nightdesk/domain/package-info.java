/// What Nightdesk speaks of: articles, translations, summaries, findings and editions, as
/// values that cannot hold nonsense. Imports nothing of ours and no framework.
@NullMarked
package press.nightdesk.domain;

import org.jspecify.annotations.NullMarked;
