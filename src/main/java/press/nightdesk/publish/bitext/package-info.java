/// Texts side by side, for translators' tools: a translation memory of what is clean, and a file
/// for
/// review of what is not, which is read again once somebody has edited it.
@NullMarked
package press.nightdesk.publish.bitext;

import org.jspecify.annotations.NullMarked;
