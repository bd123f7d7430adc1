package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser;
import dev.entente.dsl.grammar.FlowParser.NamedContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/// Reads literals: what state starts with, and what scripted minds say.
final class Literals {
    private Literals() {}

    /// {@return the type of a literal; unknown where it is none}
    static Type type(@Nullable ParserRuleContext rule, Names names) {
        return switch (inner(rule)) {
            case FlowParser.NumberContext _, FlowParser.DurationContext _, FlowParser.UnaryContext _ -> Type.Plain.INT;
            case FlowParser.TruthContext _ -> Type.Plain.BOOL;
            case FlowParser.TextContext _ -> Type.Plain.TEXT;
            case FlowParser.RecordContext record -> record(record, names);
            case FlowParser.NameValueContext name when names.find(Symbol.Kind.FACTION, name.getText()).isPresent() ->
                new Type.Ref("Faction", false);
            case null, default -> Symbol.UNKNOWN;
        };
    }

    private static Type record(FlowParser.RecordContext rule, Names names) {
        List<Type.Field> fields = new ArrayList<>();
        rule.named().forEach(named -> fields.add(new Type.Field(name(named), type(named.expression(), names))));
        return new Type.Fields(fields);
    }

    /// {@return the fields of a record; none where it is no record}
    static List<NamedContext> fields(@Nullable ParserRuleContext rule) {
        return inner(rule) instanceof FlowParser.RecordContext record ? record.named() : List.of();
    }

    /// {@return the rule without the levels that add nothing}
    static @Nullable ParserRuleContext inner(@Nullable ParserRuleContext rule) {
        ParserRuleContext level = rule;
        while (level != null && level.getChildCount() == 1) {
            ParseTree child = level.getChild(0);
            if (!(child instanceof ParserRuleContext next) || level instanceof FlowParser.NameValueContext) {
                break;
            }
            level = next;
        }
        return level;
    }

    /// {@return the name of a field, without quotes}
    static String name(NamedContext named) {
        String text = named.getStart().getText();
        boolean quoted = named.TEXT() != null && text.length() > 1;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /// {@return where the name of a field stands, without quotes}
    static Position place(NamedContext named, FlowText text) {
        Position at = text.at(named.getStart());
        return named.TEXT() == null
                ? at
                : new Position(at.file(), at.line(), at.column() + 1, Math.max(1, at.length() - 2));
    }
}
