using System.Globalization;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Says what the file system means.</summary>
internal static class FolderProblem
{
    /// <summary>Error numbers of Linux, macOS and Windows for a disk or quota that is used up.</summary>
    private static readonly int[] DiskFull = [28, 69, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The number of Linux and macOS, and that of Windows.</summary>
    private static readonly int[] ReadOnlyDisk = [30, unchecked((int)0x80070013)];

    public static StoreProblem NoFolder { get; } = new(StoreFault.Unavailable, "The folder of the maps does not exist.");

    public static bool Explains(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static StoreProblem OfReading(MapId id, Exception exception) => exception is UnauthorizedAccessException
        ? new StoreProblem(StoreFault.Unreadable, $"The map '{id}' is there, but the server may not read it. Give it the right to.")
        : new StoreProblem(
            StoreFault.Unavailable,
            $"The map '{id}' could not be read: the disk or the folder of the maps failed. Try again later.");

    public static StoreProblem OfWriting(MapId id, Exception exception)
    {
        if (DiskFull.Contains(exception.HResult))
            return new StoreProblem(
                StoreFault.Full,
                $"There is no room left to store the map '{id}'; it is as it was. Try again when there is.");
        return exception is UnauthorizedAccessException || ReadOnlyDisk.Contains(exception.HResult)
            ? new StoreProblem(StoreFault.ReadOnly, $"The maps may be read but not changed here; '{id}' is as it was.")
            : new StoreProblem(
                StoreFault.Unavailable,
                $"The change of the map '{id}' may not have been stored: the disk or the folder of the maps failed. Try again later.");
    }

    public static StoreProblem OfListing(Exception exception) => new(
        StoreFault.Unavailable,
        exception is DirectoryNotFoundException ? NoFolder.Message : "The folder of the maps cannot be read.");

    public static StoreProblem TooLarge(MapId id, long length, int most) => new(
        StoreFault.TooLarge,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The map '{id}' has {length:N0} bytes; at most {most:N0} are stored. Divide it and include the parts."));

    public static StoreProblem Taken(MapId id) => new(
        StoreFault.Unavailable,
        $"The name of the map '{id}' is taken by something that is not a map. Choose another id.");

    public static StoreProblem NoMoreMaps(MapId id, int most) => new(
        StoreFault.Full,
        string.Create(
            CultureInfo.InvariantCulture,
            $"At most {most:N0} maps are stored; there is no room for '{id}'. Delete one that is not needed."));

    public static StoreProblem TooManyToList(int most) => new(
        StoreFault.Unavailable,
        string.Create(CultureInfo.InvariantCulture, $"The folder holds more than {most:N0} maps, which is as many as are listed."));
}
