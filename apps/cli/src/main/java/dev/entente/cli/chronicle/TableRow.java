package dev.entente.cli.chronicle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How one faction stands when a run is over.
///
/// @param values by column, in the order of the columns: `regions`, `army`, `gold`, `kept`, `broken`, `rewrites`,
///     `rejected`, `score`; columns that the scenario has nothing for are missing
public record TableRow(String faction, Map<String, Long> values) {
    public TableRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// A row being written.
    static final class Draft {
        private final String faction;
        private final Map<String, Long> values = new LinkedHashMap<>();

        Draft(String faction) {
            this.faction = faction;
        }

        void put(String column, long value, boolean known) {
            if (known) {
                values.put(column, value);
            }
        }

        TableRow done() {
            return new TableRow(faction, values);
        }
    }
}
