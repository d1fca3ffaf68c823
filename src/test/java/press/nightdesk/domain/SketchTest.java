package press.nightdesk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.russian;

import java.util.List;
import org.junit.jupiter.api.Test;

class SketchTest {
  private final Reportage reportage = new Reportage(3);
  private final List<String> story = reportage.story(6);

  @Test
  void theSameTextUnderAnotherHeadlineIsNear() {
    assertThat(near(story, story)).isTrue();
  }

  @Test
  void aFewOtherWordsAnotherBeginningAndOtherParagraphsMakeNoOtherStory() {
    assertThat(near(story, reportage.reworded(story, 25))).isTrue();
    assertThat(near(story, reportage.rehashed(story))).isTrue();
    assertThat(near(story, Reportage.recut(story))).isTrue();
  }

  @Test
  void otherNewsIsNotNear() {
    assertThat(near(story, reportage.story(6))).isFalse();
  }

  @Test
  void aReportOfTheSameFormWithOtherFiguresIsNotNear() {
    List<String> report = reportage.report();
    List<String> tomorrows = reportage.report();
    assertThat(sketch(report).resemblance(sketch(report))).isEqualTo(1);
    assertThat(near(report, tomorrows)).isFalse();
  }

  @Test
  void aNoticeOfTheSameFormForOtherPlacesIsNotNear() {
    assertThat(near(reportage.notice(), reportage.notice())).isFalse();
  }

  @Test
  void yoAndCapitalsAndPunctuationMakeNoDifference() {
    String text = "Все сёла остались без света. " + String.join(" ", story);
    String other = "все села — остались, без света! " + String.join(" ", story);
    assertThat(sketch(List.of(text)).resemblance(sketch(List.of(other)))).isEqualTo(1);
  }

  @Test
  void aTextOfALineOrTwoHasNone() {
    assertThat(Sketch.of(russian("a", "Мост", "Мост закрыт до вечера."))).isEmpty();
  }

  @Test
  void itComesBackFromItsBytesAsItWas() {
    Sketch sketch = sketch(story);
    Sketch back = Sketch.of(sketch.bytes());
    assertThat(back.bytes()).isEqualTo(sketch.bytes());
    assertThat(back.bands()).isEqualTo(sketch.bands());
    assertThat(back.isNear(sketch)).isTrue();
  }

  private boolean near(List<String> one, List<String> other) {
    return sketch(one).isNear(sketch(other));
  }

  private Sketch sketch(List<String> paragraphs) {
    return Sketch.of(russian("a", reportage.headline(), paragraphs.toArray(String[]::new)))
        .orElseThrow();
  }
}
