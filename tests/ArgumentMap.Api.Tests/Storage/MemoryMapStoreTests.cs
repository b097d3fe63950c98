using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Tests.Storage;

public sealed class MemoryMapStoreTests : HistoryContract
{
    protected override IMapStore Create() => new MemoryMapStore(TimeProvider.System);
}
