package it.sporta.till.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.apache.derby.impl.io.DirStorageFactory;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;
import org.apache.derby.io.WritableStorageFactory;

/**
 * The database's disk with the current about to go: what was written and not forced is only
 * remembered, and at the cut becomes what {@link Unforced} makes of it. A file opened for
 * synchronous writing ({@code rwd}, {@code rws}: O_DSYNC, O_SYNC) forces with each write, unless
 * this disk is told to ignore that. Creating, deleting and renaming count as durable at once, and
 * what the till writes outside the database is not on this disk.
 *
 * <p>Derby makes it by name, so its settings are properties: {@code cut.seed}; {@code cut.after} so
 * many writes, or with {@code cut.loose} so many that are not forced, which are those of
 * checkpoints; {@code cut.sector} bytes are written whole or not at all; {@code cut.unsynced} opens
 * nothing for synchronous writing.
 */
public final class CutDisk implements WritableStorageFactory {

    /** Derby's word for it. */
    static final String NAME = "cut:";

    private static final Unforced UNFORCED =
            new Unforced(
                    Long.getLong("cut.seed", 0),
                    Long.getLong("cut.after", Long.MAX_VALUE),
                    Boolean.getBoolean("cut.loose"),
                    Integer.getInteger("cut.sector", 4096));
    private static final boolean UNSYNCED = Boolean.getBoolean("cut.unsynced");
    private static final Set<String> CHANGING =
            Set.of(
                    "write",
                    "writeInt",
                    "writeLong",
                    "writeByte",
                    "writeShort",
                    "writeUTF",
                    "setLength");

    /** So many writes to the log fail from now on. */
    static volatile int failing;

    private final DirStorageFactory disk = new DirStorageFactory();

    /** Derby calls it. */
    public CutDisk() {}

    /** The wrapped file, for the disk's own use. */
    private interface Wrapped {
        StorageFile inside();
    }

    private StorageFile wrap(StorageFile file) {
        if (file == null) {
            return null;
        }
        return (StorageFile)
                Proxy.newProxyInstance(
                        CutDisk.class.getClassLoader(),
                        new Class<?>[] {StorageFile.class, Wrapped.class},
                        (proxy, method, arguments) -> onFile(file, method, arguments));
    }

    private static StorageFile inside(StorageFile file) {
        return file instanceof Wrapped wrapped ? wrapped.inside() : file;
    }

    private Object onFile(StorageFile file, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "inside" -> file;
            case "getParentDir" -> wrap(file.getParentDir());
            case "renameTo" -> file.renameTo(inside((StorageFile) arguments[0]));
            case "getRandomAccessFile" -> opened(file, (String) arguments[0]);
            case "delete" -> deleted(file);
            default -> call(file, method, arguments);
        };
    }

    private static boolean deleted(StorageFile file) {
        synchronized (UNFORCED) {
            UNFORCED.settled(file.getPath());
            return file.delete();
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static StorageRandomAccessFile opened(StorageFile file, String mode)
            throws IOException {
        boolean synchronous = mode.length() > 2 && !UNSYNCED;
        StorageRandomAccessFile open =
                file.getRandomAccessFile(mode.length() > 2 && UNSYNCED ? "rw" : mode);
        return wrap(open, file.getPath(), synchronous);
    }

    private static StorageRandomAccessFile wrap(
            StorageRandomAccessFile open, String path, boolean synchronous) {
        return (StorageRandomAccessFile)
                Proxy.newProxyInstance(
                        CutDisk.class.getClassLoader(),
                        new Class<?>[] {StorageRandomAccessFile.class},
                        (proxy, method, arguments) ->
                                onOpen(open, path, synchronous, method, arguments));
    }

    private static Object onOpen(
            StorageRandomAccessFile open,
            String path,
            boolean synchronous,
            Method method,
            Object[] arguments)
            throws Throwable {
        synchronized (UNFORCED) {
            if (method.getName().equals("clone")) {
                return wrap(open.clone(), path, synchronous);
            }
            if (method.getName().equals("sync")) {
                open.sync();
                UNFORCED.settled(path);
                return null;
            }
            if (!CHANGING.contains(method.getName())) {
                return call(open, method, arguments);
            }
            failOnPurpose(path);
            UNFORCED.before(path);
            long from = open.getFilePointer();
            Object answer = call(open, method, arguments);
            UNFORCED.after(path, from, open.getFilePointer(), synchronous);
            return answer;
        }
    }

    private static void failOnPurpose(String path) throws IOException {
        if (failing > 0 && path.matches(".*log\\d+\\.dat")) {
            failing--;
            throw new IOException("the disk fails on purpose");
        }
    }

    @Override
    public void init(String home, String name, String temp, String unique) throws IOException {
        disk.init(home, name, temp, unique);
    }

    @Override
    public void shutdown() {
        disk.shutdown();
    }

    @Override
    public String getCanonicalName() throws IOException {
        return disk.getCanonicalName();
    }

    @Override
    public void setCanonicalName(String name) {
        disk.setCanonicalName(name);
    }

    @Override
    public StorageFile newStorageFile(String path) {
        return wrap(disk.newStorageFile(path));
    }

    @Override
    public StorageFile newStorageFile(String folder, String name) {
        return wrap(disk.newStorageFile(folder, name));
    }

    @Override
    public StorageFile newStorageFile(StorageFile folder, String name) {
        return wrap(disk.newStorageFile(inside(folder), name));
    }

    @Override
    public char getSeparator() {
        return disk.getSeparator();
    }

    @Override
    public StorageFile getTempDir() {
        return wrap(disk.getTempDir());
    }

    @Override
    public boolean isFast() {
        return disk.isFast();
    }

    @Override
    public boolean isReadOnlyDatabase() {
        return disk.isReadOnlyDatabase();
    }

    @Override
    public boolean supportsRandomAccess() {
        return disk.supportsRandomAccess();
    }

    @Override
    public int getStorageFactoryVersion() {
        return disk.getStorageFactoryVersion();
    }

    @Override
    public StorageFile createTemporaryFile(String prefix, String suffix) throws IOException {
        return wrap(disk.createTemporaryFile(prefix, suffix));
    }

    @Override
    public void sync(OutputStream stream, boolean metaData) throws IOException {
        disk.sync(stream, metaData);
    }

    @Override
    public boolean supportsWriteSync() {
        return disk.supportsWriteSync();
    }
}
