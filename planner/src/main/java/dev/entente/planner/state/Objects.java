package dev.entente.planner.state;

import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Types;
import java.util.Arrays;
import java.util.BitSet;

/// The objects of a problem, by type.
public final class Objects {
    private final int[] typeOf;
    private final int[][] members;
    private final BitSet[] wider;

    public Objects(Problem problem) {
        var types = problem.model().types();
        wider = widerOf(types);
        typeOf = problem.objects().stream().mapToInt(it -> it.type()).toArray();
        members = new int[types.size()][];
        for (int type = 0; type < members.length; type++) {
            members[type] = membersOf(type);
        }
    }

    private static BitSet[] widerOf(Types types) {
        var wider = new BitSet[types.size()];
        for (int type = 0; type < wider.length; type++) {
            wider[type] = types.above(type);
        }
        return wider;
    }

    private int[] membersOf(int type) {
        var found = new Lists();
        for (int object = 0; object < typeOf.length; object++) {
            if (is(object, type)) {
                found.add(object);
            }
        }
        return Arrays.copyOf(found.items, found.size);
    }

    /// {@return whether an object is of a type}
    public boolean is(int object, int type) {
        return wider[typeOf[object]].get(type);
    }

    /// {@return whether everything of one type is of another}
    public boolean within(int type, int other) {
        return wider[type].get(other);
    }

    /// {@return the objects of a type, in their order}
    public int[] of(int type) {
        return members[type];
    }

    public int typeOf(int object) {
        return typeOf[object];
    }

    public int size() {
        return typeOf.length;
    }
}
