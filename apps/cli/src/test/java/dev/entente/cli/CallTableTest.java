package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run with minds that speak through models leaves in its table of calls and in its report.
class CallTableTest {
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private JsonNode minds(Shell shell, String run) throws IOException {
        var found = DATA.matcher(shell.read(run + "/report.html"));
        assertTrue(found.find());
        return new ObjectMapper().readTree(found.group(1)).path("minds");
    }

    @Test
    void every_call_is_a_line_and_the_report_adds_them_up() throws IOException {
        var shell = new Shell(folder, Talker.key());
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
            shell.ok("run duel --set enough=99 --mind north --out live");
        }
        var lines = List.of(shell.read("live/calls.csv").split("\r\n"));
        var minds = minds(shell, "live");

        assertEquals("tick,agent,asker,purpose,attempt,mind,model,outcome,repair,rule,found,allowed,failure,input,output,millis", lines.getFirst());
        assertEquals(lines.size() - 1, minds.at("/all/calls").asInt());
        assertEquals(sum(minds.path("byAgent"), "decisions"), minds.at("/all/decisions").asInt());
        assertEquals(sum(minds.path("byMind"), "tokens"), minds.at("/all/tokens").asInt());
        assertEquals(
                lines.stream().skip(1).filter(line -> line.matches("\\d+,[^,]*,[^,]*,[^,]*,\\d+,[^,]*,[^,]*,[^,]*,[^,]*,[^,]+,.*")).count(),
                sum(minds.path("byRule"), "count"));
        assertTrue(minds.at("/all/valid").asInt() <= minds.at("/all/again").asInt());
        assertTrue(minds.at("/all/again").asInt() <= minds.at("/all/accepted").asInt());
    }

    private static int sum(JsonNode rows, String field) {
        int sum = 0;
        for (var row : rows) {
            sum += row.required(field).asInt();
        }
        return sum;
    }

    @Test
    void a_run_by_the_rules_has_neither() throws IOException {
        var shell = new Shell(folder);
        shell.ok("run duel --out war");

        assertFalse(Files.exists(shell.path("war/calls.csv")));
        assertTrue(minds(shell, "war").isMissingNode());
    }
}
