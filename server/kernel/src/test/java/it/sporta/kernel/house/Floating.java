package it.sporta.kernel.house;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where one class has to do with floating-point numbers. */
final class Floating extends ClassVisitor {

    /** Where a floating number comes from, if not from a field or a method. */
    private static final Set<Integer> BIRTHS =
            Set.of(
                    Opcodes.FCONST_0,
                    Opcodes.FCONST_1,
                    Opcodes.FCONST_2,
                    Opcodes.DCONST_0,
                    Opcodes.DCONST_1,
                    Opcodes.I2F,
                    Opcodes.I2D,
                    Opcodes.L2F,
                    Opcodes.L2D);

    private final Set<String> places = new TreeSet<>();

    Floating() {
        super(Opcodes.ASM9);
    }

    Set<String> places() {
        return places;
    }

    /** Of a field or a method, arrays and boxes too. */
    private static boolean floats(String descriptor) {
        String bare = descriptor.replaceAll("L(?!java/lang/(Double|Float);)[^;]*;", "");
        return bare.matches(".*(D|F).*");
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, String signature, Object value) {
        if (floats(descriptor)) {
            places.add("." + name + " floats");
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if (floats(descriptor)) {
            places.add("." + name + " takes or answers a floating number");
        }
        return new Steps(name);
    }

    /** The steps of a method. */
    private final class Steps extends MethodVisitor {

        private final String name;
        private int line;

        Steps(String name) {
            super(Opcodes.ASM9);
            this.name = name;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitInsn(int opcode) {
            noteIf(BIRTHS.contains(opcode));
        }

        @Override
        public void visitLdcInsn(Object value) {
            noteIf(value instanceof Double || value instanceof Float);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            noteIf(floats(descriptor));
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String method, String descriptor, boolean isInterface) {
            noteIf(floats("L" + owner + ";") || floats(descriptor));
        }

        private void noteIf(boolean floating) {
            if (floating) {
                places.add("." + name + " computes with a floating number, line " + line);
            }
        }
    }
}
