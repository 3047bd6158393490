package org.lgpi.examples.service.store;

/**
 * A definition as it is kept.
 *
 * @param code its code
 * @param version its version
 * @param kind {@code INDEX}, {@code RESPONSIBILITY} or {@code SURVEY}
 * @param fingerprint of everything that can change a number or a text
 * @param document the definition as JSON
 */
public record StoredDefinition(String code, String version, String kind, String fingerprint, String document) {}
