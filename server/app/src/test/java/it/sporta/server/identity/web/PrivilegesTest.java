package it.sporta.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.sporta.ui.asset.Assets;
import it.sporta.ui.guard.ForMachines;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PrivilegesTest {

    private record Endpoint(Class<?> resource, Method method) {

        String name() {
            return Privileges.endpoint(resource, method);
        }

        boolean isForMachines() {
            return resource.isAnnotationPresent(ForMachines.class)
                    || method.isAnnotationPresent(ForMachines.class);
        }
    }

    private static List<Endpoint> endpoints() {
        List<Class<?>> resources = new ArrayList<>(List.of(Assets.class));
        for (JavaClass known :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("it.sporta.server")) {
            if (known.isAnnotatedWith(Path.class)) {
                resources.add(known.reflect());
            }
        }
        List<Endpoint> endpoints = new ArrayList<>();
        for (Class<?> resource : resources) {
            Arrays.stream(resource.getDeclaredMethods())
                    .filter(PrivilegesTest::answers)
                    .forEach(method -> endpoints.add(new Endpoint(resource, method)));
        }
        return endpoints;
    }

    private static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    @Test
    void everyEndpointIsListedAndNothingElse() {
        TreeSet<String> there = new TreeSet<>();
        endpoints().forEach(endpoint -> there.add(endpoint.name()));
        assertThat(there).hasSizeGreaterThan(20);
        assertThat(new TreeSet<>(Privileges.matrix().keySet())).isEqualTo(there);
    }

    @Test
    void onlyWhatProvesItselfIsForTills() {
        for (Endpoint endpoint : endpoints()) {
            Access access = Privileges.of(endpoint.resource(), endpoint.method()).orElseThrow();
            assertThat(access == Access.TILL)
                    .as(endpoint.name())
                    .isEqualTo(endpoint.isForMachines());
        }
    }

    @Test
    void whatAnyoneMayAskForIsTheDoorAlone() {
        assertThat(Privileges.matrix().keySet())
                .filteredOn(endpoint -> Privileges.matrix().get(endpoint) == Access.ANYONE)
                .containsExactlyInAnyOrder(
                        "GET /static/{path:.+}",
                        "GET /accesso",
                        "POST /accesso",
                        "GET /password",
                        "POST /password",
                        "POST /esci",
                        "GET /prima-configurazione",
                        "POST /prima-configurazione");
    }

    @Path("/nobody-listed")
    static class Unlisted {
        @GET
        public void show() {}
    }

    @Test
    void whatIsNotListedAnswersNobody() throws NoSuchMethodException {
        assertThat(Privileges.of(Unlisted.class, Unlisted.class.getMethod("show"))).isEmpty();
    }
}
