package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class NewFolderTest {
    private static final int RUNS = 8;

    @TempDir
    private Path folder;

    @RepeatedTest(10)
    void runs_that_begin_at_once_have_a_folder_each() throws Exception {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var made = new NewFolder(new Console(nowhere, nowhere, folder, Map.of(), Ansi.OFF, false));
        var together = new CyclicBarrier(RUNS);
        var works = new ArrayList<Callable<String>>();
        var expected = new ArrayList<>(List.of("duel-seed7"));
        for (int n = 1; n <= RUNS; n++) {
            works.add(() -> {
                together.await();
                return made.create(null, "duel", 7).path().getFileName().toString();
            });
            expected.add("duel-seed7-" + n);
        }
        expected.remove("duel-seed7-1");
        var names = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(RUNS)) {
            for (var work : threads.invokeAll(works)) {
                names.add(work.get());
            }
        }

        assertEquals(new HashSet<>(expected), names);
    }
}
