package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @Test
    void aDiskThatIsNearlyFullIsNamedWithWhatItHas(@TempDir Path directory) {
        var refused = assertThrows(IllegalStateException.class, () -> new DiskSpace(directory, () -> DiskSpace.LEAST - 1).check());
        assertTrue(refused.getMessage().contains("64 MB") && refused.getMessage().contains("got 63 MB"), refused.getMessage());
        assertTrue(refused.getMessage().contains(directory.toString()), refused.getMessage());
        assertDoesNotThrow(() -> new DiskSpace(directory, () -> DiskSpace.LEAST).check());
    }

    @Test
    void aFunctionIsNotCalledWhereItsCheckFails(@TempDir Path directory) {
        var calls = new AtomicInteger();
        var definition = new FunctionDefinition("FetchFunction", "fetch", "arn", "a.B::handleRequest", Duration.ofSeconds(60), 512, Map.of(),
                List.of(), Optional.empty(), false, List.of());
        var function = new LocalFunction(definition, (in, out, context) -> calls.incrementAndGet(), InstantSource.system(), System.out).checkedBy(new DiskSpace(directory, () -> 0)::check);
        var failed = assertThrows(LocalFunction.FunctionError.class, () -> function.invoke("{}"));
        assertTrue(failed.getMessage().contains("make room"), failed.getMessage());
        assertEquals(0, calls.get());
    }
}
