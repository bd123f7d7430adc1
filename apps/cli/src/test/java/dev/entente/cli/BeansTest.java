package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.agents.MindCatalogue;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The command line makes its objects itself, as a container costs more time than a short run; an application with one
/// finds the same objects as beans.
class BeansTest {
    @Test
    void a_container_finds_the_catalogue_of_minds() {
        var initializer = SeContainerInitializer.newInstance().disableDiscovery().addBeanClasses(MindCatalogue.class);

        try (var container = initializer.initialize()) {
            assertEquals(List.of("rules"), container.select(MindCatalogue.class).get().kinds());
        }
    }
}
