package dev.cardwire.reader;

import dev.cardwire.reader.FeedDocument.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Authors, as Atom, RSS, Dublin Core and podcasts name them. */
final class People {

    private static final Pattern EMAIL_AND_NAME = Pattern.compile("(?:mailto:)?([^\\s()<>@]{1,100}@[^\\s()<>@]{1,100})\\s*\\((.{1,200})\\)");
    private static final Pattern NAME_AND_EMAIL = Pattern.compile("([^<>()]{1,200}?)\\s*[<(\\[](?:mailto:)?([^\\s()<>@]{1,100}@[^\\s()<>@\\]]{1,100})[>)\\]]");
    private static final Pattern EMAIL = Pattern.compile("(?:mailto:)?([^\\s()<>@,]{1,100}@[^\\s()<>@,]{1,100})");

    private People() {}

    /** The authors of an entry or a feed. */
    static List<Person> of(Node node, String outermost) {
        var people = new ArrayList<Person>();
        for (String key : List.of("atom:author", "author", "dc:creator", "dc:author", "itunes:author", "managingeditor", "webmaster", "dc:publisher")) {
            for (Node child : node.children()) {
                if (child.is(key)) {
                    one(child, outermost).filter(person -> !isThere(person, people)).ifPresent(people::add);
                }
            }
        }
        return people;
    }

    /** One who is named twice, by RSS and by Dublin Core, say, is one. */
    private static boolean isThere(Person person, List<Person> people) {
        return people.stream().anyMatch(other -> other.equals(person)
                || person.name().isPresent() && other.name().equals(person.name()) && person.uri().isEmpty() && person.email().isEmpty());
    }

    private static Optional<Person> one(Node author, String outermost) {
        Optional<Person> structured = author.hasChildren() ? structured(author, outermost) : Optional.empty();
        return structured.or(() -> written(author.hasChildren() ? InnerHtml.of(author) : author.text()));
    }

    /** Atom's form: name, address and page each in a child of its own. */
    static Optional<Person> structured(Node author, String outermost) {
        Optional<String> name = Optional.empty();
        Optional<String> email = Optional.empty();
        Optional<String> uri = Optional.empty();
        for (Node child : author.children()) {
            Optional<String> text = PlainText.present(child.text());
            switch (child.name().local().toLowerCase(java.util.Locale.ROOT)) {
                case "name" -> name = name.or(() -> text);
                case "email" -> email = email.or(() -> text);
                case "uri", "url", "homepage" -> uri = uri.or(() -> text.flatMap(link -> WebLinks.absolute(child.base(outermost), link)));
                default -> { }
            }
        }
        // Some put everything into the name.
        Optional<Person> written = name.flatMap(People::written);
        if (email.isEmpty() && written.flatMap(Person::email).isPresent()) {
            return Optional.of(new Person(written.get().written(), written.get().name(), written.get().email(), uri));
        }
        return person(Optional.empty(), name.flatMap(PlainText::ofHtml), email, uri);
    }

    /** RSS's form: an e-mail address, a name, or both. */
    static Optional<Person> written(String text) {
        return PlainText.ofHtml(text).flatMap(line -> {
            Optional<String> all = PlainText.present(text);
            if (line.indexOf('@') < 0) {
                return person(all, Optional.of(line), Optional.empty(), Optional.empty());
            }
            var emailFirst = EMAIL_AND_NAME.matcher(line);
            if (emailFirst.matches()) {
                return person(all, PlainText.present(emailFirst.group(2)), Optional.of(emailFirst.group(1)), Optional.empty());
            }
            var nameFirst = NAME_AND_EMAIL.matcher(line);
            if (nameFirst.matches()) {
                return person(all, PlainText.present(nameFirst.group(1)), Optional.of(nameFirst.group(2)), Optional.empty());
            }
            var email = EMAIL.matcher(line);
            return email.matches() ? person(all, Optional.empty(), Optional.of(email.group(1)), Optional.empty())
                    : person(all, Optional.of(line), Optional.empty(), Optional.empty());
        });
    }

    private static Optional<Person> person(Optional<String> written, Optional<String> name, Optional<String> email, Optional<String> uri) {
        return name.isEmpty() && email.isEmpty() && uri.isEmpty() ? Optional.empty() : Optional.of(new Person(written, name, email, uri));
    }
}
