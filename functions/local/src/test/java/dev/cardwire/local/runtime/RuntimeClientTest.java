package dev.cardwire.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amazon's runtime client over an artefact of classes and {@code lib/*.jar}, as Lambda would run it. */
class RuntimeClientTest {

    private static final String HANDLER = EchoHandler.class.getName();

    @TempDir
    static Path artefact;

    @BeforeAll
    static void layArtefact() throws Exception {
        assumeTrue(LambdaProcess.isSupported(), "the Lambda runtime client's native half is built for Linux");
        Path file = Path.of(HANDLER.replace('.', '/') + ".class");
        Files.createDirectories(artefact.resolve(file).getParent());
        try (InputStream in = EchoHandler.class.getResourceAsStream("EchoHandler.class")) {
            Files.copy(in, artefact.resolve(file));
        }
        Files.createDirectories(artefact.resolve("lib"));
        try (var jar = new JarOutputStream(Files.newOutputStream(artefact.resolve("lib/greeting.jar")))) {
            jar.putNextEntry(new JarEntry("greeting.txt"));
            jar.write("你好".getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }

    @Test
    void aFunctionAnswersEventAfterEventFromItsArtefactAndItsOwnEnvironmentAlone() throws Exception {
        try (var function = LambdaProcess.start(artefact, HANDLER + "::handleRequest", Map.of("ECHO", "set"))) {
            for (String event : new String[] {"{\"title\":\"钛媒体\"}", "[1,2]"}) {
                var answer = assertInstanceOf(Outcome.Answered.class, function.invoke(event));
                assertEquals("{\"event\":" + event
                        + ",\"greeting\":\"你好\",\"variable\":\"set\",\"home\":\"null\",\"timeLeft\":true}", answer.json());
            }
            assertTrue(function.log().contains("echo of 5 characters"), function.log());
        }
    }

    @Test
    void whatAFunctionThrowsIsItsOutcomeAndItGoesOn() throws Exception {
        try (var function = LambdaProcess.start(artefact, HANDLER, Map.of())) {
            var failed = assertInstanceOf(Outcome.Failed.class, function.invoke("\"fail\""));
            assertEquals("java.lang.IllegalArgumentException", failed.type());
            assertTrue(failed.json().contains("expected another event"), failed.json());
            assertInstanceOf(Outcome.Answered.class, function.invoke("1"));
        }
    }

    @Test
    void aConstructorThatThrowsIsNoStartAndAMissingClassAFailedInvocation(@TempDir Path empty) throws Exception {
        Path file = empty.resolve(HANDLER.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.copy(artefact.resolve(HANDLER.replace('.', '/') + ".class"), file);
        try (var function = LambdaProcess.start(empty, HANDLER, Map.of())) {
            var failed = assertInstanceOf(Outcome.NotStarted.class, function.invoke("1"));
            assertEquals("java.lang.IllegalStateException", failed.type());
            assertTrue(failed.json().contains("/greeting.txt"), failed.json());
        }
        try (var function = LambdaProcess.start(artefact, "dev.cardwire.local.runtime.NoSuchHandler", Map.of())) {
            var failed = assertInstanceOf(Outcome.Failed.class, function.invoke("1"));
            assertTrue(failed.json().contains("NoSuchHandler"), failed.json());
        }
    }

    @Test
    void aFunctionUnderSnapStartIsRestoredOrSaysWhyItCannotBe() throws Exception {
        var variables = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        try (var function = LambdaProcess.start(artefact, HANDLER, variables)) {
            assertInstanceOf(Outcome.Answered.class, function.invoke("1"));
            assertTrue(function.log().contains("restored"), function.log());
        }
        var failing = new HashMap<>(variables);
        failing.put("CHECKPOINT", "fail");
        try (var function = LambdaProcess.start(artefact, HANDLER, failing)) {
            var failed = assertInstanceOf(Outcome.NotStarted.class, function.invoke("1"));
            assertEquals("com.amazonaws.services.lambda.crac.CheckpointException", failed.type());
        }
    }

    @Test
    void aProcessThatEndsIsNoAnswer() throws Exception {
        try (var function = LambdaProcess.start(artefact, HANDLER, Map.of())) {
            var failure = assertThrows(IllegalStateException.class, () -> function.invoke("\"exit\""));
            assertTrue(failure.getMessage().contains("ended by itself with 7"), failure.getMessage());
            assertTrue(failure.getMessage().contains("echo of 6 characters"), failure.getMessage());
        }
    }

    @Test
    void severalFunctionsStartAtOnce() throws Exception {
        try (var one = LambdaProcess.start(artefact, HANDLER, Map.of("ECHO", "one"));
                var two = LambdaProcess.start(artefact, HANDLER, Map.of("ECHO", "two"));
                var three = LambdaProcess.start(artefact, HANDLER, Map.of("ECHO", "three"))) {
            assertTrue(((Outcome.Answered) three.invoke("1")).json().contains("three"));
            assertTrue(((Outcome.Answered) one.invoke("1")).json().contains("one"));
            assertTrue(((Outcome.Answered) two.invoke("1")).json().contains("two"));
        }
    }
}
