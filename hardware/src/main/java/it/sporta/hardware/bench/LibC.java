package it.sporta.hardware.bench;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** The calls of the C library a pseudo-terminal needs. Constants are those of Linux. */
interface LibC extends Library {
    LibC C = Native.load("c", LibC.class);

    int O_RDWR = 2;
    int O_NOCTTY = 0400;
    int O_NONBLOCK = 04000;
    int O_CLOEXEC = 02000000;
    int TCSANOW = 0;
    short POLLIN = 1;

    int posix_openpt(int flags) throws LastErrorException;

    int grantpt(int fd) throws LastErrorException;

    int unlockpt(int fd) throws LastErrorException;

    int ptsname_r(int fd, byte[] name, NativeLong length);

    int open(String path, int flags) throws LastErrorException;

    int close(int fd);

    NativeLong read(int fd, byte[] into, NativeLong length);

    NativeLong write(int fd, byte[] bytes, NativeLong length);

    int poll(PollFd fds, NativeLong count, int timeoutMillis);

    int tcgetattr(int fd, byte[] termios) throws LastErrorException;

    int tcsetattr(int fd, int when, byte[] termios) throws LastErrorException;

    void cfmakeraw(byte[] termios);

    /** {@code struct pollfd}. */
    @FieldOrder({"fd", "events", "revents"})
    final class PollFd extends Structure {
        public int fd;
        public short events;
        public short revents;
    }
}
