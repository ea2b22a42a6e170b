package dev.gatehouse.sdk.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PagedTest {

    private final List<String> fetched = new ArrayList<>();

    private Page<Integer> three(String marker) {
        fetched.add(marker);
        int page = Integer.parseInt(marker);
        return Page.of(
                List.of(page * 2, page * 2 + 1), page == 2 ? "" : Integer.toString(page + 1), OptionalLong.of(6));
    }

    @Test
    void items_comeFromAllPagesInOrder() {
        assertThat(Paged.of("0", this::three)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(fetched).containsExactly("0", "1", "2");
    }

    @Test
    void nothingIsFetchedBeforeItIsNeeded() {
        Paged<Integer> paged = Paged.of("0", this::three);
        Iterator<Integer> items = paged.iterator();
        assertThat(fetched).isEmpty();
        assertThat(items.next()).isZero();
        assertThat(fetched).containsExactly("0");
        assertThat(paged.stream().anyMatch(item -> item == 2)).isTrue();
        assertThat(fetched).containsExactly("0", "0", "1");
    }

    @Test
    void goingThroughAgain_fetchesAgain() {
        Paged<Integer> paged = Paged.of("0", this::three);
        assertThat(paged).hasSize(6);
        assertThat(paged.stream()).hasSize(6);
        assertThat(fetched).hasSize(6);
    }

    @Test
    void pages_tellTheTotal() {
        assertThat(Paged.of("0", this::three).pages())
                .allMatch(page -> page.total().equals(OptionalLong.of(6)));
    }

    @Test
    void markerSeenBefore_endsTheList() {
        Paged<Integer> loop = Paged.of("a", marker -> Page.of(List.of(1), "a", OptionalLong.empty()));
        assertThat(loop).containsExactly(1);
    }

    @Test
    void emptyPage_endsTheList() {
        Paged<Integer> empty = Paged.of("a", marker -> Page.of(List.of(), marker + "a", OptionalLong.empty()));
        assertThat(empty).isEmpty();
    }

    @Test
    void iteratorAtItsEnd_saysSo() {
        Iterator<Page<Integer>> pages = Paged.of("2", this::three).pages().iterator();
        pages.next();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }
}
