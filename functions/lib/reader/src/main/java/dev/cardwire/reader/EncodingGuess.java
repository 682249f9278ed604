package dev.cardwire.reader;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The last resort for bytes that are not UTF-8 and whose label is missing or wrong (POLLING rule 15): of the encodings that
 * feeds have, the one in which the text looks like a language.
 */
final class EncodingGuess {

    /** The most frequent characters of Chinese, simplified and traditional: text read in the wrong encoding has hardly any. */
    private static final String FREQUENT = "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運";

    /** The same of Korean: the other syllables share their bytes with frequent Chinese characters. */
    private static final String KOREAN = "이다는의에을가고하지한로기를은사자도서대시정인나리해으수보어라일부제들스있상그장전만게것성주아과원과여와신구국면관";

    /** An encoding, and what its text is made of. */
    private record Candidate(Charset charset, Own own) {}

    private interface Own {

        boolean test(char c, char before);
    }

    private static final List<Candidate> CANDIDATES = List.of(
            // Kana before ideographs: Japanese holds both, and Chinese no kana.
            new Candidate(Charset.forName("windows-31j"), (c, _) -> isKana(c)),
            new Candidate(Charset.forName("EUC-JP"), (c, _) -> isKana(c)),
            new Candidate(Charset.forName("x-windows-949"), (c, _) -> KOREAN.indexOf(c) >= 0),
            new Candidate(Encodings.GB18030, (c, _) -> FREQUENT.indexOf(c) >= 0),
            new Candidate(Charset.forName("Big5-HKSCS"), (c, _) -> FREQUENT.indexOf(c) >= 0),
            new Candidate(Charset.forName("windows-1251"), (c, before) -> isRussian(c) && isCyrillic(before)),
            new Candidate(Charset.forName("KOI8-R"), (c, before) -> isRussian(c) && isCyrillic(before)));

    /** What share of all characters beyond ASCII must be the encoding's own. */
    private static final double ENOUGH = 0.25;

    private EncodingGuess() {}

    /** The encoding whose text looks most like its language; windows-1252 if none does. */
    static Charset of(byte[] body) {
        Charset best = Encodings.WINDOWS_1252;
        double most = ENOUGH;
        byte[] sample = body.length > 100_000 ? Arrays.copyOf(body, 100_000) : body;
        for (Candidate candidate : CANDIDATES) {
            double share = share(sample, candidate).orElse(0.0);
            if (share > most) {
                best = candidate.charset();
                most = share;
            }
        }
        return best;
    }

    private static Optional<Double> share(byte[] body, Candidate candidate) {
        String text = new String(body, candidate.charset());
        int beyond = 0;
        int own = 0;
        int wrong = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyond++;
                own += candidate.own().test(c, i == 0 ? ' ' : text.charAt(i - 1)) ? 1 : 0;
                wrong += c == '\uFFFD' ? 1 : 0;
            }
        }
        // A sample may cut one character in two.
        return beyond == 0 || wrong > 1 + beyond / 50 ? Optional.empty() : Optional.of((double) own / beyond);
    }

    private static boolean isKana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }

    private static boolean isCyrillic(int c) {
        return c >= 0x410 && c <= 0x44F;
    }

    /** Small letters outnumber capitals in text; in the wrong Cyrillic encoding it is the other way round. Accented letters of
     * Western languages look like them too, but hardly ever stand side by side. */
    private static boolean isRussian(int c) {
        return c >= 0x430 && c <= 0x44F;
    }
}
