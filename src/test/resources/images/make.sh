#!/usr/bin/env bash
# Makes every picture in this folder, and expected.csv and embedded.csv from what the same tools report about them:
#   apt-get install imagemagick webp libavif-bin libheif-examples librsvg2-bin libtiff-tools gifsicle apngasm \
#     libjpeg-turbo-progs libimage-exiftool-perl ffmpeg icc-profiles-free colord-data
# Debian 12 made what is committed; other versions compress otherwise, but state the same facts.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -f ./*.{png,jpg,gif,webp,avif,heic,tiff,bmp,svg} expected.csv embedded.csv

# Sources
convert -size 33x21 gradient:red-blue -depth 8 -strip "png24:$work/rgb1.png"
convert -size 33x21 gradient:yellow-green -depth 8 -strip "png24:$work/rgb2.png"
convert -size 33x21 gradient:white-navy -depth 8 -strip "png24:$work/rgb3.png"
convert -size 33x21 gradient:'rgba(255,0,0,0)-rgba(0,0,255,1)' -depth 8 -strip "png32:$work/rgba.png"
convert -size 33x21 gradient:black-white -colorspace gray -depth 8 -strip "$work/gray.png"
convert -size 64x64 gradient:red-blue -depth 8 -strip "$work/square.png"
convert -size 512x256 gradient:red-blue -depth 8 -strip "$work/wide.png"
convert -size 34x22 gradient:red-blue -depth 8 -strip "$work/even.png"
convert -size 34x22 gradient:red-blue -depth 16 -define png:bit-depth=16 -strip "$work/deep.png"

# PNG and APNG
convert "$work/rgb1.png" -define png:color-type=2 -strip rgb.png
convert "$work/rgba.png" -define png:color-type=6 -strip rgba.png
convert "$work/rgb1.png" -colors 4 -strip png8:palette.png
convert -size 33x21 xc:none -fill red -draw 'circle 10,10 10,2' -strip png8:palette-transparent.png
convert "$work/gray.png" -depth 16 -define png:color-type=0 -define png:bit-depth=16 -strip gray-16.png
convert "$work/rgb1.png" -define png:color-type=2 -interlace PNG -strip interlaced.png
apngasm animated.png "$work/rgb1.png" -z0 > "$work/log" # goes on with rgb2.png and rgb3.png

# JPEG
convert "$work/rgb1.png" -strip baseline.jpg
jpegtran -progressive -outfile progressive.jpg baseline.jpg
jpegtran -arithmetic -outfile arithmetic.jpg baseline.jpg
convert "$work/gray.png" -strip gray.jpg
convert "$work/rgb1.png" -colorspace cmyk -strip cmyk.jpg
for orientation in 3 6 8; do
  exiftool -q -n -Orientation=$orientation -o exif-$orientation.jpg baseline.jpg
done
ffmpeg -v error -i "$work/rgb1.png" -frames:v 1 -c:v ljpeg -pix_fmt yuvj444p -f image2 lossless.jpg

# GIF
convert "$work/rgb1.png" -strip still.gif
convert -delay 10 "$work/rgb1.png" "$work/rgb2.png" "$work/rgb3.png" -strip "$work/frames.gif"
gifsicle -O2 --loopcount=0 "$work/frames.gif" -o animated.gif
convert -size 33x21 xc:none -fill red -draw 'circle 10,10 10,2' -strip transparent.gif

# WebP
cwebp -quiet -q 50 "$work/rgb1.png" -o lossy.webp
cwebp -quiet -q 50 "$work/rgba.png" -o lossy-alpha.webp
cwebp -quiet -lossless "$work/rgb1.png" -o lossless.webp
cwebp -quiet -lossless "$work/rgba.png" -o lossless-alpha.webp
img2webp -loop 0 -d 100 "$work/rgb1.png" "$work/rgb2.png" "$work/rgb3.png" -o animated.webp > "$work/log"
exiftool -b -Exif exif-6.jpg > "$work/exif"
webpmux -set exif "$work/exif" lossy.webp -o lossy-exif.webp 2> "$work/log"

# AVIF
avifenc "$work/rgb1.png" still.avif > "$work/log"
avifenc "$work/rgba.png" alpha.avif > "$work/log"
avifenc --yuv 400 "$work/gray.png" gray.avif > "$work/log"
avifenc --depth 10 "$work/deep.png" depth-10.avif > "$work/log"
avifenc --depth 12 "$work/deep.png" depth-12.avif > "$work/log"
for angle in 1 2 3; do
  avifenc --irot $angle "$work/rgb1.png" irot-$angle.avif > "$work/log"
done
avifenc --irot 1 --imir 0 "$work/rgb1.png" irot-1-imir-0.avif > "$work/log"
avifenc --imir 1 "$work/rgb1.png" imir-1.avif > "$work/log"
avifenc --yuv 444 --crop 2,2,21,11 --irot 1 "$work/rgb1.png" clap-irot-1.avif > "$work/log"
avifenc --grid 2x1 "$work/wide.png" grid.avif > "$work/log"
avifenc --fps 10 "$work/rgb1.png" "$work/rgb2.png" "$work/rgb3.png" sequence.avif > "$work/log"
avifenc --fps 10 "$work/rgba.png" "$work/rgba.png" sequence-alpha.avif > "$work/log"
ffmpeg -v error -framerate 10 -i "$work/rgb%d.png" -c:v libaom-av1 -cpu-used 8 -pix_fmt yuv444p ffmpeg-sequence.avif
ffmpeg -v error -i "$work/rgb1.png" -c:v libaom-av1 -still-picture 1 -cpu-used 8 -pix_fmt yuv444p ffmpeg-still.avif

# HEIC
heif-enc "$work/even.png" -o still.heic > "$work/log"
heif-enc "$work/rgb1.png" -o odd.heic > "$work/log"
heif-enc "$work/rgba.png" -o alpha.heic > "$work/log"
heif-enc -t 16 "$work/square.png" -o thumbnail.heic > "$work/log"
heif-enc "$work/even.png" "$work/square.png" -o two-pictures.heic > "$work/log"
heif-enc -b 10 "$work/deep.png" -o depth-10.heic > "$work/log"
heif-enc exif-6.jpg -o from-exif-6.heic > "$work/log"

# TIFF
convert "$work/rgb1.png" -compress none -define tiff:endian=lsb -strip little-endian.tiff
convert "$work/rgb1.png" -compress lzw -define tiff:endian=msb -strip big-endian.tiff
convert "$work/rgba.png" -compress zip -strip rgba.tiff
convert "$work/gray.png" -depth 16 -compress zip -strip gray-16.tiff
convert "$work/rgb1.png" -monochrome -compress group4 -strip fax.tiff
convert "$work/rgb1.png" -colors 4 -type palette -compress lzw -strip palette.tiff
convert "$work/rgb1.png" -colorspace cmyk -compress zip -strip cmyk.tiff
convert "$work/rgb1.png" -colorspace lab -compress zip -strip lab.tiff
convert "$work/rgb1.png" -compress jpeg -strip jpeg.tiff
tiffcp -c jpeg little-endian.tiff ycbcr.tiff
convert "$work/rgb1.png" "$work/square.png" "$work/gray.png" -compress lzw -strip pages.tiff
convert "$work/wide.png" -compress lzw -strip ptif:pyramid.tiff
cp big-endian.tiff orientation-6.tiff
tiffset -s 274 6 orientation-6.tiff
tiffcp -8 -c lzw little-endian.tiff bigtiff.tiff
tiffcp -8 -B -c lzw pages.tiff bigtiff-big-endian.tiff

# EXIF and colour profiles, the profiles in the public domain
old_profile=/usr/share/color/icc/compatibleWithAdobeRGB1998.icc
new_profile=/usr/share/color/icc/colord/AdobeRGB1998.icc
camera=(-Make=Quarry '-Model=Quarry Ünï 5D' '-DateTimeOriginal=2019:12:10 11:13:24' -OffsetTimeOriginal=+01:00
  -GPSLatitude=33.856789 -GPSLatitudeRef=S -GPSLongitude=151.215297 -GPSLongitudeRef=E)
exiftool -q -n "${camera[@]}" "-ICC_Profile<=$old_profile" -o camera.jpg baseline.jpg
exiftool -q -n -ExifByteOrder=II -Model=X '-DateTimeOriginal=0000:00:00 00:00:00' \
  -GPSLatitude=0 -GPSLatitudeRef=N -GPSLongitude=0 -GPSLongitudeRef=E -o no-clock-no-fix.jpg baseline.jpg
exiftool -q -n -ExifByteOrder=II '-DateTimeOriginal=2020:02:29 23:59:59' -GPSLatitude=89.5 -GPSLatitudeRef=N \
  -GPSLongitude=0.25 -GPSLongitudeRef=W -o no-camera.jpg baseline.jpg
exiftool -q -n "${camera[@]}" "-ICC_Profile<=$new_profile" -o camera.png rgb.png
convert camera.jpg -define png:color-type=2 late-exif.png
cwebp -quiet -q 50 -metadata all camera.jpg -o camera.webp
exiftool -b -Exif camera.jpg > "$work/exif"
avifenc --exif "$work/exif" --icc "$old_profile" "$work/rgb1.png" camera.avif > "$work/log"
heif-enc camera.jpg -o camera.heic > "$work/log"

# BMP
convert "$work/rgb1.png" -strip bmp2:core.bmp
convert "$work/rgb1.png" -strip bmp3:info.bmp
convert "$work/rgb1.png" -colors 4 -type palette -strip bmp3:palette.bmp
convert "$work/rgb1.png" -strip v4.bmp
convert "$work/rgba.png" -strip v5-alpha.bmp
convert "$work/rgb1.png" -strip -define bmp:subtype=RGB565 bmp:rgb565.bmp
ffmpeg -v error -i "$work/rgb1.png" -pix_fmt bgra info-32.bmp

# SVG
svg='xmlns="http://www.w3.org/2000/svg"'
shape='<rect width="50%" height="50%" fill="#c33"/>'
printf '%s' "<svg $svg width=\"40\" height=\"30\">$shape</svg>" > pixels.svg
printf '%s' "<svg $svg width=\"1in\" height=\"36pt\">$shape</svg>" > inches.svg
printf '%s' "<svg $svg width=\"2.54cm\" height=\"12.7mm\">$shape</svg>" > centimetres.svg
printf '%s' "<svg $svg width=\"10pc\" height=\"5pc\">$shape</svg>" > picas.svg
printf '%s' "<svg $svg viewBox=\"0 0 120 80\">$shape</svg>" > view-box.svg
printf '%s' "<svg $svg width=\"100%\" height=\"100%\" viewBox=\"0,0,120,80\">$shape</svg>" > percent.svg
printf '%s' "<svg $svg width=\"60\" viewBox=\"0 0 120 80\">$shape</svg>" > width-only.svg
printf '%s' "<svg $svg width=\"10.2\" height=\"20.7\">$shape</svg>" > fractions.svg
printf '\xef\xbb\xbf%s' "<?xml version=\"1.0\" encoding=\"UTF-8\"?><svg $svg width=\"40\" height=\"30\">$shape</svg>" > bom.svg
printf '%s' "<?xml version=\"1.0\" encoding=\"UTF-16\"?><svg $svg width=\"40\" height=\"30\">$shape</svg>" |
  iconv -f UTF-8 -t UTF-16 > utf-16.svg
printf '%s' "<?xml version=\"1.0\"?>
<!-- a <svg width=\"1\" height=\"1\"> in a comment -->
<?xml-stylesheet href=\"none.css\"?>
<!DOCTYPE s:svg [
  <!ENTITY side \"'1' > 2\">
  <!-- ]> -->
]>
<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"
   width='40px'
   height='30px'><s:rect width=\"9\" height=\"9\"/></s:svg>" > prolog-prefix.svg

# Width and height are what the tools report about the picture as displayed. The rest follows from how it was made.
magick() { convert "$1[0]" -auto-orient -format '%w,%h' info:; }
exif() { exiftool -q -n -p '$ImageWidth,$ImageHeight' "$1"; }
webp() { webpinfo "$1" | sed -nE 's/^ *Canvas size ([0-9]+) x ([0-9]+)/\1,\2/p; s/^ *Width: //p; s/^ *Height: //p' | head -2 |
  paste -sd, | sed -E 's/^([0-9]+,[0-9]+),.*/\1/'; }
heif() { heif-info "$1" | sed -nE 's/^image: ([0-9]+)x([0-9]+) .*primary.*/\1,\2/p'; } # takes account of clap, irot, imir
svg() { rsvg-convert "$1" -o "$work/rendered.png" && magick "$work/rendered.png"; }

echo file,format,width,height,color_space,bit_depth,frames,opaque,orientation > expected.csv
while read -r report file facts; do
  echo "$file,${file##*.},$($report "$file"),${facts// /,}" >> expected.csv
done << 'EOF'
magick rgb.png rgb 8 1 true 1
magick rgba.png rgb 8 1 false 1
magick palette.png rgb 8 1 true 1
magick palette-transparent.png rgb 8 1 false 1
magick gray-16.png gray 16 1 true 1
magick interlaced.png rgb 8 1 true 1
magick animated.png rgb 8 3 false 1
magick camera.png rgb 8 1 true 1
magick late-exif.png rgb 8 1 true 1
magick baseline.jpg rgb 8 1 true 1
magick progressive.jpg rgb 8 1 true 1
magick arithmetic.jpg rgb 8 1 true 1
exif lossless.jpg rgb 8 1 true 1
magick gray.jpg gray 8 1 true 1
magick cmyk.jpg cmyk 8 1 true 1
magick exif-3.jpg rgb 8 1 true 3
magick exif-6.jpg rgb 8 1 true 6
magick exif-8.jpg rgb 8 1 true 8
magick camera.jpg rgb 8 1 true 1
magick no-camera.jpg rgb 8 1 true 1
magick no-clock-no-fix.jpg rgb 8 1 true 1
magick still.gif rgb 5 1 true 1
magick animated.gif rgb 6 3 false 1
magick transparent.gif rgb 1 1 false 1
webp lossy.webp rgb 8 1 true 1
webp lossy-alpha.webp rgb 8 1 false 1
webp lossy-exif.webp rgb 8 1 true 1
webp camera.webp rgb 8 1 true 1
webp lossless.webp rgb 8 1 true 1
webp lossless-alpha.webp rgb 8 1 false 1
webp animated.webp rgb 8 3 true 1
heif still.avif rgb 8 1 true 1
heif alpha.avif rgb 8 1 false 1
heif gray.avif gray 8 1 true 1
heif depth-10.avif rgb 10 1 true 1
heif depth-12.avif rgb 12 1 true 1
heif irot-1.avif rgb 8 1 true 8
heif irot-2.avif rgb 8 1 true 3
heif irot-3.avif rgb 8 1 true 6
heif irot-1-imir-0.avif rgb 8 1 true 5
heif imir-1.avif rgb 8 1 true 2
heif clap-irot-1.avif rgb 8 1 true 8
heif grid.avif rgb 8 1 true 1
heif sequence.avif rgb 8 3 false 1
heif sequence-alpha.avif rgb 8 2 false 1
heif ffmpeg-still.avif rgb 8 1 true 1
heif ffmpeg-sequence.avif rgb 8 3 true 1
heif camera.avif rgb 8 1 true 1
heif still.heic rgb 8 1 true 1
heif odd.heic rgb 8 1 true 1
heif alpha.heic rgb 8 1 false 1
heif thumbnail.heic rgb 8 1 true 1
heif two-pictures.heic rgb 8 1 true 1
heif camera.heic rgb 8 1 true 1
heif depth-10.heic rgb 10 1 true 1
heif from-exif-6.heic rgb 8 1 true 1
magick little-endian.tiff rgb 8 1 true 1
magick big-endian.tiff rgb 8 1 true 1
magick rgba.tiff rgb 8 1 false 1
magick gray-16.tiff gray 16 1 true 1
magick fax.tiff gray 1 1 true 1
magick palette.tiff rgb 2 1 true 1
magick cmyk.tiff cmyk 8 1 true 1
magick lab.tiff lab 8 1 true 1
magick jpeg.tiff rgb 8 1 true 1
magick ycbcr.tiff rgb 8 1 true 1
magick pages.tiff rgb 8 3 true 1
magick pyramid.tiff rgb 8 3 true 1
magick orientation-6.tiff rgb 8 1 true 6
magick bigtiff.tiff rgb 8 1 true 1
magick bigtiff-big-endian.tiff rgb 8 3 true 1
magick core.bmp rgb 8 1 true 1
magick info.bmp rgb 8 1 true 1
magick info-32.bmp rgb 8 1 true 1
magick palette.bmp rgb 4 1 true 1
magick v4.bmp rgb 8 1 true 1
magick v5-alpha.bmp rgb 8 1 false 1
magick rgb565.bmp rgb 5 1 true 1
svg pixels.svg rgb 8 1 false 1
svg inches.svg rgb 8 1 false 1
svg centimetres.svg rgb 8 1 false 1
svg picas.svg rgb 8 1 false 1
svg view-box.svg rgb 8 1 false 1
svg percent.svg rgb 8 1 false 1
svg width-only.svg rgb 8 1 false 1
svg fractions.svg rgb 8 1 false 1
svg bom.svg rgb 8 1 false 1
svg utf-16.svg rgb 8 1 false 1
svg prolog-prefix.svg rgb 8 1 false 1
EOF

# What exiftool tells of them; of a name in many languages it tells the last one.
echo 'file;icc_profile;make;model;datetime;offset;latitude;longitude' > embedded.csv
exiftool -q -f -d '%Y-%m-%dT%H:%M:%S' -c '%+.6f' -p '$FileName;$ICC_Profile:ProfileDescription;$IFD0:Make;$IFD0:Model;$ExifIFD:DateTimeOriginal;$ExifIFD:OffsetTimeOriginal;$Composite:GPSLatitude;$Composite:GPSLongitude' \
  camera.jpg no-camera.jpg camera.png late-exif.png camera.webp camera.avif camera.heic baseline.jpg rgb.png |
  sed 's/Сумісний з/Compatible with/' >> embedded.csv
