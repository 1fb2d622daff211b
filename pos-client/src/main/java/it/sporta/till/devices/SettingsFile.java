package it.sporta.till.devices;

import it.sporta.till.disk.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text file that says what hangs on which port, for the hands of whoever installs many tills
 * and for the till's own page. Comments stay; a file nobody can read is put aside, not lost, when
 * another is written in its place.
 */
public final class SettingsFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final Path path;

    private SettingsFile(Path path) {
        this.path = path;
    }

    /** A file that is there, or will be once something is set. */
    public static SettingsFile at(Path path) {
        return new SettingsFile(path);
    }

    /**
     * What the file says.
     *
     * @param settings all that is known and fits
     * @param unknown lines that are none of ours
     * @param refused values that do not fit; their devices are not in the settings
     * @param unreadable whether the file is there and is no text of such lines
     */
    public record Found(
            DeviceSettings settings,
            List<String> unknown,
            List<SettingRefused> refused,
            boolean unreadable) {

        /** Whether a person has to look at it. */
        public boolean isInTrouble() {
            return unreadable || !unknown.isEmpty() || !refused.isEmpty();
        }
    }

    /** Never fails: a till whose file is damaged sells without devices, and says why. */
    public Found read() {
        try {
            Map<String, String> lines = SettingsText.values(text());
            DeviceSettings settings = DeviceSettings.of(lines);
            List<SettingRefused> refused = Fittings.refused(settings);
            for (SettingRefused one : refused) {
                settings = settings.without(one.key().role());
            }
            return new Found(settings, DeviceSettings.unknown(lines), refused, false);
        } catch (IOException | IllegalArgumentException e) {
            return new Found(DeviceSettings.none(), List.of(), List.of(), true);
        }
    }

    private String text() throws IOException {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /**
     * On return it would survive a power cut; after a failure the file is as it was.
     *
     * @throws IOException when the disk does not take it, or the file may not be written
     */
    public void write(DeviceSettings settings) throws IOException {
        Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        String text = SettingsText.changed(before(real), settings.lines());
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        WholeFile.replace(real, permissions(real), true, List.of(bytes));
    }

    private String before(Path real) throws IOException {
        try {
            String text = text();
            SettingsText.values(text);
            return text;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            Path aside = real.resolveSibling(real.getFileName() + ".rovinato");
            Files.copy(real, aside, StandardCopyOption.REPLACE_EXISTING);
            return "";
        }
    }

    private static Set<PosixFilePermission> permissions(Path real) throws IOException {
        return Files.exists(real) ? Files.getPosixFilePermissions(real) : OWNER_ONLY;
    }
}
