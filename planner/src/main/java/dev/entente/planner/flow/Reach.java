package dev.entente.planner.flow;

import dev.entente.planner.model.Condition;
import java.util.ArrayList;
import java.util.List;

/// Entities that an expression reaches through attributes, such as the owner in `army.owner.gold`: a variable for each,
/// and what it must be.
final class Reach {
    final List<Integer> variables = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();

    void add(int variable, Condition condition) {
        variables.add(variable);
        conditions.add(condition);
    }

    int[] bound() {
        return variables.stream().mapToInt(Integer::intValue).toArray();
    }

    /// {@return that such entities exist and something holds of them}
    Condition around(Condition condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return variables.isEmpty() ? condition : new Condition.Some(bound(), Condition.all(all));
    }
}
