package dev.entente.planner.hddl;

import dev.entente.planner.hddl.Finding.Flaw;
import dev.entente.planner.lint.Lint;
import dev.entente.planner.lint.Suspicion;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads and writes HDDL.
public final class Hddl {
    private Hddl() {}

    /// Reads a domain and one of its problems. Linear in the length of the texts.
    ///
    /// @param domainName what to call the domain's text in findings, such as its file's name
    /// @param problemName what to call the problem's text in findings
    public static Loading read(String domainName, String domainText, String problemName, String problemText) {
        var domainSlips = new Slips(domainName, domainText);
        var problemSlips = new Slips(problemName, problemText);
        var problem = read(domainSlips, problemSlips);
        var findings = new ArrayList<>(domainSlips.findings());
        findings.addAll(problemSlips.findings());
        boolean failed = domainSlips.failed() || problemSlips.failed();
        return new Loading(failed ? Optional.empty() : problem, findings);
    }

    private static Optional<Problem> read(Slips domainSlips, Slips problemSlips) {
        var domainForms = Cutter.cut(domainSlips);
        var problemForms = Cutter.cut(problemSlips);
        if (domainForms.isEmpty()) {
            return Optional.empty();
        }
        var reader = new DomainReader(domainForms.get());
        var model = reader.read();
        return problemForms.map(forms -> problem(reader.words(), model, domainSlips, forms));
    }

    private static Problem problem(Vocabulary words, Model model, Slips domainSlips, Forms forms) {
        var reader = new ProblemReader(forms, words);
        var problem = reader.read(model);
        if (!domainSlips.failed() && !forms.slips().failed()) {
            for (var suspicion : Lint.of(problem)) {
                switch (suspicion.part()) {
                    case MODEL -> tell(suspicion, domainSlips);
                    case NETWORK -> reader.tell(":htn", flaw(suspicion), suspicion);
                    case GOAL -> reader.tell(":goal", flaw(suspicion), suspicion);
                }
            }
        }
        return problem;
    }

    private static void tell(Suspicion suspicion, Slips slips) {
        slips.warning(flaw(suspicion), suspicion.at(), suspicion.message(), suspicion.remedy());
    }

    private static Flaw flaw(Suspicion suspicion) {
        return switch (suspicion.kind()) {
            case UNSATISFIABLE -> Flaw.UNSATISFIABLE;
            case UNREFINABLE -> Flaw.UNREFINABLE;
            case UNREACHABLE -> Flaw.UNREACHABLE;
            case ENDLESS -> Flaw.ENDLESS;
        };
    }

    /// Reads a domain alone.
    ///
    /// @param name what to call the text in findings, such as its file's name
    public static Reading domain(String name, String text) {
        var slips = new Slips(name, text);
        var model = Cutter.cut(slips).map(forms -> new DomainReader(forms).read());
        if (!slips.failed()) {
            model.map(Lint::of).orElse(List.of()).forEach(suspicion -> tell(suspicion, slips));
        }
        return new Reading(slips.failed() ? Optional.empty() : model, slips.findings());
    }

    /// {@return a domain text that reads as this model}
    ///
    /// @throws NotInHddlException where the model has numbers, invariants, or names that HDDL cannot have
    public static String print(Model model) {
        return Printer.domain(model);
    }

    /// {@return a problem text that reads as this problem, with [#print(Model)] of its model}
    ///
    /// @throws NotInHddlException where it has what HDDL cannot say
    public static String print(Problem problem) {
        return Printer.problem(problem);
    }
}
