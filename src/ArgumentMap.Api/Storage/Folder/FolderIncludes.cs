using ArgumentMap.Graph;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Finds included files in the folder of a store and below. Only <c>.arg</c> files: whoever may put a map must not read others by including them.</summary>
internal sealed class FolderIncludes(MapFolder folder, KeptFiles kept, int mapBytes) : IIncludeResolver
{
    public string? Locate(string includer, string path)
    {
        if (IncludeName.Resolve(includer, path) is not { } name)
            return null;
        try
        {
            folder.Find(name, out var leaves);
            return leaves ? null : name;
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return name;
        }
    }

    public IncludeContent Read(string name, int maxLength)
    {
        if (!name.EndsWith(".arg", StringComparison.Ordinal))
            return new IncludeContent(default, "does not end in '.arg'; only maps can be included here");
        if (name.Split('/').Any(part => part.StartsWith('.')))
            return new IncludeContent(default, "is hidden and cannot be included here");
        try
        {
            if (folder.Find(name, out _) is not { } file)
                return IncludeContent.Missing;
            return kept.Read(file, Math.Min(maxLength, mapBytes)) is { } content
                ? new IncludeContent(content.Bytes)
                : new IncludeContent(default, "is larger than may be read");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return IncludeContent.Missing;
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return new IncludeContent(default, "cannot be read");
        }
    }
}
