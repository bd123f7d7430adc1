package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.NameContext;
import dev.entente.dsl.grammar.FlowParser.WordContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Reads expressions: finds the type of each, and what every name in it stands for. Not thread safe.
final class ValueReading {
    private final Found found;

    ValueReading(Found found) {
        this.found = found;
    }

    /// A value on the way along a path.
    ///
    /// @param owner of the fields, where the value is a record that someone declared
    private record Stop(Type type, String owner) {}

    /// {@return the type; unknown where it cannot be told}
    Type of(@Nullable ParseTree tree, Scope scope) {
        return switch (tree) {
            case FlowParser.PathContext path -> path(path.primary(), path.word(), scope, Use.Role.READS);
            case FlowParser.PlaceContext place -> path(place, place.word(), scope, Use.Role.READS);
            case FlowParser.PrimaryContext primary -> primary(primary, scope).type();
            case FlowParser.NamedContext named -> of(named.expression(), scope);
            case TerminalNode _ -> Symbol.UNKNOWN;
            case ParserRuleContext rule -> operators(rule, scope);
            case null, default -> Symbol.UNKNOWN;
        };
    }

    private Type operators(ParserRuleContext rule, Scope scope) {
        if (rule.getChildCount() == 1) {
            return of(rule.getChild(0), scope);
        }
        for (int i = 0; i < rule.getChildCount(); i++) {
            of(rule.getChild(i), scope);
        }
        return switch (rule) {
            case FlowParser.AdditiveContext _, FlowParser.MultiplicativeContext _, FlowParser.UnaryContext _ ->
                Type.Plain.INT;
            default -> Type.Plain.BOOL;
        };
    }

    /// Reads what an assignment changes.
    Type target(FlowParser.@Nullable TargetContext rule, Scope scope, Use.Role role) {
        return rule == null ? Symbol.UNKNOWN : path(rule, rule.word(), scope, role);
    }

    /// Reads a contract, or a clause of it.
    void promised(FlowParser.PromisedContext rule, Scope scope) {
        path(rule, rule.word(), scope, Use.Role.READS);
    }

    private Type path(@Nullable ParserRuleContext base, List<WordContext> words, Scope scope, Use.Role role) {
        if (base == null) {
            return Symbol.UNKNOWN;
        }
        if (!words.isEmpty() && nobody(base, scope)) {
            return implied(base, words, scope, role);
        }
        Stop stop = base(base, scope, words.isEmpty() ? role : Use.Role.READS);
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            stop = attribute(stop, words.get(i), scope, last ? role : Use.Role.READS);
        }
        return stop.type();
    }

    private Stop base(ParserRuleContext rule, Scope scope, Use.Role role) {
        return switch (rule) {
            case FlowParser.PrimaryContext primary -> primary(primary, scope);
            case FlowParser.TargetContext it -> base(it.VARIABLE(), it.hole(), it.name(), scope, role);
            case FlowParser.PromisedContext it -> base(it.VARIABLE(), null, it.name(), scope, role);
            case FlowParser.PlaceContext it when it.expression() != null ->
                new Stop(of(it.expression(), scope), "");
            case FlowParser.PlaceContext it -> base(it.VARIABLE(), it.hole(), it.name(), scope, role);
            default -> new Stop(Symbol.UNKNOWN, "");
        };
    }

    private Stop base(
            @Nullable TerminalNode variable,
            FlowParser.@Nullable HoleContext hole,
            @Nullable NameContext name,
            Scope scope,
            Use.Role role) {
        if (variable != null) {
            return variable(variable.getSymbol(), scope, role);
        }
        return hole != null ? hole(hole, scope) : name(name, scope, role);
    }

    /// {@return whether the path begins with a name that nobody declares, such as `GlobalState`}
    private static boolean nobody(ParserRuleContext base, Scope scope) {
        String first = base.getStart().getText();
        return !first.equals("{")
                && !first.startsWith("$")
                && Character.isUpperCase(first.codePointAt(0))
                && scope.name(first).isEmpty()
                && !(base instanceof FlowParser.ApplyContext);
    }

    private Type implied(ParserRuleContext base, List<WordContext> words, Scope scope, Use.Role role) {
        Optional<Symbol> state = base.getStart().getText().equals("GlobalState")
                ? scope.names().likeState(words.getFirst().getText())
                : Optional.empty();
        state.ifPresent(symbol -> {
            found.use(words.getFirst(), symbol, role);
            scope.names().holder(symbol).ifPresent(it -> found.use(base.getStart(), it, Use.Role.MENTIONS));
        });
        return state.map(Symbol::type).orElse(Symbol.UNKNOWN);
    }

    private Stop primary(FlowParser.PrimaryContext rule, Scope scope) {
        return switch (rule) {
            case FlowParser.NumberContext _, FlowParser.DurationContext _ -> new Stop(Type.Plain.INT, "");
            case FlowParser.TruthContext _ -> new Stop(Type.Plain.BOOL, "");
            case FlowParser.TextContext it -> text(it.TEXT(), scope);
            case FlowParser.NoneContext _ -> new Stop(Type.Plain.NONE, "");
            case FlowParser.RecordValueContext it -> record(it.record(), scope);
            case FlowParser.VariableContext it -> variable(it.getStart(), scope, Use.Role.READS);
            case FlowParser.HoleValueContext it -> hole(it.hole(), scope);
            case FlowParser.QuestionContext it -> new Stop(question(it.quantified(), scope), "");
            case FlowParser.WayContext it -> new Stop(route(it.route(), scope), "");
            case FlowParser.ApplyContext it -> new Stop(apply(it, scope), "");
            case FlowParser.NameValueContext it -> name(it.name(), scope, Use.Role.READS);
            case FlowParser.GroupContext it -> new Stop(of(it.expression(), scope), "");
            default -> new Stop(Symbol.UNKNOWN, "");
        };
    }

    private Stop text(@Nullable TerminalNode node, Scope scope) {
        if (node != null) {
            InText.holes(node.getSymbol()).forEach(hole -> of(hole.expression(), scope));
        }
        return new Stop(Type.Plain.TEXT, "");
    }

    private Stop record(FlowParser.@Nullable RecordContext rule, Scope scope) {
        if (rule == null) {
            return new Stop(Symbol.UNKNOWN, "");
        }
        List<Type.Field> fields = rule.named().stream()
                .map(named -> new Type.Field(Literals.name(named), of(named.expression(), scope)))
                .toList();
        return new Stop(new Type.Fields(fields), "");
    }

    private Stop variable(Token token, Scope scope, Use.Role role) {
        String name = token.getText().substring(Math.min(1, token.getText().length()));
        return stop(scope.variable(name), token, role);
    }

    private Stop stop(Optional<Symbol> symbol, Token token, Use.Role role) {
        symbol.ifPresent(it -> found.use(token, it, role));
        return symbol.map(it -> new Stop(it.type(), it.title())).orElse(new Stop(Symbol.UNKNOWN, ""));
    }

    private Stop hole(FlowParser.@Nullable HoleContext rule, Scope scope) {
        return rule == null || rule.name() == null
                ? new Stop(Symbol.UNKNOWN, "")
                : stop(Optional.ofNullable(scope.holes().get(rule.name().getText())), rule.name().getStart(), Use.Role.READS);
    }

    /// A type that stands for its every entity, or a relation as an argument, is mentioned, not read.
    private Stop name(@Nullable NameContext rule, Scope scope, Use.Role role) {
        if (rule == null) {
            return new Stop(Symbol.UNKNOWN, "");
        }
        Optional<Symbol> symbol = scope.name(rule.getText());
        boolean type = symbol.filter(it -> it.kind() == Symbol.Kind.ENTITY).isPresent();
        Stop stop = stop(symbol, rule.getStart(), type ? Use.Role.MENTIONS : role);
        boolean faction = symbol.filter(it -> it.kind() == Symbol.Kind.FACTION).isPresent();
        return faction ? new Stop(new Type.Ref("Faction", false), "") : stop;
    }

    private Stop attribute(Stop of, WordContext word, Scope scope, Use.Role role) {
        found.before(word, of.type(), of.owner());
        Optional<Symbol> symbol = attribute(of, word.getText(), scope.names());
        symbol.ifPresent(it -> found.use(word, it, role));
        return symbol.map(it -> new Stop(it.type(), it.title()))
                .orElse(new Stop(Types.field(of.type(), word.getText()), ""));
    }

    private static Optional<Symbol> attribute(Stop of, String name, Names names) {
        String entity = Types.entity(of.type());
        if (!entity.isEmpty()) {
            return names.find(Symbol.Kind.ATTRIBUTE, entity, name);
        }
        return names.find(Symbol.Kind.FIELD, of.owner(), name)
                .or(() -> Fields.of(of.type(), name, of.owner()))
                .or(() -> Types.isKnown(of.type()) ? Optional.empty() : only(name, names));
    }

    /// {@return the attribute of a value whose type nobody knows, where only one type has one of the name}
    private static Optional<Symbol> only(String name, Names names) {
        List<Symbol> all = names.all()
                .filter(symbol -> symbol.kind() == Symbol.Kind.ATTRIBUTE && symbol.name().equals(name))
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private Type apply(FlowParser.ApplyContext rule, Scope scope) {
        rule.expression().forEach(argument -> of(argument, scope));
        if (rule.name() == null) {
            return Symbol.UNKNOWN;
        }
        String name = rule.name().getText();
        Optional<Symbol> function = Builtins.named(name).or(() -> scope.names().find(Symbol.Kind.RELATION, name));
        function.ifPresent(it -> found.use(rule.name(), it, Use.Role.READS));
        return function.map(it -> it.kind() == Symbol.Kind.RELATION ? Type.Plain.BOOL : it.type())
                .orElse(Symbol.UNKNOWN);
    }

    private Type question(FlowParser.@Nullable QuantifiedContext rule, Scope scope) {
        if (rule == null || rule.name().size() < 2) {
            return Symbol.UNKNOWN;
        }
        filter(rule.filter(), scope.with(bind(rule.name(0), rule.name(1), scope)));
        String entity = rule.name(1).getText();
        return switch (rule.getStart().getText()) {
            case "some", "every" -> Type.Plain.BOOL;
            case "count", "sum" -> Type.Plain.INT;
            case "most", "least" -> new Type.Ref(entity, true);
            default -> new Type.ListOf(entity);
        };
    }

    /// {@return what `variable in Type` binds}
    Symbol bind(NameContext variable, NameContext type, Scope scope) {
        scope.names().find(Symbol.Kind.ENTITY, type.getText()).ifPresent(it -> found.use(type, it, Use.Role.MENTIONS));
        return bind(variable, new Type.Ref(type.getText(), false));
    }

    Symbol bind(NameContext variable, Type type) {
        Position at = found.text().place(variable);
        String shape = variable.getText() + Types.behind(type);
        Symbol symbol = new Symbol(Symbol.Kind.BOUND, variable.getText(), "", type, shape, "", at);
        found.use(at, symbol, Use.Role.DECLARES);
        return symbol;
    }

    /// Reads the condition and the measure of a question.
    void filter(FlowParser.@Nullable FilterContext rule, Scope scope) {
        if (rule != null && rule.getChildCount() > 0) {
            found.frame(rule, scope);
            of(rule.expression(), scope);
            of(rule.additive(), scope);
        }
    }

    private Type route(FlowParser.@Nullable RouteContext rule, Scope scope) {
        if (rule == null || rule.name().size() < 2) {
            return Symbol.UNKNOWN;
        }
        rule.place().forEach(place -> of(place, scope));
        Optional<Symbol> relation = scope.names().find(Symbol.Kind.RELATION, rule.name(1).getText());
        relation.ifPresent(it -> found.use(rule.name(1), it, Use.Role.READS));
        Type step = relation.map(Symbol::type).orElse(Symbol.UNKNOWN);
        filter(rule.filter(), scope.with(bind(rule.name(0), step)));
        return step instanceof Type.Ref(String entity, _) ? new Type.ListOf(entity) : Symbol.UNKNOWN;
    }
}
