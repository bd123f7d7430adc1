package dev.entente.world;

import static dev.entente.world.Kingdom.TERRAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotTest {
    private static final int HEADER = 16;

    private final Kingdom kingdom = new Kingdom();

    private static byte[] write(World world) throws IOException {
        var bytes = new ByteArrayOutputStream();
        world.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static World read(byte[] bytes) throws IOException {
        return World.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static String damage(byte[] bytes) {
        return assertThrows(DamagedSnapshotException.class, () -> read(bytes)).getMessage();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void a_world_read_again_is_the_same_to_the_last_byte(long seed) throws IOException {
        History.of(seed, kingdom).go(300);
        kingdom.writer.advance();
        var bytes = write(kingdom.world);

        var again = read(bytes);

        assertArrayEquals(bytes, write(again));
        assertEquals(Audit.content(kingdom.world), Audit.content(again));
        assertEquals(kingdom.world.hash(), again.hash());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.entente.world.History#seeds")
    void a_world_read_again_goes_on_as_if_it_had_not_been_away(long seed) throws IOException {
        History.of(seed, kingdom).go(200);
        var again = read(write(kingdom.world));

        History.of(seed + 1, kingdom).go(200);
        new History(seed + 1, again, again.writer()).go(200);

        assertArrayEquals(write(kingdom.world), write(again));
    }

    @Test
    void the_schema_and_the_seed_come_along() throws IOException {
        var schema = read(write(kingdom.world)).schema();

        assertEquals(42, read(write(kingdom.world)).seed());
        assertEquals(Kingdom.OWNER, schema.attribute(Kingdom.REGION, "owner"));
        assertEquals(Kingdom.FACTION, schema.refType(Kingdom.OWNER));
        assertEquals(100, schema.initial(Kingdom.GOLD));
        assertTrue(schema.symmetric(Kingdom.ROAD));
    }

    @Test
    void texts_of_any_length_and_alphabet_come_along() throws IOException {
        var text = "зима ❄ 🐺 ".repeat(20_000);
        kingdom.writer.set(TERRAIN, kingdom.karhold, kingdom.writer.symbol(text));

        var again = read(write(kingdom.world));

        assertEquals(text, again.text(again.get(TERRAIN, kingdom.karhold)));
    }

    @Test
    void removed_entities_keep_their_id_and_name() throws IOException {
        kingdom.writer.remove(kingdom.wolves);

        var again = read(write(kingdom.world));

        assertEquals("Wolves", again.name(kingdom.wolves));
        assertEquals(4, again.writer().create(Kingdom.REGION, ""));
    }

    @Test
    void what_follows_in_the_stream_is_left_there() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var output = new DataOutputStream(bytes);
        kingdom.world.write(output);
        output.writeUTF("and then");

        var input = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        World.read(input);

        assertEquals("and then", input.readUTF());
    }

    @Nested
    class Damage_is_found {
        @Test
        void wherever_the_bytes_are_cut_off() throws IOException {
            var bytes = write(kingdom.world);

            for (int length = 0; length < bytes.length; length++) {
                damage(Arrays.copyOf(bytes, length));
            }
            assertEquals("""
                    snapshot (cut off) must be complete.
                    Maybe it was damaged; go on from an earlier snapshot.""", damage(new byte[0]));
        }

        @Test
        void whichever_bit_is_flipped() throws IOException {
            var bytes = write(kingdom.world);

            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                bytes[bit / 8] ^= (byte) (1 << (bit % 8));
                damage(bytes);
                bytes[bit / 8] ^= (byte) (1 << (bit % 8));
            }
        }

        @Test
        void in_what_is_no_snapshot_at_all() {
            assertEquals("""
                    snapshot (magic number 7b7d0a20) must be one of magic number 454e5457.
                    Maybe it was damaged; go on from an earlier snapshot.""", damage("{}\n    ".getBytes(StandardCharsets.UTF_8)));
        }

        @Test
        void in_a_length_that_is_a_lie_before_memory_runs_out() throws IOException {
            var bytes = write(kingdom.world);
            bytes[8] = 0x7f;

            assertTrue(damage(bytes).startsWith("snapshot (cut off)"));
        }

        @Test
        void in_a_length_below_zero() throws IOException {
            var bytes = write(kingdom.world);
            bytes[8] = (byte) 0xff;

            assertTrue(damage(bytes).startsWith("snapshot (length -"));
        }

        /// Whoever changes a snapshot and its checksum may make another possible world, but nothing worse.
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("dev.entente.world.History#seeds")
        void or_it_makes_another_possible_world_when_the_checksum_was_corrected(long seed) throws IOException {
            History.of(seed, kingdom).go(50);
            var bytes = write(kingdom.world);
            var random = new SplittableRandom(seed);

            for (int i = 0; i < 200; i++) {
                var forged = bytes.clone();
                forged[random.nextInt(HEADER, forged.length)] = (byte) random.nextInt();
                correct(forged);
                readOrRefuse(forged);
            }
        }

        private static void correct(byte[] bytes) {
            var crc = new CRC32C();
            crc.update(bytes, HEADER, bytes.length - HEADER);
            for (int i = 0; i < 4; i++) {
                bytes[12 + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
            }
        }

        private static void readOrRefuse(byte[] bytes) throws IOException {
            try {
                Audit.content(read(bytes));
            } catch (DamagedSnapshotException refused) {
                assertTrue(refused.getMessage().contains("must be"), refused::getMessage);
            }
        }
    }

    @Test
    void an_input_that_fails_is_no_damage() {
        var failing = new DataInputStream(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no disk");
            }
        });

        assertEquals("no disk", assertThrows(IOException.class, () -> World.read(failing)).getMessage());
    }
}
