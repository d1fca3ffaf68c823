package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.article;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;

class WorkCodecTest {
  private final WorkCodec codec = new WorkCodec();

  @Nested
  class WhatGoesInComesOut {
    @Test
    void translationsWithFindingsAndWhatWasMended() {
      Checked<Translation> checked = Articles.flagged(article("a"));
      assertThat(codec.translation(codec.translation(checked))).isEqualTo(checked);
    }

    @Test
    void translationsThatHaveNoWork() {
      Checked<Translation> checked = Articles.noTranslation();
      assertThat(codec.translation(codec.translation(checked))).isEqualTo(checked);
    }

    @Test
    void partialTranslations() {
      Checked<Translation> checked =
          new Checked<>(
              new Translation(List.of(new Paragraph(2, "Only this.")), List.of()),
              List.of(Finding.error("paragraph-missing", Stage.TRANSLATE, 0, "no headline")),
              List.of(),
              Articles.bareProvenance());
      assertThat(codec.translation(codec.translation(checked))).isEqualTo(checked);
    }

    @Test
    void summaries() {
      Checked<Summary> checked = Articles.unsoundSummary();
      assertThat(codec.summary(codec.summary(checked))).isEqualTo(checked);
    }

    @Test
    void paragraphsOfAnyText() {
      List<Paragraph> body = Articles.numbered("«Ё» 🎄 \"\\\t\u2028", " ", "\u0007</script>");
      assertThat(codec.paragraphs(codec.paragraphs(body))).isEqualTo(body);
    }
  }

  @Nested
  class TheFormsOnTheShelf {
    @Test
    void ofParagraphs() {
      assertThat(codec.paragraphs(Articles.numbered("Да")))
          .isEqualTo("[{\"n\":1,\"text\":\"Да\"}]");
    }

    @Test
    void ofASummary() {
      assertThat(codec.summary(Articles.unsoundSummary()))
          .startsWith(
              """
              {"work":{"headline":"Talks held","abstract":"The parties held talks.""")
          .contains(
              """
              "findings":[{"code":"number-invented","severity":"error","stage":"summarize",\
              "paragraph":null,"evidence":"10,000"}],"mended":[],""")
          .contains(
              """
              "tokens":{"input":1200,"output":900},"usd":0.00210,"attempts":1,\
              "at":"2026-11-22T01:02:03.456789Z"}}""");
    }

    @Test
    void ofATranslation() {
      assertThat(codec.translation(Articles.sound(article("a"))))
          .startsWith(
              """
              {"work":{"segments":[{"n":0,"text":"Headline of a"},""")
          .contains(
              """
              "names":[{"ru":"Владимир Путин","en":"Vladimir Putin"}]""");
    }
  }
}
