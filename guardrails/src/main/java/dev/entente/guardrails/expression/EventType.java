package dev.entente.guardrails.expression;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Type;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;

/// A declared event and the shape of its fields.
public record EventType(String name, List<Parameter> fields) {
    public EventType {
        fields = List.copyOf(fields);
    }

    EventType(Declaration.Event event) {
        this(event.name(), event.parameters());
    }

    int field(String name, int place) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return place;
    }

    /// {@return fields with nothing in them: 0, false, the empty text, none}
    public long[] blank() {
        var blank = new long[fields.size()];
        for (int i = 0; i < blank.length; i++) {
            blank[i] = fields.get(i).type() instanceof Type.Ref ? -1 : 0;
        }
        return blank;
    }

    /// {@return each field as `name=value`}
    public List<String> text(long[] values, View view) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            texts.add(fields.get(i).name() + "=" + Values.text(fields.get(i).type(), values[i], view));
        }
        return texts;
    }
}
