package dev.entente.cli;

import dev.entente.cli.chronicle.CallTable;
import dev.entente.cli.chronicle.Chronicle;
import dev.entente.cli.chronicle.ModuleRefusals;
import dev.entente.cli.chronicle.RunTables;
import dev.entente.cli.chronicle.Story;
import dev.entente.cli.chronicle.Tally;
import dev.entente.cli.report.ReportData;
import dev.entente.cli.report.ReportPage;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.engine.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/// Closes the folder of a run that is over: derives tables and report from its journal, and seals the manifest.
final class Closing {
    private Closing() {}

    /// @param shown the folder as the user would type it
    static Summary of(KeptRun run, Simulation simulation, Summary.Reuse reuse, String shown) {
        var story = new Story();
        var tally = new Tally();
        var refusals = new ModuleRefusals(run.scenario().program());
        var report = new ReportData(story, tally);
        try (var tables = new RunTables(run.folder())) {
            Chronicle.read(run.folder(), run.scenario(), List.of(story, tally, refusals, report, tables));
        }
        report.minds(CallTable.write(run.folder()));
        var summary = summary(run, simulation, new Summary.Told(story, tally, refusals.all()), reuse, shown);
        write(run.folder().file("report.html"), report.json(heading(summary)));
        run.folder().finish(summary.tick(), summary.hash(), summary.winner());
        return summary;
    }

    private static Summary summary(
            KeptRun run, Simulation simulation, Summary.Told told, Summary.Reuse reuse, String shown) {
        return new Summary(
                run.scenario().name(),
                simulation.world().seed(),
                simulation.tick(),
                simulation.hash(),
                simulation.winner().orElse(""),
                simulation.standings(),
                victory(run),
                told,
                reuse,
                shown);
    }

    private static String victory(KeptRun run) {
        return run.scenario().program().all(Declaration.Scenario.class)
                .findFirst()
                .map(scenario -> Flow.format(scenario.victory()))
                .orElse("");
    }

    private static ReportData.Heading heading(Summary summary) {
        return new ReportData.Heading(
                summary.scenario(),
                summary.seed(),
                summary.tick(),
                HexFormat.of().toHexDigits(summary.hash()),
                summary.winner(),
                Version.number());
    }

    private static void write(Path page, String json) {
        try {
            ReportPage.write(page, json);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(page), unwritable);
        }
    }
}
