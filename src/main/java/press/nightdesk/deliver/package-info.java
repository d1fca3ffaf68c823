/// Sends a finished edition out: by mail, to a webhook, as a draft to listmonk, into a folder. Each
/// channel makes one attempt and says what came of it; {@link press.nightdesk.deliver.Postroom}
/// sees that nothing is sent twice.
@NullMarked
package press.nightdesk.deliver;

import org.jspecify.annotations.NullMarked;
