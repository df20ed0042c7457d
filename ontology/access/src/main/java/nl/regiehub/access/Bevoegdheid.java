package nl.regiehub.access;

import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Kringlid;
import nl.regiehub.canonical.Persoonsfeit.Onderaanneming;
import nl.regiehub.canonical.Persoonsfeit.Ventiel;
import nl.regiehub.canonical.Persoonsfeit.Verzekering;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;

/**
 * Which organisation may state what. None gives itself a relation to a person or states that a person agrees with it, a
 * gemeente no more than another; only a gemeente states who has gezag.
 */
public final class Bevoegdheid {

    private Bevoegdheid() {}

    /** Whether a source may state something; opening a ventiel is an operation of its own and is not among it. */
    public static boolean mag(Organisatiecode bron, Vastlegging vastlegging) {
        return switch (vastlegging) {
            case Vastlegging.OverOrganisatie(var _, var feit) ->
                feit.organisatie().equals(bron);
            case Vastlegging.OverPersoon(var _, var _, var feit) -> overPersoon(bron, feit);
        };
    }

    private static boolean overPersoon(Organisatiecode bron, Persoonsfeit feit) {
        return switch (feit) {
            case Onderaanneming onder ->
                onder.hoofdaannemer().equals(bron) && !onder.houder().equals(bron);
            case Kringlid lid -> opende(bron, lid.kring()) && !lid.houder().equals(bron);
            case Verzekering verzekering -> !verzekering.houder().equals(bron);
            case Wilsuiting uiting -> uiting.wil() != Persoonsfeit.Wil.TOESTEMMING || aanEenAnder(bron, uiting);
            case Persoonsfeit.Verkrijging verkrijging -> opende(bron, verkrijging.kring());
            case Ventiel _ -> false;
            case Persoonsfeit.Inlog _,
                    Persoonsfeit.Geboorte _,
                    Persoonsfeit.Woonbuurt _,
                    Persoonsfeit.Vertegenwoordiging _,
                    Persoonsfeit.Logonthouding _,
                    Persoonsfeit.Afgeschermd _ -> gemeente(bron);
        };
    }

    /** Consent by name of another: one that names nobody would be for the source as well. */
    private static boolean aanEenAnder(Organisatiecode bron, Wilsuiting uiting) {
        return uiting.houder() != null && !uiting.houder().equals(bron);
    }

    /** A circle belongs to who opened it: its key begins with them. */
    private static boolean opende(Organisatiecode bron, Kring kring) {
        return kring.sleutel().startsWith(bron + "/");
    }

    private static boolean gemeente(Organisatiecode bron) {
        return bron.stelsel() == Stelsel.GEMEENTE;
    }
}
