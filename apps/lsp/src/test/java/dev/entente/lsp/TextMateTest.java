package dev.entente.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.entente.dsl.grammar.FlowLexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The grammar for colours must know what the grammar of the language knows.
class TextMateTest {
    private static final Path EDITORS = Path.of("..", "..", "editors");
    private static final JsonObject GRAMMAR = read("textmate/flow.tmLanguage.json");

    private static JsonObject read(String file) {
        try {
            return JsonParser.parseString(Files.readString(EDITORS.resolve(file))).getAsJsonObject();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// {@return every word that stands in quotes in Flow.g4}
    static Stream<String> keywords() {
        return IntStream.rangeClosed(1, FlowLexer.VOCABULARY.getMaxTokenType())
                .mapToObj(FlowLexer.VOCABULARY::getLiteralName)
                .filter(literal -> literal != null && Character.isLetter(literal.charAt(1)))
                .map(literal -> literal.substring(1, literal.length() - 1));
    }

    /// One coloured piece of a line.
    private record Piece(String text, String scope) {}

    /// {@return the pieces of a line, as an editor finds them; a rule with a beginning takes all to its end}
    private static List<Piece> pieces(String line) {
        var rules = rules(GRAMMAR.getAsJsonArray("patterns"));
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < line.length()) {
            at = next(line, at, rules, pieces);
        }
        return pieces;
    }

    private static List<JsonObject> rules(Iterable<JsonElement> patterns) {
        var rules = new ArrayList<JsonObject>();
        for (var pattern : patterns) {
            var rule = pattern.getAsJsonObject();
            if (rule.has("include")) {
                var name = rule.get("include").getAsString().substring(1);
                rules.addAll(rules(List.of(GRAMMAR.getAsJsonObject("repository").getAsJsonObject(name))));
            } else if (rule.has("patterns") && !rule.has("begin")) {
                rules.addAll(rules(rule.getAsJsonArray("patterns")));
            } else {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static int next(String line, int at, List<JsonObject> rules, List<Piece> pieces) {
        JsonObject best = null;
        int start = line.length();
        for (var rule : rules) {
            var match = matcher(rule).matcher(line);
            if (match.find(at) && match.start() < start) {
                best = rule;
                start = match.start();
            }
        }
        return best == null ? line.length() : take(line, start, best, pieces);
    }

    private static Pattern matcher(JsonObject rule) {
        return Pattern.compile((rule.has("match") ? rule.get("match") : rule.get("begin")).getAsString(), Pattern.UNICODE_CASE);
    }

    private static int take(String line, int start, JsonObject rule, List<Piece> pieces) {
        var match = matcher(rule).matcher(line);
        match.find(start);
        int end = match.end();
        if (rule.has("begin")) {
            var close = Pattern.compile(rule.get("end").getAsString()).matcher(line);
            end = close.find(end) ? Math.max(end, close.end()) : line.length();
        }
        if (rule.has("name")) {
            pieces.add(new Piece(line.substring(start, end), rule.get("name").getAsString()));
        }
        if (rule.has("captures")) {
            rule.getAsJsonObject("captures").entrySet().forEach(capture -> pieces.add(new Piece(
                    match.group(Integer.parseInt(capture.getKey())),
                    capture.getValue().getAsJsonObject().get("name").getAsString())));
        }
        return Math.max(end, start + 1);
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void every_keyword_of_the_language_is_coloured_as_one(String keyword) {
        var piece = pieces(keyword + " ").getFirst();

        assertEquals(keyword, piece.text());
        assertTrue(piece.scope().startsWith("keyword.") || piece.scope().equals("constant.language.flow"), piece.scope());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a comment                  | # a comment        | comment.line.number-sign.flow
            $pace = 2                    | $pace              | variable.other.readwrite.flow
            $x += {amount}               | {amount}           | variable.parameter.flow
            Tick [100ms] {               | 100                | constant.numeric.integer.flow
            Tick [100ms] {               | ms                 | keyword.other.unit.flow
            Wait 3 ticks                 | ticks              | keyword.other.unit.flow
            timeout 5s                   | s                  | keyword.other.unit.flow
            Tell 3 "a {land.title} b"    | "a {land.title} b" | string.quoted.double.flow
            Goal Hold(who: Faction)      | Hold               | entity.name.type.flow
            Goal Hold(who: Faction)      | Faction            | keyword.declaration.flow
            owner: Region?               | Region             | entity.name.type.flow
            wall: int = 0                | int                | support.type.flow
            land.owner                   | owner              | variable.other.property.flow
            ON (Player.Hit) {            | Player.Hit         | entity.name.type.event.flow
            Call War.Storm { }           | War.Storm          | entity.name.function.flow
            roll(6)                      | roll               | support.function.flow
            Constraint $x.hp >= 0        | Constraint         | keyword.declaration.flow
            Join all                     | all                | keyword.other.flow
            army.at -> $x                | ->                 | keyword.operator.flow
            """)
    void a_piece_of_a_line_is_coloured_for_what_it_is(String line, String text, String scope) {
        assertTrue(pieces(line).contains(new Piece(text, scope)), pieces(line).toString());
    }

    @Test
    void holes_in_a_text_are_coloured_like_values() {
        var text = GRAMMAR.getAsJsonObject("repository").getAsJsonObject("text");
        var hole = text.getAsJsonArray("patterns").get(1).getAsJsonObject();

        assertEquals("\\{", hole.get("begin").getAsString());
        assertEquals("#value", hole.getAsJsonArray("patterns").get(0).getAsJsonObject().get("include").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vscode/package.json", "vscode/language-configuration.json", "textmate/flow.tmLanguage.json"})
    void every_file_for_editors_is_json(String file) {
        assertTrue(!read(file).isEmpty());
    }

    @Test
    void the_extension_colours_the_files_that_it_names_with_this_grammar() {
        var contributes = read("vscode/package.json").getAsJsonObject("contributes");
        var grammar = contributes.getAsJsonArray("grammars").get(0).getAsJsonObject();

        assertEquals(GRAMMAR.get("scopeName"), grammar.get("scopeName"));
        assertTrue(read("vscode/package.json").getAsJsonObject("scripts").get("prepare").getAsString().contains("../textmate/flow.tmLanguage.json"));
        assertTrue(grammar.get("path").getAsString().endsWith("flow.tmLanguage.json"));
    }
}
