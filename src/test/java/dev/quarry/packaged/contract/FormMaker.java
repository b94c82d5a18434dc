package dev.quarry.packaged.contract;

import dev.quarry.testkit.Pictures;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes forms with files, as they are uploaded, and some that are not quite. */
final class FormMaker {

    static final String BOUNDARY = "boundary-of-a-form";

    private static final List<byte[]> FILES = List.of(
            Pictures.png(3, 2, 0x112233),
            Pictures.jpeg(30, 20, 0x445566),
            Pictures.gif(5, 5, 0x778899),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"2\"/>".getBytes(StandardCharsets.UTF_8),
            "<svg".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            "no image".getBytes(StandardCharsets.UTF_8));
    private static final List<String> FIELDS = List.of(
            "meta_user[0]",
            "meta_user[]",
            "meta_user[1]",
            "meta_dynamic[0]",
            "meta_dynamic[0][subject_area]",
            "options[0]",
            "options[0][protected]",
            "url[0]",
            "meta_user[0][int:x]",
            "meta_user[99999999999]",
            "other");
    // No name of a host: what is asked for stays on this machine.
    private static final List<String> VALUES = List.of(
            "{\"title\":\"A picture\",\"int:number\":1}",
            "{\"x\":1,\"y\":1}",
            "{\"version\":{\"text\":\"2\"}}",
            "{\"protected\":true}",
            "http://127.0.0.1:1/a.png",
            "file:///etc/hostname",
            "http://[::1",
            "{}",
            "[]",
            "\"{}\"");

    private final Dice dice;

    FormMaker(Dice dice) {
        this.dice = dice;
    }

    byte[] file() {
        return dice.oneIn(4) ? Pictures.noisyPng(2000, dice.below(50)) : dice.of(FILES);
    }

    byte[] form() {
        var form = new ByteArrayOutputStream();
        for (var part = dice.below(4); part >= 0; part--) {
            text(form, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"");
            if (dice.oneIn(3)) {
                text(form, dice.of(FIELDS) + "\"\r\n\r\n" + (dice.oneIn(3) ? dice.oddText() : dice.of(VALUES)));
            } else {
                text(form, "filedata\"; filename=\"" + (dice.oneIn(5) ? dice.oddText() : "a.png") + "\"\r\n\r\n");
                form.writeBytes(file());
            }
            text(form, "\r\n");
        }
        text(form, dice.oneIn(15) ? "" : "--" + BOUNDARY + "--\r\n");
        return form.toByteArray();
    }

    private static void text(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
