package dev.entente.tests.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Measures what is asked for, by letter, and prints one table.
public final class Benchmarks {
    private static final Map<String, Supplier<List<Row>>> ALL = all();

    private Benchmarks() {}

    private static Map<String, Supplier<List<Row>>> all() {
        var all = new LinkedHashMap<String, Supplier<List<Row>>>();
        all.put("A", FactionTick::rows);
        all.put("P", Peer::rows);
        all.put("B", Population::rows);
        all.put("C", Events::rows);
        all.put("D", Rewrites::rows);
        all.put("E", North::rows);
        all.put("F", SameSeed::rows);
        all.put("G", Interruptions::rows);
        all.put("H", ForkTrees::rows);
        all.put("I", HeldSagas::rows);
        all.put("J", Exploration::rows);
        all.put("K", Reading::rows);
        all.put("L", PlanningDomains::rows);
        all.put("M", LongPlans::rows);
        all.put("V", Verifying::rows);
        all.put("S", SamePlans::rows);
        all.put("T", Trees::rows);
        all.put("R", Repairs::rows);
        all.put("N", Proposals::rows);
        all.put("O", Offers::rows);
        all.put("Q", Mediations::rows);
        all.put("U", Multitude::rows);
        all.put("W", Guarding::rows);
        all.put("X", ThousandMinds::rows);
        all.put("Y", Loops::rows);
        all.put("Z", Treaties::rows);
        all.put("w", Waiting::rows);
        all.put("c", ContractLives::rows);
        all.put("h", ContractLives::histories);
        return all;
    }

    /// @param arguments the letters wanted, such as `ABE`; all where there are none
    public static void main(String[] arguments) {
        var wanted = String.join("", arguments);
        var rows = new ArrayList<Row>();
        ALL.forEach((letter, measure) -> {
            if (wanted.isEmpty() || wanted.contains(letter)) {
                rows.addAll(measured(letter, measure));
            }
        });
        System.out.println("\n" + Table.of(rows));
    }

    /// One figure that cannot be measured does not take the others with it.
    private static List<Row> measured(String letter, Supplier<List<Row>> measure) {
        try {
            return measure.get();
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            return List.of(new Row(letter, "not measured", String.valueOf(failed.getMessage()).lines().findFirst().orElse(""), "", "no"));
        }
    }
}
