using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>Why there may be no file with the path of an include, as far as the path says so.</summary>
internal static class MissingInclude
{
    private const string Extension = ".arg";

    private static readonly string[] Schemes = ["http://", "https://"];

    /// <summary>What stands around a path elsewhere.</summary>
    private static readonly (string Open, string Close)[] Marks =
        [("\"", "\""), ("'", "'"), ("<", ">"), ("`", "`"), ("\u201C", "\u201D"), ("\u201E", "\u201C"), ("\u00AB", "\u00BB")];

    public static Diagnostic Of(string path, SourceLocation location)
    {
        var (why, fix) = Explain(path, location);
        return new Diagnostic(
            IncludeDiagnostics.MissingInclude, $"The file '{path}' does not exist.{(why.Length == 0 ? "" : " " + why)}", location)
        {
            Fix = fix is null || location.Source is null || location.Source[location.Span] is var written && !written.SequenceEqual(path)
                ? null
                : fix,
        };
    }

    private static (string Why, CodeFix? Fix) Explain(string path, SourceLocation location)
    {
        if (Schemes.Any(scheme => path.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return ("An include takes the path of a file, not an address. Save the file beside the map, and include it from there.", null);
        foreach (var (open, close) in Marks)
        {
            if (path.Length > 2 && path.StartsWith(open, StringComparison.Ordinal) && path.EndsWith(close, StringComparison.Ordinal))
                return ("A path takes no quotation marks.", Write(path[1..^1]));
        }

        if (path[0] == '[' && path[^1] == ')' && path.IndexOf("](", StringComparison.Ordinal) is > 0 and var link)
            return ("A path is written as it is, not as a link.", Write(path[(link + 2)..^1]));
        if (path.Contains('\\', StringComparison.Ordinal))
            return ("Folders are divided by '/', on every system.", Write(path.Replace('\\', '/')));
        if (Several(path) is { } paths)
        {
            var indentation = IndentationOf(location);
            return ("An include takes one file. Write a line for each.", Write(string.Join($"\n{indentation}include: ", paths)));
        }

        if (!path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return ($"Maps end in '{Extension}'. Did you mean '{path}{Extension}'?", Write(path + Extension) with { IsSafe = false });
        return path.EndsWith(Extension, StringComparison.Ordinal)
            ? ("", null)
            : ($"Maps end in '{Extension}', in lower case.", Write(path[..^Extension.Length] + Extension) with { IsSafe = false });

        CodeFix Write(string text) => CodeFix.Replace(
            text.Contains('\n', StringComparison.Ordinal) ? "write a line for each" : $"write '{text}'", location.Span, text);
    }

    /// <summary>The paths of a list, which all end as maps do; null for anything else.</summary>
    private static string[]? Several(string path)
    {
        var paths = path.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        return paths.Length > 1 && paths.All(part => part.EndsWith(Extension, StringComparison.Ordinal)) ? paths : null;
    }

    private static string IndentationOf(SourceLocation location)
    {
        if (location.Source is not { } source)
            return "";
        var line = source[source.GetLine(location.Start.Line)];
        return line[..(line.Length - line.TrimStart(" \t").Length)].ToString();
    }
}
