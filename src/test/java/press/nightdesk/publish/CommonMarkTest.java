package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;

/// `digest.md` as a CommonMark reader understands it: an article's words are words.
class CommonMarkTest {
  private static final Parser PARSER = Parser.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<!-- hidden",
        "<https://evil.example>",
        "[click](javascript:alert(1))",
        "[click][1] \n\n[1]: https://evil.example",
        "![x](https://evil.example/x.png)",
        "# Heading",
        "Heading\n===",
        "Heading\n---",
        "- a list",
        "7. a list",
        "> a quotation",
        "\tcode",
        "```code",
        "`code` *emphasis* __strong__",
        "* * *",
        "&lt;b&gt; &#35; &amp;",
        "\\# \\[a](b)",
      })
  void hasTheSameStructureWhateverAnArticleSays(String hostile) {
    List<Node> plain = nodes(edition("harmless"));
    List<Node> nodes = nodes(edition(hostile));

    assertThat(structure(nodes)).isEqualTo(structure(plain));
    assertThat(structure(nodes)).doesNotContain("HtmlBlock", "HtmlInline", "Link", "Image", "Code");
    assertThat(nodes.stream().filter(Heading.class::isInstance)).isNotEmpty();
  }

  private static NightEdition edition(String words) {
    Dispatch dispatch = Editions.saying(words);
    Dispatch held =
        new Dispatch(
            dispatch.edition(),
            dispatch.article(),
            new Checked<>(
                dispatch.translation().work(),
                List.of(Finding.error(words, Stage.TRANSLATE, 1, words)),
                List.of(),
                Editions.live()),
            null);
    ArticleId id = new ArticleId("wire:1");
    return Editions.night(
        List.of(dispatch, held),
        List.of(new Failure(id, words, Stage.INGEST, words, words, words, 0)),
        List.of(new Skip(id, words, words, words)),
        Editions.of().spending());
  }

  private static List<Node> nodes(NightEdition edition) {
    String page = new DigestMarkdown().render(new Compositor(Editions.TOPICS).set(edition));
    List<Node> nodes = new ArrayList<>();
    PARSER
        .parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              protected void visitChildren(Node parent) {
                nodes.add(parent);
                for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
                  if (n.getFirstChild() == null) {
                    nodes.add(n);
                  } else {
                    n.accept(this);
                  }
                }
              }
            });
    return nodes;
  }

  private static List<String> structure(List<Node> nodes) {
    return nodes.stream()
        .filter(node -> !(node instanceof Text))
        .map(node -> node.getClass().getSimpleName())
        .toList();
  }
}
