package nl.regiehub.vocabulary;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Code;

/** Fills every component of a message, each coded one with a code of its own that says where it stands. */
final class Records {

    private final Set<String> fields = new TreeSet<>();
    private final Set<Code> codes =
            new TreeSet<>((left, right) -> left.toString().compareTo(right.toString()));

    /** A message of the type with nothing left out. */
    Bericht filled(Class<?> type) {
        return (Bericht) record(type, type.getSimpleName());
    }

    /** The coded fields that were filled, as {@code Record.component}. */
    Set<String> fields() {
        return fields;
    }

    /** The codes that were put in. */
    Set<Code> codes() {
        return codes;
    }

    static List<Class<?>> messages() {
        return Arrays.asList(Bericht.class.getPermittedSubclasses());
    }

    private Object record(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        var values = new ArrayList<Object>();
        for (RecordComponent component : components) {
            String field = name(type) + "." + component.getName();
            values.add(value(component.getGenericType(), field, path + "." + component.getName()));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(path, e);
        }
    }

    private Object value(Type type, String field, String path) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0], field, path));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.equals(Code.class)) {
            var code = new Code("urn:" + field, path);
            fields.add(field);
            codes.add(code);
            return code;
        }
        return plain.isRecord() && !plain.equals(Bsn.class) ? record(plain, path) : simple(plain);
    }

    private static Object simple(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "tekst";
            case "int", "Integer" -> 1;
            case "boolean" -> true;
            case "LocalDate" -> LocalDate.of(2026, 1, 1);
            case "LocalTime" -> LocalTime.NOON;
            case "Instant" -> Instant.EPOCH;
            case "Bsn" -> new Bsn("999900006");
            default -> throw new AssertionError("a new type in the messages: " + type);
        };
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }
}
