package dev.entente.cli.chronicle;

import dev.entente.world.Kind;
import dev.entente.world.View;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How entities are called in sentences: by their `title`, else by their name in words.
public final class Names {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*(?:[#-]\\d+)?");

    private final View world;
    private final Map<String, String> byName = new HashMap<>();
    private int known;

    Names(View world) {
        this.world = world;
    }

    /// Learns the entities that were created meanwhile.
    void refresh() {
        for (; known < world.entities(); known++) {
            byName.put(world.name(known), called(known));
        }
    }

    private String called(int entity) {
        int title = world.schema().attribute(world.type(entity), "title");
        boolean titled = title >= 0 && world.exists(entity) && world.schema().attributeKind(title) == Kind.TEXT;
        var text = titled ? world.text(world.get(title, entity)) : "";
        return text.isEmpty() ? inWords(world.name(entity)) : text;
    }

    private static String inWords(String name) {
        var words = name.replace('_', ' ').replace('#', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// {@return how the entity of a name is called; the name itself where there is no such entity}
    public String of(String name) {
        return byName.getOrDefault(name, name);
    }

    /// {@return how an entity is called}
    public String of(int entity) {
        return of(world.name(entity));
    }

    /// {@return `text` with every entity's name replaced by what it is called}
    String in(String text) {
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(of(found.group())));
    }
}
