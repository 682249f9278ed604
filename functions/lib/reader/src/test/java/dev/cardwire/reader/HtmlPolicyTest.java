package dev.cardwire.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPolicyTest {

    private static final String BASE = "https://example.org/a/b";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p onclick="x()">a</p>                         | <p>a</p>
            a<script>alert(1)</script>b                    | ab
            <style>p{}</style><p style="color:red">a</p>   | <p>a</p>
            <a href="javascript:alert(1)">a</a>            | <a>a</a>
            <a href="data:text/html,x">a</a>               | <a>a</a>
            <a href="/x">a</a>                             | <a href="https://example.org/x">a</a>
            <a href="mailto:a@example.org">a</a>           | <a href="mailto:a@example.org">a</a>
            <img src="data:image/png;base64,AA" alt="x">   | <img alt="x">
            <iframe src="https://example.org/"></iframe>b  | b
            <svg><script>1</script></svg>b                 | b
            <table><tbody><tr><td>1</td></tr></tbody></table> | <table><tbody><tr><td>1</td></tr></tbody></table>
            <form action="/x"><input name="a"></form>t     | t
            """)
    void onlyWhatIsAllowedSurvives(String html, String expected) {
        assertEquals(Optional.of(expected), HtmlPolicy.clean(html, BASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>a <b>b</b> <i>c</i> <em>d</em> <strong>e</strong> <code>f</code></p>", "<ul><li>1</li><li>2</li></ul>", "<ol><li>1</li></ol>",
            "<h2>t</h2><blockquote>q</blockquote><pre>x  y</pre><hr>", "<p>a<br>b</p>", "<figure><img src=\"https://example.org/i.png\" alt=\"x\"><figcaption>c</figcaption></figure>",
            "<ruby>漢<rt>kan</rt></ruby>", "<p lang=\"zh\" dir=\"ltr\">中文</p>", "<dl><dt>a</dt><dd>b</dd></dl>", "<time datetime=\"2026-11-16\">16 Nov</time>",
            "<a href=\"https://example.org/x?a=1&amp;b=2\" title=\"t\">l</a>", "a &lt; b &amp; c"})
    void ordinaryMarkUpSurvivesToTheLetter(String html) {
        assertEquals(Optional.of(html), HtmlPolicy.clean(html, BASE));
        assertEquals(Optional.of(html), HtmlPolicy.keep(html, BASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // script and its disguises
            "<script>alert(1)</script>", "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</script>", "<script/x>alert(1)</script>",
            "<<script>alert(1)//<</script>", "<script\n>alert(1)</script\n>", "<p>a<script>b", "<sCrIpT>x</sCrIpT>", "<script\0>alert(1)</script>",
            // event handlers
            "<img src=x onerror=alert(1)>", "<img src=\"https://example.org/i.png\"onerror=\"alert(1)\">", "<p/onmouseover=alert(1)>a", "<a href='https://example.org/' onclick='x'>a</a>",
            "<img src='x' ONERROR='x'>", "<body onload=alert(1)>", "<details open ontoggle=alert(1)>a</details>", "<p on\nclick=x>a</p>", "<img/src='x'/onerror='x'/>",
            "<b title='x' onfocus = alert(1) tabindex=1>a</b>",
            // addresses that run
            "<a href=javascript:alert(1)>a</a>", "<a href=' javascript:alert(1)'>a</a>", "<a href='java\nscript:alert(1)'>a</a>", "<a href='java&#x09;script:alert(1)'>a</a>",
            "<a href='&#106;avascript:alert(1)'>a</a>", "<a href='&#x6A&#x61vascript:alert(1)'>a</a>", "<a href='JaVaScRiPt:alert(1)'>a</a>", "<a href='vbscript:x'>a</a>",
            "<a href='data:text/html;base64,PHNjcmlwdD4='>a</a>", "<a href='\u0001javascript:alert(1)'>a</a>", "<img src='javascript:alert(1)'>", "<img src=\"jav\tascript:x\">",
            "<a href='feed:javascript:alert(1)'>a</a>", "<a href='view-source:javascript:x'>a</a>", "<blockquote cite='javascript:x'>a</blockquote>", "<a href='//javascript:x'>a</a>",
            "<a href='https:javascript:alert(1)'>a</a>", "<a href='\\\\evil.example'>a</a>", "<q cite='data:x'>a</q>",
            // styles
            "<p style='background:url(javascript:x)'>a</p>", "<style>@import 'https://evil.example/x.css';</style>", "<p style='width:expression(alert(1))'>a</p>",
            "<link rel=stylesheet href='https://evil.example/x.css'>", "<p style=\"-moz-binding:url('https://evil.example/x.xml')\">a</p>", "<div style='position:fixed;top:0'>a</div>",
            // frames, forms, plug-ins, documents
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data='javascript:x'></object>", "<embed src='https://evil.example/x.swf'>", "<base href='https://evil.example/'>",
            "<meta http-equiv=refresh content='0;url=javascript:x'>", "<form action='javascript:x'><button>a</button></form>", "<frameset><frame src='javascript:x'></frameset>",
            "<applet code=x>", "<video src=x onerror=alert(1)></video>", "<isindex action=javascript:x>", "<portal src='https://evil.example/'>",
            // what a second parser reads in another way than the first
            "<svg><style><img src=x onerror=alert(1)></style></svg>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<p title='</title><script>alert(1)</script>'>a</p>",
            "<!--><img src=x onerror=alert(1)>-->", "<!-- --!><img src=x onerror=alert(1)>", "<![CDATA[><img src=x onerror=alert(1)>]]>", "<textarea><script>x</script>",
            "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>", "<title><a href=\"</title><img src=x onerror=alert(1)>\">", "<xmp><p title=\"</xmp><svg/onload=alert(1)>\">",
            "<plaintext><script>x", "<template><script>alert(1)</script></template>", "<select><style></select><svg onload=alert(1)></style>", "<img alt=\"`\" src=x onerror=alert(1)//`>",
            "<svg><foreignObject><iframe src=javascript:x></iframe></foreignObject></svg>", "<svg><use href=\"data:image/svg+xml,x\"></use></svg>", "<svg><a xlink:href=\"javascript:x\"><text>a</text></a></svg>",
            "<svg><animate attributeName=href values=javascript:alert(1) /></svg>", "<math href=\"javascript:x\">a</math>", "<?xml-stylesheet href='javascript:x'?><p>a</p>", "<?php echo 1 ?><p>a</p>",
            "<a><a href='javascript:x'>b</a></a>", "<p title=\"a&quot; onclick=&quot;x\">a</p>", "<p title='<img src=x onerror=x>'>a</p>", "<b title=\"&lt;script&gt;\">a</b>"})
    void noAttackSurvives(String html) {
        HtmlPolicy.clean(html, BASE).ifPresent(clean -> Harmless.check(clean, html));
        HtmlPolicy.keep(html, BASE).ifPresent(kept -> Harmless.check(kept, html));
        HtmlPolicy.clean("<p>" + html + "</p>x", BASE).ifPresent(clean -> Harmless.check(clean, html));
    }

    @Test
    void whatIsCleanStaysAsItIs() {
        String once = HtmlPolicy.clean("<div><p title='a\"b'>x<br>y &nbsp; &eacute; &lt;b&gt;</p><img src='/i.png'></div>", BASE).orElseThrow();
        assertEquals(Optional.of(once), HtmlPolicy.clean(once, BASE));
        assertFalse(once.contains("<b>"));
    }
}
