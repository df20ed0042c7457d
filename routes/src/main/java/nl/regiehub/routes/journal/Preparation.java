package nl.regiehub.routes.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.dossier.Ontleding;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.routes.Processing.Settlement.Understood;

/** Works out a batch before its transaction: who its persons are, what its events say, how they are kept. */
final class Preparation {

    private static final long NO_POSITION_YET = 0;

    private final PersonRegister persons;
    private final Pseudonyms pseudonyms;

    Preparation(PersonRegister persons, Pseudonyms pseudonyms) {
        this.persons = persons;
        this.pseudonyms = pseudonyms;
    }

    /** What is to be settled, in order of arrival; what is settled already is left out. */
    List<Prepared> prepare(Map<BerichtId, MessageRow> open, List<Settlement> batch) {
        var settlements = new HashMap<BerichtId, Settlement>();
        batch.forEach(each -> settlements.putIfAbsent(each.bericht(), each));
        var known = persons(open, settlements);
        return open.values().stream()
                .sorted(Comparator.comparingLong(MessageRow::volgnummer))
                .map(row -> prepared(row, Objects.requireNonNull(settlements.get(row.bericht())), known))
                .toList();
    }

    private static Prepared prepared(MessageRow row, Settlement settlement, Known known) {
        return switch (settlement) {
            case Understood understood -> event(row, understood, known);
            case Settlement.Rejected rejected ->
                new Prepared.Ended(row, "REJECTED", rejected.problemen(), rejected.leveringen());
            case Settlement.Parked parked -> new Prepared.Ended(row, "PARKED", List.of(parked.probleem()), List.of());
        };
    }

    private static Prepared event(MessageRow row, Understood understood, Known known) {
        try {
            var personen = known.personen(row, understood);
            var event = new Gebeurtenis(
                    NO_POSITION_YET,
                    row.bericht(),
                    row.ontvangen(),
                    understood.inhoud(),
                    personen,
                    Around.relaties(understood.inhoud(), personen),
                    understood.vertalingen(),
                    understood.publicatie());
            return new Prepared.Event(
                    row,
                    understood,
                    event,
                    EventJson.write(event),
                    known.bodyKey(row, personen.getFirst()),
                    Ontleding.delen(event),
                    Ontleding.relaties(event),
                    Ontleding.verloop(event),
                    Ontleding.vindplaatsen(event));
        } catch (HubException e) {
            throw e;
        } catch (RuntimeException e) {
            // Its message may quote what was said, so it is not passed on.
            throw new HubException(
                    Fault.DATA,
                    "message %s cannot be recorded (%s)"
                            .formatted(row.bericht(), e.getClass().getSimpleName()),
                    null);
        }
    }

    private Known persons(Map<BerichtId, MessageRow> open, Map<BerichtId, Settlement> settlements) {
        var keys = new LinkedHashSet<PersonKey>();
        var told = new HashMap<PersonKey, PersoonId>();
        understood(open, settlements).forEach(each -> {
            keys.addAll(personKeys(each.row(), each.understood()));
            told.putAll(told(each));
        });
        keys.removeAll(told.keySet());
        told.putAll(persons.resolve(keys));
        var known = new Known(told, new HashMap<>());
        understood(open, settlements).forEach(each -> bodyKey(each.row(), each.understood(), known));
        return known;
    }

    /** Of whom the hub told the sender, and whom that now names as the hub did. */
    private Map<PersonKey, PersoonId> told(Pair each) {
        var told = new HashMap<PersonKey, PersoonId>();
        var keys = personKeys(each.row(), each.understood());
        var personen = each.understood().inhoud().personen();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            personen.get(i)
                    .pseudoniem()
                    .flatMap(
                            pseudonym -> pseudonyms.person(pseudonym, each.row().partner()))
                    .ifPresent(persoon -> told.put(key, persoon));
        }
        return told;
    }

    private static List<Pair> understood(Map<BerichtId, MessageRow> open, Map<BerichtId, Settlement> settlements) {
        var pairs = new ArrayList<Pair>();
        for (MessageRow row : open.values()) {
            if (settlements.get(row.bericht()) instanceof Understood understood) {
                pairs.add(new Pair(row, understood));
            }
        }
        return pairs;
    }

    /** A body that came in before it was known whom it is about has a key of its own, which is now that person's. */
    private void bodyKey(MessageRow row, Understood understood, Known known) {
        var main = known.personen(row, understood).getFirst();
        if (!main.equals(row.persoon())) {
            persons.find(PersonKey.of(row.partner(), row.soort(), row.identificatie()))
                    .filter(row.persoon()::equals)
                    .ifPresent(own -> known.ownKeys().put(row.bericht(), own));
        }
    }

    private static List<PersonKey> personKeys(MessageRow row, Understood understood) {
        var keys = new ArrayList<PersonKey>();
        for (Persoonsgegevens persoon : understood.inhoud().personen()) {
            keys.add(personKey(row, understood, persoon, keys.size()));
        }
        return keys;
    }

    private static PersonKey personKey(MessageRow row, Understood understood, Persoonsgegevens persoon, int plaats) {
        var bsn = persoon.bsn();
        var sleutel = persoon.sleutel();
        if (bsn != null) {
            return PersonKey.of(bsn);
        }
        return sleutel != null
                ? PersonKey.of(understood.inhoud().kop().afzender(), sleutel)
                : PersonKey.nameless(row.volgnummer(), plaats);
    }

    private record Pair(MessageRow row, Understood understood) {}

    /** The persons of a batch; {@code ownKeys} has the messages whose body has a key of its own. */
    private record Known(Map<PersonKey, PersoonId> byKey, Map<BerichtId, PersoonId> ownKeys) {

        private List<PersoonId> personen(MessageRow row, Understood understood) {
            return personKeys(row, understood).stream()
                    .map(key -> Objects.requireNonNull(byKey.get(key)))
                    .toList();
        }

        private PersoonId bodyKey(MessageRow row, PersoonId main) {
            return Optional.ofNullable(ownKeys.get(row.bericht())).orElse(main);
        }
    }
}
