package dev.cardwire.reader;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;

/** Text to a tree: strictly if that works, else by {@link LenientXml}. No DOCTYPE, no entity, nothing from outside. */
final class XmlTree {

    /** What came of it. */
    sealed interface Outcome {}

    record Tree(Document document) implements Outcome {}

    record Broken(String reason) implements Outcome {}

    /** No feed needs more; what comes later walks the tree by recursion. */
    private static final int DEEPEST = 256;

    private XmlTree() {}

    static Outcome parse(String xml, Repairs repairs) {
        try {
            return bounded(strict().build(new StringReader(xml)));
        } catch (JDOMException e) {
            repairs.add(Damage.UNCLOSED_ELEMENT, firstLine(e));
            return LenientXml.parse(xml, repairs).map(XmlTree::bounded)
                    .orElseGet(() -> new Broken("the body is XML broken beyond repair: " + firstLine(e)));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    private static SAXBuilder strict() {
        var builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        // Deeper ones are not well-formed to this parser, so that no tree of them is built only to be thrown away.
        builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(DEEPEST));
        return builder;
    }

    private static Outcome bounded(Document document) {
        record At(Element element, int depth) {}
        var open = new ArrayDeque<At>();
        open.push(new At(document.getRootElement(), 1));
        while (!open.isEmpty()) {
            At at = open.pop();
            if (at.depth() > DEEPEST) {
                return new Broken("the body nests more than " + DEEPEST + " elements in one another");
            }
            at.element().getChildren().forEach(child -> open.push(new At(child, at.depth() + 1)));
        }
        return new Tree(document);
    }

    /** The parser's message, without text of the feed that it may quote at length. */
    private static String firstLine(JDOMException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown");
        return message.substring(0, Math.min(message.length(), 160));
    }
}
