package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Move;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was said in a tick, to be heard after everybody's proposals: by agent, and what one has said in the order said.
final class Messages {
    private List<Message> said = new ArrayList<>();

    /// Something that was said.
    sealed interface Message {
        /// {@return the place of who says it among all agents}
        int number();
    }

    /// `Release` or `Cancel` of a clause.
    record Word(int number, String agent, long contract, String clause, boolean breaks) implements Message {}

    /// What a party says at a table.
    record Turn(int number, Talk.Question question, Move move) implements Message {}

    void say(Message message) {
        said.add(message);
    }

    /// {@return what there is to be heard, in order, and forgets it}
    List<Message> take() {
        var taken = said;
        said = new ArrayList<>();
        taken.sort(Comparator.comparingInt(Message::number));
        return taken;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(said.size());
        for (var message : said) {
            switch (message) {
                case Word(int number, String agent, long contract, String clause, boolean breaks) -> {
                    out.writeInt(number);
                    out.writeUTF(agent);
                    out.writeLong(contract);
                    out.writeUTF(clause);
                    out.writeBoolean(breaks);
                }
                case Turn _ -> throw new IllegalStateException("a tick is not over");
            }
        }
    }

    void read(DataInput in) throws IOException {
        int count = Saving.size(in);
        for (int i = 0; i < count; i++) {
            said.add(new Word(in.readInt(), in.readUTF(), in.readLong(), in.readUTF(), in.readBoolean()));
        }
    }
}
