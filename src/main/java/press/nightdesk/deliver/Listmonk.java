package press.nightdesk.deliver;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.nightdesk.domain.ContentHash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the digest a draft campaign of listmonk's, which a person looks at and starts there.
public final class Listmonk implements Channel {
  private static final String KEY = "nightdesk.deliver.listmonk";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// listmonk takes what stands between two pairs of braces for a program to run.
  private static final Pattern BRACE_BEFORE_BRACE = Pattern.compile("\\{(?=\\{)");

  private final URI server;
  private final String username;
  private final Credential token;
  private final List<Integer> lists;
  private final Duration timeout;

  /// @param server where listmonk is, without `/api`
  /// @param username of an API user
  /// @param token of that user
  /// @param lists the numbers of the lists the campaign is for
  /// @param timeout until the last byte of an answer
  public Listmonk(
      URI server, String username, Credential token, List<Integer> lists, Duration timeout) {
    this.server = server;
    this.username = username;
    this.token = token;
    this.lists = lists.stream().sorted().toList();
    this.timeout = timeout;
  }

  /// A campaign as listmonk's API takes it.
  private record Campaign(
      String name,
      String subject,
      List<Integer> lists,
      String type,
      String content_type,
      String body,
      String altbody,
      List<String> tags) {}

  @Override
  public String name() {
    return "listmonk";
  }

  @Override
  public String place() {
    return "draft for list %s at %s"
        .formatted(
            lists.stream().map(String::valueOf).collect(Collectors.joining(", ")),
            Post.host(server));
  }

  @Override
  public ContentHash target() {
    return ContentHash.of("%s %s".formatted(server, lists));
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Receipt deliver(Parcel parcel) {
    String body;
    try {
      body = JSON.writeValueAsString(campaign(parcel));
    } catch (IOException unreadable) {
      return parcel.unreadable(unreadable);
    }
    String both = "%s:%s".formatted(username, token.value());
    String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    return switch (new Post(timeout).send(api(), Map.of("Authorization", "Basic " + basic), body)) {
      case Post.Reply.Answered answer when answer.good() -> new Receipt.Sent(reference(answer));
      case Post.Reply.Answered answer -> refused(answer);
      case Post.Reply.Unreached(String problem) ->
          new Receipt.NotSent(problem, "see to that server, or correct %s.url".formatted(KEY));
      case Post.Reply.Lost(String problem) ->
          new Receipt.Unknown(problem, "look among its campaigns");
    };
  }

  private URI api() {
    return URI.create(server.toString().replaceFirst("/+$", "") + "/api/campaigns");
  }

  private Campaign campaign(Parcel parcel) throws IOException {
    return new Campaign(
        "%s %s".formatted(parcel.night().name(), parcel.night().edition()),
        parcel.subject(),
        lists,
        "regular",
        "html",
        BRACE_BEFORE_BRACE.matcher(parcel.read("digest.html")).replaceAll("&#123;"),
        BRACE_BEFORE_BRACE.matcher(parcel.read("digest.txt")).replaceAll("{ "),
        List.of("nightdesk", parcel.id(target())));
  }

  private static String reference(Post.Reply.Answered answer) {
    try {
      JsonNode id = JSON.readTree(answer.body()).at("/data/id");
      return id.isNumber() ? "campaign " + id.asString() : "campaign";
    } catch (JacksonException noJson) {
      return "campaign";
    }
  }

  private Receipt refused(Post.Reply.Answered answer) {
    String said = token.redact(Words.line(answer.body()));
    int status = answer.status();
    if (status == 401 || status == 403) {
      return new Receipt.NotSent(
          "listmonk refuses the user or the token (%d)".formatted(status),
          "correct %s.username and token, and give that user the right to manage campaigns"
              .formatted(KEY));
    }
    if (status / 100 == 3) {
      return new Receipt.NotSent(
          "it redirects (%d), which is not followed".formatted(status),
          "set %s.url to where it leads".formatted(KEY));
    }
    return new Receipt.NotSent(
        "listmonk answers %d %s".formatted(status, said).strip(),
        "see what it says, and correct %s".formatted(KEY));
  }
}
