package dev.cardwire.grounding;

import dev.cardwire.article.Article;

/** Two articles about one made-up thing, long enough that the excerpt limit is not what a test meets first. */
final class Kestrel {

    static final String FILLER = "\n" + "The rest of the report says nothing that this card would need. ".repeat(80);

    private static final String ENGLISH = """
            Nordwind Labs released Kestrel 2, an open model with 70 billion parameters, on 17 November 2026.
            It scores 81.5% on the coding test, up from 64% for Kestrel 1.
            “We wanted a model that fits on one machine,” said Ada Brandt, who leads the team.
            The weights are on its site under the Apache licence.
            Kestrel 1 came out in March 2025.
            Analysts expect that rivals will cut their prices by the first quarter of 2027.
            """ + FILLER;

    private static final String CHINESE = """
            北风实验室周二发布开源大模型“红隼2”，参数量为700亿，融资额达15亿元。
            公司称，推理成本下降了40%。
            “我们希望它能在一台机器上运行，”团队负责人林夏说。
            2025年3月，红隼1首次发布。
            """ + "报道的其余部分与这张卡片无关，这里只是为了凑够篇幅而已。".repeat(120);

    static final Article IN_ENGLISH = Fixture.article("en", ENGLISH, "https://nordwind.example/kestrel");
    static final Article IN_CHINESE = Fixture.article("zh", CHINESE);

    private Kestrel() {}
}
