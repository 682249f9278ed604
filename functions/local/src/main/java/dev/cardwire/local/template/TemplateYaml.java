package dev.cardwire.local.template;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * CloudFormation's YAML as plain maps, lists and values. Its short tags become the long form, as AWS defines them:
 * {@code !Ref X} is {@code {Ref: X}}, {@code !Sub …} is {@code {Fn::Sub: …}}.
 */
final class TemplateYaml {

    private TemplateYaml() {}

    static Map<?, ?> read(String text, String source) {
        Object document;
        try {
            document = new Yaml(new Tags()).load(text);
        } catch (YAMLException e) {
            throw new TemplateError("expected a CloudFormation template in YAML: " + source + ": " + e.getMessage(), e);
        }
        if (document instanceof Map<?, ?> map) {
            return map;
        }
        throw new TemplateError("expected a CloudFormation template, a map of sections: " + source);
    }

    private static final class Tags extends SafeConstructor {

        Tags() {
            super(options());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    String name = node.getTag().getValue().substring(1);
                    return Map.of(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, argument(node));
                }
            });
        }

        private Object argument(Node node) {
            return switch (node) {
                case ScalarNode scalar -> constructScalar(scalar);
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new TemplateError("expected a value under " + node.getTag());
            };
        }

        private static LoaderOptions options() {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return options;
        }
    }
}
