package dev.entente.engine.execution;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Code;
import dev.entente.guardrails.expression.Leaf;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Signature;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The compiled bodies of a program, each made once.
///
/// Made in the same order from the same program, every template has the same key, by which saved executions find it.
public final class Templates {
    private static final int[] NOTHING = {};

    private final Vocabulary vocabulary;
    private final Locals locals;
    private final Map<String, Declaration.Operation> operations = new HashMap<>();
    private final Map<String, Declaration.Saga> sagas = new HashMap<>();
    private final Map<String, Callee> callees = new HashMap<>();
    private final Map<String, Template> known = new HashMap<>();
    private final Deque<Callee> open = new ArrayDeque<>();
    private int bodies;

    private Templates(Vocabulary vocabulary, Set<String> reads) {
        this.vocabulary = vocabulary;
        this.locals = new Locals(reads);
    }

    /// Reads the operations and sagas of a checked program; each is compiled when it is first asked for.
    public static Templates of(Program program, Vocabulary vocabulary) {
        var templates = new Templates(vocabulary, new HashSet<>());
        program.all(Declaration.Module.class).forEach(templates::add);
        program.all(Declaration.Saga.class).forEach(saga -> templates.sagas.put(saga.name(), saga));
        return templates;
    }

    private void add(Declaration.Module module) {
        for (var member : module.members()) {
            if (member instanceof Declaration.Operation operation) {
                var name = module.name() + "." + operation.name();
                operations.put(name, operation);
                if (operation.reads()) {
                    locals.reads().add(name);
                }
            }
        }
    }

    /// {@return the body of an operation, or with the module `Saga` of a saga}
    public Template operation(String module, String name) {
        var callee = callee(module, name);
        compile();
        return callee.template();
    }

    /// {@return the body of a reaction or a heartbeat}
    ///
    /// @param name what is at work, such as `ON (Order.Placed)`
    /// @param scope its names; further ones are bound in it
    public Template body(String name, List<Statement> body, Scope scope) {
        int first = scope.size();
        var parts = compiler(scope).compile(body);
        compile();
        boolean waits = vocabulary.waiting().waits(body);
        return keep("body " + ++bodies, new Template("body " + bodies, name, waits, parts, scope.kept(first), 0, 0));
    }

    /// {@return a part of a method; what it keeps is bound in `scope`}
    public Template piece(List<Statement> body, Scope scope) {
        return body("", body, scope);
    }

    /// {@return what holds keys of these kinds, which stand in its first slots, until it is released}
    Template claim(List<Key.Kind> kinds) {
        var key = Template.CLAIM + kinds;
        var template = known.get(key);
        return template != null ? template : keep(key, hold(key, kinds));
    }

    private static Template hold(String key, List<Key.Kind> kinds) {
        var layout = new Layout();
        int lock = layout.lock("Lock");
        var keys = IntStream.range(0, kinds.size()).mapToObj(i -> slot(kinds.get(i), i)).toList();
        layout.emit(new Node.Lock(lock, keys, 0));
        layout.hold(lock);
        layout.emit(new Node.Hold());
        layout.leave();
        layout.emit(new Node.Unlock(lock));
        return new Template(key, "", true, layout.parts(kinds.size()), NOTHING, 0, 0);
    }

    private static Code slot(Key.Kind kind, int slot) {
        var type = switch (kind) {
            case NUMBER -> Type.Plain.INT;
            case TEXT -> Type.Plain.TEXT;
            case ENTITY -> new Type.Ref("", false);
        };
        return new Code.Scalar(type, frame -> frame.slots()[slot]);
    }

    /// {@return the template of a key}
    Template of(String key) {
        var template = known.get(key);
        if (template != null) {
            return template;
        }
        if (key.startsWith(Template.CLAIM)) {
            return claim(kinds(key));
        }
        int dot = key.indexOf('.');
        return operation(key.substring(0, dot), key.substring(dot + 1));
    }

    private static List<Key.Kind> kinds(String key) {
        var kinds = new ArrayList<Key.Kind>();
        for (var kind : key.substring(key.indexOf('[') + 1, key.indexOf(']')).split(", ")) {
            kinds.add(Key.Kind.valueOf(kind));
        }
        return kinds;
    }

    private Template keep(String key, Template template) {
        known.put(key, template);
        return template;
    }

    private TemplateCompiler compiler(Scope scope) {
        return new TemplateCompiler(vocabulary, scope, locals, this::callee);
    }

    private Callee callee(String module, String name) {
        return callees.computeIfAbsent(module + "." + name, _ -> {
            var callee = new Callee(module, name);
            open.add(callee);
            return callee;
        });
    }

    /// Compiles what was named so far, and what that names; operations may call themselves.
    private void compile() {
        for (var next = open.poll(); next != null; next = open.poll()) {
            next.compiled(keep(next.name(), compiled(next)));
        }
    }

    private Template compiled(Callee callee) {
        var signature = vocabulary.signature(Position.NONE, callee.module(), callee.operation());
        var scope = signature.scope();
        var parts = parts(callee, scope);
        boolean waits = vocabulary.waiting().waits(callee.module(), callee.operation());
        int first = signature.slots();
        return new Template(
                callee.name(), callee.operation(), waits, parts, scope.kept(first), first, results(callee, signature));
    }

    private static int results(Callee callee, Signature signature) {
        return callee.module().equals(Vocabulary.SAGA) ? 0 : Leaf.count(signature.result());
    }

    private Template.Parts parts(Callee callee, Scope scope) {
        var compiler = compiler(scope);
        return callee.module().equals(Vocabulary.SAGA)
                ? compiler.saga(declared(sagas.get(callee.operation()), callee).stages())
                : compiler.compile(declared(operations.get(callee.name()), callee).body());
    }

    private static <D> D declared(@Nullable D declaration, Callee callee) {
        if (declaration == null) {
            throw new IllegalStateException("nobody declares (%s)".formatted(callee.name()));
        }
        return declaration;
    }
}
