package dev.cardwire.embedded.model.behaviour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lies that turn a sentence by one word: a hedge or a negation that goes or comes, an opposite. */
final class WordLies {

    private static final Map<String, String> HEDGES = pairs(
            "reportedly ", "", "allegedly ", "", " may ", " will ", " might ", " will ", " plans to ", " managed to ", " intends to ", " managed to ",
            " aims to ", " managed to ", " hopes to ", " managed to ", " is expected to ", " went on to ", " are expected to ", " went on to ",
            " is in talks to ", " has agreed to ", "或将", "已经", "拟", "已", "可能", "必定", "有望", "已经", "据悉，", "", "据报道，", "", "据传", "");
    private static final Pattern HEDGE = Pattern.compile("(?i)\\b(?:reportedly|allegedly|may|might|could|would|plans?|planned|intends?|aims?|hopes?|expect\\w{0,3}|talks|possibl[ey]"
            + "|perhaps|if|said|says|according|likely|probably|potential\\w{0,2}|seems?|appears?|suggests?|rumou?r\\w{0,2}|propos\\w{1,3}|estimate\\w?|about|around)\\b"
            + "|或|拟|可能|有望|据|传|预|计划|将|如果|若|估|约|大概|疑似|称|表示|说|认为|猜测|推测|看来");

    private static final Map<String, String> NEGATIONS = pairs(
            " does not ", " does ", " did not ", " did ", " do not ", " do ", " is not ", " is ", " was not ", " was ", " were not ", " were ", " are not ", " are ",
            " will not ", " will ", " has not ", " has ", " have not ", " have ", " cannot ", " can ", " doesn't ", " does ", " didn't ", " did ", " isn't ", " is ",
            " wasn't ", " was ", " won't ", " will ", "并未", "已经", "没有", "已经", "不会", "会", "尚未", "已经", "无法", "能够");
    private static final Pattern NEGATION = Pattern.compile(
            "(?i)\\b(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing|hardly|unless|until|lack\\w{0,3}|fail\\w{0,3}|den(?:y|ies|ied))\\b|n['’]t\\b|[不未没無无非否莫别]");
    /** Behind these a negation turns nothing round. */
    private static final Pattern NO_NEGATION = Pattern.compile("(?i)\\bnot (?:only|just|merely|necessarily|yet|even|least|to mention|all|every)\\b|or not\\b|if not\\b|不仅|不只|不但|不断|不同|不少|不过");

    private static final Map<String, String> STATEMENTS = pairs(
            " has ", " has not ", " have ", " have not ", " will ", " will not ", " was ", " was not ", " were ", " were not ", " is ", " is not ", "已", "并未", "将", "不会");
    /** After these "has", "is" and their like are words of another meaning, or "not" would not be what is denied. */
    private static final Pattern AUXILIARY = Pattern.compile("(?:(?: has| have) (?:been |also )?[a-z]{3,14}(?:ed|en)| will [a-z]{3,14}|(?: was| were| is) [a-z]{3,14}(?:ed|en)) |已[\\p{IsHan}]|将[\\p{IsHan}]");

    private static final Map<String, String> OPPOSITES = pairs(
            " rose ", " fell ", " fell ", " rose ", " increased ", " decreased ", " decreased ", " increased ", " grew ", " shrank ", " gained ", " lost ",
            " higher ", " lower ", " lower ", " higher ", " more than ", " less than ", " faster ", " slower ", " won ", " lost ", " approved ", " rejected ",
            " up from ", " down from ", "上涨", "下跌", "增长", "下降", "下降", "增长", "超过", "低于", "高于", "低于", "上升", "下降");

    private WordLies() {}

    static Optional<Saying> hedge(Saying truth, Material material) {
        return turned(truth, material, HEDGES).filter(lie -> !HEDGE.matcher(lie.text()).find());
    }

    static Optional<Saying> negationRemoved(Saying truth, Material material) {
        if (NO_NEGATION.matcher(truth.text()).find()) {
            return Optional.empty();
        }
        // A second negation would leave it open what is denied.
        return turned(truth, material, NEGATIONS).filter(lie -> !NEGATION.matcher(lie.text()).find());
    }

    static Optional<Saying> negationAdded(Saying truth, Material material) {
        if (!AUXILIARY.matcher(truth.text()).find() || NEGATION.matcher(material.cited(truth.sentences())).find()) {
            return Optional.empty();
        }
        return turned(truth, material, STATEMENTS);
    }

    static Optional<Saying> opposite(Saying truth, Material material) {
        return turned(truth, material, OPPOSITES);
    }

    /** The first turn that the text has room for, once, and only where the cited sentences have nowhere the word that it brings. */
    private static Optional<Saying> turned(Saying truth, Material material, Map<String, String> turns) {
        String text = truth.text();
        String cited = material.cited(truth.sentences());
        for (var turn : turns.entrySet()) {
            int at = text.indexOf(turn.getKey());
            if (at >= 0 && text.indexOf(turn.getKey(), at + 1) < 0 && (turn.getValue().isBlank() || !cited.contains(turn.getValue().strip()) || turns == NEGATIONS)) {
                return Optional.of(truth.saying(text.substring(0, at) + turn.getValue() + text.substring(at + turn.getKey().length())));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> pairs(String... words) {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }
}
