/// Everything about asking a model: one LangChain4j `ChatModel` per provider, wrapped by decorators
/// that each add one adjective. Knows no articles.
@NullMarked
package press.nightdesk.llm;

import org.jspecify.annotations.NullMarked;
