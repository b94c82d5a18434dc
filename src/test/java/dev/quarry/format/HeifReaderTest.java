package dev.quarry.format;

import static dev.quarry.format.SampleBoxes.box;
import static dev.quarry.format.SampleBoxes.fullBox;
import static dev.quarry.format.Scan.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeifReaderTest {

    private static final FileBytes HEIC = brands("heic", "mif1", "heic");
    private static final FileBytes AVIF = brands("avif", "mif1");
    private static final FileBytes ISPE = fullBox("ispe", 0, 0, new FileBytes().u32be(40, 30));
    private static final FileBytes HVCC =
            box("hvcC", new FileBytes().u8(1).zeros(15).u8(0xfd, 0xfa));
    private static final FileBytes AV1C = box("av1C", new FileBytes().u8(0x81, 0, 0x60, 0));
    private static final FileBytes PRIMARY_1 = fullBox("pitm", 0, 0, new FileBytes().u16be(1));
    private static final FileBytes PICTURE = meta(PRIMARY_1, iprp(ipco(ISPE, HVCC), ipma(1, 1, 2)));
    private static final String ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0";

    @Test
    void reads_the_picture_that_the_meta_box_describes() {
        assertThat(Scan.whole(file(HEIC, PICTURE)))
                .isEqualTo(new ImageFacts(ImageFormat.HEIC, 40, 30, ColorSpace.RGB, 10, false, 1, 1));
        assertThat(Scan.whole(file(AVIF, meta(PRIMARY_1, iprp(ipco(ISPE, AV1C), ipma(1, 1, 2))))))
                .isEqualTo(new ImageFacts(ImageFormat.AVIF, 40, 30, ColorSpace.RGB, 12, false, 1, 1));
    }

    @Test
    void finds_the_meta_box_behind_the_pixels_and_other_boxes() {
        var large = new FileBytes().u32be(1).ascii("mdat").u64be(16 + 200_000).zeros(200_000);

        assertThat(Scan.whole(file(HEIC, box("free"), large, box("uuid", new FileBytes().zeros(16)), PICTURE)))
                .isEqualTo(Scan.whole(file(HEIC, PICTURE)));
    }

    @Test
    void takes_the_boxes_within_the_meta_box_in_any_order_and_of_any_length() {
        var profile = box("colr", new FileBytes().ascii("prof").zeros(500_000));
        var disordered = meta(
                fullBox("iloc", 0, 0, new FileBytes().zeros(100_000)),
                iprp(ipma(1, 2, 3), ipco(profile, ISPE, HVCC)),
                box("idat", new FileBytes().zeros(9)),
                PRIMARY_1);

        assertThat(Scan.whole(file(HEIC, disordered))).isEqualTo(Scan.whole(file(HEIC, PICTURE)));
    }

    @ParameterizedTest
    @CsvSource({"0,,1", "1,,8", "2,,3", "3,,6", "0,0,4", "0,1,2", "1,0,5", "1,1,7", "2,0,2", "2,1,4", "3,0,7", "3,1,5"})
    void turns_and_mirrors(int angle, Integer axis, int orientation) {
        var mirror = axis == null ? box("free") : box("imir", new FileBytes().u8(axis));
        var file = file(
                HEIC,
                meta(
                        PRIMARY_1,
                        iprp(ipco(ISPE, HVCC, box("irot", new FileBytes().u8(angle)), mirror), ipma(1, 1, 2, 3, 4))));

        var facts = Scan.whole(file);

        assertThat(facts.orientation()).isEqualTo(orientation);
        assertThat(facts.width()).isEqualTo(angle % 2 == 0 ? 40 : 30);
    }

    @Test
    void crops_then_turns_in_the_order_of_association() {
        var clap = box("clap", new FileBytes().u32be(20, 1, 29, 2, 0, 1, 0, 1));
        var turn = box("irot", new FileBytes().u8(1));

        var facts = Scan.whole(file(HEIC, meta(PRIMARY_1, iprp(ipco(turn, ISPE, clap), ipma(1, 2, 3, 1)))));

        assertThat(facts.width()).isEqualTo(15);
        assertThat(facts.height()).isEqualTo(20);
    }

    @Test
    void takes_a_grids_codec_from_its_tiles_and_its_size_from_itself() {
        var tile = fullBox("ispe", 0, 0, new FileBytes().u32be(20, 15));
        var grid = box("dimg", new FileBytes().u16be(1, 2, 2, 3));
        var file = file(
                AVIF,
                meta(
                        PRIMARY_1,
                        fullBox("iref", 0, 0, grid),
                        iprp(ipco(ISPE, tile, AV1C), ipma(1, 1), ipma(2, 2, 3), ipma(3, 2, 3))));

        assertThat(Scan.whole(file))
                .isEqualTo(new ImageFacts(ImageFormat.AVIF, 40, 30, ColorSpace.RGB, 12, false, 1, 1));
    }

    @Test
    void takes_an_alpha_plane_of_the_picture_for_alpha_and_nothing_else() {
        var ofPrimary = box("auxl", new FileBytes().u16be(2, 1, 1));
        var ofAnother = box("auxl", new FileBytes().u16be(2, 1, 3));

        assertThat(Scan.whole(withAuxiliary(ALPHA, ofPrimary)).alpha()).isTrue();
        assertThat(Scan.whole(withAuxiliary("urn:mpeg:hevc:2015:auxid:1\0", ofPrimary))
                        .alpha())
                .isTrue();
        assertThat(Scan.whole(withAuxiliary("urn:mpeg:hevc:2015:auxid:2\0", ofPrimary))
                        .alpha())
                .isFalse();
        assertThat(Scan.whole(withAuxiliary(ALPHA, ofAnother)).alpha()).isFalse();
    }

    private static FileBytes withAuxiliary(String kind, FileBytes reference) {
        var aux = fullBox("auxC", 0, 0, new FileBytes().ascii(kind));
        return file(
                HEIC,
                meta(
                        PRIMARY_1,
                        fullBox("iref", 0, 0, reference),
                        iprp(ipco(ISPE, HVCC, aux), ipma(1, 1, 2), ipma(2, 1, 2, 3))));
    }

    @Test
    void knows_a_gray_picture_by_its_channels_or_its_codec() {
        var oneChannel = fullBox("pixi", 0, 0, new FileBytes().u8(1, 8));
        var monochrome = box("hvcC", new FileBytes().u8(1).zeros(15).u8(0xfc, 0xf8));

        assertThat(Scan.whole(file(HEIC, meta(PRIMARY_1, iprp(ipco(ISPE, HVCC, oneChannel), ipma(1, 1, 2, 3))))))
                .isEqualTo(new ImageFacts(ImageFormat.HEIC, 40, 30, ColorSpace.GRAY, 8, false, 1, 1));
        assertThat(Scan.whole(file(HEIC, meta(PRIMARY_1, iprp(ipco(ISPE, monochrome), ipma(1, 1, 2))))))
                .isEqualTo(new ImageFacts(ImageFormat.HEIC, 40, 30, ColorSpace.GRAY, 8, false, 1, 1));
    }

    @Test
    void reads_long_item_numbers_and_long_property_indexes() {
        var primary = fullBox("pitm", 1, 0, new FileBytes().u32be(70_000));
        var ipma = fullBox("ipma", 1, 1, new FileBytes().u32be(1, 70_000).u8(2).u16be(0x8001, 2));

        assertThat(Scan.whole(file(HEIC, meta(primary, iprp(ipco(ISPE, HVCC), ipma)))))
                .isEqualTo(Scan.whole(file(HEIC, PICTURE)));
    }

    @Test
    void tells_a_sequence_without_a_still_picture_by_its_track() {
        var file = file(brands("avis", "msf1"), box("mdat"), box("moov", track("pict", 12), track("auxv", 12)));

        assertThat(Scan.whole(file))
                .isEqualTo(new ImageFacts(ImageFormat.AVIF, 40, 30, ColorSpace.RGB, 12, true, 12, 1));
    }

    @Test
    void does_not_wait_for_the_frames_of_a_file_that_promises_no_sequence() {
        assertThat(Scan.whole(file(HEIC, PICTURE, box("moov", track("pict", 12))))
                        .frames())
                .isEqualTo(1);
        assertThat(Scan.whole(file(brands("heic", "msf1"), PICTURE, box("moov", track("pict", 12))))
                        .frames())
                .isEqualTo(12);
        assertThat(Scan.whole(file(brands("heic", "msf1"), PICTURE)).frames()).isEqualTo(1);
    }

    private static FileBytes track(String handler, int samples) {
        var header = new FileBytes().zeros(72).u32be(40L << 16, 30L << 16);
        var entry = fullBox("stsd", 0, 0, new FileBytes().u32be(1), box("av01", new FileBytes().zeros(78), AV1C));
        var sizes = fullBox("stsz", 0, 0, new FileBytes().u32be(0, samples).zeros(samples * 4));
        return box(
                "trak",
                fullBox("tkhd", 0, 0, header),
                box(
                        "mdia",
                        fullBox("hdlr", 0, 0, new FileBytes().u32be(0).ascii(handler)),
                        box("minf", box("stbl", entry, sizes))));
    }

    @ParameterizedTest
    @CsvSource({"heic,HEIC", "heix,HEIC", "hevc,HEIC", "avif,AVIF", "avis,AVIF"})
    void goes_by_the_first_brand_that_names_a_codec(String brand, ImageFormat format) {
        var codec = format == ImageFormat.AVIF ? AV1C : HVCC;
        var picture = meta(PRIMARY_1, iprp(ipco(ISPE, codec), ipma(1, 1, 2)));

        assertThat(Scan.whole(file(brands(brand), picture)).format()).isEqualTo(format);
        assertThat(Scan.whole(file(brands("mif1", "miaf", "mif1", brand), picture))
                        .format())
                .isEqualTo(format);
    }

    @Test
    void refuses_a_brand_that_its_picture_belies() {
        assertRefusal(file(AVIF, PICTURE)).contains("does not match its codec");
    }

    @Test
    void refuses_containers_of_other_things() {
        assertRefusal(file(brands("isom", "mp42"), PICTURE)).contains("no supported format");
        assertRefusal(file(brands("mif1", "miaf"), PICTURE)).contains("no supported format");
    }

    @Test
    void refuses_a_picture_without_a_size_or_with_an_impossible_one() {
        var none = fullBox("ispe", 0, 0, new FileBytes().u32be(0, 30));
        var huge = fullBox("ispe", 0, 0, new FileBytes().u32be(0x80000000L, 30));

        assertRefusal(file(HEIC, meta(PRIMARY_1, iprp(ipco(HVCC), ipma(1, 1))))).contains("no size property");
        assertRefusal(file(HEIC, meta(PRIMARY_1))).contains("no size property");
        assertRefusal(file(HEIC, meta(iprp(ipco(ISPE), ipma(1, 1))))).contains("no primary image");
        assertRefusal(file(HEIC, meta(PRIMARY_1, iprp(ipco(none), ipma(1, 1))))).contains("width or height is 0");
        assertRefusal(file(HEIC, meta(PRIMARY_1, iprp(ipco(huge), ipma(1, 1))))).contains("invalid dimensions");
    }

    @ParameterizedTest
    @CsvSource({"20,0,10,1", "41,1,10,1", "0,1,10,1"})
    void refuses_an_impossible_clean_aperture(long width, long widthUnit, long height, long heightUnit) {
        var clap = box("clap", new FileBytes().u32be(width, widthUnit, height, heightUnit, 0, 1, 0, 1));

        assertRefusal(file(HEIC, meta(PRIMARY_1, iprp(ipco(ISPE, clap), ipma(1, 1, 2)))))
                .containsAnyOf("clean aperture", "width or height is 0");
    }

    @Test
    void refuses_boxes_that_do_not_fit_into_each_other() {
        assertRefusal(file(HEIC, new FileBytes().u32be(7).ascii("meta").zeros(50)))
                .contains("box with an invalid length");
        assertRefusal(file(HEIC, box("meta", new FileBytes().u8(0)))).contains("box with an invalid length");
        assertRefusal(file(HEIC, meta(new FileBytes().u32be(99).ascii("iprp")))).contains("box with an invalid length");
        assertRefusal(file(
                        HEIC, new FileBytes().u32be(1).ascii("mdat").u64be(-1).zeros(50)))
                .contains("box with an invalid length");
        assertRefusal(file(
                        HEIC,
                        new FileBytes()
                                .u32be(1)
                                .ascii("mdat")
                                .u64be(Long.MAX_VALUE - 100)
                                .zeros(50)))
                .contains("ends before the image description");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xffffffffL, 40_000})
    void refuses_counts_that_their_box_cannot_hold(long count) {
        var ipma = fullBox("ipma", 0, 0, new FileBytes().u32be(count));

        assertRefusal(file(HEIC, meta(PRIMARY_1, iprp(ipco(ISPE), ipma)))).matches(".*(outside|no size property).*");
    }

    @Test
    void refuses_more_items_than_any_picture_has() {
        var associations = fullBox("ipma", 0, 0, new FileBytes().u32be(20_000).zeros(60_000));
        var boxes = iprp(ipco(ISPE), associations, associations);

        assertRefusal(file(HEIC, meta(PRIMARY_1, boxes))).contains("too many items");
    }

    private static FileBytes brands(String major, String... compatible) {
        return box("ftyp", new FileBytes().ascii(major).u32be(0).ascii(String.join("", compatible)));
    }

    private static FileBytes file(FileBytes... boxes) {
        var file = new FileBytes();
        for (var box : boxes) {
            file.add(box);
        }
        return file;
    }

    private static FileBytes meta(FileBytes... boxes) {
        return fullBox("meta", 0, 0, boxes);
    }

    private static FileBytes iprp(FileBytes... boxes) {
        return box("iprp", boxes);
    }

    private static FileBytes ipco(FileBytes... properties) {
        return box("ipco", properties);
    }

    /** The properties of one item, counted from 1. */
    private static FileBytes ipma(int item, int... properties) {
        return fullBox(
                "ipma",
                0,
                0,
                new FileBytes().u32be(1).u16be(item).u8(properties.length).u8(properties));
    }
}
