package dev.entente.cli;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.engine.Reading;
import dev.entente.engine.Scenario;
import dev.entente.engine.ScenarioException;
import dev.entente.lsp.ProgramFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds scenarios: by a path, or by the name of one that comes with Entente or lies in `./scenarios`.
final class Scenarios {
    private static final String FOLDER = "scenarios";
    private static final String SUFFIX = ".flow";
    /// The one of several flow files that is to be run, unless only one declares a `Scenario`; the others are imported.
    private static final String MAIN = "scenario" + SUFFIX;

    private static final Pattern PLACE =
            Pattern.compile("^([^\\s:][^:\\n]*\\.(?:flow|json))((?::\\d+:\\d+)?: (?:error|warning): )", Pattern.MULTILINE);

    private final Console console;

    Scenarios(Console console) {
        this.console = console;
    }

    /// {@return the scenario that the user means, read and checked}
    ///
    /// @param typed a name, a `.flow` file, or a folder that holds one
    Scenario load(String typed) {
        var flow = find(typed);
        try {
            return load(flow);
        } catch (ScenarioException wrong) {
            throw ScenarioException.of(placed(wrong, flow));
        }
    }

    /// {@return what is wrong, with the files in front of its places as the user would type them}
    private String placed(ScenarioException wrong, Path flow) {
        return PLACE.matcher(Failures.said(wrong))
                .replaceAll(it -> Matcher.quoteReplacement(shown(flow, it.group(1), console) + it.group(2)));
    }

    /// {@return the scenario of a `.flow` file}
    static Scenario load(Path flow) {
        return Scenario.load(flow.getFileName().toString(), name -> bytes(flow, name));
    }

    /// {@return what came of reading and checking a `.flow` file and all that it needs}
    static Reading read(Path flow) {
        return Scenario.read(flow.getFileName().toString(), name -> bytes(flow, name));
    }

    /// {@return a file of a program as the user would type it; by its name alone where it comes with Entente, in a jar}
    static String shown(Path main, String name, Console console) {
        var file = name.isEmpty() ? main : main.resolveSibling(name);
        boolean packaged = !file.getFileSystem().equals(FileSystems.getDefault());
        return packaged ? main.resolveSibling("").relativize(file).toString() : console.shown(file);
    }

    /// {@return what came of reading a `.flow` file and all that it imports, unchecked}
    static Flow.Loaded linked(Path flow) {
        var name = flow.getFileName().toString();
        var files = new ProgramFiles(flow.resolveSibling(""), name, name, ProgramFiles::read);
        return Flow.link(name, files::sought);
    }

    private static byte[] bytes(Path flow, String name) {
        var file = flow.resolveSibling(name);
        if (!flow.endsWith(name)) {
            ProgramFiles.refusal(flow, file).ifPresent(it -> {
                throw ScenarioException.refused(file.toString(), it.why(), it.remedy());
            });
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw ScenarioException.missing("%s is missing. Maybe its name is mistyped.".formatted(file));
        } catch (AccessDeniedException denied) {
            throw ScenarioException.refused(
                    file.toString(), "cannot be read: access is denied", "Maybe change who may read it.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        }
    }

    /// {@return the `.flow` file that the user means}
    Path find(String typed) {
        boolean named = !typed.isBlank() && !typed.startsWith(".") && !typed.endsWith(SUFFIX) && !typed.contains("/") && !typed.contains("\\");
        if (named) {
            for (var shelf : shelves()) {
                if (Files.isDirectory(shelf.resolve(typed))) {
                    return only(shelf.resolve(typed));
                }
            }
        }
        var path = console.path(typed);
        if (Files.isDirectory(path)) {
            return only(path);
        }
        if (!Files.exists(path)) {
            throw missing(typed);
        }
        return path;
    }

    /// {@return whether the user means a folder, by its path or by a scenario's name}
    boolean isFolder(String typed) {
        return Files.isDirectory(console.path(typed)) || (!typed.contains(".") && names().contains(typed));
    }

    private Refusal missing(String typed) {
        if (typed.endsWith(SUFFIX)) {
            return Refusal.of("There is no file (%s). Maybe its name is mistyped.".formatted(typed));
        }
        return Refusal.of("There is no scenario (%s). Maybe write one of: %s; or the path of a %s file."
                .formatted(typed, String.join(", ", names()), SUFFIX));
    }

    private static Path only(Path folder) {
        var flows = list(folder).stream().filter(file -> file.toString().endsWith(SUFFIX)).toList();
        if (flows.size() == 1) {
            return flows.getFirst();
        }
        var mains = flows.stream().filter(flow -> flow.endsWith(MAIN)).toList();
        var runnable = mains.isEmpty() ? flows.stream().filter(Scenarios::declaresScenario).toList() : mains;
        if (runnable.size() == 1) {
            return runnable.getFirst();
        }
        throw Refusal.of(flows.isEmpty()
                ? "Folder (%s) holds no %s file. Maybe name a .flow file, or the folder of a scenario.".formatted(folder, SUFFIX)
                : "Folder (%s) holds %d %s files; none is %s, and %d declare a Scenario. Maybe name one of them."
                        .formatted(folder, flows.size(), SUFFIX, MAIN, runnable.size()));
    }

    private static boolean declaresScenario(Path flow) {
        var text = new String(bytes(flow, flow.getFileName().toString()), StandardCharsets.UTF_8);
        var program = Flow.parse(flow.getFileName().toString(), text).program();
        return program.all(Declaration.Scenario.class).findAny().isPresent();
    }

    /// {@return the names of all scenarios that can be meant without a path}
    List<String> names() {
        var names = new TreeSet<String>();
        for (var shelf : shelves()) {
            list(shelf).stream()
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString().replace("/", ""))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(folder), unreadable);
        }
    }

    private List<Path> shelves() {
        var shelves = new ArrayList<Path>();
        packaged().ifPresent(shelves::add);
        shelves.add(console.path(FOLDER));
        checkout().ifPresent(shelves::add);
        return shelves.stream().filter(Files::isDirectory).toList();
    }

    private static Optional<Path> packaged() {
        var found = Scenarios.class.getClassLoader().getResource(FOLDER + "/");
        if (found == null) {
            return Optional.empty();
        }
        try {
            var uri = found.toURI();
            if (uri.getScheme().equals("jar")) {
                open(uri);
            }
            return Optional.of(Path.of(uri));
        } catch (java.net.URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("the scenarios that come with Entente cannot be read", unreadable);
        }
    }

    /// The file system of a jar stays open: paths in it are read later.
    private static void open(java.net.URI uri) throws IOException {
        try {
            FileSystems.getFileSystem(uri);
        } catch (FileSystemNotFoundException closed) {
            FileSystems.newFileSystem(uri, Map.of());
        }
    }

    /// {@return the scenarios beside the sources, where this runs from a built checkout}
    private static Optional<Path> checkout() {
        try {
            var code = Path.of(Scenarios.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (Path above = code; above != null; above = above.getParent()) {
                if (Files.isRegularFile(above.resolve("entente")) && Files.isDirectory(above.resolve(FOLDER))) {
                    return Optional.of(above.resolve(FOLDER));
                }
            }
            return Optional.empty();
        } catch (java.net.URISyntaxException odd) {
            throw new IllegalStateException("the place of this program cannot be read", odd);
        }
    }

    /// {@return a scenario's name as part of a file name: `ConquerTheNorth` becomes `conquer-the-north`}
    static String slug(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", "-")
                .replaceAll("[^\\p{L}\\d]+", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
