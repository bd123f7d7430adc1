package dev.entente.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A manifest as JSON, with a seal.
///
/// The seal, its last field, is the SHA-256 of the same text without the seal. A manifest is whole when writing what
/// was read gives the same bytes again, so that no byte of it can change unnoticed.
final class ManifestJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        var json = MAPPER.createObjectNode();
        json.put("format", Manifest.FORMAT);
        write(json, manifest.build());
        write(json, manifest.input());
        write(json, manifest.origin());
        write(json, manifest.state());
        json.put("seal", Digests.sha256(text(json)));
        return text(json);
    }

    private static void write(ObjectNode json, Manifest.Build build) {
        json.put("entente", build.entente());
        json.put("java", build.java());
        json.put("codeHash", build.codeHash());
    }

    private static void write(ObjectNode json, Manifest.Input input) {
        json.put("scenario", input.scenario());
        json.put("main", input.main());
        json.put("scenarioHash", input.scenarioHash());
        write(json.putObject("dataHashes"), input.dataHashes());
        json.put("seed", input.seed());
        json.put("ticks", input.ticks());
        json.put("threads", input.threads());
        write(json.putObject("set"), input.set());
        write(json.putObject("minds"), input.minds());
    }

    private static void write(ObjectNode json, Manifest.Origin origin) {
        switch (origin) {
            case Manifest.Scratch() -> {}
            case Manifest.Fork(var folder, long tick, long hash) ->
                json.putObject("forkedFrom").put("folder", folder).put("tick", tick).put("hash", Digests.hex(hash));
        }
    }

    private static void write(ObjectNode json, Manifest.State state) {
        switch (state) {
            case Manifest.Running() -> json.put("state", "running");
            case Manifest.Finished(long tick, long hash, var winner, var files) -> {
                json.put("state", "finished");
                json.put("finalTick", tick);
                json.put("finalHash", Digests.hex(hash));
                json.put("winner", winner);
                write(json.putObject("files"), files);
            }
        }
    }

    private static void write(ObjectNode json, Map<String, String> map) {
        map.forEach(json::put);
    }

    private static byte[] text(ObjectNode json) {
        try {
            var printer = new DefaultPrettyPrinter().withObjectIndenter(INDENTER);
            return (MAPPER.writer(printer).writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of texts and numbers can be written", e);
        }
    }

    /// @throws JournalException where `bytes` are damaged or of another format
    static Manifest read(Path file, byte[] bytes) {
        var fields = new ManifestFields(file, tree(file, bytes));
        checkFormat(file, fields);
        var manifest = fields.manifest();
        fields.expectWhole(bytes, write(manifest));
        return manifest;
    }

    private static ObjectNode tree(Path file, byte[] bytes) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
            throw JournalException.damaged(file, new Damage("manifest.json", "no JSON object", "a JSON object"));
        } catch (JsonProcessingException e) {
            throw JournalException.damaged(
                    file, new Damage("manifest.json", ManifestFields.found(e), "well-formed JSON"));
        } catch (java.io.IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }

    private static void checkFormat(Path file, ManifestFields fields) {
        long format = fields.number("format");
        if (format != Manifest.FORMAT) {
            String writtenBy = ", written by Entente " + fields.text("entente");
            throw JournalException.otherFormat(file, "manifest.json", format, Manifest.FORMAT, writtenBy);
        }
    }
}
