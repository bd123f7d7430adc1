package dev.entente.engine.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The folder of one run, and the names of what lies in it.
///
/// In the order of a run: [#create], [#keepScenario], [#write] the manifest, [#snapshots] and a [JournalWriter],
/// the derived files ([#file]), [#finish].
public final class RunFolder {
    private static final String MANIFEST = "manifest.json";
    private static final String JOURNAL = "journal.jsonl.gz";
    private static final String SCENARIO = "scenario";
    private static final String SNAPSHOTS = "snapshots";

    private final Path path;

    private RunFolder(Path path) {
        this.path = path;
    }

    /// {@return a new run folder at `path`, which must not exist yet or be an empty folder}
    public static RunFolder create(Path path) {
        try {
            Files.createDirectories(path);
            if (!names(path).isEmpty()) {
                throw JournalException.of(
                        path, "Folder (%s) is not empty. Maybe give another one with --out.".formatted(path));
            }
            return new RunFolder(path);
        } catch (FileAlreadyExistsException e) {
            throw JournalException.of(
                    path, "%s is a file, not a folder. Maybe give another one with --out.".formatted(path));
        } catch (IOException e) {
            throw JournalException.unwritable(path, e);
        }
    }

    /// {@return the run folder at `path`}
    ///
    /// @throws JournalException where there is none, or one of another format, or with a damaged manifest
    public static RunFolder open(Path path) {
        if (!Files.isDirectory(path)) {
            throw JournalException.of(path, "There is no run folder (%s).".formatted(path));
        }
        var folder = new RunFolder(path);
        if (folder.isUnbegun()) {
            throw JournalException.of(
                    path, "%s holds no run: it was stopped before it began. Start it again, in another folder.".formatted(path));
        }
        folder.manifest();
        return folder;
    }

    /// {@return whether the scenario was kept, but nothing of a run yet}
    private boolean isUnbegun() {
        return Files.isDirectory(path.resolve(SCENARIO))
                && !Files.exists(path.resolve(MANIFEST))
                && !Files.exists(path.resolve(SNAPSHOTS))
                && !Files.exists(journal());
    }

    /// {@return where this folder is}
    public Path path() {
        return path;
    }

    /// {@return the journal, whether it is there yet or not}
    public Path journal() {
        return path.resolve(JOURNAL);
    }

    /// {@return the place of a derived file, such as `report.html`}
    public Path file(String name) {
        return path.resolve(name);
    }

    /// {@return the folder's snapshots}
    public Snapshots snapshots() {
        return new Snapshots(path.resolve(SNAPSHOTS));
    }

    /// {@return the manifest, read anew}
    public Manifest manifest() {
        Path file = path.resolve(MANIFEST);
        return ManifestJson.read(file, WholeFile.read(file));
    }

    /// Replaces the manifest.
    public void write(Manifest manifest) {
        WholeFile.write(path.resolve(MANIFEST), ManifestJson.write(manifest));
    }

    /// Keeps a copy of the scenario's files, so that the run can be executed again without their source.
    ///
    /// @param files by name; a name may have folders, with `/`
    /// @return the SHA-256 of each, for [Manifest.Input]
    public SortedMap<String, String> keepScenario(Map<String, byte[]> files) {
        var hashes = new TreeMap<String, String>();
        files.forEach((name, bytes) -> {
            WholeFile.write(scenarioFile(name), bytes);
            hashes.put(name, Digests.sha256(bytes));
        });
        return hashes;
    }

    /// {@return the kept scenario's files by name}
    ///
    /// @throws JournalException where one differs from what the manifest says
    public SortedMap<String, byte[]> scenario() {
        var files = new TreeMap<String, byte[]>();
        manifest().input().dataHashes().forEach((name, hash) -> {
            byte[] bytes = WholeFile.read(scenarioFile(name), SCENARIO + "/" + name);
            expect(SCENARIO + "/" + name, Digests.sha256(bytes), hash);
            files.put(name, bytes);
        });
        return files;
    }

    /// Writes that the run is over, with the hash of every file that the folder holds now.
    ///
    /// @param winner empty where nobody won
    public Manifest finish(long finalTick, long finalHash, String winner) {
        var state = new Manifest.Finished(finalTick, finalHash, winner, hashes());
        var manifest = manifest().with(state);
        write(manifest);
        return manifest;
    }

    /// @throws JournalException where the file named so has another hash
    void expect(String name, String found, String expected) {
        if (!found.equals(expected)) {
            throw JournalException.damaged(
                    path.resolve(name), new Damage(name, "SHA-256 " + found, "SHA-256 " + expected));
        }
    }

    private Path scenarioFile(String name) {
        Path root = path.resolve(SCENARIO).normalize();
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw JournalException.of(file, "Scenario file (%s) must lie inside the scenario.".formatted(name));
        }
        return file;
    }

    private SortedMap<String, String> hashes() {
        try (var files = Files.walk(path)) {
            var hashes = new TreeMap<String, String>();
            files.filter(Files::isRegularFile).map(this::name).filter(RunFolder::isKept).forEach(name ->
                    hashes.put(name, Digests.sha256(path.resolve(name))));
            return hashes;
        } catch (IOException e) {
            throw JournalException.unreadable(path, e);
        }
    }

    private static boolean isKept(String name) {
        return !name.equals(MANIFEST) && !name.endsWith(".tmp");
    }

    private String name(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var names = new ArrayList<String>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return Collections.unmodifiableList(names);
        } catch (NotDirectoryException e) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }
}
