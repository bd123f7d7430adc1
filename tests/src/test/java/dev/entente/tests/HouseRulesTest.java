package dev.entente.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What no compiler checks and every reader notices.
class HouseRulesTest {
    private static final int MOST_LINES = 400;
    private static final Pattern LOCAL = Pattern.compile("%[-+,.\\d]*[df]");

    @Test
    void every_package_has_a_door_plate() {
        var without = Project.mainSources().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(Project.ROOT::relativize)
                .toList();

        assertEquals(List.of(), without, "these packages must have a package-info.java: purpose, entry, arrows, what it does not do");
    }

    @Test
    void every_package_is_null_marked() {
        var without = Project.mainSources().stream()
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> isWritten(file.getParent()) && !read(file).contains("@NullMarked"))
                .map(Project.ROOT::relativize)
                .toList();

        assertEquals(List.of(), without, "these packages must be @NullMarked, or the compiler does not look for null in them");
    }

    @Test
    void no_source_file_swallows_the_project() {
        var tooLong = Project.mainSources().stream()
                .filter(file -> read(file).lines().count() > MOST_LINES)
                .map(Project.ROOT::relativize)
                .toList();

        assertEquals(List.of(), tooLong, "these files must have at most " + MOST_LINES + " lines; maybe they are two ideas");
    }

    @Test
    void what_a_run_writes_down_has_the_same_digits_everywhere() {
        var rooms = List.of("world", "dsl", "guardrails", "planner", "negotiation", "engine");
        var local = Project.mainSources().stream()
                .filter(file -> rooms.contains(Project.ROOT.relativize(file).getName(0).toString()))
                .filter(file -> read(file).lines().anyMatch(line -> LOCAL.matcher(line).find() && !line.contains("Locale.ROOT")))
                .map(Project.ROOT::relativize)
                .toList();

        assertEquals(List.of(), local, "these files must write numbers by %s, or with Locale.ROOT: %d has the digits of the machine");
    }

    @Test
    void every_public_type_is_documented() {
        var without = Project.mainTypes().stream()
                .filter(type -> type.isPublic() && !type.isDocumented())
                .map(Project.Type::name)
                .toList();

        assertEquals(List.of(), without, "these public types must say what they are, or not be public");
    }

    /// {@return whether the package has sources of its own, and not only what a generator puts there}
    private static boolean isWritten(Path folder) {
        return Project.mainSources().stream()
                .filter(file -> file.getParent().equals(folder))
                .anyMatch(file -> !file.endsWith("package-info.java"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
