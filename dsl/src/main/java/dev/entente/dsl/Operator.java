package dev.entente.dsl;

/// The operators, from the loosest to the tightest.
public enum Operator {
    OR("or", 1),
    AND("and", 2),
    NOT("not", 3),
    EQUAL("==", 4),
    UNEQUAL("!=", 4),
    LESS("<", 5),
    AT_MOST("<=", 5),
    MORE(">", 5),
    AT_LEAST(">=", 5),
    PLUS("+", 6),
    MINUS("-", 6),
    TIMES("*", 7),
    OVER("/", 7),
    REMAINDER("%", 7),
    NEGATE("-", 8);

    private final String sign;
    private final int tightness;

    Operator(String sign, int tightness) {
        this.sign = sign;
        this.tightness = tightness;
    }

    /// {@return how it is written}
    public String sign() {
        return sign;
    }

    /// {@return its precedence: a larger number binds tighter}
    public int tightness() {
        return tightness;
    }
}
