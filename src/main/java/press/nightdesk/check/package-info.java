/// Pure checks: (source, translation) to findings, (article, translation, summary) to findings.
@NullMarked
package press.nightdesk.check;

import org.jspecify.annotations.NullMarked;
