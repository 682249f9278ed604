package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Organisations of a Chinese text by how their names end: 大学, 有限公司, 委员会, 科技; read back to where the name begins. */
final class ChineseOrganisations {

    /** Long names end so, and hardly anything else does. */
    private static final String FORMAL = "有限责任公司|股份有限公司|有限公司|集团|大学|学院|银行|研究院|研究所|法院|检察院|委员会|实验室|基金会|证券|协会|学会|联盟|交易所|医院|出版社|通讯社|电视台|日报|晚报|时报"
            + "|网信办|发改委|国资委|工信厅|交通委|经信委|卫健委|管委会|监管局|管理局|监督局|统计局|数据局|知识产权局|药监局|专利局|卡特尔局|总局|商务部|财政部|教育部|经济部|司法部|能源部|国防部|外交部|交通部|劳工部|内政部|信通院|科学院|工程院|设计院|咨询";

    /** Short names end so; the same words also tell what a thing is, so the name must stand by itself. */
    private static final String INFORMAL = "科技|汽车|智能|股份|资本|创投|基金|半导体|微电子|动力|医药|制药|电子|机器人|生物|医疗|传媒|影业|航天|航空|能源|智行|时代|创新|控股|线程|网络|信息|软件|数据|通信|光电|材料|重工|电气|精密|新材|出行|物流|电商|智驾|未来";

    private static final Pattern FORMAL_END = Pattern.compile("(?:" + FORMAL + ")(?![院长])");
    private static final Pattern INFORMAL_NAME = Pattern.compile(
            "(?<=^|[\\s，。、；：！？“”（）()《》,:;与和及由向对被在据是为从]|董事会|投资|收购|公司|企业|商|旗下|控股|来自|起诉|任职于|加入)(?<name>\\p{IsHan}{2,4}?(?:" + INFORMAL + "))"
                    + "(?=$|[\\s，。、；：！？“”（）()《》,:;与和及由向对在将已也则的等是为称宣布表示创的独领跟联首董CEO发完获股诉此均未还不仍今昨拟又就有开推成公上曾去本]|\\d)");

    /** End what stands before a name. */
    private static final String EDGES = "的在由与和对向被为是了从至将已等及给于该这某其此让把因据经或但而又也都并就则称说到当家名位个款项以使受获用后前时中内上下间按随,";

    private static final Set<String> EDGE_WORDS = Set.of("投资", "收购", "加入", "来自", "成立", "创办", "旗下", "包括", "以及", "前往", "支持", "起诉", "涉及", "任职", "毕业", "获得",
            "选定", "递交", "通过", "根据", "按照", "有关", "关于", "表示", "宣布", "发布", "公布", "入股", "持有", "拥有", "帮助", "授权", "供应", "离开", "委托", "要求", "允许", "禁止", "邀请",
            "服务", "面向", "针对", "成为", "作为", "聘请", "推动", "反对", "告诉", "位于", "领投", "跟投", "一家", "多家", "签约", "不过", "因此", "目前", "近日", "日前", "今日", "其中", "此前", "随后",
            "合作", "教授", "博士", "主任", "负责", "提供", "采用", "回应", "协助", "组建", "联合", "参与", "进入", "申请", "指控", "显示", "认为", "指出", "透露", "负责人", "就读", "任教", "入选", "现任", "出任", "担任");

    /** Tell what kind of thing it is, and name none. */
    private static final Pattern GENERIC = Pattern.compile(
            "(?:该|本|各|某|多|数|一|两|三|几|这|那|大|小|中|全|高|新|老|国|海|内|外|上|下|头部|知名|重点|国内|国外|海外|国际|世界|全球|全国|地方|当地|相关|有关|主管|大型|中小|综合|名牌|顶尖|商业|投资|中央|国有"
                    + "|民营|私人|公立|私立|联合|产业|行业|科技|金融|互联网|人工智能|新能源|智能|数字|电动|汽车|芯片|半导体|生物|医疗|医药|教育|投|消费|人形|工业|服务|扫地|自动驾驶|具身|消费级|专用|通用|开源|国产|家用|移动|卫星|电力|核|风电|大|个人|用户|训练|合成|结构化|公共|社交|神经|原材|电池|智慧|商务|私募|公募|风险|主权|对冲|养老|母|产业|政府|引导|美元|人民币|"
                    + "清洁|可再生|绿色|传统|化石|商用|民用|低空|深空|跨境|直播|网络|现代|冷链|同城|无人|一个|进入|信息|企业|管理|系统|应用|操作|基础|底层|配套|硬件|软件|云|大模型|多模态|量子|光|移动互联|美好|不确定的?|可期的?|在)+");

    private static final int LONGEST = 16;

    private ChineseOrganisations() {}

    /** Where the organisations of a Chinese text stand. */
    static List<NameSpan> in(String text) {
        var spans = new ArrayList<NameSpan>();
        var ends = FORMAL_END.matcher(text);
        while (ends.find()) {
            int start = start(text, ends.start());
            String stem = text.substring(start, ends.start());
            if (stem.length() >= 2 && !GENERIC.matcher(stem).matches()) {
                spans.add(NameSpan.of(start, ends.end(), EntityType.ORGANISATION));
            }
        }
        var informal = INFORMAL_NAME.matcher(text);
        while (informal.find()) {
            String name = informal.group("name");
            String stem = name.replaceFirst("(?:" + INFORMAL + ")$", "");
            if (stem.length() >= 2 && !GENERIC.matcher(stem).lookingAt() && EDGES.indexOf(stem.charAt(0)) < 0
                    && EDGE_WORDS.stream().noneMatch(stem::contains)) {
                spans.add(NameSpan.of(informal.start("name"), informal.end("name"), EntityType.ORGANISATION));
            }
        }
        return spans;
    }

    /** Where the name that ends at a place begins: behind the last mark or word that can be no part of it. */
    private static int start(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST && isOfName(text, start - 1)) {
            int at = start - 1;
            boolean isEdge = EDGE_WORDS.stream().anyMatch(word -> text.startsWith(word, at - word.length() + 1) && at - word.length() + 1 >= 0);
            if (isEdge) {
                break;
            }
            start--;
        }
        return start;
    }

    private static boolean isOfName(String text, int at) {
        char character = text.charAt(at);
        return Character.isLetterOrDigit(character) && EDGES.indexOf(character) < 0;
    }
}
