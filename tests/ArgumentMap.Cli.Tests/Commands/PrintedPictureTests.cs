using System.Buffers.Binary;
using System.Text;
using ArgumentMap.Workspace.Pictures;

namespace ArgumentMap.Cli.Tests.Commands;

/// <summary>PNG and PDF come from a tool of the machine; where it has none, the tests that need one are skipped, except under CI.</summary>
public sealed class PrintedPictureTests
{
    private const string Map = "map: 橋は閉鎖されたか <script>alert(1)</script>\nclaim c: C\n  premise p: P\n";

    [PictureToolFact]
    public void A_png_has_twice_the_size_of_the_picture()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("render", "map.arg", "-f", "svg"));
        var size = Size(run.Out);
        Assert.Equal(0, run.Run("render", "map.arg", "-o", "map.png"));
        Assert.Equal("", run.Error);
        var png = File.ReadAllBytes(Path.Combine(run.Folder, "map.png"));
        Assert.Equal(
            (2 * size.Width, 2 * size.Height),
            (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [PictureToolFact]
    public void A_pdf_is_one_page()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("render", "map.arg", "--format", "pdf", "-o", "map.out"));
        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(run.Folder, "map.out")));
        Assert.StartsWith("%PDF", pdf, StringComparison.Ordinal);
        Assert.Contains("/Count 1", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_tool_the_message_names_them_and_an_old_file_stays()
    {
        using var run = new CommandRun(("map.arg", Map), ("map.png", "old")) { PictureTool = null, SearchPath = "" };
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(2, run.Run("render", "map.arg", "-o", "map.png"));
            Assert.Equal(
                "argmap: PNG and PDF are made by a tool of the machine, and none was found. Install Chromium, Chrome, Edge, rsvg-convert "
                    + "(librsvg) or Inkscape, or give the path of one in the environment variable ARGMAP_PICTURE_TOOL.\n",
                run.Error);
            Assert.Equal("old", run.Read("map.png"));
        }
    }

    [Fact]
    public void A_tool_that_is_not_there_or_makes_nothing_is_reported()
    {
        using var missing = new CommandRun(("map.arg", Map)) { PictureTool = "/no/such/tool" };
        Assert.Equal(2, missing.Run("render", "map.arg", "-o", "map.png"));
        Assert.Equal("argmap: There is no '/no/such/tool', which ARGMAP_PICTURE_TOOL names.\n", missing.Error);
        if (OperatingSystem.IsWindows())
            return;
        using var idle = new CommandRun(("map.arg", Map)) { PictureTool = "true", SearchPath = "/usr/bin:/bin" };
        Assert.Equal(2, idle.Run("render", "map.arg", "-o", "map.pdf"));
        Assert.Matches("^argmap: '[^']*/true' made no PDF\\. ARGMAP_PICTURE_TOOL can name another tool\\.\n$", idle.Error);
        Assert.False(idle.Exists("map.pdf"));
    }

    [Fact]
    public void A_converter_gets_the_arguments_it_knows()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var run = new CommandRun(
            ("map.arg", Map),
            ("bin/rsvg-convert", "#!/bin/sh\n[ \"$1 $2 $3 $4 $5\" = '--format png --zoom 2 --output' ] && grep -q '<svg' \"$7\" && printf "
                + "'\\211PNG made' > \"$6\"\n"));
        var tool = Path.Combine(run.Folder, "bin/rsvg-convert");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var with = new CommandRun(run.Folder) { PictureTool = null, SearchPath = Path.GetDirectoryName(tool) };
        Assert.Equal(0, with.Run("render", "map.arg", "-o", "map.png"));
        Assert.EndsWith("PNG made", with.Read("map.png"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cut_off_a_png_leaves_the_rest_as_it_was()
    {
        // Two rows of two pixels, the second stored as differences to the first; each row begins with its filter.
        byte[] rows = [0, 1, 2, 3, 4, 5, 6, 2, 1, 1, 1, 1, 1, 1];
        var png = Png(2, 2, rows);
        Assert.Equal(Png(1, 2, [0, 1, 2, 3, 2, 1, 1, 1]), PngCrop.Of(png, 1, 2));
        Assert.Equal(Png(2, 1, rows[..7]), PngCrop.Of(Png(2, 2, rows), 2, 1));
        Assert.Same(png, PngCrop.Of(png, 3, 2));
    }

    private static (int Width, int Height) Size(string svg)
    {
        var root = System.Xml.Linq.XDocument.Parse(svg).Root!;
        return ((int)root.Attribute("width")!, (int)root.Attribute("height")!);
    }

    /// <summary>A PNG, its checksums made by cutting nothing but one row that was added.</summary>
    private static byte[] Png(int width, int height, byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(rows);
            zip.Write(new byte[1 + (3 * width)]);
        }

        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG"u8, 13, 10, 26, 10]);
        Chunk(png, "IHDR"u8, [0, 0, 0, (byte)width, 0, 0, 0, (byte)(height + 1), 8, 2, 0, 0, 0]);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return PngCrop.Of(png.ToArray(), width, height);
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        png.Write([.. length, .. type, .. data, 0, 0, 0, 0]);
    }
}

/// <summary>A test that needs a tool which makes PNG and PDF: skipped if there is none, unless <c>CI</c> asks for all tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PictureToolFactAttribute : FactAttribute
{
    public PictureToolFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            return;
        try
        {
            using var run = new CommandRun();
            PictureTool.Find(run.PictureTool, run.SearchPath);
        }
        catch (PictureToolException missing)
        {
            Skip = missing.Message;
        }
    }
}
