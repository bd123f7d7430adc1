package dev.entente.dsl;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What reading and writing data know about the parts of records.
final class Components {
    private static final Map<String, Object> OMISSIBLE = Map.ofEntries(
            Map.entry("Program.file", ""),
            Map.entry("Program.comments", List.of()),
            Map.entry("Scenario.score", Unwritten.ZERO),
            Map.entry("Scenario.victory", Unwritten.FALSE),
            Map.entry("Faction.mind", ""),
            Map.entry("Faction.bargains", ""),
            Map.entry("Attribute.initial", Unwritten.NOTHING),
            Map.entry("Attribute.secret", false),
            Map.entry("Relation.symmetric", false),
            Map.entry("Operation.reads", false),
            Map.entry("On.when", Unwritten.TRUE),
            Map.entry("Goal.strict", false),
            Map.entry("Goal.improvable", false),
            Map.entry("Goal.achieved", Unwritten.FALSE),
            Map.entry("Method.when", Unwritten.TRUE),
            Map.entry("Method.prefer", Unwritten.ZERO),
            Map.entry("Action.takes", Unwritten.ZERO),
            Map.entry("Action.requires", Unwritten.TRUE),
            Map.entry("Quantified.where", Unwritten.TRUE),
            Map.entry("Quantified.by", Unwritten.ZERO),
            Map.entry("Route.where", Unwritten.TRUE),
            Map.entry("Route.by", Unwritten.ONE),
            Map.entry("Named.name", ""),
            Map.entry("Call.result", ""),
            Map.entry("Call.attempts", Statement.Attempts.ONCE),
            Map.entry("Call.otherwise", Statement.Block.NONE),
            Map.entry("Attempts.timeout", Span.NONE),
            Map.entry("Attempts.retries", 0L),
            Map.entry("Attempts.backoff", Span.NONE),
            Map.entry("Create.result", ""),
            Map.entry("Join.fork", ""),
            Map.entry("Join.needed", 0),
            Map.entry("Join.timeout", Span.NONE),
            Map.entry("Join.otherwise", Statement.Block.NONE),
            Map.entry("Cancel.fork", ""),
            Map.entry("Saga.otherwise", Statement.Block.NONE),
            Map.entry("Stage.compensate", Statement.Block.NONE),
            Map.entry("Lock.timeout", Span.NONE),
            Map.entry("Lock.otherwise", Statement.Block.NONE),
            Map.entry("Evaluate.retries", 0L),
            Map.entry("Evaluate.otherwise", Statement.Block.NONE),
            Map.entry("Emit.to", Unwritten.NOTHING),
            Map.entry("Director.mind", ""),
            Map.entry("Link.undone", false),
            Map.entry("Contract.secret", false),
            Map.entry("Contract.needed", 0),
            Map.entry("Contract.settled", Statement.Block.NONE),
            Map.entry("Contract.breach", Statement.Block.NONE),
            Map.entry("Term.step", Unwritten.ONE),
            Map.entry("Worth.reserve", Unwritten.ZERO),
            Map.entry("Fork.when", Unwritten.TRUE),
            Map.entry("Fork.from", Unwritten.ZERO),
            Map.entry("Fork.undo", Statement.Block.NONE),
            Map.entry("Keep.from", Unwritten.ZERO),
            Map.entry("Awaited.of", ""),
            Map.entry("Negotiate.mediated", false),
            Map.entry("Negotiate.result", ""),
            Map.entry("Negotiate.otherwise", Statement.Block.NONE),
            Map.entry("Await.clause", ""),
            Map.entry("Await.timeout", Span.NONE),
            Map.entry("Await.otherwise", Statement.Block.NONE),
            Map.entry("Absolve.breaks", false),
            Map.entry("Return.value", Unwritten.NOTHING));

    private Components() {}

    /// {@return what the part is where the data leaves it out; empty where it must be there}
    static Optional<Object> omitted(Class<?> kind, RecordComponent component) {
        if (component.getType() == Position.class || component.getType() == List.class) {
            return Optional.of(component.getType() == List.class ? List.of() : Position.NONE);
        }
        return Optional.ofNullable(OMISSIBLE.get(kind.getSimpleName() + "." + component.getName()));
    }

    static boolean isLeftOut(Class<?> kind, RecordComponent component, Object value) {
        if (component.getType() == Position.class || component.getName().equals("comments")) {
            return true;
        }
        if (value instanceof Expression expression) {
            return !expression.at().written() && omitted(kind, component).isPresent();
        }
        return omitted(kind, component).equals(Optional.of(value));
    }

    static Object get(RecordComponent component, Object node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("part (%s) cannot be read".formatted(component), e);
        }
    }

    /// {@return the type of the part, or of the elements where it is a list}
    static Class<?> element(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return component.getType();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
