package dev.entente.agents.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The fields of a line, each checked as it is asked for.
record Fields(JsonNode json) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// A field that is not as it was written.
    static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private BrokenException(String found) {
            super(found);
        }

        String found() {
            return String.valueOf(getMessage());
        }
    }

    /// {@return the fields of a line}
    ///
    /// @throws BrokenException where it is no JSON object
    static Fields of(byte[] line) {
        try {
            var json = MAPPER.readTree(line);
            if (json.isObject()) {
                return new Fields(json);
            }
            throw new BrokenException("no JSON object");
        } catch (JsonProcessingException broken) {
            throw new BrokenException(broken.getOriginalMessage().lines().findFirst().orElse("broken JSON"));
        } catch (IOException broken) {
            throw new BrokenException("broken JSON");
        }
    }

    static BrokenException broken(String field, Object found) {
        return new BrokenException("field (%s) with %s".formatted(field, found));
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) {
        var value = json.path(name);
        if (!value.isTextual()) {
            throw broken(name, value);
        }
        return value.textValue();
    }

    /// {@return a text that is left out where it is empty}
    String textOrNone(String name) {
        return has(name) ? text(name) : "";
    }

    long number(String name) {
        var value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw broken(name, value);
        }
        return value.longValue();
    }

    int count(String name) {
        long value = number(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw broken(name, value);
        }
        return (int) value;
    }

    double real(String name) {
        var value = json.path(name);
        if (!value.isNumber()) {
            throw broken(name, value);
        }
        return value.doubleValue();
    }

    OptionalLong numberIfThere(String name) {
        return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
    }

    OptionalDouble realIfThere(String name) {
        return has(name) ? OptionalDouble.of(real(name)) : OptionalDouble.empty();
    }

    boolean flag(String name) {
        var value = json.path(name);
        if (!value.isBoolean()) {
            throw broken(name, value);
        }
        return value.booleanValue();
    }

    Fields object(String name) {
        var value = json.path(name);
        if (!value.isObject()) {
            throw broken(name, value);
        }
        return new Fields(value);
    }

    <T> List<T> list(String name, Function<JsonNode, T> each) {
        var value = json.path(name);
        if (!value.isArray()) {
            throw broken(name, value);
        }
        var list = new ArrayList<T>();
        value.forEach(it -> list.add(each.apply(it)));
        return list;
    }

    List<String> texts(String name) {
        return list(name, it -> {
            if (!it.isTextual()) {
                throw broken(name, it);
            }
            return it.textValue();
        });
    }

    SortedMap<String, String> map(String name) {
        var inner = object(name);
        var map = new TreeMap<String, String>();
        inner.json().fieldNames().forEachRemaining(key -> map.put(key, inner.text(key)));
        return map;
    }

    /// {@return the constant whose name is written in lower case, with `-` for `_`}
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        var written = text(name);
        for (var constant : type.getEnumConstants()) {
            if (Codes.of(constant).equals(written)) {
                return constant;
            }
        }
        throw broken(name, written);
    }
}
