package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/// What reading the bodies of a text brings to light. Not thread safe.
final class Found {
    private final FlowText text;
    private final Map<String, Type> results;
    private final List<Use> uses = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Construct> constructs = new ArrayList<>();
    private final List<Before> befores = new ArrayList<>();

    /// A stretch of the text and what can be named in it.
    record Frame(Extent extent, Scope scope) {}

    /// A declaration, a part of one, or a step.
    record Construct(Extent extent, ParserRuleContext rule, Scope scope) {}

    /// What stands before a dot.
    ///
    /// @param at the word behind it
    /// @param owner of its fields, where it is a record that someone declared
    record Before(Position at, Type type, String owner) {}

    /// @param results what operations and topics return, by title; grows as they are read
    Found(FlowText text, Map<String, Type> results) {
        this.text = text;
        this.results = results;
    }

    static Found nothing() {
        return new Found(FlowText.of("", ""), new HashMap<>());
    }

    FlowText text() {
        return text;
    }

    Map<String, Type> results() {
        return results;
    }

    List<Use> uses() {
        return uses;
    }

    List<Construct> constructs() {
        return constructs;
    }

    void use(ParserRuleContext rule, Symbol symbol, Use.Role role) {
        use(text.place(rule), symbol, role);
    }

    void use(Token token, Symbol symbol, Use.Role role) {
        use(text.at(token), symbol, role);
    }

    void use(Position at, Symbol symbol, Use.Role role) {
        uses.add(new Use(at, symbol, role));
    }

    /// Notes what a step does to something that it does not name, such as the type of what it removes.
    void silently(ParserRuleContext rule, Symbol symbol, Use.Role role) {
        Position at = text.at(rule.getStart());
        uses.add(new Use(new Position(at.file(), at.line(), at.column(), 0), symbol, role));
    }

    void before(ParserRuleContext word, Type type, String owner) {
        befores.add(new Before(text.place(word), type, owner));
    }

    /// {@return what stands before the dot in front of a word}
    Optional<Before> before(int line, int column) {
        return befores.stream()
                .filter(before -> before.at().line() == line && before.at().column() == column)
                .findFirst();
    }

    /// {@return what can be named at a place}
    Optional<Scope> scope(int line, int column) {
        return frames.stream()
                .filter(frame -> frame.extent().touches(line, column))
                .reduce((outer, inner) -> outer.extent().holds(inner.extent()) ? inner : outer)
                .map(Frame::scope);
    }

    void frame(ParserRuleContext rule, Scope scope) {
        frames.add(new Frame(text.extent(rule), scope));
    }

    void construct(ParserRuleContext rule, Scope scope) {
        constructs.add(new Construct(text.extent(rule), rule, scope));
    }
}
