using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Tests.Storage;

public sealed class MemoryMapStoreTests : MapStoreContract
{
    protected override IMapStore Create() => new MemoryMapStore(TimeProvider.System);
}
