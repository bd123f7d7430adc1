package dev.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
        var source = flow.toAbsolutePath().resolveSibling("");
        var files = files(source);
        copy(source, files, folder);
        var plain = name.replaceAll("/+$", "") + "/" + flow.getFileName();
        var own = plain.contains(" ") ? "\"" + plain + "\"" : plain;
        console.out().printf("Copied %s to %s. Change it, then:%n%n    entente check %s%n    entente run %s%n",
                Words.count(files.size(), "file"), name, own, own);
        return 0;
    }

    /// {@return the files of a folder and of those in it; not what a run has left there, nor what begins with a dot}
    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && isOwn(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(folder), unreadable);
        }
    }

    private static boolean isOwn(Path file) {
        boolean hidden = false;
        for (var part : file) {
            hidden |= part.toString().startsWith(".");
        }
        return !hidden && !file.startsWith("runs");
    }

    private void copy(Path from, List<Path> files, Path folder) {
        try {
            Files.createDirectories(folder);
            for (var file : files) {
                var copy = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.write(copy, Files.readAllBytes(file));
            }
        } catch (IOException unwritable) {
            remove(folder);
            throw new UncheckedIOException("%s cannot be written".formatted(name), unwritable);
        }
    }

    /// Takes half a copy away, so that it can be made again where it was.
    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException("half a copy stays in %s".formatted(folder), stays);
        }
    }
}
