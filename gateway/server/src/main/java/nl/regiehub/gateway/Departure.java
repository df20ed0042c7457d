package nl.regiehub.gateway;

import nl.regiehub.integrations.fhir.FhirR4;
import nl.regiehub.routes.journey.Journey;
import nl.regiehub.routes.meaning.Vocabulairewacht;
import nl.regiehub.routes.work.Worker;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sets messages going once everything is in place, and stops them before anything is taken away. */
@Component
final class Departure implements SmartLifecycle {

    private final Journey journey;
    private final Vocabulairewacht wacht;
    private final Worker bijwerker;
    private volatile boolean running;

    Departure(Journey journey, Vocabulairewacht wacht, Worker bijwerker) {
        this.journey = journey;
        this.wacht = wacht;
        this.bijwerker = bijwerker;
    }

    @Override
    public void start() {
        journey.start();
        wacht.start();
        bijwerker.start();
        running = true;
    }

    /** The FHIR library takes seconds to build its tables; it does so beside the first messages, not before them. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofPlatform().name("fhir-warm-up").daemon().start(FhirR4::warm);
    }

    /** The bean itself is closed by Spring, after the doors were. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, so that who knocks finds the hub going. */
    @Override
    public int getPhase() {
        return 0;
    }
}
