package dev.entente.engine.contract;

import dev.entente.world.View;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which contract stands behind which entity. What has been in force stays known: others may still refer to it.
final class Registry {
    private final List<Form> forms;
    private final Map<String, Form> byName;
    private final Map<Integer, Form> byType;
    private final TreeMap<Long, Pact> live = new TreeMap<>();
    private final TreeMap<Long, Integer> entities = new TreeMap<>();
    private final Map<Integer, Long> contracts = new HashMap<>();

    Registry(List<Form> forms) {
        this.forms = forms;
        this.byName = forms.stream().collect(Collectors.toMap(Form::name, Function.identity()));
        this.byType = forms.stream().collect(Collectors.toMap(form -> form.cells().type(), Function.identity()));
    }

    Form form(String name) {
        var form = byName.get(name);
        if (form == null) {
            throw new IllegalStateException("no contract (%s)".formatted(name));
        }
        return form;
    }

    Form form(int kind) {
        return forms.get(kind);
    }

    /// {@return the form of an entity; null where it is no contract}
    @Nullable Form form(View view, long entity) {
        return entity < 0 || entity >= view.entities() ? null : byType.get(view.type((int) entity));
    }

    void begin(long id, Pact pact) {
        live.put(id, pact);
        entities.put(id, pact.entity);
        contracts.put(pact.entity, id);
    }

    @Nullable Pact find(long id) {
        return live.get(id);
    }

    Pact pact(long id) {
        var pact = live.get(id);
        if (pact == null) {
            throw new IllegalStateException("no contract (%s) is under way".formatted(id));
        }
        return pact;
    }

    /// {@return the contract's number; 0 where the entity never stood for one}
    long contract(long entity) {
        return contracts.getOrDefault((int) entity, 0L);
    }

    /// {@return its entity; -1 where there never was one}
    int entity(long id) {
        return entities.getOrDefault(id, -1);
    }

    /// A contract is over.
    ///
    /// @param known whether others may still refer to it
    void end(long id, boolean known) {
        var pact = live.remove(id);
        if (pact != null && !known) {
            entities.remove(id);
            contracts.remove(pact.entity);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(entities.size());
        for (var each : entities.entrySet()) {
            out.writeLong(each.getKey());
            out.writeInt(each.getValue());
        }
        out.writeInt(live.size());
        for (var each : live.entrySet()) {
            out.writeLong(each.getKey());
            out.writeInt(each.getValue().form.kind());
            out.writeInt(each.getValue().depth);
            Saving.longs(each.getValue().names, out);
            out.writeUTF(each.getValue().broken);
        }
    }

    /// {@return the numbers of those that are not over}
    List<Long> read(DataInput in) throws IOException {
        int known = in.readInt();
        for (int i = 0; i < known; i++) {
            long id = in.readLong();
            int entity = in.readInt();
            entities.put(id, entity);
            contracts.put(entity, id);
        }
        var ids = new ArrayList<Long>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long id = in.readLong();
            var pact = new Pact(forms.get(in.readInt()), entity(id), in.readInt(), Saving.longs(in));
            pact.broken = in.readUTF();
            live.put(id, pact);
            ids.add(id);
        }
        return ids;
    }
}
