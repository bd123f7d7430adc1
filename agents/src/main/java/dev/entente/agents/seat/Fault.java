package dev.entente.agents.seat;

/// Why a request is not fulfilled, as JSON-RPC and A2A number it. Has no stack: the fault is the client's.
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    private Fault(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static Fault noJson(String what) {
        return new Fault(-32700, "The request is no JSON: " + what);
    }

    static Fault noRequest(String what) {
        return new Fault(-32600, what);
    }

    static Fault noMethod(String method) {
        return new Fault(-32601, "There is no method (%s). There are: message/send, tasks/get, tasks/cancel.".formatted(method));
    }

    static Fault badParameters(String what) {
        return new Fault(-32602, what);
    }

    static Fault noTask(String id) {
        return new Fault(-32001, "There is no task (%s) for this token. Maybe take the seat again.".formatted(id));
    }

    static Fault notCancelable(String id) {
        return new Fault(-32002, "Task (%s) is over.".formatted(id));
    }

    static Fault noPushing() {
        return new Fault(-32003, "Nothing is pushed. Maybe ask with tasks/get.");
    }

    static Fault unsupported(String what) {
        return new Fault(-32004, what);
    }

    static Fault otherContent(String type) {
        return new Fault(-32005, "Requests must be application/json, not (%s).".formatted(type));
    }

    static Fault noOtherCard() {
        return new Fault(-32007, "There is no further card.");
    }

    static Fault otherVersion(String version) {
        return new Fault(-32009, "A2A of version (%s) is not spoken. There are: 0.3, 1.0.".formatted(version));
    }

    int code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
