package nl.regiehub.routes.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.routes.Parts;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.Processing.Fase;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Received;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.routes.arrive.Sender;
import nl.regiehub.routes.broker.Ids;
import nl.regiehub.routes.work.Crew;
import nl.regiehub.routes.work.Symptom;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.Vocabulary.Translated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pure stages between inbox and journal. Each takes a batch and gives every message in it an outcome. */
public final class Stages {

    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);
    private static final Problem STUMBLED = new Problem(
            Kind.UNREADABLE,
            "/",
            "De hub kan dit bericht niet verwerken; de oorzaak ligt mogelijk bij de hub zelf.",
            "Neem contact op met de beheerder van de hub en noem het nummer van het bericht.");

    private final Processing processing;
    private final Codecs codecs;
    private final Function<Bericht, List<Problem>> shapes;
    private final Vocabulary vocabulary;
    private final Planning planning;
    private final Answering answering;
    private final Sender sender;
    private final Aliases aliases;
    private final Crew crew;

    public Stages(Parts parts, Crew crew) {
        this.processing = parts.journal().processing();
        this.codecs = parts.codecs();
        this.shapes = parts.shapes();
        this.vocabulary = parts.vocabulary();
        this.answering = new Answering(parts.partners(), parts.codecs(), parts.clock());
        this.planning = new Planning(parts.partners(), parts.codecs(), answering);
        this.sender = new Sender(parts.partners());
        this.aliases = new Aliases(parts.journal().persons());
        this.crew = crew;
    }

    /** Fetches the messages that still wait, in the order in which they were asked for. */
    Batch load(Ids ids) {
        var found = new HashMap<BerichtId, Received>();
        var asked = ids.waarden().stream().distinct().map(BerichtId::new).toList();
        processing.load(asked).forEach(received -> found.put(received.bericht(), received));
        return new Batch(asked.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .<Leg>map(Leg.Raw::new)
                .toList());
    }

    /** Reads bytes into the hub's own words. */
    Batch decode(Batch batch) {
        return passed(
                Fase.DECODED, each(batch, leg -> leg instanceof Leg.Raw(Received received) ? decoded(received) : leg));
    }

    /** Checks each message against its shape, and that its sender may name the persons in it as it does. */
    Batch validate(Batch batch) {
        return each(
                batch,
                leg -> leg instanceof Leg.Read(Received received, Bericht bericht) ? sound(received, bericht) : leg);
    }

    /** Looks up what the codes mean. */
    Batch translate(Batch batch) {
        return each(
                batch,
                leg -> leg instanceof Leg.Sound(Received received, Bericht bericht)
                        ? translated(received, bericht)
                        : leg);
    }

    /** Decides whom it goes to. */
    Batch plan(Batch batch) {
        return each(
                batch,
                leg -> leg instanceof Leg.Understood understood ? new Leg.Ended(planning.plan(understood)) : leg);
    }

    private Leg decoded(Received received) {
        var payload = new Payload(received.contentType(), received.bytes());
        return switch (codecs.of(received.formaat()).decode(payload)) {
            case Decoded.Accepted(Bericht bericht) -> addressed(received, bericht);
            case Decoded.Refused(List<Problem> problems) ->
                rejected(received, problems, answering.to(received, problems));
        };
    }

    /**
     * The first look at the bytes was a quick one: what it let in must be what was read. Who speaks for another gets no
     * answer in that other's name.
     */
    private Leg addressed(Received received, Bericht bericht) {
        List<Problem> problems = sender.problems(received, bericht);
        return problems.isEmpty() ? new Leg.Read(received, bericht) : rejected(received, problems, List.of());
    }

    private Leg sound(Received received, Bericht bericht) {
        List<Problem> problems = Stream.concat(
                        shapes.apply(bericht).stream(), aliases.problems(received.partner(), bericht).stream())
                .toList();
        return problems.isEmpty()
                ? new Leg.Sound(received, bericht)
                : rejected(received, problems, answering.to(received, bericht, problems));
    }

    /** Names the one release that all translations come from, even when another is published meanwhile. */
    private Leg translated(Received received, Bericht bericht) {
        String before;
        Translated translated;
        do {
            before = vocabulary.publicatie();
            translated = vocabulary.translate(bericht);
        } while (!before.equals(vocabulary.publicatie()));
        return new Leg.Understood(received, bericht, translated, before);
    }

    private static Leg rejected(Received received, List<Problem> problems, List<Planned> answer) {
        return new Leg.Ended(new Settlement.Rejected(received.bericht(), problems, answer));
    }

    private Batch passed(Fase fase, Batch batch) {
        processing.passed(fase, batch.legs().stream().map(Stages::bericht).toList());
        return batch;
    }

    private Batch each(Batch batch, Function<Leg, Leg> stage) {
        return new Batch(new ArrayList<>(crew.each(batch.legs(), leg -> alone(leg, stage))));
    }

    /** A fault in one message ends that message and no other; what may pass by itself ends the batch. */
    private static Leg alone(Leg leg, Function<Leg, Leg> stage) {
        try {
            return stage.apply(leg);
        } catch (HubException e) {
            if (e.passing()) {
                throw e;
            }
            return stumbled(leg, e);
        } catch (RuntimeException | StackOverflowError e) {
            return stumbled(leg, e);
        }
    }

    private static Leg stumbled(Leg leg, Throwable fault) {
        BerichtId bericht = bericht(leg);
        LOG.error("message {} was parked after {}", bericht, Symptom.of(fault));
        return new Leg.Ended(new Settlement.Parked(bericht, STUMBLED));
    }

    private static BerichtId bericht(Leg leg) {
        return switch (leg) {
            case Leg.Raw raw -> raw.received().bericht();
            case Leg.Read read -> read.received().bericht();
            case Leg.Sound sound -> sound.received().bericht();
            case Leg.Understood understood -> understood.received().bericht();
            case Leg.Ended ended -> ended.settlement().bericht();
        };
    }
}
