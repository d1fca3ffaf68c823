/// Which names a Russian and an English text hold, and which of them are the same.
@NullMarked
package press.nightdesk.check.name;

import org.jspecify.annotations.NullMarked;
