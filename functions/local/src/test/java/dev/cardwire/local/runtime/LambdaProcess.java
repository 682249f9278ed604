package dev.cardwire.local.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function's artefact under Amazon's own Lambda runtime client, in a JVM of its own, of the JDK that runs the test.
 *
 * <pre>{@code
 * try (var function = LambdaProcess.start(artefact, "dev.cardwire.api.ApiFunction::handleRequest", variables)) {
 *     switch (function.invoke(event)) { … }
 * }
 * }</pre>
 *
 * <p>As in Lambda, the artefact's classes and {@code lib/*.jar} are found by the client itself, in its working directory;
 * of this test's class path the process sees only the client.
 */
public final class LambdaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client";

    private final Process process;
    private final RuntimeApi api;
    private final Path scratch;
    private final CompletableFuture<Outcome> ended;

    private LambdaProcess(Process process, RuntimeApi api, Path scratch) {
        this.process = process;
        this.api = api;
        this.scratch = scratch;
        this.ended = process.onExit().thenApply(over -> {
            throw new IllegalStateException("the function's process ended by itself with " + over.exitValue());
        });
    }

    /**
     * Starts a function; it is ready, or has failed to become so, at the first {@link #invoke}.
     *
     * @param artefact a directory as {@code make build-…} lays it
     * @param handler as the template has it: {@code package.Class} or {@code package.Class::method}
     * @param variables the function's environment, besides what Lambda itself sets; nothing of this process's is passed on
     */
    public static LambdaProcess start(Path artefact, String handler, Map<String, String> variables) throws IOException {
        Path scratch = Files.createTempDirectory("lambda-process");
        var api = RuntimeApi.open(InstantSource.system());
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + scratch,
                // By itself the client unpacks its native library to one fixed file in /tmp, which two processes that
                // start at once write under each other's feet.
                "-D" + CLIENT + ".runtimeapi.NativeClient.JNI=" + nativeLibrary(scratch),
                "-cp", runtimeClient(),
                CLIENT + ".AWSLambda", handler);
        builder.directory(artefact.toFile()).redirectErrorStream(true).redirectOutput(logFile(scratch).toFile());
        var environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.hostAndPort(),
                "AWS_LAMBDA_FUNCTION_NAME", "local",
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "LAMBDA_TASK_ROOT", artefact.toAbsolutePath().toString(),
                "_HANDLER", handler,
                "LANG", "C.UTF-8"));
        environment.putAll(variables);
        return new LambdaProcess(builder.start(), api, scratch);
    }

    /** Whether the client runs here: its native half is built for Linux. */
    public static boolean isSupported() {
        return System.getProperty("os.name").equals("Linux");
    }

    /**
     * Invokes the function with an event, and waits for at most a minute.
     *
     * @param event JSON
     * @throws IllegalStateException if the process ends or says nothing; the message holds its log
     */
    public Outcome invoke(String event) {
        Optional<Outcome.NotStarted> failure = await(api.started());
        return failure.isPresent() ? failure.get() : await(api.invoke(event, PATIENCE));
    }

    /** What the function wrote to its standard output and error so far: all of it that came before its last answer. */
    public String log() {
        try {
            return Files.readString(logFile(scratch));
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the function cannot be read", e);
        }
    }

    private static Path logFile(Path scratch) {
        return scratch.resolve("log");
    }

    @SuppressWarnings("unchecked")
    private <T> T await(CompletableFuture<T> future) {
        try {
            return (T) CompletableFuture.anyOf(future, ended).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the function works", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the function says nothing for " + PATIENCE + "; its log: " + log(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage() + "; its log: " + log(), e);
        }
    }

    /** The jars of the client, from this test's class path: utils-lite is the one that it needs of the SDK. */
    private static String runtimeClient() {
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().matches("(aws-lambda-java|utils-lite)-.*[.]jar"))
                .toList();
        if (jars.stream().noneMatch(jar -> jar.contains("aws-lambda-java-runtime-interface-client"))) {
            throw new IllegalStateException("expected aws-lambda-java-runtime-interface-client on the test's class path");
        }
        return jars.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private static Path nativeLibrary(Path directory) throws IOException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String name = "/jni/libaws-lambda-jni.linux-" + machine + ".so";
        Path library = directory.resolve("libaws-lambda-jni.so");
        try (InputStream in = LambdaProcess.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("expected " + name + " in the Lambda runtime client");
            }
            Files.copy(in, library);
        }
        return library;
    }

    /** Ends the process, at once: Lambda gives a function no more either. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        api.close();
        process.onExit().join();
        var files = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(scratch)) {
            all.forEach(files::add);
        }
        for (Path file : files.reversed()) {
            Files.delete(file);
        }
    }
}
