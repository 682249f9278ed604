package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the samples as a reader's browser shows them; skipped where no Chromium is installed. */
class PagesInChromiumTest {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    @TempDir
    private static Path data;

    private static Site site;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no Chromium is installed: name one by the variable CHROMIUM to test the pages in it");
        var silent = new PrintStream(OutputStream.nullOutputStream());
        site = Site.open(new Site.Options(data, 0, Optional.empty(), true, false), new Terminal(silent, silent, false), InstantSource.system());
        // The driver's own download of a browser is not wanted: what a reader has is tested.
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium.get()).setArgs(FLAGS));
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            browser.close();
            playwright.close();
            site.close();
        }
    }

    private static Optional<Path> chromium() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Page page(int width, ColorScheme scheme, List<String> complaints) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme).setLocale("en-US"));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
        return page;
    }

    private static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    @Test
    void theListAndEachCardFitAPhoneAndADeskWithoutAComplaintOfTheBrowser() {
        for (int width : List.of(320, 390, 1280)) {
            var complaints = new ArrayList<String>();
            try (var page = page(width, ColorScheme.LIGHT, complaints)) {
                page.navigate(site.url());
                assertTrue(fits(page), "the list at " + width);
                var cards = page.locator("a[href^='/cards/']").evaluateAll("links => [...new Set(links.map(link => link.href))]");
                List<?> addresses = (List<?>) cards;
                assertTrue(addresses.size() >= 12, addresses.toString());
                for (Object address : addresses) {
                    page.navigate(address.toString());
                    assertTrue(fits(page), address + " at " + width);
                    assertTrue(page.locator("h1").isVisible());
                }
                page.navigate(site.url() + "recaps");
                assertTrue(fits(page), "the recap at " + width);
            }
            assertEquals(List.of(), complaints, "at " + width);
        }
    }

    @Test
    void everyCitationMarkOpensTheSourcesOwnWords() {
        try (var page = page(1280, ColorScheme.LIGHT, new ArrayList<>())) {
            page.navigate(site.url());
            page.locator("a[href^='/cards/']").first().click();
            var marks = page.locator("details:has(blockquote), details:has(q)");
            assertTrue(marks.count() > 0);
            for (int i = 0; i < marks.count(); i++) {
                var quote = marks.nth(i).locator("blockquote, q").first();
                if (!quote.isVisible()) {
                    marks.nth(i).locator("summary").first().focus();
                    page.keyboard().press("Enter");
                }
                assertTrue(quote.isVisible());
                assertFalse(quote.textContent().isBlank());
            }
        }
    }

    @Test
    void darkIsDarkAndLightIsLight() {
        var backgrounds = Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> {
            try (var page = page(1280, scheme, new ArrayList<>())) {
                page.navigate(site.url());
                return page.evaluate("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor");
            }
        }).toList();
        assertNotEquals(backgrounds.get(0), backgrounds.get(1));
    }

    @Test
    void withoutJavaScriptTheFiltersWork() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(site.url() + "?language=zh");
            int chinese = page.locator("article, li.tile").count();
            page.navigate(site.url());
            assertTrue(chinese > 0 && chinese < page.locator("article, li.tile").count(), "Chinese cards: " + chinese);
        }
    }
}
