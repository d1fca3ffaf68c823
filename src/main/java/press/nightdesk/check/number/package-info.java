/// What numbers, dates and times a Russian and an English text name, and whether they are the same.
@NullMarked
package press.nightdesk.check.number;

import org.jspecify.annotations.NullMarked;
