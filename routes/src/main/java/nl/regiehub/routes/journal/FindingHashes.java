package nl.regiehub.routes.journal;

import java.util.List;
import java.util.stream.Stream;

/**
 * The hashes under which a person may be stored: one, and more while the key is replaced.
 *
 * @param version the version of the current key
 * @param hash makes the hash that new persons are stored under
 * @param older make the hashes that some may still be stored under
 */
record FindingHashes(int version, KeyedHash hash, List<KeyedHash> older) {

    /** The hash that new persons are stored under. */
    Hash current(PersonKey key) {
        return hash.of(key.tekst());
    }

    /** Every hash that this person may be stored under. */
    List<Hash> all(PersonKey key) {
        return Stream.concat(Stream.of(hash), older.stream())
                .map(each -> each.of(key.tekst()))
                .toList();
    }
}
