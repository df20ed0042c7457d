package nl.regiehub.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Organisatiecode;

/** The people of the demo region: the same ones every time. */
final class Regio {

    static final Organisatiecode LINDEHOVEN = Organisatiecode.gemeente("9901");
    static final Organisatiecode ESSENRADE = Organisatiecode.gemeente("9902");
    static final Organisatiecode TOEGANG = new Organisatiecode(Organisatiecode.Stelsel.KVK, "90010001");
    static final Organisatiecode DE_LINDE = Organisatiecode.agb("47470001");
    static final Organisatiecode JEUGDBAKEN = Organisatiecode.agb("47470002");
    static final Organisatiecode NABIJ = Organisatiecode.agb("47470003");
    static final Organisatiecode VASTEZORG = Organisatiecode.uzovi("9991");
    static final Organisatiecode MEEZORG = Organisatiecode.uzovi("9992");

    static final int HUISHOUDENS = 200;
    static final int WOONGROEP = 198;
    static final int VEILIG_ADRES = 199;

    private static final long SEED = 20_261_122;
    private static final int BEWONERS_WOONGROEP = 11;
    private static final String[] ACHTERNAMEN = {
        "Aalders", "Boersma", "Claassen", "Dijkhuis", "Everts", "Fransen", "Gerritsma", "Huisman", "Idzinga", "Jonker",
        "Kuiper", "Lammers", "Mensink", "Nijhof", "Oosting", "Postma", "Quint", "Roelofs", "Scholten", "Timmer",
        "Uiterwijk", "Veenstra", "Wolters", "Zandbergen"
    };
    private static final String[] VOORNAMEN = {
        "Aya", "Berend", "Chantal", "Dirk", "Elif", "Floris", "Grietje", "Hassan", "Iris", "Jelle", "Karin", "Luuk",
        "Mila", "Noor", "Otto", "Pien", "Ruben", "Sanne", "Tess", "Umar", "Vera", "Wim", "Yara", "Ziggy"
    };

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private int lastBsn = 999_900_000;

    private Regio() {}

    /** All households, by number. */
    static List<Huishouden> huishoudens() {
        var regio = new Regio();
        return IntStream.range(0, HUISHOUDENS).mapToObj(regio::huishouden).toList();
    }

    private Huishouden huishouden(int nummer) {
        var soort = switch (nummer) {
            case WOONGROEP -> Huishouden.Soort.WOONGROEP;
            case VEILIG_ADRES -> Huishouden.Soort.VEILIG_ADRES;
            default -> Huishouden.Soort.GEWOON;
        };
        return new Huishouden(
                nummer,
                nummer % 3 == 2 ? ESSENRADE : LINDEHOVEN,
                nummer % 2 == 0 ? VASTEZORG : MEEZORG,
                soort,
                soort == Huishouden.Soort.WOONGROEP ? bewoners() : gezin(nummer));
    }

    private List<Inwoner> bewoners() {
        return IntStream.range(0, BEWONERS_WOONGROEP)
                .mapToObj(i -> inwoner(ACHTERNAMEN[i], 1960, 1990))
                .toList();
    }

    /** One or two adults; two in three households have children. */
    private List<Inwoner> gezin(int nummer) {
        var naam = ACHTERNAMEN[nummer % ACHTERNAMEN.length];
        var leden = new ArrayList<Inwoner>();
        leden.add(inwoner(naam, 1945, 1995));
        if (dice.nextBoolean()) {
            leden.add(inwoner(ACHTERNAMEN[dice.nextInt(ACHTERNAMEN.length)], 1945, 1995));
        }
        int kinderen = nummer % 3 == 0 ? 0 : 1 + dice.nextInt(2);
        for (int i = 0; i < kinderen; i++) {
            leden.add(inwoner(naam, 2011, 2023));
        }
        return List.copyOf(leden);
    }

    private Inwoner inwoner(String achternaam, int vanJaar, int totJaar) {
        var geboren = LocalDate.of(dice.nextInt(vanJaar, totJaar), dice.nextInt(1, 13), dice.nextInt(1, 29));
        return new Inwoner(
                nextBsn(), achternaam, VOORNAMEN[dice.nextInt(VOORNAMEN.length)], geboren, dice.nextBoolean());
    }

    private Bsn nextBsn() {
        do {
            lastBsn++;
        } while (!Bsn.geldig(Integer.toString(lastBsn)));
        return new Bsn(Integer.toString(lastBsn));
    }
}
