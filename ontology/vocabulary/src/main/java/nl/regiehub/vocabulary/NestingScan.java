package nl.regiehub.vocabulary;

/** Finds out how deep the brackets of a Turtle text go, without parsing it: in one pass and in constant memory. */
final class NestingScan {

    private final String text;
    private final int deepest;
    private int at;
    private int depth;

    private NestingScan(String text, int deepest) {
        this.text = text;
        this.deepest = deepest;
    }

    /** Reads up to the first bracket that is deeper than allowed, or to the end. */
    static NestingScan of(String text, int deepest) {
        var scan = new NestingScan(text, deepest);
        while (scan.at < text.length() && !scan.tooDeep()) {
            scan.step();
        }
        return scan;
    }

    boolean tooDeep() {
        return depth > deepest;
    }

    /** Line of the last bracket it read, from 1. */
    int line() {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** Column of the last bracket it read, from 1. */
    int column() {
        int bracket = at - 1;
        return bracket - text.lastIndexOf('\n', bracket);
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '[', '(' -> depth++;
            case ']', ')' -> depth--;
            case '#' -> skipTo('\n');
            case '<' -> skipIri();
            case '"', '\'' -> skipString(c);
            case '\\' -> at++; // an escaped bracket in a local name
            default -> {}
        }
        at++;
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found;
    }

    /** An IRI ends on its own line; a lone {@code <} is an error for the parser to find. */
    private void skipIri() {
        int end = text.indexOf('>', at);
        int line = text.indexOf('\n', at);
        if (end >= 0 && (line < 0 || end < line)) {
            at = end;
        }
    }

    private void skipString(char quote) {
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(three, at);
        at += isLong ? 3 : 1;
        while (at < text.length() && !endsHere(quote, three, isLong)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at += isLong ? 2 : 0;
    }

    private boolean endsHere(char quote, String three, boolean isLong) {
        char c = text.charAt(at);
        return isLong ? text.startsWith(three, at) : c == quote || c == '\n';
    }
}
