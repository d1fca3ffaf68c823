/// The edition as a small static site: an index and a bilingual page per article.
@NullMarked
package press.nightdesk.publish.reader;

import org.jspecify.annotations.NullMarked;
