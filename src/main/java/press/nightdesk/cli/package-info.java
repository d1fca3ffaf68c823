/// Commands, exit codes and what the person at the terminal sees.
@NullMarked
package press.nightdesk.cli;

import org.jspecify.annotations.NullMarked;
