package dev.entente.planner.search;

/// What an older plan did, to be tried first. Its tasks are numbered; -1 is none.
public interface Hints {
    /// No older plan.
    Hints NONE = new Hints() {
        @Override
        public boolean any() {
            return false;
        }

        @Override
        public int like(int symbol, int[] arguments) {
            return -1;
        }

        @Override
        public int method(int old) {
            return -1;
        }

        @Override
        public int[] binding(int old) {
            return new int[0];
        }

        @Override
        public int part(int old, int place) {
            return -1;
        }
    };

    /// {@return whether there is an older plan}
    default boolean any() {
        return true;
    }

    /// {@return a task of the older plan with the same symbol and arguments}
    int like(int symbol, int[] arguments);

    /// {@return the method that a task of the older plan was decomposed with}
    int method(int old);

    /// {@return what that method's variables were bound to}
    int[] binding(int old);

    /// {@return the part at a place of that method's text}
    int part(int old, int place);
}
