package dev.entente.dsl.index;

/// Something that may follow.
///
/// @param text what to write
/// @param symbol what it stands for
public record Completion(String text, Symbol symbol) {

    static Completion of(Symbol symbol) {
        return switch (symbol.kind()) {
            case STATE, LOCAL -> new Completion("$" + symbol.name(), symbol);
            default -> new Completion(symbol.name(), symbol);
        };
    }
}
