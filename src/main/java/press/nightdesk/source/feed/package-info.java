/// Feeds: RSS, Atom, RDF and JSON Feed, from files and from the web.
@NullMarked
package press.nightdesk.source.feed;

import org.jspecify.annotations.NullMarked;
