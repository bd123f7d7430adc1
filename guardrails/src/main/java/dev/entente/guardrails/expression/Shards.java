package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which modules there are several of, and what their shards are called.
///
/// @param counts how many, by module, in the order written; a module that is not in it has no shards
public record Shards(Map<String, Integer> counts) {
    /// The state that is a shard's number, from 1.
    public static final String NUMBER = "my_id";

    public Shards {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /// {@return the shards of a program's modules}
    public static Shards of(Program program) {
        var counts = new LinkedHashMap<String, Integer>();
        program.all(Declaration.Scenario.class)
                .flatMap(scenario -> scenario.shards().stream())
                .forEach(shards -> counts.put(shards.module(), Math.toIntExact(shards.count())));
        return new Shards(counts);
    }

    /// {@return whether a module has shards, be it a single one}
    public boolean has(String module) {
        return counts.containsKey(module);
    }

    /// {@return the entities that hold a module's state: `Shop`, or one for each shard, `Shop/1`, `Shop/2` ...}
    public List<String> holders(String module) {
        var count = counts.get(module);
        return count == null
                ? List.of(module)
                : IntStream.rangeClosed(1, count).mapToObj(number -> module + "/" + number).toList();
    }

    /// {@return the largest number that a shard has; without shards, any number will do}
    public int most() {
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(Integer.MAX_VALUE);
    }
}
