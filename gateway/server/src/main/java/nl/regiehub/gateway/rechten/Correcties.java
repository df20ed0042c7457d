package nl.regiehub.gateway.rechten;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctie.Betreft;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.dossier.Beeld;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.NietToegestaan;
import nl.regiehub.gateway.inzage.Schermpost;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers;
import nl.regiehub.routes.Ledgers.Toestand;
import org.springframework.stereotype.Component;

/**
 * What an inwoner, or who speaks for them, says is wrong (AVG art. 16): it goes the way of every message, to be kept beside
 * what it is about and to be told to who said that.
 */
@Component
public final class Correcties {

    /** What a role needs. */
    public static final String OPERATIE = "correctie:vragen";

    private final Journal journal;
    private final Dossiergraaf graaf;
    private final Toegang toegang;
    private final Sprekers sprekers;
    private final Schermpost post;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Correcties(
            Journal journal,
            Dossiergraaf graaf,
            Toegang toegang,
            Sprekers sprekers,
            Schermpost post,
            Slagboom slagboom,
            Verslag verslag,
            Clock clock) {
        this.journal = journal;
        this.graaf = graaf;
        this.toegang = toegang;
        this.sprekers = sprekers;
        this.post = post;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * What is said to be wrong.
     *
     * @param persoon about whom
     * @param deel the {@link Dossierdeel#kenmerk() kenmerk} of the dossierdeel that it stands in
     * @param onjuist what is wrong
     * @param juist what it should be
     */
    public record Verzoek(PersoonId persoon, UUID deel, String onjuist, String juist) {

        /** How many characters what is wrong, and what it should be, may have. */
        public static final int LANGSTE = 2000;

        /** In words that were typed; empty when either says nothing, or too much. */
        public static Optional<Verzoek> van(PersoonId persoon, UUID deel, String onjuist, String juist) {
            return zegt(onjuist) && zegt(juist)
                    ? Optional.of(new Verzoek(persoon, deel, onjuist.strip(), juist.strip()))
                    : Optional.empty();
        }

        private static boolean zegt(String tekst) {
            return !tekst.isBlank() && tekst.length() <= LANGSTE;
        }
    }

    /** Whether the source was told. */
    public enum Doorgifte {
        /** Not yet. */
        ONDERWEG,
        /** Its system took it. */
        DOORGEGEVEN,
        /** It has no system that takes this, or that refused it; a person has to tell it. */
        NIET_ELEKTRONISCH,
        /** A person told it. */
        MET_DE_HAND
    }

    /** A correctie, and whether its source was told. */
    public record Stand(Beeld.Correctiestand correctie, Doorgifte doorgifte) {}

    /** Whether the asker may say so at all. */
    public boolean mogelijk(Herkomst herkomst) {
        return slagboom.open(herkomst, OPERATIE);
    }

    /**
     * What was said, and what became of it, of the asker and of whom they act for, as far as they see what it is about.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public List<Stand> mijn(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var personen = toegang.eigenPersonen(herkomst.vrager(), herkomst.doel(), vandaag());
        var zicht = toegang.zichtbaar(herkomst.vrager(), personen, herkomst.doel(), vandaag());
        verslag.getoond(herkomst, OPERATIE, personen, zicht);
        return standen(graaf.beeld(zicht, List.copyOf(personen), vandaag()).correcties());
    }

    /** What became of what the asker was shown already. */
    public List<Stand> standen(List<Beeld.Correctiestand> gezien) {
        return gezien.stream()
                .map(correctie ->
                        new Stand(correctie, doorgifte(correctie.bron().bericht())))
                .toList();
    }

    private Doorgifte doorgifte(BerichtId bericht) {
        return journal.handwerk().gedaanOp(bericht).isPresent()
                ? Doorgifte.MET_DE_HAND
                : journal.ledgers().status(bericht).map(Correcties::doorgifte).orElse(Doorgifte.NIET_ELEKTRONISCH);
    }

    private static Doorgifte doorgifte(Ledgers.Status status) {
        if (status.deliveries().stream().anyMatch(each -> each.status().equals("delivered"))) {
            return Doorgifte.DOORGEGEVEN;
        }
        boolean gaatNog = status.status() != Toestand.PROCESSED
                || status.deliveries().stream().anyMatch(each -> !each.status().equals("refused"));
        return gaatNog ? Doorgifte.ONDERWEG : Doorgifte.NIET_ELEKTRONISCH;
    }

    /**
     * Says that something is wrong; once this returns it is durable.
     *
     * @return the number of the correctie
     * @throws NietGevonden when the asker does not speak for this person, or sees no such dossierdeel
     * @throws NietToegestaan when role or purpose do not allow it, or the person has no BSN
     */
    public String vraag(Herkomst herkomst, Verzoek verzoek) {
        slagboom.door(herkomst, OPERATIE);
        var persoon = verzoek.persoon();
        var als = sprekers.als(herkomst, persoon).stream()
                .sorted()
                .findFirst()
                .orElseThrow(() -> geen(herkomst, persoon));
        var zicht = toegang.zichtbaar(herkomst.vrager(), List.of(persoon), herkomst.doel(), vandaag());
        var deel = zicht.delen().entrySet().stream()
                .filter(each -> each.getValue().graad() == Graad.INHOUD)
                .map(each -> each.getKey())
                .filter(each -> each.kenmerk().equals(verzoek.deel()))
                .findFirst()
                .orElseThrow(() -> geen(herkomst, persoon));
        var correctie = correctie(herkomst, verzoek, deel, als, gegevens(persoon, zicht));
        verslag.gedaan(herkomst, OPERATIE, List.of(persoon));
        var partner = post.namens(herkomst.vrager().organisatie());
        journal.handwerk().verwacht(partner.id(), Correctie.SOORT, correctie.nummer());
        post.verstuur(correctie);
        return correctie.nummer();
    }

    private NietGevonden geen(Herkomst herkomst, PersoonId persoon) {
        verslag.geweigerd(herkomst, OPERATIE, List.of(persoon));
        return new NietGevonden();
    }

    private Correctie correctie(
            Herkomst herkomst, Verzoek verzoek, Dossierdeel deel, Gever als, Persoonsgegevens persoon) {
        var nummer = UUID.randomUUID().toString();
        var kop = new Berichtkop(
                Correctie.SOORT, nummer, vandaag(), herkomst.vrager().organisatie(), deel.bron(), null);
        return new Correctie(
                kop,
                deel.wet(),
                nummer,
                persoon,
                Betreft.van(deel),
                als,
                verzoek.onjuist(),
                verzoek.juist(),
                clock.instant());
    }

    /** As the last message says who it is; with the BSN, by which alone every partner's messages are of one person. */
    private Persoonsgegevens gegevens(PersoonId persoon, Zichtbaar zicht) {
        var bsn = journal.persons()
                .bsn(persoon)
                .orElseThrow(() -> new NietToegestaan(List.of("een persoon met een burgerservicenummer")));
        var bericht = graaf.beeld(zicht, List.of(persoon), vandaag()).leden().stream()
                .map(lid -> lid.bron().bericht())
                .findFirst()
                .flatMap(journal.events()::of)
                .orElseThrow(NietGevonden::new);
        var zo = bericht.inhoud().personen().get(bericht.personen().indexOf(persoon));
        return new Persoonsgegevens(bsn, null, zo.geboortedatum(), zo.geslacht(), zo.naam());
    }

    private LocalDate vandaag() {
        return LocalDate.now(clock);
    }
}
