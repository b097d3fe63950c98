namespace ArgumentMap.Text;

/// <summary>The content of a file, as bytes or as text that an editor has open, or the reason why it cannot be read.</summary>
/// <param name="Problem">A clause that continues "The file …"; null where the file was read.</param>
public readonly record struct FileContent(ReadOnlyMemory<byte> Bytes, string? Problem = null)
{
    public static FileContent Missing { get; } = Unreadable("does not exist");

    public static FileContent TooLarge { get; } = Unreadable("is larger than the limit");

    /// <summary>For maps that are not allowed to include files.</summary>
    public static FileContent NotAllowed { get; } = Unreadable("cannot be included here");

    /// <summary>Whether the file was read and is empty.</summary>
    public bool IsEmpty => Problem is null && (Text is null ? Bytes.IsEmpty : Text.Length == 0);

    /// <summary>Used instead of <see cref="Bytes"/> where it is not null.</summary>
    public string? Text { get; private init; }

    public static FileContent Of(string text) => new() { Text = text };

    /// <param name="problem">A clause that continues "The file …".</param>
    public static FileContent Unreadable(string problem) => new(default, problem);
}
