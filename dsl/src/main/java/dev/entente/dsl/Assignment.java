package dev.entente.dsl;

/// How an assignment changes its target.
public enum Assignment {
    SET("="),
    ADD("+="),
    SUBTRACT("-=");

    private final String sign;

    Assignment(String sign) {
        this.sign = sign;
    }

    /// {@return how it is written}
    public String sign() {
        return sign;
    }
}
