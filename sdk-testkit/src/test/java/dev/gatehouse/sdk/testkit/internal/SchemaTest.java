package dev.gatehouse.sdk.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final Schema SCHEMA = new Schema()
            .text("name", "contacts.email")
            .flag("locked")
            .number("size")
            .integer("version")
            .textOrInteger("box")
            .texts("tags")
            .object("meta")
            .textObject("labels")
            .objects("rules")
            .oneOf("state", "on", "off");

    private final List<String> unknown = new ArrayList<>();

    private Schema.Fields read(String json) throws IOException {
        Map<String, Object> body =
                new ObjectMapper().readValue(json.replace('\'', '"'), new TypeReference<Map<String, Object>>() {});
        return SCHEMA.read(body, new Schema.Rejections() {
            @Override
            public void unknown(String path) {
                unknown.add(path);
            }

            @Override
            public RuntimeException wrongType(String path, String expected) {
                return new IllegalStateException(path + " must be " + expected);
            }
        });
    }

    @Test
    void fields_areReadByPath_inTheOrderSent() throws Exception {
        Schema.Fields fields =
                read("{'size':5000000000,'name':'n','contacts':{'email':'e','fax':1},'other':{},'labels':null,"
                        + "'contacts2':null,'box':7,'state':'on'}");
        assertThat(fields.values().keySet()).containsExactly("size", "name", "contacts.email", "box", "state");
        assertThat(fields.values()).containsEntry("contacts.email", "e");
        assertThat(fields.nulls()).containsExactly("labels");
        assertThat(unknown).containsExactly("contacts.fax", "other", "contacts2");
    }

    @Test
    void parent_ofFields_mayBeNull() throws Exception {
        assertThat(read("{'contacts':null}").nulls()).containsExactly("contacts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {'name':1}                 | name must be a string
            {'contacts':'x'}           | contacts must be an object
            {'contacts':{'email':[]}}  | contacts.email must be a string
            {'locked':'true'}          | locked must be a boolean
            {'size':1.5}               | size must be an integer
            {'version':5000000000}     | version must be an integer
            {'tags':['a',1]}           | tags must be an array of strings
            {'meta':[]}                | meta must be an object
            {'labels':{'a':1}}         | labels must be an object
            {'rules':['a']}            | rules must be an array of objects
            {'state':'ON'}             | state must be one of on, off
            """)
    void value_ofAnotherType_isRejected(String json, String message) {
        assertThatThrownBy(() -> read(json)).hasMessage(message);
    }

    @Test
    void schemas_areImmutable() {
        Schema more = SCHEMA.and(new Schema().text("more"));
        assertThat(more.paths()).contains("more", "name");
        assertThat(SCHEMA.paths()).doesNotContain("more");
    }
}
