package dev.entente.cli.chronicle;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Type;
import dev.entente.engine.Scenario;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.View;
import java.util.HashMap;
import java.util.Map;

/// The scenario's `score`, reckoned over a world that is only looked at.
final class Scores {
    private final View world;
    private final Code score;
    private final int slots;

    private Scores(View world, Code score, int slots) {
        this.world = world;
        this.score = score;
        this.slots = slots;
    }

    static Scores of(Scenario scenario, View world) {
        var texts = texts(world);
        // A text that the world has never mentioned equals none of its texts.
        var vocabulary = Vocabulary.of(scenario.program(), world, text -> texts.getOrDefault(text, -1L));
        var declared = scenario.program().all(Declaration.Scenario.class).findFirst().orElseThrow();
        var scope = new Scope("");
        scope.bind("who", new Type.Ref("Faction", false));
        var score = vocabulary.expression(declared.score(), scope);
        return new Scores(world, score, scope.size());
    }

    private static Map<String, Long> texts(View world) {
        var texts = new HashMap<String, Long>();
        try {
            for (long symbol = 0; ; symbol++) {
                texts.put(world.text(symbol), symbol);
            }
        } catch (IllegalArgumentException beyondTheLast) {
            return texts;
        }
    }

    /// {@return a faction's score now, 0 where it cannot be reckoned}
    long of(int faction) {
        var names = new long[slots];
        names[0] = faction;
        try {
            return score.value(new Frame(world, names).expecting());
        } catch (EvaluationException nothing) {
            return 0;
        }
    }
}
