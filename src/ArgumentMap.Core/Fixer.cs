using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap;

/// <summary>A map after its fixes.</summary>
/// <param name="Original">The map's own file as it was read.</param>
/// <param name="Text">The same after its fixes; as it was where nothing was fixed.</param>
/// <param name="Applied">What was done, in the order in which it was done.</param>
/// <param name="Document">The map with what is left to fix.</param>
/// <param name="Left">All that is left to say of the map.</param>
public sealed record FixedMap(
    string Original, string Text, ImmutableArray<string> Applied, ArgumentDocument Document, ImmutableArray<Diagnostic> Left);

/// <summary>Applies the fixes that diagnostics carry to the file of a map; included files stay as they are.</summary>
public static class Fixer
{
    /// <summary>Fixes a map that is one text.</summary>
    /// <param name="files">The texts that it may include, by name; null where it may include nothing.</param>
    public static FixedMap Fix(
        ReadOnlySpan<byte> utf8, string path, IReadOnlyDictionary<string, string>? files = null, Settings? settings = null)
    {
        settings ??= Settings.Default;
        var rounds = new FixRounds(ArgumentDocument.Parse(utf8, path, files, settings.Limits), settings, isEmpty: utf8.IsEmpty);
        while (rounds.Next() is { } source)
            rounds.Take(ArgumentDocument.Parse(source, files, settings.Limits));
        return rounds.Result;
    }

    /// <summary>Fixes a map that finds what it includes in a workspace.</summary>
    /// <param name="content">The map's own file.</param>
    /// <param name="name">Its name in the workspace.</param>
    public static async Task<FixedMap> FixAsync(
        IFileSource files, FileContent content, string name, Settings? settings = null, CancellationToken cancellation = default)
    {
        settings ??= Settings.Default;
        var document = await ArgumentDocument.LoadAsync(files, content, name, settings.Limits, cancellation).ConfigureAwait(false);
        var rounds = new FixRounds(document, settings, isEmpty: content is { Bytes.Length: 0, Text: null or "", Problem: null });
        while (rounds.Next() is { } source)
        {
            var text = FileContent.Of(source.Text);
            rounds.Take(await ArgumentDocument.LoadAsync(files, text, name, settings.Limits, cancellation).ConfigureAwait(false));
        }

        return rounds.Result;
    }
}
