/// The newsroom's glossary: how names and terms are rendered, and where an article has them.
@NullMarked
package press.nightdesk.prompt.glossary;

import org.jspecify.annotations.NullMarked;
