package dev.entente.agents.recording;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.Failure;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Model;
import dev.entente.agents.model.Models;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import java.util.List;
import java.util.Optional;

/// Minds as they were set up, whose models are not there.
final class Silent implements Models {
    private final List<MindSettings> minds;

    Silent(List<MindSettings> minds) {
        this.minds = List.copyOf(minds);
    }

    @Override
    public List<String> names() {
        return minds.stream().map(MindSettings::name).sorted().toList();
    }

    @Override
    public Optional<Configured> find(String name) {
        return minds.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> new Configured(it, new Nobody(name)));
    }

    private record Nobody(String name) implements Model {
        @Override
        public Reply ask(Call call) {
            return new Reply.Silence(Failure.UNREACHABLE, "nobody is asked in a replay", Usage.NONE, 0);
        }
    }
}
