package dev.entente.agents.model;

import dev.langchain4j.model.chat.ChatModel;
import java.util.List;

/// A language model behind its limits. Blocks until there is a reply; many threads may ask at once.
public interface Model {
    /// {@return the name under which it was configured}
    String name();

    /// {@return what it said, or why it said nothing; never throws for what a provider does}
    Reply ask(Call call);

    /// {@return any model of LangChain4j behind limits of its own}
    ///
    /// @param settings its name, limits and parameters; its provider and key do not matter
    /// @param chat may take as long as it likes; it is left alone when the time is over
    static Model over(MindSettings settings, ChatModel chat) {
        var gateway = new Gateway(settings.limits(), Gateway.Patience.USUAL);
        return new LimitedModel(settings, Voice.patient(chat), gateway, Secret.of(List.of()));
    }
}
