package dev.entente.lsp;

import dev.entente.dsl.Problem;
import dev.entente.dsl.index.Completion;
import dev.entente.dsl.index.Extent;
import dev.entente.dsl.index.Outline;
import dev.entente.dsl.index.Symbol;
import dev.entente.dsl.index.Use;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// Answers about the file that an analysis was made for, in the words of the protocol.
///
/// @param uris how the editor calls a file
record Answers(Analysis analysis, Function<Path, String> uris) {

    private String file() {
        return analysis.files().file();
    }

    private Optional<Use> at(Position place) {
        int column = analysis.lines(file()).column(place);
        return analysis.index().at(file(), place.getLine() + 1, column);
    }

    List<Location> definition(Position place) {
        return at(place)
                .filter(use -> use.symbol().declared())
                .flatMap(use -> location(use.symbol().at()))
                .stream()
                .toList();
    }

    private Optional<Location> location(dev.entente.dsl.Position at) {
        return analysis.path(at.file())
                .map(path -> new Location(uris.apply(path), analysis.lines(at.file()).range(at)));
    }

    List<Location> references(Position place) {
        return at(place).stream()
                .filter(use -> use.symbol().declared())
                .flatMap(use -> analysis.index().uses(use.symbol()).stream())
                .filter(use -> use.at().length() > 0)
                .flatMap(use -> location(use.at()).stream())
                .distinct()
                .toList();
    }

    Optional<Hover> hover(Position place) {
        return at(place).map(use -> {
            var lines = analysis.lines(file());
            var notes = analysis.problems().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.NOTE && covers(problem, use))
                    .map(problem -> "_" + problem.message() + "_");
            return new Hover(new MarkupContent("markdown", page(use.symbol(), notes)), lines.range(use.at()));
        });
    }

    private static boolean covers(Problem problem, Use use) {
        var at = problem.at();
        return at.file().equals(use.at().file())
                && at.line() == use.at().line()
                && at.column() <= use.at().column()
                && use.at().column() <= at.column() + at.length();
    }

    private static String page(Symbol symbol, Stream<String> notes) {
        var head = "```flow\n" + symbol.words() + "\n```";
        var parts = Stream.of(Stream.of(head, kind(symbol), symbol.doc()), notes).flatMap(it -> it);
        return parts.filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining("\n\n"));
    }

    private static String kind(Symbol symbol) {
        return symbol.kind() == Symbol.Kind.KEYWORD ? "" : symbol.kind().title();
    }

    List<CompletionItem> completion(Position place) {
        var lines = analysis.lines(file());
        int column = lines.column(place);
        var word = Words.around(lines, place);
        var found = analysis.index().complete(file(), place.getLine() + 1, column);
        return Stream.iterate(0, i -> i < found.size(), i -> i + 1)
                .map(i -> item(found.get(i), word, i))
                .toList();
    }

    /// The order is ours: names before words of the language.
    private static CompletionItem item(Completion completion, Words word, int rank) {
        var symbol = completion.symbol();
        var item = new CompletionItem(completion.text());
        item.setKind(Kinds.ofItem(symbol.kind()));
        item.setDetail(symbol.words());
        if (!symbol.doc().isEmpty()) {
            item.setDocumentation(new MarkupContent("markdown", symbol.doc()));
        }
        item.setSortText("%05d".formatted(rank));
        item.setFilterText(completion.text());
        item.setTextEdit(Either.forLeft(new TextEdit(word.replacedBy(completion.text()), completion.text())));
        return item;
    }

    List<DocumentSymbol> symbols() {
        return analysis.index().outline(file()).stream().map(this::symbol).toList();
    }

    private DocumentSymbol symbol(Outline outline) {
        var lines = analysis.lines(file());
        var symbol = outline.symbol();
        var range = lines.range(outline.extent());
        var made = new DocumentSymbol(
                name(symbol), Kinds.ofSymbol(symbol.kind()), range, inside(range, lines.range(Extent.of(symbol.at()))));
        made.setDetail(symbol.kind().title());
        made.setChildren(outline.children().stream().map(this::symbol).toList());
        return made;
    }

    private static String name(Symbol symbol) {
        return symbol.kind() == Symbol.Kind.STATE ? "$" + symbol.name() : symbol.name();
    }

    /// Editors refuse a symbol whose name lies outside of it, as a name in a half-typed text may.
    private static Range inside(Range all, Range name) {
        boolean inside = compare(all.getStart(), name.getStart()) <= 0 && compare(name.getEnd(), all.getEnd()) <= 0;
        return inside ? name : all;
    }

    private static int compare(Position one, Position other) {
        return one.getLine() != other.getLine()
                ? Integer.compare(one.getLine(), other.getLine())
                : Integer.compare(one.getCharacter(), other.getCharacter());
    }
}
