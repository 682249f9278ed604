package dev.cardwire.core;

import dev.cardwire.core.Vocabulary.EntityType;

/**
 * A name that occurs in an article.
 *
 * @param mentions how often
 */
public record Entity(String name, EntityType type, int mentions) {}
