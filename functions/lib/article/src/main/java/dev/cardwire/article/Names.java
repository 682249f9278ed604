package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names of a text: those of the glossary, and those that capitals, endings or words beside them tell. */
final class Names {

    /** End an organisation's name. */
    private static final Set<String> ORGANISATION_ENDS = Set.of(("Inc Corp Corporation Company Co Ltd LLC PLC GmbH AG NV SA Lab Labs Laboratory Laboratories University"
            + " Institute College School Foundation Association Group Holdings Capital Ventures Partners Bank Agency Commission Council Committee Ministry Court Union"
            + " Department Technologies Systems Software Networks Robotics Semiconductor Media Times Post News AI Motors Energy Airlines Pharma"
            + " Bureau Authority Fund Insurance Studios Records Entertainment Journal Dept Office Society").split(" "));

    /** Begin an organisation's name before "of". */
    private static final Set<String> ORGANISATIONS_OF = Set.of("University", "Institute", "Department", "Ministry", "Bank", "College", "Court", "Office", "Bureau");

    private static final Set<String> PLACE_ENDS = Set.of(("County City River Street Island Islands Valley Bay Beach Park Mountain Mountains Lake Avenue Province"
            + " Airport").split(" "));

    private static final Pattern IN_PLACE = Pattern.compile("\\b(?:in|near|from|across) $");

    private static final Glossary GLOSSARY = Glossary.ofTheField();

    private Names() {}

    /**
     * The names of a text, in order, none within another.
     *
     * @param text widths folded
     */
    static List<NameFact> in(String text, Language language) {
        var found = new ArrayList<NameFact>();
        GLOSSARY.in(text).forEach(known -> found.add(known(text, known)));
        spans(text, language).forEach(span -> found.add(unknown(text, span)));
        found.sort(Comparator.comparingInt(NameFact::start).thenComparing(Comparator.comparingInt(NameFact::end).reversed()));
        var apart = new ArrayList<NameFact>();
        for (var name : found) {
            boolean isMoney = name.end() < text.length() && text.charAt(name.end()) == '$';
            if (!isMoney && (apart.isEmpty() || name.start() >= apart.getLast().end())) {
                apart.add(name);
            }
        }
        return withFullNames(apart);
    }

    private static List<NameSpan> spans(String text, Language language) {
        var spans = new ArrayList<NameSpan>();
        switch (language) {
            case ENGLISH -> spans.addAll(EnglishNames.in(text));
            case CHINESE -> {
                spans.addAll(ChineseNames.in(text));
                spans.addAll(ChinesePeople.in(text));
                spans.addAll(ChineseOrganisations.in(text));
            }
            case OTHER -> { }
        }
        return spans;
    }

    private static NameFact known(String text, Glossary.Known known) {
        boolean isProduct = known.thing().type() == EntityType.PRODUCT;
        boolean isMaker = known.thing().type() == EntityType.ORGANISATION && known.end() - known.start() > 1
                && Letters.isUnspaced(text.charAt(known.end() - 1)) && known.end() < text.length() && Character.isDigit(text.charAt(known.end()));
        int end = isProduct || isMaker || known.thing().type() == EntityType.OTHER ? Versions.endBehind(text, known.end()) : known.end();
        var version = Versions.plain(text.substring(known.end(), end));
        return new NameFact(known.start(), end, text.substring(known.start(), end), version.isPresent() && isMaker ? EntityType.PRODUCT : known.thing().type(),
                Set.of(known.thing().key()), version);
    }

    private static NameFact unknown(String text, NameSpan span) {
        String name = text.substring(span.start(), span.end());
        var thing = GLOSSARY.find(name);
        if (thing.isPresent()) {
            return new NameFact(span.start(), span.end(), name, thing.get().type(), Set.of(thing.get().key()), Optional.empty());
        }
        var product = Versions.ofName(name).filter(version -> span.type().isEmpty());
        if (product.isPresent()) {
            String base = product.get().group("name");
            return new NameFact(span.start(), span.end(), name, GLOSSARY.find(base).map(Glossary.Thing::type).orElse(EntityType.PRODUCT), Set.of(key(base)),
                    Versions.plain(product.get().group("version")));
        }
        return new NameFact(span.start(), span.end(), name, type(text, span, name), Set.of(key(name)), Optional.empty());
    }

    private static EntityType type(String text, NameSpan span, String name) {
        String last = lastWord(name);
        int of = name.indexOf(" of ");
        if (ORGANISATION_ENDS.contains(last) || of > 0 && ORGANISATIONS_OF.contains(name.substring(0, of))) {
            return EntityType.ORGANISATION;
        }
        if (span.type().isPresent()) {
            return span.type().get();
        }
        boolean hasSpace = name.indexOf(' ') > 0;
        if (hasSpace && NameWords.GIVEN_NAMES.contains(name.substring(0, name.indexOf(' ')))) {
            return EntityType.PERSON;
        }
        String before = text.substring(Math.max(0, span.start() - 8), span.start());
        if (PLACE_ENDS.contains(last) || !hasSpace && IN_PLACE.matcher(before).find() && Character.isLowerCase(name.charAt(name.length() - 1))) {
            return EntityType.PLACE;
        }
        return EntityType.OTHER;
    }

    /** The last word in Latin letters, without a full stop: Inc of "Globex, Inc.". */
    private static String lastWord(String name) {
        int end = name.endsWith(".") ? name.length() - 1 : name.length();
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(name.charAt(start - 1)) && !Letters.isUnspaced(name.charAt(start - 1))) {
            start--;
        }
        return name.substring(start, end);
    }

    private static String key(String name) {
        return GLOSSARY.find(name).map(Glossary.Thing::key).orElseGet(() -> name.toLowerCase(Locale.ROOT));
    }

    /** Who was named in full is meant by the last name alone. */
    private static List<NameFact> withFullNames(List<NameFact> names) {
        var byLastName = new HashMap<String, NameFact>();
        for (var name : names) {
            int space = name.text().lastIndexOf(' ');
            if (name.type() == EntityType.PERSON && space > 0) {
                byLastName.putIfAbsent(name.text().substring(space + 1), name);
            }
        }
        return names.stream().map(name -> full(name, byLastName)).toList();
    }

    private static NameFact full(NameFact name, Map<String, NameFact> byLastName) {
        var full = byLastName.get(name.text());
        boolean isUnknown = name.type() == EntityType.OTHER || name.type() == EntityType.PLACE && GLOSSARY.find(name.text()).isEmpty();
        return full == null || !isUnknown
                ? name
                : new NameFact(name.start(), name.end(), name.text(), EntityType.PERSON, full.keys(), name.version());
    }
}
