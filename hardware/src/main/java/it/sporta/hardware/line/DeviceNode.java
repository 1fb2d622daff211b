package it.sporta.hardware.line;

import it.sporta.hardware.line.DeviceException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a path of a device stands for at this moment: links are followed at each opening. */
final class DeviceNode {
    private DeviceNode() {}

    /**
     * @param group whose members may use such devices, for people
     * @throws DeviceException ABSENT, NO_PERMISSION
     */
    static Path real(Path path, String group) throws DeviceException {
        Path real;
        try {
            real = path.toRealPath();
        } catch (IOException e) {
            throw new DeviceException(Kind.ABSENT, "no device at " + path);
        }
        if (!Files.isWritable(real) || !Files.isReadable(real)) {
            throw new DeviceException(
                    Kind.NO_PERMISSION, "no permission on " + real + ": add this user to " + group);
        }
        return real;
    }
}
