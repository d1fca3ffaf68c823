/// Spring Batch: the steps, the settings and the wiring. Adapters only; content is decided
/// elsewhere.
@NullMarked
package press.nightdesk.job;

import org.jspecify.annotations.NullMarked;
