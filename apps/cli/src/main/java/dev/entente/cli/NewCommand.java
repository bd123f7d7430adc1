package dev.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente new`
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Makes a scenario of your own from one that is there.")
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "The folder to make; must not exist.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "SCENARIO",
            defaultValue = "conquer-the-north",
            description = "The scenario to copy. Default: ${DEFAULT-VALUE}.")
    private String from = "";

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var flow = new Scenarios(console).find(from);
        var folder = console.path(name);
        if (Files.exists(folder)) {
            throw Refusal.of("%s is there already. Maybe choose another name.".formatted(name));
        }
        var files = files(flow.toAbsolutePath().resolveSibling(""));
        copy(files, folder);
        var plain = name.replaceAll("/+$", "") + "/" + flow.getFileName();
        var own = plain.contains(" ") ? "\"" + plain + "\"" : plain;
        console.out().printf("Copied %s to %s. Change it, then:%n%n    entente check %s%n    entente run %s%n",
                Words.count(files.size(), "file"), name, own, own);
        return 0;
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(folder), unreadable);
        }
    }

    private void copy(List<Path> files, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : files) {
                Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(name), unwritable);
        }
    }
}
