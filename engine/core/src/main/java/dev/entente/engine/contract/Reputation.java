package dev.entente.engine.contract;

import dev.entente.guardrails.expression.Target;
import dev.entente.world.Schema;
import dev.entente.world.View;
import java.util.HashMap;
import java.util.Map;

/// Who kept his word, and who broke it: for everybody to see, and for those who were there also where nobody else may.
final class Reputation {
    private final View world;
    private final int kept;
    private final int broken;
    private final int dealing;
    private final int witness;
    private final int about;
    private final int seenKept;
    private final int seenBroken;
    private final Map<Pair, Integer> dealings = new HashMap<>();
    private boolean learned;

    private record Pair(int witness, int about) {}

    Reputation(View world) {
        Schema schema = world.schema();
        this.world = world;
        int faction = schema.type("Faction");
        this.kept = schema.attribute(faction, "kept");
        this.broken = schema.attribute(faction, "broken");
        this.dealing = schema.type("Dealing");
        this.witness = schema.attribute(dealing, "witness");
        this.about = schema.attribute(dealing, "about");
        this.seenKept = schema.attribute(dealing, "kept");
        this.seenBroken = schema.attribute(dealing, "broken");
    }

    /// Writes down that a promise was kept or broken. A party that is no more has no reputation.
    ///
    /// @param secret whether only the other parties hear of it
    void count(Pact pact, int debtor, boolean delivered, boolean secret, Target to) {
        int who = pact.party(debtor);
        if (!world.exists(who)) {
            return;
        }
        if (!secret) {
            to.add(delivered ? kept : broken, who, 1);
        }
        for (int place = 0; place < pact.form.roles().length; place++) {
            int other = pact.party(place);
            if (place != debtor && world.exists(other)) {
                to.add(delivered ? seenKept : seenBroken, row(other, who, to), 1);
            }
        }
    }

    private int row(int witness, int about, Target to) {
        learn();
        var pair = new Pair(witness, about);
        int row = dealings.getOrDefault(pair, -1);
        if (is(row, pair)) {
            return row;
        }
        int fresh = to.create(dealing);
        to.set(this.witness, fresh, witness);
        to.set(this.about, fresh, about);
        dealings.put(pair, fresh);
        return fresh;
    }

    /// A row may have been undone with the move for which it was made.
    private boolean is(int row, Pair pair) {
        return row >= 0
                && world.exists(row)
                && world.type(row) == dealing
                && world.get(witness, row) == pair.witness()
                && world.get(about, row) == pair.about();
    }

    /// Takes up the rows that are there when it is first asked.
    private void learn() {
        if (!learned) {
            learned = true;
            for (int i = 0; i < world.count(dealing); i++) {
                int row = world.at(dealing, i);
                dealings.put(new Pair((int) world.get(witness, row), (int) world.get(about, row)), row);
            }
        }
    }
}
