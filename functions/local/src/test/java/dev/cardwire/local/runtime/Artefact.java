package dev.cardwire.local.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A function's artefact as {@code functions/Makefile} lays it, out of what this build has just made: the module's classes,
 * and in {@code lib/} the jars of its runtime class path, which the build writes down.
 */
public final class Artefact {

    private Artefact() {}

    /**
     * Lays a module's artefact.
     *
     * @param module its directory, as {@code ../api}
     * @param directory where to; made
     */
    public static void lay(Path module, Path directory) throws IOException {
        Path lib = Files.createDirectories(directory.resolve("lib"));
        copy(module.resolve("target/classes"), directory);
        for (Path entry : classPath(module)) {
            if (Files.isDirectory(entry)) {
                // A room of this build that is not packaged yet.
                jar(entry, lib.resolve("room-" + entry.getParent().getParent().getFileName() + ".jar"));
            } else {
                Files.copy(entry, lib.resolve(entry.getFileName()));
            }
        }
    }

    private static List<Path> classPath(Path module) throws IOException {
        Path written = module.resolve("target/runtime-classpath");
        if (Files.notExists(written)) {
            throw new IllegalStateException("expected " + written.normalize() + ", which the build of all modules writes");
        }
        return Stream.of(Files.readString(written).strip().split(File.pathSeparator)).map(Path::of).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static void jar(Path from, Path to) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(to))) {
            for (Path file : files(from)) {
                jar.putNextEntry(new JarEntry(from.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
