using System.Globalization;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Turns errors of the file system into problems with messages for users.</summary>
internal static class FolderProblem
{
    /// <summary>Error codes of Linux, macOS and Windows for a full disk or an exhausted quota.</summary>
    private static readonly int[] DiskFull = [28, 69, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The error code of Linux and macOS, and that of Windows.</summary>
    private static readonly int[] ReadOnlyDisk = [30, unchecked((int)0x80070013)];

    public static StoreProblem NoFolder { get; } = new(StoreFault.Unavailable, "The map folder does not exist.");

    public static bool Explains(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static StoreProblem OfReading(MapId id, Exception exception) => exception is UnauthorizedAccessException
        ? new StoreProblem(
            StoreFault.Unreadable,
            $"The map '{id}' exists, but the server is not allowed to read it. Give it permission to.")
        : new StoreProblem(
            StoreFault.Unavailable,
            $"The map '{id}' could not be read: the disk or the map folder failed. Try again later.");

    public static StoreProblem OfWriting(MapId id, Exception exception)
    {
        if (exception is FolderLockedException)
            return new StoreProblem(
                StoreFault.Unavailable,
                $"Another process serves the map folder; '{id}' was not changed. Let only one of them serve it.");
        if (DiskFull.Contains(exception.HResult))
            return new StoreProblem(
                StoreFault.Full,
                $"There is no room left to store the map '{id}'; it was not changed. Try again when there is room.");
        return exception is UnauthorizedAccessException || ReadOnlyDisk.Contains(exception.HResult)
            ? ReadOnly(id)
            : new StoreProblem(
                StoreFault.Unavailable,
                $"The change to the map '{id}' may not have been stored: the disk or the map folder failed. Try again later.");
    }

    public static StoreProblem ReadOnly(MapId id) =>
        new(StoreFault.ReadOnly, $"The stored maps are read-only; '{id}' was not changed.");

    public static StoreProblem OfListing(Exception exception) => new(
        StoreFault.Unavailable,
        exception is DirectoryNotFoundException ? NoFolder.Message : "The map folder cannot be read.");

    public static StoreProblem TooLarge(MapId id, long length, int most) => new(
        StoreFault.TooLarge,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The map '{id}' has {length:N0} bytes; the limit is {most:N0}. Divide it and include the parts."));

    public static StoreProblem Taken(MapId id) => new(
        StoreFault.Unavailable,
        $"The name of the map '{id}' is taken by something that is not a map. Choose another id.");

    public static StoreProblem NoMoreMaps(MapId id, int most) => new(
        StoreFault.Full,
        string.Create(
            CultureInfo.InvariantCulture,
            $"At most {most:N0} maps can be stored; there is no room for '{id}'. Delete one that is not needed."));

    /// <summary>Says that a list leaves out maps.</summary>
    public static string NotAllListed(int most) => string.Create(
        CultureInfo.InvariantCulture,
        $"The folder contains more than {most:N0} maps; only the first {most:N0} of them, by id, are listed, and no more can be created.");

    /// <summary>Says what to do about a file whose name is no id.</summary>
    public static UnservableFile Unservable(string name)
    {
        var advice = MapId.Like(Path.GetFileNameWithoutExtension(name)) is { } id ? $"Rename it to '{id}.arg'" : "Rename it";
        return new UnservableFile(
            name, $"The file '{name}' is not served, because its name is not an id. {advice}: ids are of a-z, 0-9 and -.");
    }
}
