package dev.cardwire.grounding;

import dev.cardwire.grounding.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What numbers come to that are no amounts, as ordinals: 第80万辆 is the 800,000th. */
final class Scaled {

    private static final Map<String, Integer> POWERS = Map.of("百", 2, "千", 3, "万", 4, "亿", 8, "thousandth", 3, "millionth", 6, "billionth", 9);

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    private Scaled() {}

    /** The values of a stretch's numbers, as plain digits. */
    static List<String> of(Reading reading) {
        return reading.tokens().stream().filter(token -> token.kind() == Kind.NUMBER).map(token -> of(reading, token)).toList();
    }

    /** The value of one number with the scales behind it; what is no plain number is as it was. */
    static String of(Reading reading, Token number) {
        if (!PLAIN.matcher(number.stem()).matches()) {
            return number.stem();
        }
        int power = 0;
        var tokens = reading.tokens();
        for (int i = tokens.indexOf(number) + 1; i < tokens.size() && POWERS.containsKey(tokens.get(i).text()); i++) {
            power += POWERS.get(tokens.get(i).text());
        }
        return new BigDecimal(number.stem()).scaleByPowerOfTen(power).stripTrailingZeros().toPlainString();
    }
}
