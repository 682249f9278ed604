package dev.cardwire.embedded.model.behaviour;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lies about who. */
final class NameLies {

    /** A name amid an English sentence; one at its beginning cannot be told from an ordinary word. */
    private static final Pattern ENGLISH = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{3,20}(?: [A-Z][a-z]{2,20}){0,2}(?=[ .,;])");
    private static final Pattern NO_NAME = Pattern.compile("(?:January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|President|Minister|Internet|Chief|Executive|Director|Senior|English)\\b.*");
    private static final List<String> STRANGERS = List.of("Vandelay", "Hooli", "Umbrella", "Wonka", "Tyrell");

    private static final List<String> CHINESE_HOUSES = List.of("腾讯", "阿里巴巴", "百度", "华为", "字节跳动", "京东", "美团", "小米", "比亚迪", "英伟达", "苹果", "谷歌", "微软", "特斯拉", "台积电");

    private static final Pattern DEED = Pattern.compile(
            "([A-Z][A-Za-z]{2,20}(?: [A-Z][a-z]{2,20})?) (?:has )?(acquired|bought|sued|beat|overtook|fined|accused|hired|banned) ([A-Z][A-Za-z]{2,20}(?: [A-Z][a-z]{2,20})?)(?=[ .,;])");
    private static final Pattern CHINESE_DEED = Pattern.compile("(" + String.join("|", CHINESE_HOUSES) + ")(?:宣布|已|将)?(收购|起诉|投资|击败|指控)(?:了)?(" + String.join("|", CHINESE_HOUSES) + ")");

    private NameLies() {}

    static Optional<Saying> name(Saying truth, Material material, RandomGenerator random) {
        String cited = material.cited(truth.sentences()).toLowerCase(Locale.ROOT);
        Matcher found = ENGLISH.matcher(truth.text());
        // In German every noun has a capital.
        while (material.outputLanguage().startsWith("en") && found.find()) {
            if (!NO_NAME.matcher(found.group()).matches()) {
                return Optional.of(truth.saying(truth.text().substring(0, found.start())
                        + another(material, random, name -> !cited.contains(name.toLowerCase(Locale.ROOT))) + truth.text().substring(found.end())));
            }
        }
        return CHINESE_HOUSES.stream().filter(truth.text()::contains).findFirst().flatMap(house -> CHINESE_HOUSES.stream()
                .skip(random.nextInt(CHINESE_HOUSES.size() - 4)).filter(other -> !cited.contains(other)).findFirst()
                .map(other -> truth.saying(truth.text().replace(house, other))));
    }

    /** A name of the article that fits, or one that no article has. */
    private static String another(Material material, RandomGenerator random, Predicate<String> fits) {
        var known = material.sentences().stream().flatMap(line -> names(line.text())).filter(fits).distinct().limit(20).toList();
        boolean invented = known.isEmpty() || random.nextInt(3) == 0;
        return invented ? STRANGERS.get(random.nextInt(STRANGERS.size())) : known.get(random.nextInt(known.size()));
    }

    private static Stream<String> names(String text) {
        return ENGLISH.matcher(text).results().map(MatchResult::group).filter(name -> !NO_NAME.matcher(name).matches());
    }

    static Optional<Saying> roles(Saying truth) {
        return Stream.of(DEED, CHINESE_DEED)
                .map(pattern -> pattern.matcher(truth.text()))
                .filter(Matcher::find)
                .filter(found -> !found.group(1).contains(found.group(3)) && !found.group(3).contains(found.group(1)))
                .map(found -> truth.saying(truth.text().substring(0, found.start()) + found.group(3)
                        + truth.text().substring(found.end(1), found.start(3)) + found.group(1) + truth.text().substring(found.end())))
                .findFirst();
    }

    /** Somebody who speaks neither in the quotation's sentence nor in the ones beside it. */
    static Optional<Saying> speaker(Saying truth, Material material, RandomGenerator random) {
        int number = truth.sentences().getFirst();
        String near = material.cited(List.of(number - 1, number, number + 1)).toLowerCase(Locale.ROOT);
        return Optional.of(truth.saying(another(material, random, name -> Stream.of(name.split(" ")).noneMatch(part -> near.contains(part.toLowerCase(Locale.ROOT))))));
    }
}
