package dev.entente.dsl;

/// Checks the steps that make, await or end contracts. Not thread safe.
final class Bargains {
    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Changes changes;
    private final Arguments arguments;

    Bargains(Symbols symbols, Report report, Typing typing, Changes changes, Arguments arguments) {
        this.symbols = symbols;
        this.report = report;
        this.typing = typing;
        this.changes = changes;
        this.arguments = arguments;
    }

    void negotiate(Statement.Negotiate step, Scope scope) {
        Declaration.Contract contract = symbols.contracts().get(step.contract());
        if (contract == null) {
            step.arguments().forEach(argument -> typing.of(argument.value(), scope));
            report.unknown(step.at(), "contract", "contracts", step.contract(), symbols.contracts().keySet());
        } else {
            String what = "contract (%s)".formatted(step.contract());
            arguments.check(what, step.at(), contract.parameters(), step.arguments(), scope);
        }
        if (!step.result().isEmpty()) {
            Type type = contract == null ? Types.LOST : new Type.Ref(step.contract(), false);
            changes.keep(step.resultAt(), step.result(), "what Negotiate gives", type, scope);
        }
    }

    void contract(Expression contract, Scope scope) {
        typing.of(contract, scope);
    }
}
