package dev.entente.lsp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The files that are open in the editor, as they stand there. Thread safe.
final class OpenFiles {
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final AtomicInteger clock = new AtomicInteger();
    private final Map<String, Known> known = new HashMap<>();

    /// @param version grows with every change
    private record Document(Path path, String text, int version) {}

    /// @param moment the version of everything when it was found out
    private record Known(int moment, Analysis analysis) {}

    void put(String uri, String text) {
        documents.put(uri, new Document(Documents.path(uri), text, clock.incrementAndGet()));
    }

    void remove(String uri) {
        documents.remove(uri);
        clock.incrementAndGet();
    }

    void changedOutside() {
        clock.incrementAndGet();
    }

    List<String> uris() {
        return documents.keySet().stream().sorted().toList();
    }

    /// {@return a number that is another after every change of the file; 0 for a file that is not open}
    int version(String uri) {
        var document = documents.get(uri);
        return document == null ? 0 : document.version();
    }

    Optional<String> text(String uri) {
        return Optional.ofNullable(documents.get(uri)).map(Document::text);
    }

    /// {@return what is known of the program of an open file; asked by the worker alone}
    Optional<Analysis> analysis(String uri) {
        var document = documents.get(uri);
        return document == null ? Optional.empty() : Optional.of(analysis(uri, document));
    }

    private Analysis analysis(String uri, Document document) {
        int moment = clock.get();
        var before = known.get(uri);
        if (before != null && before.moment() == moment) {
            return before.analysis();
        }
        var analysis = Analysis.of(ProgramFiles.around(document.path(), this::text));
        known.keySet().retainAll(documents.keySet());
        known.put(uri, new Known(moment, analysis));
        return analysis;
    }

    private Optional<String> text(Path path) {
        return documents.values().stream()
                .filter(document -> document.path().equals(path))
                .map(Document::text)
                .findFirst()
                .or(() -> ProgramFiles.read(path));
    }

    /// {@return the URI under which a file is open; else that of the file}
    String uri(Path path) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().path().equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> path.toUri().toString());
    }
}
