package dev.entente.planner.repair;

import dev.entente.planner.search.Workbench;
import java.util.ArrayList;
import java.util.List;

/// Tasks as text: `name object object`.
final class Words {
    private Words() {}

    static String of(Workbench workbench, Item item) {
        return of(workbench, item.symbol, item.arguments);
    }

    static String of(Workbench workbench, int symbol, int[] arguments) {
        var text = new StringBuilder(workbench.problem().model().name(symbol));
        for (int object : arguments) {
            text.append(' ').append(workbench.problem().objects().get(object).name());
        }
        return text.toString();
    }

    static List<String> actions(Workbench workbench, List<Item> schedule, int from, int to) {
        var found = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            if (!schedule.get(i).compound()) {
                found.add(of(workbench, schedule.get(i)));
            }
        }
        return found;
    }
}
