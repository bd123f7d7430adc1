package dev.entente.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says what is wrong with a text that is no JSON, in the words of who writes it.
final class BrokenJson {
    private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.+)' \\(code .*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("Unrecognized token '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern TWICE = Pattern.compile("Duplicate field '([^']*)'.*", Pattern.DOTALL);
    private static final int SHOWN = 40;

    private BrokenJson() {}

    static ScenarioException of(String file, JsonProcessingException broken) {
        var at = broken.getLocation();
        return ScenarioException.of("%s:%s:%s: error: %s"
                .formatted(file, at.getLineNr(), at.getColumnNr(), said(broken.getOriginalMessage())));
    }

    private static String said(String message) {
        var character = CHARACTER.matcher(message);
        if (character.matches()) {
            return fits(character.group(1)) + remedy(character.group(1));
        }
        var word = WORD.matcher(message);
        if (word.matches()) {
            return fits(word.group(1)) + "Maybe write \"%s\".".formatted(shown(word));
        }
        var twice = TWICE.matcher(message);
        if (twice.matches()) {
            return "(%s) is written twice. Maybe leave one out.".formatted(shown(twice));
        }
        return message.startsWith("Unexpected end-of-input") || message.startsWith("Unexpected close marker")
                ? "brackets do not match. Maybe close what is open with } or ]."
                : "this is no JSON. Maybe a text lacks its \", or a number has other characters than digits.";
    }

    private static String fits(String text) {
        return "(%s) does not fit here. ".formatted(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...");
    }

    private static String shown(Matcher matcher) {
        var text = matcher.group(1);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static String remedy(String character) {
        return switch (character) {
            case "}", "]" -> "Maybe leave out the comma before it, or close the other bracket first.";
            case "'" -> "Maybe write \" around texts and names.";
            case "/", "#" -> "Maybe leave it out; JSON has no comments.";
            case "\"", "{", "[" -> "Maybe write a comma before it.";
            default -> "Maybe write \" around texts and names, and a comma between two values.";
        };
    }
}
