package dev.gatehouse.sdk.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    private final Router<String> router = new Router<String>()
            .add("GET", "/users/me", "me")
            .add("GET", "/users/{id}", "user")
            .add("DELETE", "/users/{id}", "delete")
            .add("GET", "/users/{id}/keys/{key}", "key")
            .add("GET", "/files/**", "files")
            .add("GET", "/", "root");

    @ParameterizedTest
    @CsvSource({
        "GET, /users/me, me[]",
        "GET, /users/u1, user[u1]",
        "DELETE, /users/me, delete[me]",
        "GET, /users/a%2Fb, user[a/b]",
        "GET, /users/a+b%20c, user[a+b c]",
        "GET, /users/u1/keys/k1, 'key[u1, k1]'",
        "GET, /files, files[]",
        "GET, /files/a, files[]",
        "GET, /files/a//b, files[]",
        "GET, /, root[]",
        "POST, /users/me, none",
        "GET, /Users/me, none",
        "GET, /users/, none",
        "GET, /users, none",
        "GET, /users/u1/keys, none",
        "GET, /users/u1/keys/k1/more, none",
        "GET, /filesystem, none"
    })
    void path_findsTheFirstRouteThatMatches(String method, String path, String expected) {
        assertThat(router.find(method, path)
                        .map(match -> match.route() + match.variables())
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void path_hasTheRoutesOfAllMethods() {
        assertThat(router.matches("/users/me").stream().map(Router.Match::method))
                .containsExactly("GET", "GET", "DELETE");
        assertThat(router.matches("/none")).isEmpty();
    }

    @Test
    void case_andTheTextOfVariables_areRulesOfTheVendor() {
        Router<String> rules = new Router<String>()
                .ignoringCase()
                .variables(text -> text.matches("\\d+"))
                .add("GET", "/V4/User/{id}", "user");
        assertThat(rules.find("GET", "/v4/uSER/12").orElseThrow().variables()).isEqualTo(List.of("12"));
        assertThat(rules.find("GET", "/V4/User/x")).isEmpty();
    }
}
