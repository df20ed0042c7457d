package nl.regiehub.access;

import nl.regiehub.canonical.Organisatiecode;

/** A role that counts for a purpose. */
record Teller(String rol, String doel) {

    /** Anybody who counts so for an organisation: what one person is called must not change a number. */
    Vrager voor(Organisatiecode organisatie) {
        return new Vrager(Telbaar.OPERATIE, rol, organisatie, null);
    }
}
