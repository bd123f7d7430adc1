package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.ArgumentContext;
import dev.entente.dsl.grammar.FlowParser.BlockContext;
import dev.entente.dsl.grammar.FlowParser.NameContext;
import dev.entente.dsl.grammar.FlowParser.NamedContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Reads the steps of bodies, one after the other: what one keeps, the next may use. Not thread safe.
final class BodyReading {
    /// Under which name a body keeps the type of what it returns; no variable has it.
    static final String RETURNED = "return";

    private final Found found;
    private final ValueReading values;

    BodyReading(Found found) {
        this.found = found;
        this.values = new ValueReading(found);
    }

    ValueReading values() {
        return values;
    }

    void block(@Nullable BlockContext rule, Scope scope) {
        if (rule == null) {
            return;
        }
        found.frame(rule, scope);
        for (FlowParser.StatementContext statement : rule.statement()) {
            if (statement.getChildCount() > 0 && statement.getChild(0) instanceof ParserRuleContext step) {
                found.construct(step, scope);
                step(step, scope);
            }
        }
    }

    private void step(ParserRuleContext rule, Scope scope) {
        switch (rule) {
            case FlowParser.AssignContext it -> assign(it, scope);
            case FlowParser.CallContext it -> call(it, scope);
            case FlowParser.StartContext it -> {
                called(it.called(), scope, Use.Role.STARTS);
                arguments(it.arguments(), owner(it.called()), scope);
            }
            case FlowParser.DoActionContext it ->
                task(it.name(), Symbol.Kind.ACTION, "Action ", it.arguments(), scope);
            case FlowParser.AchieveContext it -> goal(it.name(), it.arguments(), scope);
            case FlowParser.ForkContext it -> {
                fork(it.name(), scope);
                block(it.block(), scope);
            }
            case FlowParser.JoinContext it -> {
                promised(it.promised(), scope);
                otherwise(it.otherwise(), scope);
            }
            case FlowParser.CancelContext it -> promised(it.promised(), scope);
            case FlowParser.ReleaseContext it -> promised(it.promised(), scope);
            case FlowParser.NegotiateContext it -> negotiate(it, scope);
            case FlowParser.SagaBlockContext it -> {
                it.stage().forEach(stage -> stage(stage, scope));
                otherwise(it.otherwise(), scope);
            }
            case FlowParser.LockContext it -> {
                it.expression().forEach(key -> values.of(key, scope));
                block(it.block(), scope);
                otherwise(it.otherwise(), scope);
            }
            case FlowParser.EvaluateContext it -> new Asking(found, this).evaluate(it, scope);
            case FlowParser.FailContext it -> values.of(it.expression(), scope);
            case FlowParser.ConditionContext it -> condition(it, scope);
            case FlowParser.WhileLoopContext it -> {
                values.of(it.expression(), scope);
                block(it.block(), scope);
            }
            case FlowParser.EachLoopContext it -> each(it, scope);
            case FlowParser.EmitContext it -> emit(it, scope);
            case FlowParser.CreateContext it -> create(it, scope);
            case FlowParser.RemoveContext it -> remove(it, scope);
            case FlowParser.LinkContext it -> link(it, scope);
            case FlowParser.TellContext it -> values.of(it.expression(), scope);
            case FlowParser.GiveBackContext it -> giveBack(it, scope);
            default -> {}
        }
    }

    /// An assignment to a variable that is no state keeps it for the rest of the body.
    private void assign(FlowParser.AssignContext rule, Scope scope) {
        Type value = values.of(rule.expression(), scope);
        TerminalNode variable = rule.target() == null ? null : rule.target().VARIABLE();
        boolean whole = variable != null && rule.target().word().isEmpty();
        if (variable != null && whole && scope.variable(name(variable)).isEmpty()) {
            keep(variable, value, scope);
        } else {
            values.target(rule.target(), scope, Use.Role.WRITES);
        }
    }

    private static String name(TerminalNode variable) {
        return variable.getText().substring(Math.min(1, variable.getText().length()));
    }

    private void keep(TerminalNode variable, Type type, Scope scope) {
        Position at = found.text().at(variable.getSymbol());
        String shape = "$" + name(variable) + Types.behind(type);
        Symbol local = new Symbol(Symbol.Kind.LOCAL, name(variable), "", type, shape, "", at);
        scope.locals().putIfAbsent(local.name(), local);
        found.use(at, local, Use.Role.DECLARES);
    }

    /// Keeps a result: in the state of that name where there is one, else for the rest of the body.
    void result(FlowParser.@Nullable ResultContext rule, Type type, Scope scope) {
        if (rule == null || rule.VARIABLE() == null) {
            return;
        }
        Optional<Symbol> known = scope.variable(name(rule.VARIABLE())).filter(Symbol::declared);
        if (known.isPresent()) {
            found.use(rule.VARIABLE().getSymbol(), known.get(), Use.Role.WRITES);
        } else {
            keep(rule.VARIABLE(), type, scope);
        }
    }

    private void call(FlowParser.CallContext rule, Scope scope) {
        called(rule.called(), scope, Use.Role.CALLS);
        fields(rule.fields(), Symbol.Kind.PARAMETER, owner(rule.called()), Use.Role.MENTIONS, scope);
        result(rule.result(), found.results().getOrDefault(owner(rule.called()), Symbol.UNKNOWN), scope);
        otherwise(rule.otherwise(), scope);
    }

    /// {@return `Module.Operation`, `Saga.Name`}
    private static String owner(FlowParser.@Nullable CalledContext rule) {
        return rule == null ? "" : rule.getText();
    }

    private void called(FlowParser.@Nullable CalledContext rule, Scope scope, Use.Role role) {
        if (rule == null || rule.word() == null) {
            return;
        }
        if (rule.name() == null) {
            saga(rule, scope, role);
            return;
        }
        String module = rule.name().getText();
        scope.names().find(Symbol.Kind.MODULE, module).ifPresent(it -> found.use(rule.name(), it, Use.Role.MENTIONS));
        scope.names()
                .find(Symbol.Kind.OPERATION, module, rule.word().getText())
                .ifPresent(it -> found.use(rule.word(), it, role));
    }

    /// A saga that nobody declares is an event of that name.
    private void saga(FlowParser.CalledContext rule, Scope scope, Use.Role role) {
        Optional<Symbol> saga = scope.names().find(Symbol.Kind.SAGA, rule.word().getText());
        saga.ifPresent(it -> found.use(rule.word(), it, role));
        if (saga.isEmpty()) {
            scope.names()
                    .find(Symbol.Kind.EVENT, rule.getText())
                    .ifPresent(it -> found.use(rule.word(), it, Use.Role.EMITS));
        }
    }

    private void task(
            @Nullable NameContext name,
            Symbol.Kind kind,
            String word,
            FlowParser.@Nullable ArgumentsContext arguments,
            Scope scope) {
        if (name != null) {
            scope.names().find(kind, name.getText()).ifPresent(it -> found.use(name, it, Use.Role.CALLS));
            arguments(arguments, word + name.getText(), scope);
        }
    }

    /// Reads a sub-goal, or what a faction pursues.
    void goal(@Nullable NameContext name, FlowParser.@Nullable ArgumentsContext arguments, Scope scope) {
        task(name, Symbol.Kind.GOAL, "Goal ", arguments, scope);
    }

    private void arguments(FlowParser.@Nullable ArgumentsContext rule, String owner, Scope scope) {
        arguments(rule, Symbol.Kind.PARAMETER, owner, scope);
    }

    private void arguments(
            FlowParser.@Nullable ArgumentsContext rule, Symbol.Kind kind, String owner, Scope scope) {
        if (rule != null) {
            rule.argument().forEach(argument -> argument(argument, kind, owner, scope));
        }
    }

    private void argument(ArgumentContext rule, Symbol.Kind kind, String owner, Scope scope) {
        if (rule.name() != null) {
            scope.names()
                    .find(kind, owner, rule.name().getText())
                    .ifPresent(it -> found.use(rule.name(), it, Use.Role.MENTIONS));
        }
        values.of(rule.expression(), scope);
    }

    void fields(
            FlowParser.@Nullable FieldsContext rule, Symbol.Kind kind, String owner, Use.Role role, Scope scope) {
        if (rule != null) {
            rule.named().forEach(named -> named(named, kind, owner, role, scope));
        }
    }

    private void named(NamedContext rule, Symbol.Kind kind, String owner, Use.Role role, Scope scope) {
        scope.names()
                .find(kind, owner, Literals.name(rule))
                .ifPresent(it -> found.use(Literals.place(rule, found.text()), it, role));
        values.of(rule.expression(), scope);
    }

    private void fork(@Nullable NameContext name, Scope scope) {
        if (name != null) {
            Position at = found.text().place(name);
            Symbol fork = new Symbol(
                    Symbol.Kind.FORK, name.getText(), "", Symbol.UNKNOWN, "Fork " + name.getText(), "", at);
            scope.forks().put(fork.name(), fork);
            found.use(at, fork, Use.Role.DECLARES);
        }
    }

    /// A name alone is a fork, or a contract.
    private void promised(FlowParser.@Nullable PromisedContext rule, Scope scope) {
        if (rule == null) {
            return;
        }
        boolean fork = rule.name() != null && rule.word().isEmpty() && scope.forks().containsKey(rule.getText());
        if (fork) {
            forks(rule.name(), scope);
        } else {
            values.promised(rule, scope);
        }
    }

    private void negotiate(FlowParser.NegotiateContext rule, Scope scope) {
        if (rule.name() == null) {
            return;
        }
        String contract = rule.name().getText();
        type(rule.name(), scope);
        arguments(rule.arguments(), Symbol.Kind.ATTRIBUTE, contract, scope);
        result(rule.result(), new Type.Ref(contract, false), scope);
        otherwise(rule.otherwise(), scope);
    }

    private void forks(@Nullable NameContext name, Scope scope) {
        Symbol fork = name == null ? null : scope.forks().get(name.getText());
        if (name != null && fork != null) {
            found.use(name, fork, Use.Role.READS);
        }
    }

    void stage(FlowParser.StageContext rule, Scope scope) {
        found.construct(rule, scope);
        rule.block().forEach(block -> block(block, scope));
    }

    private void otherwise(FlowParser.@Nullable OtherwiseContext rule, Scope scope) {
        if (rule != null) {
            block(rule.block(), scope);
        }
    }

    private void condition(FlowParser.ConditionContext rule, Scope scope) {
        values.of(rule.expression(), scope);
        rule.block().forEach(block -> block(block, scope));
        if (rule.condition() != null) {
            condition(rule.condition(), scope);
        }
    }

    private void each(FlowParser.EachLoopContext rule, Scope scope) {
        if (rule.name().isEmpty()) {
            return;
        }
        if (rule.name().size() > 1) {
            Scope inside = scope.with(values.bind(rule.name(0), rule.name(1), scope));
            values.filter(rule.filter(), inside);
            block(rule.block(), inside);
            return;
        }
        Type list = values.of(rule.expression(), scope);
        Type element = list instanceof Type.ListOf(String entity) ? new Type.Ref(entity, false) : Symbol.UNKNOWN;
        block(rule.block(), scope.with(values.bind(rule.name(0), element)));
    }

    private void emit(FlowParser.EmitContext rule, Scope scope) {
        if (rule.topic() != null) {
            String topic = rule.topic().getText();
            scope.names().find(Symbol.Kind.EVENT, topic).ifPresent(it -> found.use(rule.topic(), it, Use.Role.EMITS));
            fields(rule.fields(), Symbol.Kind.PARAMETER, "Event " + topic, Use.Role.MENTIONS, scope);
        }
        values.of(rule.additive(), scope);
    }

    private void create(FlowParser.CreateContext rule, Scope scope) {
        if (rule.name() == null) {
            return;
        }
        String type = rule.name().getText();
        scope.names().find(Symbol.Kind.ENTITY, type).ifPresent(it -> found.use(rule.name(), it, Use.Role.WRITES));
        fields(rule.fields(), Symbol.Kind.ATTRIBUTE, type, Use.Role.WRITES, scope);
        result(rule.result(), new Type.Ref(type, false), scope);
    }

    private void remove(FlowParser.RemoveContext rule, Scope scope) {
        String type = Types.entity(values.of(rule.expression(), scope));
        scope.names().find(Symbol.Kind.ENTITY, type).ifPresent(it -> found.silently(rule, it, Use.Role.WRITES));
    }

    private void link(FlowParser.LinkContext rule, Scope scope) {
        if (rule.name() != null) {
            scope.names()
                    .find(Symbol.Kind.RELATION, rule.name().getText())
                    .ifPresent(it -> found.use(rule.name(), it, Use.Role.WRITES));
        }
        rule.expression().forEach(part -> values.of(part, scope));
    }

    private void giveBack(FlowParser.GiveBackContext rule, Scope scope) {
        Type type = values.of(rule.expression(), scope);
        if (Types.isKnown(type)) {
            Symbol returned = new Symbol(Symbol.Kind.LOCAL, RETURNED, "", type, "", "", Position.NONE);
            scope.locals().putIfAbsent(RETURNED, returned);
        }
    }

    /// {@return the type of what the body that has been read with the scope returns; unknown where it returns nothing}
    static Type returned(Scope scope) {
        Symbol returned = scope.locals().get(RETURNED);
        return returned == null ? Symbol.UNKNOWN : returned.type();
    }

    /// Reads types that are named.
    void type(FlowParser.@Nullable TypeContext rule, Scope scope) {
        if (rule == null) {
            return;
        }
        if (rule.name() != null) {
            type(rule.name(), scope);
        }
        rule.field().forEach(field -> type(field.type(), scope));
    }

    void type(NameContext name, Scope scope) {
        scope.names().find(Symbol.Kind.ENTITY, name.getText()).ifPresent(it -> found.use(name, it, Use.Role.MENTIONS));
    }

    void parameters(FlowParser.@Nullable ParametersContext rule, Scope scope) {
        if (rule != null) {
            List.copyOf(rule.parameter()).forEach(parameter -> type(parameter.type(), scope));
        }
    }
}
