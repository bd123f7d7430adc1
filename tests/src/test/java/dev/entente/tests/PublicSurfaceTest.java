package dev.entente.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a room shows to the others is a list that somebody has read.
class PublicSurfaceTest {
    private static final Path LIST = Project.ROOT.resolve("tests/src/test/resources/public-types.txt");
    private static final Path FOUND = Project.ROOT.resolve("tests/target/public-types.txt");

    @Test
    void the_public_types_are_the_listed_ones() throws IOException {
        var found = publicTypes();
        Files.createDirectories(FOUND.getParent());
        Files.write(FOUND, found);

        var listed = Files.readAllLines(LIST);

        assertEquals(List.of(), without(found, listed), """
                these types are public and not in public-types.txt; maybe they need not be public.
                If they must: cp tests/target/public-types.txt tests/src/test/resources/public-types.txt
                """);
        assertEquals(List.of(), without(listed, found), """
                these types are in public-types.txt and not public any more.
                Remove them: cp tests/target/public-types.txt tests/src/test/resources/public-types.txt
                """);
    }

    private static List<String> publicTypes() {
        return Project.mainTypes().stream()
                .filter(Project.Type::isPublic)
                .map(Project.Type::name)
                .sorted()
                .toList();
    }

    private static List<String> without(List<String> names, List<String> others) {
        var rest = new ArrayList<>(names);
        rest.removeAll(others);
        return rest;
    }
}
