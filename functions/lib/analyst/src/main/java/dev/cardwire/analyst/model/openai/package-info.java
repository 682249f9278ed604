/**
 * Models behind the chat-completions protocol of OpenAI, which Ollama, vLLM, llama.cpp and many hosted services speak too.
 * It connects to the one server of its configuration and follows no redirect.
 */
package dev.cardwire.analyst.model.openai;
