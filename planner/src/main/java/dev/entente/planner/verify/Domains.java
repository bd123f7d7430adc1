package dev.entente.planner.verify;

import dev.entente.planner.model.Problem;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which objects there are of a type.
final class Domains {
    private final Problem problem;
    private final int[] @Nullable [] members;

    Domains(Problem problem) {
        this.problem = problem;
        members = new int[problem.model().types().size()][];
    }

    /// {@return whether an object is of a type}
    boolean of(int object, int type) {
        return problem.model().types().within(problem.objects().get(object).type(), type);
    }

    /// {@return the objects of a type, in the order of their numbers; not to be changed}
    int[] members(int type) {
        var known = members[type];
        if (known == null) {
            known = IntStream.range(0, problem.objects().size()).filter(object -> of(object, type)).toArray();
            members[type] = known;
        }
        return known;
    }
}
