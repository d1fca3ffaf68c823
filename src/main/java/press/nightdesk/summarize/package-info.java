/// Translation to summary: the request, reading the reply, asking again.
@NullMarked
package press.nightdesk.summarize;

import org.jspecify.annotations.NullMarked;
