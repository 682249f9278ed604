package dev.cardwire.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function as the template declares it.
 *
 * @param logicalId its name in the template
 * @param name the name that it runs under
 * @param arn the function's ARN
 * @param handler class and method, as {@code dev.cardwire.api.ApiFunction::handleRequest}
 * @param timeout how long one call may take
 * @param memoryMb the memory that it has in AWS, in MB
 * @param variables its environment
 * @param schedules what calls it at fixed times
 * @param queue the queue that feeds it
 * @param http whether the HTTP API's requests come to it
 * @param policies its own IAM policy documents, resolved
 */
public record FunctionDefinition(
        String logicalId,
        String name,
        String arn,
        String handler,
        Duration timeout,
        int memoryMb,
        Map<String, String> variables,
        List<Scheduled> schedules,
        Optional<QueueTrigger> queue,
        boolean http,
        List<Map<String, Object>> policies) {

    public FunctionDefinition {
        variables = Map.copyOf(variables);
        schedules = List.copyOf(schedules);
        policies = List.copyOf(policies);
    }

    /**
     * A schedule of a function.
     *
     * @param name its name in the template
     * @param expression {@code rate(…)} or {@code cron(…)}
     * @param input the event, JSON
     */
    public record Scheduled(String name, String expression, String input) {}

    /**
     * A queue that feeds a function.
     *
     * @param queueArn the queue's ARN
     * @param batchSize the most messages of one call
     * @param concurrency the most calls at once
     * @param maxReceiveCount how often a message is tried before it is a dead letter
     * @param visibilityTimeout how long AWS keeps a message that is being worked on from others
     */
    public record QueueTrigger(
            String queueArn, int batchSize, int concurrency, int maxReceiveCount, Duration visibilityTimeout) {}
}
