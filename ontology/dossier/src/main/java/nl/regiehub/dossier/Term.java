package nl.regiehub.dossier;

/** The properties and classes that the hub's graphs are written with; PROV's own where it has one. */
enum Term {
    // what stands beside the dossierdelen: who said it, about whom, in which circle
    PERSOON("persoon"),
    KRING("kring"),
    KRINGSOORT("kringsoort"),
    BRON("bron"),
    WET("wet"),
    VERANTWOORDELIJKE("verantwoordelijke"),
    AANBIEDER("aanbieder"),
    STAND("stand"),
    DAGTEKENING("dagtekening"),
    ONTVANGEN("ontvangen"),
    POSITIE("positie"),

    // what a code was taken to mean
    CODE("code"),
    CONCEPT("concept"),
    AFBEELDING("afbeelding"),
    VERLIES("verlies"),
    PUBLICATIE("publicatie"),

    // what is said
    SOORT("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
    AFGELEID_VAN("http://www.w3.org/ns/prov#wasDerivedFrom"),
    OVER("over"),
    NAAM("naam"),
    GEBOORTEDATUM("geboortedatum"),
    ADRES("adres"),
    ADRESSOORT("adressoort"),
    AFGESCHERMD("afgeschermd"),
    TELEFOON("telefoon"),
    EMAIL("email"),
    OPDRACHT("opdracht"),
    VOORZIENING("voorziening"),
    VAN("van"),
    TOT("tot"),
    REDEN("reden"),
    OMVANG("omvang"),
    BUDGET("budget"),
    AANLEVERING("aanlevering"),
    GERELATEERDE("gerelateerde"),
    RELATIE("relatie"),
    HUISHOUDLID("huishoudlid"),
    GROND("grond"),
    OPENER("opener"),
    ORGANISATIE("organisatie"),
    ORGANISATIENAAM("organisatienaam"),
    ROL("rol"),
    ZORGSOORT("zorgsoort"),
    NUMMER("nummer"),
    OMSCHRIJVING("omschrijving"),
    BEHAALD("behaald"),
    DOEL("doel"),
    DOOR("door"),
    STATUS("status"),
    STATUS_OP("statusOp"),
    VERWIJZER("verwijzer"),
    ONTVANGER("ontvanger"),
    HULP("hulp"),
    AANGEBODEN("aangeboden"),
    TOELICHTING("toelichting"),
    CORRECTIE("correctie"),
    ONJUIST("onjuist"),
    JUIST("juist"),
    GEVER("gever");

    private final String naam;

    Term(String naam) {
        this.naam = naam;
    }

    /** The property's IRI: its own where another vocabulary defines it, else under the hub's base IRI. */
    String iri(String baseIri) {
        return naam.contains(":") ? naam : baseIri + "term/" + naam;
    }
}
