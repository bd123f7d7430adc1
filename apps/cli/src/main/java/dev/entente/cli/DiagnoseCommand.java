package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.agents.language.Diagnosis;
import dev.entente.agents.recording.Transcript;
import dev.entente.cli.chronicle.Chronicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente diagnose`
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tells what did not go well in a run; a mind says why, and what to change.")
final class DiagnoseCommand implements Callable<Integer> {
    private static final int SHOWN = 15;
    private static final int WIDE = 100;

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private String folder = "";

    @Option(names = "--mind", paramLabel = "NAME", description = "The mind that is asked. Default: nobody.")
    private @Nullable String mind;

    @Mixin
    private ModelOptions models = new ModelOptions();

    DiagnoseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = KeptRun.open(console.path(folder));
        var facts = new RunFacts();
        Chronicle.read(run.folder(), run.scenario(), List.of(facts));
        if (facts.all().isEmpty()) {
            console.out().println("Nothing was refused, and no goal was given up.");
            return 0;
        }
        Columns.lines(rows(facts.all())).forEach(console.out()::println);
        return mind == null ? 0 : ask(mind, facts.diagnosis(run.scenario().name()));
    }

    private static List<List<String>> rows(List<Diagnosis.Fact> facts) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("times", "first", "who", "", "what"));
        for (var fact : facts.subList(0, Math.min(SHOWN, facts.size()))) {
            rows.add(List.of(
                    "%,d".formatted(fact.times()),
                    "%,d".formatted(fact.tick()),
                    fact.agent(),
                    fact.kind().code(),
                    fact.what()));
        }
        return rows;
    }

    private int ask(String name, Diagnosis diagnosis) {
        models.refuseUnknown(name, console);
        try (var configured = models.load(console, Set.of(name))) {
            var finding = new MindCatalogue(configured, Transcript.NONE)
                    .language("diagnose", name)
                    .diagnose(diagnosis);
            if (finding.isEmpty()) {
                throw Refusal.of("Nothing that (%s) says passes. Maybe see: entente minds test %s".formatted(name, name));
            }
            tell(finding.get());
            return 0;
        }
    }

    private void tell(Diagnosis.Finding finding) {
        console.out().println();
        console.out().printf("%s: %s%n", finding.agent(), finding.cause().code());
        Words.wrapped(finding.advice(), WIDE).forEach(console.out()::println);
    }
}
