package dev.quarry.search.archive;

/** End records of a ZIP archive, which locate its central directory (APPNOTE 4.3.14 to 4.3.16). */
final class ZipEnd {

    private static final int MANY = 0xFFFF;

    private ZipEnd() {}

    /**
     * @param begin offset of the central directory
     * @param length length of the central directory in bytes
     */
    static byte[] of(int entries, long begin, long length) {
        var end = new LittleEndian();
        if (begin >= ZipEntry.LARGE || length >= ZipEntry.LARGE || entries >= MANY) {
            end = end.four(0x06064b50)
                    .eight(44)
                    .two(45)
                    .two(45)
                    .four(0)
                    .four(0)
                    .eight(entries)
                    .eight(entries)
                    .eight(length)
                    .eight(begin)
                    .four(0x07064b50)
                    .four(0)
                    .eight(begin + length)
                    .four(1);
        }
        return end.four(0x06054b50)
                .two(0)
                .two(0)
                .two(Math.min(entries, MANY))
                .two(Math.min(entries, MANY))
                .four(Math.min(length, ZipEntry.LARGE))
                .four(Math.min(begin, ZipEntry.LARGE))
                .two(0)
                .toBytes();
    }
}
