namespace ArgumentMap.Cli.Output;

/// <summary>Colours for a terminal (SGR codes), and text that it cannot mistake for commands.</summary>
internal static class Paint
{
    public const string Bold = "1";
    public const string Faint = "2";
    public const string Red = "31";
    public const string Green = "32";
    public const string Yellow = "33";

    /// <summary>For what frames a text; blue among the eight colours is too dark on black.</summary>
    public const string Cyan = "36";

    public static string With(string? code, string text, bool colour) =>
        colour && code is not null && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;

    /// <summary>A writer that leaves the stream open.</summary>
    public static StreamWriter Writer(Stream stream) => new(stream, bufferSize: 64 * 1024, leaveOpen: true);

    /// <summary>Replaces control characters and line separators, except tabs, by U+FFFD.</summary>
    public static string Harmless(string text) =>
        string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(from[i]) && from[i] != '\t' || from[i] is '\u2028' or '\u2029' ? '\uFFFD' : from[i];
        });
}
