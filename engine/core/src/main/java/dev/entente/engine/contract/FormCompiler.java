package dev.entente.engine.contract;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Program;
import dev.entente.dsl.Promise;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Frame;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import dev.entente.world.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compiles the contracts of a checked program.
final class FormCompiler {
    private final Vocabulary vocabulary;
    private final Schema schema;
    private final Map<String, Declaration.Contract> contracts = new TreeMap<>();

    private FormCompiler(Program program, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.schema = vocabulary.world().schema();
        program.all(Declaration.Contract.class).forEach(contract -> contracts.put(contract.name(), contract));
    }

    static List<Form> compile(Program program, Vocabulary vocabulary) {
        var compiler = new FormCompiler(program, vocabulary);
        var forms = new ArrayList<Form>();
        compiler.contracts.values().forEach(contract -> forms.add(compiler.form(forms.size(), contract)));
        return List.copyOf(forms);
    }

    private Form form(int kind, Declaration.Contract contract) {
        var scope = new Scope(contract.name());
        contract.parameters().forEach(parameter -> scope.bind(parameter.name(), parameter.type()));
        contract.terms().forEach(term -> scope.bind(term.name(), Type.Plain.INT));
        var roles = roles(contract);
        var parties = roles.stream().map(role -> contract.parameters().get(role).name()).toList();
        var ranges = contract.terms().stream().map(this::range).toList();
        var values = parties.stream().map(party -> value(contract, party, scope)).toList();
        var duties = duties(contract, parties, scope);
        return new Form(
                kind,
                contract.name(),
                contract.secret(),
                roles.stream().mapToInt(it -> it).toArray(),
                contract.parameters().size(),
                references(contract),
                Deals.of(ranges),
                values,
                duties,
                contract.needed(),
                scope.size(),
                cells(contract));
    }

    /// {@return the places of the parameters that are parties: those that a line of the contract names}
    private static List<Integer> roles(Declaration.Contract contract) {
        var named = Stream.of(
                        contract.commitments().stream().map(Declaration.Commitment::party),
                        contract.worths().stream().map(Declaration.Worth::party),
                        contract.pledges().stream().map(Declaration.Pledge::party))
                .flatMap(it -> it)
                .toList();
        return IntStream.range(0, contract.parameters().size())
                .filter(i -> named.contains(contract.parameters().get(i).name()))
                .boxed()
                .toList();
    }

    private static boolean[] references(Declaration.Contract contract) {
        var references = new boolean[contract.parameters().size()];
        for (int i = 0; i < references.length; i++) {
            references[i] = contract.parameters().get(i).type() instanceof Type.Ref;
        }
        return references;
    }

    private Deals.Range range(Declaration.Term term) {
        return new Deals.Range(term.name(), constant(term.low()), constant(term.high()), constant(term.step()));
    }

    private long constant(Expression expression) {
        var scope = new Scope("");
        return vocabulary.expression(expression, scope).value(new Frame(vocabulary.world(), new long[scope.size()]));
    }

    private Form.Value value(Declaration.Contract contract, String party, Scope scope) {
        return contract.worths().stream()
                .filter(worth -> worth.party().equals(party))
                .findFirst()
                .map(worth -> new Form.Value(
                        vocabulary.expression(worth.value(), scope), vocabulary.expression(worth.reserve(), scope)))
                .orElseGet(() -> new Form.Value(null, null));
    }

    private List<Form.Duty> duties(Declaration.Contract contract, List<String> parties, Scope scope) {
        var duties = new ArrayList<Form.Duty>();
        var waits = new HashMap<String, List<Form.Wait>>();
        for (var commitment : contract.commitments()) {
            var before = waits.computeIfAbsent(commitment.party(), _ -> new ArrayList<>());
            switch (commitment.promise()) {
                case Promise.Join join -> before.add(wait(contract, join));
                case Promise.Fork fork -> duties.add(fork(contract, commitment.party(), fork, parties, before, scope));
                case Promise.Keep keep -> duties.add(keep(contract, commitment.party(), keep, parties, before, scope));
            }
        }
        return List.copyOf(duties);
    }

    private Form.Duty fork(
            Declaration.Contract contract,
            String party,
            Promise.Fork fork,
            List<String> parties,
            List<Form.Wait> after,
            Scope scope) {
        return new Form.Duty(
                fork.name(),
                false,
                parties.indexOf(party),
                creditors(contract, party, fork.name(), parties),
                vocabulary.expression(fork.when(), scope),
                Reach.of(fork.when(), schema),
                vocabulary.expression(fork.from(), scope),
                vocabulary.expression(fork.by(), scope),
                pledges(contract, Declaration.Purpose.ESCROW, fork.name(), parties, scope),
                pledges(contract, Declaration.Purpose.STAKE, fork.name(), parties, scope),
                List.copyOf(after),
                contract.name() + "." + fork.name(),
                fork.undo().body().isEmpty() ? null : vocabulary.effect(fork.undo().body(), scope));
    }

    private Form.Duty keep(
            Declaration.Contract contract,
            String party,
            Promise.Keep keep,
            List<String> parties,
            List<Form.Wait> after,
            Scope scope) {
        return new Form.Duty(
                keep.name(),
                true,
                parties.indexOf(party),
                creditors(contract, party, keep.name(), parties),
                vocabulary.expression(keep.when(), scope),
                Reach.of(keep.when(), schema),
                vocabulary.expression(keep.from(), scope),
                vocabulary.expression(keep.by(), scope),
                pledges(contract, Declaration.Purpose.ESCROW, keep.name(), parties, scope),
                pledges(contract, Declaration.Purpose.STAKE, keep.name(), parties, scope),
                List.copyOf(after),
                "",
                null);
    }

    /// {@return to whom a clause is owed: those who wait for it, or else all others}
    private static List<Integer> creditors(
            Declaration.Contract contract, String debtor, String clause, List<String> parties) {
        var waiting = contract.commitments().stream()
                .filter(it -> !it.party().equals(debtor) && it.promise() instanceof Promise.Join join && own(join, clause))
                .map(it -> parties.indexOf(it.party()))
                .distinct()
                .sorted()
                .toList();
        return waiting.isEmpty()
                ? IntStream.range(0, parties.size()).filter(i -> !parties.get(i).equals(debtor)).boxed().toList()
                : waiting;
    }

    private static boolean own(Promise.Join join, String clause) {
        return join.clauses().stream().anyMatch(it -> it.of().isEmpty() && it.clause().equals(clause));
    }

    private List<Form.Pledge> pledges(
            Declaration.Contract contract,
            Declaration.Purpose purpose,
            String clause,
            List<String> parties,
            Scope scope) {
        int faction = schema.type("Faction");
        return contract.pledges().stream()
                .filter(pledge -> pledge.purpose() == purpose && pledge.clause().equals(clause))
                .map(pledge -> new Form.Pledge(
                        parties.indexOf(pledge.party()),
                        schema.attribute(faction, pledge.attribute()),
                        vocabulary.expression(pledge.amount(), scope)))
                .toList();
    }

    private Form.Wait wait(Declaration.Contract contract, Promise.Join join) {
        var of = join.clauses().stream().map(awaited -> awaited(contract, awaited)).toList();
        return new Form.Wait(join.needed() == 0 ? of.size() : join.needed(), of);
    }

    private Form.Awaited awaited(Declaration.Contract contract, Promise.Awaited awaited) {
        if (awaited.of().isEmpty()) {
            return new Form.Awaited(-1, clauses(contract).indexOf(awaited.clause()));
        }
        var names = contract.parameters().stream().map(it -> it.name()).toList();
        int parameter = names.indexOf(awaited.of());
        var other = contracts.get(((Type.Ref) contract.parameters().get(parameter).type()).entity());
        if (other == null) {
            throw new IllegalStateException("%s: (%s) is no contract".formatted(awaited.at(), awaited.of()));
        }
        return new Form.Awaited(parameter, clauses(other).indexOf(awaited.clause()));
    }

    /// {@return the names of a contract's clauses, in the order written}
    private static List<String> clauses(Declaration.Contract contract) {
        return contract.commitments().stream()
                .map(Declaration.Commitment::promise)
                .flatMap(promise -> switch (promise) {
                    case Promise.Fork(_, String name, _, _, _, _, _) -> Stream.of(name);
                    case Promise.Keep(_, String name, _, _, _) -> Stream.of(name);
                    case Promise.Join _ -> Stream.empty();
                })
                .toList();
    }

    private Form.Cells cells(Declaration.Contract contract) {
        int type = schema.type(contract.name());
        var given = Stream.concat(
                contract.parameters().stream().map(it -> it.name()), contract.terms().stream().map(Declaration.Term::name));
        return new Form.Cells(
                type,
                schema.attribute(type, "state"),
                schema.attribute(type, "version"),
                schema.attribute(type, "since"),
                schema.attribute(type, "proposer"),
                given.mapToInt(name -> schema.attribute(type, name)).toArray(),
                clauses(contract).stream()
                        .map(name -> Stream.of("", "_by", "_held", "_staked")
                                .mapToInt(suffix -> schema.attribute(type, name + suffix))
                                .toArray())
                        .toArray(int[][]::new));
    }
}
