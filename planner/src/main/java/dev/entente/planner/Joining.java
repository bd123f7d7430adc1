package dev.entente.planner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which join of a text counts a fork first.
final class Joining {
    private Joining() {}

    /// {@return whether a part of a body may fail, because it has an `else` or is a fork that the next join can do without}
    static boolean forgives(List<? extends Step> body, int part) {
        return switch (body.get(part)) {
            case Step.Saga saga -> saga.otherwise().written();
            case Step.Lock lock -> lock.otherwise().written();
            case Step.Fork fork -> body.stream()
                    .skip(part + 1)
                    .flatMap(step -> first(step, fork.name()).stream())
                    .findFirst()
                    .filter(join -> join.otherwise().written() || spares(join, body))
                    .isPresent();
            default -> false;
        };
    }

    private static boolean spares(Step.Join join, List<? extends Step> body) {
        long forks = body.stream()
                .filter(step -> step instanceof Step.Fork fork && names(join, fork.name()))
                .count();
        return join.needed() > 0 && forks > join.needed();
    }

    /// {@return whether a join counts forks of a name}
    static boolean names(Step.Join join, String fork) {
        return join.fork().isEmpty() || join.fork().equals(fork);
    }

    /// {@return the first join in a step that counts forks of a name beside that step}
    static Optional<Step.Join> first(Step step, String fork) {
        if (step instanceof Step.Join join && names(join, fork)) {
            return Optional.of(join);
        }
        return inside(step).flatMap(part -> first(part, fork).stream()).findFirst();
    }

    /// {@return the steps inside a step that see the forks beside it}
    private static Stream<? extends Step> inside(Step step) {
        return switch (step) {
            case Step.If choice -> Stream.concat(choice.then().stream(), choice.otherwise().stream());
            case Step.Each each -> each.round().body().stream();
            case Step.While loop -> loop.round().body().stream();
            case Step.Block block -> block.body().stream();
            case Step.Join join -> join.otherwise().body().stream();
            case Step.Run run -> run.otherwise().body().stream();
            case Step.Lock lock -> lock.otherwise().body().stream();
            case Step.Saga saga -> Stream.concat(saga.stages().stream(), saga.otherwise().body().stream());
            case Step.Stage stage -> stage.body().stream();
            case Step.Task _, Step.Act _, Step.Fork _, Step.Cancel _, Step.Instant _, Step.Fail _ -> Stream.empty();
        };
    }
}
