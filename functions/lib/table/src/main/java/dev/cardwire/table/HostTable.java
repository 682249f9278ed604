package dev.cardwire.table;

import dev.cardwire.core.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is known of hosts: one item a host, each kind of knowledge an attribute of its own, so that those who learn
 * different things of one host at the same time lose nothing of each other. Written only when it changed.
 */
public final class HostTable {

    private static final String STATE = "host";

    private final Table table;

    public HostTable(Table table) {
        this.table = table;
    }

    /** How a host has answered so far, strongly consistent. */
    public Optional<HostState> find(String host) {
        return table.get(Keys.host(host)).flatMap(item -> state(host, item));
    }

    /** How these hosts have answered so far, strongly consistent, in a hundredth of the calls; hosts of which nothing is known are left out. */
    public Map<String, HostState> find(Collection<String> hosts) {
        var found = new HashMap<String, HostState>();
        table.getAll(hosts.stream().map(Keys::host).toList()).forEach(item -> {
            String host = Keys.hostOf(item);
            state(host, item).ifPresent(state -> found.put(host, state));
        });
        return found;
    }

    /** Keeps how a host answers. */
    public void save(String host, HostState state) {
        var key = Keys.host(host);
        table.call("update " + Keys.show(key), () -> table.client().updateItem(update -> update
                .tableName(table.name())
                .key(key)
                .updateExpression("SET #state = :state")
                .expressionAttributeNames(Map.of("#state", STATE))
                .expressionAttributeValues(Map.of(":state", Keys.text(Json.write(state))))));
    }

    private static Optional<HostState> state(String host, Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(STATE)).map(state -> Json.read(state.s(), HostState.class, "the host " + host));
    }
}
