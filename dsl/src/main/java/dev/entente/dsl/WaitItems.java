package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;

/// Writes the steps that wait, which may have blocks of several kinds, as items for the layout.
final class WaitItems {
    private WaitItems() {}

    static Item of(Statement.Call call) {
        return new Sentence(call.at(), "Call " + call.module() + "." + call.operation())
                .fields(call.arguments())
                .words(StatementItems.result(call.result()) + attempts(call.attempts()))
                .optional("else", call.otherwise())
                .item();
    }

    static Item of(Statement.Join join) {
        return new Sentence(join.at(), "Join " + awaited(join) + timeout(join.timeout()))
                .optional("else", join.otherwise())
                .item();
    }

    static Item of(Statement.Saga saga) {
        return new Sentence(saga.at(), "Saga")
                .block(saga.at(), "", stages(saga.stages()))
                .optional("else", saga.otherwise())
                .item();
    }

    static Item of(Statement.Lock lock) {
        return new Sentence(lock.at(), "Lock (" + ExpressionText.list(lock.keys()) + ")" + timeout(lock.timeout()))
                .block(lock.at(), "", StatementItems.of(lock.body()))
                .optional("else", lock.otherwise())
                .item();
    }

    static Item of(Statement.Evaluate evaluate) {
        Sentence sentence = new Sentence(evaluate.at(), "Evaluate " + evaluate.mind() + "." + evaluate.topic())
                .fields(evaluate.arguments())
                .words(StatementItems.result(evaluate.result()));
        List<Item> guards = guards(evaluate);
        return guards.isEmpty() ? sentence.item() : sentence.block(Position.NONE, "", guards).item();
    }

    static Item of(Statement.Negotiate negotiate) {
        String head = "Negotiate " + negotiate.contract() + StatementItems.arguments(negotiate.arguments());
        String by = (negotiate.mediated() ? " mediated by " : " by ") + negotiate.by();
        return new Sentence(negotiate.at(), head + by + StatementItems.result(negotiate.result()))
                .optional("else", negotiate.otherwise())
                .item();
    }

    static Item of(Statement.Await await) {
        return new Sentence(await.at(), "Join " + promised(await.contract(), await.clause()) + timeout(await.timeout()))
                .optional("else", await.otherwise())
                .item();
    }

    static String promised(Expression contract, String clause) {
        return ExpressionText.of(contract) + (clause.isEmpty() ? "" : "." + clause);
    }

    private static String attempts(Statement.Attempts attempts) {
        String timeout = timeout(attempts.timeout());
        boolean backoff = attempts.backoff().written();
        if (attempts.retries() == 0 && !backoff) {
            return timeout;
        }
        return timeout + " retry " + attempts.retries() + (backoff ? " backoff " + attempts.backoff() : "");
    }

    private static String timeout(Span span) {
        return span.written() ? " timeout " + span : "";
    }

    private static String awaited(Statement.Join join) {
        if (!join.fork().isEmpty()) {
            return join.fork();
        }
        return switch (join.needed()) {
            case 0 -> "all";
            case 1 -> "any";
            default -> join.needed() + " of";
        };
    }

    /// {@return steps and what undoes them, below each other}
    static List<Item> stages(List<Statement.Stage> stages) {
        boolean undone = stages.stream().anyMatch(stage -> stage.compensate().written());
        int width = (undone ? "Compensate" : "Step").length();
        List<Item> items = new ArrayList<>();
        for (Statement.Stage stage : stages) {
            items.add(stage("Step", stage.at(), width, stage.body()));
            if (stage.compensate().written()) {
                items.add(stage("Compensate", stage.compensate().at(), width, stage.compensate().body()));
            }
        }
        return items;
    }

    private static Item stage(String word, Position at, int width, List<Statement> body) {
        return new Item.Blocks(
                at, List.of(new Item.Part(at, word, width, StatementItems.of(body), Item.Kind.STEPS)));
    }

    private static List<Item> guards(Statement.Evaluate evaluate) {
        List<Item> guards = new ArrayList<>();
        for (Expression constraint : evaluate.constraints()) {
            guards.add(new Item.Line(constraint.at(), "Constraint " + ExpressionText.of(constraint)));
        }
        Statement.Block otherwise = evaluate.otherwise();
        if (otherwise.written()) {
            guards.add(Item.block(otherwise.at(), "Otherwise", StatementItems.of(otherwise.body())));
        }
        guards.sort(Item.AS_WRITTEN);
        if (evaluate.retries() > 0) {
            retry(guards, evaluate);
        }
        return guards;
    }

    /// The tree does not say where `Retry` stands: it goes before an `Otherwise` at the end, or to the end.
    private static void retry(List<Item> guards, Statement.Evaluate evaluate) {
        boolean before = !guards.isEmpty() && guards.getLast() instanceof Item.Blocks;
        int index = before ? guards.size() - 1 : guards.size();
        boolean together = guards.stream().allMatch(it -> it.at().line() == evaluate.at().line());
        Position near = guards.isEmpty() ? evaluate.at() : guards.getLast().at();
        int line = together ? near.line() : before ? near.line() - 1 : near.line() + 1;
        Position at = new Position(near.file(), Math.max(1, line), 1, 0);
        guards.add(index, new Item.Line(at, "Retry " + evaluate.retries()));
    }
}
