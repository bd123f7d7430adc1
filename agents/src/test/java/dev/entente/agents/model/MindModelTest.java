package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.util.AnnotationLiteral;
import org.junit.jupiter.api.Test;

class MindModelTest {
    /// A model that always says the same.
    @MindModel("stubborn")
    public static final class Stubborn implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder().aiMessage(AiMessage.from("no")).build();
        }
    }

    private static final class Named extends AnnotationLiteral<MindModel> implements MindModel {
        private static final long serialVersionUID = 1L;
        private final String value;

        Named(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }

    @Test
    void is_a_qualifier_by_which_a_container_finds_a_model() {
        var initializer = SeContainerInitializer.newInstance().disableDiscovery().addBeanClasses(Stubborn.class);

        try (var container = initializer.initialize()) {
            var found = container.select(ChatModel.class, new Named("stubborn"));

            assertEquals("no", found.get().chat("Yes?"));
            assertTrue(container.select(ChatModel.class, new Named("other")).isUnsatisfied());
        }
    }
}
