package nl.regiehub.routes;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import nl.regiehub.access.Afscherming;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Problem;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.routes.broker.Broker;
import nl.regiehub.vocabulary.Vocabulary;

/**
 * What a journey is made of.
 *
 * @param journal the truth
 * @param graaf the projection of it
 * @param broker carries ids between the stages
 * @param partners who is connected
 * @param codecs the standards they speak
 * @param vocabulary what codes mean
 * @param shapes what is wrong with the shape of a message; empty when nothing is
 * @param afscherming what a recipient may have
 * @param client brings messages to partners
 * @param clock tells the time
 */
public record Parts(
        Journal journal,
        Dossiergraaf graaf,
        Broker broker,
        Partners partners,
        Codecs codecs,
        Vocabulary vocabulary,
        Function<Bericht, List<Problem>> shapes,
        Afscherming afscherming,
        PartnerClient client,
        Clock clock) {}
