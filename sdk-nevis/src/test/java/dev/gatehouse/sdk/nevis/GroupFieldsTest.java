package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.common.ValidityPatch;
import dev.gatehouse.sdk.nevis.profiles.ProfilePatch;
import dev.gatehouse.sdk.nevis.units.UnitPatch;
import dev.gatehouse.sdk.nevis.users.Address;
import dev.gatehouse.sdk.nevis.users.AddressPatch;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.ContactsPatch;
import dev.gatehouse.sdk.nevis.users.UserName;
import dev.gatehouse.sdk.nevis.users.UserNamePatch;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.ExplicitNull;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field in a group of a user, unit or profile can be set, cleared and left alone. */
class GroupFieldsTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private NevisClient nevis;

    @BeforeEach
    void open() {
        server = extension
                .server()
                .addUser("100", "u1", "jdoe")
                .addUnit("100", "top")
                .addProfile("100", "u1", "p1", "top");
        server.options().explicitNull(ExplicitNull.CLEARS);
        nevis = TestClients.root(server);
    }

    @AfterEach
    void close() {
        nevis.close();
    }

    record Leaf(String path, Function<PatchField<String>, UserPatch> patch) {
        @Override
        public String toString() {
            return path;
        }

        String body(String value) {
            String[] names = path.split("\\.", -1);
            return "{\"" + names[0] + "\":{\"" + names[1] + "\":" + value + "}}";
        }
    }

    static Stream<Leaf> leaves() {
        List<Leaf> all = new ArrayList<>();
        contacts(all, "telephone", ContactsPatch.Builder::telephone);
        contacts(all, "telefax", ContactsPatch.Builder::telefax);
        contacts(all, "mobile", ContactsPatch.Builder::mobile);
        contacts(all, "email", ContactsPatch.Builder::email);
        name(all, "title", UserNamePatch.Builder::title);
        name(all, "firstName", UserNamePatch.Builder::firstName);
        name(all, "familyName", UserNamePatch.Builder::familyName);
        validity(all, "from", ValidityPatch.Builder::validFrom);
        validity(all, "to", ValidityPatch.Builder::validTo);
        address(all, "countryCode", AddressPatch.Builder::countryCode);
        address(all, "city", AddressPatch.Builder::city);
        address(all, "postalCode", AddressPatch.Builder::postalCode);
        address(all, "addressline1", AddressPatch.Builder::addressline1);
        address(all, "addressline2", AddressPatch.Builder::addressline2);
        address(all, "street", AddressPatch.Builder::street);
        address(all, "houseNumber", AddressPatch.Builder::houseNumber);
        address(all, "dwellingNumber", AddressPatch.Builder::dwellingNumber);
        address(all, "postOfficeBoxText", AddressPatch.Builder::postOfficeBoxText);
        address(all, "postOfficeBoxNumber", AddressPatch.Builder::postOfficeBoxNumber);
        address(all, "locality", AddressPatch.Builder::locality);
        return all.stream();
    }

    private interface Setter<B> {
        B set(B builder, PatchField<String> value);
    }

    private static void contacts(List<Leaf> all, String name, Setter<ContactsPatch.Builder> setter) {
        all.add(new Leaf(
                "contacts." + name,
                value -> UserPatch.builder()
                        .contacts(setter.set(ContactsPatch.builder(), value).build())
                        .build()));
    }

    private static void name(List<Leaf> all, String name, Setter<UserNamePatch.Builder> setter) {
        all.add(new Leaf(
                "name." + name,
                value -> UserPatch.builder()
                        .name(setter.set(UserNamePatch.builder(), value).build())
                        .build()));
    }

    private static void validity(List<Leaf> all, String name, Setter<ValidityPatch.Builder> setter) {
        all.add(new Leaf(
                "validity." + name,
                value -> UserPatch.builder()
                        .validity(setter.set(ValidityPatch.builder(), value).build())
                        .build()));
    }

    private static void address(List<Leaf> all, String name, Setter<AddressPatch.Builder> setter) {
        all.add(new Leaf(
                "address." + name,
                value -> UserPatch.builder()
                        .address(setter.set(AddressPatch.builder(), value).build())
                        .build()));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void field_isSetAndCleared_andTheOtherFieldsOfItsGroupAreNotSent(Leaf leaf) {
        nevis.users().update("100", "u1", leaf.patch.apply(PatchField.of("a@example.org")));
        assertThat(lastBody()).isEqualTo(leaf.body("\"a@example.org\""));
        assertThat(group(leaf)).containsValue("a@example.org");

        nevis.users().update("100", "u1", leaf.patch.apply(PatchField.clear()));
        assertThat(lastBody()).isEqualTo(leaf.body("null"));
        assertThat(server.user("100", "u1")).doesNotContainKey(leaf.path.replaceFirst("\\..*", ""));

        nevis.users().update("100", "u1", leaf.patch.apply(PatchField.absent()));
        assertThat(lastBody()).isEqualTo("{\"" + leaf.path.replaceFirst("\\..*", "") + "\":{}}");
    }

    @Test
    void endOfAValidityPeriod_isCleared_andItsStartIsKept() {
        Validity year = Validity.builder()
                .validFrom("2026-01-01T00:00:00Z")
                .validTo("2027-01-01T00:00:00Z")
                .build();
        ValidityPatch unlimited =
                ValidityPatch.builder().validTo(PatchField.clear()).build();
        List<Consumer<NevisClient>> updates = List.of(
                n -> n.users()
                        .update("100", "u1", UserPatch.builder().validity(year).build()),
                n -> n.users()
                        .update(
                                "100",
                                "u1",
                                UserPatch.builder().validity(unlimited).build()),
                n -> n.units()
                        .update("100", "top", UnitPatch.builder().validity(year).build()),
                n -> n.units()
                        .update(
                                "100",
                                "top",
                                UnitPatch.builder().validity(unlimited).build()),
                n -> n.profiles()
                        .update(
                                "100",
                                "p1",
                                ProfilePatch.builder().validity(year).build()),
                n -> n.profiles()
                        .update(
                                "100",
                                "p1",
                                ProfilePatch.builder().validity(unlimited).build()));
        updates.forEach(update -> update.accept(nevis));
        for (Map<String, Object> entity :
                List.of(server.user("100", "u1"), server.unit("100", "top"), server.profile("100", "p1"))) {
            assertThat(entity).containsEntry("validity", Map.of("from", "2026-01-01T00:00:00Z"));
        }
    }

    @Test
    void wholeGroup_setsTheFieldsThatArePresent() {
        UserPatch patch = UserPatch.builder()
                .contacts(Contacts.builder()
                        .mobile("+41")
                        .putAdditionalProperty("pager", "7")
                        .build())
                .name(UserName.builder().title("Dr").build())
                .address(Address.builder().city("Bern").build())
                .build();
        server.options().strict(false);
        nevis.users().update("100", "u1", patch);
        assertThat(lastBody())
                .isEqualTo("{\"name\":{\"title\":\"Dr\"},\"address\":{\"city\":\"Bern\"},"
                        + "\"contacts\":{\"mobile\":\"+41\",\"pager\":\"7\"}}");
        assertThat(patch.contacts().value().orElseThrow().telefax().isAbsent()).isTrue();

        nevis.users()
                .update(
                        "100",
                        "u1",
                        UserPatch.builder().contacts(PatchField.clear()).build());
        assertThat(lastBody()).isEqualTo("{\"contacts\":null}");
    }

    private String lastBody() {
        return server.received().get(server.received().size() - 1).text();
    }

    private Map<Object, Object> group(Leaf leaf) {
        return new HashMap<>((Map<?, ?>) server.user("100", "u1").get(leaf.path.replaceFirst("\\..*", "")));
    }
}
