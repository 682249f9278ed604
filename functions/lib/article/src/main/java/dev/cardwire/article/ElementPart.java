package dev.cardwire.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What part of a page an element is by its tag and by what its author calls it: class, id, role, itemprop. The words are
 * those of the common publishing systems and templates, as readability.js and trafilatura know them, compared word by
 * word: {@code subheader} is no {@code header}, {@code read-more} is {@code read more}.
 */
enum ElementPart {
    /** Named as what holds an article's text. */
    ARTICLE,
    /** Beside the text: navigation, related links, sharing, subscription, advertisement, author, tags. */
    BESIDE,
    /** What readers say. */
    COMMENTS,
    /** The words under a picture, or who took it. */
    CAPTION,
    /** Named as nothing of these. */
    PLAIN;

    private static final Set<String> ARTICLE_NAMES = names(
            "article body, articlebody, article content, articlecontent, article text, articletext, article, post body, post content, "
                    + "postcontent, post text, post entry, entry content, entrycontent, entry body, story body, storybody, story content, "
                    + "story text, content body, contentbody, body text, body copy, bodycopy, field body, main content, maincontent, "
                    + "news text, newstext, news content, news body, text content, page content, blog content, rich text, richtext, h entry, "
                    + "hentry, entry, story, fulltext, full text, article main");

    private static final Set<String> COMMENT_NAMES = names(
            "comment, comments, commentlist, comment list, commentarea, disqus, disqus thread, respond, livefyre, pingback, pingbacks, "
                    + "trackback, trackbacks, reader comments, reply, replies, discussion, coral");

    private static final Set<String> CAPTION_NAMES = names(
            "caption, captions, figcaption, photo credit, image credit, img credit, credit, credits, caption text, wp caption, "
                    + "photo caption, image caption, img caption, media caption, picture caption, photographer, cutline, image info, photo info");

    private static final Set<String> BESIDE_NAMES = names(
            "ad, ads, adv, advert, adverts, advertisement, advertising, adsbygoogle, adslot, ad slot, adsense, sponsor, sponsors, sponsored, "
                    + "sponsorship, promo, promos, promotion, promobox, native ad, dfp, banner, banners, outbrain, taboola, zergnet, revcontent, "
                    + "related, relateds, relatedposts, relatedarticles, related articles, related posts, recirc, recirculation, recommend, "
                    + "recommended, recommendation, recommendations, recommends, suggested, suggestions, trending, popular, most read, "
                    + "mostread, most popular, most viewed, more from, more news, more stories, more articles, more posts, read more, readmore, "
                    + "read next, readnext, read also, see also, seealso, up next, upnext, next up, next article, next post, next story, prev next, "
                    + "previous post, also read, also like, further reading, in other news, latest news, latest posts, latest stories, "
                    + "latest articles, recent posts, top stories, around the web, teaser list, teasers, "
                    + "share, shares, sharing, sharebar, sharebox, sharebuttons, sharetools, sharedaddy, sharethis, addthis, addtoany, "
                    + "social, socials, sociable, socialmedia, follow, follow us, like us, tweet button, fb like, "
                    + "newsletter, newsletters, subscribe, subscription, subscriptions, signup, sign up, optin, opt in, mailchimp, mailing list, "
                    + "paywall, piano, regwall, premium promo, cookie, cookies, cookiebar, consent, gdpr, ccpa, privacy, onetrust, "
                    + "sidebar, sidebars, side bar, rail, right rail, left rail, aside, footer, foot, masthead, topbar, "
                    + "nav, navbar, navi, navigation, subnav, menu, menus, submenu, breadcrumb, breadcrumbs, bread crumb, bread crumbs, crumbs, "
                    + "pager, pagination, paging, pagenav, page numbers, toolbar, tools, toolbox, skip link, skip links, skip, search form, "
                    + "searchform, popup, pop up, modal, lightbox, overlay, dialog, interstitial, tooltip, toast, "
                    + "author bio, authorbio, author box, authorbox, author info, authorinfo, author card, about author, about the author, "
                    + "author profile, author description, author desc, author details, author meta, author name, author names, author avatar, "
                    + "author block, post author, entry author, article author, bio, author, authors, byline, bylines, contributor, contributors, vcard, "
                    + "tag list, taglist, tags, tagcloud, tag cloud, post tags, article tags, tag links, entry tags, keywords, categories, "
                    + "category list, cat links, post categories, posted in, posted on, filed under, topics list, "
                    + "meta, metadata, postmeta, post meta, entry meta, article meta, entry footer, post footer, article footer, post info, "
                    + "entry info, article info, dateline info, timestamp, time stamp, pubdate, publish date, published date, post date, "
                    + "postdate, entry date, article date, date line info, datetime, rating, ratings, votes, vote, poll, quiz, "
                    + "widget area, login, register, signin, sign in, disclaimer, copyright, legal, license, "
                    + "hidden, visually hidden, visuallyhidden, sr only, screen reader text, screenreader text, screen reader, offscreen, "
                    + "noprint, no print, print only, printonly, slideshow, carousel, gallery, galleries, slider, player, video player, "
                    + "playlist, jwplayer, kicker, eyebrow, donate, donation, feedback, shop, product box, buybox, buy button, cta, call to action, "
                    + "jp relatedposts, yarpp, rss, shoutbox, remark, pullquote, pull quote, toc, table of contents, ez toc, back to top, "
                    + "edit section, editsection, navbox, site header, siteheader, page header, global header, top header");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Za-z]+");
    private static final int LONGEST_NAMES = 400;

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(", ")).collect(Collectors.toUnmodifiableSet());
    }

    /** Tells the parts of one page; templates call a thousand elements the same, so what was told is kept. */
    static final class Teller {

        private final Map<String, ElementPart> known = new HashMap<>();

        ElementPart of(Element element) {
            return switch (element.normalName()) {
                case "html", "body", "main" -> PLAIN;
                case "nav", "aside", "footer", "form", "dialog", "menu" -> named(element) == COMMENTS ? COMMENTS : BESIDE;
                case "figcaption" -> CAPTION;
                case "article" -> named(element) == COMMENTS ? COMMENTS : ARTICLE;
                default -> named(element);
            };
        }

        private ElementPart named(Element element) {
            switch (element.attr("role")) {
                case "navigation", "banner", "contentinfo", "complementary", "menu", "menubar", "dialog", "alertdialog", "search", "toolbar" -> {
                    return BESIDE;
                }
                default -> { }
            }
            if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
                return ARTICLE;
            }
            String names = element.className() + ' ' + element.id();
            return names.length() == 1 ? PLAIN : known.computeIfAbsent(names, Teller::ofNames);
        }

        private static ElementPart ofNames(String names) {
            var found = PLAIN;
            for (String name : names.substring(0, Math.min(names.length(), LONGEST_NAMES)).strip().split("\\s+")) {
                String[] words = NOT_LETTERS.split(CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT));
                for (int i = 0; i < words.length; i++) {
                    String phrase = words[i];
                    var part = ofName(phrase);
                    for (int j = i + 1; j < Math.min(words.length, i + 4) && part == PLAIN; j++) {
                        phrase = phrase + ' ' + words[j];
                        part = ofName(phrase);
                    }
                    // What stands beside an article is often named after it: article-share, story-footer.
                    if (found == PLAIN || found == ARTICLE && part != PLAIN) {
                        found = part;
                    }
                }
            }
            return found;
        }

        private static ElementPart ofName(String name) {
            return COMMENT_NAMES.contains(name) ? COMMENTS
                    : CAPTION_NAMES.contains(name) ? CAPTION
                    : BESIDE_NAMES.contains(name) ? BESIDE
                    : ARTICLE_NAMES.contains(name) ? ARTICLE
                    : PLAIN;
        }
    }
}
