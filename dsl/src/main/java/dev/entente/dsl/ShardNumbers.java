package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Declares `$my_id`, the number of the shard, in modules that ask for it without declaring it, and in all that have
/// shards.
final class ShardNumbers {
    /// The state that is a shard's number, from 1.
    static final String NAME = "my_id";

    private final Map<String, Position> sharded;
    private final boolean known;
    private final Report notes;

    private ShardNumbers(Map<String, Position> sharded, boolean known, Report notes) {
        this.sharded = sharded;
        this.known = known;
        this.notes = notes;
    }

    static Program read(Program program, Report notes) {
        Map<String, Position> sharded = program.all(Declaration.Scenario.class)
                .flatMap(scenario -> scenario.shards().stream())
                .collect(Collectors.toMap(
                        Declaration.Shards::module, Declaration.Shards::at, (first, _) -> first));
        boolean known = program.all(Declaration.State.class).anyMatch(ShardNumbers::isNumber);
        ShardNumbers numbers = new ShardNumbers(sharded, known, notes);
        List<Declaration> declarations = program.declarations().stream()
                .map(it -> it instanceof Declaration.Module module ? numbers.module(module) : it)
                .toList();
        return new Program(program.file(), declarations, program.comments());
    }

    private static boolean isNumber(Declaration member) {
        return member instanceof Declaration.State && member.name().equals(NAME);
    }

    private Declaration module(Declaration.Module module) {
        if (module.members().stream().anyMatch(ShardNumbers::isNumber)) {
            return module;
        }
        Optional<Position> used = used(module);
        Position shards = sharded.get(module.name());
        if (shards != null) {
            return with(module, used.orElse(shards));
        }
        if (known || used.isEmpty()) {
            return module;
        }
        notes.note(
                used.get(),
                "($%s) is read as 1, the number of the only shard of module (%s)".formatted(NAME, module.name()),
                "Maybe write shards %s 2 in the scenario, or declare $%s = 1 in the module."
                        .formatted(module.name(), NAME));
        return with(module, used.get());
    }

    private static Optional<Position> used(Declaration.Module module) {
        return Part.of("", module)
                .flatMap(Part::expressions)
                .filter(it -> it instanceof Expression.Variable(_, String name) && name.equals(NAME))
                .map(Expression::at)
                .findFirst();
    }

    private static Declaration with(Declaration.Module module, Position at) {
        List<Declaration> members = new ArrayList<>(module.members());
        members.add(new Declaration.State(at, NAME, new Expression.Number(at, 1)));
        return new Declaration.Module(module.at(), module.name(), members);
    }
}
