package dev.cardwire.table;

import dev.cardwire.core.Json;
import java.util.HashMap;
import java.util.Optional;

/** What is known of hosts: one item a host, written only when it changed. */
public final class HostTable {

    private final Table table;

    public HostTable(Table table) {
        this.table = table;
    }

    /** What is known of a host, strongly consistent. */
    public Optional<HostState> find(String host) {
        return table.get(Keys.host(host))
                .map(item -> Json.read(item.get("host").s(), HostState.class, "the host " + host));
    }

    /** Keeps what is known of a host. */
    public void save(String host, HostState state) {
        var item = new HashMap<>(Keys.host(host));
        item.put("host", Keys.text(Json.write(state)));
        table.put(item);
    }
}
