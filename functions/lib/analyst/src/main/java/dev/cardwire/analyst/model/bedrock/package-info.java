/** Models of Amazon Bedrock, by its Converse API. */
package dev.cardwire.analyst.model.bedrock;
