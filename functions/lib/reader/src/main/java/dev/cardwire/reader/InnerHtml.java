package dev.cardwire.reader;

import java.util.List;
import org.jdom2.CDATA;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** What an element holds, as HTML: its text, or, where a feed did not escape its mark-up, the mark-up. */
final class InnerHtml {

    private InnerHtml() {}

    static String of(Element element) {
        if (element.getChildren().isEmpty()) {
            return element.getText();
        }
        Element copy = element.clone();
        plain(copy);
        List<Content> inside = copy.getContent();
        if (copy.getChildren().size() == 1 && copy.getTextTrim().isEmpty() && copy.getChildren().getFirst().getName().equals("div")) {
            // RFC 4287, 3.1.1.3: the div around XHTML is no part of it.
            inside = copy.getChildren().getFirst().getContent();
        }
        var output = new XMLOutputter(Format.getRawFormat().setExpandEmptyElements(true));
        return output.outputString(inside).replaceAll("</(?:br|hr|img|input|wbr|source|embed|area|col)>", "");
    }

    private static void plain(Element element) {
        element.setNamespace(Namespace.NO_NAMESPACE);
        List.copyOf(element.getAdditionalNamespaces()).forEach(element::removeNamespaceDeclaration);
        element.getAttributes().removeIf(attribute -> !attribute.getNamespace().equals(Namespace.NO_NAMESPACE));
        for (int i = 0; i < element.getContentSize(); i++) {
            if (element.getContent(i) instanceof CDATA section) {
                // HTML has no such sections: their text is text.
                element.setContent(i, new Text(section.getText()));
            }
        }
        element.getChildren().forEach(InnerHtml::plain);
    }
}
