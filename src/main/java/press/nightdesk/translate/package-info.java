/// Article to translation: passages, the request, reading the reply, asking again.
@NullMarked
package press.nightdesk.translate;

import org.jspecify.annotations.NullMarked;
