package nl.regiehub.integrations.istandaarden;

import java.util.List;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Wet;

/** The two iStandaarden that gemeenten and providers speak: the same classes, with other codes and lists. */
enum Standaard {
    IWMO(
            "iWmo",
            "wmo",
            Wet.WMO,
            "wmo020",
            "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18",
            "wmo588",
            "02 19 20 21 22 23 31 36 37 38 39",
            "wmo002"),
    IJW(
            "iJw",
            "jw",
            Wet.JEUGDWET,
            "jz020",
            "31 32 33 34 35 36 37 38 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55",
            "jz588",
            "02 20 31 32 33 34 35 36 37 38 39",
            "jz002");

    /** The one version the hub speaks. */
    static final String VERSIE = "3.2";

    static final String DOMEIN = "http://www.istandaarden.nl/";

    private final String naam;
    private final String berichtvoorvoegsel;
    private final Wet wet;
    private final String categorielijst;
    private final String categorieen;
    private final String redenlijst;
    private final String redenen;
    private final String wijzigingslijst;

    Standaard(
            String naam,
            String berichtvoorvoegsel,
            Wet wet,
            String categorielijst,
            String categorieen,
            String redenlijst,
            String redenen,
            String wijzigingslijst) {
        this.naam = naam;
        this.berichtvoorvoegsel = berichtvoorvoegsel;
        this.wet = wet;
        this.categorielijst = categorielijst;
        this.categorieen = categorieen;
        this.redenlijst = redenlijst;
        this.redenen = redenen;
        this.wijzigingslijst = wijzigingslijst;
    }

    /** The name as people write it. */
    String naam() {
        return naam;
    }

    /** The law its messages are sent under. */
    Wet wet() {
        return wet;
    }

    /** The name partners' files use, such as {@code iwmo-3.2}. */
    String formaat() {
        return voorvoegsel() + "-" + VERSIE;
    }

    /** The prefix of the basisschema, which is also the standard's name in namespaces. */
    String voorvoegsel() {
        return this == IWMO ? "iwmo" : "ijw";
    }

    /** The prefix of a message's own elements, such as {@code wmo301}. */
    String voorvoegsel(String nummer) {
        return berichtvoorvoegsel + nummer;
    }

    /** The type of a message as its sender names it, such as {@code WMO301}. */
    String soort(String nummer) {
        return (this == IWMO ? "WMO" : "JW") + nummer;
    }

    /** The namespace of what all messages share. */
    String basisruimte() {
        return DOMEIN + voorvoegsel() + "/3_2/basisschema/schema";
    }

    /** The namespace of one message's own elements. */
    String berichtruimte(String nummer) {
        return DOMEIN + voorvoegsel() + "/3_2/" + voorvoegsel(nummer) + "/schema";
    }

    /** The URI of one of its code lists. */
    String lijst(String lijst) {
        return this == IWMO ? Codelijst.iwmo(lijst) : Codelijst.ijw(lijst);
    }

    Codewaarde productcategorie() {
        return code(categorielijst, categorieen);
    }

    Codewaarde redenBeeindiging() {
        return code(redenlijst, redenen);
    }

    Codewaarde redenWijziging() {
        return code(wijzigingslijst, "01 02 03 04 05 06 07 08 09 10 11 12 13 14");
    }

    /** A list that both standards fill alike. */
    Codewaarde code(String lijst, String codes) {
        return new Codewaarde(lijst(lijst), List.of(codes.split(" ")));
    }
}
