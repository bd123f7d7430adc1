package dev.entente.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real editor's side of the protocol, against the server as a process.
class ExchangeTest {
    private static final String MAIN = """
            Import "lib/land.flow"
            Scenario War { seed 1   ticks 10 }
            Faction Wolves { pursue Hold($me, none) }
            Module Heart {
                $hits = 0   # how often
                ON (Player.Hit) { $hits += {amount} }
                Tick [1 tick] { Each r in Region (r.wall > 0) { r.wall -= 1 } }
            }
            """;
    private static final String LAND = """
            # A piece of the map.
            Entity Region { owner: Faction?   wall: int = 0 }
            Entity Faction { gold: int = 100 }
            Event Player.Hit(amount: int)
            Goal Hold(who: Faction, land: Region?) { Method wait { Do Rest(who) } }
            Action Rest(who: Faction) takes 1 tick { }
            """;

    @TempDir
    private Path folder;

    private Editor editor;

    @BeforeEach
    void start() {
        editor = new Editor(folder);
        editor.write("lib/land.flow", LAND);
        editor.write("main.flow", MAIN);
        editor.initialize();
    }

    @AfterEach
    void end() {
        editor.close();
    }

    private String opened() {
        editor.open("main.flow", MAIN);
        editor.diagnostics("main.flow", List::isEmpty);
        return MAIN;
    }

    private List<? extends Location> definition(String name, String text, String piece) {
        var params = new DefinitionParams(editor.document(name), Editor.place(text, piece));
        return Editor.await(editor.server().getTextDocumentService().definition(params)).getLeft();
    }

    private Hover hover(String text, String piece) {
        var params = new HoverParams(editor.document("main.flow"), Editor.place(text, piece));
        return Editor.await(editor.server().getTextDocumentService().hover(params));
    }

    private List<CompletionItem> completion(String text, String piece) {
        var params = new CompletionParams(editor.document("main.flow"), Editor.place(text, piece));
        return Editor.await(editor.server().getTextDocumentService().completion(params)).getLeft();
    }

    private String formatted(String name) {
        var params = new DocumentFormattingParams(editor.document(name), new FormattingOptions(4, true));
        var edits = Editor.await(editor.server().getTextDocumentService().formatting(params));
        return edits.isEmpty() ? "" : edits.getFirst().getNewText();
    }

    @Test
    void the_server_says_what_it_can_do() {
        var can = editor.initialize().getCapabilities();

        assertEquals(List.of(".", "$", "{"), can.getCompletionProvider().getTriggerCharacters());
        assertTrue(can.getDefinitionProvider().getLeft());
        assertTrue(can.getHoverProvider().getLeft());
        assertTrue(can.getDocumentFormattingProvider().getLeft());
        assertTrue(can.getDocumentSymbolProvider().getLeft());
    }

    @Test
    void an_error_is_told_where_it_is_and_taken_back_when_it_is_mended() {
        var broken = MAIN.replace("r.wall -= 1", "r.wal -= 1");
        editor.open("main.flow", broken);
        Diagnostic error = editor.diagnostics("main.flow", found -> !found.isEmpty()).getFirst();

        assertEquals(DiagnosticSeverity.Error, error.getSeverity());
        assertEquals("entente", error.getSource());
        assertEquals("attribute (wal) is not declared in entity type (Region)\nMaybe write wall.", error.getMessage().getLeft());
        assertEquals(Editor.place(broken, "r.|wal -="), error.getRange().getStart());
        assertEquals(Editor.place(broken, "r.wal| -="), error.getRange().getEnd());

        editor.change("main.flow", MAIN);

        assertEquals(List.of(), editor.diagnostics("main.flow", List::isEmpty));
    }

    @Test
    void a_syntax_error_does_not_hide_what_is_known_of_the_rest() {
        var broken = MAIN.replace("Tick [1 tick] {", "Tick [1 tick] { if (");
        editor.open("main.flow", broken);

        assertTrue(editor.diagnostics("main.flow", found -> !found.isEmpty()).size() > 0);
        assertEquals(editor.uri("lib/land.flow"), definition("main.flow", broken, "ON (Player.H|it)").getFirst().getUri());
    }

    @Test
    void an_error_in_an_imported_file_is_told_of_that_file() {
        opened();
        editor.open("lib/land.flow", LAND.replace("Do Rest(who)", "Do Rast(who)"));
        var errors = editor.diagnostics("lib/land.flow", found -> !found.isEmpty());

        assertTrue(errors.stream().anyMatch(it -> it.getMessage().getLeft().startsWith("action (Rast) is not declared")), errors.toString());

        editor.closeFile("lib/land.flow");
        assertEquals(List.of(), editor.diagnostics("lib/land.flow", List::isEmpty));
    }

    @Test
    void a_note_is_no_error() {
        var open = MAIN.replace("Tick [1 tick] {", "Tick [1 tick] { Emit Heart.Beat { at: now() }");
        editor.open("main.flow", open);
        var found = editor.diagnostics("main.flow", it -> !it.isEmpty());

        assertTrue(found.stream().allMatch(it -> it.getSeverity() == DiagnosticSeverity.Information), found.toString());
    }

    @Test
    void a_definition_is_found_across_files() {
        var text = opened();
        var goal = definition("main.flow", text, "pursue Ho|ld").getFirst();

        assertEquals(editor.uri("lib/land.flow"), goal.getUri());
        assertEquals(Editor.place(LAND, "Goal |Hold"), goal.getRange().getStart());
        assertEquals(Editor.place(LAND, "Goal Hold|"), goal.getRange().getEnd());
        assertEquals(editor.uri("lib/land.flow"), definition("main.flow", text, "lib/la|nd.flow").getFirst().getUri());
        assertEquals(List.of(), definition("main.flow", text, "se|ed 1"));
    }

    @Test
    void every_use_is_found_from_any_of_them() {
        var text = opened();
        var params = new ReferenceParams(
                editor.document("main.flow"), Editor.place(text, "r.wa|ll >"), new ReferenceContext(true));
        var found = Editor.await(editor.server().getTextDocumentService().references(params));

        assertEquals(3, found.size());
        assertEquals(editor.uri("lib/land.flow"), found.getFirst().getUri());
    }

    @Test
    void hover_tells_type_kind_and_comment() {
        var text = opened();

        assertEquals(
                "```flow\n$hits = 0 of module Heart\n```\n\nstate\n\nhow often",
                hover(text, "{ $hi|ts +=").getContents().getRight().getValue());
        assertTrue(hover(text, "in Reg|ion").getContents().getRight().getValue().contains("A piece of the map."));
        assertTrue(hover(text, "Ti|ck [1").getContents().getRight().getValue().contains("Runs again and again"));
        assertNull(hover(text, "ticks 10 |}"));
    }

    @Test
    void behind_a_dot_the_attributes_of_the_value_are_offered() {
        var typing = opened().replace("r.wall -= 1", "r.");
        editor.change("main.flow", typing);
        var offered = completion(typing, "{ r.| }");

        assertEquals(List.of("owner", "wall"), offered.stream().map(CompletionItem::getLabel).toList());
        assertEquals("Region.wall: int = 0", offered.getLast().getDetail());
    }

    @Test
    void a_completion_replaces_the_sign_before_the_word_too() {
        var typing = opened().replace("$hits += {amount}", "$hits += {am}");
        editor.change("main.flow", typing);
        var hole = completion(typing, "{am|}").stream().filter(it -> it.getLabel().equals("{amount}")).findFirst().orElseThrow();

        assertEquals(Editor.place(typing, "+= |{am}"), hole.getTextEdit().getLeft().getRange().getStart());
        assertEquals(Editor.place(typing, "+= {am}|"), hole.getTextEdit().getLeft().getRange().getEnd());
    }

    @Test
    void formatting_is_one_edit_of_the_whole_text() {
        editor.open("main.flow", "Entity   A{x:int}");

        assertEquals("Entity A { x: int }\n", formatted("main.flow"));
        editor.change("main.flow", "Entity   A{x:");
        assertEquals("", formatted("main.flow"));
    }

    @Test
    void the_outline_has_declarations_and_their_members() {
        opened();
        var params = new DocumentSymbolParams(editor.document("main.flow"));
        var symbols = Editor.await(editor.server().getTextDocumentService().documentSymbol(params));

        assertEquals(
                List.of("War", "Wolves", "Heart"), symbols.stream().map(it -> it.getRight().getName()).toList());
        assertEquals(
                List.of("$hits", "ON Player.Hit", "Tick [1 tick]"),
                symbols.getLast().getRight().getChildren().stream().map(it -> it.getName()).toList());
    }

    @Test
    void letters_beyond_the_basic_plane_do_not_shift_places() {
        var text = "Entity A { x: int = 0 }\nEvent E(a: A)\nModule M { ON (E) { Tell 1 \"\uD83D\uDC3A\"   {a}.y = 1 } }\n";
        editor.open("main.flow", text);
        var error = editor.diagnostics("main.flow", found -> !found.isEmpty()).getFirst();

        assertEquals(Editor.place(text, "{a}.|y"), error.getRange().getStart());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void half_typed_text_never_ends_the_server(long seed) {
        var random = new SplittableRandom(seed);
        editor.open("main.flow", MAIN);
        for (int i = 0; i < 40; i++) {
            int cut = random.nextInt(MAIN.length());
            var rest = MAIN.substring(Math.min(MAIN.length(), cut + random.nextInt(60)));
            var typing = MAIN.substring(0, cut) + "{(\"$.".charAt(random.nextInt(5)) + rest;
            editor.change("main.flow", typing);
            int line = (int) typing.substring(0, cut).chars().filter(letter -> letter == '\n').count();
            int character = cut - typing.lastIndexOf('\n', Math.max(0, cut - 1));
            var params = new CompletionParams(editor.document("main.flow"), new Position(line, character));
            Editor.await(editor.server().getTextDocumentService().completion(params));
        }
        editor.change("main.flow", MAIN);

        assertEquals(List.of(), editor.diagnostics("main.flow", List::isEmpty));
        assertEquals(List.of(), editor.messages());
        assertEquals(0, editor.exit());
    }

    @Test
    void text_that_nests_without_end_is_an_error_like_any_other() {
        editor.open("main.flow", "Constraint c: " + "(".repeat(20_000));

        assertTrue(editor.diagnostics("main.flow", found -> !found.isEmpty()).getFirst().getMessage().getLeft().contains("nests deeper"));
        assertEquals(List.of(), editor.messages());
    }

    @Test
    void shutdown_and_exit_end_with_0_and_an_editor_that_goes_away_with_1() {
        opened();
        assertEquals(0, editor.exit());

        try (var other = new Editor(folder)) {
            other.initialize();
            other.vanish();
            assertEquals(1, other.ended());
        }
    }
}
