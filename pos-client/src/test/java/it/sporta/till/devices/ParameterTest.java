package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.label.LabelEnd;
import it.sporta.till.Till;
import it.sporta.ui.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {

    private static final String PATTERN = "(?<stable>ST|US),(?<weight>[0-9.]+)";

    private static DeviceSettings of(ScaleKind kind) {
        Map<DeviceKey, String> generic =
                kind == ScaleKind.GENERIC ? Map.of(DeviceKey.SCALE_PATTERN, PATTERN) : Map.of();
        return DeviceSettings.none()
                .with("scale", Map.of(DeviceKey.SCALE_KIND, Fittings.name(kind)))
                .withAll("scale", generic);
    }

    @ParameterizedTest
    @EnumSource(ScaleKind.class)
    void whatIsUsualAndAllThereIsToChooseFromFits(ScaleKind kind) {
        DeviceSettings settings = of(kind);
        assertThat(settings.refused("scale")).isEmpty();
        for (Parameter parameter : Parameter.of("scale", settings)) {
            for (String choice : parameter.choices()) {
                if (parameter.key() != DeviceKey.SCALE_KIND) {
                    assertFits(settings, parameter.key(), choice);
                }
            }
            if (!parameter.usual().isEmpty() && parameter.key() != DeviceKey.SCALE_KIND) {
                assertFits(settings, parameter.key(), parameter.usual());
            }
        }
    }

    private static void assertFits(DeviceSettings settings, DeviceKey key, String value) {
        assertThat(settings.withAll(key.role(), Map.of(key, value)).refused(key.role()))
                .as("%s=%s", key, value)
                .isEmpty();
    }

    private static DeviceSettings of(LabelFittings.Kind kind) {
        return DeviceSettings.none()
                .with("labels", Map.of(DeviceKey.LABELS_KIND, Fittings.name(kind)));
    }

    @Test
    void everyLineOfTheFileCanBeSetAtTheDeviceItIsOf() {
        Set<DeviceKey> settable = EnumSet.noneOf(DeviceKey.class);
        for (ScaleKind kind : ScaleKind.values()) {
            Parameter.of("scale", of(kind)).forEach(one -> settable.add(one.key()));
        }
        for (LabelFittings.Kind kind : LabelFittings.Kind.values()) {
            Parameter.of("labels", of(kind)).forEach(one -> settable.add(one.key()));
        }
        for (String role : DeviceKey.roles()) {
            Parameter.of(role, DeviceSettings.none()).forEach(one -> settable.add(one.key()));
        }
        for (DeviceKey key : DeviceKey.values()) {
            assertThat(key.what().equals("path") || settable.contains(key)).as("%s", key).isTrue();
        }
    }

    @Test
    void whatOnlyAnotherKindHasIsNotAskedFor() {
        assertThat(Parameter.of("scale", of(ScaleKind.DIALOG06)))
                .extracting(Parameter::key)
                .contains(DeviceKey.SCALE_SECRET)
                .doesNotContain(DeviceKey.SCALE_CERTIFICATE, DeviceKey.SCALE_PATTERN);
        assertThat(Parameter.of("scale", of(ScaleKind.CAS)))
                .extracting(Parameter::key)
                .contains(DeviceKey.SCALE_CERTIFICATE)
                .doesNotContain(DeviceKey.SCALE_SECRET);
        assertThat(Parameter.of("labels", of(LabelFittings.Kind.ZPL)))
                .extracting(Parameter::key)
                .doesNotContain(DeviceKey.LABELS_DOTS, DeviceKey.LABELS_ANSWERS);
        assertThat(Parameter.of("labels", of(LabelFittings.Kind.ESCPOS)))
                .filteredOn(one -> one.key() == DeviceKey.LABELS_ROLL)
                .extracting(Parameter::usual)
                .containsExactly("72x60");
    }

    @Test
    void allThatDoesNotFitIsToldAtOnce() {
        DeviceSettings wrong =
                DeviceSettings.none()
                        .with(
                                "scale",
                                Map.of(
                                        DeviceKey.SCALE_KIND,
                                        "cas",
                                        DeviceKey.SCALE_LINE,
                                        "fast",
                                        DeviceKey.SCALE_MINIMUM,
                                        "ten",
                                        DeviceKey.SCALE_VERIFIED,
                                        "12.3.2026"));
        assertThat(wrong.refused("scale"))
                .extracting(SettingRefused::key)
                .containsExactlyInAnyOrder(
                        DeviceKey.SCALE_LINE, DeviceKey.SCALE_MINIMUM, DeviceKey.SCALE_VERIFIED);
    }

    @Test
    void everyRoleAndEveryThingToSetHasItsWords() {
        for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = Words.of(Till.class, locale);
            for (DeviceKey key : DeviceKey.values()) {
                assertThat(words.has("devices.role." + key.role())).as("%s", key).isTrue();
                assertThat(words.has("devices.key." + key.what())).as("%s", key).isTrue();
            }
            for (ScaleKind kind : ScaleKind.values()) {
                assertThat(words.has("devices.kind." + Fittings.name(kind))).isTrue();
            }
            for (LabelFittings.Kind kind : LabelFittings.Kind.values()) {
                assertThat(words.has("devices.kind." + Fittings.name(kind))).isTrue();
            }
            for (LabelEnd end : LabelEnd.values()) {
                assertThat(words.has("devices.after." + Fittings.name(end))).isTrue();
            }
        }
    }
}
