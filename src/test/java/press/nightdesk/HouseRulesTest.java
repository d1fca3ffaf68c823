package press.nightdesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The architecture's table, held by the build. There are no exemptions.
class HouseRulesTest {
  private static final String ROOT = "press.nightdesk";

  /// Room → the rooms it may import.
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("domain", List.of()),
          Map.entry("prompt", List.of("domain")),
          Map.entry("llm", List.of()),
          Map.entry("source", List.of("domain")),
          Map.entry("translate", List.of("domain", "prompt", "llm")),
          Map.entry("summarize", List.of("domain", "prompt", "llm")),
          Map.entry("check", List.of("domain", "prompt.glossary")),
          Map.entry("shelf", List.of("domain")),
          Map.entry("publish", List.of("domain")),
          Map.entry("deliver", List.of("domain")),
          Map.entry(
              "job",
              List.of(
                  "domain",
                  "prompt",
                  "llm",
                  "source",
                  "translate",
                  "summarize",
                  "check",
                  "shelf",
                  "publish",
                  "deliver")),
          Map.entry("cli", List.of("job", "domain")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> everyRoomImportsOnlyWhatTheTableAllows() {
    return MAY_IMPORT.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(), () -> importsOnly(room.getKey(), room.getValue())));
  }

  private static void importsOnly(String room, List<String> others) {
    String[] allowed =
        Stream.concat(Stream.of(room), others.stream())
            .map(HouseRulesTest::packageOf)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(packageOf(room))
        .should(
            onlyDependOnClassesThat(
                resideInAnyPackage(allowed).or(not(resideInAPackage(ROOT + "..")))))
        .check(HOUSE);
  }

  @Test
  void everyClassLivesInARoom() {
    String[] rooms =
        MAY_IMPORT.keySet().stream().map(HouseRulesTest::packageOf).toArray(String[]::new);
    classes().should().resideInAnyPackage(rooms).check(HOUSE);
  }

  @Test
  void roomsHaveNoCircles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void springLivesInJobAndItsJdbcWithThoseWhoOwnTables() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packageOf("job"), packageOf("shelf"), packageOf("llm"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAnyPackage(packageOf("shelf"), packageOf("llm"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.springframework..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.springframework.jdbc..",
                            "org.springframework.dao..",
                            "org.springframework.transaction.."))))
        .check(HOUSE);
  }

  @Test
  void noFieldIsInjected() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .check(HOUSE);
  }

  @Test
  void timeAndChanceComeFromOutside() {
    noClasses()
        .that()
        .resideOutsideOfPackages(packageOf("job"), packageOf("cli"))
        .should()
        .callMethodWhere(describe("read the wall clock", HouseRulesTest::readsTheWallClock))
        .orShould()
        .callMethodWhere(describe("sleep", HouseRulesTest::sleeps))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(ThreadLocalRandom.class, SecureRandom.class)
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages(packageOf("job"), packageOf("cli"))
        .should()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(Random.class)
        .check(HOUSE);
  }

  @Test
  void everyRoomIsNullMarked() {
    classes().that(arePackageInfo()).should().beAnnotatedWith(NullMarked.class).check(HOUSE);
  }

  private static boolean readsTheWallClock(JavaMethodCall call) {
    return call.getTargetOwner().getPackageName().equals("java.time")
        && call.getName().equals("now")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean sleeps(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(Thread.class) && call.getName().equals("sleep");
  }

  private static DescribedPredicate<JavaClass> arePackageInfo() {
    return describe("describe a package", type -> type.getSimpleName().equals("package-info"));
  }

  private static String packageOf(String room) {
    return ROOT + "." + room + "..";
  }
}
