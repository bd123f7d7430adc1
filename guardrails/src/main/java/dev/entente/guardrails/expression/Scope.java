package dev.entente.guardrails.expression;

import dev.entente.dsl.Type;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/// The names that an expression may use, each with its slot in the frame and its type.
///
/// Slots are never reused within a scope, so a name bound in an inner place keeps its value apart. A record takes a slot
/// for each of its leaves, one after another. Names are looked up, never iterated.
public final class Scope {

    /// A name's place.
    ///
    /// @param index the first of its slots
    public record Slot(int index, Type type) {}

    private final Map<String, Slot> names = new HashMap<>();
    private final String module;
    private final BitSet kept = new BitSet();
    private int size;

    /// Makes an empty scope.
    ///
    /// @param module whose state `$name` means first; empty outside of modules
    public Scope(String module) {
        this.module = module;
    }

    /// Binds a name and returns its slot, the first one of a record. A name bound again hides what it meant before.
    public int bind(String name, Type type) {
        var slot = new Slot(size, type);
        names.put(name, slot);
        boolean keeps = name.startsWith("$") || name.equals(AssignmentCompiler.RESULT);
        for (var leaf : Leaf.of(type)) {
            kept.set(size, keeps && leaf.type() instanceof Type.Ref);
            size++;
        }
        return slot.index();
    }

    /// Binds a name while `inner` is compiled; afterwards it means again what it meant before.
    public <T> T binding(String name, Type type, IntFunction<T> inner) {
        var before = names.get(name);
        var compiled = inner.apply(bind(name, type));
        if (before == null) {
            names.remove(name);
        } else {
            names.put(name, before);
        }
        return compiled;
    }

    /// {@return an independent scope that knows the same names, each in the same slot}
    public Scope fork() {
        var fork = new Scope(module);
        fork.names.putAll(names);
        fork.kept.or(kept);
        fork.size = size;
        return fork;
    }

    /// {@return what a name stands for here}
    public Optional<Slot> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /// {@return how many slots a frame needs}
    public int size() {
        return size;
    }

    /// {@return the slots from `first` on in which bodies keep entities: none until one is assigned}
    public int[] kept(int first) {
        return kept.stream().filter(slot -> slot >= first).toArray();
    }

    /// {@return the module whose state `$name` means first; empty outside of modules}
    public String module() {
        return module;
    }
}
