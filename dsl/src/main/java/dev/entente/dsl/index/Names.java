package dev.entente.dsl.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that a program declares outside of its bodies; the first of several declarations of one name.
///
/// Not thread safe while it is filled.
final class Names {
    private final Map<Key, Symbol> symbols = new LinkedHashMap<>();

    private record Key(Symbol.Kind kind, String owner, String name) {}

    /// {@return the symbol, or the one that was declared before it under the same name}
    Symbol add(Symbol symbol) {
        Symbol before = symbols.putIfAbsent(new Key(symbol.kind(), symbol.owner(), symbol.name()), symbol);
        return before == null ? symbol : before;
    }

    Optional<Symbol> find(Symbol.Kind kind, String owner, String name) {
        return Optional.ofNullable(symbols.get(new Key(kind, owner, name)));
    }

    Optional<Symbol> find(Symbol.Kind kind, String name) {
        return find(kind, "", name);
    }

    /// {@return all of one kind that belong to an owner, in the order declared}
    List<Symbol> of(Symbol.Kind kind, String owner) {
        return symbols.values().stream()
                .filter(symbol -> symbol.kind() == kind && symbol.owner().equals(owner))
                .toList();
    }

    /// {@return all of the kinds that belong to the program itself, in the order declared}
    List<Symbol> of(Symbol.Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> of(kind, "").stream()).toList();
    }

    Stream<Symbol> all() {
        return symbols.values().stream();
    }

    /// {@return the state that a name means which nobody declares, such as `GlobalState.HP`}
    ///
    /// Capital letters and `_` do not count; a field of a state that is a record comes after a state of that name.
    Optional<Symbol> likeState(String name) {
        return of(Symbol.Kind.STATE, "").stream()
                .filter(state -> alike(state.name(), name))
                .findFirst()
                .or(() -> all().filter(it -> it.kind() == Symbol.Kind.FIELD && alike(it.name(), name)).findFirst());
    }

    /// {@return the state that a field belongs to; the state itself, if it is one}
    Optional<Symbol> holder(Symbol symbol) {
        return symbol.kind() == Symbol.Kind.STATE
                ? Optional.of(symbol)
                : all().filter(it -> it.kind() == Symbol.Kind.STATE && it.title().equals(symbol.owner())).findFirst();
    }

    private static boolean alike(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
