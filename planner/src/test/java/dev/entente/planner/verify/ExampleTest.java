package dev.entente.planner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTest {
    private static final Path ROOT = root();
    private static final Pattern PROGRAM = Pattern.compile("(?ms)^```java\\R(.*?)^```");

    @TempDir
    private Path folder;

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : here.getParent();
    }

    @Test
    void the_program_of_the_guide_runs_with_the_planner_alone() throws Exception {
        var guide = Files.readString(ROOT.resolve("docs/how-to/plan-with-hddl.md"));
        var program = PROGRAM.matcher(guide).results().findFirst().orElseThrow().group(1);
        assertTrue(program.lines().count() <= 35, "it must stay short");
        var source = Files.writeString(folder.resolve("PlanTower.java"), program);
        var planner = Verifier.class.getProtectionDomain().getCodeSource().getLocation();
        var said = new ByteArrayOutputStream();

        int failed = ToolProvider.getSystemJavaCompiler().run(
                null, said, said, "-cp", Path.of(planner.toURI()).toString(), "-d", folder.toString(), source.toString());
        assertEquals(0, failed, said.toString(StandardCharsets.UTF_8));

        var printed = run(planner, "blocks");
        assertTrue(printed.endsWith("<==\ntrue\n"), printed);
        assertTrue(guide.contains(printed.substring(0, printed.indexOf("true"))), printed);
    }

    private String run(URL planner, String example) throws Exception {
        var out = System.out;
        var printed = new ByteArrayOutputStream();
        var classes = new URL[] {folder.toUri().toURL(), planner};
        try (var loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            var files = ROOT.resolve("examples/planning").resolve(example);
            loader.loadClass("PlanTower").getMethod("main", String[].class).invoke(null, (Object) new String[] {
                files.resolve("domain.hddl").toString(), files.resolve("problem.hddl").toString()
            });
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
