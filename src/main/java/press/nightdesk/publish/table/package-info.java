/// The edition as a table for spreadsheets.
@NullMarked
package press.nightdesk.publish.table;

import org.jspecify.annotations.NullMarked;
