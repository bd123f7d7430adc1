package dev.entente.cli.graph;

/// The small sign before a node; its form says the kind, its colour the family.
final class Glyph {
    private Glyph() {}

    static String of(Node.Kind kind, int x, int y) {
        return switch (kind) {
            case GOAL, ACHIEVE, FACTION -> circle(x, y, "solid");
            case METHOD -> circle(x, y, "hollow");
            case ACTION, DO, MODULE, SAGA -> square(x, y, "solid");
            case OPERATION, CALL, STEP, TOPIC -> square(x, y, "hollow");
            case START -> path("hollow", "M%d %dl8 5l-8 5z", x - 4, y - 5);
            case REACTION, HEARTBEAT -> path("solid", "M%d %dl6 6l-6 6l-6 -6z", x, y - 6);
            case EMIT -> path("hollow", "M%d %dl5 5l-5 5l-5 -5z", x, y - 5);
            case FORK -> path("stroke", "M%d %dh4m0 0l5 -4m-5 4l5 4", x - 5, y);
            case JOIN -> path("stroke", "M%d %dl5 4l-5 4m5 -4h4", x - 5, y - 4);
            case CANCEL, FAIL -> path("stroke", "M%d %dl8 8m0 -8l-8 8", x - 4, y - 4);
            case LOCK -> path("hollow", "M%d %dh9v6h-9zm2 0v-2a2.5 2.5 0 0 1 5 0v2", x - 4, y - 1);
            case WAIT -> path("stroke", "M%d %da5 5 0 1 0 0.1 0m0 2v3l2 2", x, y - 5);
            case COMPENSATE, UNDO -> path("stroke", "M%d %dl-4 3l4 3m-4 -3h6a3 3 0 0 1 0 6h-3", x - 1, y - 5);
            case CONTRACT, NEGOTIATE -> path("hollow", "M%d %dh6l3 3v7h-9zm2 5h5m-5 2h5", x - 4, y - 5);
            case PARTY -> path("solid", "M%d %dm-2.5 2a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0m-2 8a4.5 4 0 0 1 9 0z", x, y - 5);
            case KEEP -> path("hollow", "M%d %dl5 2v3q0 4 -5 6q-5 -2 -5 -6v-3z", x, y - 6);
            case MIND, EVALUATE -> path("hollow", "M%d %dl3 3.5l4.5 0.5l-3 3.5l0.5 4.5l-5 -2l-5 2l0.5 -4.5l-3 -3.5l4.5 -0.5z", x, y - 6);
            case BRANCH -> path("stroke", "M%d %dv4l4 5m-4 -5l-4 5", x, y - 5);
            case LOOP -> path("stroke", "M%d %da4.5 4.5 0 1 1 -2.5 -2.6m0 0l-3 0.4m3 -0.4l-0.6 3", x + 4, y + 1);
            case PART -> path("stroke", "M%d %dh6", x - 3, y);
            case CHANGE -> path("stroke", "M%d %dl3 3l5 -6", x - 4, y);
        };
    }

    static String of(Node.Look look, int x, int y) {
        return switch (look) {
            case PLAN -> of(Node.Kind.GOAL, x, y);
            case WORK -> of(Node.Kind.ACTION, x, y);
            case CALL -> of(Node.Kind.CALL, x, y);
            case EVENT -> of(Node.Kind.REACTION, x, y);
            case CONCURRENCY -> of(Node.Kind.FORK, x, y);
            case PROMISE -> of(Node.Kind.CONTRACT, x, y);
            case SAGA -> of(Node.Kind.SAGA, x, y);
            case UNDO -> of(Node.Kind.COMPENSATE, x, y);
            case MIND -> of(Node.Kind.EVALUATE, x, y);
            case CONTROL -> of(Node.Kind.BRANCH, x, y);
            case CHANGE -> of(Node.Kind.CHANGE, x, y);
        };
    }

    private static String circle(int x, int y, String style) {
        return "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"4.5\"/>".formatted(style, x, y);
    }

    private static String square(int x, int y, String style) {
        return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"9\" height=\"9\" rx=\"2\"/>".formatted(style, x - 4, y - 4);
    }

    private static String path(String style, String form, int x, int y) {
        return "<path class=\"%s\" d=\"%s\"/>".formatted(style, form.formatted(x, y));
    }
}
