using ArgumentMap.Text;

namespace ArgumentMap.Workspace.Git;

/// <summary>A map as it was in a git revision.</summary>
/// <param name="Content">The map's own file, or why it cannot be read.</param>
/// <param name="Files">The source of the files that it includes: the same revision.</param>
public sealed record RevisionMap(FileContent Content, IFileSource Files)
{
    internal static RevisionMap Unreadable(string why) => new(FileContent.Unreadable("cannot be read: " + why), EmptyWorkspace.Instance);
}
