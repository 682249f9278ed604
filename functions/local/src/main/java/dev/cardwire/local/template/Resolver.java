package dev.cardwire.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out CloudFormation's functions, those that Cardwire's template uses: Ref, Sub, GetAtt, If, Equals, Not. Any
 * other one, and any name that the template does not declare, is an error that says where it stands.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">the
 *     intrinsic functions</a>
 */
final class Resolver {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Object NO_VALUE = new Object();

    private final Map<?, ?> template;
    private final Names names;

    Resolver(Map<?, ?> template, Names names) {
        this.template = template;
        this.names = names;
    }

    /** A value without functions; what comes to {@code AWS::NoValue} is left out of its map or list. */
    Object resolve(Object value, String where) {
        Object resolved = resolveOrNone(value, where);
        if (resolved == NO_VALUE) {
            throw new TemplateError("AWS::NoValue cannot stand alone, at " + where);
        }
        return resolved;
    }

    private Object resolveOrNone(Object value, String where) {
        return switch (value) {
            case Map<?, ?> map when function(map).isPresent() -> call(function(map).get(), map.values().iterator().next(), where);
            case Map<?, ?> map -> resolveMap(map, where);
            case List<?> list -> resolveList(list, where);
            case null -> throw new TemplateError("expected a value, got nothing, at " + where);
            default -> value;
        };
    }

    private Map<String, Object> resolveMap(Map<?, ?> map, String where) {
        var resolved = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            Object one = resolveOrNone(value, where + "/" + key);
            if (one != NO_VALUE) {
                resolved.put(String.valueOf(key), one);
            }
        });
        return resolved;
    }

    private List<Object> resolveList(List<?> list, String where) {
        var resolved = new ArrayList<Object>();
        for (int i = 0; i < list.size(); i++) {
            Object one = resolveOrNone(list.get(i), where + "/" + i);
            if (one != NO_VALUE) {
                resolved.add(one);
            }
        }
        return resolved;
    }

    private static Optional<String> function(Map<?, ?> map) {
        if (map.size() != 1 || !(map.keySet().iterator().next() instanceof String name)) {
            return Optional.empty();
        }
        return name.equals("Ref") || name.startsWith("Fn::") ? Optional.of(name) : Optional.empty();
    }

    private Object call(String name, Object argument, String where) {
        return switch (name) {
            case "Ref" -> ref(text(argument, name, where), where);
            case "Fn::Sub" -> sub(text(argument, name, where), where);
            case "Fn::GetAtt" -> attribute(text(argument, name, where), where);
            case "Fn::If" -> {
                var parts = parts(argument, 3, name, where);
                yield resolveOrNone(condition(text(parts.get(0), name, where), where) ? parts.get(1) : parts.get(2), where);
            }
            default -> throw new TemplateError(
                    "a local run does not know the function " + name + ", at " + where + "; it knows Ref, Sub, GetAtt and If");
        };
    }

    private Object ref(String name, String where) {
        if (name.equals("AWS::NoValue")) {
            return NO_VALUE;
        }
        if (name.startsWith("AWS::")) {
            return names.pseudo(name, where);
        }
        if (section("Parameters").get(name) instanceof Map<?, ?> parameter) {
            return parameter(name, parameter, where);
        }
        return names.ref(name, type(name, where), where);
    }

    private String parameter(String name, Map<?, ?> parameter, String where) {
        if (names.parameters().containsKey(name)) {
            return names.parameters().get(name);
        }
        if (parameter.get("Default") == null) {
            throw new TemplateError("the parameter " + name + " has no default and no value was given, at " + where);
        }
        return String.valueOf(parameter.get("Default"));
    }

    private String sub(String text, String where) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            // ${!Literal} stands for ${Literal}.
            String value = name.startsWith("!") ? "${" + name.substring(1) + "}"
                    : name.contains(".") ? attribute(name, where)
                    : String.valueOf(ref(name, where));
            return Matcher.quoteReplacement(value);
        });
    }

    private String attribute(String path, String where) {
        int dot = path.indexOf('.');
        if (dot < 1) {
            throw new TemplateError("expected GetAtt of Resource.Attribute, got " + path + ", at " + where);
        }
        String logicalId = path.substring(0, dot);
        return names.attribute(logicalId, type(logicalId, where), path.substring(dot + 1), where);
    }

    private boolean condition(String name, String where) {
        Object condition = section("Conditions").get(name);
        if (condition == null) {
            throw new TemplateError("the template declares no condition " + name + ", used at " + where);
        }
        return test(condition, "Conditions/" + name);
    }

    private boolean test(Object condition, String where) {
        if (condition instanceof Map<?, ?> map && function(map).isPresent()) {
            String name = function(map).get();
            Object argument = map.values().iterator().next();
            switch (name) {
                case "Fn::Equals" -> {
                    var parts = parts(argument, 2, name, where);
                    return String.valueOf(resolve(parts.get(0), where)).equals(String.valueOf(resolve(parts.get(1), where)));
                }
                case "Fn::Not" -> {
                    return !test(parts(argument, 1, name, where).getFirst(), where);
                }
                default -> throw new TemplateError(
                        "a local run does not know the condition " + name + ", at " + where + "; it knows Equals and Not");
            }
        }
        throw new TemplateError("expected a condition such as Equals or Not, got " + condition + ", at " + where);
    }

    private String type(String logicalId, String where) {
        if (section("Resources").get(logicalId) instanceof Map<?, ?> resource && resource.get("Type") instanceof String type) {
            return type;
        }
        throw new TemplateError("the template declares no parameter or resource " + logicalId + ", used at " + where);
    }

    private Map<?, ?> section(String name) {
        return template.get(name) instanceof Map<?, ?> section ? section : Map.of();
    }

    private static String text(Object argument, String function, String where) {
        if (argument instanceof String text) {
            return text;
        }
        throw new TemplateError("a local run knows " + function + " of a text only, got " + argument + ", at " + where);
    }

    private static List<?> parts(Object argument, int count, String function, String where) {
        if (argument instanceof List<?> list && list.size() == count) {
            return list;
        }
        throw new TemplateError("expected " + function + " of " + count + " values, got " + argument + ", at " + where);
    }
}
