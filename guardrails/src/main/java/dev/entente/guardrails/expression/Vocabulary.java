package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.View;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// What the names of a program mean in one world, and the compiler of its expressions and effects.
///
/// Compile after the map is loaded, for names of entities are resolved once. Safe to share between threads once made.
public final class Vocabulary {
    private final View world;
    private final ToLongFunction<String> symbols;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, EventType> events = new HashMap<>();

    private Vocabulary(View world, ToLongFunction<String> symbols) {
        this.world = world;
        this.symbols = symbols;
    }

    /// Reads the declarations of a checked program.
    ///
    /// @param world holds the entities that the program names
    /// @param symbols gives the symbol of a text, making it where needed
    public static Vocabulary of(Program program, View world, ToLongFunction<String> symbols) {
        var vocabulary = new Vocabulary(world, symbols);
        program.all(Declaration.Event.class).forEach(vocabulary::add);
        program.all(Declaration.Module.class).forEach(vocabulary::add);
        vocabulary.operations.values().forEach(Operation::compile);
        return vocabulary;
    }

    private void add(Declaration.Event event) {
        events.put(event.name(), new EventType(event));
    }

    private void add(Declaration.Module module) {
        for (var member : module.members()) {
            if (member instanceof Declaration.Operation operation) {
                operations.put(
                        module.name() + "." + operation.name(), new Operation(module.name(), operation, this));
            }
        }
    }

    /// {@return code for an expression, whose names are looked up in `scope`}
    public Code expression(Expression expression, Scope scope) {
        return new ExpressionCompiler(this, scope).compile(expression);
    }

    /// {@return code for a body that changes the world}
    public Effect effect(List<Statement> body, Scope scope) {
        return new EffectCompiler(this, scope).body(body, scope.size());
    }

    /// {@return the world whose entities the names stand for}
    public View world() {
        return world;
    }

    /// {@return the event type of a name}
    public EventType event(Position at, String name) {
        return known(at, "event", name, events.get(name));
    }

    /// {@return an entity type's id}
    public int type(String name) {
        return world.schema().type(name);
    }

    int relation(String name) {
        return world.schema().relation(name);
    }

    long symbol(String text) {
        return symbols.applyAsLong(text);
    }

    /// An attribute, and for state the entity that holds it.
    record Place(int attribute, int entity, Type type) {}

    Place attribute(Position at, Type of, String name) {
        if (!(of instanceof Type.Ref(String entity, _))) {
            throw new IllegalStateException("%s: (%s) is asked of a %s".formatted(at, name, of));
        }
        int attribute = world.schema().attribute(world.schema().type(entity), name);
        if (attribute < 0) {
            throw new IllegalStateException("%s: (%s) has no attribute (%s)".formatted(at, entity, name));
        }
        return new Place(attribute, -1, typeOf(attribute));
    }

    private Type typeOf(int attribute) {
        var schema = world.schema();
        return switch (schema.attributeKind(attribute)) {
            case Kind.INT -> Type.Plain.INT;
            case Kind.BOOL -> Type.Plain.BOOL;
            case Kind.TEXT -> Type.Plain.TEXT;
            case Kind.REF -> new Type.Ref(schema.typeName(schema.refType(attribute)), true);
        };
    }

    boolean hasState(String module, String name) {
        return attributeOf(module, name) >= 0 || attributeOf(Schemas.PROGRAM, name) >= 0;
    }

    Place state(Position at, String module, String name) {
        var holder = attributeOf(module, name) >= 0 ? module : Schemas.PROGRAM;
        int attribute = attributeOf(holder, name);
        if (attribute < 0) {
            throw new IllegalStateException("%s: no state ($%s)".formatted(at, name));
        }
        return new Place(attribute, world.entity(holder), typeOf(attribute));
    }

    private int attributeOf(String type, String name) {
        int id = type.isEmpty() ? -1 : world.schema().type(type);
        return id < 0 ? -1 : world.schema().attribute(id, name);
    }

    Code entity(Position at, String name) {
        int entity = world.entity(name);
        if (entity < 0) {
            throw new IllegalStateException("%s: no entity (%s)".formatted(at, name));
        }
        Schema schema = world.schema();
        return new Code.Scalar(new Type.Ref(schema.typeName(world.type(entity)), false), _ -> entity);
    }

    Operation operation(Position at, String module, String name) {
        return known(at, "operation", module + "." + name, operations.get(module + "." + name));
    }

    private static <T> T known(Position at, String what, String name, @org.jspecify.annotations.Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("%s: no %s (%s)".formatted(at, what, name));
        }
        return found;
    }
}
