/// Dispatches to artefacts: records, digest and the edition's ledger, each written whole or not
/// at all.
@NullMarked
package press.nightdesk.publish;

import org.jspecify.annotations.NullMarked;
