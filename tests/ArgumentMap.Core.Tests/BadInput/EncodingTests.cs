using System.Text;

namespace ArgumentMap.Core.Tests.BadInput;

public sealed class EncodingTests
{
    public static TheoryData<string, byte[], string> Cases => new()
    {
        {
            "a byte that begins nothing", [.. "claim a: "u8, 0xFF, .. " b"u8],
            "1:10-11 error ARG016 Byte 10 of the file (FF) is not valid UTF-8. Save the file as UTF-8."
        },
        {
            "a letter of Latin-1", [.. "claim a: caf"u8, 0xE9, .. "s"u8],
            "1:13-14 error ARG016 Byte 13 of the file (E9) is not valid UTF-8. Save the file as UTF-8."
        },
        {
            "an overlong letter", [.. "claim a: "u8, 0xC0, 0xAF],
            "1:10-11 error ARG016 Byte 10 of the file (C0) is not valid UTF-8. Save the file as UTF-8.\n"
                + "1:11-12 error ARG016 Byte 11 of the file (AF) is not valid UTF-8. Save the file as UTF-8." },
        {
            "a letter cut off at the end", [.. "claim a: "u8, 0xE6, 0xB0],
            "1:10-11 error ARG016 Byte 10 of the file (E6 B0) is not valid UTF-8. Save the file as UTF-8."
        },
        {
            "half a surrogate pair", [.. "claim a: "u8, 0xED, 0xA0, 0xBD],
            "1:10-11 error ARG016 Byte 10 of the file (ED) is not valid UTF-8. Save the file as UTF-8.\n"
                + "1:11-12 error ARG016 Byte 11 of the file (A0) is not valid UTF-8. Save the file as UTF-8.\n"
                + "1:12-13 error ARG016 Byte 12 of the file (BD) is not valid UTF-8. Save the file as UTF-8." },
        {
            "a bad byte after letters of three bytes", [.. "claim a: 水位\nclaim b: "u8, 0x80],
            "2:10-11 error ARG016 Byte 26 of the file (80) is not valid UTF-8. Save the file as UTF-8."
        },
        { "a bad byte after a byte order mark", [
            0xEF, 0xBB, 0xBF, .. "claim a: "u8,
            0x80], "1:10-11 error ARG016 Byte 13 of the file (80) is not valid UTF-8. Save the file as UTF-8." },
        { "the replacement character itself", [.. "claim a: \uFFFD"u8], "" },
        { "UTF-16", [
            .. Encoding.Unicode.Preamble,
            .. Encoding.Unicode.GetBytes("claim a: A")], "1:1-1 error ARG017 The file is encoded in UTF-16. Save it as UTF-8." },
        { "UTF-16, the other way round", [
            .. Encoding.BigEndianUnicode.Preamble,
            .. Encoding.BigEndianUnicode.GetBytes("claim a: A")], "1:1-1 error ARG017 The file is encoded in UTF-16. Save it as UTF-8." },
        { "a picture", [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8, 0, 0, 1, 0, 0, 0, 1, 0, 8,
            6], "1:1-1 error ARG017 The file contains binary data, not text. A map is a text file in UTF-8." },
        { "a byte order mark", [0xEF, 0xBB, 0xBF, .. "claim a: A"u8], "" },
        { "nothing", [], "" },
        { "a byte order mark alone", [0xEF, 0xBB, 0xBF], "" },
        { "blank lines", [.. "\n  \n\t\n"u8], "" },
        { "a comment alone", [.. "// nothing yet"u8], "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_that_is_not_text_is_distinguished_from_one_that_is(string what, byte[] bytes, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, BadInputCase.Describe(ArgumentDocument.Parse(bytes, "map.arg").Diagnostics));
    }

    [Fact]
    public void Line_ends_make_no_difference()
    {
        const string Source = "map: M\n\nclaim a: A\n  | B #t\n  date: 2024\n  premise p: P\n";
        var expected = GraphText.Of(Maps.Valid(Source).Graph);
        Assert.Equal(expected, GraphText.Of(Maps.Valid(Source.Replace("\n", "\r\n", StringComparison.Ordinal)).Graph));
        Assert.Equal(expected, GraphText.Of(Maps.Valid(Source.TrimEnd('\n')).Graph));
    }
}
