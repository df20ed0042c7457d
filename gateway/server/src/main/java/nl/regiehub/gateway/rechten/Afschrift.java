package nl.regiehub.gateway.rechten;

import java.time.Instant;
import java.util.List;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Wet;
import nl.regiehub.dossier.Beeld;
import nl.regiehub.gateway.toezicht.Eigenlog.Inzage;
import nl.regiehub.gateway.ventiel.Kennisgevingen.Kennisgeving;
import nl.regiehub.routes.Ledgers.Ontvangen;
import nl.regiehub.routes.Ledgers.Verstuurd;
import org.jspecify.annotations.Nullable;

/**
 * A copy of what the hub knows about somebody (AVG art. 15).
 *
 * @param persoon about whom
 * @param op when it was made
 * @param beeld what is known
 * @param delen from whom that is, under which law, and by what right the asker sees it
 * @param partijen who knows something, and in what relation
 * @param ontvangen which messages about them came in
 * @param verstuurd which messages about them went out, or are to
 * @param wensen what was said of their wishes, and from whom they are shielded where it is their own copy
 * @param inzagen who learnt something, in the last year
 * @param ventielen which of their ventielen they may know of
 */
public record Afschrift(
        PersoonId persoon,
        Instant op,
        Beeld beeld,
        List<Deel> delen,
        List<Partij> partijen,
        List<Ontvangen> ontvangen,
        List<Verstuurd> verstuurd,
        List<Vermelding> wensen,
        List<Inzage> inzagen,
        List<Kennisgeving> ventielen) {

    /** Copies the lists. */
    public Afschrift {
        delen = List.copyOf(delen);
        partijen = List.copyOf(partijen);
        ontvangen = List.copyOf(ontvangen);
        verstuurd = List.copyOf(verstuurd);
        wensen = List.copyOf(wensen);
        inzagen = List.copyOf(inzagen);
        ventielen = List.copyOf(ventielen);
    }

    /**
     * One kind of data from one source.
     *
     * @param categorie what kind
     * @param bron who said it
     * @param wet under which law
     * @param verantwoordelijke who answers for it
     * @param graad how much of it is in the copy
     * @param grond by what right the asker has it, with the article
     */
    public record Deel(
            Categorie categorie,
            Organisatiecode bron,
            Wet wet,
            Organisatiecode verantwoordelijke,
            Graad graad,
            String grond) {

        static Deel van(Dossierdeel deel, Toegestaan besluit) {
            return new Deel(
                    deel.categorie(),
                    deel.bron(),
                    deel.wet(),
                    deel.verantwoordelijke(),
                    besluit.graad(),
                    besluit.grond());
        }
    }

    /** Who knows something by a relation to the person, and from when until when. */
    public record Partij(
            Organisatiecode organisatie, @Nullable String medewerker, Relatiefeit.Soort relatie, Periode periode) {

        static Partij van(Relatiefeit feit) {
            return new Partij(feit.organisatie(), feit.medewerker(), feit.soort(), feit.periode());
        }
    }
}
