package dev.cardwire.local.template;

import dev.cardwire.local.template.FunctionDefinition.QueueTrigger;
import dev.cardwire.local.template.FunctionDefinition.Scheduled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * template.yaml, read: the one place that says which functions there are, what calls them and with which variables.
 *
 * <pre>{@code
 * var template = Template.bundled(Names.local("http://127.0.0.1:3000", Map.of()));
 * template.function("ApiFunction").variables();   // {CARDWIRE_TABLE=cardwire-cardtable}
 * }</pre>
 */
public final class Template {

    private static final String RESOURCE = "/template.yaml";
    private static final String FUNCTION = "AWS::Serverless::Function";

    private final Map<?, ?> document;
    private final Names names;
    private final Resolver resolver;

    private Template(Map<?, ?> document, Names names) {
        this.document = document;
        this.names = names;
        this.resolver = new Resolver(document, names);
    }

    /** The template that was packaged with this program: the project's own, as it was at build time. */
    public static Template bundled(Names names) {
        try (InputStream in = Template.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new TemplateError("expected template.yaml on the class path; the build puts it there");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), "template.yaml", names);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read template.yaml off the class path", e);
        }
    }

    /**
     * Reads a template.
     *
     * @param source what the text is, for messages
     * @throws TemplateError if it is not a template
     */
    public static Template read(String text, String source, Names names) {
        return new Template(TemplateYaml.read(text, source), names);
    }

    /** All functions, in the template's order. */
    public List<FunctionDefinition> functions() {
        return section("Resources").entrySet().stream()
                .filter(one -> one.getValue() instanceof Map<?, ?> resource && FUNCTION.equals(resource.get("Type")))
                .map(one -> function(String.valueOf(one.getKey())))
                .toList();
    }

    /**
     * One function.
     *
     * @throws TemplateError if the template has no function of this name; the message names those that it has
     */
    public FunctionDefinition function(String logicalId) {
        if (!(section("Resources").get(logicalId) instanceof Map<?, ?> resource) || !FUNCTION.equals(resource.get("Type"))) {
            var known = section("Resources").entrySet().stream()
                    .filter(one -> one.getValue() instanceof Map<?, ?> other && FUNCTION.equals(other.get("Type")))
                    .map(one -> String.valueOf(one.getKey()))
                    .toList();
            throw new TemplateError("the template has no function " + logicalId + "; it has " + String.join(", ", known));
        }
        String where = "Resources/" + logicalId;
        var properties = merged(
                map(resolver.resolve(map(section("Globals"), "Function"), "Globals/Function")),
                properties(logicalId));
        var schedules = new ArrayList<Scheduled>();
        Optional<QueueTrigger> queue = Optional.empty();
        boolean http = false;
        for (var event : map(properties, "Events").entrySet()) {
            var trigger = map(event.getValue());
            var settings = map(trigger, "Properties");
            String at = where + "/Events/" + event.getKey();
            switch (String.valueOf(trigger.get("Type"))) {
                case "ScheduleV2" -> schedules.add(new Scheduled(
                        String.valueOf(event.getKey()), text(settings, "ScheduleExpression", at), text(settings, "Input", at)));
                case "SQS" -> queue = Optional.of(queue(settings, at));
                case "HttpApi" -> http = true;
                default -> throw new TemplateError("a local run does not know the event type " + trigger.get("Type") + ", at " + at);
            }
        }
        var variables = new LinkedHashMap<String, String>();
        map(map(properties, "Environment"), "Variables").forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        var policies = new ArrayList<Map<String, Object>>();
        if (properties.get("Policies") instanceof List<?> list) {
            list.forEach(one -> policies.add(map(one)));
        }
        return new FunctionDefinition(
                logicalId,
                names.ref(logicalId, FUNCTION, where),
                names.attribute(logicalId, FUNCTION, "Arn", where),
                text(properties, "Handler", where),
                Duration.ofSeconds(number(properties, "Timeout", where)),
                number(properties, "MemorySize", where),
                variables,
                schedules,
                queue,
                http,
                policies);
    }

    /** A resource's properties, all functions in them worked out. */
    public Map<String, Object> properties(String logicalId) {
        if (!(section("Resources").get(logicalId) instanceof Map<?, ?> resource)) {
            throw new TemplateError("the template has no resource " + logicalId);
        }
        return map(resolver.resolve(map(resource, "Properties"), "Resources/" + logicalId + "/Properties"));
    }

    /** The names of all resources of a type, in the template's order. */
    public List<String> resources(String type) {
        return section("Resources").entrySet().stream()
                .filter(one -> one.getValue() instanceof Map<?, ?> resource && type.equals(resource.get("Type")))
                .map(one -> String.valueOf(one.getKey()))
                .toList();
    }

    /** The name that the one resource of a type runs under, such as the table's. */
    public String nameOfThe(String type) {
        var found = resources(type);
        if (found.size() != 1) {
            throw new TemplateError("expected one " + type + " in the template, got " + found.size());
        }
        return names.ref(found.getFirst(), type, "Resources/" + found.getFirst());
    }

    /** The outputs' values, by name. */
    public Map<String, String> outputs() {
        var values = new LinkedHashMap<String, String>();
        section("Outputs").forEach((name, output) ->
                values.put(String.valueOf(name), text(map(resolver.resolve(output, "Outputs/" + name)), "Value", "Outputs/" + name)));
        return values;
    }

    private QueueTrigger queue(Map<String, Object> settings, String where) {
        String arn = text(settings, "Queue", where);
        for (String logicalId : resources("AWS::SQS::Queue")) {
            if (names.attribute(logicalId, "AWS::SQS::Queue", "Arn", where).equals(arn)) {
                var queue = properties(logicalId);
                String at = "Resources/" + logicalId;
                return new QueueTrigger(
                        arn,
                        number(settings, "BatchSize", where),
                        number(map(settings, "ScalingConfig"), "MaximumConcurrency", where + "/ScalingConfig"),
                        number(map(queue, "RedrivePolicy"), "maxReceiveCount", at + "/RedrivePolicy"),
                        Duration.ofSeconds(number(queue, "VisibilityTimeout", at)));
            }
        }
        throw new TemplateError("expected a queue of this template, got " + arn + ", at " + where);
    }

    private Map<?, ?> section(String name) {
        return document.get(name) instanceof Map<?, ?> section ? section : Map.of();
    }

    /** SAM's rule for Globals: maps are joined, what the function says itself comes first. */
    private static Map<String, Object> merged(Map<String, Object> globals, Map<String, Object> own) {
        var merged = new LinkedHashMap<>(globals);
        own.forEach((name, value) -> merged.merge(name, value, (global, mine) ->
                global instanceof Map<?, ?> && mine instanceof Map<?, ?> ? merged(map(global), map(mine)) : mine));
        return merged;
    }

    private static Map<String, Object> map(Object value) {
        var typed = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> typed.put(String.valueOf(key), one));
            return typed;
        }
        throw new TemplateError("expected a map in the template, got " + value);
    }

    private static Map<String, Object> map(Map<?, ?> parent, String name) {
        return parent.containsKey(name) ? map(parent.get(name)) : Map.of();
    }

    private static String text(Map<?, ?> parent, String name, String where) {
        if (parent.get(name) == null) {
            throw new TemplateError("expected " + name + ", got nothing, at " + where);
        }
        return String.valueOf(parent.get(name));
    }

    private static int number(Map<?, ?> parent, String name, String where) {
        String value = text(parent, name, where);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new TemplateError("expected a number as " + name + ", got " + value + ", at " + where, e);
        }
    }
}
