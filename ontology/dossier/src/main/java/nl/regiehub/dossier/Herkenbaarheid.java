package nl.regiehub.dossier;

/** What a value gives away of the person it is about, or of the message that said it. */
enum Herkenbaarheid {
    /** Nothing: what a code means, under which law, from which day. */
    NEUTRAAL,

    /** Who it is: a name, an address, a birthday, an organisation, an amount, and whatever is in somebody's own words. */
    HERKENBAAR,

    /** Which thing it is. Any name does, as long as it is the same one throughout an answer. */
    NAAM,

    /** The moment of a message, by which its sender would know it again; the day is no news to anybody. */
    MOMENT,

    /** What leads to a message, and what the hub writes beside the dossierdelen. */
    INTERN
}
