package dev.entente.agents.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The models that were configured, by the names of their minds.
public interface Models {
    /// No model is configured.
    Models NONE = new Models() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Optional<Configured> find(String name) {
            return Optional.empty();
        }
    };

    /// A mind's settings and the model that speaks for it.
    record Configured(MindSettings settings, Model model) {}

    /// {@return the names, sorted}
    List<String> names();

    /// {@return what is configured under a name}
    Optional<Configured> find(String name);

    /// {@return what the calls of each mind came to so far, by name}
    default SortedMap<String, Traffic> traffic() {
        return Collections.emptySortedMap();
    }
}
