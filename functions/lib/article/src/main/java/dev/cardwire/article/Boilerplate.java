package dev.cardwire.article;

import java.util.List;
import java.util.regex.Pattern;

/** Lines that feeds put around a text and that say nothing of it. */
final class Boilerplate {

    private static final int LONGEST_LINE = 200;

    /** Whole lines, in the words of the common publishing systems. */
    private static final List<Pattern> LINES = List.of(
            Pattern.compile("(?i)(\\[?…\\]? ?)?(read|see|view|learn) (more|the (full|whole|rest)( (story|article|post|entry))?( of the (story|article|post|entry))?|full (story|article|post|entry)|original)( (on|at|here|»|→|>>).*)?[.…»→›>\\s]*"),
            Pattern.compile("(?i)(continue|keep) reading\\b.*"),
            Pattern.compile("(?i)the (post|article|entry) .* (first )?appeared (first )?on .*"),
            Pattern.compile("(?i)(der beitrag .* erschien (zuerst|als erstes) auf|l[’']article .* est apparu en premier sur|la entrada .* se publicó primero en) .*"),
            Pattern.compile("(?i)(share|tweet|print|email|comments?|permalink|leave a comment|\\d+ comments?)( this)?( (on|via|by) .*)?[:.]?"),
            Pattern.compile("(?i)(click here|subscribe|sign up)( (to|for) .{0,60})?[.!]?"),
            Pattern.compile("(?i)(advertisement|sponsored|related (articles?|posts?|stories):?.*)"),
            Pattern.compile("(点击)?(阅读|查看|浏览)(全文|原文|更多|详情)(内容)?[>》»…。.]*"),
            Pattern.compile("(原文链接|本文链接|文章来源|责任编辑|本文由.{0,30}(原创|发布|授权)).{0,120}"));

    private Boilerplate() {}

    static boolean is(String line) {
        String bare = line.strip();
        return bare.length() <= LONGEST_LINE && LINES.stream().anyMatch(pattern -> pattern.matcher(bare).matches());
    }
}
