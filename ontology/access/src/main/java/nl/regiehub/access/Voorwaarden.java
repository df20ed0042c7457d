package nl.regiehub.access;

import java.util.Set;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks beside its relation.
 *
 * @param ook further relations that must hold too
 * @param maatregelen by which measures or mandates a representative may act
 * @param leeftijd how old the person must be
 * @param toestemming whether the person must agree as well, whatever the ground
 * @param schakelaar a switch of the frame that must be on; null for none
 * @param geldig when the rule holds
 */
public record Voorwaarden(
        Set<Beleid.Relatiesoort> ook,
        Set<Maatregel> maatregelen,
        Leeftijd leeftijd,
        boolean toestemming,
        @Nullable String schakelaar,
        Periode geldig) {

    /** Nothing more. */
    public static final Voorwaarden GEEN =
            new Voorwaarden(Set.of(), Set.of(), Leeftijd.ALLE, false, null, new Periode(null, null));

    /** Copies the sets. */
    public Voorwaarden {
        ook = Set.copyOf(ook);
        maatregelen = Set.copyOf(maatregelen);
    }

    /**
     * Ages in whole years.
     *
     * @param vanaf the youngest
     * @param tot the first age that is too old
     */
    public record Leeftijd(int vanaf, int tot) {

        /** Any age, and then no date of birth is needed. */
        public static final Leeftijd ALLE = new Leeftijd(0, Integer.MAX_VALUE);

        boolean omvat(int jaren) {
            return vanaf <= jaren && jaren < tot;
        }

        String uitleg() {
            var onder = tot == Integer.MAX_VALUE ? "" : "jonger dan " + tot;
            var boven = vanaf == 0 ? "" : "%d jaar of ouder".formatted(vanaf);
            return "de persoon is, met bekende geboortedatum, %s%s%s"
                    .formatted(boven, boven.isEmpty() || onder.isEmpty() ? "" : " en ", onder);
        }
    }
}
