package nl.regiehub.dossier;

/** The properties and classes that the hub's graphs are written with; PROV's own where it has one. */
enum Term {
    // what stands beside the dossierdelen: who said it, about whom, in which circle
    PERSOON("persoon", Herkenbaarheid.INTERN),
    KRING("kring", Herkenbaarheid.NAAM),
    KRINGSOORT("kringsoort", Herkenbaarheid.INTERN),
    BRON("bron", Herkenbaarheid.INTERN),
    WET("wet", Herkenbaarheid.NEUTRAAL),
    VERANTWOORDELIJKE("verantwoordelijke", Herkenbaarheid.INTERN),
    AANBIEDER("aanbieder", Herkenbaarheid.INTERN),
    STAND("stand", Herkenbaarheid.INTERN),
    DAGTEKENING("dagtekening", Herkenbaarheid.INTERN),
    ONTVANGEN("ontvangen", Herkenbaarheid.INTERN),
    POSITIE("positie", Herkenbaarheid.INTERN),

    // what a code was taken to mean
    CODE("code", Herkenbaarheid.INTERN),
    CONCEPT("concept", Herkenbaarheid.INTERN),
    AFBEELDING("afbeelding", Herkenbaarheid.INTERN),
    VERLIES("verlies", Herkenbaarheid.INTERN),
    PUBLICATIE("publicatie", Herkenbaarheid.INTERN),

    // what is said
    SOORT("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", Herkenbaarheid.NEUTRAAL),
    AFGELEID_VAN("http://www.w3.org/ns/prov#wasDerivedFrom", Herkenbaarheid.INTERN),
    OVER("over", Herkenbaarheid.NAAM),
    NAAM("naam", Herkenbaarheid.HERKENBAAR),
    GEBOORTEDATUM("geboortedatum", Herkenbaarheid.HERKENBAAR),
    ADRES("adres", Herkenbaarheid.HERKENBAAR),
    ADRESSOORT("adressoort", Herkenbaarheid.NEUTRAAL),
    AFGESCHERMD("afgeschermd", Herkenbaarheid.NEUTRAAL),
    TELEFOON("telefoon", Herkenbaarheid.HERKENBAAR),
    EMAIL("email", Herkenbaarheid.HERKENBAAR),
    OPDRACHT("opdracht", Herkenbaarheid.NAAM),
    VOORZIENING("voorziening", Herkenbaarheid.NEUTRAAL),
    VAN("van", Herkenbaarheid.NEUTRAAL),
    TOT("tot", Herkenbaarheid.NEUTRAAL),
    REDEN("reden", Herkenbaarheid.NEUTRAAL),
    OMVANG("omvang", Herkenbaarheid.NEUTRAAL),
    BUDGET("budget", Herkenbaarheid.HERKENBAAR),
    AANLEVERING("aanlevering", Herkenbaarheid.NEUTRAAL),
    GERELATEERDE("gerelateerde", Herkenbaarheid.NAAM),
    RELATIE("relatie", Herkenbaarheid.NEUTRAAL),
    HUISHOUDLID("huishoudlid", Herkenbaarheid.NEUTRAAL),
    GROND("grond", Herkenbaarheid.NEUTRAAL),
    OPENER("opener", Herkenbaarheid.HERKENBAAR),
    ORGANISATIE("organisatie", Herkenbaarheid.HERKENBAAR),
    ORGANISATIENAAM("organisatienaam", Herkenbaarheid.HERKENBAAR),
    ROL("rol", Herkenbaarheid.NEUTRAAL),
    ZORGSOORT("zorgsoort", Herkenbaarheid.NEUTRAAL),
    NUMMER("nummer", Herkenbaarheid.NAAM),
    OMSCHRIJVING("omschrijving", Herkenbaarheid.HERKENBAAR),
    BEHAALD("behaald", Herkenbaarheid.NEUTRAAL),
    DOEL("doel", Herkenbaarheid.NAAM),
    DOOR("door", Herkenbaarheid.HERKENBAAR),
    STATUS("status", Herkenbaarheid.NEUTRAAL),
    STATUS_OP("statusOp", Herkenbaarheid.MOMENT),
    VERWIJZER("verwijzer", Herkenbaarheid.HERKENBAAR),
    ONTVANGER("ontvanger", Herkenbaarheid.HERKENBAAR),
    HULP("hulp", Herkenbaarheid.NEUTRAAL),
    AANGEBODEN("aangeboden", Herkenbaarheid.MOMENT),
    TOELICHTING("toelichting", Herkenbaarheid.HERKENBAAR),
    CORRECTIE("correctie", Herkenbaarheid.INTERN),
    ONJUIST("onjuist", Herkenbaarheid.INTERN),
    JUIST("juist", Herkenbaarheid.INTERN),
    GEVER("gever", Herkenbaarheid.INTERN);

    private final String naam;
    private final Herkenbaarheid herkenbaarheid;

    Term(String naam, Herkenbaarheid herkenbaarheid) {
        this.naam = naam;
        this.herkenbaarheid = herkenbaarheid;
    }

    /** What a value of it gives away; nothing goes without an answer to that. */
    Herkenbaarheid herkenbaarheid() {
        return herkenbaarheid;
    }

    /** The property's IRI: its own where another vocabulary defines it, else under the hub's base IRI. */
    String iri(String baseIri) {
        return naam.contains(":") ? naam : baseIri + "term/" + naam;
    }
}
