package dev.cardwire.bench;

import com.sun.management.ThreadMXBean;
import dev.cardwire.article.Facts;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prints the processor time of reading the facts of a text, warm and in one thread: of ordinary news in 5,000 characters, and of
 * 100,000 characters that nobody writes, where anything but linear time would show.
 */
public final class FactsTimes {

    private static final int ORDINARY = 5_000;
    private static final int HOSTILE = 100_000;
    private static final int WARMING = 400;
    private static final int MEASURED = 101;
    private static final Optional<Instant> NOW = Optional.of(Instant.parse("2026-11-25T00:00:00Z"));

    private static final String ENGLISH = """
            Initech, the Zurich-based maker of inference chips, said on Tuesday that it had raised $450 million at a valuation of about $3.2 billion. \
            The round was led by Sequoia Capital with participation from Nvidia, according to people familiar with the matter. \
            “We could have stayed private for another five years,” said chief executive Jane Doe in an interview. \
            Revenue rose 38% to €120 million in the third quarter, but the company has not yet turned a profit and may never do so. \
            Its next chip, the Globex 5200, is expected to ship by March 2027; it uses 40% less power than the H100 and costs less than $9,000. \
            Bloomberg first reported the talks in October. Dr. Wei Zhang of the University of Toronto, who was not involved, called the results “surprising but plausible.”

            """;

    private static final String CHINESE = """
            11月24日，北京芯启科技有限公司宣布完成4.5亿元人民币B轮融资，投后估值约32亿元，由红杉中国领投，英伟达跟投。\
            公司创始人张伟在接受采访时表示：“我们原本可以再等五年。”知情人士透露，该公司或将于明年上半年赴港上市，但尚未提交申请。\
            今年第三季度营收同比增长38%至1.2亿元，净亏损收窄至3000万元。新一代芯片预计2027年3月量产，功耗比H100低40%，售价不到6.5万元。\
            据彭博社10月报道，双方曾就收购展开谈判。清华大学教授李明指出，这一结果“出人意料但可信”。国家发改委近日也就相关政策征求意见。

            """;

    private FactsTimes() {}

    public static void main(String[] args) {
        print("English news", filled(ENGLISH, ORDINARY), "en", WARMING, MEASURED);
        print("Chinese news", filled(CHINESE, ORDINARY), "zh", WARMING, MEASURED);
        hostile().forEach((name, part) -> {
            print(name, filled(part, HOSTILE), "en", 2, 5);
            print(name, filled(part, HOSTILE), "zh", 2, 5);
        });
    }

    private static Map<String, String> hostile() {
        var parts = new LinkedHashMap<String, String>();
        for (String part : new String[] {"1", "1,000,", "1.", "1-", "12 ", "A", "Aa ", "A-b-", "Aa of ", "a.A", "“", "“a “b ", "\"", "‘", "《", "、", "甲、", "李", "张三", "·", "马克·",
                "创始人", "大学", "二", "百分之", "2026年", "3月", "twenty ", "may ", "据", "US$", "x said ", "Jane Doe said ", "李明说", "特斯拉17 Pro "}) {
            parts.put(part, part);
        }
        return parts;
    }

    private static String filled(String part, int length) {
        return part.repeat(length / part.length() + 1).substring(0, length);
    }

    private static void print(String name, String text, String language, int warming, int measured) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] millis = new double[measured];
        int facts = 0;
        for (int i = -warming; i < measured; i++) {
            long start = threads.getCurrentThreadCpuTime();
            facts = Facts.of(text, language, NOW).numbers().size();
            if (i >= 0) {
                millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%-16s %s %,8d characters: median %8.2f ms, most %8.2f ms (%d numbers)%n", name.strip(), language, text.length(),
                millis[measured / 2], millis[measured - 1], facts);
    }
}
