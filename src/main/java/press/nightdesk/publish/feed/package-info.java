/// The job's rolling feeds: Atom and JSON Feed of what came out last, over all editions.
@NullMarked
package press.nightdesk.publish.feed;

import org.jspecify.annotations.NullMarked;
