package dev.entente.guardrails.expression;

import dev.entente.dsl.Type;
import dev.entente.world.View;

/// Shows values as a reader of reports and messages sees them.
public final class Values {
    private Values() {}

    /// {@return a value as text: `42`, `true`, `none`, an entity's title or name}
    public static String text(Type type, long value, View view) {
        return switch (type) {
            case Type.Ref _ -> value < 0 ? "none" : view.name((int) value);
            case Type.ListOf _ -> "list";
            case Type.Fields _ -> throw new IllegalStateException("not written yet");
            case Type.Plain plain -> plain(plain, value, view);
        };
    }

    private static String plain(Type.Plain type, long value, View view) {
        return switch (type) {
            case INT -> Long.toString(value);
            case BOOL -> value == 0 ? "false" : "true";
            case TEXT -> view.text(value);
            case NONE -> "none";
        };
    }
}
