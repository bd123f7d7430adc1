package dev.entente.dsl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Checks what a mind is asked, and what its answer must be like. Not thread safe.
final class Questions {
    /// How often a mind may be asked again.
    static final int RETRIES = 10;

    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Changes changes;
    private final Results results;

    Questions(Symbols symbols, Report report, Typing typing, Changes changes, Results results) {
        this.symbols = symbols;
        this.report = report;
        this.typing = typing;
        this.changes = changes;
        this.results = results;
    }

    /// Checks the question, and says what shape the answer has, where `$x` has one already.
    void ask(Statement.Evaluate evaluate, Scope scope) {
        Declaration.Director mind = symbols.minds().get(evaluate.mind());
        if (mind == null) {
            evaluate.arguments().forEach(argument -> typing.of(argument.value(), scope));
            unknownMind(evaluate);
        } else {
            topic(evaluate, mind, scope);
        }
        if (evaluate.retries() > RETRIES) {
            report.error(
                    evaluate.at(),
                    "Retry (%s) must be from 0 to %s".formatted(evaluate.retries(), RETRIES),
                    "Maybe write Retry %s, and say in Otherwise what to do then.".formatted(RETRIES));
        }
        Type state = scope.states().get(evaluate.result());
        if (state != null) {
            scope.locals().putIfAbsent(evaluate.result(), state);
        }
    }

    private void unknownMind(Statement.Evaluate evaluate) {
        if ("Faction".equals(symbols.instances().get(evaluate.mind()))) {
            report.error(
                    evaluate.at(),
                    "mind (%s) is not declared".formatted(evaluate.mind()),
                    "It is a faction. Maybe declare a Director or an Observer, and ask that.");
        } else {
            report.unknown(
                    evaluate.at(), "mind", "minds", evaluate.mind(), symbols.minds().keySet());
        }
    }

    private void topic(Statement.Evaluate evaluate, Declaration.Director mind, Scope scope) {
        String topic = evaluate.mind() + "." + evaluate.topic();
        Optional<Declaration.Operation> rule = symbols.topic(evaluate.mind(), evaluate.topic());
        if (rule.isPresent()) {
            new Arguments(report, typing)
                    .check("topic (%s)".formatted(topic), evaluate.at(), rule.get().parameters(), evaluate.arguments(), scope);
            return;
        }
        evaluate.arguments().forEach(argument -> changes.noList(
                "a question cannot hold", argument.value(), typing.of(argument.value(), scope)));
        Set<String> known = new TreeSet<>();
        mind.topics().forEach(it -> known.add(mind.name() + "." + it.name()));
        if (byRules(mind)) {
            report.unknown(evaluate.at(), "topic", "topics", topic, known);
        } else if (mind.mind().equals("scripted")) {
            mind.answers().forEach(it -> known.add(mind.name() + "." + it.topic()));
            if (!known.contains(topic)) {
                report.warning(
                        evaluate.at(),
                        "mind (%s) has no answer for topic (%s)".formatted(mind.name(), evaluate.topic()),
                        report.remedy("topics", topic, known));
            }
        }
    }

    private static boolean byRules(Declaration.Director mind) {
        return mind.mind().isEmpty() || mind.mind().equals("rules");
    }

    /// Finds the shape of the answer, once `Otherwise` has been read, and checks what guards it.
    void guard(Statement.Evaluate evaluate, Scope scope) {
        Type said = said(evaluate);
        Type shape = scope.locals().get(evaluate.result());
        Optional<Declaration.Director> mind = Optional.ofNullable(symbols.minds().get(evaluate.mind()));
        if (shape == null && said == Type.Plain.NONE) {
            mind.filter(it -> !byRules(it)).ifPresent(_ -> unknownShape(evaluate));
            scope.locals().put(evaluate.result(), Types.LOST);
        } else if (shape == null) {
            scope.locals().put(evaluate.result(), said);
        } else if (mind.filter(Questions::byRules).isPresent() && said != Type.Plain.NONE) {
            String what = "what topic (%s.%s) returns".formatted(evaluate.mind(), evaluate.topic());
            changes.keep(evaluate.at(), evaluate.result(), what, said, scope);
        }
        for (Expression constraint : evaluate.constraints()) {
            typing.expect("the constraint of Evaluate", constraint, Type.Plain.BOOL, scope);
        }
        given(evaluate);
        new Ranges(report)
                .check("constraint of Evaluate (%s.%s)".formatted(evaluate.mind(), evaluate.topic()), evaluate.constraints());
    }

    /// {@return the type of what the rule of the topic says; `none` where there is no rule, or it says nothing}
    private Type said(Statement.Evaluate evaluate) {
        return symbols.topic(evaluate.mind(), evaluate.topic())
                .flatMap(results::ofTopic)
                .orElse(Type.Plain.NONE);
    }

    private void unknownShape(Statement.Evaluate evaluate) {
        report.error(
                evaluate.resultAt(),
                "shape of the answer ($%s) is unknown".formatted(evaluate.result()),
                "Maybe give $%s a value before, or in Otherwise { $%s = ... }."
                        .formatted(evaluate.result(), evaluate.result()));
    }

    private void given(Statement.Evaluate evaluate) {
        Statement.Block otherwise = evaluate.otherwise();
        if (otherwise.written()
                && Walk.statements(otherwise.body()).noneMatch(step -> gives(step, evaluate.result()))) {
            report.error(
                    otherwise.at(),
                    "Otherwise must give ($%s) a value".formatted(evaluate.result()),
                    "Maybe write $%s = ... in it, or leave it out.".formatted(evaluate.result()));
        }
    }

    private static boolean gives(Statement step, String variable) {
        return switch (step) {
            case Statement.Assign assign -> writes(assign.target(), variable);
            case Statement.Call call -> call.result().equals(variable);
            case Statement.Create create -> create.result().equals(variable);
            case Statement.Evaluate evaluate -> evaluate.result().equals(variable);
            case Statement.Fail _ -> true;
            default -> false;
        };
    }

    private static boolean writes(Expression target, String variable) {
        return switch (target) {
            case Expression.Variable(_, String name) -> name.equals(variable);
            case Expression.Field(_, Expression of, _) -> writes(of, variable);
            default -> false;
        };
    }

    /// Checks what a scripted mind says: any literal, or the name of an entity.
    void answers(Declaration.Director mind) {
        for (Declaration.Answer answer : mind.answers()) {
            if (!isLiteral(answer.value())) {
                report.error(
                        answer.value().at(),
                        "answer (%s) must be a literal, not (%s)"
                                .formatted(answer.topic(), ExpressionText.of(answer.value())),
                        "Maybe write a number, a truth, a text, a name, or a record of these.");
            }
        }
    }

    private static boolean isLiteral(Expression value) {
        return switch (value) {
            case Expression.Record(_, List<Named> fields) ->
                fields.stream().map(Named::value).allMatch(Questions::isLiteral);
            case Expression.Name _, Expression.None _ -> true;
            default -> !Types.isOpen(Starts.type(value));
        };
    }
}
