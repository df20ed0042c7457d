package nl.regiehub.integrations.istandaarden;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import nl.regiehub.integrations.seam.Retourvraag;
import nl.regiehub.integrations.seam.UnencodableException;
import org.jspecify.annotations.Nullable;

/** Reads and writes the messages of one iStandaard. */
final class IstandaardCodec implements Codec {

    private final Standaard standaard;
    private final Xml xml = new Xml();
    private final Herkenning herkenning;
    private final Plaats<Toewijzingsbericht> toewijzing;
    private final Plaats<Startbericht> start;
    private final Plaats<Stopbericht> stop;
    private final Map<String, Plaats<? extends Bericht>> wortels;
    private final Retouren retouren;

    private final Map<String, Schemakeuring> keuringen;

    IstandaardCodec(Standaard standaard, Optional<Schemamap> schemas) {
        this.standaard = standaard;
        this.herkenning = new Herkenning(standaard, xml);
        this.toewijzing =
                wortel(new Toewijzingsschema(Berichtschema.heen(standaard, Berichtsoort.TOEWIJZING)).bericht());
        this.start = wortel(new Leveringsschema(Berichtschema.heen(standaard, Berichtsoort.START)).startbericht());
        this.stop = wortel(new Leveringsschema(Berichtschema.heen(standaard, Berichtsoort.STOP)).stopbericht());
        this.wortels = Map.of(
                ruimte(Berichtsoort.TOEWIJZING),
                toewijzing,
                ruimte(Berichtsoort.START),
                start,
                ruimte(Berichtsoort.STOP),
                stop);
        this.retouren = new Retouren(standaard);
        this.keuringen = schemas.map(this::keuringen).orElse(Map.of());
    }

    private Map<String, Schemakeuring> keuringen(Schemamap schemas) {
        return wortels.keySet().stream()
                .sorted() // so that the same XSD is the first to be missed each time
                .collect(Collectors.toMap(
                        ruimte -> ruimte, ruimte -> new Schemakeuring(standaard, schemas.schema(ruimte))));
    }

    private static <B extends Bericht> Plaats<B> wortel(Klasse<B> bericht) {
        return new Plaats.Verplicht<>("Bericht", 0, bericht);
    }

    private String ruimte(Berichtsoort soort) {
        return standaard.berichtruimte(soort.nummer());
    }

    @Override
    public String formaat() {
        return standaard.formaat();
    }

    @Override
    public Peeked peek(Payload payload) {
        return herkenning.kijk(payload.bytes());
    }

    @Override
    public Decoded decode(Payload payload) {
        var bevindingen = new Bevindingen(standaard);
        Bericht bericht = lees(payload.bytes(), bevindingen, new Blok.Gesprek());
        return bericht == null || !bevindingen.geen()
                ? new Decoded.Refused(bevindingen.alle())
                : new Decoded.Accepted(bericht);
    }

    private @Nullable Bericht lees(byte[] bytes, Bevindingen bevindingen, Blok.Gesprek gesprek) {
        var pad = new Pad();
        Cursor cursor = null;
        try {
            cursor = xml.open(bytes, bytes.length);
            cursor.volgende();
            String ruimte = cursor.ruimte();
            Plaats<? extends Bericht> wortel = wortels.get(ruimte);
            if (wortel == null || !cursor.naam().equals(wortel.naam())) {
                bevindingen.bezwaar(anderBericht(cursor));
                return null;
            }
            Bericht bericht = new Berichtlezer(cursor, pad, bevindingen, gesprek).lees(wortel, 1);
            cursor.totEinde();
            if (bericht != null) {
                new Regels(bevindingen).toets(bericht);
            }
            keur(ruimte, bytes, bevindingen);
            return bericht;
        } catch (Afgebroken afgebroken) {
            bevindingen.bezwaar(afgebroken.op(cursor == null ? "/" : plaats(pad, cursor)));
            return null;
        }
    }

    private static String plaats(Pad pad, Cursor cursor) {
        String element = pad.toString();
        return "%s (%s)".formatted(element.isEmpty() ? "/" : element, cursor.regel());
    }

    private void keur(String ruimte, byte[] bytes, Bevindingen bevindingen) {
        Schemakeuring keuring = keuringen.get(ruimte);
        if (keuring != null && bevindingen.geen()) {
            keuring.keur(bytes).forEach(bevindingen::bezwaar);
        }
    }

    private Problem anderBericht(Cursor cursor) {
        Herkomst herkomst = Herkomst.van(standaard, cursor.ruimte());
        return herkomst == null
                ? new Problem(
                        Problem.Kind.UNREADABLE,
                        "/",
                        "Dit is geen bericht van %s.".formatted(standaard.naam()),
                        "Verstuur een bericht dat de hub spreekt: %s.".formatted(Berichtsoort.namen(standaard)))
                : herkomst.bezwaar();
    }

    @Override
    public boolean canSay(Bericht bericht) {
        boolean soort = switch (bericht) {
            case Toewijzingsbericht _, Startbericht _, Stopbericht _ -> true;
            case Casusbericht _, Betrokkenheidsbericht _, Verwijzing _, Terugkoppeling _ -> false;
            case Correctie _, Correctieantwoord _ -> false;
        };
        return soort && bericht.wet() == standaard.wet();
    }

    /** A start is tied to its toewijzing by TR019, a stop to the start before it by TR382. */
    @Override
    public Problem anderePersoon(Bericht bericht) {
        String regel = bericht instanceof Stopbericht ? "TR382" : "TR019";
        return Bevindingen.regel(
                standaard,
                "/Bericht/Client/Bsn",
                regel,
                "de toewijzing met dit ToewijzingNummer is er voor een andere cliënt.");
    }

    @Override
    public Optional<Encoded> retour(Bericht bericht, Retourvraag vraag) {
        return retouren.op(bericht, vraag, anderePersoon(bericht));
    }

    @Override
    public Optional<Encoded> retour(Payload payload, Retourvraag vraag) {
        var gesprek = new Blok.Gesprek();
        lees(payload.bytes(), new Bevindingen(standaard), gesprek);
        return Optional.ofNullable(gesprek.kop()).flatMap(kop -> retouren.op(kop, vraag));
    }

    @Override
    public Encoded encode(Outgoing outgoing) {
        Bericht bericht = outgoing.bericht();
        if (!canSay(bericht)) {
            throw onzegbaar();
        }
        return switch (bericht) {
            case Toewijzingsbericht b -> schrijf(Berichtsoort.TOEWIJZING, toewijzing, b);
            case Startbericht b -> schrijf(Berichtsoort.START, start, b);
            case Stopbericht b -> schrijf(Berichtsoort.STOP, stop, b);
            case Casusbericht _, Betrokkenheidsbericht _, Verwijzing _, Terugkoppeling _ -> throw onzegbaar();
            case Correctie _, Correctieantwoord _ -> throw onzegbaar();
        };
    }

    private <B extends Bericht> Encoded schrijf(Berichtsoort soort, Plaats<B> wortel, B bericht) {
        byte[] bytes = new Berichtschrijver(standaard, soort.nummer()).schrijf(wortel, ruimte(soort), bericht);
        return new Encoded("application/xml", standaard.soort(soort.nummer()), bytes);
    }

    private UnencodableException onzegbaar() {
        return new UnencodableException(new Problem(
                Problem.Kind.UNDELIVERABLE,
                "/Bericht",
                "%s heeft geen bericht voor deze inhoud onder deze wet.".formatted(standaard.naam()),
                "Geef dit door in een andere standaard die de ontvanger spreekt."));
    }
}
