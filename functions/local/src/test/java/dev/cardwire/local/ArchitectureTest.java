package dev.cardwire.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Evidence;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Which room may use which, and what only one room may do. */
class ArchitectureTest {

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("core", Set.of()),
            Map.entry("embedded", Set.of()),
            Map.entry("reader", Set.of("core")),
            Map.entry("article", Set.of("core")),
            Map.entry("archive", Set.of("core")),
            Map.entry("table", Set.of("core")),
            Map.entry("grounding", Set.of("core", "article")),
            Map.entry("analyst", Set.of("core", "article")),
            Map.entry("fetch", Set.of("core", "reader", "archive", "table")),
            Map.entry("enrich", Set.of("core", "article", "analyst", "grounding", "archive", "table")),
            Map.entry("recap", Set.of("core", "table")),
            Map.entry("api", Set.of("core", "table")),
            Map.entry("local", Set.of("core", "reader", "article", "grounding", "fetch", "enrich", "recap", "api", "archive", "table", "embedded", "analyst")));

    static final Collection<String> ROOMS = MAY_USE.keySet();

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.cardwire");

    @Test
    void everyRoomIsKnownHere() {
        var rooms = CODE.stream().map(one -> one.getPackageName().split("\\.")[2]).collect(toSet());
        assertEquals(Set.copyOf(ROOMS), rooms);
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomUsesOnlyTheRoomsBelowIt(String room) {
        String[] others = ROOMS.stream()
                .filter(other -> !other.equals(room) && !MAY_USE.get(room).contains(other))
                .map(other -> "dev.cardwire." + other + "..")
                .toArray(String[]::new);
        if (others.length > 0) {
            noClasses().that().resideInAPackage("dev.cardwire." + room + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(others)
                    .check(CODE);
        }
    }

    @Test
    void roomsFormNoCircle() {
        slices().matching("dev.cardwire.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void onlyGroundingMakesAClaim() {
        assertEquals(Set.of("dev.cardwire.grounding"), makersOf(Claim.class).map(JavaClass::getPackageName).collect(toSet()));
    }

    @Test
    void onlyASourcesOwnTextGivesEvidence() {
        // Evidence itself makes it when stored JSON is read, by a private method.
        assertEquals(Set.of("dev.cardwire.core.SourceText", "dev.cardwire.core.Evidence"), makersOf(Evidence.class).map(JavaClass::getName).collect(toSet()));
    }

    @Test
    void onlyFetchConnectsToAddressesFromOutside() {
        // What asks a model connects to the one server of its configuration.
        noClasses().that().resideOutsideOfPackages("dev.cardwire.fetch..", "dev.cardwire.analyst.model.openai")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.hc..", "java.net.http..")
                .check(CODE);
    }

    @Test
    void deployedCodeReachesS3ThroughArchiveAndDynamoDbThroughTable() {
        noClasses().that().resideOutsideOfPackages("dev.cardwire.archive..", "dev.cardwire.embedded..", "dev.cardwire.local..")
                .should().dependOnClassesThat().resideInAPackage("software.amazon.awssdk.services.s3..")
                .check(CODE);
        noClasses().that().resideOutsideOfPackages("dev.cardwire.table..", "dev.cardwire.embedded..", "dev.cardwire.local..")
                .should().dependOnClassesThat().resideInAPackage("software.amazon.awssdk.services.dynamodb..")
                .check(CODE);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal().check(CODE);
        for (Class<?> changeable : Set.of(ConcurrentMap.class, AtomicBoolean.class, AtomicInteger.class, AtomicLong.class,
                AtomicReference.class, ThreadLocal.class, StringBuilder.class)) {
            noFields().that().areStatic().should().haveRawType(JavaClass.Predicates.assignableTo(changeable))
                    .check(CODE);
        }
    }

    /** Who calls a constructor of a type, or hands it on as a method reference. */
    private static Stream<JavaClass> makersOf(Class<?> type) {
        return CODE.get(type).getConstructors().stream()
                .flatMap(constructor -> constructor.getAccessesToSelf().stream())
                .map(JavaAccess::getOriginOwner);
    }
}
