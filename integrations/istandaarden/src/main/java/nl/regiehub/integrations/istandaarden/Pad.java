package nl.regiehub.integrations.istandaarden;

/** The way from the root of a message to the element at hand; spelt out only when there is something to say about it. */
final class Pad {

    private static final int DIEPTE = 16;

    private final Plaats<?>[] plaatsen = new Plaats<?>[DIEPTE];
    private final int[] nummers = new int[DIEPTE];
    private int diepte;

    /** Goes into an element that is the so-manieth at its place, from 1. */
    void in(Plaats<?> plaats, int nummer) {
        plaatsen[diepte] = plaats;
        nummers[diepte] = nummer;
        diepte++;
    }

    /** Goes back to the element around it. */
    void uit() {
        diepte--;
    }

    /** The path of something in the element at hand. */
    String naar(String naam) {
        return this + "/" + naam;
    }

    /** The path as an XPath without prefixes, such as {@code /Bericht/Client/Relaties/Relatie[2]}. */
    @Override
    public String toString() {
        var pad = new StringBuilder();
        for (int i = 0; i < diepte; i++) {
            Plaats<?> plaats = plaatsen[i];
            pad.append('/').append(plaats.naam());
            if (plaats instanceof Plaats.Lijst<?>) {
                pad.append('[').append(nummers[i]).append(']');
            }
        }
        return pad.toString();
    }
}
