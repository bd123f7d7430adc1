package dev.entente.planner;

import java.util.List;

/// Whether the text of a body is prepared for the failure of one of its parts.
final class Forgiving {
    private Forgiving() {}

    /// {@return whether a part has an `else`, or is a fork that the next join can do without}
    static boolean of(List<? extends Step> body, int part) {
        return switch (body.get(part)) {
            case Step.Saga saga -> saga.otherwise().written();
            case Step.Fork fork -> fork(body, part, fork);
            default -> false;
        };
    }

    private static boolean fork(List<? extends Step> body, int part, Step.Fork fork) {
        for (int i = part + 1; i < body.size(); i++) {
            if (body.get(i) instanceof Step.Join join && names(join, fork)) {
                return join.otherwise().written() || spare(body.subList(0, i), join) > 0;
            }
        }
        return false;
    }

    private static boolean names(Step.Join join, Step step) {
        return step instanceof Step.Fork fork && (join.fork().isEmpty() || join.fork().equals(fork.name()));
    }

    /// {@return how many of its forks a join can do without}
    private static long spare(List<? extends Step> before, Step.Join join) {
        long forks = before.stream().filter(step -> names(join, step)).count();
        return join.needed() == 0 ? 0 : forks - join.needed();
    }
}
