package dev.entente.cli.graph;

/// A colour for each family of nodes: one that is read on white, one on black.
final class Colours {
    private Colours() {}

    static String light(Node.Look look) {
        return switch (look) {
            case PLAN -> "#6d4fc4";
            case WORK -> "#2f7d4f";
            case CALL -> "#1f6fb8";
            case EVENT -> "#b8630b";
            case CONCURRENCY -> "#0f7f86";
            case PROMISE -> "#9a3412";
            case SAGA -> "#8a6d00";
            case UNDO -> "#c23a4b";
            case MIND -> "#a83a96";
            case CONTROL -> "#6b7280";
            case CHANGE -> "#8b95a1";
        };
    }

    static String dark(Node.Look look) {
        return switch (look) {
            case PLAN -> "#a995f2";
            case WORK -> "#6cc28d";
            case CALL -> "#6fb3f0";
            case EVENT -> "#f0a75a";
            case CONCURRENCY -> "#56c7cd";
            case PROMISE -> "#f0976a";
            case SAGA -> "#d9bb4a";
            case UNDO -> "#f0808c";
            case MIND -> "#e08ad0";
            case CONTROL -> "#9aa4b2";
            case CHANGE -> "#7d8794";
        };
    }
}
