package dev.entente.dsl;

import java.util.List;

/// Something a flow file declares. A record is named like its keyword.
public sealed interface Declaration {

    /// {@return where it was written}
    Position at();

    /// {@return the name it declares}
    String name();

    /// `Scenario Name { seed 42  ticks 600  ... }`.
    ///
    /// @param settings `seed`, `ticks`, `tick` (milliseconds), `map`, `timeline`: name and literal
    /// @param score what a faction's standing is worth, with the faction bound to `who`; `0` at [Position#NONE]
    /// @param victory when a faction has won before the last tick; `false` at [Position#NONE]
    /// @param shards modules of which there are several
    record Scenario(
            Position at,
            String name,
            List<Named> settings,
            Expression score,
            Expression victory,
            List<Shards> shards)
            implements Declaration {
        public Scenario {
            settings = List.copyOf(settings);
            shards = List.copyOf(shards);
        }
    }

    /// `shards Controller 50`: the module runs so many times, each with state of its own and a number, `$my_id`.
    ///
    /// @param count how many, numbered from 1
    record Shards(Position at, String module, long count) {
        public Shards {
            if (count < 0) {
                throw new IllegalArgumentException("shards must be 0 or more, not %s".formatted(count));
            }
        }
    }

    /// `Import "economy.flow"`: all that the other file declares belongs to the program too.
    ///
    /// @param name the file as written, relative to the one that imports it
    record Import(Position at, String name) implements Declaration {}

    /// `Saga BuyPass(player: Player) { Step { ... } Compensate { ... } }`: a saga that can be called or begun.
    record Saga(Position at, String name, List<Parameter> parameters, List<Statement.Stage> stages)
            implements Declaration {
        public Saga {
            parameters = List.copyOf(parameters);
            stages = List.copyOf(stages);
        }
    }

    /// `Director director { mind rules  ... }`, `Observer watch { ... }`: a mind that `Evaluate` asks.
    ///
    /// @param role which of the two words
    /// @param mind `rules`, `scripted` or a provider's name; empty for the default
    /// @param answers what a scripted mind says, in this order for each topic; the last is said again and again
    /// @param topics `/return` operations: what the rules mind answers, by topic
    record Director(
            Position at, String name, Role role, String mind, List<Answer> answers, List<Declaration> topics)
            implements Declaration {
        public Director {
            answers = List.copyOf(answers);
            topics = List.copyOf(topics);
        }
    }

    /// What a mind that is no faction is there for.
    enum Role {
        /// It steers the world.
        DIRECTOR,
        /// It watches the world.
        OBSERVER
    }

    /// `answer adjust { hp: -1 }`: what a scripted mind says.
    ///
    /// @param value any literal; a text stands for what is no record at all
    record Answer(Position at, String topic, Expression value) {}

    /// `Faction Wolves { mind rules  boldness: 70  pursue ConquerNorth($me) }`: an agent and its entity of type
    /// `Faction`.
    ///
    /// @param mind which mind decides; empty for the default
    /// @param bargains how it bargains, such as `boulware`; empty for the default
    /// @param fields starting values of the entity's attributes
    /// @param pursues standing goals; each has a tree of its own
    record Faction(
            Position at,
            String name,
            String mind,
            String bargains,
            List<Named> fields,
            List<Statement.Achieve> pursues)
            implements Declaration {
        public Faction {
            fields = List.copyOf(fields);
            pursues = List.copyOf(pursues);
        }
    }

    /// `Entity Region { owner: Faction?  wall: int = 0 }`.
    record Entity(Position at, String name, List<Attribute> attributes) implements Declaration {
        public Entity {
            attributes = List.copyOf(attributes);
        }
    }

    /// One attribute of an entity type.
    ///
    /// @param initial `0`, `false`, `""` or `none` at [Position#NONE] where none is written
    /// @param secret whether it is `private`: minds see only that of their own faction
    record Attribute(Position at, String name, Type type, Expression initial, boolean secret) {}

    /// `Relation Road(Region, Region) symmetric`.
    ///
    /// @param of the two entity types
    record Relation(Position at, String name, List<String> of, boolean symmetric) implements Declaration {
        public Relation {
            of = List.copyOf(of);
            if (of.size() != 2) {
                throw new IllegalArgumentException(
                        "relation (%s) must join 2 types, not %s".formatted(name, of.size()));
            }
        }
    }

    /// `Constraint no_debt: Faction.gold >= 0`: holds for every entity of each type that it names, after every commit.
    record Constraint(Position at, String name, Expression expression) implements Declaration {}

    /// `Event Player.BuildWall(land: Region, height: int)`.
    record Event(Position at, String name, List<Parameter> parameters) implements Declaration {
        public Event {
            parameters = List.copyOf(parameters);
        }
    }

    /// `$name = value`: state of the whole program or of a module; `--set name=value` changes where it starts.
    record State(Position at, String name, Expression initial) implements Declaration {}

    /// `Module Name { ... }`.
    ///
    /// @param members state, operations, reactions and heartbeats in the order written
    record Module(Position at, String name, List<Declaration> members) implements Declaration {
        public Module {
            members = List.copyOf(members);
        }
    }

    /// `Name(parameters) /execute { ... }` or `/return`.
    ///
    /// @param reads whether it is a `/return` operation, which changes nothing
    record Operation(Position at, String name, List<Parameter> parameters, boolean reads, List<Statement> body)
            implements Declaration {
        public Operation {
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
        }
    }

    /// `ON (Topic.Event) when condition { ... }`.
    ///
    /// @param name the event's name
    /// @param when `true` at [Position#NONE] where no condition is written
    record On(Position at, String name, Expression when, List<Statement> body) implements Declaration {
        public On {
            body = List.copyOf(body);
        }
    }

    /// `Tick [100ms] { ... }`.
    ///
    /// @param period how often
    record Tick(Position at, Span period, List<Statement> body) implements Declaration {
        public Tick {
            body = List.copyOf(body);
        }

        @Override
        public String name() {
            return "Tick [" + period + "]";
        }
    }

    /// `Goal Hold(who: Faction, land: Region) { Achieved when ...  Method ... }`: a compound task.
    ///
    /// @param achieved `false` at [Position#NONE] where none is written
    /// @param strict whether it keeps to what was done of it when it is decomposed again
    /// @param improvable whether it is decomposed again when a better way becomes possible
    record Goal(
            Position at,
            String name,
            List<Parameter> parameters,
            boolean strict,
            boolean improvable,
            Expression achieved,
            List<Method> methods)
            implements Declaration {
        public Goal {
            parameters = List.copyOf(parameters);
            methods = List.copyOf(methods);
        }
    }

    /// `Method march when some army in Army (...) by army.strength prefer who.boldness { ... }`.
    ///
    /// @param when `true` at [Position#NONE] where none is written; `some` at its top binds a variable for the body
    /// @param prefer the rules mind takes the applicable method with the largest value; `0` at [Position#NONE]
    record Method(Position at, String name, Expression when, Expression prefer, List<Statement> body) {
        public Method {
            body = List.copyOf(body);
        }
    }

    /// `Action March(army: Army, to: Region) takes 3 ticks { requires ...  starts {...}  effects {...}  undo {...} }`.
    ///
    /// @param takes how many ticks, at least 0; `0` at [Position#NONE] where none is written
    /// @param requires must hold when it starts, while it runs and when its effects are proposed; `true` at
    ///     [Position#NONE]
    /// @param starts changes when it starts, such as the price paid
    /// @param effects changes when it is done
    /// @param undo what compensates `starts` when it is cancelled before it is done
    record Action(
            Position at,
            String name,
            List<Parameter> parameters,
            Expression takes,
            Expression requires,
            List<Statement> starts,
            List<Statement> effects,
            List<Statement> undo)
            implements Declaration {
        public Action {
            parameters = List.copyOf(parameters);
            starts = List.copyOf(starts);
            effects = List.copyOf(effects);
            undo = List.copyOf(undo);
        }
    }

    /// `Contract SafePassage(grantor: Faction, marcher: Faction) secret { Term ...  grantor: Fork ...  Settled { ... } }`.
    ///
    /// @param secret whether only its parties see it
    /// @param terms what is bargained for
    /// @param worths what a deal is worth to a party, at most one for each
    /// @param pledges what is held while it is in force
    /// @param commitments what the parties promise and wait for, in the order written
    /// @param needed how many clauses must be delivered for it to settle; 0 means all
    /// @param settled changes after it was settled; [Statement.Block#NONE] where none are written
    /// @param breach changes after it was breached by `breaker`; [Statement.Block#NONE] where none are written
    record Contract(
            Position at,
            String name,
            List<Parameter> parameters,
            boolean secret,
            List<Term> terms,
            List<Worth> worths,
            List<Pledge> pledges,
            List<Commitment> commitments,
            int needed,
            Statement.Block settled,
            Statement.Block breach)
            implements Declaration {
        public Contract {
            parameters = List.copyOf(parameters);
            terms = List.copyOf(terms);
            worths = List.copyOf(worths);
            pledges = List.copyOf(pledges);
            commitments = List.copyOf(commitments);
            if (needed < 0) {
                throw new IllegalArgumentException("Join must count 0 clauses or more, not %s".formatted(needed));
            }
        }
    }

    /// `Term price in 10 to 80 by 10`: a whole number that the parties bargain for.
    ///
    /// @param step from one possible value to the next; `1` at [Position#NONE] where none is written
    record Term(Position at, String name, Expression low, Expression high, Expression step) {}

    /// `Worth grantor price + 5 reserve 30`: what a deal is worth to a party, in points, which no other party is told.
    ///
    /// @param reserve below which it never agrees; `0` at [Position#NONE] where none is written
    record Worth(Position at, String party, Expression value, Expression reserve) {}

    /// `Escrow marcher price gold for withdrawn`, `Stake grantor 50 gold for withdrawn`: what is held while the contract
    /// is in force.
    ///
    /// @param attribute what of the party is held, such as `gold`
    /// @param clause the clause that decides who gets it
    record Pledge(Position at, Purpose purpose, String party, Expression amount, String attribute, String clause) {}

    /// Why something is held.
    enum Purpose {
        /// It is paid to the debtor of the clause, once that is delivered and the contract is settled.
        ESCROW,
        /// It is the debtor's own, and lost to the creditors when the clause is breached.
        STAKE
    }

    /// `grantor: Fork withdrawn { ... } by 20 ticks`: a line of a contract that one party plays.
    ///
    /// @param at where the party's name stands
    record Commitment(Position at, String party, Promise promise) {}
}
