package nl.regiehub.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/**
 * The shared view of a household: who they are, who helps them and how to reach those, what runs and what ended. Every
 * fact names its source and date. Lists are sorted: what runs now first, then by date.
 *
 * @param leden the members
 * @param betrokkenen who is involved, in what role, under which law, since when
 * @param voorzieningen what was assigned and delivered
 * @param verwijzingen who was asked to help and what became of it
 * @param doelen what is aimed for
 * @param acties who does what
 * @param correcties what the members, or who acts for them, say is wrong in it
 */
public record Beeld(
        List<Lid> leden,
        List<Betrokkene> betrokkenen,
        List<Voorziening> voorzieningen,
        List<Verwijzingstand> verwijzingen,
        List<Doelstand> doelen,
        List<Actiestand> acties,
        List<Correctiestand> correcties) {

    /** Copies the lists. */
    public Beeld {
        leden = List.copyOf(leden);
        betrokkenen = List.copyOf(betrokkenen);
        voorzieningen = List.copyOf(voorzieningen);
        verwijzingen = List.copyOf(verwijzingen);
        doelen = List.copyOf(doelen);
        acties = List.copyOf(acties);
        correcties = List.copyOf(correcties);
    }

    /**
     * Where a fact comes from. In grades <em>geanonimiseerd</em> and <em>gemaskeerd</em> message and dossierdeel have names that
     * hold for one answer and lead nowhere.
     *
     * @param organisatie who said it; null when its name would tell what kind of help it gives, or of whom it is said
     * @param op the day it was dated
     * @param ontvangen when the hub received it; its day, where the grade shows no person
     * @param bericht in which message
     * @param deel in which dossierdeel, by its {@link nl.regiehub.canonical.Dossierdeel#kenmerk() kenmerk}
     * @param graad how much of it is shown
     */
    public record Bron(
            @Nullable Organisatiecode organisatie,
            LocalDate op,
            Instant ontvangen,
            BerichtId bericht,
            UUID deel,
            Graad graad) {}

    /** A member of the household; {@code naam} is null when only existence may be shown. */
    public record Lid(
            PersoonId persoon,
            @Nullable String naam,
            @Nullable LocalDate geboortedatum,
            @Nullable String relatie,
            @Nullable String adres,
            Bron bron) {}

    /**
     * Somebody who is or was involved; {@code nu} when they are to be called now. A participant of a casus is listed once,
     * with the first member of the household whose casus it is. {@code naam} is a neutral label where a name would tell
     * what kind of help is given.
     */
    public record Betrokkene(
            PersoonId persoon,
            String naam,
            @Nullable String organisatie,
            @Nullable String rol,
            Wet wet,
            Periode periode,
            @Nullable String telefoon,
            @Nullable String email,
            boolean nu,
            Graad graad,
            Bron bron) {}

    /**
     * Something that was assigned.
     *
     * @param persoon to whom
     * @param omschrijving what, by the hub's label of it; null when only existence may be shown
     * @param concept IRI of what
     * @param verlies what the label loses of the source's code
     * @param wet under which law
     * @param gemeente who assigned it; null when no organisation may be shown
     * @param aanbieder who delivers it; null when only existence, or no organisation, may be shown
     * @param periode assigned from until
     * @param geleverd delivered from until; null when delivery has not begun
     * @param status toegewezen, loopt, onderbroken or beeindigd
     * @param graad how much of it is shown
     * @param bron where it comes from
     */
    public record Voorziening(
            PersoonId persoon,
            @Nullable String omschrijving,
            @Nullable String concept,
            @Nullable String verlies,
            Wet wet,
            @Nullable Organisatiecode gemeente,
            @Nullable Organisatiecode aanbieder,
            Periode periode,
            @Nullable Periode geleverd,
            String status,
            Graad graad,
            Bron bron) {}

    /** A verwijzing and how far it is; {@code status} as in Terugkoppeling.Status, in lower case. Its parties may be hidden. */
    public record Verwijzingstand(
            PersoonId persoon,
            String nummer,
            @Nullable Organisatiecode verwijzer,
            @Nullable Organisatiecode ontvanger,
            @Nullable String hulp,
            @Nullable String toelichting,
            Wet wet,
            Instant aangeboden,
            String status,
            @Nullable String reden,
            Instant statusOp,
            Bron bron) {}

    /** A doel. */
    public record Doelstand(
            PersoonId persoon, String nummer, String omschrijving, Periode periode, boolean behaald, Bron bron) {}

    /** An action of the plan; {@code status} as in Codelijst.ACTIESTATUS. */
    public record Actiestand(
            PersoonId persoon,
            String nummer,
            @Nullable String doel,
            String omschrijving,
            @Nullable String wie,
            String status,
            Periode periode,
            Bron bron) {}

    /**
     * What somebody says is wrong in a dossierdeel; of the rest of the view whatever comes from that dossierdeel.
     *
     * @param persoon about whom
     * @param nummer the hub's number of it
     * @param categorie what kind of data
     * @param door as whom it was said, as in Persoonsfeit.Gever, in lower case
     * @param onjuist what is wrong
     * @param juist what it should be
     * @param op when it was said
     * @param besluit what the source does with it, as in Correctieantwoord.Besluit, in lower case; null until it says so
     * @param reden why not
     * @param besluitOp when it decided
     * @param bron whose dossierdeel it is, and the message that the correctie came in
     */
    public record Correctiestand(
            PersoonId persoon,
            String nummer,
            Categorie categorie,
            String door,
            String onjuist,
            String juist,
            Instant op,
            @Nullable String besluit,
            @Nullable String reden,
            @Nullable Instant besluitOp,
            Bron bron) {}
}
