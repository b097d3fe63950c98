using System.Security.Cryptography;
using System.Text;

namespace ArgumentMap.Formats.Html;

/// <summary>The parts of a page that are the same for all maps.</summary>
internal static class PageTemplate
{
    private static readonly string[] Scripts =
    [
        "data.js", "layout.js", "cards.js", "opening.js", "shapes.js", "picture.js", "pointer.js", "outline.js", "answer.js", "details.js",
        "search.js", "days.js", "save.js", "print.js", "keys.js", "page.js",
    ];

    /// <summary>Alternately the texts of the template and the names of the slots between them.</summary>
    public static string[] Parts { get; } = Resource("page.html")
        .Split("{{", StringSplitOptions.None)
        .SelectMany(part => part.Split("}}", 2))
        .ToArray();

    public static string Style { get; } = PageColours.StyleSheet + Resource("page.css");

    public static string Script { get; } = string.Concat(Scripts.Select(name => WithoutComments(Resource(name))));

    /// <summary>Runs before anything is shown, so that nothing is laid out that the other script then hides.</summary>
    public static string EarlyScript { get; } = Resource("early.js");

    /// <summary>Used only in pages of a file that is being watched.</summary>
    public static string WatchScript { get; } = Resource("watch.js");

    /// <summary>A policy that allows nothing from outside, and no script or style other than those of the template.</summary>
    /// <param name="isWatched">Whether the page may load the image beside it that shows when it changed.</param>
    public static string Policy(bool isWatched)
    {
        var watch = isWatched ? $" {Hash(WatchScript)}" : "";
        return $"default-src 'none'; script-src {Hash(EarlyScript)} {Hash(Script)}{watch}; style-src {Hash(Style)}; img-src "
            + $"data:{(isWatched ? " file: 'self'" : "")}; base-uri 'none'; form-action 'none'";
    }

    /// <summary>A script without the lines that are only comments, which a page need not carry.</summary>
    private static string WithoutComments(string script) => string.Join('\n', script.Split('\n').Where(line =>
        line.AsSpan().TrimStart() is not (['/', '/', ..] or ['/', '*', ..] or ['*', ' ' or '/', ..])));

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>The text with LF, to which browsers normalize it before hashing.</summary>
    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PageTemplate).Assembly.GetManifestResourceStream("page/" + name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
