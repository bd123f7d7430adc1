package dev.entente.dsl;

import java.util.Optional;

/// Which steps may stand where.
///
/// @param waiting which calls wait
record Allowed(Waiting waiting) {
    private static final String TO_EFFECTS = "Maybe put it into the effects of an action, or call an operation.";
    private static final String TO_METHOD = "Maybe put it into a method of a goal.";
    private static final String TO_OPERATION = "Maybe call an operation instead.";
    private static final String TO_EXECUTE = "Maybe make the operation /execute.";
    private static final String TO_ASKER = "Maybe do it where the mind is asked.";
    private static final String TO_BEGIN = "Maybe put it into a method, or begin an operation: Module.Operation().";

    /// {@return what to do instead, where the step must not stand in the place}
    Optional<String> refusal(Statement statement, Scope.Place place) {
        return switch (statement) {
            case Statement.Assign(_, Expression target, _, _) when target instanceof Expression.Variable ->
                Optional.empty();
            case Statement.Assign _, Statement.Create _, Statement.Remove _, Statement.Link _ -> change(place);
            case Statement.Do _, Statement.Achieve _ -> plan(place);
            case Statement.Call call -> waiting.waits(call) ? waiting(place) : act(place);
            case Statement.Start _, Statement.Emit _, Statement.Tell _, Statement.Fail _ -> act(place);
            case Statement.Fork _,
                    Statement.Join _,
                    Statement.Cancel _,
                    Statement.Saga _,
                    Statement.Lock _,
                    Statement.Evaluate _,
                    Statement.Negotiate _,
                    Statement.Await _,
                    Statement.Absolve _,
                    Statement.Wait _ -> waiting(place);
            case Statement.Return _ -> back(place);
            case Statement.If _, Statement.While _, Statement.Each _ -> Optional.empty();
        };
    }

    private static Optional<String> change(Scope.Place place) {
        return switch (place) {
            case METHOD -> Optional.of(TO_EFFECTS);
            case ASIDE -> Optional.of(TO_OPERATION);
            case READ -> Optional.of(TO_EXECUTE);
            case TOPIC -> Optional.of(TO_ASKER);
            case EFFECT, REACTION, SAGA, EXECUTE, START, VALUE, PROMISE, CONSTRAINT -> Optional.empty();
        };
    }

    private static Optional<String> plan(Scope.Place place) {
        return switch (place) {
            case METHOD -> Optional.empty();
            case ASIDE -> Optional.of(TO_OPERATION);
            case EFFECT, REACTION, SAGA, EXECUTE, READ, TOPIC, START, VALUE, PROMISE, CONSTRAINT -> Optional.of(TO_METHOD);
        };
    }

    private static Optional<String> act(Scope.Place place) {
        return switch (place) {
            case READ -> Optional.of(TO_EXECUTE);
            case TOPIC -> Optional.of(TO_ASKER);
            case METHOD, ASIDE, EFFECT, REACTION, SAGA, EXECUTE, START, VALUE, PROMISE, CONSTRAINT -> Optional.empty();
        };
    }

    private static Optional<String> waiting(Scope.Place place) {
        return place == Scope.Place.EFFECT ? Optional.of(TO_BEGIN) : act(place);
    }

    private static Optional<String> back(Scope.Place place) {
        return switch (place) {
            case READ, EXECUTE, TOPIC -> Optional.empty();
            case METHOD, ASIDE, EFFECT, REACTION, SAGA, START, VALUE, PROMISE, CONSTRAINT ->
                Optional.of("Maybe leave it out; only operations return.");
        };
    }

    /// {@return the step in words}
    String title(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign ->
                "a change of (%s)".formatted(ExpressionText.of(assign.target()));
            case Statement.Call call when waiting.waits(call) ->
                "a Call that waits (%s.%s)".formatted(call.module(), call.operation());
            case Statement.Start start -> "the begin of (%s.%s)".formatted(start.module(), start.operation());
            case Statement.Link link -> link.undone() ? "Unlink" : "Link";
            case Statement.Await _ -> "Join";
            case Statement.Absolve absolve -> absolve.breaks() ? "Cancel" : "Release";
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
                    Statement.Cancel _,
                    Statement.Saga _,
                    Statement.Lock _,
                    Statement.Evaluate _,
                    Statement.Negotiate _,
                    Statement.Wait _,
                    Statement.Fail _ -> statement.getClass().getSimpleName();
        };
    }
}
