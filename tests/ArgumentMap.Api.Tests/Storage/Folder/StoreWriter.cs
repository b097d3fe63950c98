using System.Globalization;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.Folder;

namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>A process that stores maps in a folder and acknowledges each, and can be killed at any moment.</summary>
internal static class StoreWriter
{
    /// <summary>More than it can store before it is killed, however late that is.</summary>
    public const int Puts = 4_000;
    public const int Maps = 40;

    public static async Task Main(string[] arguments)
    {
        using var store = new FolderMapStore(new FolderStoreOptions { Folder = arguments[0] }, TimeProvider.System);
        for (var i = 0; i < Puts; i++)
        {
            var answer = await store.PutAsync(Id(i), Source(i), Expected.Any);
            Console.Out.WriteLine(
                answer is PutResult.Created or PutResult.Replaced ? i.ToString(CultureInfo.InvariantCulture) : $"{answer}");
            Console.Out.Flush();
        }
    }

    public static MapId Id(int put) => Sources.Id($"m{put % Maps:00}");

    /// <summary>A map whose length differs from put to put, so that a mixture of two would be noticed.</summary>
    public static byte[] Source(int put)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"// put {put}\n");
        return Sources.Bytes(string.Concat(Enumerable.Repeat(line, 100 + (put * 37 % 5_000))));
    }
}
