/// Prompt files with their fingerprints, and the glossary.
@NullMarked
package press.nightdesk.prompt;

import org.jspecify.annotations.NullMarked;
