package dev.entente.dsl;

import java.util.Optional;

/// Which steps may stand where.
final class Allowed {
    private static final String TO_EFFECTS = "Maybe put it into the effects of an action, or call an operation.";
    private static final String TO_METHOD = "Maybe put it into a method of a goal.";
    private static final String TO_EXECUTE = "Maybe make the operation /execute.";

    private Allowed() {}

    /// {@return what to do instead, where the step must not stand in the place}
    static Optional<String> refusal(Statement statement, Scope.Place place) {
        return switch (statement) {
            case Statement.Assign(_, Expression target, _, _) when target instanceof Expression.Variable ->
                Optional.empty();
            case Statement.Assign _, Statement.Create _, Statement.Remove _, Statement.Link _ -> change(place);
            case Statement.Do _, Statement.Achieve _, Statement.Fork _, Statement.Join _ ->
                place == Scope.Place.METHOD ? Optional.empty() : Optional.of(TO_METHOD);
            case Statement.Call _, Statement.Emit _, Statement.Tell _ ->
                place == Scope.Place.READ ? Optional.of(TO_EXECUTE) : Optional.empty();
            case Statement.Start _, Statement.Cancel _, Statement.Saga _, Statement.Lock _, Statement.Evaluate _,
                    Statement.Wait _, Statement.Fail _ -> Optional.empty();
            case Statement.Return _ -> back(place);
            case Statement.If _, Statement.While _, Statement.Each _ -> Optional.empty();
        };
    }

    private static Optional<String> change(Scope.Place place) {
        return switch (place) {
            case METHOD -> Optional.of(TO_EFFECTS);
            case READ -> Optional.of(TO_EXECUTE);
            case EFFECT, REACTION, EXECUTE, START, VALUE, CONSTRAINT -> Optional.empty();
        };
    }

    private static Optional<String> back(Scope.Place place) {
        boolean operation = place == Scope.Place.READ || place == Scope.Place.EXECUTE;
        return operation ? Optional.empty() : Optional.of("Maybe leave it out; only operations return.");
    }

    /// {@return the step in words}
    static String title(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign ->
                "a change of (%s)".formatted(ExpressionText.of(assign.target()));
            case Statement.Link link -> link.undone() ? "Unlink" : "Link";
            case Statement.Return _ -> "return";
            case Statement.If _ -> "if";
            case Statement.Call _,
                    Statement.Do _,
                    Statement.Achieve _,
                    Statement.Fork _,
                    Statement.Join _,
                    Statement.While _,
                    Statement.Each _,
                    Statement.Emit _,
                    Statement.Create _,
                    Statement.Remove _,
                    Statement.Tell _,
                    Statement.Start _,
                    Statement.Cancel _,
                    Statement.Saga _,
                    Statement.Lock _,
                    Statement.Evaluate _,
                    Statement.Wait _,
                    Statement.Fail _ -> statement.getClass().getSimpleName();
        };
    }
}
