package nl.regiehub.benchmarks.peer;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A FHIR server of HAPI's own making, to put the hub's terminology beside. */
public final class Peer {

    /** Answers from the database each time. */
    static final String FRESH = "fresh";

    private Peer() {}

    /** Listens at {@code http://127.0.0.1:PORT/fhir} until the process is ended; takes the port, and what else it is to be. */
    public static void main(String[] args) throws Exception {
        var beans = new AnnotationConfigApplicationContext();
        beans.getEnvironment().setActiveProfiles(Arrays.copyOfRange(args, 1, args.length));
        beans.register(Terminology.class);
        beans.refresh();
        serve(server(beans), Integer.parseInt(args[0]));
    }

    private static RestfulServer server(AnnotationConfigApplicationContext beans) {
        var server = new RestfulServer(beans.getBean(FhirContext.class));
        server.registerProviders(beans.getBean(ResourceProviderFactory.class).createProviders());
        server.registerProvider(beans.getBean(IJpaSystemProvider.class));
        server.registerProvider(beans.getBean(ValueSetOperationProvider.class));
        return server;
    }

    private static void serve(RestfulServer server, int port) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("peer").toString());
        tomcat.setPort(port);
        tomcat.getConnector();
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "fhir", server);
        context.addServletMappingDecoded("/fhir/*", "fhir");
        tomcat.start();
    }
}
