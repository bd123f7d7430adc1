package dev.entente.negotiation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of moves, its documentation and its model say the same.
class MovesTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void the_reference_has_the_table_of_moves_of_contracts_and_no_other() throws IOException {
        assertEquals(table(Moves.CONTRACTS), documented("| state | act | owner | leads to | what happens |"));
    }

    @Test
    void the_reference_has_the_table_of_moves_of_clauses_and_no_other() throws IOException {
        assertEquals(table(Moves.CLAUSES), documented("| clause | act | owner | leads to | what happens |"));
    }

    @Test
    void the_model_makes_every_move_of_contracts_and_no_other() throws IOException {
        assertEquals(new TreeSet<>(table(Moves.CONTRACTS)), modelled("move\\(c, (\\w+), (\\w+), (\\w+), (\\w+)\\)"));
    }

    @Test
    void the_model_makes_every_move_of_clauses_and_no_other() throws IOException {
        assertEquals(new TreeSet<>(table(Moves.CLAUSES)), modelled("duty\\(c, \\w+, (\\w+), (\\w+), (\\w+), (\\w+)\\)"));
    }

    @Test
    void nothing_is_legal_once_it_is_over() {
        assertTrue(Moves.CONTRACTS.stream().noneMatch(it -> it.from().over()));
        assertTrue(Moves.CLAUSES.stream().noneMatch(it -> it.from().over()));
    }

    @Test
    void an_owner_does_one_thing_in_one_way() {
        assertEquals(Moves.CONTRACTS.size(), Moves.CONTRACTS.stream().map(it -> List.of(it.from(), it.act(), it.owner())).distinct().count());
        assertEquals(Moves.CLAUSES.size(), Moves.CLAUSES.stream().map(it -> List.of(it.from(), it.act(), it.owner())).distinct().count());
    }

    @Test
    void every_state_that_is_not_over_can_be_left_and_every_other_reached() {
        for (var state : State.values()) {
            assertEquals(!state.over(), Moves.CONTRACTS.stream().anyMatch(it -> it.from() == state && it.to() != state), state.word());
            assertEquals(state != State.DRAFT, Moves.CONTRACTS.stream().anyMatch(it -> it.to() == state && it.from() != state), state.word());
        }
    }

    private static <S extends Enum<S>> List<String> table(List<Moves.Row<S>> rows) {
        return rows.stream()
                .map(it -> "%s %s %s %s".formatted(it.from(), it.act(), it.owner(), it.to()).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> documented(String head) throws IOException {
        var lines = Files.readAllLines(ROOT.resolve("docs/reference/contracts.md"));
        var rows = new ArrayList<String>();
        for (var line : lines.subList(lines.indexOf(head) + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            var cells = Stream.of(line.split("\\|")).map(String::strip).filter(it -> !it.isEmpty()).toList();
            rows.add(String.join(" ", cells.subList(0, 4)));
        }
        return rows;
    }

    /// {@return what the model does, in the words of the table}: `active` is a keyword of Promela
    private static TreeSet<String> modelled(String move) throws IOException {
        var model = Files.readString(ROOT.resolve("tests/model/contract.pml"));
        var rows = new TreeSet<String>();
        var found = Pattern.compile(move).matcher(model);
        while (found.find()) {
            if (!found.group(1).equals("from")) {
                rows.add("%s %s %s %s".formatted(found.group(1), found.group(2), found.group(3), found.group(4)).replace("in_force", "active"));
            }
        }
        return rows;
    }
}
