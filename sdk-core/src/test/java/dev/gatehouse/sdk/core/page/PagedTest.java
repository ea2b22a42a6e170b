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

    private Page<Integer> fetch(String token) {
        fetched.add(token);
        int page = Integer.parseInt(token);
        return Page.of(
                List.of(page * 2, page * 2 + 1), page == 2 ? "" : Integer.toString(page + 1), OptionalLong.of(6));
    }

    @Test
    void items_areThoseOfAllPagesInOrder() {
        assertThat(Paged.of("0", this::fetch)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(fetched).containsExactly("0", "1", "2");
    }

    @Test
    void pages_areFetchedWhenTheyAreNeeded() {
        Paged<Integer> paged = Paged.of("0", this::fetch);
        Iterator<Integer> items = paged.iterator();
        assertThat(fetched).isEmpty();
        assertThat(items.next()).isZero();
        assertThat(fetched).containsExactly("0");
        assertThat(paged.stream().anyMatch(item -> item == 2)).isTrue();
        assertThat(fetched).containsExactly("0", "0", "1");
    }

    @Test
    void eachIteration_fetchesThePagesAgain() {
        Paged<Integer> paged = Paged.of("0", this::fetch);
        assertThat(paged).hasSize(6);
        assertThat(paged.stream()).hasSize(6);
        assertThat(fetched).hasSize(6);
    }

    @Test
    void pages_containTheTotal() {
        assertThat(Paged.of("0", this::fetch).pages())
                .allMatch(page -> page.total().equals(OptionalLong.of(6)));
    }

    @Test
    void usedPageToken_endsTheList() {
        Paged<Integer> loop = Paged.of("a", token -> Page.of(List.of(1), "a", OptionalLong.empty()));
        assertThat(loop).containsExactly(1);
    }

    @Test
    void samePageWithoutATotal_endsTheListAndIsNotReturned() {
        Paged<Integer> ignoringTheToken =
                Paged.of("a", token -> Page.of(List.of(1, 2), token + "a", OptionalLong.empty()));

        assertThat(ignoringTheToken).containsExactly(1, 2);
        assertThat(ignoringTheToken.pages()).hasSize(1);
    }

    @Test
    void listThatHasEnded_sendsNothingMore() {
        Iterator<Integer> items = Paged.of("a", token -> {
                    fetched.add(token);
                    return Page.of(List.of(1), token + "a", OptionalLong.empty());
                })
                .iterator();
        items.next();
        assertThat(items.hasNext()).isFalse();
        assertThat(items.hasNext()).isFalse();
        assertThat(fetched).containsExactly("a", "aa");
    }

    @Test
    void samePageWithAUsedPageToken_isReturned() {
        Paged<Integer> loop =
                Paged.of("a", token -> Page.of(List.of(1), token.equals("a") ? "b" : "a", OptionalLong.empty()));
        assertThat(loop).containsExactly(1, 1);
    }

    @Test
    void samePageAtTheEnd_isReturned() {
        Paged<Integer> twice =
                Paged.of("a", token -> Page.of(List.of(1), token.equals("a") ? "b" : null, OptionalLong.empty()));

        assertThat(twice).containsExactly(1, 1);
    }

    @Test
    void samePageWithATotal_isReturned() {
        Paged<String> moved = Paged.of(
                "a", token -> Page.of(List.of("x"), token.length() == 3 ? null : token + "a", OptionalLong.of(3)));

        assertThat(moved).containsExactly("x", "x", "x");
    }

    @Test
    void emptyPage_endsTheList() {
        Paged<Integer> empty = Paged.of("a", token -> Page.of(List.of(), token + "a", OptionalLong.empty()));
        assertThat(empty).isEmpty();
    }

    @Test
    void iteratorAtItsEnd_throwsNoSuchElementException() {
        Iterator<Page<Integer>> pages = Paged.of("2", this::fetch).pages().iterator();
        pages.next();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }
}
