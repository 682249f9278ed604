package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectClaimTest {

    @TempDir
    private Path directory;

    @Test
    void eachClaimIsAnsweredWithOneLineOfJson() throws IOException {
        var run = inspect("--json", """
                {"id": "a", "claim": "It raised $1.5 billion.", "evidence": "公司融资15亿美元。", "claimLanguage": "en", "evidenceLanguage": "zh"}
                {"id": 2, "claim": "It raised $15 billion.", "evidence": ["公司融资15亿美元。"], "claimLanguage": "en", "evidenceLanguage": "zh-CN"}
                {"id": "c", "claim": "It came out last month.", "evidence": "It came out in October 2026.", "publishedAt": "2026-11-23"}
                {"id": "d", "claim": "Prices rose 40% at Tencent.", "chunks": [["Prices fell."], ["At Tencent all went up.", "Prices rose 40%."]]}
                {"id": "e", "claim": "Prices rose 40%.", "chunks": []}
                """);
        assertEquals("""
                {"id":"a","supported":true,"reasons":[]}
                {"id":2,"supported":false,"reasons":["number"]}
                {"id":"c","supported":true,"reasons":[]}
                {"id":"d","supported":true,"reasons":[]}
                {"id":"e","supported":false,"reasons":["no-evidence"]}
                """, run.out());
        assertEquals("", run.err());
        assertEquals(0, run.code());
    }

    @Test
    void aLineThatIsNoClaimIsToldWithItsNumberAndTheOthersAreAnswered() throws IOException {
        var run = inspect("--json", """
                {"id": "a", "claim": "Prices rose 40%.", "evidence": "Prices rose 40%."}

                not json
                ["a"]
                {"id": "b", "claim": "Prices rose."}
                {"id": "c", "evidence": "Prices rose."}
                {"claim": "Prices rose.", "evidence": "Prices rose."}
                {"id": "d", "claim": "Prices rose.", "chunks": ["Prices rose."]}
                {"id": "e", "claim": "Prices rose.", "evidence": "Prices rose.", "publishedAt": "yesterday"}
                {"id": "f", "claim": "Prices rose.", "evidence": 7}
                {"id": "g", "claim": "Prices rose 40%.", "evidence": ""}
                """);
        assertEquals("""
                {"id":"a","supported":true,"reasons":[]}
                {"id":"g","supported":false,"reasons":["no-evidence"]}
                """, run.out());
        var told = run.err().lines().toList();
        assertEquals(List.of("line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9", "line 10"),
                told.stream().map(line -> line.substring(0, line.indexOf(':'))).toList());
        assertTrue(told.get(1).endsWith("expected an object with id, claim and chunks or evidence, got array"), told.get(1));
        assertTrue(told.get(2).endsWith("expected either chunks or evidence, got neither"), told.get(2));
        assertTrue(told.get(3).endsWith("expected claim as a string, got nothing"), told.get(3));
        assertTrue(told.get(4).endsWith("expected id as a string or a number, got nothing"), told.get(4));
        assertTrue(told.get(5).endsWith("expected chunks as a list of lists of sentences, got string"), told.get(5));
        assertTrue(told.get(6).endsWith("expected publishedAt as 2026-11-23 or 2026-11-23T08:00:00Z, got yesterday"), told.get(6));
        assertTrue(told.get(7).endsWith("expected evidence as a string or a list of strings, got number"), told.get(7));
        assertEquals(1, run.code());
    }

    @Test
    void forPeopleEachClaimIsOneLineWithItsReasons() throws IOException {
        var run = inspect("""
                {"id": "a", "claim": "Prices rose 40%.", "evidence": "Prices rose 40%."}
                {"id": "b", "claim": "Prices fell 50%.", "evidence": "Prices rose 40%."}
                """);
        assertEquals("""
                a  supported  Prices rose 40%.
                b  withheld: number, negation, quote-not-found  Prices fell 50%.
                """, run.out());
    }

    @Test
    void labelsAreMetByTheGatesAndByThePlainRule() throws IOException {
        var run = inspect("--measure", """
                {"id": "a", "claim": "It raised $1.5 billion.", "evidence": "公司融资15亿美元。", "label": "supported", "direction": "en-zh"}
                {"id": "b", "claim": "It raised $2.5 billion.", "evidence": "公司融资15亿美元。", "label": "not_supported", "direction": "en-zh"}
                {"id": "c", "claim": "It raised $2.5 billion.", "evidence": "It raised $15 billion.", "fault": "number"}
                {"id": "d", "claim": "It raised $2.5 billion.", "evidence": "It raised $15 billion."}
                """);
        assertEquals(List.of(
                "                         claims  gates                                    plain rule",
                "all                           3  1.000  shown 1.000, withheld 1.000       0.500  shown 0.000, withheld 1.000",
                "direction en-zh               2  1.000  shown 1.000, withheld 1.000       0.500  shown 0.000, withheld 1.000",
                "fault number                  1         withheld 1.000                           withheld 1.000"),
                run.out().lines().map(String::stripTrailing).toList());
        assertEquals("line 4: expected label, got nothing\n", run.err());
    }

    @Test
    void aMissingFileIsWrongUsage() {
        assertEquals(2, Cli.run("inspect", "claim", directory.resolve("none").toString()).code());
        assertEquals(2, Cli.run("inspect").code());
    }

    @Test
    void realClaimsAreJudgedBetterThanByThePlainRule() {
        var file = shared().resolve("data/grounding/claims.jsonl");
        assumeTrue(Files.exists(file), "no real claims at " + file + "; set CARDWIRE_SHARED to the folder that holds them");
        var run = Cli.run("inspect", "claim", "--measure", file.toString());
        String[] all = run.out().lines().skip(1).findFirst().orElseThrow().strip().split("[ ,]+");
        double gates = Double.parseDouble(all[2]);
        double plain = Double.parseDouble(all[7]);
        assertTrue(gates >= plain + 0.05, run.out());
    }

    private Cli inspect(String option, String lines) throws IOException {
        return Cli.run("inspect", "claim", option, Files.writeString(directory.resolve("claims.jsonl"), lines).toString());
    }

    private Cli inspect(String lines) throws IOException {
        return Cli.run("inspect", "claim", Files.writeString(directory.resolve("claims.jsonl"), lines).toString());
    }

    private static Path shared() {
        return Optional.ofNullable(System.getenv("CARDWIRE_SHARED")).map(Path::of).orElseGet(() -> {
            Path folder = Path.of("").toAbsolutePath();
            while (folder.getParent() != null && !Files.isDirectory(folder.resolve("functions"))) {
                folder = folder.getParent();
            }
            return folder.resolveSibling("shared");
        });
    }
}
