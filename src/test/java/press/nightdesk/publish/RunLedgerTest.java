package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Traffic;
import press.nightdesk.publish.figures.Logbook;
import press.nightdesk.publish.figures.Logbooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunLedgerTest {
  private final RunLedger ledger = new RunLedger(Logbook.EMPTY);
  private final Schema2020 schema = new Schema2020("run.schema.json");
  private EditionFolder folder;

  RunLedgerTest() throws IOException {}

  @BeforeEach
  void open(@TempDir Path output) {
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private String page(NightEdition edition) throws IOException {
    return Files.readString(ledger.publish(edition, folder).getFirst());
  }

  private JsonNode read(NightEdition edition) throws IOException {
    return JsonMapper.shared().readTree(page(edition));
  }

  @Test
  void theBooksBalance() throws IOException {
    JsonNode run = read(Editions.mixed());
    assertThat(run.at("/in").asInt()).isEqualTo(7);
    assertThat(run.at("/published").asInt()).isEqualTo(2);
    assertThat(run.at("/quarantined").asInt()).isEqualTo(2);
    assertThat(run.at("/failed").asInt()).isEqualTo(1);
    assertThat(run.at("/skipped").asInt()).isEqualTo(2);
    assertThat(run.at("/verdicts").toString())
        .isEqualTo("{\"clean\":1,\"flagged\":1,\"quarantined\":2}");
  }

  @Test
  void everyModelIsNamedWithHowManyArticlesItWorkedOn() throws IOException {
    assertThat(read(Editions.mixed()).at("/models").toString())
        .isEqualTo(
            """
            [{"stage":"translate","provider":"openai","model":"gpt-5-mini","recorded":false,\
            "articles":4},\
            {"stage":"summarize","provider":"openai","model":"gpt-5-mini","recorded":false,\
            "articles":3}]""");
  }

  @Test
  void whatTheArticlesWereToldOfTheGlossaryHasOneHashWhateverTheirOrder() throws IOException {
    String war = ContentHash.of("война\twar").value();
    String bridge = ContentHash.of("мост\tbridge").value();
    String none = ContentHash.of("").value();
    NightEdition one = Editions.of(told(Editions.clean(), war), told(Editions.flagged(), bridge));
    NightEdition turned =
        Editions.of(told(Editions.clean(), bridge), told(Editions.flagged(), war));
    String hash = read(one).at("/glossary").asString();
    assertThat(hash)
        .isEqualTo(ContentHash.of(String.join("\n", sorted(war, bridge))).value())
        .isEqualTo(read(turned).at("/glossary").asString());
    assertThat(schema.complaints(page(one))).isEmpty();
    NightEdition fewer = Editions.of(told(Editions.clean(), war), told(Editions.flagged(), none));
    assertThat(read(fewer).at("/glossary").asString())
        .isEqualTo(ContentHash.of(war).value())
        .isNotEqualTo(hash);
  }

  @Test
  void whatTheyWereNotToldIsAbsent() throws IOException {
    assertThat(read(Editions.mixed()).has("glossary")).isFalse();
    Dispatch nothing = told(Editions.clean(), ContentHash.of("").value());
    assertThat(read(Editions.of(nothing)).has("glossary")).isFalse();
  }

  private static Dispatch told(Dispatch dispatch, String glossary) {
    return Editions.with(dispatch, Editions.live().of(glossary, null));
  }

  private static List<String> sorted(String... hashes) {
    return Stream.of(hashes).sorted().toList();
  }

  @Test
  void anUnknownCostIsNullAndAKnownOneHasNoIdleZeros() throws IOException {
    assertThat(read(Editions.of(Editions.clean())).at("/spending/usd").isNull()).isTrue();
    assertThat(page(Editions.mixed())).contains("\"usd\" : 0.0421,\n");
  }

  @Test
  void whatMayHaveBeenBilledIsSaidWithTheMostItCanHaveCost() throws IOException {
    assertThat(read(Editions.mixed()).at("/spending/possiblyBilled").toString())
        .isEqualTo("{\"calls\":0,\"usd\":0}");
  }

  @Test
  void publishingTwiceGivesTheSameBytes() throws IOException {
    assertThat(page(Editions.mixed())).isEqualTo(page(Editions.mixed()));
  }

  @Test
  void aTallyThatTheListsDoNotBearOutIsRefused() {
    NightEdition mixed = Editions.mixed();
    NightEdition embellished =
        new NightEdition(
            mixed.name(),
            mixed.edition(),
            new Tally(7, 4, 0, 1, 2, 0),
            mixed.dispatches(),
            mixed.failures(),
            mixed.skips(),
            mixed.spending());
    assertThatThrownBy(() -> ledger.publish(embellished, folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the tally says 4 published, but 2 are listed");
    assertThat(folder.path()).isEmptyDirectory();
  }

  @Test
  void theLedgerIsValidAgainstItsSchema() throws IOException {
    assertThat(schema.complaints(page(Editions.mixed()))).isEmpty();
    assertThat(schema.complaints(page(Editions.of()))).isEmpty();
    Path busy = new RunLedger(Logbooks.busy()).publish(Editions.mixed(), folder).getFirst();
    assertThat(schema.complaints(Files.readString(busy))).isEmpty();
  }

  @Test
  void theEditionIsRememberedForThoseAfterIt() {
    Logbooks.InMemory logbook = new Logbooks.InMemory(Traffic.NONE);
    new RunLedger(logbook).publish(Editions.mixed(), folder);
    assertThat(logbook.remembered)
        .singleElement()
        .returns(5, EditionFigures::articles)
        .returns(3, EditionFigures::marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"in\" : 7 | \"in\" : -7",
        "\"open\" : 0 | \"open\" : 1",
        "\"complete\" : true | \"complete\" : false",
        "\"kind\" : \"not-utf8\" | \"kind\" : \"Not UTF-8\"",
        "\"stage\" : \"ingest\" | \"stage\" : \"reading\"",
        "\"usd\" : 0.0421 | \"usd\" : \"0.0421\"",
        "\"severity\" : \"error\" | \"severity\" : \"warning\"",
      })
  void aBrokenLedgerIsRejected(String good, String bad) throws IOException {
    String page = page(Editions.mixed());
    assertThat(page).contains(good);
    assertThat(schema.complaints(page.replace(good, bad))).isNotEmpty();
  }

  @Test
  void itIsCalledRun() {
    assertThat(List.of(ledger.name(), new Records().name(), new Digest(List.of()).name()))
        .containsExactly("run", "records", "digest");
  }
}
