package dev.entente.planner.domains;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes every domain and all its problems as files: `java ... WriteProblems FOLDER [SEED]`.
public final class WriteProblems {
    private WriteProblems() {}

    /// @param arguments the folder, and a seed, which is 1 where there is none
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        for (var family : Family.values()) {
            var place = Files.createDirectories(folder.resolve(family.domain()));
            Files.writeString(place.resolve("domain.hddl"), family.problem(1, seed).domain());
            for (int size = 1; size <= Family.SIZES; size++) {
                Files.writeString(place.resolve("problem-%02d.hddl".formatted(size)), family.problem(size, seed).problem());
            }
            Files.writeString(place.resolve("unsolvable.hddl"), family.unsolvable(seed).problem());
        }
    }
}
