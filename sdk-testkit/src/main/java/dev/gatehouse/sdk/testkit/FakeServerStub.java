package dev.gatehouse.sdk.testkit;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** Keeps the stub mapping of the fake server in WireMock, even when a test resets WireMock or removes all stub mappings. */
final class FakeServerStub {

    private FakeServerStub() {}

    static WireMockConfiguration configure(WireMockConfiguration configuration, StubMapping stub) {
        FileSource files = configuration.filesRoot();
        return configuration.withStores(new Stores(files, stub)).mappingSource(new NoFiles());
    }

    private static final class Stores extends DefaultStores {

        private final Stubs stubs;

        Stores(FileSource files, StubMapping stub) {
            super(files);
            stubs = new Stubs(stub);
        }

        @Override
        public StubMappingStore getStubStore() {
            return stubs;
        }
    }

    private static final class Stubs extends InMemoryStubMappingStore {

        private final StubMapping stub;

        Stubs(StubMapping stub) {
            this.stub = stub;
            add(stub);
        }

        @Override
        public void clear() {
            super.clear();
            add(stub);
        }

        @Override
        public void remove(StubMapping mapping) {
            if (!mapping.getId().equals(stub.getId())) {
                super.remove(mapping);
            }
        }
    }

    /** The mapping files of an application are for its other WireMock servers: none is read or written. */
    private static final class NoFiles implements MappingsSource {

        @Override
        public void loadMappingsInto(StubMappings stubMappings) {}

        @Override
        public void save(List<StubMapping> stubMappings) {}

        @Override
        public void save(StubMapping stubMapping) {}

        @Override
        @SuppressWarnings("removal") // abstract
        public void remove(StubMapping stubMapping) {}

        @Override
        public void removeAll() {}
    }
}
