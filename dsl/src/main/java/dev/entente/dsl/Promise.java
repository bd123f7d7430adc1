package dev.entente.dsl;

import java.util.List;

/// What one party of a contract does: work promised by a deadline, a restraint kept for a while, or a wait for what others
/// promised. A record is named like its keyword.
///
/// Windows are counted in ticks from the one in which the contract takes force, both ends included.
public sealed interface Promise {

    /// {@return where it was written; of a clause its name}
    Position at();

    /// `Fork withdrawn { Achieve Withdrawn(grantor, through) } when ... from 0 ticks by 20 ticks undo { ... }`.
    ///
    /// @param body steps of a plan
    /// @param when what is delivered; `true` at [Position#NONE] where none is written
    /// @param from the first tick in which it may be delivered; `0` at [Position#NONE]
    /// @param by the last
    /// @param undo changes that make up for what was done of it when it is let off or broken; [Statement.Block#NONE]
    record Fork(
            Position at,
            String name,
            List<Statement> body,
            Expression when,
            Expression from,
            Expression by,
            Statement.Block undo)
            implements Promise {
        public Fork {
            body = List.copyOf(body);
        }
    }

    /// `Keep peace when not Wronged(marcher, grantor) from 0 ticks by 40 ticks`: a promise not to.
    ///
    /// @param when what must hold in every tick of the window
    /// @param from the first tick of the window; `0` at [Position#NONE] where none is written
    /// @param by the last
    record Keep(Position at, String name, Expression when, Expression from, Expression by) implements Promise {}

    /// `Join peace`, `Join any peace, war.marched`, `Join 2 of a, b, c`: what the party's further clauses wait for.
    ///
    /// @param needed how many of the clauses must be delivered; 0 means all
    /// @param clauses at least one
    record Join(Position at, int needed, List<Awaited> clauses) implements Promise {
        public Join {
            clauses = List.copyOf(clauses);
            if (needed < 0) {
                throw new IllegalArgumentException("Join must wait for 0 clauses or more, not %s".formatted(needed));
            }
            if (clauses.isEmpty()) {
                throw new IllegalArgumentException("Join must name a clause");
            }
        }
    }

    /// A clause that a party waits for.
    ///
    /// @param of the parameter that is another contract; empty for the contract's own clauses
    record Awaited(Position at, String of, String clause) {}
}
