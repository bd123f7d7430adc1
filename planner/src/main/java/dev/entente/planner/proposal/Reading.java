package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Methods;
import dev.entente.dsl.Statement;
import dev.entente.dsl.TreeData;
import dev.entente.guardrails.StrictJson;
import java.util.List;
import java.util.Optional;

/// Reads what a mind said as one method, in the flow language or in its JSON form, and measures it.
///
/// What is too long or nests too deep is refused before anything walks through it.
record Reading(Bounds bounds) {
    private static final String ONE_METHOD = "one method: Method name when condition { ... }, or its JSON form";
    private static final int NESTED = 2;
    private static final int WORDS_PER_PART = 6;

    /// What came of reading.
    sealed interface Result {
        record Read(Parts parts) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    private static Result refuse(Reason reason, String found, String allowed) {
        return new Result.Refused(new Refusal(reason, Words.brief(found), allowed));
    }

    Result read(String said) {
        var text = said.strip();
        if (text.isEmpty()) {
            return refuse(Reason.SILENT, "nothing", ONE_METHOD);
        }
        if (text.length() > bounds.characters()) {
            return refuse(Reason.SIZE, text.length() + " characters", "at most %s characters".formatted(bounds.characters()));
        }
        var read = text.startsWith("{") ? json(text) : flow(text);
        return read instanceof Result.Read(var parts)
                ? tooLarge(parts).<Result>map(Result.Refused::new).orElse(read)
                : read;
    }

    private Result json(String text) {
        try {
            var data = Json.read(text, bounds.depth() * 2);
            return switch (TreeData.fromData(Declaration.Method.class, data)) {
                case TreeData.Reading.Read<Declaration.Method>(var method) -> new Result.Read(Parts.of(method));
                case TreeData.Reading.Refused<Declaration.Method>(var wrong) ->
                    refuse(Reason.SYNTAX, "at " + wrong.getFirst(), ONE_METHOD);
            };
        } catch (StrictJson.Malformed wrong) {
            return wrong.deep()
                    ? refuse(Reason.SIZE, String.valueOf(wrong.getMessage()), "at most %s levels".formatted(bounds.depth() * 2))
                    : refuse(Reason.SYNTAX, String.valueOf(wrong.getMessage()), ONE_METHOD);
        }
    }

    private Result flow(String text) {
        if (!text.startsWith("Method")) {
            return refuse(Reason.SYNTAX, "(%s)".formatted(Words.brief(text)), ONE_METHOD);
        }
        var large = scanned(text);
        if (large.isPresent()) {
            return new Result.Refused(large.get());
        }
        var read = Methods.read(text);
        return read.method()
                .<Result>map(method -> new Result.Read(Parts.of(method)))
                .orElseGet(() -> refuse(Reason.SYNTAX, read.problem(), ONE_METHOD));
    }

    /// Counts words and brackets without reading them.
    private Optional<Refusal> scanned(String text) {
        int words = 0;
        int depth = 0;
        int deepest = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean part = Character.isLetterOrDigit(letter) || letter == '_';
            words += part ? (within ? 0 : 1) : Character.isWhitespace(letter) ? 0 : 1;
            within = part;
            depth += "({[".indexOf(letter) >= 0 ? 1 : ")}]".indexOf(letter) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        if (deepest > bounds.depth()) {
            return Optional.of(size("brackets %s deep".formatted(deepest), "at most %s deep".formatted(bounds.depth())));
        }
        int most = bounds.parts() * WORDS_PER_PART;
        return words > most
                ? Optional.of(size("%s words and signs".formatted(words), "at most %s".formatted(most)))
                : Optional.empty();
    }

    private static Refusal size(String found, String allowed) {
        return new Refusal(Reason.SIZE, found, allowed);
    }

    private Optional<Refusal> tooLarge(Parts all) {
        int parts = all.expressions().size() + all.statements().size();
        if (parts > bounds.parts()) {
            return Optional.of(size(parts + " parts", "at most %s".formatted(bounds.parts())));
        }
        long questions = all.expressions().stream().filter(Reading::asks).count();
        if (questions > bounds.questions()) {
            return Optional.of(size(questions + " questions", "at most %s".formatted(bounds.questions())));
        }
        boolean deep = (questions > NESTED && all.expressions().stream().anyMatch(it -> questionsDeep(it) > NESTED))
                || (all.statements().size() > NESTED && eachDeep(all.method().body()) > NESTED);
        return deep
                ? Optional.of(size("questions or Each more than two deep", "at most two, one inside the other"))
                : Optional.empty();
    }

    private static boolean asks(Expression expression) {
        return expression instanceof Expression.Quantified || expression instanceof Expression.Route;
    }

    /// {@return how many questions stand one inside the other, the outermost being this one}
    private static int questionsDeep(Expression expression) {
        if (!asks(expression)) {
            return 0;
        }
        return 1 + Methods.expressions(expression)
                .skip(1)
                .mapToInt(Reading::questionsDeep)
                .max()
                .orElse(0);
    }

    private static int eachDeep(List<Statement> body) {
        return Methods.statements(body)
                .filter(Statement.Each.class::isInstance)
                .map(Statement.Each.class::cast)
                .mapToInt(it -> 1 + eachDeep(it.body()))
                .max()
                .orElse(0);
    }
}
