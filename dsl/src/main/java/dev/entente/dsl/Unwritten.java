package dev.entente.dsl;

/// What a part means that the text leaves out; all stand at [Position#NONE].
final class Unwritten {
    static final Expression TRUE = new Expression.Truth(Position.NONE, true);
    static final Expression FALSE = new Expression.Truth(Position.NONE, false);
    static final Expression ZERO = new Expression.Number(Position.NONE, 0);
    static final Expression ONE = new Expression.Number(Position.NONE, 1);
    static final Expression EMPTY = new Expression.Text(Position.NONE, "");
    static final Expression NOTHING = new Expression.None(Position.NONE);

    private Unwritten() {}

    /// {@return where an attribute of the type starts}
    static Expression initial(Type type) {
        return switch (type) {
            case Type.Plain.INT -> ZERO;
            case Type.Plain.BOOL -> FALSE;
            case Type.Plain.TEXT -> EMPTY;
            case Type.Plain.NONE -> NOTHING;
            case Type.Ref _ -> NOTHING;
            case Type.ListOf _, Type.Fields _ -> NOTHING;
        };
    }
}
