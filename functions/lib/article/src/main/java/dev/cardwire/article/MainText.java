package dev.cardwire.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the elements of a page that hold its article. As in Mozilla's readability: each paragraph speaks for the elements
 * around it, the nearest most, and what stands beside the winner and is like it belongs to it.
 */
final class MainText {

    private static final int SHORTEST_PARAGRAPH = 20;
    private static final int LEVELS = 5;
    private static final int NAMED = 25;
    private static final int CANDIDATES = 5;

    private final PageBlocks page;
    private final ElementPart.Teller parts;
    private final Map<Element, Double> scores = new LinkedHashMap<>();

    private MainText(PageBlocks page, ElementPart.Teller parts) {
        this.page = page;
        this.parts = parts;
    }

    /** The elements that hold the article, in the page's order; none if no paragraph speaks for any. */
    static List<Element> of(PageBlocks page, ElementPart.Teller parts) {
        var search = new MainText(page, parts);
        search.score();
        return search.best().map(search::withSiblings).map(roots -> ArticleParts.with(roots, page)).orElse(List.of());
    }

    private void score() {
        for (var block : page.blocks()) {
            if (block.length() >= SHORTEST_PARAGRAPH) {
                double points = (1 + block.commas() + Math.min(block.length() / 80.0, 3)) * (1 - block.linkDensity());
                // A paragraph speaks for its parent; text that stands by itself between others, for the element it is in.
                Element at = page.measure(block.owner()).isDivided() || block.owner().parent() == null ? block.owner() : block.owner().parent();
                for (int level = 0; level < LEVELS && at != null && !at.nameIs("html") && !at.nameIs("#root"); at = at.parent()) {
                    if (HtmlText.isLine(at)) {
                        scores.merge(at, points / (level == 0 ? 1 : level == 1 ? 2 : level * 3), Double::sum);
                        level++;
                    }
                }
            }
        }
        scores.replaceAll((element, points) -> (points + start(element)) * (1 - page.measure(element).linkDensity()));
    }

    private double start(Element element) {
        double start = switch (element.normalName()) {
            case "div", "article", "main", "section" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return start + switch (parts.of(element)) {
            case ARTICLE -> NAMED;
            case BESIDE, COMMENTS, CAPTION -> -NAMED;
            case PLAIN -> 0;
        };
    }

    private Optional<Element> best() {
        List<Element> top = scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Element, Double> entry) -> -entry.getValue())
                        .thenComparing(entry -> -page.measure(entry.getKey()).length()))
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
        if (top.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(climbed(common(top)));
    }

    /** Where several score alike, the element around them: an article in sections. */
    private Element common(List<Element> top) {
        Element first = top.getFirst();
        var alike = top.stream().skip(1).filter(other -> scores.get(other) >= 0.75 * scores.get(first)).toList();
        Element at = first.parent();
        for (int level = 0; alike.size() >= 2 && level < LEVELS && at != null && !at.nameIs("body"); level++, at = at.parent()) {
            Element around = at;
            if (alike.stream().filter(other -> isWithin(other, around)).count() >= 2) {
                scores.putIfAbsent(at, scores.get(first));
                return at;
            }
        }
        return first;
    }

    private static boolean isWithin(Element element, Element around) {
        Element at = element;
        for (int level = 0; level < 10 && at != null; level++, at = at.parent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }

    /** While the element around scores more, it; and it where there is nothing else in it. */
    private Element climbed(Element start) {
        Element best = start;
        double last = scores.get(best);
        double least = last / 3;
        for (Element at = best.parent(); at != null && !at.nameIs("body"); at = at.parent()) {
            double score = scores.getOrDefault(at, -1.0);
            if (score >= 0 && score < least) {
                break;
            }
            if (score > last) {
                best = at;
                break;
            }
            if (score >= 0) {
                last = score;
            }
        }
        while (best.parent() != null && !best.parent().nameIs("body") && page.measure(best.parent()).length() == page.measure(best).length()
                && page.measure(best).length() > 0) {
            best = best.parent();
        }
        return best;
    }

    private List<Element> withSiblings(Element best) {
        var roots = new ArrayList<Element>();
        double score = scores.getOrDefault(best, 0.0);
        double least = Math.max(10, score * 0.2);
        if (best.parent() == null) {
            return List.of(best);
        }
        var between = new ArrayList<Element>();
        for (Element sibling : best.parent().children()) {
            var measure = page.measure(sibling);
            double bonus = !best.className().isEmpty() && sibling.className().equals(best.className()) ? score * 0.2 : 0;
            if (sibling == best
                    || measure.length() > 0 && scores.getOrDefault(sibling, -bonus - 1) + bonus >= least
                    || isParagraph(measure)) {
                roots.addAll(between);
                roots.add(sibling);
                between.clear();
            } else if (!roots.isEmpty() && !measure.isDivided() && measure.linkDensity() < 0.25) {
                // A short paragraph between two long ones.
                between.add(sibling);
            }
        }
        return roots;
    }

    /** A paragraph that stands beside the element that holds the others: the first one, as often as not. */
    private static boolean isParagraph(PageBlocks.Measure measure) {
        return !measure.isDivided() && measure.length() > PageBlocks.PROSE && measure.linkDensity() < 0.25;
    }
}
