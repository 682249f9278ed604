package dev.cardwire.local.template;

import java.util.Locale;
import java.util.Map;

/**
 * The names and addresses that AWS would give to the stack's resources, as a local run gives them.
 *
 * @param stack the stack's name
 * @param region any region; nothing leaves the machine
 * @param account a made-up account, twelve digits
 * @param siteUrl where the HTTP API answers
 * @param parameters values that stand in for the parameters' defaults
 */
public record Names(String stack, String region, String account, String siteUrl, Map<String, String> parameters) {

    public Names {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Names for one machine.
     *
     * @param siteUrl where the HTTP API answers
     * @param parameters values that stand in for the parameters' defaults
     */
    public static Names local(String siteUrl, Map<String, String> parameters) {
        return new Names("cardwire", "us-east-1", "000000000000", siteUrl, parameters);
    }

    /** A pseudo parameter's value, such as that of {@code AWS::Region}. */
    String pseudo(String name, String where) {
        return switch (name) {
            case "AWS::AccountId" -> account;
            case "AWS::Partition" -> "aws";
            case "AWS::Region" -> region;
            case "AWS::StackName" -> stack;
            case "AWS::URLSuffix" -> "amazonaws.com";
            default -> throw new TemplateError("a local run does not know " + name + ", at " + where);
        };
    }

    /** What {@code Ref} gives of a resource. */
    String ref(String logicalId, String type, String where) {
        return switch (type) {
            case "AWS::S3::Bucket", "AWS::DynamoDB::Table", "AWS::Serverless::Function", "AWS::Logs::LogGroup" -> physical(logicalId);
            case "AWS::SQS::Queue" -> "https://sqs." + region + ".amazonaws.com/" + account + "/" + physical(logicalId);
            case "AWS::Serverless::HttpApi" -> physical(logicalId);
            default -> throw new TemplateError("a local run does not know what Ref gives of a " + type + ", at " + where);
        };
    }

    /** What {@code GetAtt} gives of a resource. */
    String attribute(String logicalId, String type, String attribute, String where) {
        String name = physical(logicalId);
        return switch (type + "." + attribute) {
            case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + name;
            case "AWS::DynamoDB::Table.Arn" -> "arn:aws:dynamodb:" + region + ":" + account + ":table/" + name;
            case "AWS::SQS::Queue.Arn" -> "arn:aws:sqs:" + region + ":" + account + ":" + name;
            case "AWS::SQS::Queue.QueueName" -> name;
            case "AWS::Serverless::Function.Arn" -> "arn:aws:lambda:" + region + ":" + account + ":function:" + name;
            case "AWS::Serverless::HttpApi.ApiEndpoint" -> siteUrl;
            default -> throw new TemplateError(
                    "a local run does not know the attribute " + attribute + " of a " + type + ", at " + where);
        };
    }

    private String physical(String logicalId) {
        return (stack + "-" + logicalId).toLowerCase(Locale.ROOT);
    }
}
