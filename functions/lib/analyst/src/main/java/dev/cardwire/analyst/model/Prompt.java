package dev.cardwire.analyst.model;

/**
 * One question to a model.
 *
 * @param version of the instructions and of the schema that the answer must keep
 * @param system the instructions, in which nothing of the article stands
 * @param user the data, within its fence
 * @param schemaName what the schema goes by at the model's endpoint; the same for the same schema, which endpoints cache
 * @param schema the JSON Schema of the answer
 * @param maxTokens how long the answer may become
 */
public record Prompt(String version, String system, String user, String schemaName, String schema, int maxTokens) {}
