package dev.cardwire.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.local.template.FunctionDefinition.Scheduled;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final Names NAMES = Names.local("http://127.0.0.1:3000", Map.of());

    @Test
    void aFunctionHasWhatGlobalsSayAndWhatItSaysItselfComesFirst() {
        var function = Template.read("""
                Globals:
                  Function:
                    MemorySize: 512
                    Timeout: 10
                    Environment:
                      Variables: {BOTH: global, GLOBAL: "1"}
                Resources:
                  One:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::handleRequest
                      Timeout: 20
                      Environment:
                        Variables: {BOTH: own}
                """, "a test", NAMES).function("One");
        assertEquals(512, function.memoryMb());
        assertEquals(Duration.ofSeconds(20), function.timeout());
        assertEquals(Map.of("BOTH", "own", "GLOBAL", "1"), function.variables());
    }

    @Test
    void parametersConditionsAndAttributesAreWorkedOut() {
        String text = """
                Parameters:
                  Days: {Type: Number, Default: 90}
                  Page: {Type: String, Default: ""}
                Conditions:
                  HasPage: !Not [!Equals [!Ref Page, ""]]
                Resources:
                  Table: {Type: AWS::DynamoDB::Table, Properties: {Days: !Ref Days}}
                  Thing:
                    Type: Some::Thing
                    Properties:
                      Name: !Ref Table
                      Index: !Sub "${Table.Arn}/index/due in ${AWS::Region}, not ${!Literal}"
                      Page: !If [HasPage, !Ref Page, none]
                      Gone: !If [HasPage, there, !Ref AWS::NoValue]
                      List: [a, !Ref AWS::NoValue, b]
                """;
        var thing = Template.read(text, "a test", NAMES).properties("Thing");
        assertEquals("cardwire-table", thing.get("Name"));
        assertEquals("arn:aws:dynamodb:us-east-1:000000000000:table/cardwire-table/index/due in us-east-1, not ${Literal}", thing.get("Index"));
        assertEquals("none", thing.get("Page"));
        assertEquals(List.of("a", "b"), thing.get("List"));
        assertTrue(!thing.containsKey("Gone"));

        var given = Template.read(text, "a test", Names.local("http://127.0.0.1:1", Map.of("Page", "https://a.example/", "Days", "7")));
        assertEquals("https://a.example/", given.properties("Thing").get("Page"));
        assertEquals("7", given.properties("Table").get("Days"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !Ref Nobody                        | the template declares no parameter or resource Nobody, used at Resources/X/Properties/Value
            !GetAtt X.Colour                   | a local run does not know the attribute Colour of a AWS::S3::Bucket, at Resources/X/Properties/Value
            !GetAtt X                          | expected GetAtt of Resource.Attribute, got X, at Resources/X/Properties/Value
            !ImportValue other                 | a local run does not know the function Fn::ImportValue, at Resources/X/Properties/Value; it knows Ref, Sub, GetAtt and If
            !Sub 'a ${Nobody}'                 | the template declares no parameter or resource Nobody, used at Resources/X/Properties/Value
            !If [Maybe, a, b]                  | the template declares no condition Maybe, used at Resources/X/Properties/Value
            !If [Odd, a, b]                    | a local run does not know the condition Fn::Sometimes, at Conditions/Odd; it knows Equals and Not
            !Ref AWS::Universe                 | a local run does not know AWS::Universe, at Resources/X/Properties/Value
            !Ref Open                          | the parameter Open has no default and no value was given, at Resources/X/Properties/Value
            !Sub [a, {b: c}]                   | a local run knows Fn::Sub of a text only, got [a, {b=c}], at Resources/X/Properties/Value
            """)
    void whatIsNotKnownIsAnErrorThatNamesItAndItsPlace(String value, String message) {
        var template = Template.read("""
                Parameters:
                  Open: {Type: String}
                Conditions:
                  Odd: !Sometimes [a]
                Resources:
                  X: {Type: AWS::S3::Bucket, Properties: {Value: %s}}
                """.formatted(value), "a test", NAMES);
        assertEquals(message, assertThrows(TemplateError.class, () -> template.properties("X")).getMessage());
    }

    @Test
    void anUnknownFunctionNamesThoseThatThereAre() {
        var error = assertThrows(TemplateError.class, () -> Template.bundled(NAMES).function("NewsFunction"));
        assertEquals("the template has no function NewsFunction; it has FetchFunction, EnrichFunction, RecapFunction, ApiFunction",
                error.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{a: [b'     | expected a CloudFormation template in YAML: a test
            'a: 1\na: 2' | expected a CloudFormation template in YAML: a test
            just a text  | expected a CloudFormation template, a map of sections: a test
            """)
    void whatIsNoTemplateIsSaidToBeNone(String text, String message) {
        var error = assertThrows(TemplateError.class, () -> Template.read(text.replace("\\n", "\n"), "a test", NAMES));
        assertTrue(error.getMessage().startsWith(message), error.getMessage());
    }

    @Test
    void aTriggerThatALocalRunDoesNotHaveIsAnErrorAndNotAFunctionThatNobodyCalls() {
        var template = Template.read("""
                Resources:
                  One:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::handleRequest
                      Timeout: 1
                      MemorySize: 128
                      Events: {Stream: {Type: Kinesis, Properties: {}}}
                """, "a test", NAMES);
        assertEquals("a local run does not know the event type Kinesis, at Resources/One/Events/Stream",
                assertThrows(TemplateError.class, () -> template.function("One")).getMessage());
    }

    @Test
    void theProjectsTemplateSaysWhatCallsEachFunction() {
        var template = Template.bundled(NAMES);
        assertEquals(List.of(new Scheduled("Poll", "rate(5 minutes)", "{\"shards\": \"0-15\"}")), template.function("FetchFunction").schedules());
        assertEquals(List.of(new Scheduled("Due", "rate(5 minutes)", "{\"due\": \"enrich\"}")), template.function("EnrichFunction").schedules());
        assertEquals(List.of(new Scheduled("Daily", "cron(0 6 * * ? *)", "{}")), template.function("RecapFunction").schedules());
        assertTrue(template.function("ApiFunction").http());
        var queue = template.function("EnrichFunction").queue().orElseThrow();
        assertEquals(2, queue.batchSize());
        assertEquals(5, queue.maxReceiveCount());
        assertEquals(5, queue.concurrency());
        assertEquals("cardwire-cardtable", template.function("ApiFunction").variables().get("CARDWIRE_TABLE"));
        assertEquals("http://127.0.0.1:3000/bot", template.function("FetchFunction").variables().get("CARDWIRE_BOT_URL"));
    }

    @Test
    void theQueueKeepsABatchFromOthersForSixTimesTheFunctionsTimeout() {
        var enrich = Template.bundled(NAMES).function("EnrichFunction");
        var visibility = enrich.queue().orElseThrow().visibilityTimeout();
        assertTrue(visibility.compareTo(enrich.timeout().multipliedBy(6)) >= 0, visibility.toString());
    }

    @Test
    void aModelIsGrantedOnlyWhereOneIsAskedAndNoOther() {
        assertEquals(Set.of(), modelGrants(Map.of()));
        var bedrock = Map.of("Analyst", "bedrock", "ModelId", "amazon.nova-lite-v1:0", "ModelInputPrice", "1", "ModelOutputPrice", "1",
                "ModelKeySecretArn", "arn:aws:secretsmanager:us-east-1:000000000000:secret:left-over");
        assertEquals(Set.of("bedrock:InvokeModel arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"), modelGrants(bedrock));
        var profiled = new HashMap<>(bedrock);
        profiled.put("InferenceProfileId", "us.amazon.nova-lite-v1:0");
        assertEquals(Set.of("bedrock:InvokeModel arn:aws:bedrock:us-east-1:000000000000:inference-profile/us.amazon.nova-lite-v1:0",
                "bedrock:InvokeModel arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0"), modelGrants(profiled));
        var server = Map.of("Analyst", "openai", "ModelId", "m", "ModelBaseUrl", "https://models.example/v1", "InferenceProfileId", "left.over");
        assertEquals(Set.of(), modelGrants(server));
        var keyed = new HashMap<>(server);
        keyed.put("ModelKeySecretArn", "arn:aws:secretsmanager:us-east-1:000000000000:secret:key-AbCdEf");
        assertEquals(Set.of("secretsmanager:GetSecretValue arn:aws:secretsmanager:us-east-1:000000000000:secret:key-AbCdEf"), modelGrants(keyed));
    }

    /** Actions of the services of models, each with its resource. */
    private static Set<String> modelGrants(Map<String, String> parameters) {
        return Template.bundled(Names.local("http://127.0.0.1:3000", parameters)).function("EnrichFunction").policies().stream()
                .flatMap(policy -> ((List<?>) policy.get("Statement")).stream())
                .map(statement -> (Map<?, ?>) statement)
                .map(statement -> statement.get("Action") + " " + statement.get("Resource"))
                .filter(grant -> grant.startsWith("bedrock") || grant.startsWith("secretsmanager"))
                .collect(Collectors.toSet());
    }

    @Test
    void theModelIsTheProfileWhereThereIsOne() {
        var bedrock = Map.of("Analyst", "bedrock", "ModelId", "amazon.nova-lite-v1:0", "InferenceProfileId", "us.amazon.nova-lite-v1:0");
        for (String function : List.of("EnrichFunction", "ApiFunction")) {
            assertEquals("us.amazon.nova-lite-v1:0",
                    Template.bundled(Names.local("http://127.0.0.1:3000", bedrock)).function(function).variables().get("CARDWIRE_MODEL"));
        }
    }

    @Test
    void everythingInTheProjectsTemplateCanBeWorkedOut() {
        var template = Template.bundled(NAMES);
        for (String type : List.of("AWS::S3::Bucket", "AWS::S3::BucketPolicy", "AWS::DynamoDB::Table", "AWS::SQS::Queue",
                "AWS::SQS::QueuePolicy", "AWS::Serverless::Function", "AWS::Serverless::HttpApi", "AWS::Logs::LogGroup",
                "AWS::CloudWatch::Alarm")) {
            assertTrue(!template.resources(type).isEmpty(), type);
            template.resources(type).forEach(template::properties);
        }
        assertEquals(List.of("SiteUrl", "FetchFunction", "CardTable", "ArchiveBucket", "ItemQueue", "ItemDeadLetters"), List.copyOf(template.outputs().keySet()));
    }
}
