package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Microsoft acquired GitHub.            | Microsoft bought GitHub in 2018.",
            "Microsoft acquired GitHub.            | GitHub was acquired by Microsoft in 2018.",
            "GitHub was bought by Microsoft.       | Microsoft acquired GitHub in 2018.",
            "Microsoft acquired GitHub.            | 微软收购了GitHub。",
            "Microsoft acquired GitHub.            | GitHub被微软收购。",
            "微软收购GitHub。                       | Microsoft acquired GitHub in 2018.",
            "Apple sued Samsung.                   | Apple sued Samsung, and Samsung sued Apple."})
    void whoDidItAndWhomItWasDoneToStay(String claim, String evidence) {
        assertEquals(Optional.empty(), judge(claim, evidence), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GitHub acquired Microsoft.            | Microsoft bought GitHub in 2018.",
            "Microsoft was acquired by GitHub.     | Microsoft bought GitHub in 2018.",
            "GitHub acquired Microsoft.            | 微软收购了GitHub。",
            "微软被GitHub收购。                     | Microsoft acquired GitHub in 2018.",
            "Samsung sued Apple.                   | Apple sued Samsung over patents."})
    void whoDidItAndWhomItWasDoneToDoNotChangePlaces(String claim, String evidence) {
        assertEquals(Optional.of(Reason.NAME), judge(claim, evidence), claim);
    }

    private static Optional<Reason> judge(String claim, String evidence) {
        return Gated.objection(new RoleGate(), claim, evidence.strip());
    }
}
