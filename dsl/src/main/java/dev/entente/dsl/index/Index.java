package dev.entente.dsl.index;

import dev.entente.dsl.Program;
import dev.entente.dsl.Type;
import dev.entente.dsl.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that is named in the files of a program, and where.
///
/// ```
/// var index = Index.of(program, Map.of("north.flow", text));
/// index.at("north.flow", 12, 5).ifPresent(use -> System.out.println(use.symbol().words()));
/// ```
///
/// Immutable after it is made, thread safe. Making it takes time linear in the texts; a question takes time linear in
/// the file that it is about.
public final class Index {
    private final Names names;
    private final Map<String, Found> files;
    private final Map<String, List<Outline>> outlines;
    private final Map<String, String> texts;
    private final Map<String, Type> results;
    private final List<Use> uses;
    private final Pauses pauses;

    private Index(
            Names names,
            Map<String, Found> files,
            Map<String, List<Outline>> outlines,
            Map<String, String> texts,
            Map<String, Type> results,
            Pauses pauses) {
        this.names = names;
        this.texts = Map.copyOf(texts);
        this.results = Map.copyOf(results);
        this.files = files;
        this.outlines = outlines;
        this.pauses = pauses;
        this.uses = uses(names, files);
    }

    /// Reads the files of a program.
    ///
    /// @param program what the checker makes of them; adds what nobody declares but everybody uses
    /// @param texts by the names of the files, as positions name them; may be half-typed
    public static Index of(Program program, Map<String, String> texts) {
        Names names = new Names();
        Map<String, FlowText> read = new LinkedHashMap<>();
        texts.forEach((file, text) -> read.put(file, FlowText.of(file, text)));
        Map<String, List<Outline>> outlines = new LinkedHashMap<>();
        read.forEach((file, text) -> outlines.put(file, Survey.of(text, names)));
        Implied.add(program, names);
        Map<String, Type> results = new HashMap<>();
        read.values().forEach(text -> ProgramReading.of(text, names, results));
        Map<String, Found> files = new LinkedHashMap<>();
        read.forEach((file, text) -> files.put(file, ProgramReading.of(text, names, results)));
        return new Index(names, files, outlines, texts, results, new Pauses(Waiting.of(program)));
    }

    private static List<Use> uses(Names names, Map<String, Found> files) {
        List<Use> uses = new ArrayList<>();
        names.all()
                .filter(Symbol::declared)
                .forEach(symbol -> uses.add(new Use(symbol.at(), symbol, Use.Role.DECLARES)));
        files.values().forEach(found -> uses.addAll(found.uses()));
        uses.sort(Comparator.comparing((Use use) -> use.at().file())
                .thenComparingInt(use -> use.at().line())
                .thenComparingInt(use -> use.at().column()));
        return List.copyOf(uses);
    }

    /// {@return the name at a place, or the one that ends right before it; else the word of the language}
    ///
    /// @param line from 1
    /// @param column from 1, in characters
    public Optional<Use> at(String file, int line, int column) {
        Optional<Use> name = uses.stream()
                .filter(use -> use.at().length() > 0 && use.at().file().equals(file))
                .filter(use -> Extent.of(use.at()).touches(line, column))
                .reduce((first, second) -> second);
        return name.or(() -> keyword(file, line, column));
    }

    private Optional<Use> keyword(String file, int line, int column) {
        FlowText text = files.getOrDefault(file, Found.nothing()).text();
        return text.token(line, column).flatMap(token -> Fields.word(token.getText())
                .map(symbol -> new Use(text.at(token), symbol, Use.Role.MENTIONS)));
    }

    /// {@return every use of a symbol, its declaration among them, by file and place}
    public List<Use> uses(Symbol symbol) {
        return uses.stream().filter(use -> use.symbol().equals(symbol)).distinct().toList();
    }

    /// {@return what a file declares, in the order written}
    public List<Outline> outline(String file) {
        return outlines.getOrDefault(file, List.of());
    }

    /// {@return what may follow at a place, names before words of the language}
    ///
    /// The word that is being typed there does not count; who asks compares it.
    ///
    /// @param line from 1
    /// @param column from 1, in characters
    public List<Completion> complete(String file, int line, int column) {
        return Typed.at(texts.getOrDefault(file, ""), line, column)
                .map(typed -> complete(file, line, typed))
                .orElse(List.of());
    }

    private List<Completion> complete(String file, int line, Typed typed) {
        Cursor cursor = Cursor.at(typed.before());
        Found read = read(file, typed);
        if (cursor.word(1).equals(".") && read.before(line, typed.column()).isEmpty()) {
            read = read(file, typed.assigned());
        }
        Scope scope = read.scope(line, typed.column())
                .map(found -> found.until(line, typed.column()))
                .orElse(Scope.of(names, ""));
        return new Completing(cursor, scope, read.before(line, typed.column())).all();
    }

    private Found read(String file, Typed typed) {
        return ProgramReading.of(FlowText.of(file, typed.whole()), names, new HashMap<>(results));
    }

    /// Says what a line does.
    ///
    /// @return what begins on the line, outer parts first; where nothing does, the innermost part that the line goes on
    ///     with; nothing outside of all declarations
    public List<Explanation> explain(String file, int line) {
        Found found = files.getOrDefault(file, Found.nothing());
        List<Found.Construct> begun = found.constructs().stream()
                .filter(construct -> construct.extent().line() == line)
                .toList();
        List<Found.Construct> told = begun.isEmpty() ? around(found, line) : begun;
        return told.stream().map(this::explanation).toList();
    }

    private static List<Found.Construct> around(Found found, int line) {
        return found.constructs().stream()
                .filter(construct -> construct.extent().coversLine(line))
                .reduce((outer, inner) -> outer.extent().holds(inner.extent()) ? inner : outer)
                .stream()
                .toList();
    }

    private Explanation explanation(Found.Construct construct) {
        List<Use> inside = uses.stream()
                .filter(use -> use.at().file().equals(construct.extent().file()))
                .filter(use -> construct.extent().holds(Extent.of(use.at())))
                .toList();
        return new Explanation(
                construct.extent(),
                Heads.of(construct.rule()),
                Explaining.of(construct.rule(), construct.scope()),
                Footprint.of(inside, pauses.in(construct.rule())));
    }
}
