/// From a page's markup to an article's plain paragraphs.
@NullMarked
package press.nightdesk.source.html;

import org.jspecify.annotations.NullMarked;
