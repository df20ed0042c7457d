package nl.regiehub.integrations.regiesysteem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheid;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import org.jspecify.annotations.Nullable;

/** What the values of one message must agree on, which a schema cannot say. */
final class Samenhang {

    private final List<Problem> problems = new ArrayList<>();

    private Samenhang() {}

    /** Every contradiction in the message. */
    static List<Problem> problems(Bericht bericht) {
        Samenhang samenhang = new Samenhang();
        switch (bericht) {
            case Casusbericht b -> samenhang.casus(b.casus());
            case Betrokkenheidsbericht b -> samenhang.betrokkenheid(b.betrokkenheid());
            case Terugkoppeling b -> samenhang.terugkoppeling(b);
            case Toewijzingsbericht b -> samenhang.toewijzingen(b.toewijzingen());
            case Stopbericht b -> samenhang.stop(b);
            case Correctieantwoord b -> samenhang.antwoord(b);
            case Verwijzing _, Startbericht _, Correctie _ -> {}
        }
        return samenhang.problems;
    }

    private void casus(Casus casus) {
        order(casus.geopend(), casus.gesloten(), "/casus/gesloten");
        Set<Integer> personen = unique(casus.personen(), Casus.Casuspersoon::volgnummer, "/casus/personen");
        Set<Integer> deelnemers = unique(casus.deelnemers(), Casus.Deelnemer::volgnummer, "/casus/deelnemers");
        Set<String> doelen = unique(casus.doelen(), Casus.Doel::nummer, "/casus/doelen", "nummer");
        unique(casus.acties(), Casus.Planactie::nummer, "/casus/acties", "nummer");
        for (int i = 0; i < casus.deelnemers().size(); i++) {
            periode(casus.deelnemers().get(i).periode(), "/casus/deelnemers/" + i + "/periode");
        }
        for (int i = 0; i < casus.doelen().size(); i++) {
            Casus.Doel doel = casus.doelen().get(i);
            known(personen, doel.persoon(), "/casus/doelen/" + i + "/persoon", "personen");
            periode(doel.periode(), "/casus/doelen/" + i + "/periode");
        }
        for (int i = 0; i < casus.acties().size(); i++) {
            Casus.Planactie actie = casus.acties().get(i);
            known(deelnemers, actie.deelnemer(), "/casus/acties/" + i + "/deelnemer", "deelnemers");
            if (actie.doel() != null) {
                known(doelen, actie.doel(), "/casus/acties/" + i + "/doel", "doelen");
            }
            periode(actie.periode(), "/casus/acties/" + i + "/periode");
        }
    }

    private void betrokkenheid(Betrokkenheid betrokkenheid) {
        periode(betrokkenheid.periode(), "/betrokkenheid/periode");
        if (betrokkenheid.verzekeraar() != null && betrokkenheid.verzekeraar().stelsel() != Stelsel.UZOVI) {
            add(
                    "/betrokkenheid/verzekeraar/stelsel",
                    "Een verzekeraar heeft hier een ander register dan UZOVI.",
                    "Geef de UZOVI-code van de verzekeraar.");
        }
    }

    private void terugkoppeling(Terugkoppeling terugkoppeling) {
        if (terugkoppeling.status() == Terugkoppeling.Status.GEWEIGERD && terugkoppeling.reden() == null) {
            problems.add(new Problem(
                    Kind.MISSING_VALUE,
                    "/reden",
                    "Een geweigerde verwijzing heeft geen reden.",
                    "Geef de reden als code."));
        }
    }

    private void antwoord(Correctieantwoord antwoord) {
        if (antwoord.besluit().vraagtReden() && antwoord.reden() == null) {
            problems.add(new Problem(
                    Kind.MISSING_VALUE,
                    "/reden",
                    "Een correctie die niet of niet helemaal is overgenomen heeft geen reden.",
                    "Geef de reden in woorden die de inwoner leest."));
        }
    }

    private void toewijzingen(List<Toewijzing> toewijzingen) {
        unique(toewijzingen, Toewijzing::nummer, "/toewijzingen", "nummer");
        for (int i = 0; i < toewijzingen.size(); i++) {
            Toewijzing toewijzing = toewijzingen.get(i);
            order(toewijzing.ingangsdatum(), toewijzing.einddatum(), "/toewijzingen/" + i + "/einddatum");
        }
    }

    private void stop(Stopbericht bericht) {
        for (int i = 0; i < bericht.leveringen().size(); i++) {
            var levering = bericht.leveringen().get(i);
            order(levering.begindatum(), levering.einddatum(), "/leveringen/" + i + "/einddatum");
        }
    }

    private <T> Set<Integer> unique(List<T> list, Function<T, Integer> number, String where) {
        return unique(list, number, where, "volgnummer");
    }

    private <T, N> Set<N> unique(List<T> list, Function<T, N> number, String where, String field) {
        Set<N> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(number.apply(list.get(i)))) {
                add(
                        where + "/" + i + "/" + field,
                        "Dit nummer staat al eerder in de lijst.",
                        "Geef elk zijn eigen nummer.");
            }
        }
        return seen;
    }

    private <N> void known(Set<N> known, N number, String where, String list) {
        if (!known.contains(number)) {
            add(where, "Dit nummer staat niet bij " + list + ".", "Verwijs naar een nummer dat in het bericht staat.");
        }
    }

    private void periode(Periode periode, String where) {
        order(periode.van(), periode.tot(), where + "/tot");
    }

    private void order(@Nullable LocalDate van, @Nullable LocalDate tot, String where) {
        if (van != null && tot != null && tot.isBefore(van)) {
            add(where, "De einddatum ligt voor de begindatum.", "Controleer beide datums.");
        }
    }

    private void add(String where, String detail, String herstel) {
        problems.add(new Problem(Kind.INCONSISTENT, where, detail, herstel));
    }
}
