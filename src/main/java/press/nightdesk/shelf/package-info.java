/// The database: what arrived, where each article stands, failures, editions.
@NullMarked
package press.nightdesk.shelf;

import org.jspecify.annotations.NullMarked;
