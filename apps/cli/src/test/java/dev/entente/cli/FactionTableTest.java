package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.cli.chronicle.TableRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactionTableTest {
    private static final List<TableRow> ROWS =
            List.of(new TableRow("Wolves", Map.of("gold", 1200L, "rewrites", 7L, "rejected", 0L)));

    @Test
    void headings_are_in_full_where_there_is_room() {
        assertEquals(
                List.of(
                        "  faction    gold  plans rewritten  proposals rejected",
                        "  Wolves    1,200                7                   0"),
                FactionTable.lines(ROWS, 100));
    }

    @Test
    void headings_are_short_where_the_full_ones_do_not_fit() {
        assertEquals(
                List.of(
                        "  faction    gold  rewrites  rejected", //
                        "  Wolves    1,200         7         0"),
                FactionTable.lines(ROWS, 40));
    }

    @Test
    void nobody_needs_no_headings() {
        assertEquals(List.of(), FactionTable.lines(List.<TableRow>of(), 80));
    }
}
