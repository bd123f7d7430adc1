package dev.entente.lsp;

import dev.entente.dsl.Flow;
import dev.entente.dsl.index.Home;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The folder of a program, in which its files name each other.
///
/// @param folder of the main file
/// @param main the main file's name in the folder
/// @param file the name of the file that was asked for
/// @param texts finds a text; for files that are open, what stands in the editor
public record ProgramFiles(Path folder, String main, String file, Function<Path, Optional<String>> texts) {
    /// How many folders above a file its main file may stand.
    private static final int ABOVE = 3;

    /// {@return the program that a file belongs to; the file alone where no `Scenario` imports it}
    ///
    /// @param texts finds a text; empty where there is none
    public static ProgramFiles around(Path path, Function<Path, Optional<String>> texts) {
        Path file = path.toAbsolutePath().normalize();
        Path folder = parent(file);
        for (int up = 0; up <= ABOVE && folder != null; up++) {
            var here = new ProgramFiles(folder, name(folder, file), name(folder, file), texts);
            var main = Home.of(here.file, here.candidates(), here::text);
            if (main.isPresent()) {
                return new ProgramFiles(folder, main.get(), here.file, texts);
            }
            folder = folder.getParent();
        }
        Path own = parent(file);
        return new ProgramFiles(own, name(own, file), name(own, file), texts);
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private List<String> candidates() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".flow"))
                    .sorted()
                    .toList();
        } catch (IOException | SecurityException unreadable) {
            return List.of();
        }
    }

    /// {@return the text of a file of the program}
    public Optional<String> text(String name) {
        return path(name).flatMap(texts);
    }

    /// {@return a file of the program, for whoever reads all that it imports}
    public Flow.Sought sought(String name) {
        var refused = path(name).filter(file -> !name.equals(main)).flatMap(file -> refusal(folder.resolve(main), file));
        return refused.isPresent()
                ? refused.get()
                : text(name).<Flow.Sought>map(Flow.Sought.Found::new).orElse(Flow.Sought.MISSING);
    }

    /// {@return why a file is no part of the program of a main file, whatever leads to it; empty where it may be one, or
    /// is not there}
    public static Optional<Flow.Sought.Refused> refusal(Path main, Path file) {
        try {
            if (Files.isDirectory(file)) {
                return Optional.of(new Flow.Sought.Refused("is a folder", "Maybe name a file in it."));
            }
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var real = file.toRealPath();
            boolean inside = real.startsWith(parent(main.toAbsolutePath()).toRealPath())
                    || real.startsWith(parent(main.toRealPath()));
            return inside
                    ? Optional.empty()
                    : Optional.of(new Flow.Sought.Refused(
                            "leads out of the folder of the main file", "Maybe copy what it leads to into that folder."));
        } catch (IOException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    /// {@return where a file of the program lies; empty where no path can have that name}
    public Optional<Path> path(String name) {
        try {
            return Optional.of(folder.resolve(name).normalize());
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    /// {@return the text of a file on the disk; empty where there is none, or it is not text}
    public static Optional<String> read(Path path) {
        try {
            return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (MalformedInputException binary) {
            return Optional.of("\0");
        } catch (IOException | SecurityException unreadable) {
            return Optional.empty();
        }
    }
}
