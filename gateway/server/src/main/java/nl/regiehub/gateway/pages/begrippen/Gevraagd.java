package nl.regiehub.gateway.pages.begrippen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.naslag.LinkedData.Vorm;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In what form a reader wants to read. */
sealed interface Gevraagd {

    /** As a page, for a person. */
    record Bladzijde() implements Gevraagd {}

    /** As data, for a program. */
    record Data(Vorm vorm) implements Gevraagd {}

    /** Reads an {@code Accept} header; empty when nothing of what is asked can be given. Who takes anything gets the page. */
    static Optional<Gevraagd> van(String accept) {
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException _) { // its message quotes what was sent
            return Optional.empty();
        }
        return wanted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .flatMap(type -> vormen(type).stream())
                .findFirst();
    }

    private static Optional<Gevraagd> vormen(MediaType type) {
        if (type.includes(MediaType.TEXT_HTML) || type.includes(MediaType.APPLICATION_XHTML_XML)) {
            return Optional.of(new Bladzijde());
        }
        return Stream.of(Vorm.values())
                .filter(vorm -> type.includes(MediaType.parseMediaType(vorm.mediatype())))
                .findFirst()
                .map(Data::new);
    }
}
