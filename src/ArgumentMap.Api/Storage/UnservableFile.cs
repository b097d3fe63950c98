namespace ArgumentMap.Api.Storage;

/// <summary>A file of a store that is no map because its name is no id.</summary>
/// <param name="Advice">What the user can do about it: a complete sentence.</param>
public sealed record UnservableFile(string Name, string Advice)
{
    /// <summary>Maximum number in a list.</summary>
    public const int Most = 100;
}
