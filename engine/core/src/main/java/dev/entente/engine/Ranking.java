package dev.entente.engine;

import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.EvaluationException;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.dsl.Declaration;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;

/// The scenario's `score` and `victory`, with the faction in slot 0.
record Ranking(List<String> factions, Code score, Code victory, int slots) {

    static Ranking of(Declaration.Scenario scenario, List<String> factions, Vocabulary vocabulary) {
        var scope = new Scope("");
        scope.bind("who", new Type.Ref("Faction", false));
        var score = vocabulary.expression(scenario.score(), scope);
        var victory = vocabulary.expression(scenario.victory(), scope);
        return new Ranking(factions, score, victory, scope.size());
    }

    /// {@return every faction's standing, in the order declared}
    List<Standing> standings(View world) {
        var standings = new ArrayList<Standing>();
        for (var faction : factions) {
            int entity = world.entity(faction);
            standings.add(new Standing(faction, entity, value(score, entity, world), value(victory, entity, world) != 0));
        }
        return standings;
    }

    private long value(Code code, int entity, View world) {
        var names = new long[slots];
        names[0] = entity;
        try {
            return code.value(new Frame(world, names).expecting());
        } catch (EvaluationException nothing) {
            return 0;
        }
    }

    boolean won(View world) {
        return standings(world).stream().anyMatch(Standing::victorious);
    }
}
