package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a place in a text can name.
///
/// @param module whose state is in reach; empty outside of modules
/// @param bound parameters and bound variables
/// @param holes fields of the event, or parameters of the operation
/// @param locals what the body has kept so far; grows as it is read, and is shared by the blocks in it
/// @param forks the forks of the body so far; as `locals`
record Scope(
        Names names,
        String module,
        Map<String, Symbol> bound,
        Map<String, Symbol> holes,
        Map<String, Symbol> locals,
        Map<String, Symbol> forks) {

    static Scope of(Names names, String module) {
        return new Scope(names, module, Map.of(), Map.of(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// {@return the same place, knowing one more name}
    Scope with(Symbol symbol) {
        Map<String, Symbol> more = new LinkedHashMap<>(bound);
        more.put(symbol.name(), symbol);
        return new Scope(names, module, more, holes, locals, forks);
    }

    /// {@return the same place, knowing the parameters of an owner}
    Scope withParameters(String owner) {
        return new Scope(names, module, more(owner), holes, locals, forks);
    }

    /// {@return the same place, knowing the parameters of an owner, also in holes}
    Scope withHoles(String owner) {
        Map<String, Symbol> more = more(owner);
        return new Scope(names, module, more, more, locals, forks);
    }

    private Map<String, Symbol> more(String owner) {
        Map<String, Symbol> more = new LinkedHashMap<>(bound);
        names.of(Symbol.Kind.PARAMETER, owner).forEach(parameter -> more.put(parameter.name(), parameter));
        return more;
    }

    /// {@return the same place, without what is kept only further down}
    Scope until(int line, int column) {
        Map<String, Symbol> kept = new LinkedHashMap<>(locals);
        kept.values().removeIf(local -> local.declared() && !isBefore(local, line, column));
        Map<String, Symbol> begun = new LinkedHashMap<>(forks);
        begun.values().removeIf(fork -> !isBefore(fork, line, column));
        return new Scope(names, module, bound, holes, kept, begun);
    }

    private static boolean isBefore(Symbol symbol, int line, int column) {
        return symbol.at().line() < line || (symbol.at().line() == line && symbol.at().column() < column);
    }

    /// {@return what a bare name stands for}
    Optional<Symbol> name(String name) {
        return Optional.ofNullable(bound.get(name))
                .or(() -> names.find(Symbol.Kind.FACTION, name))
                .or(() -> names.find(Symbol.Kind.ENTITY, name))
                .or(() -> names.find(Symbol.Kind.RELATION, name));
    }

    /// {@return what `$name` stands for}
    Optional<Symbol> variable(String name) {
        return Optional.ofNullable(locals.get(name)).or(() -> state(name)).or(() -> given(name));
    }

    /// {@return the state that `$name` stands for, the module's before the program's}
    Optional<Symbol> state(String name) {
        Optional<Symbol> own =
                module.isEmpty() ? Optional.empty() : names.find(Symbol.Kind.STATE, module, name);
        return own.or(() -> names.find(Symbol.Kind.STATE, name));
    }

    private static Optional<Symbol> given(String name) {
        return switch (name) {
            case "me" -> Optional.of(given(name, new Type.Ref("Faction", false), "The faction that pursues the goal."));
            case "my_id" -> Optional.of(given(name, Type.Plain.INT, "The number of the shard, from 1."));
            default -> Optional.empty();
        };
    }

    private static Symbol given(String name, Type type, String doc) {
        return new Symbol(Symbol.Kind.LOCAL, name, "", type, "$" + name + ": " + type, doc, Position.NONE);
    }

    /// {@return every state in reach, the module's first}
    List<Symbol> states() {
        List<Symbol> own = module.isEmpty() ? List.of() : names.of(Symbol.Kind.STATE, module);
        return Stream.concat(own.stream(), names.of(Symbol.Kind.STATE, "").stream()).toList();
    }
}
