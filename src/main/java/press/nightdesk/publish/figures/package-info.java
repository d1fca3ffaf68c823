/// The figures of an edition, which `run.json` and `report.html` tell alike.
@NullMarked
package press.nightdesk.publish.figures;

import org.jspecify.annotations.NullMarked;
