package org.lgpi.core.stat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.lgpi.core.base.Fingerprint;

/**
 * The frame around the bytes of every {@link Accumulator}: magic number, version, kind and fingerprint, then the state; big
 * endian, texts in modified UTF-8.
 */
public final class AccumulatorBytes {

    /** The letters LGPA. */
    private static final int MAGIC = 0x4C475041;

    private static final int VERSION = 1;

    private AccumulatorBytes() {}

    /** Writes a state. */
    public interface Writer {

        /**
         * Writes the state.
         *
         * @param out where to
         * @throws IOException never by these streams
         */
        void write(DataOutputStream out) throws IOException;
    }

    /**
     * Reads a state back.
     *
     * @param <A> type of the accumulator
     */
    public interface Reader<A> {

        /**
         * Reads the state.
         *
         * @param fingerprint fingerprint of what was accumulated
         * @param in where from
         * @return the accumulator
         * @throws IOException if the bytes end too early
         */
        A read(Fingerprint fingerprint, DataInputStream in) throws IOException;
    }

    /**
     * Makes an accumulator of its bytes, wherever Java's serialisation has carried them; a reference to the static method
     * {@code fromBytes}.
     */
    public interface Reading extends Serializable {

        /**
         * Reads a state back.
         *
         * @param bytes what {@link Accumulator#toBytes} gave
         * @return the accumulator
         */
        Object from(byte[] bytes);
    }

    /**
     * Java's serialised form of an accumulator: its bytes and who reads them, nothing else.
     *
     * @param bytes the state
     * @param reading makes the accumulator again
     */
    private record Serialised(byte[] bytes, Reading reading) implements Serializable {

        /**
         * Comes back as an accumulator.
         *
         * @return the accumulator
         */
        private Object readResolve() {
            return reading.from(bytes);
        }
    }

    /**
     * Returns what an accumulator puts in its own place when Java serialises it, see {@code writeReplace}.
     *
     * @param bytes its state
     * @param reading makes the accumulator again
     * @return an object that comes back as the accumulator
     */
    public static Serializable serialised(byte[] bytes, Reading reading) {
        return new Serialised(bytes, reading);
    }

    /**
     * Returns a state with its frame.
     *
     * @param kind word for the kind of accumulator
     * @param fingerprint fingerprint of what is accumulated
     * @param state writes what the accumulator holds
     * @return the bytes
     */
    public static byte[] write(String kind, Fingerprint fingerprint, Writer state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            out.writeUTF(kind);
            out.writeUTF(fingerprint.hex());
            state.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Checks the frame and reads the state.
     *
     * @param <A> type of the accumulator
     * @param bytes what {@link #write} returned
     * @param kind word for the kind of accumulator
     * @param state reads what the accumulator holds; whatever it throws means that the bytes are damaged
     * @return the accumulator
     * @throws IllegalArgumentException if the bytes are of another kind, damaged, or of a newer version
     */
    public static <A> A read(byte[] bytes, String kind, Reader<A> state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            expect("magic number", Integer.toHexString(MAGIC), Integer.toHexString(in.readInt()));
            int version = in.readUnsignedByte();
            if (version > VERSION) {
                throw new IllegalArgumentException(
                        "version " + version + ", newer than " + VERSION + " of this library");
            }
            expect("kind", kind, in.readUTF());
            A accumulator = state.read(new Fingerprint(in.readUTF()), in);
            if (in.read() >= 0) {
                throw new IllegalArgumentException("more bytes than the state has");
            }
            return accumulator;
        } catch (IOException | RuntimeException e) {
            String found = e.getMessage() == null ? "fewer bytes than the state has" : e.getMessage();
            throw new IllegalArgumentException("bytes of a " + kind + " accumulator are needed, found " + found, e);
        }
    }

    private static void expect(String what, String expected, String found) {
        if (!expected.equals(found)) {
            throw new IllegalArgumentException(what + " " + found + " instead of " + expected);
        }
    }

    /**
     * Checks that a state is of what it says, for kinds that write the whole definition.
     *
     * @param expected fingerprint of the definition that was read
     * @param found fingerprint in the frame
     * @throws IllegalArgumentException if they differ
     */
    public static void requireFingerprint(Fingerprint expected, Fingerprint found) {
        expect("fingerprint", expected.hex(), found.hex());
    }

    /**
     * Reads the number of entries that follow, so that damaged bytes ask for no more memory than they have.
     *
     * @param in where from
     * @param bytesEach least number of bytes of an entry
     * @return the number
     * @throws IOException if the bytes end too early
     */
    public static int readSize(DataInputStream in, int bytesEach) throws IOException {
        int size = in.readInt();
        if (size < 0 || (long) size * bytesEach > in.available()) {
            throw new IOException(size + " entries in " + in.available() + " bytes");
        }
        return size;
    }

    /**
     * Writes a sum.
     *
     * @param sum the sum
     * @param out where to
     * @throws IOException never by these streams
     */
    public static void write(ExactSum sum, DataOutputStream out) throws IOException {
        long[] state = sum.state();
        out.writeByte(state.length);
        for (long word : state) {
            out.writeLong(word);
        }
    }

    /**
     * Reads a sum.
     *
     * @param in where from
     * @return the sum
     * @throws IOException if the bytes end too early
     */
    public static ExactSum readSum(DataInputStream in) throws IOException {
        long[] state = new long[in.readUnsignedByte()];
        for (int i = 0; i < state.length; i++) {
            state[i] = in.readLong();
        }
        return ExactSum.ofState(state);
    }

    /**
     * Writes moments.
     *
     * @param moments the moments
     * @param out where to
     * @throws IOException never by these streams
     */
    public static void write(ExactMoments moments, DataOutputStream out) throws IOException {
        out.writeLong(moments.count());
        out.writeDouble(moments.minimum());
        out.writeDouble(moments.maximum());
        write(moments.sum, out);
        write(moments.squares, out);
    }

    /**
     * Reads moments.
     *
     * @param in where from
     * @return the moments
     * @throws IOException if the bytes end too early
     */
    public static ExactMoments readMoments(DataInputStream in) throws IOException {
        long count = in.readLong();
        double minimum = in.readDouble();
        double maximum = in.readDouble();
        return new ExactMoments(
                readSum(in),
                readSum(in),
                count,
                count == 0 ? Double.POSITIVE_INFINITY : minimum,
                count == 0 ? Double.NEGATIVE_INFINITY : maximum);
    }

    /**
     * Writes counts of values.
     *
     * @param counts the counts
     * @param out where to
     * @throws IOException never by these streams
     */
    public static void write(ValueCounts counts, DataOutputStream out) throws IOException {
        out.writeInt(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            out.writeDouble(counts.value(i));
            out.writeLong(counts.count(i));
        }
    }

    /**
     * Reads counts of values.
     *
     * @param in where from
     * @return the counts
     * @throws IOException if the bytes end too early
     */
    public static ValueCounts readCounts(DataInputStream in) throws IOException {
        double[] values = new double[readSize(in, Double.BYTES + Long.BYTES)];
        long[] counts = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
            counts[i] = in.readLong();
            if (counts[i] < 1 || (i > 0 && !(values[i] > values[i - 1]))) {
                throw new IOException("values that do not rise or occur less than once");
            }
        }
        return new ValueCounts(values, counts);
    }
}
