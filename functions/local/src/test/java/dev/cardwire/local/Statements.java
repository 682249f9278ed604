package dev.cardwire.local;

import dev.cardwire.local.template.FunctionDefinition;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A function's IAM statements, read as IAM reads them. */
record Statements(List<Statements.Grant> grants) {

    /** One action on one resource; both may hold {@code *}. */
    record Grant(String action, String resource) {

        boolean allows(SdkCalls.Needed needed) {
            return matches(action, needed.action()) && matches(resource, needed.resource());
        }

        /** {@code *} stands for any characters, {@code ?} for one; all others for themselves. */
        private static boolean matches(String pattern, String text) {
            return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), text);
        }
    }

    static Statements of(FunctionDefinition function) {
        return new Statements(function.policies().stream()
                .flatMap(policy -> ((List<?>) policy.get("Statement")).stream())
                .map(statement -> (Map<?, ?>) statement)
                .flatMap(statement -> {
                    if (!"Allow".equals(statement.get("Effect"))) {
                        throw new AssertionError("expected statements that allow, got " + statement);
                    }
                    return each(statement.get("Action")).flatMap(action ->
                            each(statement.get("Resource")).map(resource -> new Grant(action, resource)));
                })
                .toList());
    }

    private static Stream<String> each(Object oneOrMany) {
        return oneOrMany instanceof List<?> many ? many.stream().map(String::valueOf) : Stream.of(String.valueOf(oneOrMany));
    }
}
