package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowLexer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which texts may be names, so that data cannot smuggle in what no file could say.
final class Identifiers {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Set<String> RESERVED = reserved();
    private static final Set<String> FREE = Set.of("Text.value", "Program.file", "Import.name");
    private static final Set<String> DOTTED = Set.of("Event.name", "On.name", "Emit.topic");
    private static final Set<String> OPTIONAL =
            Set.of(
                    "Faction.mind", "Faction.bargains", "Director.mind", "Named.name", "Call.result", "Create.result",
                    "Negotiate.result", "Join.fork", "Cancel.fork", "Awaited.of", "Await.clause");
    private static final Set<String> AFTER_DOT = Set.of(
            "Field.name", "Call.operation", "Start.operation", "Evaluate.topic", "Variable.name", "State.name",
            "Call.result", "Create.result", "Evaluate.result", "Negotiate.result", "Await.clause", "Absolve.clause",
            "Awaited.clause", "Named.field");
    private static final Set<String> MODULES = Set.of("Call.module", "Start.module");

    private Identifiers() {}

    private static Set<String> reserved() {
        Set<String> words = new HashSet<>(Set.of("if", "else", "return", "or", "and", "not", "true", "false", "none"));
        for (int type = 1; type <= FlowLexer.VOCABULARY.getMaxTokenType(); type++) {
            String literal = FlowLexer.VOCABULARY.getLiteralName(type);
            if (literal != null && Character.isUpperCase(literal.codePointAt(1)) && !Keywords.NAMES_TOO.contains(word(literal))) {
                words.add(word(literal));
            }
        }
        return Set.copyOf(words);
    }

    private static String word(String literal) {
        return literal.substring(1, literal.length() - 1);
    }

    /// {@return whether it may stand behind a dot}
    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /// {@return whether it may stand where the user chooses a name}
    static boolean isName(String text) {
        return WORD.matcher(text).matches() && !RESERVED.contains(text);
    }

    /// {@return what is expected instead of the text; empty where it may stand there}
    static Optional<String> check(Class<?> kind, String part, String text) {
        String place = kind.getSimpleName() + "." + part;
        boolean fits = FREE.contains(place)
                || isName(text)
                || (text.isEmpty() && OPTIONAL.contains(place))
                || (AFTER_DOT.contains(place) && WORD.matcher(text).matches())
                || (text.equals("Saga") && MODULES.contains(place))
                || (DOTTED.contains(place) && isTopic(text));
        return fits ? Optional.empty() : Optional.of("a name that is no keyword");
    }

    private static boolean isTopic(String text) {
        int dot = text.indexOf('.');
        return dot > 0
                && (isName(text.substring(0, dot)) || text.startsWith("Saga."))
                && Pattern.matches(WORD + "(\\." + WORD + ")*", text.substring(dot + 1));
    }
}
