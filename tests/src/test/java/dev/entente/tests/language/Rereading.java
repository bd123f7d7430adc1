package dev.entente.tests.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Program;
import dev.entente.dsl.TreeData;
import java.util.Map;

/// Other texts of a program that must mean the same.
final class Rereading {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    private Rereading() {}

    /// {@return the text as the formatter writes it}
    static String formatted(String text) {
        return Flow.format(Flow.parse("formatted.flow", text).program());
    }

    /// {@return the text of the tree that was written as JSON and read again}
    static String throughJson(String text) {
        var program = Flow.parse("data.flow", text).program();
        return switch (TreeData.fromData(again(TreeData.toData(program)))) {
            case TreeData.Reading.Read<Program>(Program read) -> Flow.format(read);
            case TreeData.Reading.Refused<Program>(var mismatches) ->
                throw new AssertionError("the data of the tree made no tree: " + mismatches);
        };
    }

    private static Map<String, Object> again(Map<String, Object> data) {
        try {
            return JSON.readValue(JSON.writeValueAsString(data), new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
