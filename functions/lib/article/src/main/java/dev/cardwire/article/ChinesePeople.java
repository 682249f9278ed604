package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People of a Chinese text: a surname and one or two characters behind a title, before a verb of speech or a form of
 * address; a foreign name by its dot. One that is found so is found wherever it stands.
 */
final class ChinesePeople {

    private static final String SURNAME = "(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯"
            + "|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慈逄])";

    private static final String TITLE = "(?:创始人|创办人|合伙人|首席[\\p{IsHan}]{2,5}[官家师]|CEO|CFO|CTO|COO|CMO|CPO|ＣＥＯ|ＣＦＯ|ＣＴＯ|总裁|董事长|总经理|经理|主席|会长|部长|司长|局长|处长|主任|院长|校长|所长|教授"
            + "|研究员|分析师|工程师|科学家|负责人|发言人|律师|法官|院士|博士|记者|作者|投资人|制作人|导演|总监|主管|高管|掌门人|代表|委员|秘书长|书记|市长|省长|总理|首相|大臣|议员|店长|站长|主编|编辑|执笔人|学者|专家|开发者|设计师|架构师|医生|女儿|儿子|团队的?|艺术家|企业家|者|师|董事|员工|车主|用户|网友|老师|运营|产品经理)";

    private static final String SPEECH = "(?:表示|说|称|认为|指出|透露|写道|坦言|强调|宣布|介绍|告诉|补充|直言|提醒|估计|预计|出任|担任|辞任|辞去|卸任|离职|加入|创办|创立|曾任|毕业|兼任|带领|回应|评价|解释|没有|团队|在[^，。]{1,12}(?:表示|说|称|指出|透露|写道|强调|宣布))";

    private static final String EDGE = "(?=$|[\\s，。、；：！？“”（）()《》,.:;·]|表示|说|称|在|对|于|认为|指出|透露|将|曾|也|和|与|及|则|向|从|就|已|是|为|宣布|介绍|强调|写道|坦言|告诉|接受|出任|担任|兼任|卸任|离职"
            + "|加入|现身|回应|提醒|评价|创办|创立|解释|补充|估计|预计|没有|还|近日|日前|今天|今日|昨天|昨日|周[一二三四五六日]|带队|团队|等|的|辞|因|被|把|以|离开|发布|发文|出席|公开|会|能|可|更|却|仍|不|未|都|并|而|但|或|让|给|到|去|来|获|入|主持|领|负责|参与|继任|接任|接替|执掌|签|身|有|共|持|所|又|再|此前|随后|\\d)";

    private static final Pattern BEHIND_TITLE = Pattern.compile(TITLE + "(?:、|，)?\\s?(?<name>" + SURNAME + "\\p{IsHan}{1,2}?)" + EDGE);
    private static final Pattern BEFORE_SPEECH = Pattern.compile("(?<![\\p{IsHan}])(?<name>" + SURNAME + "\\p{IsHan}{1,2}?)(?=" + SPEECH + ")");
    private static final Pattern ADDRESSED = Pattern.compile("(?<![\\p{IsHan}&&[^由与和对向是的，]])(?<name>" + SURNAME + "\\p{IsHan}{1,2}?)(?=先生|女士|教授|博士|院士|律师|团队)");

    /** 马克·扎克伯格: foreign names are written with a dot. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsHan}]{1,6}(?:[·•‧・][\\p{IsHan}A-Z]{1,8}){1,3}");
    private static final Pattern BEFORE_FOREIGN = Pattern.compile("^.*?(?:" + TITLE + "|[由与和对向是的据让请被在给])(?=[\\p{IsHan}]{1,6}[·•‧・])");

    /** Begin with a surname's character and are words. */
    private static final Set<String> WORDS = Set.of("方面", "高管", "高层", "何时", "时间", "金融", "国家", "项目", "成本", "车企", "应用", "于是", "许多", "任何", "安排",
            "官方", "关于", "马上", "石油", "钱包", "明年", "平台", "方式", "江苏", "温度", "黄金", "安全", "管理", "管理层", "白宫", "向来", "应该", "相关", "国内", "国外",
            "支持", "计划", "强调", "全球", "华为", "商业", "和解", "成员", "文件", "文章", "经理", "都会", "那么", "米兰", "海外", "项目组", "时代", "时候", "平均", "司法",
            "万科", "高通", "阿里", "金额", "包括", "宣布", "南京", "广州", "海信", "联合", "丰田", "简单", "单位", "成为", "有人", "多人", "员工", "和平", "易于", "连续",
            "门店", "全部", "同时", "权利", "党委", "路透", "相比", "常见", "楼市", "毛利", "车辆", "车主", "云端", "空间", "干部", "平安", "古代", "查询", "查看", "巴西", "曾经",
            "曾在", "应当", "解决", "解释", "满足", "成功", "和其他", "付费", "付款", "左右", "游戏", "游客", "花费", "国产", "原因", "原本", "原来", "区域", "区块", "储能", "荣耀", "商家",
            "商品", "冷却", "车型", "车厂", "简介", "季度", "强大", "宁德", "桂林", "祖国", "班级", "路径", "阳光", "康复", "康宁", "池塘", "章程", "向上", "向量", "司机", "石墨", "关系", "关键",
            "关注", "关税", "金属", "白皮", "连接", "广告", "明确", "明显", "明星", "农业", "农村", "普通", "普遍", "初步", "初创", "初期", "计算", "计算机", "索尼", "平方", "容量", "来自", "都是", "封装",
            "谈判", "卫星", "位于", "海关", "海报", "海洋", "花旗", "强制", "强化", "豆包", "练习", "丰富", "支付", "平时", "国会", "国际", "相信", "相对", "门槛", "云计算", "容易", "印度", "战略", "修复", "修改", "修订");

    private static final int MOST = 60;

    private ChinesePeople() {}

    /** Where the people of a Chinese text stand. */
    static List<NameSpan> in(String text) {
        var names = new HashSet<String>();
        for (var pattern : List.of(BEHIND_TITLE, BEFORE_SPEECH, ADDRESSED)) {
            var matches = pattern.matcher(text);
            int at = 0;
            while (at <= text.length() && matches.find(at)) {
                String name = matches.group("name");
                if (isName(name) && names.size() < MOST) {
                    names.add(name);
                }
                // A name may end the title that the next one stands behind.
                at = matches.start() + 1;
            }
        }
        var spans = new ArrayList<NameSpan>();
        for (String name : names) {
            // Each costs a pass over the text.
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                spans.add(NameSpan.of(at, at + name.length(), EntityType.PERSON));
            }
        }
        foreign(text, spans);
        return spans;
    }

    private static boolean isName(String name) {
        return WORDS.stream().noneMatch(name::startsWith) && Glossary.ofTheField().find(name).isEmpty();
    }

    private static void foreign(String text, List<NameSpan> spans) {
        Matcher dotted = FOREIGN.matcher(text);
        while (dotted.find()) {
            var before = BEFORE_FOREIGN.matcher(dotted.group());
            int start = before.find() ? dotted.start() + before.end() : dotted.start();
            spans.add(NameSpan.of(start, dotted.end(), EntityType.PERSON));
        }
    }
}
