package dev.entente.planner;

import dev.entente.dsl.Statement;
import java.util.List;

/// Tells the statements of a method that a plan takes apart from those that the host can carry out in one piece.
final class Planning {
    private Planning() {}

    /// {@return whether a statement holds a step that only a plan can take}
    static boolean in(Statement statement) {
        return statement instanceof Statement.Do || statement instanceof Statement.Achieve || inside(statement);
    }

    /// {@return whether one of some statements holds a step that only a plan can take}
    static boolean in(List<Statement> body) {
        return body.stream().anyMatch(Planning::in);
    }

    private static boolean inside(Statement statement) {
        return switch (statement) {
            case Statement.Fork fork -> in(fork.body());
            case Statement.Join join -> in(join.otherwise().body());
            case Statement.If choice -> in(choice.then()) || in(choice.otherwise());
            case Statement.While loop -> in(loop.body());
            case Statement.Each each -> in(each.body());
            case Statement.Lock lock -> in(lock.body()) || in(lock.otherwise().body());
            case Statement.Saga saga -> in(saga.otherwise().body())
                    || saga.stages().stream().anyMatch(stage -> in(stage.body()));
            case Statement.Negotiate negotiate -> in(negotiate.otherwise().body());
            case Statement.Await await -> in(await.otherwise().body());
            case Statement.Absolve _, Statement.Assign _, Statement.Call _, Statement.Start _, Statement.Do _,
                    Statement.Achieve _, Statement.Cancel _, Statement.Evaluate _, Statement.Wait _,
                    Statement.Emit _, Statement.Create _, Statement.Remove _, Statement.Link _, Statement.Tell _,
                    Statement.Fail _, Statement.Return _ -> false;
        };
    }
}
