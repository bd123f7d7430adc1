package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.NameContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the bodies of contracts: parameters, terms and clauses are attributes of the contract's entity. Not thread safe.
final class Treaties {
    /// How the shape of a contract's symbol begins.
    static final String SHAPE = "Contract ";

    static final String FORK = "Fork ";
    static final String KEEP = "Keep ";

    private final Found found;
    private final Names names;
    private final BodyReading bodies;
    private final ValueReading values;

    Treaties(Found found, Names names, BodyReading bodies) {
        this.found = found;
        this.names = names;
        this.bodies = bodies;
        this.values = bodies.values();
    }

    static boolean isContract(Symbol symbol) {
        return symbol.kind() == Symbol.Kind.ENTITY && symbol.shape().startsWith(SHAPE);
    }

    /// {@return whether an attribute is a clause of a contract}
    static boolean isClause(Symbol symbol) {
        return symbol.kind() == Symbol.Kind.ATTRIBUTE
                && (symbol.shape().contains(": " + FORK) || symbol.shape().contains(": " + KEEP));
    }

    void contract(FlowParser.ContractContext rule, Scope scope) {
        if (rule.name() == null) {
            return;
        }
        String owner = rule.name().getText();
        bodies.parameters(rule.parameters(), scope);
        found.frame(rule, knowing(owner));
        rule.contractItem().forEach(item -> item(item, owner));
    }

    private Scope knowing(String owner) {
        Scope scope = Scope.of(names, "");
        for (Symbol attribute : names.of(Symbol.Kind.ATTRIBUTE, owner)) {
            scope = attribute.declared() && !isClause(attribute) ? scope.with(attribute) : scope;
        }
        return scope;
    }

    private void item(FlowParser.ContractItemContext rule, String owner) {
        Scope scope = knowing(owner);
        found.construct(rule, scope);
        switch (rule) {
            case FlowParser.BargainedContext it -> it.additive().forEach(value -> values.of(value, scope));
            case FlowParser.ValuedContext it -> {
                party(it.name(), scope);
                it.expression().forEach(value -> values.of(value, scope));
            }
            case FlowParser.PledgedContext it -> pledge(it, owner, scope);
            case FlowParser.SettledContext it -> bodies.block(it.block(), itself(owner));
            case FlowParser.BreachedContext it ->
                bodies.block(it.block(), itself(owner).with(given("breaker", new Type.Ref("Faction", false))));
            case FlowParser.RoleContext it when it.promise() != null -> {
                party(it.name(), scope);
                promise(it.promise(), owner);
            }
            default -> {}
        }
    }

    private Scope itself(String owner) {
        return knowing(owner).with(given("contract", new Type.Ref(owner, false)));
    }

    private static Symbol given(String name, Type type) {
        return new Symbol(
                Symbol.Kind.BOUND, name, "", type, name + ": " + type, "", Position.NONE);
    }

    private void party(@Nullable NameContext name, Scope scope) {
        if (name != null) {
            scope.name(name.getText()).ifPresent(it -> found.use(name, it, Use.Role.MENTIONS));
        }
    }

    private void pledge(FlowParser.PledgedContext rule, String owner, Scope scope) {
        values.of(rule.additive(), scope);
        if (rule.name().size() < 3) {
            return;
        }
        party(rule.name(0), scope);
        names.find(Symbol.Kind.ATTRIBUTE, "Faction", rule.name(1).getText())
                .ifPresent(it -> found.use(rule.name(1), it, Use.Role.WRITES));
        clause(owner, rule.name(2).getText()).ifPresent(it -> found.use(rule.name(2), it, Use.Role.MENTIONS));
    }

    private Optional<Symbol> clause(String owner, String name) {
        return names.find(Symbol.Kind.ATTRIBUTE, owner, name).filter(Treaties::isClause);
    }

    private void promise(FlowParser.PromiseContext rule, String owner) {
        Scope scope = itself(owner);
        switch (rule) {
            case FlowParser.PromisedWorkContext it -> {
                it.block().forEach(block -> bodies.block(block, itself(owner)));
                values.of(it.expression(), scope);
                window(it.window(), scope);
            }
            case FlowParser.RestraintContext it -> {
                values.of(it.expression(), scope);
                window(it.window(), scope);
            }
            case FlowParser.DependenceContext it -> it.awaited().forEach(awaited -> awaited(awaited, owner, scope));
            default -> {}
        }
    }

    private void window(FlowParser.@Nullable WindowContext rule, Scope scope) {
        if (rule != null) {
            rule.additive().forEach(value -> values.of(value, scope));
        }
    }

    private void awaited(FlowParser.AwaitedContext rule, String owner, Scope scope) {
        if (rule.name() == null) {
            return;
        }
        if (rule.word() == null) {
            clause(owner, rule.name().getText()).ifPresent(it -> found.use(rule.name(), it, Use.Role.READS));
            return;
        }
        scope.name(rule.name().getText()).ifPresent(other -> {
            found.use(rule.name(), other, Use.Role.READS);
            found.before(rule.word(), other.type(), "");
            clause(Types.entity(other.type()), rule.word().getText())
                    .ifPresent(it -> found.use(rule.word(), it, Use.Role.READS));
        });
    }
}
