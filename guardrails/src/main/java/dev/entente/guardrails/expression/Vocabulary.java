package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Named;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.dsl.Waiting;
import dev.entente.world.Kind;
import dev.entente.world.View;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What the names of a program mean in one world, and the compiler of its expressions and effects.
///
/// Compile after the map is loaded, for names of entities are resolved once. Safe to share between threads once made.
public final class Vocabulary {
    /// The module of a call or a start that means a saga declared on its own.
    public static final String SAGA = "Saga";

    private final View world;
    private final ToLongFunction<String> symbols;
    private final long tickMillis;
    private final Shards shards;
    private final Waiting waiting;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, Operation> topics = new LinkedHashMap<>();
    private final Map<String, Signature> sagas = new HashMap<>();
    private final Map<String, Signature> contracts = new HashMap<>();
    private final Map<String, EventType> events = new HashMap<>();
    private final Map<String, Map<String, Type>> states = new HashMap<>();

    private Vocabulary(Program program, View world, ToLongFunction<String> symbols) {
        this.world = world;
        this.symbols = symbols;
        this.tickMillis = Schemas.tickMillis(program);
        this.shards = Shards.of(program);
        this.waiting = Waiting.of(program);
    }

    /// Reads the declarations of a checked program.
    ///
    /// @param world holds the entities that the program names
    /// @param symbols gives the symbol of a text, making it where needed
    public static Vocabulary of(Program program, View world, ToLongFunction<String> symbols) {
        var vocabulary = new Vocabulary(program, world, symbols);
        vocabulary.states(Schemas.PROGRAM, Schemas.states(program.declarations()));
        program.all(Declaration.Event.class).forEach(vocabulary::add);
        program.all(Declaration.Module.class).forEach(vocabulary::add);
        program.all(Declaration.Saga.class).forEach(vocabulary::add);
        program.all(Declaration.Contract.class).forEach(vocabulary::add);
        program.all(Declaration.Director.class).forEach(vocabulary::add);
        vocabulary.compile();
        return vocabulary;
    }

    private void add(Declaration.Event event) {
        events.put(event.name(), new EventType(event));
    }

    private void add(Declaration.Module module) {
        states(module.name(), Schemas.states(module, shards));
        module.members().forEach(member -> add(module.name(), module.name(), member, operations));
    }

    private void add(Declaration.Saga saga) {
        sagas.put(saga.name(), new Signature("", SAGA + "." + saga.name(), saga.parameters(), Type.Plain.NONE));
    }

    private void add(Declaration.Contract contract) {
        contracts.put(contract.name(), new Signature("", contract.name(), contract.parameters(), Type.Plain.NONE));
    }

    private void add(Declaration.Director director) {
        director.topics().forEach(topic -> add("", director.name(), topic, topics));
    }

    private void add(String module, String holder, Declaration member, Map<String, Operation> to) {
        if (member instanceof Declaration.Operation operation) {
            var name = holder + "." + operation.name();
            to.put(name, new Operation(module, name, operation, this));
        }
    }

    private void states(String holder, List<Declaration.State> declared) {
        declared.forEach(state -> states.computeIfAbsent(holder, _ -> new HashMap<>())
                .put(state.name(), Schemas.type(state.initial())));
    }

    private void compile() {
        operations.values().forEach(operation -> operation.compile(waiting));
        topics.values().forEach(topic -> topic.compile(waiting));
    }

    /// {@return code for an expression, whose names are looked up in `scope`}
    public Code expression(Expression expression, Scope scope) {
        return new ExpressionCompiler(this, scope).compile(expression);
    }

    /// {@return code for a body that changes the world}
    ///
    /// @throws IllegalStateException if it waits
    public Effect effect(List<Statement> body, Scope scope) {
        return new EffectCompiler(this, scope).body(body, scope.size());
    }

    /// {@return code for a part of a body, which finds its names as the part before has left them}
    ///
    /// @throws IllegalStateException if it waits
    public Effect part(List<Statement> part, Scope scope) {
        return new EffectCompiler(this, scope).compile(part);
    }

    /// {@return code for what is given to an operation, a saga or a topic}
    public Arguments arguments(Signature signature, List<Named> given, Scope scope) {
        return Arguments.of(signature, given, new ExpressionCompiler(this, scope));
    }

    /// {@return where a call keeps its result; binds the variable if it is new}
    public Result result(Statement.Call call, Scope scope) {
        return new EffectCompiler(this, scope).result(call, signature(call.at(), call.module(), call.operation()));
    }

    /// {@return what an operation takes and gives back, or with the module [#SAGA] a saga}
    public Signature signature(Position at, String module, String name) {
        return module.equals(SAGA)
                ? known(at, "saga", name, sagas.get(name))
                : operation(at, module, name).signature();
    }

    /// {@return what a contract is made between, and about}
    public Signature contract(Position at, String name) {
        return known(at, "contract", name, contracts.get(name));
    }

    /// {@return the first slot of a variable of a body, bound if it is new}
    ///
    /// @param name without `$`
    public int variable(String name, Type type, Scope scope) {
        return new EffectCompiler(this, scope).variable(name, type);
    }

    /// {@return what a mind's rule for a topic takes and gives back}
    public Signature topic(Position at, String mind, String topic) {
        return rule(at, mind, topic).signature();
    }

    /// {@return whether a mind has a rule for a topic}
    public boolean hasTopic(String mind, String topic) {
        return topics.containsKey(mind + "." + topic);
    }

    /// {@return what a mind's rule says: the leaves of its answer}
    ///
    /// @throws EvaluationException where it has none
    public long[] answer(Position at, String mind, String topic, long[] arguments, Frame frame) {
        return rule(at, mind, topic).answer(arguments, frame, new ReadOnly(symbols));
    }

    /// {@return the type that an answer must have: that of `$x` so far, be it state, else of what `Otherwise` gives it,
    /// else of the topic's rule}
    public Type answer(Statement.Evaluate evaluate, Scope scope) {
        var name = "$" + evaluate.result();
        var within = scope.fork();
        if (within.find(name).isEmpty() && hasState(scope.module(), evaluate.result())) {
            return state(evaluate.at(), scope.module(), evaluate.result()).type();
        }
        if (within.find(name).isEmpty()) {
            new TypeFinder(this, within).compile(evaluate.otherwise().body());
        }
        return within.find(name)
                .map(Scope.Slot::type)
                .orElseGet(() -> topic(evaluate.at(), evaluate.mind(), evaluate.topic()).result());
    }

    private Operation rule(Position at, String mind, String topic) {
        return known(at, "topic", mind + "." + topic, topics.get(mind + "." + topic));
    }

    /// {@return the world whose entities the names stand for}
    public View world() {
        return world;
    }

    /// {@return the length of a tick in milliseconds}
    public long tickMillis() {
        return tickMillis;
    }

    /// {@return which modules there are several of}
    public Shards shards() {
        return shards;
    }

    /// {@return the event type of a name}
    public EventType event(Position at, String name) {
        return known(at, "event", name, events.get(name));
    }

    /// {@return an entity type's id}
    public int type(String name) {
        return world.schema().type(name);
    }

    /// {@return which statements and operations wait}
    public Waiting waiting() {
        return waiting;
    }

    int relation(String name) {
        return world.schema().relation(name);
    }

    long symbol(String text) {
        return symbols.applyAsLong(text);
    }

    /// An attribute of an entity type.
    record Attribute(int id, Type type) {}

    Attribute attribute(Position at, Type of, String name) {
        if (!(of instanceof Type.Ref(String entity, _))) {
            throw new IllegalStateException("%s: (%s) is asked of a %s".formatted(at, name, of));
        }
        int attribute = world.schema().attribute(world.schema().type(entity), name);
        if (attribute < 0) {
            throw new IllegalStateException("%s: (%s) has no attribute (%s)".formatted(at, entity, name));
        }
        return new Attribute(attribute, typeOf(attribute));
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
        return holds(module, name) || holds(Schemas.PROGRAM, name);
    }

    private boolean holds(String holder, String name) {
        return states.getOrDefault(holder, Map.of()).containsKey(name);
    }

    /// {@return where state is kept: a module's of that name, else the program's}
    Variable state(Position at, String module, String name) {
        var holder = holds(module, name) ? module : Schemas.PROGRAM;
        var type = known(at, "state", "$" + name, states.getOrDefault(holder, Map.of()).get(name));
        int of = world.schema().type(holder);
        var attributes = Leaf.of(type).stream()
                .mapToInt(leaf -> world.schema().attribute(of, name + leaf.path()))
                .toArray();
        return new Variable.State(type, shards.has(holder) ? -1 : world.entity(holder), attributes);
    }

    /// Means the entity that has the name, or had it: a program is compiled again where a run goes on from what was saved,
    /// and what it names may have been removed by then.
    Code entity(Position at, String name) {
        int existing = world.entity(name);
        int entity = existing < 0 ? removed(name) : existing;
        if (entity < 0) {
            throw new IllegalStateException("%s: no entity (%s)".formatted(at, name));
        }
        return new Code.Scalar(new Type.Ref(world.schema().typeName(world.type(entity)), false), _ -> entity);
    }

    private int removed(String name) {
        for (int entity = 0; entity < world.entities(); entity++) {
            if (world.name(entity).equals(name)) {
                return entity;
            }
        }
        return -1;
    }

    Operation operation(Position at, String module, String name) {
        return known(at, "operation", module + "." + name, operations.get(module + "." + name));
    }

    private static <T> T known(Position at, String what, String name, @Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("%s: no %s (%s)".formatted(at, what, name));
        }
        return found;
    }
}
