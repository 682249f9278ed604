package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    @ParameterizedTest
    @CsvSource({"8.8.8.8,", "1.1.1.1,", "2606:4700::1111,", "100.64.0.1,carrier-grade NAT", "100.63.255.255,", "172.31.255.255,private", "172.32.0.1,",
            "192.168.1.1,private", "169.254.169.254,link-local", "127.255.0.1,loopback", "0.0.0.0,unspecified", "224.0.0.1,multicast",
            "255.255.255.255,reserved", "::ffff:10.0.0.1,private", "::10.0.0.1,not public", "64:ff9b::a00:1,not public", "64:ff9b:1::a00:1,not public",
            "2002:a00:1::,6to4", "2001::1,Teredo or reserved", "2001:470::5efe:a00:1,an IPv4 address in disguise (ISATAP)",
            "2001:470::200:5efe:a00:1,an IPv4 address in disguise (ISATAP)", "2001:db8::1,documentation", "::,not public", "::1,not public", "fe80::1,not public",
            "fc00::1,not public", "fec0::1,not public", "ff02::1,not public"})
    void theListOfRefusedAddressesIsKept(String address, String refusal) {
        assertEquals(Optional.ofNullable(refusal), new AddressPolicy(List.of()).refusal(InetAddress.ofLiteral(address)));
    }

    @Test
    void whatTheEnvironmentAllowsIsAllowedAndNothingBesideIt() {
        var policy = AddressPolicy.fromEnv(Map.of(AddressPolicy.VARIABLE, "127.0.0.2/31, ::1/128"));
        assertEquals(Optional.empty(), policy.refusal(InetAddress.ofLiteral("127.0.0.3")));
        assertEquals(Optional.of("loopback"), policy.refusal(InetAddress.ofLiteral("127.0.0.4")));
        assertEquals(Optional.empty(), policy.refusal(InetAddress.ofLiteral("::1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.0/33", "localhost/8", "127.0.0.0/x", "/8"})
    void whatIsNoBlockIsAClearError(String block) {
        var error = assertThrows(IllegalStateException.class, () -> AddressPolicy.fromEnv(Map.of(AddressPolicy.VARIABLE, block)));
        assertTrue(error.getMessage().contains(AddressPolicy.VARIABLE), error.getMessage());
    }
}
