package dev.entente.tests.hostile;

import dev.entente.agents.language.AnswerReader;
import dev.entente.guardrails.Change;
import dev.entente.guardrails.Gate;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.Outbox;
import dev.entente.guardrails.Proposal;
import dev.entente.guardrails.Said;
import dev.entente.guardrails.Verdict;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.Delta;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes that somebody states one by one: `{"first": {"set": "boss.hp", "to": 5}, "second": {"remove": "paw"}}`.
///
/// A name that is not there is taken as a number that nothing has, so that it is the gate that says no. What has not the
/// shape of a change never comes to it.
final class Statements {
    private static final int NOBODY = 1_000_000;
    private static final Outbox DEAF = new Outbox() {
        @Override
        public void told(Proposal<?> by, int weight, String text) {}

        @Override
        public int room() {
            return 0;
        }

        @Override
        public void emitted(Proposal<?> by, String event, long[] fields, int shard) {}

        @Override
        public void started(Proposal<?> by, String module, String operation, long[] arguments) {}
    };

    private final Arena arena;
    private final World world;
    private final Writer writer;
    private final Gate gate;
    /// The type of what the same statement makes; -1 where it makes nothing.
    private int made = -1;

    Statements(Arena arena) {
        this.arena = arena;
        this.world = arena.world();
        this.writer = world.writer();
        var program = arena.scenario().program();
        var vocabulary = Vocabulary.of(program, world, writer::symbol);
        this.gate = new Gate(world, writer, Invariants.of(program, vocabulary), DEAF);
    }

    Outcome hear(Case said) {
        gate.drain();
        made = -1;
        long before = world.hash();
        var stated = deltas(AnswerReader.read(said.said(), said.repairs()).said());
        if (stated.isEmpty()) {
            return new Outcome("shape", "no changes", Set.of(), arena.oracleOfIt().broken(world));
        }
        var verdict = gate.admit(new Proposal<>("Wolves", -1, "deltas", new Change.Deltas(stated.get())), 0);
        var traces = new Traces();
        traces.add(world, gate.changes());
        var broken = new ArrayList<>(arena.oracleOfIt().broken(world));
        return switch (verdict) {
            case Verdict.Approved<Change> _ -> new Outcome("", "", traces.all(), broken);
            case Verdict.Rejected<Change>(String rule, String found, _) -> {
                if (world.hash() != before) {
                    broken.add("a rejected change has left a trace");
                }
                yield new Outcome(rule, found, traces.all(), broken);
            }
        };
    }

    private Optional<List<Delta>> deltas(Said said) {
        if (!(said instanceof Said.Parts(var parts)) || parts.isEmpty()) {
            return Optional.empty();
        }
        var deltas = new ArrayList<Delta>();
        for (var part : parts) {
            var delta = part.value() instanceof Said.Parts(var fields) ? delta(fields) : Optional.<Delta>empty();
            if (delta.isEmpty()) {
                return Optional.empty();
            }
            deltas.add(delta.get());
        }
        return Optional.of(deltas);
    }

    private Optional<Delta> delta(List<Said.Part> parts) {
        var fields = new HashMap<String, Said>();
        for (var part : parts) {
            if (fields.put(part.name(), part.value()) != null) {
                return Optional.empty();
            }
        }
        return switch (String.join(" ", fields.keySet().stream().sorted().toList())) {
            case "set to" -> cell(fields.get("set")).flatMap(cell ->
                    value(fields.get("to")).map(to -> new Delta.Set(cell.attribute(), cell.entity(), to)));
            case "add to" -> cell(fields.get("to")).flatMap(cell -> fields.get("add") instanceof Said.Whole(long amount)
                    ? Optional.of(new Delta.Add(cell.attribute(), cell.entity(), amount))
                    : Optional.empty());
            case "create named" -> words(fields, "create", "named").map(it -> {
                made = world.schema().type(it.getFirst());
                return new Delta.Create(made, it.getLast(), 0);
            });
            case "remove" -> words(fields, "remove").map(it -> new Delta.Remove(entity(it.getFirst())));
            case "from link to" -> words(fields, "link", "from", "to").map(it ->
                    new Delta.Link(world.schema().relation(it.get(0)), entity(it.get(1)), entity(it.get(2))));
            case "from to unlink" -> words(fields, "unlink", "from", "to").map(it ->
                    new Delta.Unlink(world.schema().relation(it.get(0)), entity(it.get(1)), entity(it.get(2))));
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> words(Map<String, Said> fields, String... names) {
        var words = new ArrayList<String>();
        for (var name : names) {
            if (!(fields.get(name) instanceof Said.Words(String text))) {
                return Optional.empty();
            }
            words.add(text);
        }
        return Optional.of(words);
    }

    private record Cell(int attribute, int entity) {}

    private Optional<Cell> cell(Said said) {
        if (!(said instanceof Said.Words(String text)) || text.indexOf('.') < 0) {
            return Optional.empty();
        }
        int entity = entity(text.substring(0, text.indexOf('.')));
        var name = text.substring(text.indexOf('.') + 1);
        int type = entity >= 0 && entity < world.entities() ? world.type(entity) : Math.max(0, made);
        int attribute = world.schema().attribute(type, name);
        return Optional.of(new Cell(attribute, entity));
    }

    private int entity(String name) {
        if (name.equals("new")) {
            return Delta.created(0);
        }
        int entity = world.entity(name);
        return entity >= 0 ? entity : name.matches("-?\\d{1,9}") ? Integer.parseInt(name) : NOBODY;
    }

    private Optional<Long> value(Said said) {
        return switch (said) {
            case Said.Whole(long value) -> Optional.of(value);
            case Said.Truth(boolean value) -> Optional.of(value ? 1L : 0);
            case Said.Words(String name) -> Optional.of((long) entity(name));
            case Said.Nothing _ -> Optional.of(-1L);
            case Said.Parts _, Said.Odd _, Said.Malformed _ -> Optional.empty();
        };
    }
}
