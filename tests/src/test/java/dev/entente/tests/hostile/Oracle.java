package dev.entente.tests.hostile;

import dev.entente.guardrails.Invariants;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/// Says what is wrong with a world of the arena: every declared constraint is asked, and what matters most once more
/// without the code of the guardrails.
final class Oracle {
    private final Invariants invariants;

    Oracle(Invariants invariants) {
        this.invariants = invariants;
    }

    List<String> broken(View world) {
        var broken = new ArrayList<String>();
        invariants.broken(world).forEach(it -> broken.add(it.constraint() + ": " + it.found()));
        check(world, "Faction", "gold", gold -> gold >= 0 && gold <= 2_000, broken);
        check(world, "Faction", "honour", honour -> honour >= 0 && honour <= 100, broken);
        check(world, "Region", "wall", wall -> wall >= 0 && wall <= 9, broken);
        check(world, "Army", "strength", men -> men >= 1 && men <= 100, broken);
        check(world, "Boss", "hp", hp -> hp >= 0 && hp <= 1_000, broken);
        check(world, "Stall", "price", price -> price >= 1 && price <= 500, broken);
        int armies = world.count(world.schema().type("Army"));
        if (armies > 8) {
            broken.add("%d armies".formatted(armies));
        }
        if (world.count(world.schema().type("Boss")) != 1) {
            broken.add("not one boss");
        }
        return broken;
    }

    private static void check(View world, String type, String attribute, LongPredicate holds, List<String> broken) {
        int id = world.schema().type(type);
        int about = world.schema().attribute(id, attribute);
        for (int i = 0; i < world.count(id); i++) {
            int entity = world.at(id, i);
            if (!holds.test(world.get(about, entity))) {
                broken.add("%s.%s is %d".formatted(world.name(entity), attribute, world.get(about, entity)));
            }
        }
    }
}
