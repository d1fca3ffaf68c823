/// Where articles come from: the kinds of source, decoding, and language identification.
@NullMarked
package press.nightdesk.source;

import org.jspecify.annotations.NullMarked;
