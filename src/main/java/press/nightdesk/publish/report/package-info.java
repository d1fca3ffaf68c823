/// `report.html`: how a night went, for those who run the desk.
@NullMarked
package press.nightdesk.publish.report;

import org.jspecify.annotations.NullMarked;
