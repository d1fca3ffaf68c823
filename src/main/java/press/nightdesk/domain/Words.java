package press.nightdesk.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything people have said about one article, in whatever revision of it.
public record Words(List<Correction> corrections, List<Rewrite> rewrites, List<Waiver> waivers) {
  /// What there is of most articles.
  public static final Words NONE = new Words(List.of(), List.of(), List.of());

  public Words {
    corrections = List.copyOf(corrections);
    rewrites = List.copyOf(rewrites);
    waivers = List.copyOf(waivers);
  }

  public boolean isEmpty() {
    return corrections.isEmpty() && rewrites.isEmpty() && waivers.isEmpty();
  }

  /// With what is said now, each instead of what was said before about the same.
  public Words plus(Words now) {
    return new Words(
        joined(corrections, now.corrections, Correction::spot),
        joined(rewrites, now.rewrites, Rewrite::spot),
        joined(waivers, now.waivers, Waiver::subject));
  }

  /// Without these waivers.
  public Words minus(Collection<Waiver> takenBack) {
    return new Words(
        corrections, rewrites, waivers.stream().filter(w -> !takenBack.contains(w)).toList());
  }

  private static <T> List<T> joined(List<T> before, List<T> now, Function<T, ?> subject) {
    Set<Object> again = now.stream().map(subject).collect(Collectors.toSet());
    return Stream.concat(
            before.stream().filter(old -> !again.contains(subject.apply(old))), now.stream())
        .toList();
  }

  /// The corrections that hold in this text of the article, by number of paragraph. Paragraphs
  /// with the same Russian have the same correction.
  public Map<Integer, Correction> in(Article article) {
    Map<Integer, Correction> byNumber = new TreeMap<>();
    for (Paragraph segment : article.segments()) {
      Spot spot = Spot.of(segment);
      corrections.stream()
          .filter(correction -> correction.spot().equals(spot))
          .forEach(correction -> byNumber.put(segment.n(), correction));
    }
    return byNumber;
  }

  /// The summary a person wrote for this text of the article; empty if nobody did.
  public Optional<Rewrite> summary(Article article) {
    Spot spot = Spot.summary(article);
    return rewrites.stream().filter(rewrite -> rewrite.spot().equals(spot)).findFirst();
  }

  /// The word that lets this finding pass; empty if none does.
  public Optional<Word> waiving(Article article, Finding finding) {
    return waivers.stream()
        .filter(waiver -> waiver.covers(article, finding))
        .map(Waiver::word)
        .findFirst();
  }

  /// What was said of an earlier revision and holds no more, because the Russian has changed.
  public List<SetAside> setAside(Article article) {
    Set<Spot> spots = Spot.in(article);
    return Stream.of(
            corrections.stream().map(c -> new SetAside(c.spot(), null, c.revision(), c.word())),
            rewrites.stream().map(r -> new SetAside(r.spot(), null, r.revision(), r.word())),
            waivers.stream().map(w -> new SetAside(w.spot(), w.code(), w.revision(), w.word())))
        .flatMap(all -> all)
        .filter(said -> said.revision() < article.revision() && !spots.contains(said.spot()))
        .toList();
  }
}
