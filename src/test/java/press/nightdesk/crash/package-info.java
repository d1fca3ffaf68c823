/// Runs that are killed, in processes of their own, and what the next run makes of it.
@NullMarked
package press.nightdesk.crash;

import org.jspecify.annotations.NullMarked;
