package dev.entente.planner.state;

import dev.entente.planner.model.Fluent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The predicates, split by the types of objects that can meet in them.
///
/// `at(?truck, ?l)` and `at(?package, ?l)` are two relations unless some condition or effect speaks of both, so that
/// listing the one never walks over the other. As HyperTensioN's typed predicates (Magnaguagno, Meneguzzi, de Silva 2021).
public final class Relations {
    private final List<Fluent> fluents;
    private final Objects objects;
    private final int[] first;
    private final int[][] parent;
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<int[]> locals = new ArrayList<>();
    private final Map<List<Integer>, int[]> shared = new HashMap<>();
    private int[][][] local = {};
    private int[][] sizes = {};
    private int[] fluentOf = {};

    public Relations(List<Fluent> fluents, int types, Objects objects) {
        this.fluents = fluents;
        this.objects = objects;
        this.first = new int[fluents.size() + 1];
        for (int i = 0; i < fluents.size(); i++) {
            first[i + 1] = first[i] + fluents.get(i).arity();
        }
        this.parent = new int[first[fluents.size()]][types];
        for (var classes : parent) {
            Arrays.setAll(classes, it -> it);
        }
    }

    /// Notes that all objects of a type can stand at one place of a fluent, and are to be listed together.
    public void mention(int fluent, int place, int type) {
        int slot = first[fluent] + place;
        for (int object : objects.of(type)) {
            join(slot, type, objects.typeOf(object));
        }
    }

    private void join(int slot, int left, int right) {
        parent[slot][find(slot, left)] = find(slot, right);
    }

    private int find(int slot, int type) {
        int here = type;
        while (parent[slot][here] != here) {
            parent[slot][here] = parent[slot][parent[slot][here]];
            here = parent[slot][here];
        }
        return here;
    }

    /// {@return the relation of a fluent said of things of some types}
    public int of(int fluent, int[] types) {
        var key = new ArrayList<Integer>(types.length + 1);
        key.add(fluent);
        for (int i = 0; i < types.length; i++) {
            key.add(find(first[fluent] + i, types[i]));
        }
        var known = numbers.get(key);
        return known != null ? known : add(fluent, key);
    }

    private int add(int fluent, List<Integer> key) {
        int number = numbers.size();
        numbers.put(key, number);
        int arity = key.size() - 1;
        var mine = new int[arity][];
        var many = new int[arity];
        for (int i = 0; i < arity; i++) {
            mine[i] = numbered(first[fluent] + i, key.get(i + 1));
            many[i] = mine[i].length == 0 ? 0 : mine[i][objects.size()];
        }
        local = Arrays.copyOf(local, number + 1);
        sizes = Arrays.copyOf(sizes, number + 1);
        fluentOf = Arrays.copyOf(fluentOf, number + 1);
        local[number] = mine;
        sizes[number] = many;
        fluentOf[number] = fluent;
        return number;
    }

    /// {@return each object's number among those of a class, or -1; their count comes last}
    private int[] numbered(int slot, int group) {
        return shared.computeIfAbsent(List.of(slot, group), key -> {
            var found = new int[objects.size() + 1];
            int count = 0;
            for (int object = 0; object < objects.size(); object++) {
                found[object] = find(slot, objects.typeOf(object)) == group ? count++ : -1;
            }
            found[objects.size()] = count;
            locals.add(found);
            return found;
        });
    }

    /// {@return how many relations there are by now}
    public int count() {
        return numbers.size();
    }

    public int arity(int relation) {
        return local[relation].length;
    }

    public int fluent(int relation) {
        return fluentOf[relation];
    }

    /// {@return how many objects can stand at a place}
    public int size(int relation, int place) {
        return sizes[relation][place];
    }

    /// {@return the number of an object among those that can stand at a place; -1 where it can not}
    public int local(int relation, int place, int object) {
        return local[relation][place][object];
    }

    public String name(int relation) {
        return fluents.get(fluentOf[relation]).name();
    }
}
